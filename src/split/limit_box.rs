//! The box of one limit: empty, it is no limit.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::decision::allocation::{Bound, Limits};
use pushpull_model::scenario::Range;

use super::limit::{LIMITS, Limit, crossed};
use crate::boxes::{Figure, NumberBox, with_unit};
use crate::format::Format;
use crate::state::Page;
use crate::words::{Words, fill};

/// A limit as the figure of a box.
struct LimitFigure(&'static Limit);

impl Figure for LimitFigure {
    fn id(&self) -> String {
        self.0.key.to_owned()
    }

    fn label(&self, words: &Words) -> String {
        (self.0.label)(words).to_owned()
    }

    fn range(&self) -> Range {
        self.0.range
    }

    fn step(&self) -> f64 {
        self.0.step
    }

    fn value(&self, page: Page) -> Option<f64> {
        page.wanted.typed.with(self.0.get)
    }

    fn take(&self, page: Page, value: Option<f64>) {
        page.wanted.typed.update(|typed| (self.0.set)(typed, value));
    }

    fn empty(&self, words: &Words) -> Option<&'static str> {
        Some(words.best_limit_none)
    }

    fn kept(&self, page: Page) -> Option<f64> {
        page.wanted.limits.with(self.0.get)
    }

    fn objection(&self, page: Page, format: Format) -> Option<String> {
        let is_share = matches!(self.0.bound, Bound::ShareFrom | Bound::ShareTo);
        let typed = page.wanted.typed.get();
        (is_share && crossed(&typed))
            .then(|| page.wanted.limits.with(|now| crossing(format, &typed, now)))
    }

    fn refuse(&self, page: Page, is_refused: bool) {
        let refused = page.wanted.refused;
        let key = self.0.key;
        if refused.with_untracked(|keys| keys.contains(&key)) != is_refused {
            refused.update(|keys| {
                keys.retain(|known| *known != key);
                keys.extend(is_refused.then_some(key));
            });
        }
    }
}

/// What two shares that cross are told: their names and figures, and what holds instead.
fn crossing(format: Format, typed: &Limits, in_force: &Limits) -> String {
    let words = format.words();
    let [from, to, ..] = &LIMITS;
    let text = |limit: &Limit, limits: &Limits, free| {
        with_unit(format, limit.range.unit, (limit.get)(limits).unwrap_or(free))
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

/// The box.
#[component]
pub(super) fn LimitBox(
    /// Of which limit.
    limit: &'static Limit,
) -> impl IntoView {
    view! { <NumberBox figure=Arc::new(LimitFigure(limit)) /> }
}
