//! What came of looking for a figure, in words.

use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Sought, Target};
use pushpull_model::scenario::Field;

use crate::boxes::with_unit;
use crate::format::Format;
use crate::split::aim_value;
use crate::words::fill;

/// What was looked for, and what was found.
pub(super) struct Told {
    pub(super) target: Target,
    pub(super) field: &'static Field,
    /// The present figure.
    pub(super) now: f64,
    pub(super) sought: Sought,
}

/// What a target is a figure of.
fn objective(target: Target) -> Objective {
    match target {
        Target::Customers { .. } => Objective::Customers,
        Target::Leads { .. } => Objective::Leads,
        Target::BreakEven { .. } => Objective::BreakEven,
        Target::Roi { .. } => Objective::Roi,
        Target::Profit { .. } => Objective::Profit,
        Target::Npv { .. } => Objective::Npv,
    }
}

/// `100 customers by month 24`.
fn target_name(target: Target, format: Format) -> String {
    let words = format.words();
    let (by, amount) = match target {
        Target::Customers { by, at_least } | Target::Leads { by, at_least } => (by, at_least),
        Target::BreakEven { by } => {
            return fill(words.goal_target_back, &[("month", &format.number(by.into(), 0))]);
        }
        Target::Roi { at_least } | Target::Profit { at_least } | Target::Npv { at_least } => {
            (0, at_least)
        }
    };
    let amount = aim_value(format, objective(target), Some(amount));
    let sentence = match target {
        Target::Roi { .. } => words.goal_target_roi,
        Target::Profit { .. } => words.goal_target_cash,
        Target::Npv { .. } => words.goal_target_npv,
        _ => words.goal_target_by,
    };
    fill(sentence, &[("amount", &amount), ("month", &format.number(by.into(), 0))])
}

/// The sentence.
pub(super) fn sentence(told: &Told, format: Format) -> String {
    let words = format.words();
    let Told { target, field, now, sought } = told;
    let figure = |value: f64| with_unit(format, field.unit, value);
    let reached = |value: Option<f64>| aim_value(format, objective(*target), value);
    let (target, label) = (target_name(*target, format), words.field(field.key));
    let say = |sentence, more: &[(&str, &str)]| {
        fill(sentence, &[&[("target", target.as_str()), ("field", label)], more].concat())
    };
    match *sought {
        Sought::Reached { value, .. } => {
            say(words.goal_reached, &[("value", &figure(value)), ("now", &figure(*now))])
        }
        Sought::AlreadyReached { reached: there, lost_below, lost_above, .. } => {
            let already = say(words.goal_already, &[("reached", &reached(there))]);
            let ends = [(words.goal_lost_below, lost_below), (words.goal_lost_above, lost_above)];
            let lost: Vec<_> = ends
                .into_iter()
                .filter_map(|(sentence, value)| Some(say(sentence, &[("value", &figure(value?))])))
                .collect();
            let lost =
                if lost.is_empty() { say(words.goal_never_lost, &[]) } else { lost.join(" ") };
            [already, lost].join(" ")
        }
        Sought::CannotBeReached { best_value, best } => {
            let range = [field.least, field.most].map(figure);
            let [least, most] = range.each_ref().map(String::as_str);
            let cannot = say(words.goal_cannot, &[("least", least), ("most", most)]);
            let value = figure(best_value);
            let closest = best.map(|best| {
                say(
                    words.goal_closest,
                    &[("value", value.as_str()), ("best", &reached(Some(best)))],
                )
            });
            [cannot, closest.unwrap_or_default()].join(" ").trim().to_owned()
        }
    }
}
