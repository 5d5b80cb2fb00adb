//! `pushpull verdict`: who wins, by how much, since when, how sure that is, on what it hangs and what would turn it.

use clap::Args;
use pushpull_model::decision::uncertainty::Run;

use crate::asking::{Asking, Doubting, Drawing};
use crate::door::{Failure, json};

/// Print which side wins, by how much, since when, how sure that is, on what it hangs and what would turn it
#[derive(Args)]
pub(crate) struct Verdict {
    #[command(flatten)]
    asking: Asking,
    #[command(flatten)]
    doubting: Doubting,
    #[command(flatten)]
    drawing: Drawing,
}

impl Verdict {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, objective) = (self.asking.business()?, self.asking.objective()?);
        let (doubts, draws) = (self.doubting.doubts(&business)?, self.drawing.draws()?);
        let mut run = Run::new(&business.plan, &doubts, objective, draws);
        run.advance(draws);
        json(&business.verdict(&doubts, objective, Some(&run.bands())))
    }
}
