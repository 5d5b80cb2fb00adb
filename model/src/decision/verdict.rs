//! The verdict as data: which side wins, by how much, since when, how sure that is, on what it hangs and what would turn
//! it. A sentence in any language finds all its figures here.

use std::cmp::Ordering;

use serde::Serialize;

use super::objective::{Objective, Outcome, Scorer};
use super::tornado::{Watched, tornado};
use super::uncertainty::{Bands, Doubts, Wins};
use super::what_if::{Business, Switches, Turning, switch_values};
use crate::engine::{Parameters, Projection, project};
use crate::scenario::Side;

/// Less than this share of what is compared is within what the assumptions can carry: too close to call. Money is
/// compared with what the dearer side costs, all else with the larger of the two figures.
pub const CLOSE: f64 = 0.02;

/// A side that wins in fewer of the draws than this share has not won: with three to two for it, nobody is surprised by
/// the other one.
pub const LEAST_CHANCE: f64 = 0.6;

/// Who wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "call", content = "side", rename_all = "snake_case")]
pub enum Call {
    /// One side, by more than is within what the assumptions can carry.
    Wins(Side),
    /// Too close to call: the figures are nearly the same.
    TooClose,
    /// This side is ahead as assumed, but loses in too many of the draws.
    Unsure(Side),
    /// Nothing is spent, so there is nothing to compare.
    NothingSpent,
    /// Neither side has the figure, as a break-even within the horizon.
    Neither,
}

impl Call {
    /// The side that wins, if one does.
    pub fn winner(self) -> Option<Side> {
        match self {
            Self::Wins(side) => Some(side),
            _ => None,
        }
    }
}

/// One objective with all money on inbound and with all on outbound.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// What is compared.
    pub objective: Objective,
    /// Who wins.
    #[serde(flatten)]
    pub call: Call,
    /// The figure with all money on inbound. `None` is undefined.
    pub inbound: Option<f64>,
    /// The figure with all money on outbound.
    pub outbound: Option<f64>,
    /// How much better the better one is, 0 or more, in the objective's unit.
    pub apart: Option<f64>,
}

/// Since when the cash of one side is ahead for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Lead {
    /// Who has more cumulative cash at the horizon.
    pub side: Side,
    /// The first month from which it never again has less; 1 is from the start.
    pub since: u32,
    /// Whether even this side has not earned back what it cost.
    pub at_a_loss: bool,
}

/// How sure the winner is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sureness {
    /// Draws in which each side won on the objective.
    pub wins: Wins,
    /// Chance that the plan as it is breaks even within the horizon, 0 to 1.
    pub breaks_even: f64,
}

/// Everything that there is to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// On the chosen objective; what the draws say is counted in.
    pub chosen: Comparison,
    /// On all seven, each as assumed.
    pub each: Vec<Comparison>,
    /// Whose cash is ahead, and since when. `None` where both have the same.
    pub cash: Option<Lead>,
    /// First month in which a lead from inbound has cost no more than one from outbound, up-front cost left out, in the
    /// plan as it is. `None` where that does not happen, or one side is not used.
    pub cpl_crossover: Option<u32>,
    /// How sure. `None` where nothing was drawn.
    pub sure: Option<Sureness>,
    /// The inputs that move the difference between the sides most, the most important first.
    pub matter_most: Vec<&'static str>,
    /// The input that makes the other side win on the chosen objective by the smallest move relative to its present
    /// figure. `None` where no single input does, no side wins as assumed, or nobody looked, as in [`verdict`].
    pub turning: Option<Turning>,
}

/// How many inputs a sentence can name.
const NAMED: usize = 3;

/// The verdict on a plan. `bands` are those of a run on the same plan, doubts and objective, if there was one. Cost: some
/// sixty projections.
pub fn verdict(
    plan: &Parameters,
    doubts: &Doubts,
    objective: Objective,
    bands: Option<&Bands>,
) -> Verdict {
    let sides = Side::BOTH.map(|side| plan.all_on(side));
    let mut scorer = Scorer::default();
    let outcomes = sides.each_ref().map(|plan| scorer.whole_outcome(plan));
    let sure =
        bands.map(|bands| Sureness { wins: bands.wins, breaks_even: bands.plan.breaks_even() });
    let [inbound, outbound] = sides.each_ref().map(project);
    let mut chosen = Comparison::of(objective, &outcomes);
    if let (Call::Wins(side), Some(sure)) = (chosen.call, sure) {
        chosen.call = sure.call(side);
    }
    let leading = tornado(plan, doubts, objective, Watched::Difference).bars.into_iter();
    let leading = leading.filter(|bar| bar.length().is_none_or(|length| length > 0.0));
    Verdict {
        chosen,
        each: Objective::ALL.map(|objective| Comparison::of(objective, &outcomes)).into(),
        cash: Lead::of(&inbound, &outbound),
        cpl_crossover: project(plan).crossover_month(),
        sure,
        matter_most: leading.take(NAMED).map(|bar| bar.key).collect(),
        turning: None,
    }
}

/// The verdict on a business, and what would turn it. Cost: that of [`verdict`] and of [`switch_values`], which is some
/// thousands of projections.
pub fn verdict_of<T: Business>(
    business: &T,
    doubts: &Doubts,
    objective: Objective,
    bands: Option<&Bands>,
) -> Verdict {
    let found = verdict(&business.plan(), doubts, objective, bands);
    if !matches!(found.chosen.call, Call::Wins(_) | Call::Unsure(_)) {
        return found;
    }
    let turning = match switch_values(business, objective) {
        Switches::Winner(values) => values.turning(),
        Switches::NoWinner { .. } => None,
    };
    Verdict { turning, ..found }
}

impl Sureness {
    /// What becomes of a win of `side` as assumed.
    fn call(self, side: Side) -> Call {
        let chance = match side {
            Side::Inbound => self.wins.share_of_inbound(),
            Side::Outbound => self.wins.share_of_outbound(),
        };
        if chance.is_some_and(|chance| chance < LEAST_CHANCE) {
            Call::Unsure(side)
        } else {
            Call::Wins(side)
        }
    }
}

impl Comparison {
    /// Compares the outcome of all money on inbound with that of all on outbound.
    pub fn of(objective: Objective, [inbound, outbound]: &[Outcome; 2]) -> Self {
        let (pull, push) = (objective.value(inbound), objective.value(outbound));
        let apart = pull.zip(push).map(|(pull, push)| (pull - push).abs());
        let size = match objective {
            Objective::Profit | Objective::Npv | Objective::RunOffNpv => {
                inbound.cost.max(outbound.cost)
            }
            // As fractions of the cost they are compared with one.
            Objective::Roi => 1.0,
            Objective::Leads | Objective::Customers | Objective::BreakEven => {
                pull.unwrap_or(0.0).abs().max(push.unwrap_or(0.0).abs())
            }
        };
        let better = objective.compare(inbound, outbound);
        let call = match (better, apart) {
            _ if inbound.cost <= 0.0 && outbound.cost <= 0.0 => Call::NothingSpent,
            (_, None) if pull.is_none() && push.is_none() => Call::Neither,
            (_, Some(apart)) if apart <= CLOSE * size => Call::TooClose,
            (Ordering::Greater, _) => Call::Wins(Side::Inbound),
            (Ordering::Less, _) => Call::Wins(Side::Outbound),
            (Ordering::Equal, _) => Call::TooClose,
        };
        Self { objective, call, inbound: pull, outbound: push, apart }
    }
}

impl Lead {
    fn of(inbound: &Projection, outbound: &Projection) -> Option<Self> {
        let (side, ahead, behind) = match inbound.profit().partial_cmp(&outbound.profit())? {
            Ordering::Greater => (Side::Inbound, inbound, outbound),
            Ordering::Less => (Side::Outbound, outbound, inbound),
            Ordering::Equal => return None,
        };
        let months = (1_u32..).zip(ahead.months.iter().zip(&behind.months));
        let not_ahead = months.filter(|(_, (ahead, behind))| ahead.cumulative <= behind.cumulative);
        let since = not_ahead.last().map_or(1, |(month, _)| month + 1);
        Some(Self { side, since, at_a_loss: ahead.profit() < 0.0 })
    }
}
