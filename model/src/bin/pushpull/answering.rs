//! What may be asked of any plan, however it came in.

use clap::Args;
use pushpull_model::engine::{Parameters, Target, project};
use pushpull_model::interchange::{Answers, CostPerLead, Printout};

use crate::door::{Failure, json};

/// The flags that every errand with a plan has.
#[derive(Args)]
pub(crate) struct Asked {
    /// Print the months as a table of comma-separated values instead
    #[arg(long)]
    csv: bool,
    /// What is wanted from a quarter: leads, customers or revenue, the quarter from 1, and how much, as in
    /// customers:2:30; may be given again
    #[arg(long, value_name = "GOAL:QUARTER:AMOUNT", conflicts_with = "csv")]
    target: Vec<String>,
}

impl Asked {
    /// What there is to say of a plan.
    pub(crate) fn answer(
        &self,
        plan: &Parameters,
        cost_per_lead: Vec<CostPerLead>,
    ) -> Result<String, Failure> {
        let targets = self.target.iter().map(|target| target.parse());
        let targets = targets.collect::<Result<Vec<Target>, _>>()?;
        if self.csv {
            return Ok(Answers::of(plan, &project(plan)).monthly.to_csv());
        }
        json(&Printout::of(plan, cost_per_lead, &targets)?)
    }
}
