//! The program of what is folded away.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::{Make, Part, SplitLoaderError};
use crate::assumptions::StartMonth;
use crate::boxes::Card;
use crate::channels::Channels;
use crate::charts::Taken;
use crate::course::{Seasons, Target, beside_limits, beside_time};
use crate::format::Format;
use crate::guesses::{Doubted, Ends};
use crate::method::Chapter;
use crate::once::{Once, once};
use crate::split::{EveryAim, EverySplit, LimitBoxes};
use crate::state::Page;
use crate::suits::Questions;

#[wasm_split(opened, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "it is the fetching that fails")]
pub(super) fn program() -> Result<Make, SplitLoaderError> {
    Ok(make)
}

fn make(part: Part) -> Once {
    match part {
        Part::Questions => once(view! { <Questions /> }),
        Part::Channels => once(view! { <Channels /> }),
        Part::Doubted => once(view! { <Doubted /> }),
        Part::About(typing) => once(view! { <Card typing=typing.get_value() /> }),
        Part::Ends(field) => once(view! { <Ends field /> }),
        Part::StartMonth(field) => once(view! { <StartMonth field /> }),
        Part::Time => once(view! {
            {beside_time(Page::here(), Format::here())}
            <Seasons />
        }),
        Part::Capacity => beside_limits(Page::here(), Format::here()),
        Part::Target => once(view! { <Target /> }),
        Part::Limits => once(view! { <LimitBoxes /> }),
        Part::EveryAim => once(view! { <EveryAim /> }),
        Part::EverySplit => once(view! { <EverySplit /> }),
        Part::Chart(charted) => once(view! { <Taken charted /> }),
        Part::How(how) => how.written(),
        Part::Chapter(number) => once(view! { <Chapter number /> }),
        // The other program has it.
        Part::Unseen
        | Part::Code(_)
        | Part::Results
        | Part::Split
        | Part::Copy
        | Part::WorthKnowing
        | Part::Report => once(()),
    }
}
