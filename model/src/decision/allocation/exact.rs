//! The best share between two whole per cents, for a tooltip.

use super::candidates::Trial;
use super::limits::{Case, ROUNDING};
use super::split::{Ask, Split, SplitTrial};
use crate::decision::objective::Outcome;
use crate::engine::Parameters;

impl Split {
    /// Inbound's best share in per cent, with decimals, within one per cent of the best whole one and within the
    /// limits; by golden section (specification 4.3). Never worse than the whole one. `plan` is the one that this is
    /// the split of. `None` where there is no best.
    pub fn exact_share(&self, plan: &Parameters) -> Option<f64> {
        let best = self.best.as_ref()?;
        let share = f64::from(best.share);
        if best.money() < self.budget * (1.0 - ROUNDING) {
            return Some(share);
        }
        let mut trial = SplitTrial::new(plan, Ask::One(self.objective));
        let found = golden(
            (share - 1.0).max(0.0),
            (share + 1.0).min(100.0),
            |share| {
                let outcome = trial.outcome(self.budget, share / 100.0);
                let case = Case::of(plan, share, self.budget, &outcome);
                self.limits.missed(&case).is_empty().then_some(outcome)
            },
            |one, other| self.better(one, other),
        );
        let better = found.filter(|(_, found)| self.better(Some(found), Some(&best.outcome)));
        Some(better.map_or(share, |(found, _)| found))
    }

    /// Whether one outcome serves the objective better than the other; any that qualifies is better than none.
    fn better(&self, one: Option<&Outcome>, other: Option<&Outcome>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => self.objective.compare(one, other).is_gt(),
            (one, _) => one.is_some(),
        }
    }
}

/// Sections of a golden search: two whole per cents end at a thousandth of a thousandth of one.
const SECTIONS: usize = 32;

/// The best place met between two ends, of a figure with one peak there.
fn golden(
    mut low: f64,
    mut high: f64,
    mut at: impl FnMut(f64) -> Option<Outcome>,
    better: impl Fn(Option<&Outcome>, Option<&Outcome>) -> bool,
) -> Option<(f64, Outcome)> {
    let section = 2.0 / (1.0 + 5.0_f64.sqrt());
    let mut best: Option<(f64, Outcome)> = None;
    let mut met = |place: f64| {
        let found = at(place);
        if let Some(outcome) = found
            && better(Some(&outcome), best.as_ref().map(|(_, best)| best))
        {
            best = Some((place, outcome));
        }
        found
    };
    let (mut left, mut right) = (high - section * (high - low), low + section * (high - low));
    let (mut at_left, mut at_right) = (met(left), met(right));
    for _ in 0..SECTIONS {
        if better(at_right.as_ref(), at_left.as_ref()) {
            (low, left, at_left) = (left, right, at_right);
            right = low + section * (high - low);
            at_right = met(right);
        } else {
            (high, right, at_right) = (right, left, at_left);
            left = high - section * (high - low);
            at_left = met(left);
        }
    }
    best
}
