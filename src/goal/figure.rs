//! The boxes of a target: how much, and by which month.

use leptos::prelude::{Get, Set};
use pushpull_model::scenario::{Range, Unit};

use super::wish::{Kind, MONTHS};
use crate::boxes::Figure;
use crate::state::Page;
use crate::words::Words;

/// How much of a kind is wanted.
pub(super) struct AmountFigure(pub(super) Kind);

impl Figure for AmountFigure {
    fn id(&self) -> String {
        "goal-amount".to_owned()
    }

    fn label(&self, words: &Words) -> String {
        words.goal_amount.to_owned()
    }

    fn range(&self) -> Range {
        self.0.amount().unwrap_or(MONTHS)
    }

    fn step(&self) -> f64 {
        match self.range().unit {
            Unit::Money => 1_000.0,
            Unit::Percent => 0.01,
            _ => 1.0,
        }
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some(page.wish.amount(self.0))
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(value) = value {
            page.wish.set_amount(self.0, value);
        }
    }

    /// The answer of the page does not rest on it.
    fn refuse(&self, _: Page, _: bool) {}
}

/// By which month.
pub(super) struct MonthFigure;

impl Figure for MonthFigure {
    fn id(&self) -> String {
        "goal-month".to_owned()
    }

    fn label(&self, words: &Words) -> String {
        words.goal_month.to_owned()
    }

    fn range(&self) -> Range {
        MONTHS
    }

    fn step(&self) -> f64 {
        1.0
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some(page.wish.month.get())
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(value) = value {
            page.wish.month.set(value);
        }
    }

    /// The answer of the page does not rest on it.
    fn refuse(&self, _: Page, _: bool) {}
}
