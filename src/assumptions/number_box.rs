//! A box for one figure. It keeps what is typed as it is typed; only a figure that passes the gate goes on.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use pushpull_model::scenario::{Field, Reading, Reason, Refusal, Unit, field};

use super::provenance::Provenance;
use super::reference::Reference;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::fill;

/// A figure of a field with its unit: `€164`, `2.5 %`, `36 months`.
pub fn with_unit(format: Format, field: &Field, value: f64) -> String {
    let words = format.words();
    match field.unit {
        Unit::Money => format.money(value),
        Unit::Percent => format.percent(value, 2),
        Unit::Months | Unit::WholeMonths => {
            format!("{} {}", format.number(value, 1), words.unit_months)
        }
        Unit::Times => format!("{} {}", format.number(value, 2), words.unit_times),
        Unit::Count | Unit::Switch => format.number(value, 2),
    }
}

/// A figure as it stands in its box, where the unit stands beside.
fn bare(format: Format, field: &Field, value: f64) -> String {
    match field.unit {
        Unit::Percent => format.number(value * 100.0, 2),
        Unit::Months | Unit::WholeMonths => format.number(value, 1),
        Unit::Money | Unit::Times | Unit::Count | Unit::Switch => format.number(value, 2),
    }
}

/// Why a text was not taken, in a sentence.
fn refusal(format: Format, field: &'static Field, reason: Reason, kept: f64) -> String {
    let words = format.words();
    let (text, least, most) = match reason {
        Reason::Empty { least, most } => (words.refused_empty, least, most),
        Reason::NotANumber { least, most } => (words.refused_not_a_number, least, most),
        Reason::OutOfRange { least, most } => (words.refused_out_of_range, least, most),
        Reason::NotWhole { least, most } => (words.refused_not_whole, least, most),
    };
    let [least, most, kept] = [least, most, kept].map(|value| with_unit(format, field, value));
    let label = words.field(field.key).label;
    fill(text, &[("field", label), ("least", &least), ("most", &most), ("last", &kept)])
}

/// What stands in a box while somebody types, and the page's epoch in which they did.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    epoch: u32,
}

/// The box of one field with its label, its unit, and what there is to say about its text.
#[component]
pub(super) fn NumberBox(
    /// Which assumption.
    field: &'static Field,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let style = format.words().number_style();
    let key = field.key;
    let draft = RwSignal::new(None::<Draft>);
    let value = move || page.scenario.with(|scenario| (field.get)(scenario));
    let epoch = move || page.stand.with(|stand| stand.epoch);
    let typed = move || draft.get().filter(|draft| draft.epoch == epoch()).map(|draft| draft.text);
    let reading = move || typed().map(|text| field.read(&text, style));
    let text = Signal::derive(move || typed().unwrap_or_else(|| bare(format, field, value())));

    let read = move |event| {
        let text: String = event_target_value(&event);
        match field.read(&text, style) {
            Ok(reading) => page.set(field, reading.value),
            Err(refusal) => page.refuse(&refusal),
        }
        draft.set(Some(Draft { text, epoch: untrack(epoch) }));
    };
    let leave = move |_| {
        // A box with the focus is also left when the page is made anew, and then nothing of it is there any more.
        let left = draft.try_get_untracked().flatten();
        if left.is_some_and(|draft| field.read(&draft.text, style).is_ok()) {
            draft.set(None);
        }
    };
    let step = move |event: KeyboardEvent| {
        if let Some(steps) = steps(&event) {
            event.prevent_default();
            page.set(field, stepped(field, untrack(value), steps));
            draft.set(None);
        }
    };
    let forget = Callback::new(move |()| draft.set(None));
    let is_refused = move || matches!(reading(), Some(Err(_)));
    let message = Signal::derive(move || match reading() {
        Some(Err(Refusal { reason, .. })) => refusal(format, field, reason, value()),
        Some(Ok(Reading { value, ambiguous: true })) => {
            let value = with_unit(format, field, value);
            fill(format.words().understood, &[("value", &value)])
        }
        _ => String::new(),
    });
    let [before, behind] = units(format, field);
    view! {
        <div class="field" class:refused=is_refused>
            <div class="field-head">
                <label for=key>{format.words().field(key).label}</label>
                {once(view! { <Provenance field forget /> })}
            </div>
            <div class="box">
                <span class="unit" aria-hidden="true">{before}</span>
                <input
                    id=key
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || if is_refused() { "true" } else { "false" }
                    aria-describedby=format!("{key}-note")
                    prop:value=text
                    on:input=read
                    on:blur=leave
                    on:keydown=step
                />
                <span class="unit" aria-hidden="true">{behind}</span>
            </div>
            <p class="note message" id=format!("{key}-note") aria-live="polite">{message}</p>
            {reference_of(key).map(|reference| once(view! { <Reference reference /> }))}
        </div>
    }
}

/// The spend at which the figure with this key holds, if it holds at one.
fn reference_of(key: &str) -> Option<&'static Field> {
    match key {
        "cpl_in" => field("ref_in"),
        "cpl_out" => field("ref_out"),
        _ => None,
    }
}

/// What stands before the box and behind it.
fn units(format: Format, field: &Field) -> [String; 2] {
    let words = format.words();
    match field.unit {
        Unit::Percent => [String::new(), words.unit_percent.to_owned()],
        Unit::Months | Unit::WholeMonths => [String::new(), words.unit_months.to_owned()],
        Unit::Times => [String::new(), words.unit_times.to_owned()],
        Unit::Money => [format.currency_sign(), String::new()],
        Unit::Count | Unit::Switch => [String::new(), String::new()],
    }
}

/// How many steps a key means, if it means any.
fn steps(event: &KeyboardEvent) -> Option<f64> {
    let size = if event.shift_key() { 10.0 } else { 1.0 };
    match event.key().as_str() {
        "ArrowUp" => Some(size),
        "ArrowDown" => Some(-size),
        _ => None,
    }
}

/// The figure so many steps up or down, on the grid of steps and within the bounds.
fn stepped(field: &Field, value: f64, steps: f64) -> f64 {
    let at = value / field.step;
    let grid = if steps > 0.0 { (at + 1e-9).floor() } else { (at - 1e-9).ceil() };
    // A step of 0.01 is not 0.01 in binary; going by whole numbers of them keeps 0.29 from becoming 0.2899….
    let per_unit = (1.0 / field.step).round();
    let next = grid + steps;
    let value = if field.step < 1.0 { next / per_unit } else { next * field.step };
    value.max(field.least).min(field.most)
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::FIELDS;

    use super::*;

    #[test]
    fn steps_go_to_round_figures_and_stop_at_the_bounds() {
        let step = |key, value, steps| field(key).map(|field| stepped(field, value, steps));
        assert_eq!(step("budget", 20_000.0, 1.0), Some(21_000.0));
        assert_eq!(step("budget", 20_400.0, 1.0), Some(21_000.0));
        assert_eq!(step("budget", 20_400.0, -1.0), Some(20_000.0));
        assert_eq!(step("margin", 0.28, 1.0), Some(0.29));
        assert_eq!(step("margin", 0.29, -1.0), Some(0.28));
        assert_eq!(step("margin", 0.995, 10.0), Some(1.0));
        assert_eq!(step("horizon", 1.0, -1.0), Some(1.0));
    }

    #[test]
    fn every_step_from_every_default_is_a_figure_its_field_can_hold() {
        for field in &FIELDS {
            let default = field.provenance(pushpull_model::scenario::Industry::Retail).value;
            for steps in [-10.0, -1.0, 1.0, 10.0] {
                assert!(
                    field.check(stepped(field, default, steps)).is_ok(),
                    "{} {steps}",
                    field.key
                );
            }
        }
    }
}
