//! How the figures of a change are worked out: leads that still come when the money has stopped, and leads that a
//! little more money brings.

use pushpull_model::decision::allocation::Place;
use pushpull_model::engine::{project, run_off};
use pushpull_model::scenario::{Scenario, Side};

use super::amount::Kind::{Count, Money};
use super::beside::say;
use super::column::{Column, Of};
use super::leads::month;
use super::line::Op::{Minus, Over, Plus};
use super::steps::Steps;
use crate::answer::more_leads;
use crate::plans::calibrated;
use crate::stop::{last_month, whole_month};

/// Months after the last one with money.
const LATER: usize = 12;

/// The leads of a month a year after the money has stopped.
pub(super) fn stop(scenario: &Scenario) -> Vec<Column> {
    let [_, split, _] = calibrated(scenario);
    let later = whole_month(last_month(scenario)) + LATER;
    let mut steps = Steps::new();
    month(&split, &run_off(&split), later - 1, &mut steps);
    vec![Column { of: Of::Split, month: later, steps: steps.into_all() }]
}

/// What the next money adds on each side.
pub(super) fn next(scenario: &Scenario) -> Vec<Column> {
    let [_, split, _] = calibrated(scenario);
    let leads = project(&split).leads();
    let mut columns = Vec::new();
    for place in more_leads(&split, scenario.budget).places {
        if place.channel.is_none() {
            let of = if place.side == Side::Inbound { Of::Inbound } else { Of::Outbound };
            let mut steps = Steps::new();
            added(&place, leads, &mut steps);
            columns.push(Column { of, month: split.horizon as usize, steps: steps.into_all() });
        }
    }
    columns
}

/// What extra money adds to so many leads at one place.
fn added(place: &Place, leads: f64, steps: &mut Steps) {
    let gain = place.gain.unwrap_or_default();
    steps.used = place.gain.is_some() && place.extra > 0.0;
    let parts = [(Plus, Count, leads + gain), (Minus, Count, leads)];
    steps.add(say::MORE_RULE, &parts, Count, Some(gain));
    let each = place.cost_per_extra_lead;
    steps.used = each.is_some();
    let parts = [(Plus, Money, each.unwrap_or_default() * gain), (Over, Count, gain)];
    steps.add(say::EXTRA_RULE, &parts, Money, each);
    let each = place.cost_per_lead;
    steps.used = each.is_some();
    let own = place.cost / each.unwrap_or(1.0);
    let parts = [(Plus, Money, place.cost), (Over, Count, own)];
    steps.add(say::AVERAGE_RULE, &parts, Money, each);
}
