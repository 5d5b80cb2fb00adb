//! The industry menu, how much of what it fills in was ever measured by anybody, and what it left as it was.

use leptos::prelude::*;
use pushpull_model::scenario::{INDUSTRIES, Industry, Status};

use crate::browser::focus;
use crate::button::Button;
use crate::format::{Currency, Format};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// The id of the menu.
const MENU: &str = "industry";

/// Most kept figures that are named one by one.
const MOST: usize = 4;

/// How many of an industry's defaults were come by in a way.
pub fn with_status(industry: Industry, status: Status) -> usize {
    let figures = industry.preset().figures().each();
    figures.iter().filter(|(_, figure)| figure.status == status).count()
}

/// How many of an industry's defaults are published, derived, and assumptions.
fn sources(words: &Words, industry: Industry) -> String {
    let with = |status| with_status(industry, status).to_string();
    fill(
        words.industry_sources,
        &[
            ("count", &industry.preset().figures().each().len().to_string()),
            ("published", &with(Status::Published)),
            ("derived", &with(Status::Derived)),
            ("assumption", &with(Status::Assumption)),
        ],
    )
}

/// The menu. A switch keeps what the visitor typed, and says so.
#[component]
pub(super) fn IndustryMenu() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let choose = move |event| {
        if let Some(industry) = Industry::from_key(&event_target_value(&event)) {
            page.switch(industry);
        }
    };
    let chosen = page.scenario.with_untracked(|scenario| scenario.industry);
    let key = page.follow(|scenario| scenario.industry.preset().key.to_owned());
    let options = INDUSTRIES.map(|industry| {
        let selected = industry == chosen;
        view! { <option value=industry.preset().key selected=selected>{words.industry(industry)}</option> }
    });
    let foreign = format.currency() != Currency::of_presets();
    let unconverted = if foreign { words.house_unconverted } else { "" };
    view! {
        <div class="field">
            <label for=MENU>{words.industry_label}</label>
            <select
                id=MENU
                aria-describedby="industry-note"
                on:change=choose
                prop:value=key
            >
                {Vec::from(options)}
            </select>
            <p class="note" id="industry-note">
                {words.industry_help} " "
                {page.follow(move |scenario| sources(words, scenario.industry))} " " {unconverted}
            </p>
            {once(view! { <StillKept /> })}
        </div>
    }
}

/// What the last switch left as it was, and the industry's figures for that on offer.
#[component]
fn StillKept() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let texts = Texts::of(move || {
        let keys = page.still_kept();
        let offer = if keys.is_empty() { "" } else { words.house_kept_take };
        vec![said(words, &keys), offer.to_owned()]
    });
    let take = move || {
        let keys = untrack(|| page.still_kept());
        page.drop_drafts();
        page.take_usual(&keys);
        // The button is gone now.
        focus(MENU);
    };
    view! {
        <div class="kept">
            <p role="status">{texts.at(0)}</p>
            <Button text=texts.at(1) press=Box::new(take) />
        </div>
    }
}

/// The figures that were kept, by name; counted where they are many.
fn said(words: &Words, keys: &[&'static str]) -> String {
    if keys.is_empty() {
        return String::new();
    }
    let names: Vec<_> = keys.iter().take(MOST).map(|key| words.field(key)).collect();
    let names = names.join(", ");
    if keys.len() <= MOST {
        return fill(words.house_kept, &[("names", &names)]);
    }
    let (count, more) = (keys.len().to_string(), (keys.len() - MOST).to_string());
    fill(words.house_kept_many, &[("count", &count), ("names", &names), ("n", &more)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

    #[test]
    fn what_was_kept_is_named_and_counted_where_it_is_much() {
        let [english, ..] = languages() else { panic!("no language") };
        assert_eq!(said(english, &[]), "");
        assert_eq!(
            said(english, &["budget", "margin"]),
            "Kept what you typed: Monthly budget, Gross margin."
        );
        let many = ["budget", "horizon", "cpl_in", "cpl_out", "close_rate", "margin"];
        assert_eq!(
            said(english, &many),
            "Kept 6 figures that you typed: Monthly budget, Months to look at, Cost per inbound lead, Cost per outbound \
             lead and 2 more."
        );
    }
}
