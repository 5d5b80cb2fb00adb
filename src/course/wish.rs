//! What somebody wants of one quarter: leads, customers or revenue.

use pushpull_model::engine::{Goal, Target};
use pushpull_model::scenario::Unit;

use crate::words::Words;

/// A target as it stands in its boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// What is counted.
    pub goal: Goal,
    /// Which quarter of the plan, from 1.
    pub quarter: u32,
    /// How much is wanted; `None` is no target.
    pub amount: Option<f64>,
}

impl Default for Wish {
    fn default() -> Self {
        Self { goal: Goal::Customers, quarter: 1, amount: None }
    }
}

/// The last quarter of the longest plan.
pub(super) const LAST_QUARTER: f64 = 40.0;

/// Most that is wanted of a quarter, in people or money.
pub(super) const MOST_WANTED: f64 = 1e9;

/// Everything that can be counted, with the key under which its amount is kept.
pub(super) const GOALS: [(Goal, &str); 3] = [
    (Goal::Leads, "target_leads"),
    (Goal::Customers, "target_customers"),
    (Goal::Revenue, "target_revenue"),
];

/// Key of the quarter.
const QUARTER: &str = "target_quarter";

/// A quarter's number; the bounds had their say.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 40")]
pub(super) fn whole(quarter: f64) -> u32 {
    quarter as u32
}

/// The key of what is counted.
pub(super) fn key(goal: Goal) -> &'static str {
    GOALS.iter().find(|(other, _)| *other == goal).map_or("", |(_, key)| key)
}

/// What is counted under a key.
pub(super) fn of_key(key: &str) -> Option<Goal> {
    GOALS.iter().find(|(_, other)| *other == key).map(|(goal, _)| *goal)
}

/// What is counted, in a word.
pub(super) fn name(words: &Words, goal: Goal) -> &'static str {
    match goal {
        Goal::Leads => words.best_aim_leads,
        Goal::Customers => words.best_aim_customers,
        Goal::Revenue => words.course_target_revenue,
    }
}

/// What it is a number of.
pub(super) fn unit(goal: Goal) -> Unit {
    if goal == Goal::Revenue { Unit::Money } else { Unit::Count }
}

impl Wish {
    /// The target, if there is one, for this quarter.
    pub fn target(&self, quarter: u32) -> Option<Target> {
        Some(Target { goal: self.goal, quarter, planned: self.amount? })
    }

    /// What is kept of it, by key.
    pub fn statements(&self) -> Vec<(&'static str, f64)> {
        let amount = self.amount.map(|amount| (key(self.goal), amount));
        let quarter = amount.map(|_| (QUARTER, f64::from(self.quarter)));
        amount.into_iter().chain(quarter).collect()
    }

    /// The one that was kept; none where there is no figure of one.
    pub fn from_statements<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Self {
        let mut wish = Self::default();
        for (key, value) in figures {
            match of_key(key) {
                Some(goal) if (0.0..=MOST_WANTED).contains(&value) => {
                    (wish.goal, wish.amount) = (goal, Some(value));
                }
                None if key == QUARTER && (1.0..=LAST_QUARTER).contains(&value) => {
                    wish.quarter = whole(value);
                }
                _ => {}
            }
        }
        wish
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_comes_back_from_what_is_kept_and_none_keeps_nothing() {
        for (goal, _) in GOALS {
            let wish = Wish { goal, quarter: 7, amount: Some(12.5) };
            assert_eq!(Wish::from_statements(wish.statements().into_iter()), wish);
        }
        assert!(Wish::default().statements().is_empty());
        let odd = [("target_leads", -1.0), ("target_quarter", 41.0), ("target_revenue", f64::NAN)];
        assert_eq!(Wish::from_statements(odd.into_iter()), Wish::default());
    }
}
