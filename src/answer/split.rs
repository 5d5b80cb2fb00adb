//! The slider between inbound and outbound.

use leptos::prelude::*;
use pushpull_model::scenario::{Scenario, field};

use crate::format::Format;
use crate::state::Page;
use crate::words::fill;

/// The share of inbound as the slider has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is 0 to 1")]
fn whole(scenario: &Scenario) -> u8 {
    (scenario.share_in * 100.0).round() as u8
}

/// The split in whole percents.
#[component]
pub(super) fn Split() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let drag = move |event| {
        let whole = event_target_value(&event).parse::<u8>().ok();
        if let (Some(whole), Some(field)) = (whole, field("share_in")) {
            page.set(field, f64::from(whole.min(100)) / 100.0);
        }
    };
    let parts = |scenario: &Scenario| [scenario.share_in, 1.0 - scenario.share_in];
    let spoken = page.follow(move |scenario| {
        let [inbound, outbound] = parts(scenario).map(|part| format.percent(part, 0));
        fill(words.split_value, &[("inbound", &inbound), ("outbound", &outbound)])
    });
    let end = move |index: usize, class, name, does: &'static str| {
        let part = move |scenario: &Scenario| parts(scenario).get(index).copied().unwrap_or(0.0);
        let share = page.follow(move |scenario| format.percent(part(scenario), 0));
        let money = page.follow(move |scenario| format.money(scenario.budget * part(scenario)));
        view! {
            <p class=class>
                <strong>{name} " " {share}</strong>
                <span>{money} " · " {does}</span>
            </p>
        }
    };
    view! {
        <section class="split" aria-labelledby="split-heading">
            <h2 id="split-heading">{words.split_heading}</h2>
            <div class="split-ends">
                {end(0, "end inbound", words.split_inbound, words.split_pull)}
                {end(1, "end outbound", words.split_outbound, words.split_push)}
            </div>
            <input
                type="range"
                id="share_in"
                min="0"
                max="100"
                step="1"
                aria-label=words.field("share_in").label
                aria-valuetext=spoken
                style:--share=page.follow(|scenario| format!("{}%", whole(scenario)))
                prop:value=page.follow(|scenario| whole(scenario).to_string())
                on:input=drag
            />
        </section>
    }
}
