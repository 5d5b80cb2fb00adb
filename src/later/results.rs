//! The program of what stands below the answer.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::{Make, Part, SplitLoaderError};
use crate::app::Results;
use crate::course::WorthKnowing;
use crate::once::{Once, once};
use crate::share::CopyAnswer;
use crate::split::Split;

#[wasm_split(results, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "it is the fetching that fails")]
pub(super) fn program() -> Result<Make, SplitLoaderError> {
    Ok(make)
}

fn make(part: Part) -> Once {
    match part {
        Part::Split => once(view! { <Split /> }),
        Part::Copy => once(view! { <CopyAnswer /> }),
        Part::WorthKnowing => once(view! { <WorthKnowing /> }),
        _ => once(view! { <Results /> }),
    }
}
