//! Which share of the budget inbound should have: every whole per cent is tried, so the best of them is found whatever
//! the plan (specification 4.3).
//!
//! ```
//! use pushpull_model::decision::{Objective};
//! use pushpull_model::decision::allocation::{Finding, Limits, SplitOptions, best_split};
//! use pushpull_model::engine::calibrate;
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let mut scenario = Scenario::preset(Industry::B2bSoftware);
//! scenario.horizon = 24.0;
//! let plan = calibrate(&scenario);
//! let free = best_split(&plan, &SplitOptions::default());
//! assert_eq!(free.finding, Finding::Best { share: 74 });
//!
//! let limits = Limits { share_to: 60, ..Limits::default() };
//! let bound = best_split(&plan, &SplitOptions { limits, ..SplitOptions::default() });
//! assert_eq!(bound.finding, Finding::Best { share: 60 });
//! assert_eq!(bound.binding, [pushpull_model::decision::allocation::Bound::ShareTo]);
//! ```

use serde::Serialize;

use super::candidates::{Candidates, Point, Row, Trial};
use super::finding::{Finding, Judgement, judge};
use super::limits::{Bound, Case, Limits, Money, ROUNDING};
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::Parameters;
use crate::scenario::Side;

/// What to look for, and what to keep to.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitOptions {
    /// What is to be as good as possible.
    pub objective: Objective,
    /// What a share must meet.
    pub limits: Limits,
    /// Whether all of the budget has to be spent, as far as the limits let it. Else smaller budgets are tried as well,
    /// every twentieth of it.
    pub spend_all: bool,
}

impl Default for SplitOptions {
    fn default() -> Self {
        Self { objective: Objective::default(), limits: Limits::default(), spend_all: true }
    }
}

/// The best split of a budget for one objective.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Split {
    /// What it is the best for.
    pub objective: Objective,
    /// What it keeps to.
    pub limits: Limits,
    /// Money a month that the curve splits: the plan's budget, or the smaller one that serves the objective better.
    pub budget: f64,
    /// Shares 0 to 100, one a per cent. Empty where there is nothing to split.
    pub curve: Vec<Point>,
    /// How the search ended.
    pub finding: Finding,
    /// The best of the curve. `None` where nothing qualifies, nothing is spent or nothing can be split.
    pub best: Option<Point>,
    /// The objective at the best, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// The plan as it is.
    pub current: Standing,
    /// What the plan as it is leaves on the table, in the objective's unit, for break-even in months sooner; below 0
    /// where it is better than the limits allow. `None` where one of the two is undefined.
    pub gain: Option<f64>,
    /// The limits without which the best would be another one; where no single one of them moves it, those that
    /// exclude the best there would be without any.
    pub binding: Vec<Bound>,
    /// Money that stays in the purse at the best.
    pub unused: Option<Unused>,
}

/// The plan as it is, beside the best.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Inbound's share of the budget, 0 to 1. `None` where schedules say what is spent.
    pub share: Option<f64>,
    /// What it comes to.
    pub outcome: Outcome,
    /// The objective, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// The limits that it breaks.
    pub excluded_by: Vec<Bound>,
}

/// Money that is better kept, or cannot be placed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Unused {
    /// Money a month.
    pub money: f64,
    /// Why.
    pub reason: UnusedReason,
}

/// Why money is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnusedReason {
    /// Spending it would serve the objective worse, or not at all.
    LowersObjective,
    /// The limits leave no place for it.
    Limits,
}

/// The best share for inbound. Cost: one projection a per cent, or 21 where not all has to be spent; two each for the
/// run-off.
pub fn best_split(plan: &Parameters, options: &SplitOptions) -> Split {
    let objective = options.objective;
    let current = Standing::of(plan, objective, &options.limits);
    let scheduled = scheduled(plan);
    if !scheduled.is_empty() {
        return Split::none(plan, options, current, Finding::NoSplit { scheduled });
    }
    let mut trial = SplitTrial::new(plan, Ask::One(objective));
    let candidates = Candidates::of(plan, &options.limits, options.spend_all, &mut trial);
    Split::chosen(plan, options, current, candidates)
}

/// How much better `to` serves an objective than `from`, in its unit.
pub(super) fn gain(objective: Objective, from: &Outcome, to: &Outcome) -> Option<f64> {
    Some(objective.score(to)? - objective.score(from)?)
}

/// The sides of a plan whose months are written down.
pub(super) fn scheduled(plan: &Parameters) -> Vec<Side> {
    let sides = [Side::Inbound, Side::Outbound].into_iter();
    sides.filter(|side| plan.programme(*side).schedule.is_some()).collect()
}

/// Which outcomes a trial has to find.
#[derive(Clone, Copy)]
pub(super) enum Ask {
    One(Objective),
    All,
}

/// A plan whose budget and share are moved, in one room.
pub(super) struct SplitTrial {
    plan: Parameters,
    scorer: Scorer,
    ask: Ask,
}

impl SplitTrial {
    pub(super) fn new(plan: &Parameters, ask: Ask) -> Self {
        Self { plan: plan.clone(), scorer: Scorer::default(), ask }
    }
}

impl Trial for SplitTrial {
    fn outcome(&mut self, budget: f64, share: f64) -> Outcome {
        (self.plan.budget, self.plan.share_in) = (budget, share);
        match self.ask {
            Ask::One(objective) => self.scorer.outcome(&self.plan, objective),
            Ask::All => self.scorer.whole_outcome(&self.plan),
        }
    }
}

impl Standing {
    pub(super) fn of(plan: &Parameters, objective: Objective, limits: &Limits) -> Self {
        let outcome = Scorer::default().outcome(plan, objective);
        let share = scheduled(plan).is_empty().then_some(plan.share_in);
        let excluded_by = share.map_or(Vec::new(), |share| {
            let case = Case::of(plan, share * 100.0, plan.budget, &outcome);
            limits.missed(&case).into_iter().map(|miss| miss.bound).collect()
        });
        Self { share, outcome, value: objective.value(&outcome), excluded_by }
    }
}

impl<'a> Case<'a> {
    /// A share (per cents) of what is split of a plan's budget.
    pub(super) fn of(plan: &Parameters, share: f64, split: f64, outcome: &'a Outcome) -> Self {
        let part = share / 100.0;
        let money = Money { inbound: split * part, outbound: split * (1.0 - part) };
        Self { share, money, outcome, budget: plan.budget, horizon: plan.horizon }
    }
}

impl Split {
    fn none(
        plan: &Parameters,
        options: &SplitOptions,
        current: Standing,
        finding: Finding,
    ) -> Self {
        Self {
            objective: options.objective,
            limits: options.limits.clone(),
            budget: plan.budget,
            curve: Vec::new(),
            finding,
            best: None,
            value: None,
            current,
            gain: None,
            binding: Vec::new(),
            unused: None,
        }
    }

    /// The best of all candidates, and the curve that it stands on.
    pub(super) fn chosen(
        plan: &Parameters,
        options: &SplitOptions,
        current: Standing,
        mut candidates: Candidates,
    ) -> Self {
        let objective = options.objective;
        let Judgement { finding, best, binding } = judge(objective, &candidates);
        let (row, index) = best.unwrap_or_default();
        let unused = Unused::of(plan, &candidates, best);
        let mut split = Self::none(plan, options, current, finding);
        if row < candidates.rows.len() {
            let Row { budget, points, .. } = candidates.rows.swap_remove(row);
            (split.budget, split.curve) = (budget, points);
        }
        split.best = best.and_then(|_| split.curve.get(index).cloned());
        let outcome = split.best.as_ref().map(|point| point.outcome);
        split.value = outcome.and_then(|outcome| objective.value(&outcome));
        split.gain = outcome.and_then(|outcome| gain(objective, &split.current.outcome, &outcome));
        (split.binding, split.unused) = (binding, unused);
        split
    }
}

impl Unused {
    fn of(
        plan: &Parameters,
        candidates: &Candidates,
        best: Option<(usize, usize)>,
    ) -> Option<Self> {
        if candidates.shut_out() {
            return Some(Self { money: plan.budget, reason: UnusedReason::Limits });
        }
        let (row, index) = best?;
        let spent = candidates.rows.get(row)?.points.get(index)?.money();
        let money = plan.budget - spent;
        let rounding = ROUNDING * plan.budget;
        // More than that, where each side has a most; else all of it.
        let more = if candidates.capped { spent + rounding } else { plan.budget - rounding };
        let could = candidates.points().any(|point| point.qualifies() && point.money() > more);
        let reason = if could { UnusedReason::LowersObjective } else { UnusedReason::Limits };
        (money > rounding).then_some(Self { money, reason })
    }
}
