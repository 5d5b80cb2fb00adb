//! "What if" asked of a business as its file has it: of a scenario by what somebody typed, of a plan by what was
//! calibrated.

use super::business::Business;
use super::fault::Fault;
use crate::decision::Objective;
use crate::decision::uncertainty::{Bands, Doubts};
use crate::decision::what_if::{
    self, Axis, Grid, Sought, Switches, Target, Unanswerable, seek, switch_multiple, switch_values,
};
use crate::decision::{Verdict, verdict_of};
use crate::scenario::Side;

impl Business {
    /// What the input `key` is now, in the unit of files.
    ///
    /// # Errors
    /// A [`Fault`] that lists the inputs that this business has, or says that it has nothing of the kind.
    pub fn now(&self, flag: &str, key: &str) -> Result<f64, Fault> {
        match &self.scenario {
            Some(scenario) => now(scenario, flag, key),
            None => now(&self.plan, flag, key),
        }
    }

    /// The figure of the input `key` at which a target is just reached: [`seek`].
    ///
    /// # Errors
    /// As [`now`](Self::now).
    pub fn seek(&self, target: Target, flag: &str, key: &str) -> Result<Sought, Fault> {
        self.now(flag, key)?;
        Ok(match &self.scenario {
            Some(scenario) => seek(scenario, target, key),
            None => seek(&self.plan, target, key),
        }?)
    }

    /// What would change the winner: [`switch_values`].
    pub fn switches(&self, objective: Objective) -> Switches {
        match &self.scenario {
            Some(scenario) => switch_values(scenario, objective),
            None => switch_values(&self.plan, objective),
        }
    }

    /// How many times its cost of a lead a side is worth as much as the other: [`switch_multiple`].
    pub fn switch_multiple(&self, side: Side, objective: Objective) -> Option<f64> {
        match &self.scenario {
            Some(scenario) => switch_multiple(scenario, side, objective),
            None => switch_multiple(&self.plan, side, objective),
        }
    }

    /// Who wins for every pair of figures of two inputs: [`what_if::grid`].
    ///
    /// # Errors
    /// As [`now`](Self::now); a [`Fault`] that names the input and its bounds, for a range that is not within them.
    pub fn grid(&self, objective: Objective, across: Axis, down: Axis) -> Result<Grid, Fault> {
        self.now("--across", across.key)?;
        self.now("--down", down.key)?;
        Ok(match &self.scenario {
            Some(scenario) => what_if::grid(scenario, objective, across, down),
            None => what_if::grid(&self.plan, objective, across, down),
        }?)
    }

    /// Who wins, and what would turn it: [`verdict_of`].
    pub fn verdict(&self, doubts: &Doubts, objective: Objective, bands: Option<&Bands>) -> Verdict {
        match &self.scenario {
            Some(scenario) => verdict_of(scenario, doubts, objective, bands),
            None => verdict_of(&self.plan, doubts, objective, bands),
        }
    }
}

fn now<T: what_if::Business>(business: &T, flag: &str, key: &str) -> Result<f64, Fault> {
    match business.input(key) {
        Ok((_, now)) => Ok(now),
        Err(Unanswerable::Unknown { .. }) => {
            let inputs = T::inputs().into_iter();
            let there = inputs.filter(|input| input.get(business).is_some());
            let known = there.map(|input| input.key).collect::<Vec<_>>().join(", ");
            Err(Fault::Choice { place: flag.to_owned(), known })
        }
        Err(other) => Err(other.into()),
    }
}
