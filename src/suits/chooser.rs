//! What was answered, and the one change that takes over what it leads to.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlDetailsElement, HtmlElement};
use pushpull_model::decision::suits::{Advice, Answers, Weights};

use crate::state::Page;

/// The answers. They outlive another language, and the closing of the questions.
#[derive(Clone, Copy)]
pub struct Chooser {
    /// What was answered so far.
    pub answers: RwSignal<Answers>,
}

/// What the answers lead to.
pub(super) struct Found {
    /// The best split and what it comes to.
    pub(super) advice: Advice,
    /// What each answer has to do with it.
    pub(super) weights: Weights,
}

impl Chooser {
    /// Nothing answered yet.
    pub fn open() -> Self {
        Self { answers: RwSignal::new(Answers::default()) }
    }

    /// The answers on this page.
    pub fn here() -> Self {
        expect_context()
    }

    /// What the answers lead to over what stands in the form, whatever its split: the advice has its own.
    fn advice(self, page: Page) -> Advice {
        Advice::on(&page.wanted.ground(), page.wanted.objective.get(), &self.answers.get())
    }

    /// The same, and why.
    pub(super) fn found(self, page: Page) -> Found {
        let (form, wanted) = (page.wanted.ground(), page.wanted.objective.get());
        let advice = self.advice(page);
        let weights = Weights::of(&form, wanted, &self.answers.get(), &advice);
        Found { advice, weights }
    }

    /// Puts the advice into the form and goes on to the answer; does nothing where there is no advice, or it is in the
    /// form already.
    pub(super) fn take(self, page: Page) {
        let Advice { scenario, split, .. } = untrack(|| self.advice(page));
        let is_there = page.wanted.objective.get_untracked() == split.objective
            && page.scenario.with_untracked(|form| *form == scenario);
        if split.best.is_some() && !is_there {
            page.wanted.objective.set(split.objective);
            page.replace(scenario);
            leave("#answer-heading");
        }
    }
}

/// Closes the questions and goes on at another place.
pub(super) fn leave(to: &str) {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    if let Some(fold) = find(".suits > details") {
        fold.unchecked_ref::<HtmlDetailsElement>().set_open(false);
    }
    if let Some(place) = find(to) {
        // What cannot take the focus leaves it where it is.
        let _ = place.unchecked_ref::<HtmlElement>().focus();
    }
}
