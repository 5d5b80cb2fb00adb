//! What every question about a decision begins with: a business, and what is wanted of it.

use clap::Args;
use pushpull_model::decision::Objective;
use pushpull_model::decision::uncertainty::{Doubts, USUAL_DRAWS};
use pushpull_model::interchange::{self, Business};

use crate::door::{Failure, read};

/// The file of every question about a decision.
#[derive(Args)]
pub(crate) struct Filed {
    /// The scenario or the calibrated plan as JSON, as in model/examples; `-` reads standard input
    file: String,
}

impl Filed {
    pub(crate) fn business(&self) -> Result<Business, Failure> {
        Ok(Business::from_json(&read(&self.file)?)?)
    }
}

/// The flags of every question that asks what is best.
#[derive(Args)]
pub(crate) struct Asking {
    #[command(flatten)]
    filed: Filed,
    /// What is wanted: `leads`, `customers`, `profit`, `npv`, `runoff_npv`, `payback_month` or `roi`
    #[arg(long, default_value = "npv")]
    objective: String,
}

impl Asking {
    pub(crate) fn business(&self) -> Result<Business, Failure> {
        self.filed.business()
    }

    pub(crate) fn objective(&self) -> Result<Objective, Failure> {
        Ok(interchange::objective("--objective", &self.objective)?)
    }
}

/// The flags about what may be wrong.
#[derive(Args)]
pub(crate) struct Doubting {
    /// What somebody who knows better says of a figure: its name, the least, the likely and the most, as in
    /// margin:0.5:0.6:0.8; may be given again
    #[arg(long, value_name = "NAME:LEAST:LIKELY:MOST")]
    guess: Vec<String>,
    /// Visibility goes by fits and starts: their chance a year and the share that each takes, as in 0.5:0.3
    #[arg(long, value_name = "CHANCE:LOSS")]
    fits: Option<String>,
}

impl Doubting {
    pub(crate) fn doubts(&self, business: &Business) -> Result<Doubts, Failure> {
        Ok(interchange::doubts(business, &self.guess, self.fits.as_deref())?)
    }
}

/// How often to draw.
#[derive(Args)]
pub(crate) struct Drawing {
    /// How often everything is drawn, 1 to 100000; 10000 is enough for a report
    #[arg(long, default_value_t = USUAL_DRAWS as f64)]
    draws: f64,
}

impl Drawing {
    pub(crate) fn draws(&self) -> Result<usize, Failure> {
        Ok(interchange::draws("--draws", self.draws)?)
    }
}
