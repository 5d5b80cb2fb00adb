//! `pushpull grid`: who wins for every pair of figures of two inputs.

use clap::Args;
use pushpull_model::interchange::axis;

use crate::asking::Asking;
use crate::door::{Failure, json};

/// Print who wins, and what the plan comes to, for every pair of figures of two inputs
#[derive(Args)]
pub(crate) struct Grid {
    #[command(flatten)]
    asking: Asking,
    /// The input that changes within a row, by its name in `figures`, and if wanted its first figure, its last and how
    /// many, 1 to 101, as in budget:5000:40000:8; else 21 from half to twice the present one
    #[arg(long, value_name = "KEY[:FROM:TO[:COUNT]]", allow_hyphen_values = true)]
    across: String,
    /// The input that changes from row to row, written in the same way
    #[arg(long, value_name = "KEY[:FROM:TO[:COUNT]]", allow_hyphen_values = true)]
    down: String,
}

impl Grid {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, objective) = (self.asking.business()?, self.asking.objective()?);
        let (across, down) = (axis("--across", &self.across)?, axis("--down", &self.down)?);
        json(&business.grid(objective, across, down)?)
    }
}
