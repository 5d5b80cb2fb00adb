//! `pushpull tornado`: which assumptions matter most, for the plan and for the choice between the sides.

use clap::Args;
use pushpull_model::decision::{self, Objective, Watched};
use serde::Serialize;

use crate::asking::{Asking, Doubting};
use crate::door::{Failure, json};

/// Move each uncertain input to its P5 and P95 and print what that does, the longest bar first
#[derive(Args)]
pub(crate) struct Tornado {
    #[command(flatten)]
    asking: Asking,
    #[command(flatten)]
    doubting: Doubting,
}

/// Two tornados: the order is not the same.
#[derive(Serialize)]
struct Answer {
    objective: Objective,
    plan: decision::Tornado,
    difference: decision::Tornado,
}

impl Tornado {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, objective) = (self.asking.business()?, self.asking.objective()?);
        let doubts = self.doubting.doubts(&business)?;
        let of = |watched| decision::tornado(&business.plan, &doubts, objective, watched);
        json(&Answer { objective, plan: of(Watched::Plan), difference: of(Watched::Difference) })
    }
}
