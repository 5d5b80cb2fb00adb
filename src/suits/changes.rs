//! What taking the advice would change in the form: every figure as it will be and as it is now.

use leptos::prelude::{Get, With};
use pushpull_model::decision::suits::{Advice, QUESTIONS};
use pushpull_model::scenario::field;

use crate::boxes::with_unit;
use crate::format::Format;
use crate::split::aim_name;
use crate::state::Page;
use crate::words::fill;

/// One line for everything that would change.
pub(super) fn changes(page: Page, advice: &Advice, format: Format) -> Vec<String> {
    let words = format.words();
    let mut changes = Vec::new();
    let mut change = |name: &str, now: &str, then: &str| {
        if now != then {
            let gaps = [("name", name), ("now", now), ("then", then)];
            changes.push(fill(words.suits_change, &gaps) + "\n");
        }
    };
    let Advice { scenario, split, .. } = advice;
    page.scenario.with(|form| {
        let industry = |of| words.industry(of);
        change(words.industry_label, industry(form.industry), industry(scenario.industry));
        let aim = |of| aim_name(words, of);
        change(words.best_aim, aim(page.wanted.objective.get()), aim(split.objective));
        let mut figure = |key| {
            if let Some(field) = field(key) {
                let figure = |of| with_unit(format, field.unit, (field.get)(of));
                change(words.field(field.key), &figure(form), &figure(scenario));
            }
        };
        figure("share_in");
        for question in &QUESTIONS {
            for moved in question.moves(0) {
                figure(moved.field);
            }
        }
    });
    changes
}
