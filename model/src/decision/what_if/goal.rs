//! What it takes: the figure of one input, nearest to the present one, at which a target is just reached.
//!
//! ```
//! use pushpull_model::decision::what_if::{Sought, Target, seek};
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let scenario = Scenario::preset(Industry::B2bSoftware);
//! let target = Target::Customers { by: 24, at_least: 100.0 };
//! let Ok(Sought::Reached { value, .. }) = seek(&scenario, target, "budget") else {
//!     panic!("more money brings more customers");
//! };
//! assert!(value > scenario.budget);
//! ```

use serde::Serialize;

use super::input::{Business, Input};
use super::search::{Range, Search, Sight};
use super::unanswerable::Unanswerable;
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::Parameters;

/// What is to be reached, with the split that the business has.
///
/// A month after the horizon is looked at as if the plan went on until then. The horizon therefore has no part in how
/// many leads and customers there are by a month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "target", rename_all = "snake_case")]
pub enum Target {
    /// So many new customers in the months 1 to `by`.
    Customers {
        /// The last month counted, 1 to 120.
        by: u32,
        /// How many.
        at_least: f64,
    },
    /// So many new leads in the months 1 to `by`.
    Leads {
        /// The last month counted, 1 to 120.
        by: u32,
        /// How many.
        at_least: f64,
    },
    /// The money back by the end of month `by`; inside a month cash moves on a straight line.
    BreakEven {
        /// The month, 1 to 120.
        by: u32,
    },
    /// (Gross profit − cost) / cost over the horizon, as a fraction.
    Roi {
        /// How much.
        at_least: f64,
    },
    /// Gross profit less all cost over the horizon.
    Profit {
        /// How much.
        at_least: f64,
    },
    /// Net present value over the horizon.
    Npv {
        /// How much.
        at_least: f64,
    },
}

/// Least and most leads and customers that can be asked for.
pub(crate) const PEOPLE: (f64, f64) = (0.0, 1e9);
/// Least and most return: nothing comes back of what is spent, or a million times as much.
pub(crate) const RETURN: (f64, f64) = (-1.0, 1e6);
/// Least and most profit and present value.
pub(crate) const WORTH: (f64, f64) = (-1e12, 1e12);

/// What came of looking for a figure. What is `reached` is in the unit of the target: people, money, a fraction, or
/// months to break-even.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Sought {
    /// The target is reached as things are.
    AlreadyReached {
        /// The present figure of the input.
        now: f64,
        /// What is reached with it.
        reached: Option<f64>,
        /// The nearest figure below at which the target is lost. `None` is never.
        lost_below: Option<f64>,
        /// The nearest figure above at which the target is lost. `None` is never.
        lost_above: Option<f64>,
    },
    /// The figure nearest to the present one that reaches the target, right to a part in 10¹⁰, or the first whole
    /// number.
    Reached {
        /// The figure.
        value: f64,
        /// What is reached with it.
        reached: Option<f64>,
    },
    /// No figure of the input reaches the target.
    CannotBeReached {
        /// The figure that comes closest.
        best_value: f64,
        /// What is reached with it. `None` where no figure has any, as a break-even.
        best: Option<f64>,
    },
}

impl Target {
    /// Name of what is to be reached, that of the figure among the answers to a plan.
    pub fn key(self) -> &'static str {
        self.objective().key()
    }

    fn objective(self) -> Objective {
        match self {
            Self::Customers { .. } => Objective::Customers,
            Self::Leads { .. } => Objective::Leads,
            Self::BreakEven { .. } => Objective::BreakEven,
            Self::Roi { .. } => Objective::Roi,
            Self::Profit { .. } => Objective::Profit,
            Self::Npv { .. } => Objective::Npv,
        }
    }

    /// The month of the target, and how much it wants.
    fn parts(self) -> (Option<u32>, Option<f64>) {
        match self {
            Self::Customers { by, at_least } | Self::Leads { by, at_least } => {
                (Some(by), Some(at_least))
            }
            Self::BreakEven { by } => (Some(by), None),
            Self::Roi { at_least } | Self::Profit { at_least } | Self::Npv { at_least } => {
                (None, Some(at_least))
            }
        }
    }

    /// Refuses a month or an amount that no plan can be asked for.
    fn check(self) -> Result<(), Unanswerable> {
        let within = |key, (least, most): (f64, f64), value: f64| {
            let refusal = Unanswerable::OutOfRange { key, least, most };
            (least..=most).contains(&value).then_some(()).ok_or(refusal)
        };
        let amounts = match self {
            Self::Customers { .. } | Self::Leads { .. } | Self::BreakEven { .. } => PEOPLE,
            Self::Roi { .. } => RETURN,
            Self::Profit { .. } | Self::Npv { .. } => WORTH,
        };
        let (month, amount) = self.parts();
        month.map_or(Ok(()), |by| within("month", (1.0, 120.0), by.into()))?;
        amount.map_or(Ok(()), |amount| within(self.key(), amounts, amount))
    }

    /// What a plan makes of it. `None` is undefined.
    fn reached(self, mut plan: Parameters, scorer: &mut Scorer) -> Option<f64> {
        match self {
            // A month does not know what comes after it.
            Self::Customers { by, .. } | Self::Leads { by, .. } => plan.horizon = by,
            Self::BreakEven { by } => plan.horizon = plan.horizon.max(by),
            Self::Roi { .. } | Self::Profit { .. } | Self::Npv { .. } => {}
        }
        let objective = self.objective();
        let outcome: Outcome = scorer.outcome(&plan, objective);
        objective.value(&outcome)
    }

    /// How far a figure is beyond the target; below 0 is not there yet.
    fn beyond(self, reached: f64) -> f64 {
        match self.parts() {
            (_, Some(wanted)) => reached - wanted,
            (month, None) => month.map_or(0.0, f64::from) - reached,
        }
    }
}

/// The figure of the input `key`, nearest to the present one, at which `target` is just reached, everything else being
/// as it is. The whole range of the input is looked through in both directions, so that a target that is reached only
/// in between is found too.
///
/// # Errors
/// An [`Unanswerable`] for an input that the business does not have, and for a target that no plan can be asked for.
pub fn seek<T: Business>(business: &T, target: Target, key: &str) -> Result<Sought, Unanswerable> {
    target.check()?;
    let (input, now) = business.input(key)?;
    let mut scorer = Scorer::default();
    let mut room = T::Room::default();
    let mut reached = |at| target.reached(business.plan_with(&mut room, &input, at), &mut scorer);
    let present = reached(now);
    let there = present.is_some_and(|reached| target.beyond(reached) >= 0.0);
    let (below, above, best) = look_through(&input, now, target, there, &mut reached);
    if there {
        return Ok(Sought::AlreadyReached {
            now,
            reached: present,
            lost_below: below,
            lost_above: above,
        });
    }
    let nearest = [below, above].into_iter().flatten();
    let nearest = nearest.min_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()));
    Ok(match nearest {
        Some(value) => Sought::Reached { value, reached: reached(value) },
        None => Sought::CannotBeReached { best_value: best, best: reached(best) },
    })
}

/// The nearest figures below and above the present one at which the target is lost (`there`) or reached, and the figure
/// that comes closest to that.
fn look_through<T>(
    input: &Input<T>,
    now: f64,
    target: Target,
    there: bool,
    reached: &mut impl FnMut(f64) -> Option<f64>,
) -> (Option<f64>, Option<f64>, f64) {
    let range = Range::of(input, now, matches!(target, Target::BreakEven { .. }));
    let mut search = Search::new(range, |at| {
        let beyond = reached(at).map(|reached| target.beyond(reached));
        let met = beyond.is_some_and(|beyond| beyond >= 0.0);
        let gap = if there { beyond.map(|beyond| -beyond) } else { beyond };
        Sight { at, changed: met != there, gap }
    });
    let start = search.now();
    let below = search.walk(start, false);
    let above = search.walk(start, true);
    let mut best = below.best.better(above.best);
    let [mut down, up] = [below, above].map(|walked| walked.change);
    if !there && !best.changed && best.at.to_bits() == start.at.to_bits() && range.step.is_none() {
        best = best.better(search.climb(below.first, above.first));
        down = best.changed.then(|| search.close(start, best));
    }
    let figure = |change: Option<Sight>| change.map(|sight| sight.at);
    (figure(down), figure(up), best.at)
}
