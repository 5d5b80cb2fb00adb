//! What it takes: a target, the one figure that may move, and what that figure has to be for the target to be reached.
//!
//! `wish` is what is wanted, `figure` its boxes, `sentence` what came of it in words.

mod figure;
mod sentence;
mod wish;

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_desk::{Answer, Ask, Question};
use pushpull_model::decision::what_if::{Business, Sought};
use pushpull_model::scenario::{FIELDS, Field, Level, Scenario};

use crate::boxes::{Choice, NumberBox, with_unit};
use crate::browser::in_sight;
use crate::desk::Standing;
use crate::format::Format;
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;
use figure::{AmountFigure, MonthFigure};
use sentence::{Told, sentence};
use wish::KINDS;
pub use wish::{Wish, Wished};

/// What may move: the plain figures.
fn movable() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|field| field.level == Level::Simple)
}

/// What was found, if it is of what is wanted now.
fn found(page: Page) -> Option<Sought> {
    page.desk.goal.known().with(|known| match (&known.answer, known.standing) {
        (Some(Answer::Goal(sought)), Standing::Current) => *sought,
        _ => None,
    })
}

/// The figure that reaches the target, where it is another than the present one.
fn reaching(page: Page) -> Option<f64> {
    match found(page)? {
        Sought::Reached { value, .. } => Some(value),
        _ => None,
    }
}

/// Makes the figure that of the scenario: exactly as it was looked for, a cost per lead at the spend at which it holds.
fn apply(page: Page) {
    let key = page.wish.field.get_untracked().key;
    let input = Scenario::inputs().into_iter().find(|input| input.key == key);
    if let Some((input, value)) = input.zip(untrack(|| reaching(page))) {
        page.drop_drafts();
        page.scenario.update(|scenario| input.set(scenario, value));
    }
}

/// Asks whenever what is wanted or the scenario changes, as long as somebody looks.
fn keep_asking(page: Page, seen: RwSignal<bool>) {
    let question = move || Question {
        scenario: page.scenario.get(),
        guesses: Vec::new(),
        ask: Ask::Goal { target: page.wish.target(), key: page.wish.field.get().key },
    };
    Effect::new(move || {
        if seen.get() {
            page.desk.goal.ask(&question());
        }
    });
}

/// What there is to say, and what the button says.
fn texts(page: Page, format: Format) -> Vec<String> {
    let words = format.words();
    let wish = page.wish;
    let field = wish.field.get();
    let standing = page.desk.goal.known().with(|known| known.standing);
    let said = match (found(page), standing) {
        (Some(sought), _) => {
            let now = page.scenario.with(field.get);
            sentence(&Told { target: wish.target(), field, now, sought }, format)
        }
        (None, Standing::Unasked | Standing::Awaited) => words.goal_waiting.to_owned(),
        (None, _) => words.goal_unavailable.to_owned(),
    };
    let value = reaching(page).map(|value| with_unit(format, field.unit, value));
    let idle = value.is_none().to_string();
    let use_it = value.map_or_else(
        || words.goal_use_none.to_owned(),
        |value| fill(words.goal_use, &[("value", &value)]),
    );
    vec![said, use_it, idle]
}

/// The panel.
#[component]
pub fn Goal() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let place = Pace::place();
    keep_asking(page, in_sight(place));
    let texts = Texts::of(move || texts(page, format));
    view! {
        <section class="goal panel" node_ref=place aria-labelledby="goal-heading">
            <h2 id="goal-heading">{words.goal_heading}</h2>
            <div class="wish">
                {once(view! { <KindMenu /> })}
                {once(view! { <Boxes /> })}
                {once(view! { <FieldMenu /> })}
            </div>
            <p class="takeaway" role="status">{texts.at(0)}</p>
            <button
                type="button"
                class="quiet use-best"
                aria-disabled=texts.at(2)
                on:click=move |_| apply(page)
            >
                {texts.at(1)}
            </button>
            <p class="note">{words.goal_note}</p>
        </section>
    }
}

/// What is wanted.
#[component]
fn KindMenu() -> impl IntoView {
    let words = Format::here().words();
    let kind = Page::here().wish.kind;
    let options = KINDS.map(|kind| (kind.place().to_string(), kind.name(words).to_owned()));
    let choose = move |place: String| {
        let _ = KINDS
            .into_iter()
            .find(|kind| kind.place().to_string() == place)
            .map(|chosen| kind.set(chosen));
    };
    view! {
        <Choice
            id="goal-kind"
            label=words.goal_kind
            options=options.into()
            chosen=Signal::derive(move || kind.get().place().to_string())
            choose=Box::new(choose)
        />
    }
}

/// How much of it, and by when.
#[component]
fn Boxes() -> impl IntoView {
    let kind = Page::here().wish.kind;
    move || {
        let kind = kind.get();
        let amount = kind.amount().map(|_| Arc::new(AmountFigure(kind)));
        let amount = amount.map(|figure| once(view! { <NumberBox figure /> }));
        let month =
            kind.has_month().then(|| once(view! { <NumberBox figure=Arc::new(MonthFigure) /> }));
        [amount, month].into_iter().flatten().collect::<Vec<_>>()
    }
}

/// What may move.
#[component]
fn FieldMenu() -> impl IntoView {
    let words = Format::here().words();
    let field = Page::here().wish.field;
    let options = movable().map(|field| (field.key.to_owned(), words.field(field.key).to_owned()));
    let choose = move |key: String| {
        let _ = movable().find(|field| field.key == key).map(|chosen| field.set(chosen));
    };
    view! {
        <Choice
            id="goal-field"
            label=words.goal_field
            options=options.collect()
            chosen=Signal::derive(move || field.get().key.to_owned())
            choose=Box::new(choose)
        />
    }
}
