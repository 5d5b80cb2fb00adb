//! The menu of what a visitor can want most, and how each of these figures is written.

use leptos::prelude::*;
use pushpull_model::decision::Objective;

use crate::format::Format;
use crate::state::Page;
use crate::words::{Words, fill};

/// What an objective is called.
pub fn name(words: &Words, objective: Objective) -> &'static str {
    match objective {
        Objective::Leads => words.best_aim_leads,
        Objective::Customers => words.best_aim_customers,
        Objective::Profit => words.best_aim_profit,
        Objective::Npv => words.best_aim_npv,
        Objective::RunOffNpv => words.best_aim_run_off,
        Objective::BreakEven => words.best_aim_break_even,
        Objective::Roi => words.best_aim_roi,
    }
}

/// What its figure is, in a sentence.
fn note(words: &Words, objective: Objective) -> &'static str {
    match objective {
        Objective::Leads => words.note_leads,
        Objective::Customers => words.note_customers,
        Objective::Profit => words.note_cash,
        Objective::Npv => words.note_npv,
        Objective::RunOffNpv => words.note_run_off,
        Objective::BreakEven => words.note_break_even,
        Objective::Roi => words.note_roi,
    }
}

/// Its figure with its unit: `$37,086`, `12.5 customers`, `14.3 months`. Undefined is in words.
pub fn value(format: Format, objective: Objective, value: Option<f64>) -> String {
    let words = format.words();
    match (objective, value) {
        (Objective::BreakEven, None) => words.best_never_back.to_owned(),
        (_, None) => words.undefined.to_owned(),
        (Objective::BreakEven, Some(0.0)) => words.at_once.to_owned(),
        (Objective::BreakEven, Some(months)) => some_months(format, months),
        (Objective::Leads, Some(leads)) => fill(words.best_leads, &[("n", &format.count(leads))]),
        (Objective::Customers, Some(customers)) => format.customers(customers),
        (Objective::Roi, Some(fraction)) => format.percent(fraction, 1),
        (Objective::Profit | Objective::Npv | Objective::RunOffNpv, Some(money)) => {
            format.money(money)
        }
    }
}

/// A difference between two of its figures, without a sign. `None` where it would be written as nothing.
pub fn difference(format: Format, objective: Objective, apart: f64) -> Option<String> {
    let written = |apart: f64| match objective {
        Objective::BreakEven => some_months(format, apart),
        Objective::Roi => {
            fill(format.words().best_points, &[("n", &format.number(apart * 100.0, 1))])
        }
        _ => value(format, objective, Some(apart)),
    };
    let text = written(apart.abs());
    (text != written(0.0)).then_some(text)
}

/// `14.3 months`.
fn some_months(format: Format, months: f64) -> String {
    fill(format.words().months_other, &[("n", &format.number(months, 1))])
}

/// The menu.
#[component]
pub(super) fn AimMenu() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let wanted = page.wanted.objective;
    let choose = move |event| {
        if let Some(objective) = Objective::from_key(&event_target_value(&event)) {
            wanted.set(objective);
        }
    };
    let note = page.follow(move |scenario| {
        let discount = format.percent(scenario.discount, 1);
        fill(note(words, wanted.get()), &[("discount", &discount)])
    });
    let chosen = wanted.get_untracked();
    let options = Objective::ALL.map(|objective| {
        let selected = objective == chosen;
        view! { <option value=objective.key() selected=selected>{name(words, objective)}</option> }
    });
    view! {
        <div class="field aim">
            <label for="objective">{words.best_aim}</label>
            <select
                id="objective"
                aria-describedby="objective-note"
                on:change=choose
                prop:value=move || wanted.get().key()
            >
                {Vec::from(options)}
            </select>
            <p class="note" id="objective-note">{note}</p>
        </div>
    }
}
