//! The three plans that are set side by side, and what each comes to.

use pushpull_model::decision::Outcome;
use pushpull_model::engine::{Parameters, Projection, Warning, calibrate, project, run_off_npv};
use pushpull_model::scenario::{Scenario, Side};

/// One plan, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Month by month over the horizon.
    pub projection: Projection,
    /// Net present value with five years after the horizon, in which nothing is spent.
    pub run_off_npv: f64,
}

impl Plan {
    /// What calibrated figures come to.
    pub fn of(parameters: &Parameters) -> Self {
        Self { projection: project(parameters), run_off_npv: run_off_npv(parameters) }
    }

    /// Money on inbound and on outbound over all months.
    pub fn spent(&self) -> [f64; 2] {
        let months = self.projection.months.iter();
        months.fold([0.0; 2], |[pull, push], month| [pull + month.spend_in, push + month.spend_out])
    }

    /// Inbound's share of that, 0 to 1. `None` where nothing is spent.
    pub fn share_in(&self) -> Option<f64> {
        let [pull, push] = self.spent();
        (pull + push > 0.0).then(|| pull / (pull + push))
    }

    /// What it scores on every objective.
    pub fn outcome(&self) -> Outcome {
        Outcome { runoff_npv: Some(self.run_off_npv), ..Outcome::of(&self.projection) }
    }
}

/// The three plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// All money on inbound, month by month.
    pub inbound: Plan,
    /// The visitor's split, or plan over time.
    pub split: Plan,
    /// All money on outbound, month by month.
    pub outbound: Plan,
    /// What looks wrong with the visitor's.
    pub warnings: Vec<Warning>,
}

/// A scenario calibrated with all money on inbound, as it stands, and with all of it on outbound.
pub fn calibrated(scenario: &Scenario) -> [Parameters; 3] {
    let plan = calibrate(scenario);
    [plan.all_on(Side::Inbound), plan.clone(), plan.all_on(Side::Outbound)]
}

impl Plans {
    /// What a scenario comes to as it stands, and with all its money on either side.
    pub fn of(scenario: &Scenario) -> Self {
        let plans = calibrated(scenario);
        let [inbound, split, outbound] = plans.each_ref().map(Plan::of);
        let [_, parameters, _] = &plans;
        let warnings = Warning::all(parameters, &split.projection);
        Self { inbound, split, outbound, warnings }
    }

    /// All inbound, the split, all outbound: the order in which they are shown.
    pub fn each(&self) -> [&Plan; 3] {
        [&self.inbound, &self.split, &self.outbound]
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{Course, Industry};

    use super::*;

    #[test]
    fn a_plan_over_time_is_held_against_its_own_money_on_one_side() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.follow(&Course::Launch { months: 3, hand_over: 3, push: 0.8 });
        scenario.time.spend_in[0] = 50_000.0;
        let plans = Plans::of(&scenario);
        let [pull, push] = plans.split.spent();
        assert_eq!(plans.inbound.spent(), [pull + push, 0.0]);
        assert_eq!(plans.outbound.spent(), [0.0, pull + push]);
        assert_eq!(plans.inbound.projection.months[0].spend_in, 66_000.0);
        assert_ne!(plans.inbound.projection, plans.split.projection);
    }

    #[test]
    fn a_constant_split_has_its_share() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.share_in = 0.25;
        assert_eq!(Plans::of(&scenario).split.share_in(), Some(0.25));
        scenario.budget = 0.0;
        assert_eq!(Plans::of(&scenario).split.share_in(), None);
    }
}
