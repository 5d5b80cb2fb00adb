//! The seasons of either side: how many respond in each calendar month, against the average.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{Range, SERIES, Scenario, Series, Side, Unit};

use super::sentence::opening;
use crate::boxes::{Figure, NumberBox};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// A side's list, with the beginning of its boxes' names in the document.
fn lists() -> impl Iterator<Item = (Side, &'static Series)> {
    let keys = [(Side::Inbound, "season_in"), (Side::Outbound, "season_out")];
    let list = |key| SERIES.iter().find(|series| series.key == key);
    keys.into_iter().filter_map(move |(side, key)| Some((side, list(key)?)))
}

/// The factor of a calendar month (0 is January) as it was typed.
fn typed(series: &Series, scenario: &Scenario, month: usize) -> f64 {
    (series.get)(scenario).get(month).copied().unwrap_or(1.0)
}

/// One side's factor of a calendar month.
struct SeasonFigure {
    series: &'static Series,
    /// 0 is January.
    month: usize,
    /// Side and month.
    name: String,
}

impl Figure for SeasonFigure {
    fn id(&self) -> String {
        format!("{}-{}", self.series.key, self.month)
    }

    fn label(&self, _: &Words) -> String {
        self.name.clone()
    }

    fn range(&self) -> Range {
        // A factor, whose unit would take the room of its digits.
        Range { unit: Unit::Count, ..self.series.range() }
    }

    fn step(&self) -> f64 {
        0.1
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some(page.scenario.with(|scenario| typed(self.series, scenario, self.month)))
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(factor) = value {
            page.edit(|scenario| (self.series.set)(scenario, self.month, factor));
        }
    }
}

/// What every month counts as, inbound's before outbound's.
fn counts(scenario: &Scenario, format: Format) -> Vec<String> {
    let both = Side::BOTH.map(|side| scenario.time.season(side).unwrap_or([1.0; 12]));
    let factor = |factor: &f64| {
        fill(format.words().course_season_counts, &[("n", &format.number(*factor, 2))])
    };
    both.iter().flatten().map(factor).collect()
}

/// Sides of which every month is nothing: their seasons are left out.
fn left_out(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let empty = lists().filter(|(side, series)| {
        !(series.get)(scenario).is_empty() && scenario.time.season(*side).is_none()
    });
    let said =
        empty.map(|(side, _)| fill(words.course_season_nothing, &[("side", opening(words, side))]));
    said.collect::<Vec<_>>().join(" ")
}

/// Twelve boxes a side.
#[component]
pub fn Seasons() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || page.scenario.with(|scenario| counts(scenario, format)));
    let months = (0..12).map(|month| once(view! { <Month month texts /> }));
    let nothing = page.follow(move |scenario| left_out(scenario, format));
    let is_even =
        move || page.scenario.with(|s| s.time.season_in.is_none() && s.time.season_out.is_none());
    let reset = move |_| {
        page.drop_drafts();
        page.edit(|scenario| {
            (scenario.time.season_in, scenario.time.season_out) = (None, None);
        });
    };
    view! {
        <div class="seasons">
            <h4>{words.course_season_heading}</h4>
            <p class="note">{words.course_season_note}</p>
            <table class="money-boxes" aria-label=words.course_season_heading>
                <thead>
                    <tr>
                        <th scope="col">{words.col_month}</th>
                        <th scope="col" class="inbound">{words.split_inbound}</th>
                        <th scope="col" class="outbound">{words.split_outbound}</th>
                    </tr>
                </thead>
                <tbody>{months.collect::<Vec<_>>()}</tbody>
            </table>
            <p class="warning" role="status">{nothing}</p>
            <button type="button" class="quiet" disabled=is_even on:click=reset>
                {words.course_season_reset}
            </button>
        </div>
    }
}

/// The boxes of one calendar month.
#[component]
fn Month(
    /// Which, 0 is January.
    month: usize,
    /// What all months count as.
    texts: Texts,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let calendar = format.calendar_month((month + 1) as f64);
    let cells = lists().zip([month, 12 + month]).map(|((side, series), place)| {
        let gaps = [("side", opening(words, side)), ("month", &calendar)];
        let name = fill(words.course_season_name, &gaps);
        let figure = Arc::new(SeasonFigure { series, month, name });
        view! {
            <td>
                {once(view! { <NumberBox figure /> })}
                <span class="note">{texts.at(place)}</span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{calendar.clone()}</th>
            {cells.collect::<Vec<_>>()}
        </tr>
    }
}
