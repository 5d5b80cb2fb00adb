//! The industry menu, and how much of what it fills in was ever measured by anybody.

use leptos::prelude::*;
use pushpull_model::scenario::{INDUSTRIES, Industry, Status};

use crate::format::Format;
use crate::state::Page;
use crate::words::{Words, fill};

/// How many of an industry's defaults are published, derived, and assumptions.
fn sources(words: &Words, industry: Industry) -> String {
    let figures = industry.preset().figures().each();
    let with =
        |status| figures.iter().filter(|(_, figure)| figure.status == status).count().to_string();
    fill(
        words.industry_sources,
        &[
            ("count", &figures.len().to_string()),
            ("published", &with(Status::Published)),
            ("derived", &with(Status::Derived)),
            ("assumption", &with(Status::Assumption)),
        ],
    )
}

/// The menu. A switch keeps what the visitor changed.
#[component]
pub(super) fn IndustryMenu() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let choose = move |event| {
        if let Some(industry) = Industry::from_key(&event_target_value(&event)) {
            page.replace(page.scenario.with_untracked(|scenario| scenario.in_industry(industry)));
        }
    };
    let chosen = page.scenario.with_untracked(|scenario| scenario.industry);
    let key = page.follow(|scenario| scenario.industry.preset().key.to_owned());
    let options = INDUSTRIES.map(|industry| {
        let selected = industry == chosen;
        view! { <option value=industry.preset().key selected=selected>{words.industry(industry)}</option> }
    });
    view! {
        <div class="field">
            <label for="industry">{words.industry_label}</label>
            <select id="industry" aria-describedby="industry-note" on:change=choose prop:value=key>
                {Vec::from(options)}
            </select>
            <p class="note" id="industry-note">
                {words.industry_help} " "
                {page.follow(move |scenario| sources(words, scenario.industry))}
            </p>
        </div>
    }
}
