//! What somebody wants from a quarter, as it is typed on a command line, and what the plan makes of it.

use std::str::FromStr;

use serde::Serialize;

use super::bounds::Bounds;
use super::fault::Fault;
use crate::engine::{Goal, Projection, Reached, Target};
use crate::scenario::Reason;

/// Most people or money that a target is of.
const MOST: f64 = 1e12;

/// A target and what the plan makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TargetAnswer {
    /// What is wanted: `goal`, `quarter` and `planned`.
    #[serde(flatten)]
    pub target: Target,
    /// What there will be, in people or money.
    pub reached: f64,
    /// Whether that is as much as is wanted.
    pub met: bool,
    /// What is missing; 0 where the target is met.
    pub missing: f64,
}

impl From<Reached> for TargetAnswer {
    fn from(found: Reached) -> Self {
        let Reached { target, reached } = found;
        Self { target, reached, met: found.met(), missing: found.missing() }
    }
}

impl TargetAnswer {
    /// What a plan makes of a target.
    ///
    /// # Errors
    /// A [`Fault`] that names the quarters there are, where the target's is none of them.
    pub fn of(projection: &Projection, target: Target) -> Result<Self, Fault> {
        let outside = || match projection.quarters().len() {
            0 => Fault::NoQuarter { target: written(target) },
            count => Fault::Figure {
                place: format!("the quarter of the target {}", written(target)),
                reason: Reason::OutOfRange { least: 1.0, most: count as f64 },
            },
        };
        projection.reached(target).map(Self::from).ok_or_else(outside)
    }
}

/// The target as it is typed.
fn written(Target { goal, quarter, planned }: Target) -> String {
    let goal = match goal {
        Goal::Leads => "leads",
        Goal::Customers => "customers",
        Goal::Revenue => "revenue",
    };
    format!("{goal}:{quarter}:{planned}")
}

impl FromStr for Target {
    type Err = Fault;

    /// The target that a text like `customers:2:30` is: what is counted, the quarter from 1, and how much is wanted,
    /// 0 to 10¹².
    fn from_str(text: &str) -> Result<Self, Fault> {
        let target = text.escape_debug().to_string();
        let parts: Vec<&str> = text.split(':').collect();
        let (goal, quarter, planned) = match parts.as_slice() {
            ["leads", quarter, planned] => (Goal::Leads, quarter, planned),
            ["customers", quarter, planned] => (Goal::Customers, quarter, planned),
            ["revenue", quarter, planned] => (Goal::Revenue, quarter, planned),
            _ => return Err(Fault::Target { target }),
        };
        match (quarter.parse(), planned.parse()) {
            (Ok(quarter), Ok(planned)) => {
                let place = format!("the amount of the target {target}");
                let planned = Bounds::parts(0.0, MOST).check(&place, planned)?;
                Ok(Self { goal, quarter, planned })
            }
            _ => Err(Fault::Target { target }),
        }
    }
}
