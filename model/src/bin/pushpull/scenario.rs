//! `pushpull scenario`: what comes of a scenario as a person writes it down, or the plan that it is calibrated into.

use clap::Args;
use pushpull_model::engine::calibrate;
use pushpull_model::interchange::{Plan, ScenarioFile};

use crate::answering::Asked;
use crate::door::{Failure, json, read};

/// Calibrate a scenario, walk it through its months and print what comes of it
#[derive(Args)]
pub(crate) struct Scenario {
    /// The scenario as JSON, as in model/examples/scenario.json; `-` reads standard input
    file: String,
    /// Print the calibrated plan instead, which `project` reads
    #[arg(long, conflicts_with_all = ["csv", "target"])]
    plan: bool,
    #[command(flatten)]
    asked: Asked,
}

impl Scenario {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let ScenarioFile { scenario, cost_per_lead } = ScenarioFile::from_json(&read(&self.file)?)?;
        let plan = calibrate(&scenario);
        if self.plan {
            return json(&Plan::from(&plan));
        }
        self.asked.answer(&plan, cost_per_lead)
    }
}
