//! The figures behind the curve and its marks, as tables for those who ask.

use leptos::prelude::*;
use pushpull_model::decision::Outcome;
use pushpull_model::decision::allocation::{Finding, Mark, Point};

use super::aim::{difference, name, value};
use super::reason::{names, percents};
use super::wanted::{Search, gain};
use super::yours;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::TextTable;
use crate::words::fill;

/// Both folds.
#[component]
pub(super) fn Tables() -> impl IntoView {
    let words = Format::here().words();
    view! {
        <Fold
            fold=Folded::EveryAim
            name=words.best_every_aim
            badge=""
            content=Box::new(|| later(Part::EveryAim))
        />
        <Fold
            fold=Folded::EverySplit
            name=words.best_figures
            badge=""
            content=Box::new(|| later(Part::EverySplit))
        />
    }
}

/// What one objective's best split is, or in a word why there is none.
fn found(format: Format, mark: &Mark) -> String {
    let words = format.words();
    match (&mark.finding, mark.share) {
        (Finding::AllEqual { .. }, _) => words.best_any.to_owned(),
        (_, Some(share)) => percents(format, share),
        (_, None) => words.best_none.to_owned(),
    }
}

/// The best split for each objective.
#[component]
pub fn EveryAim() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let rows = Signal::derive(move || {
        let yours = page.scenario.with(yours);
        let outcome = page.plans.with(|plans| plans.split.outcome());
        page.wanted.search().with(|search| {
            let row = |mark: &Mark| {
                let left = left(format, search, mark, (yours, &outcome));
                let worth = value(format, mark.objective, mark.value);
                vec![name(words, mark.objective).to_owned(), found(format, mark), worth, left]
            };
            search.marks.iter().map(row).collect::<Vec<_>>()
        })
    });
    let columns =
        [words.best_col_aim, words.best_col_share, words.best_col_value, words.best_col_left];
    let columns = columns.map(|name| ("", Signal::from(name.to_owned()))).into();
    view! { <TextTable caption=words.best_every_aim class="plain aims" columns rows /> }
}

/// What the visitor's split leaves on the table for one objective.
fn left(format: Format, search: &Search, mark: &Mark, (yours, outcome): (u32, &Outcome)) -> String {
    let words = format.words();
    let point = mark.share.and_then(|share| search.curve.get(share as usize));
    let gain = point.and_then(|point| gain(mark.objective, outcome, &point.outcome));
    match gain {
        _ if mark.share == Some(yours) => words.best_nothing_left.to_owned(),
        None => words.undefined.to_owned(),
        Some(gain) if gain < 0.0 => words.best_outside_word.to_owned(),
        Some(gain) => difference(format, mark.objective, gain)
            .unwrap_or_else(|| words.best_nothing_left.to_owned()),
    }
}

/// The very figures that are drawn.
#[component]
pub fn EverySplit() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let search = page.wanted.search();
    let rows = Signal::derive(move || {
        let yours = page.scenario.with(yours);
        search.with(|search| {
            let row = |point: &Point| {
                let value = value(format, search.objective, search.objective.value(&point.outcome));
                vec![percents(format, point.share), value, remark(format, search, point, yours)]
            };
            search.curve.iter().map(row).collect::<Vec<_>>()
        })
    });
    let columns = vec![
        ("", Signal::from(words.split_inbound.to_owned())),
        ("", Signal::derive(move || search.with(|found| name(words, found.objective).to_owned()))),
        ("", Signal::from(words.best_col_remark.to_owned())),
    ];
    view! {
        <div class="every-split" tabindex="0" role="region" aria-label=words.best_figures>
            {once(view! { <TextTable caption=words.best_figures class="plain" columns rows /> })}
        </div>
    }
}

/// What there is to say of a split: whose it is, and which limits exclude it.
fn remark(format: Format, search: &Search, point: &Point, yours: u32) -> String {
    let words = format.words();
    let mut remarks = Vec::new();
    if search.share() == Some(point.share) {
        remarks.push(words.best_split.to_owned());
    }
    if yours == point.share {
        remarks.push(words.your_split.to_owned());
    }
    if !point.qualifies() {
        let limits = names(format, &point.excluded_by);
        remarks.push(fill(words.best_excluded, &[("limits", &limits)]));
    }
    remarks.join(", ")
}
