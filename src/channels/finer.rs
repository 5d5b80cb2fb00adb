//! The finer figures of a channel, with the spend at which its cost per lead holds.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{ChannelField, Scenario};

use super::charge::Charge;
use super::figure::{ChannelFigure, finer};
use super::money::seen_now;
use super::which::Which;
use crate::boxes::NumberBox;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// The boxes of the finer figures. The spend at which the cost per lead holds stands under it, and what the channel
/// charges for.
#[component]
pub(super) fn Finer(
    /// Of which channel.
    which: Which,
) -> impl IntoView {
    let page = Page::here();
    let rows = page.scenario.with_untracked(|scenario| finer(scenario, which));
    let one = |row: &'static ChannelField| {
        let after = (row.name() == "cpl").then(|| {
            once(view! {
                <Spend which />
                <Charge which />
            })
        });
        let figure = Arc::new(ChannelFigure { which, row });
        once(view! {
            <NumberBox figure />
            {after}
        })
    };
    rows.into_iter().map(one).collect::<Vec<_>>()
}

/// Says at which spend a channel's cost per lead holds, and offers what it gets now where that is another.
#[component]
fn Spend(
    /// Of which channel.
    which: Which,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let spend = move |scenario: &Scenario, seen: Option<f64>| {
        let side = which.of(scenario).map(|channel| channel.side);
        let reference = side.map(|side| scenario.side(side).reference);
        reference.zip(seen).map(|(reference, seen)| format.money(reference * seen))
    };
    let texts = Texts::of(move || {
        page.scenario.with(|scenario| {
            let holds = spend(scenario, which.of(scenario).map(|channel| channel.seen));
            let offer = spend(scenario, seen_now(scenario, which));
            [(words.reference, holds), (words.chan_seen_use, offer)]
                .map(|(sentence, spend)| {
                    spend.map(|spend| fill(sentence, &[("spend", &spend)])).unwrap_or_default()
                })
                .to_vec()
        })
    });
    let take = move || {
        if let Some(seen) = page.scenario.with_untracked(|scenario| seen_now(scenario, which)) {
            which.change(page, &|channel| channel.seen = seen);
        }
    };
    view! {
        <p class="note reference">
            {texts.at(0)} " "
            <Button text=texts.at(1) press=Box::new(take) />
        </p>
    }
}
