//! Parts of the page whose program comes later: what stands below the answer when the answer is there, and what is folded
//! away when somebody opens it. Until then a few words stand in their place.
//!
//! `results` and `opened` are the two programs; `script/split` takes them out of the page's when it is built.

mod opened;
mod results;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use crate::boxes::Typing;
use crate::button::Button;
use crate::charts::Charted;
use crate::format::Format;
use crate::method::How;
use crate::once::{Once, once};

/// A part that comes later.
#[derive(Clone, Copy)]
pub enum Part {
    /// Everything that follows from the assumptions.
    Results,
    /// The split.
    Split,
    /// The button that copies the answer.
    Copy,
    /// What is worth knowing about the plan.
    WorthKnowing,
    /// The questions of which side suits.
    Questions,
    /// The channels of both sides.
    Channels,
    /// What may be wrong, in one table.
    Doubted,
    /// What a figure means and where its default comes from.
    About(StoredValue<Typing>),
    /// The calendar beyond its boxes.
    Time,
    /// What the limits of a plan do.
    Capacity,
    /// A target for one quarter.
    Target,
    /// What a split must keep to.
    Limits,
    /// The best split for every objective.
    EveryAim,
    /// The figures of every split.
    EverySplit,
    /// The figures of a chart, and its files.
    Chart(Charted),
    /// How a figure is worked out.
    How(How),
    /// A chapter of the method, from 0.
    Chapter(usize),
}

impl Part {
    fn is_result(self) -> bool {
        self.is_quiet() || matches!(self, Self::Split)
    }

    /// Whether nothing stands in its place until it is here: one of the results speaks for all of them.
    fn is_quiet(self) -> bool {
        matches!(self, Self::Results | Self::Copy | Self::WorthKnowing)
    }
}

/// Makes a part of a program that is here.
type Make = fn(Part) -> Once;

/// A program that is fetched when one of its parts is wanted.
#[derive(Clone, Copy, Default)]
enum Program {
    #[default]
    Unasked,
    Awaited,
    Here(Make),
    Missing,
}

/// Both programs. They outlast the language.
#[derive(Clone, Copy)]
pub struct Programs {
    results: RwSignal<Program>,
    opened: RwSignal<Program>,
}

impl Programs {
    /// Nothing was fetched yet.
    pub fn open() -> Self {
        Self { results: RwSignal::default(), opened: RwSignal::default() }
    }

    /// The program with a part, which is fetched unless it is here or on its way.
    fn wanted(self, part: Part) -> RwSignal<Program> {
        let program = if part.is_result() { self.results } else { self.opened };
        if matches!(program.get_untracked(), Program::Unasked | Program::Missing) {
            program.set(Program::Awaited);
            spawn_local(async move {
                let fetched = if part.is_result() {
                    results::program().await
                } else {
                    opened::program().await
                };
                program.set(fetched.map_or(Program::Missing, Program::Here));
            });
        }
        program
    }
}

/// A part that comes later, as soon as its program is here.
pub fn later(part: Part) -> Once {
    let programs = expect_context::<Programs>();
    let words = Format::here().words();
    let program = programs.wanted(part);
    once(move || match program.get() {
        Program::Here(make) => make(part),
        _ if part.is_quiet() => once(()),
        Program::Missing => {
            let again = move || {
                let _ = programs.wanted(part);
            };
            once(view! {
                <p class="warning" role="alert">{words.later_missing}</p>
                <p><Button text=words.later_again.to_owned() press=Box::new(again) /></p>
            })
        }
        Program::Unasked | Program::Awaited => {
            once(view! { <p class="note later">{words.later_awaited}</p> })
        }
    })
}
