//! The program of what stands below the answer.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::{Make, Part, SplitLoaderError};
use crate::app::{Results, go_on};
use crate::course::WorthKnowing;
use crate::masthead::CodeBox;
use crate::once::{Once, once};
use crate::report::Report;
use crate::share::CopyAnswer;
use crate::split::Split;
use crate::state::Page;

#[wasm_split(results, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "it is the fetching that fails")]
pub(super) fn program() -> Result<Make, SplitLoaderError> {
    Ok(make)
}

fn make(part: Part) -> Once {
    match part {
        Part::Unseen => {
            go_on(Page::here());
            once(())
        }
        Part::Code(asking) => once(view! { <CodeBox asking /> }),
        Part::Split => once(view! { <Split /> }),
        Part::Copy => once(view! { <CopyAnswer /> }),
        Part::WorthKnowing => once(view! { <WorthKnowing /> }),
        Part::Report => once(view! { <Report /> }),
        _ => once(view! { <Results /> }),
    }
}
