//! The box of one limit. It keeps what is typed as it is typed; only a figure within its bounds goes on.

use leptos::prelude::*;
use pushpull_model::decision::allocation::{Bound, Limits};
use pushpull_model::scenario::{Reading, Reason, Unit};

use super::limit::{LIMITS, Limit, crossed};
use crate::format::Format;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// Why a text was not taken, in a sentence.
fn refusal(format: Format, limit: &Limit, reason: Reason, limits: &Limits) -> String {
    let words = format.words();
    let (text, least, most) = match reason {
        Reason::Empty { least, most } | Reason::NotANumber { least, most } => {
            (words.refused_not_a_number, least, most)
        }
        Reason::OutOfRange { least, most } => (words.refused_out_of_range, least, most),
        Reason::NotWhole { least, most } => (words.refused_not_whole, least, most),
    };
    let kept = (limit.get)(limits)
        .map_or_else(|| words.best_limit_none.to_owned(), |kept| limit.text(format, kept));
    let [least, most] = [least, most].map(|value| limit.text(format, value));
    let label = (limit.label)(words);
    fill(text, &[("field", label), ("least", &least), ("most", &most), ("last", &kept)])
}

/// What two shares that cross are told: their names and figures, and what holds instead.
fn crossing(format: Format, typed: &Limits, in_force: &Limits) -> String {
    let words = format.words();
    let [from, to, ..] = &LIMITS;
    let text = |limit: &Limit, limits: &Limits, free| {
        limit.text(format, (limit.get)(limits).unwrap_or(free))
    };
    fill(
        words.best_limits_cross,
        &[
            ("lower", (from.label)(words)),
            ("low", &text(from, typed, 0.0)),
            ("upper", (to.label)(words)),
            ("high", &text(to, typed, 1.0)),
            ("least", &text(from, in_force, 0.0)),
            ("most", &text(to, in_force, 1.0)),
        ],
    )
}

/// A figure as it stands in its box, where the unit stands beside.
fn bare(format: Format, limit: &Limit, value: Option<f64>) -> String {
    let value = value.map(|value| if limit.unit == Unit::Percent { value * 100.0 } else { value });
    value.map(|value| format.number(value, 2)).unwrap_or_default()
}

/// The box with its label, its unit, and what there is to say about its text.
#[component]
pub(super) fn LimitBox(
    /// Of which limit.
    limit: &'static Limit,
) -> impl IntoView {
    let page = Page::here();
    let wanted = page.wanted;
    let format = Format::here();
    let words = format.words();
    let style = words.number_style();
    let draft = RwSignal::new(None::<String>);
    let reading = move || draft.get().map(|text| limit.read(&text, style));
    let text =
        move || draft.get().unwrap_or_else(|| bare(format, limit, wanted.typed.with(limit.get)));
    let read = move |event| {
        let text: String = event_target_value(&event);
        let read = limit.read(&text, style);
        wanted.refused.update(|refused| {
            refused.retain(|key| *key != limit.key);
            refused.extend(read.is_err().then_some(limit.key));
        });
        if let Ok(reading) = read {
            let value = reading.map(|reading| reading.value);
            if wanted.typed.with_untracked(limit.get) != value {
                wanted.typed.update(|typed| (limit.set)(typed, value));
            }
        }
        draft.set(Some(text));
    };
    let leave = move |_| {
        let left = draft.try_get_untracked().flatten();
        if left.is_some_and(|text| limit.read(&text, style).is_ok()) {
            draft.set(None);
        }
    };
    let texts = Texts::of(move || {
        let is_share = matches!(limit.bound, Bound::ShareFrom | Bound::ShareTo);
        let (now, typed) = (wanted.limits.get(), wanted.typed.get());
        let (is_refused, message) = match reading() {
            Some(Err(reason)) => (true, refusal(format, limit, reason, &now)),
            _ if is_share && crossed(&typed) => (true, crossing(format, &typed, &now)),
            Some(Ok(Some(Reading { value, ambiguous: true }))) => {
                (false, fill(words.understood, &[("value", &limit.text(format, value))]))
            }
            _ => (false, String::new()),
        };
        let class = if is_refused { "field refused" } else { "field" };
        vec![text(), message, is_refused.to_string(), class.to_owned()]
    });
    let [before, behind] = match limit.unit {
        Unit::Percent => [String::new(), words.unit_percent.to_owned()],
        Unit::Money => [format.currency_sign(), String::new()],
        _ => [String::new(), String::new()],
    };
    view! {
        <div class=texts.at(3)>
            <label for=limit.key>{(limit.label)(words)}</label>
            <div class="box">
                <span class="unit" aria-hidden="true">{before}</span>
                <input
                    id=limit.key
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=words.best_limit_none
                    aria-invalid=texts.at(2)
                    aria-describedby=format!("{}-note", limit.key)
                    prop:value=texts.at(0)
                    on:input=read
                    on:blur=leave
                />
                <span class="unit" aria-hidden="true">{behind}</span>
            </div>
            <p class="note message" id=format!("{}-note", limit.key) aria-live="polite">{texts.at(1)}</p>
        </div>
    }
}
