//! Where on one slider the best split for each objective lies: all seven from one pass over the shares.

use serde::Serialize;

use super::candidates::{Candidates, Point, Trial};
use super::finding::{Finding, Judgement, judge};
use super::limits::{Bound, Limits};
use super::split::{Ask, SplitTrial, gain, scheduled};
use crate::decision::objective::Objective;
use crate::engine::Parameters;

/// The best splits of a budget for all objectives, from one curve.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestOfAll {
    /// Shares 0 to 100 of the whole budget, one a per cent. Empty where there is nothing to split.
    pub curve: Vec<Point>,
    /// One for each of [`Objective::ALL`], in its order.
    pub marks: Vec<Mark>,
}

/// Where the best split for one objective lies.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// What it is the best for.
    pub objective: Objective,
    /// How the search ended.
    pub finding: Finding,
    /// Inbound's share, whole per cents. `None` where [`Split::best`](super::Split::best) would be.
    pub share: Option<u32>,
    /// The objective there, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// As [`Split::gain`](super::Split::gain).
    pub gain: Option<f64>,
    /// As [`Split::binding`](super::Split::binding).
    pub binding: Vec<Bound>,
}

/// The best shares for all seven objectives under the same limits, all of the budget spent: the marks on a slider.
/// Cost: two projections a per cent.
pub fn best_of_all(plan: &Parameters, limits: &Limits) -> BestOfAll {
    let scheduled = scheduled(plan);
    if !scheduled.is_empty() {
        let mark = |objective| {
            let finding = Finding::NoSplit { scheduled: scheduled.clone() };
            Mark { objective, finding, share: None, value: None, gain: None, binding: Vec::new() }
        };
        return BestOfAll { curve: Vec::new(), marks: Objective::ALL.map(mark).to_vec() };
    }
    let mut trial = SplitTrial::new(plan, Ask::All);
    let current = trial.outcome(plan.budget, plan.share_in);
    let mut candidates = Candidates::of(plan, limits, true, &mut trial);
    let marks = Objective::ALL.map(|objective| {
        let Judgement { finding, best, binding } = judge(objective, &candidates);
        let best = best.and_then(|(row, index)| candidates.rows.get(row)?.points.get(index));
        let value = best.and_then(|point| objective.value(&point.outcome));
        let gain = best.and_then(|point| gain(objective, &current, &point.outcome));
        Mark { objective, finding, share: best.map(|point| point.share), value, gain, binding }
    });
    let curve = candidates.rows.drain(..).next().map(|row| row.points).unwrap_or_default();
    BestOfAll { curve, marks: marks.to_vec() }
}
