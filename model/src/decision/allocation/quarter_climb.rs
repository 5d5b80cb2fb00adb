//! One quarter moved at a time, the others held, until no move helps: from coarse steps to single per cents.

use std::cmp::Ordering;

use super::limits::ROUNDING;
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::Parameters;

/// Shares in whole per cents, and what comes of them.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) shares: Vec<u32>,
    pub(super) outcome: Outcome,
}

/// Step of the first grid, in per cents.
const COARSE: u32 = 10;

/// Steps of the finer ones: a share moves by them as long as that helps.
const FINE: [u32; 4] = [5, 3, 2, 1];

/// How many grains there are, the coarse one included.
pub(super) const GRAINS: usize = 1 + FINE.len();

/// A plan under schedules that are rewritten quarter by quarter.
#[derive(Debug)]
pub(super) struct Climb {
    pub(super) plan: Parameters,
    budget: f64,
    /// Months in which each side may spend.
    open: [usize; 2],
    objective: Objective,
    scorer: Scorer,
}

impl Climb {
    pub(super) fn new(plan: &Parameters, objective: Objective) -> Self {
        let months = plan.horizon as usize;
        let open = |stop: Option<u32>| stop.map_or(months, |stop| months.min(stop as usize));
        let open = [open(plan.inbound.stop), open(plan.outbound.stop)];
        let mut plan = plan.clone();
        let budget = plan.budget;
        plan.inbound.schedule = Some(vec![0.0; months]);
        plan.outbound.schedule = Some(vec![0.0; months]);
        Self { plan, budget, open, objective, scorer: Scorer::default() }
    }

    pub(super) fn quarters(&self) -> usize {
        self.plan.horizon.div_ceil(3) as usize
    }

    /// Writes the money of one quarter down.
    fn set(&mut self, quarter: usize, share: u32) {
        let part = f64::from(share) / 100.0;
        let [open_in, open_out] = self.open;
        for (programme, open, money) in [
            (&mut self.plan.inbound, open_in, self.budget * part),
            (&mut self.plan.outbound, open_out, self.budget * (1.0 - part)),
        ] {
            let months = programme.schedule.iter_mut().flatten().enumerate();
            for (month, place) in months.skip(quarter * 3).take(3) {
                *place = if month < open { money } else { 0.0 };
            }
        }
    }

    pub(super) fn lay(&mut self, shares: &[u32]) {
        for (quarter, share) in shares.iter().enumerate() {
            self.set(quarter, *share);
        }
    }

    fn score(&mut self) -> Outcome {
        self.scorer.outcome(&self.plan, self.objective)
    }

    pub(super) fn of(&mut self, shares: Vec<u32>) -> Found {
        self.lay(&shares);
        Found { outcome: self.score(), shares }
    }

    /// Whether one serves the objective better, by more than rounding.
    pub(super) fn better(&self, one: &Found, other: &Found) -> bool {
        self.is_better(&one.outcome, &other.outcome)
    }

    fn is_better(&self, one: &Outcome, other: &Outcome) -> bool {
        let scores = (self.objective.score(one), self.objective.score(other));
        let rounding = match scores {
            (Some(one), Some(other)) if self.objective != Objective::BreakEven => {
                (one - other).abs() <= ROUNDING * 1e-3 * one.abs().max(other.abs())
            }
            _ => false,
        };
        !rounding && self.objective.compare(one, other) == Ordering::Greater
    }

    /// The best hand-over from one share to another.
    pub(super) fn hand_over(&mut self, first: u32, then: u32) -> Option<Found> {
        let count = self.quarters();
        let mut best: Option<Found> = None;
        for at in 1..count {
            let shares = (0..count).map(|quarter| if quarter < at { first } else { then });
            let found = self.of(shares.collect());
            if best.as_ref().is_none_or(|best| self.better(&found, best)) {
                best = Some(found);
            }
        }
        best
    }

    /// Moves one quarter as far as a grain allows: to the best of the coarse grid, or by one step of a finer one. Whether
    /// it moved.
    pub(super) fn move_on(&mut self, found: &mut Found, quarter: usize, grain: usize) -> bool {
        match grain.checked_sub(1).and_then(|fine| FINE.get(fine)) {
            None => self.choose(found, quarter, (0..=100 / COARSE).map(|step| step * COARSE)),
            Some(step) => {
                let share = found.shares.get(quarter).copied().unwrap_or(0);
                let near = [share.saturating_sub(*step), (share + step).min(100)];
                self.choose(found, quarter, near.into_iter())
            }
        }
    }

    /// Moves one quarter to the best of the shares tried; to a smaller one also if that is as good. Whether it moved.
    fn choose(
        &mut self,
        found: &mut Found,
        quarter: usize,
        tried: impl Iterator<Item = u32>,
    ) -> bool {
        let Some(place) = found.shares.get(quarter).copied() else { return false };
        let mut share = place;
        for other in tried.filter(|other| *other != place) {
            self.set(quarter, other);
            let outcome = self.score();
            let smaller = other < share && !self.is_better(&found.outcome, &outcome);
            if smaller || self.is_better(&outcome, &found.outcome) {
                (found.outcome, share) = (outcome, other);
            }
        }
        self.set(quarter, share);
        if let Some(kept) = found.shares.get_mut(quarter) {
            *kept = share;
        }
        share != place
    }
}
