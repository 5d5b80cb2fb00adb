//! `pushpull goal`: what it takes to reach a target.

use clap::Args;
use pushpull_model::decision::what_if::{Sought, Target};
use serde::Serialize;

use crate::asking::Filed;
use crate::door::{Failure, json};

/// Print the figure of one input, nearest to the present one, at which a target is just reached
#[derive(Args)]
pub(crate) struct Goal {
    #[command(flatten)]
    filed: Filed,
    /// What is to be reached: customers or leads by the end of a month, as in `customers:24:100`; the money back by one,
    /// as in `break_even:18`; or over the horizon a return as a fraction, a profit or a net present value, as in
    /// `roi:0.5`, `profit:100000` or `npv:0`
    #[arg(long, value_name = "KIND:...", allow_hyphen_values = true)]
    target: String,
    /// What may change, by its name in `figures`, as in budget or `cpl_in`; an unknown one lists those there are
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    input: String,
}

/// What was asked, and what came of it.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    target: Target,
    input: &'a str,
    /// What the input is now; an outcome may say so itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<f64>,
    #[serde(flatten)]
    sought: Sought,
}

impl Goal {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, target) = (self.filed.business()?, self.target.parse()?);
        let now = business.now("--input", &self.input)?;
        let sought = business.seek(target, "--input", &self.input)?;
        let said = matches!(sought, Sought::AlreadyReached { .. });
        json(&Answer { target, input: &self.input, now: (!said).then_some(now), sought })
    }
}
