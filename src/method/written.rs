//! A card as it is read: what the figure is, and each step in words, with its figures in every column.

use pushpull_model::scenario::Side;

use super::beside::{Told, say};
use super::cards::Card;
use super::column::Column;
use super::html::{raised, tag};
use crate::format::Format;
use crate::words::fill;

/// The card as HTML.
pub(super) fn written(card: &Card, columns: &[Column], told: Told, format: Format) -> String {
    let mut steps = String::new();
    let (mut rounded, mut undefined) = (false, false);
    for at in 0..columns.first().map_or(0, |column| column.steps.len()) {
        let (mut rule, mut figures) = (String::new(), String::new());
        for column in columns {
            let Some(step) = column.steps.get(at) else { continue };
            let Some(line) = &step.line else { continue };
            let (text, exact) = line.written(format);
            rounded |= !exact;
            undefined |= line.is_undefined();
            rule = ruled(told.say(step.rule), step.side, column.month, format);
            let (name, class) = column.of.name(format.words());
            tag(&mut figures, "dt", class, name);
            tag(&mut figures, "dd", "", &raised(&text));
        }
        if !figures.is_empty() {
            let mut step = String::new();
            tag(&mut step, "p", "rule", &rule);
            tag(&mut step, "dl", "sides", &figures);
            tag(&mut steps, "li", "", &step);
        }
    }
    let mut html = String::new();
    tag(&mut html, "p", "", &raised(told.say(card.what)));
    if !steps.is_empty() {
        tag(&mut html, "ol", "steps", &steps);
    }
    let notes =
        [(steps.is_empty(), say::NOTHING), (rounded, say::APPROXIMATE), (undefined, say::DASH)];
    for (_, note) in notes.into_iter().filter(|(is_due, _)| *is_due) {
        tag(&mut html, "p", "note", &raised(told.say(note)));
    }
    html
}

/// A rule with the side and the month that it is about.
fn ruled(rule: &str, side: Side, month: usize, format: Format) -> String {
    let words = format.words();
    let side = match side {
        Side::Inbound => words.split_inbound,
        Side::Outbound => words.split_outbound,
    };
    let month = format.number(month as f64, 0);
    raised(&fill(rule, &[("side", side), ("month", &month)]))
}
