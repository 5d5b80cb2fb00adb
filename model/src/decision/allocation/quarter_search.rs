//! The search for the best shares over time, a few projections at a time: who has somebody waiting can leave it and take
//! it up again, and comes to the same shares.

use std::collections::VecDeque;

use super::finding::Finding;
use super::quarter_climb::{Climb, Found, GRAINS};
use super::quarters::{Quarters, QuartersFinding, QuartersOptions, quarters};
use super::split::{Split, SplitOptions, best_split, gain};
use crate::decision::objective::Objective;
use crate::engine::Parameters;

/// Rounds over all quarters at most; two or three are usual.
const ROUNDS: usize = 40;

/// Where a climb begins.
#[derive(Debug)]
enum Start {
    /// The same share in every quarter.
    Constant(u32),
    /// From one share to another, at the best quarter for it.
    HandOver(u32, u32),
}

/// A climb that is under way.
#[derive(Debug)]
struct Ascent {
    at: Found,
    /// 0 is the coarse one.
    grain: usize,
    round: usize,
    quarter: usize,
    /// Whether this round has moved any quarter.
    moved: bool,
}

/// A search that has begun.
#[derive(Debug)]
pub struct QuartersSearch {
    climb: Climb,
    objective: Objective,
    /// The search for the best constant share.
    split: Split,
    /// That share; `None` where there is nothing to look for.
    constant: Option<(u32, Found)>,
    /// The best so far.
    found: Option<Found>,
    starts: VecDeque<Start>,
    ascent: Option<Ascent>,
}

impl QuartersSearch {
    /// Begins a search. Cost: that of the best constant share.
    pub fn new(plan: &Parameters, options: QuartersOptions) -> Self {
        let objective = options.objective;
        let split = best_split(plan, &SplitOptions { objective, ..SplitOptions::default() });
        let mut climb = Climb::new(plan, objective);
        let is_one = all_equal(&split) && plan.horizon <= 3;
        let best = split.best.as_ref().filter(|_| !is_one).map(|best| best.share);
        let constant = best.map(|share| (share, climb.of(vec![share; climb.quarters()])));
        let starts = best.into_iter().flat_map(|share| {
            let constant = [share, 0, 100].map(Start::Constant);
            constant.into_iter().chain([Start::HandOver(0, 100), Start::HandOver(100, 0)])
        });
        let starts = starts.collect();
        let found = constant.as_ref().map(|(_, found)| found.clone());
        Self { climb, objective, split, constant, found, starts, ascent: None }
    }

    /// Goes on a little, and has the answer when there is nothing left to try. Cost: some ten projections, or two a
    /// quarter.
    pub fn advance(&mut self) -> Option<Quarters> {
        match self.ascent.take() {
            Some(ascent) => self.ascent = self.climb_on(ascent),
            None => match self.starts.pop_front() {
                Some(start) => self.ascent = self.begin(&start),
                None => return Some(self.answer()),
            },
        }
        None
    }

    fn begin(&mut self, start: &Start) -> Option<Ascent> {
        let at = match *start {
            Start::Constant(share) => self.climb.of(vec![share; self.climb.quarters()]),
            Start::HandOver(first, then) => self.climb.hand_over(first, then)?,
        };
        self.climb.lay(&at.shares);
        Some(Ascent { at, grain: 0, round: 0, quarter: 0, moved: false })
    }

    /// Moves one quarter; `None` when no quarter moves any more by the finest step.
    fn climb_on(&mut self, ascent: Ascent) -> Option<Ascent> {
        let Ascent { mut at, grain, round, quarter, moved } = ascent;
        let moved = self.climb.move_on(&mut at, quarter, grain) || moved;
        if quarter + 1 < self.climb.quarters() {
            return Some(Ascent { at, grain, round, quarter: quarter + 1, moved });
        }
        let again = moved && round + 1 < ROUNDS;
        let (grain, round) = if again { (grain, round + 1) } else { (grain + 1, 0) };
        if grain < GRAINS {
            return Some(Ascent { at, grain, round, quarter: 0, moved: false });
        }
        if self.found.as_ref().is_none_or(|found| self.climb.better(&at, found)) {
            self.found = Some(at);
        }
        None
    }

    fn answer(&self) -> Quarters {
        let (objective, of) = (self.objective, self.split.finding.clone());
        let Some(((share, constant), found)) = self.constant.as_ref().zip(self.found.as_ref())
        else {
            return Quarters::none(objective, of, self.split.current.outcome);
        };
        // Moves to an equal share may lose last bits.
        let lost = objective.compare(&found.outcome, &constant.outcome).is_lt();
        let found = if lost { constant } else { found };
        let finding = if objective == Objective::BreakEven && found.outcome.break_even.is_none() {
            QuartersFinding::NothingBreaksEven
        } else if found.shares == constant.shares && all_equal(&self.split) {
            QuartersFinding::Degenerate { of }
        } else if found.shares == constant.shares {
            QuartersFinding::ConstantIsBest
        } else {
            QuartersFinding::Best
        };
        Quarters {
            objective,
            quarters: quarters(self.climb.plan.horizon, &found.shares),
            value: objective.value(&found.outcome),
            outcome: found.outcome,
            constant: Some(*share),
            gain: gain(objective, &constant.outcome, &found.outcome),
            finding,
        }
    }
}

/// Whether every constant share does as well.
fn all_equal(split: &Split) -> bool {
    matches!(split.finding, Finding::AllEqual { .. })
}
