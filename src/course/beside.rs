//! What stands under the boxes of the calendar and of the limits: what they come to, and which of them do nothing.

use leptos::prelude::*;
use pushpull_model::scenario::{BOUNDLESS, Scenario};

use super::sentence::late;
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::once::{Once, once};
use crate::state::Page;

/// What there is to say of the last months with spending.
fn stops(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let time = &scenario.time;
    if time.is_scheduled() {
        words.course_stops_unused.to_owned()
    } else if time.stop_in.max(time.stop_out) <= 0.0 {
        words.course_nothing.to_owned()
    } else {
        late(scenario, format)
    }
}

/// How much the sales team works, and what becomes of the others.
fn capacity(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let sentence = match scenario.time.capacity {
        most if most >= BOUNDLESS => "",
        most if most > 0.0 => words.course_capacity,
        _ => words.course_capacity_none,
    };
    let gaps = [
        ("n", Gap::Decimal(scenario.time.capacity)),
        ("share", Gap::Percent(scenario.time.wait_loss)),
    ];
    tell(format, sentence, &gaps)
}

/// The loss of visibility, and when it is over.
fn shock(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let time = &scenario.time;
    let sentence = match (time.shock_month, time.shock_drop) {
        (month, drop) if month <= 0.0 && drop <= 0.0 => "",
        (month, _) if month <= 0.0 => words.course_shock_no_month,
        (_, drop) if drop <= 0.0 => words.course_shock_no_loss,
        (month, _) if month > scenario.horizon => words.course_shock_late,
        _ if time.shock_recover > 0.0 => words.course_shock,
        _ => words.course_shock_for_good,
    };
    let gaps = [
        ("month", Gap::Number(time.shock_month)),
        ("drop", Gap::Percent(time.shock_drop)),
        ("months", Gap::Months(time.shock_recover)),
        ("last", Gap::Number(scenario.horizon)),
    ];
    tell(format, sentence, &gaps)
}

/// Under the boxes of the calendar.
pub fn beside_time(page: Page, format: Format) -> Once {
    note(page.follow(move |scenario| stops(scenario, format)))
}

/// Under the boxes of the limits.
pub fn beside_limits(page: Page, format: Format) -> Once {
    note(page.follow(move |scenario| {
        [capacity(scenario, format), shock(scenario, format)].join(" ").trim().to_owned()
    }))
}

fn note(said: Signal<String>) -> Once {
    once(view! { <p class="note beside" role="status">{said}</p> })
}
