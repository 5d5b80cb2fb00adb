//! What the door says of a plan: its answers, and beside them whatever else was asked for.

use serde::Serialize;

use super::answers::Answers;
use super::fault::Fault;
use super::scenario_file::CostPerLead;
use super::targets::TargetAnswer;
use crate::engine::{Parameters, Target, project};

/// The answers to a plan; what nobody asked for is not there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Printout {
    /// The answers.
    #[serde(flatten)]
    pub answers: Answers,
    /// What a lead costs, and what it is, of the channels that came with a route.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost_per_lead: Vec<CostPerLead>,
    /// What the plan makes of each target, in the order in which they were given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetAnswer>,
}

impl Printout {
    /// Everything there is to say of a plan, and of what is wanted from its quarters.
    ///
    /// # Errors
    /// A [`Fault`] where a target's quarter does not lie within the plan.
    pub fn of(
        plan: &Parameters,
        cost_per_lead: Vec<CostPerLead>,
        targets: &[Target],
    ) -> Result<Self, Fault> {
        let projection = project(plan);
        let targets = targets.iter().map(|target| TargetAnswer::of(&projection, *target));
        let targets = targets.collect::<Result<_, _>>()?;
        Ok(Self { answers: Answers::of(plan, &projection), cost_per_lead, targets })
    }
}
