//! Figures by which the model means "never" or "no limit": the page says so in words, and an empty box means them.

use pushpull_model::scenario::{BOUNDLESS, Field, LONGEST_PLAN};

use crate::boxes::with_unit;
use crate::format::Format;
use crate::words::Words;

/// The figure of a field that an empty box means.
pub(super) fn never(field: &Field) -> Option<f64> {
    match field.key {
        "stop_in" | "stop_out" => Some(LONGEST_PLAN),
        "capacity" => Some(BOUNDLESS),
        "shock_month" | "shock_recover" => Some(0.0),
        _ => None,
    }
}

/// What that figure means.
pub(super) fn in_a_word(words: &Words, field: &Field) -> &'static str {
    match field.key {
        "capacity" => words.best_limit_none,
        "shock_recover" => words.course_for_good,
        _ => words.course_never,
    }
}

/// A figure of a field as a sentence has it.
pub fn said(format: Format, field: &Field, value: f64) -> String {
    if never(field) == Some(value) {
        return in_a_word(format.words(), field).to_owned();
    }
    match field.key {
        "start" => format.calendar_month(value),
        _ => with_unit(format, field.unit, value),
    }
}
