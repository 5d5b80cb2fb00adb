//! The spend at which a typed cost per lead holds. Leads get dearer beyond it, so it must be in sight.

use leptos::prelude::*;
use pushpull_model::scenario::{Field, Scenario};

use crate::button::Button;
use crate::format::Format;
use crate::state::Page;
use crate::words::fill;

/// Says at which spend a cost per lead holds, and offers half of the budget where that is another.
#[component]
pub(super) fn Reference(
    /// The assumption that holds this spend.
    reference: &'static Field,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let half = |scenario: &Scenario| scenario.budget / 2.0;
    let holds = page.follow(move |scenario| {
        fill(words.reference, &[("spend", &format.money((reference.get)(scenario)))])
    });
    let offer = page.follow(move |scenario| {
        let half = half(scenario);
        let is_another = (reference.get)(scenario) != half && reference.check(half).is_ok();
        let offer = || fill(words.reference_use, &[("spend", &format.money(half))]);
        is_another.then(offer).unwrap_or_default()
    });
    let take = move || page.set(reference, page.scenario.with_untracked(half));
    view! {
        <p class="note reference">
            {holds} " "
            <Button text=offer press=Box::new(take) />
        </p>
    }
}
