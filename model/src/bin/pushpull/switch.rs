//! `pushpull switch`: what would change the answer.

use clap::Args;
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Switches, Turning};
use pushpull_model::scenario::Side;
use serde::Serialize;

use crate::asking::Asking;
use crate::door::{Failure, json};

/// Print for every input the nearest figures at which the other side wins
#[derive(Args)]
pub(crate) struct Switch {
    #[command(flatten)]
    asking: Asking,
}

/// The one thing that would change the answer before everything that would.
#[derive(Serialize)]
struct Answer {
    /// Where a side wins the switch values say so themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    objective: Option<Objective>,
    nearest: Option<Turning>,
    multiples: Multiples,
    #[serde(flatten)]
    switches: Switches,
}

/// So many times its cost per lead a side is worth as much as the other.
#[derive(Serialize)]
struct Multiples {
    inbound: Option<f64>,
    outbound: Option<f64>,
}

impl Switch {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, objective) = (self.asking.business()?, self.asking.objective()?);
        let switches = business.switches(objective);
        let (said, nearest) = match &switches {
            Switches::Winner(values) => {
                (true, values.nearest().and_then(|input| values.turned_by(input)))
            }
            Switches::NoWinner { .. } => (false, None),
        };
        let multiple = |side| business.switch_multiple(side, objective);
        json(&Answer {
            objective: (!said).then_some(objective),
            nearest,
            multiples: Multiples {
                inbound: multiple(Side::Inbound),
                outbound: multiple(Side::Outbound),
            },
            switches,
        })
    }
}
