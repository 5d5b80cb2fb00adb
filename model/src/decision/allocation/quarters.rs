//! Which share inbound should have in each quarter, so that the plan as a whole serves an objective best: outbound while
//! content ripens, say, and inbound later.
//!
//! One quarter is moved at a time, the others held, until no move helps; from the best constant share, from each side
//! alone and from the best hand-overs between the two, over a grid that ends in whole per cents. The plan found is never
//! worse than the best constant share; that no other is better is not proven. Against all plans of four quarters in
//! steps of ten per cent it has been found better or equal but for a part in a thousand (`tests/decisions/quarters.rs`).

use std::cmp::Ordering;

use serde::Serialize;

use super::finding::Finding;
use super::limits::ROUNDING;
use super::split::{SplitOptions, best_split, gain};
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::Parameters;
use crate::scenario::{Schedules, Side};

/// What to look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuartersOptions {
    /// What is to be as good as possible.
    pub objective: Objective,
}

/// The best share for inbound, quarter by quarter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quarters {
    /// What it is the best for.
    pub objective: Objective,
    /// One after the other; empty where there is nothing to split.
    pub quarters: Vec<QuarterShare>,
    /// What the plan comes to with them; as it is where there are none.
    pub outcome: Outcome,
    /// The objective, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// The best share when it is the same in all months, whole per cents. `None` where there is none.
    pub constant: Option<u32>,
    /// How much better than that share, in the objective's unit, 0 or more. `None` is undefined.
    pub gain: Option<f64>,
    /// How the search ended.
    pub finding: QuartersFinding,
}

/// Three months of a plan, or the one or two that are left at its end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct QuarterShare {
    /// First month, from 1.
    pub from: u32,
    /// Last month.
    pub to: u32,
    /// Inbound's share, whole per cents.
    pub share: u32,
}

/// How a search over the quarters ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuartersFinding {
    /// Shares that change over time are better than any that does not.
    Best,
    /// None was found that is better than the best constant share.
    ConstantIsBest,
    /// There is no best constant share either: the finding says why.
    Degenerate {
        /// Of the search for the constant share.
        of: Finding,
    },
    /// The earliest break-even was asked for, and none comes within the horizon: these shares leave the most cash.
    NothingBreaksEven,
}

/// The best shares over time. Cost: some thousands of projections for three years.
pub fn best_quarters(plan: &Parameters, options: QuartersOptions) -> Quarters {
    let objective = options.objective;
    let split = best_split(plan, &SplitOptions { objective, ..SplitOptions::default() });
    let degenerate = matches!(split.finding, Finding::AllEqual { .. });
    let Some(best) = split.best.filter(|_| !degenerate || plan.horizon > 3) else {
        return Quarters::none(objective, split.finding, split.current.outcome);
    };
    let mut climb = Climb::new(plan, objective);
    let constant = climb.of(vec![best.share; climb.quarters()]);
    let mut found = constant.clone();
    for start in std::iter::once(constant.clone()).chain(climb.starts()) {
        let reached = climb.coarse(start);
        let reached = climb.fine(reached);
        if climb.better(&reached, &found) {
            found = reached;
        }
    }
    // Moves to an equal share may lose last bits.
    let lost = objective.compare(&found.outcome, &constant.outcome).is_lt();
    let found = if lost { constant.clone() } else { found };
    let difference = gain(objective, &constant.outcome, &found.outcome);
    let finding = if objective == Objective::BreakEven && found.outcome.break_even.is_none() {
        QuartersFinding::NothingBreaksEven
    } else if found.shares == constant.shares && degenerate {
        QuartersFinding::Degenerate { of: split.finding }
    } else if found.shares == constant.shares {
        QuartersFinding::ConstantIsBest
    } else {
        QuartersFinding::Best
    };
    Quarters {
        objective,
        quarters: quarters(plan.horizon, &found.shares),
        value: objective.value(&found.outcome),
        outcome: found.outcome,
        constant: Some(best.share),
        gain: difference,
        finding,
    }
}

impl Quarters {
    fn none(objective: Objective, of: Finding, outcome: Outcome) -> Self {
        Self {
            objective,
            quarters: Vec::new(),
            value: objective.value(&outcome),
            outcome,
            constant: None,
            gain: None,
            finding: QuartersFinding::Degenerate { of },
        }
    }

    /// Money a month on each side of `plan`, the one that these are the quarters of; nothing after a side's stop. As the
    /// plan has it where there are no quarters.
    pub fn schedules(&self, plan: &Parameters) -> Schedules {
        let shares: Vec<u32> = self.quarters.iter().map(|quarter| quarter.share).collect();
        if shares.is_empty() {
            let months = plan.horizon as usize;
            let [inbound, outbound] =
                [Side::Inbound, Side::Outbound].map(|side| plan.spend(side, months));
            return Schedules { inbound, outbound };
        }
        let mut climb = Climb::new(plan, self.objective);
        climb.lay(&shares);
        Schedules {
            inbound: climb.plan.inbound.schedule.unwrap_or_default(),
            outbound: climb.plan.outbound.schedule.unwrap_or_default(),
        }
    }

    /// The plan with these shares as schedules; itself where there are none.
    #[must_use]
    pub fn on(&self, plan: &Parameters) -> Parameters {
        let mut after = plan.clone();
        if !self.quarters.is_empty() {
            let Schedules { inbound, outbound } = self.schedules(plan);
            (after.inbound.schedule, after.outbound.schedule) = (Some(inbound), Some(outbound));
        }
        after
    }
}

/// The months of each quarter, with its share.
fn quarters(horizon: u32, shares: &[u32]) -> Vec<QuarterShare> {
    let firsts = (1..=horizon).step_by(3);
    let quarter = |(from, share): (u32, &u32)| QuarterShare {
        from,
        to: (from + 2).min(horizon),
        share: *share,
    };
    firsts.zip(shares).map(quarter).collect()
}

/// Shares in whole per cents, and what comes of them.
#[derive(Clone, Debug)]
struct Found {
    shares: Vec<u32>,
    outcome: Outcome,
}

/// Step of the first grid, in per cents.
const COARSE: u32 = 10;

/// Steps of the finer ones: a share moves by them as long as that helps.
const FINE: [u32; 4] = [5, 3, 2, 1];

/// Rounds over all quarters at most; two or three are usual.
const ROUNDS: usize = 40;

/// A plan under schedules that are rewritten quarter by quarter.
struct Climb {
    plan: Parameters,
    budget: f64,
    /// Months in which each side may spend.
    open: [usize; 2],
    objective: Objective,
    scorer: Scorer,
}

impl Climb {
    fn new(plan: &Parameters, objective: Objective) -> Self {
        let months = plan.horizon as usize;
        let open = |stop: Option<u32>| stop.map_or(months, |stop| months.min(stop as usize));
        let open = [open(plan.inbound.stop), open(plan.outbound.stop)];
        let mut plan = plan.clone();
        let budget = plan.budget;
        plan.inbound.schedule = Some(vec![0.0; months]);
        plan.outbound.schedule = Some(vec![0.0; months]);
        Self { plan, budget, open, objective, scorer: Scorer::default() }
    }

    fn quarters(&self) -> usize {
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

    fn lay(&mut self, shares: &[u32]) {
        for (quarter, share) in shares.iter().enumerate() {
            self.set(quarter, *share);
        }
    }

    fn score(&mut self) -> Outcome {
        self.scorer.outcome(&self.plan, self.objective)
    }

    fn of(&mut self, shares: Vec<u32>) -> Found {
        self.lay(&shares);
        Found { outcome: self.score(), shares }
    }

    /// Whether one serves the objective better, by more than rounding.
    fn better(&self, one: &Found, other: &Found) -> bool {
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

    /// Each side alone, and the best hand-over from either to the other.
    fn starts(&mut self) -> Vec<Found> {
        let count = self.quarters();
        let mut starts = vec![self.of(vec![0; count]), self.of(vec![100; count])];
        for (first, then) in [(0, 100), (100, 0)] {
            let mut best: Option<Found> = None;
            for at in 1..count {
                let shares = (0..count).map(|quarter| if quarter < at { first } else { then });
                let found = self.of(shares.collect());
                if best.as_ref().is_none_or(|best| self.better(&found, best)) {
                    best = Some(found);
                }
            }
            starts.extend(best);
        }
        starts
    }

    /// Every quarter to the best of the coarse grid, again and again.
    fn coarse(&mut self, from: Found) -> Found {
        let grid = || (0..=100 / COARSE).map(|step| step * COARSE);
        self.rounds(from, |climb, found, quarter| climb.choose(found, quarter, grid()))
    }

    /// Every quarter by ever smaller moves.
    fn fine(&mut self, from: Found) -> Found {
        FINE.into_iter().fold(from, |found, step| {
            self.rounds(found, |climb, found, quarter| {
                let share = found.shares.get(quarter).copied().unwrap_or(0);
                let near = [share.saturating_sub(step), (share + step).min(100)];
                climb.choose(found, quarter, near.into_iter())
            })
        })
    }

    /// Rounds over all quarters until one changes nothing.
    fn rounds(
        &mut self,
        mut found: Found,
        mut choose: impl FnMut(&mut Self, &mut Found, usize) -> bool,
    ) -> Found {
        self.lay(&found.shares);
        for _ in 0..ROUNDS {
            let mut moved = false;
            for quarter in 0..self.quarters() {
                moved |= choose(self, &mut found, quarter);
            }
            if !moved {
                break;
            }
        }
        found
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
