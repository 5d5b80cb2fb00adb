//! The three plans that are set side by side, and what each comes to.

use pushpull_model::decision::Outcome;
use pushpull_model::engine::{Parameters, Projection, calibrate, project, run_off_npv};
use pushpull_model::scenario::Scenario;

/// One plan, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Month by month over the horizon.
    pub projection: Projection,
    /// Net present value with five years after the horizon, in which nothing is spent.
    pub run_off_npv: f64,
}

impl Plan {
    /// What calibrated figures come to.
    pub fn of(parameters: &Parameters) -> Self {
        Self { projection: project(parameters), run_off_npv: run_off_npv(parameters) }
    }

    /// What it scores on every objective.
    pub fn outcome(&self) -> Outcome {
        Outcome { runoff_npv: Some(self.run_off_npv), ..Outcome::of(&self.projection) }
    }
}

/// The three plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// The whole budget on inbound.
    pub inbound: Plan,
    /// The visitor's split.
    pub split: Plan,
    /// The whole budget on outbound.
    pub outbound: Plan,
}

impl Plans {
    /// What a scenario comes to at the two ends of the split and where it stands.
    pub fn of(scenario: &Scenario) -> Self {
        let parameters = calibrate(scenario);
        let plan = |share| Plan::of(&parameters.with_share(share));
        Self { inbound: plan(1.0), split: plan(scenario.share_in), outbound: plan(0.0) }
    }

    /// All inbound, the split, all outbound: the order in which they are shown.
    pub fn each(&self) -> [&Plan; 3] {
        [&self.inbound, &self.split, &self.outbound]
    }
}
