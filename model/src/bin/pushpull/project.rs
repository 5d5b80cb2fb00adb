//! `pushpull project`: what comes of a plan that is calibrated.

use clap::Args;
use pushpull_model::interchange::Plan;

use crate::answering::Asked;
use crate::door::{Failure, read};

/// Walk a plan through its months and print what comes of it
#[derive(Args)]
pub(crate) struct Project {
    /// The plan as JSON, as in model/examples/plan.json; `-` reads standard input
    file: String,
    #[command(flatten)]
    asked: Asked,
}

impl Project {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let plan = Plan::from_json(&read(&self.file)?)?.parameters()?;
        self.asked.answer(&plan, Vec::new())
    }
}
