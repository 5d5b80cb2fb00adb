//! Parts of the page whose program comes later: what stands below the answer when the answer is there, and what is folded
//! away when somebody opens it, each with its words. Until then a few other words stand in their place.
//!
//! `results` and `opened` are the two programs; `script/split` takes them out of the page's when it is built.

mod opened;
mod results;

use leptos::prelude::*;
use leptos::task::spawn_local;
use pushpull_model::scenario::Field;
use wasm_split_helpers::SplitLoaderError;

use crate::boxes::Typing;
use crate::button::Button;
use crate::charts::Charted;
use crate::masthead::Asking;
use crate::method::How;
use crate::once::{Once, once};
use crate::state::Page;

/// A part that comes later.
#[derive(Clone, Copy)]
pub enum Part {
    /// Everything that follows from the assumptions.
    Results,
    /// What goes on unseen: keeping, remembering, asking how sure the answer is.
    Unseen,
    /// The box for the code of a currency.
    Code(Asking),
    /// The split.
    Split,
    /// The button that copies the answer.
    Copy,
    /// What is worth knowing about the plan.
    WorthKnowing,
    /// The report.
    Report,
    /// The questions of which side suits.
    Questions,
    /// The channels of both sides.
    Channels,
    /// What may be wrong, in one table.
    Doubted,
    /// What a figure means and where its default comes from.
    About(StoredValue<Typing>),
    /// The least and the most that an assumption may be.
    Ends(&'static Field),
    /// The month in which the plan starts.
    StartMonth(&'static Field),
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
        self.is_quiet() || matches!(self, Self::Split | Self::Code(_))
    }

    /// Whether nothing stands in its place until it is here: one of the results speaks for all of them.
    fn is_quiet(self) -> bool {
        matches!(
            self,
            Self::Unseen | Self::Results | Self::Copy | Self::WorthKnowing | Self::Report
        )
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

    /// The programs of the page this component is on.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether everything that follows from the assumptions cannot be had now.
    pub fn lacks_results(self) -> bool {
        self.results.with(|program| matches!(program, Program::Missing))
    }

    /// The program with a part, which is fetched unless it is here or on its way; its words along with it.
    fn wanted(self, part: Part, page: Page) -> RwSignal<Program> {
        let program = if part.is_result() { self.results } else { self.opened };
        if matches!(program.get_untracked(), Program::Unasked | Program::Missing) {
            program.set(Program::Awaited);
            let words = page.words().whole();
            spawn_local(async move {
                let fetched = if part.is_result() {
                    results::program().await
                } else {
                    opened::program().await
                };
                let is_worded = words.await;
                program.set(match fetched {
                    Ok(make) if is_worded => Program::Here(make),
                    _ => Program::Missing,
                });
            });
        }
        program
    }
}

/// A part that comes later, as soon as its program is here.
pub fn later(part: Part) -> Once {
    let (page, programs) = (Page::here(), Programs::here());
    let words = page.words();
    let program = programs.wanted(part, page);
    once(move || match program.get() {
        Program::Here(make) => make(part),
        _ if part.is_quiet() => once(()),
        Program::Missing => {
            let again = move || {
                let _ = programs.wanted(part, page);
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
