//! The channels that share a side's money: told apart, moved, switched off, and mixed as well as can be.
//!
//! `which` is a channel and its name; `money` what weights come to; `difference` what switching one changes; `route` the
//! ways to a cost per lead; `best` the best mix. `side` shows the channels of a side, `card` one of them; `figure` and
//! `finer` are its boxes, `charge` is what it charges for. `mix` looks for the best mix, and `add` brings one more.

mod add;
mod best;
mod card;
mod charge;
mod difference;
mod figure;
mod finer;
mod mix;
mod money;
mod route;
mod side;
mod which;

use leptos::html::Section;
use leptos::prelude::*;
use pushpull_model::scenario::Side;

use crate::browser::in_sight;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;
use add::AddChannel;
use difference::{differences, sentence};
pub use money::listed;
use side::SideChannels;

/// What switching each channel changes, in words. It follows the page while the channels are in sight.
#[derive(Clone, Copy)]
struct Switching(Texts);

/// The fold with the channels of both sides.
#[component]
pub fn ChannelsFold() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let badge = page.follow(move |scenario| {
        let count = format.number(scenario.channels.iter().count() as f64, 0);
        match scenario.channels.iter().count() {
            0 => String::new(),
            1 => fill(words.chan_count_one, &[("n", &count)]),
            _ => fill(words.chan_count_other, &[("n", &count)]),
        }
    });
    view! {
        <Fold
            fold=Folded::Channels
            name=words.chan_heading
            badge
            content=Box::new(|| later(Part::Channels))
        />
    }
}

/// The channels of both sides, and one more.
#[component]
pub fn Channels() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let place = NodeRef::<Section>::new();
    let seen = in_sight(place);
    let last = StoredValue::new(Vec::new());
    provide_context(Switching(Texts::of(move || {
        if seen.get() {
            let objective = page.wanted.objective.get();
            let found = page.scenario.with(|scenario| differences(scenario, objective));
            last.set_value(found.iter().map(|found| sentence(found, objective, format)).collect());
        }
        last.get_value()
    })));
    let sides = Side::BOTH.map(|side| once(view! { <SideChannels side /> }));
    view! {
        <section class="channels" aria-label=words.chan_heading node_ref=place>
            <p class="note">{words.chan_intro}</p>
            {Vec::from(sides)}
            {once(view! { <AddChannel /> })}
        </section>
    }
}
