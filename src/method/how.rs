//! The “?” beside a figure and the card that it opens: what the figure is, and its formula with the figures of this
//! scenario.

use leptos::prelude::*;

use super::beside::CARDS;
use super::cards::Card;
use super::column::with_best;
use super::written::written;
use crate::fold::Folded;
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::{Once, once};
use crate::state::Page;
use crate::words::fill;

/// A card and whether it is open.
#[derive(Clone, Copy)]
pub struct How {
    card: &'static Card,
    open: RwSignal<bool>,
}

impl How {
    /// The card, closed; open where it was before the page was made anew.
    pub fn to(card: &'static Card) -> Self {
        Self { card, open: RwSignal::new(Folded::How(card.id).is_open(Page::here())) }
    }

    fn set(self, page: Page, open: bool) {
        Folded::How(self.card.id).keep(page, open);
        self.open.set(open);
    }

    /// The button beside the name of the figure.
    pub fn button(self, name: &str) -> Once {
        let page = Page::here();
        let words = Format::here().words();
        let label = fill(words.how_about, &[("figure", name)]);
        once(view! {
            <button
                type="button"
                class="about how-button"
                aria-label=label
                aria-expanded=move || if self.open.get() { "true" } else { "false" }
                aria-controls=self.card.id
                on:click=move |_| self.set(page, !self.open.get_untracked())
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        self.set(page, false);
                    }
                }
            >
                "?"
            </button>
        })
    }

    /// The card, made whenever it is opened.
    pub fn card(self) -> impl Fn() -> Option<Once> + Copy + Send + 'static {
        move || self.open.get().then(|| self.opened())
    }

    /// The card as a row of a table with so many columns.
    pub fn row(self, columns: usize) -> impl Fn() -> Option<Once> + Copy + Send + 'static {
        move || {
            let row = || {
                let card = self.opened();
                once(view! { <tr class="how-row"><td colspan=columns.to_string()>{card}</td></tr> })
            };
            self.open.get().then(row)
        }
    }

    fn opened(self) -> Once {
        later(Part::How(self))
    }

    /// What is in the card.
    pub fn written(self) -> Once {
        let page = Page::here();
        let format = Format::here();
        let asked = CARDS.ask();
        let html = move || {
            let best = page.wanted.served();
            let steps = self.card.columns;
            let columns = page.scenario.with(|scenario| with_best(steps, scenario, best.as_ref()));
            asked.html(format, &|told| written(self.card, &columns, told, format))
        };
        once(view! {
            <div
                class="card how"
                id=self.card.id
                inner_html=html
            />
        })
    }
}
