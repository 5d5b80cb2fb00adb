//! What matters most: each uncertain input at its low and high end, all others as assumed. Interactions are minor in this
//! model (first-order Sobol indices sum to .91 to .97, specification, section 3), so one at a time is enough.

use std::cmp::Ordering;

use serde::Serialize;

use super::objective::{Objective, Scorer};
use super::uncertainty::Doubts;
use crate::engine::Parameters;
use crate::scenario::Side;

/// How many bars are worth looking at.
pub const LONGEST_BARS: usize = 10;

/// What is watched while an input moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// The plan itself.
    Plan,
    /// How much better all money on inbound does than all on outbound: other inputs lead there (specification,
    /// section 3).
    Difference,
}

/// What each input does to an objective, the longest bar first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tornado {
    /// The figure as assumed, in the objective's unit. `None` is undefined.
    pub assumed: Option<f64>,
    /// One for each uncertain input.
    pub bars: Vec<Bar>,
    /// Whether there is anything to be seen in them.
    pub finding: TornadoFinding,
}

/// What is to be seen in a tornado.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TornadoFinding {
    /// Some inputs move the figure.
    Moved,
    /// No input moves the figure.
    NothingMoves,
    /// There is no figure, as assumed or at any end: a break-even that never comes, say.
    NoFigure,
    /// Nothing is spent, so there is nothing to be wrong about.
    NothingSpent,
}

/// One input of a tornado.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// The input.
    pub key: &'static str,
    /// At its P5.
    pub low: End,
    /// At its P95.
    pub high: End,
}

/// One end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct End {
    /// The input: so many times the assumed figure, or a guess in its own unit.
    pub input: f64,
    /// The figure watched, in the objective's unit. `None` is undefined.
    pub figure: Option<f64>,
}

impl Bar {
    /// How far the figure goes from one end to the other, in the objective's unit. `None` where an end is undefined.
    pub fn length(&self) -> Option<f64> {
        Some((self.high.figure? - self.low.figure?).abs())
    }
}

/// Moves one input of `plan` after the other. A bar that has no length because an end is undefined stands before all
/// others: nothing matters more than whether there is a figure. Cost: two projections an input, four for the difference.
pub fn tornado(
    plan: &Parameters,
    doubts: &Doubts,
    objective: Objective,
    watched: Watched,
) -> Tornado {
    let mut watch = Watch { objective, watched, scorer: Scorer::default() };
    let assumed = watch.figure(plan);
    let mut bars: Vec<Bar> = doubts
        .inputs()
        .iter()
        .map(|input| {
            let mut end = |p| {
                let figure = input.distribution().quantile(p);
                let mut moved = plan.clone();
                input.apply(&mut moved, figure);
                End { input: figure, figure: watch.figure(&moved) }
            };
            Bar { key: input.key(), low: end(0.05), high: end(0.95) }
        })
        .collect();
    bars.sort_by(longest_first);
    let finding = TornadoFinding::of(plan, assumed, &bars);
    Tornado { assumed, bars, finding }
}

impl TornadoFinding {
    fn of(plan: &Parameters, assumed: Option<f64>, bars: &[Bar]) -> Self {
        let spent = |side| plan.spend(side, plan.horizon as usize).iter().any(|money| *money > 0.0);
        let figures = || bars.iter().flat_map(|bar| [bar.low.figure, bar.high.figure]);
        if !Side::BOTH.into_iter().any(spent) {
            Self::NothingSpent
        } else if figures().chain([assumed]).all(|figure| figure.is_none()) {
            Self::NoFigure
        } else if figures().all(|figure| figure == assumed) {
            Self::NothingMoves
        } else {
            Self::Moved
        }
    }
}

fn longest_first(one: &Bar, other: &Bar) -> Ordering {
    // An input that decides whether there is a figure at all; one that never has any is of no use.
    let length = |bar: &Bar| match (bar.low.figure, bar.high.figure) {
        (Some(_), Some(_)) => bar.length().unwrap_or(0.0),
        (None, None) => -1.0,
        _ => f64::INFINITY,
    };
    length(other).total_cmp(&length(one))
}

struct Watch {
    objective: Objective,
    watched: Watched,
    scorer: Scorer,
}

impl Watch {
    fn figure(&mut self, plan: &Parameters) -> Option<f64> {
        let mut value =
            |plan: &Parameters| self.objective.value(&self.scorer.outcome(plan, self.objective));
        match self.watched {
            Watched::Plan => value(plan),
            Watched::Difference => {
                Some(value(&plan.all_on(Side::Inbound))? - value(&plan.all_on(Side::Outbound))?)
            }
        }
    }
}
