//! "What if" holds: what is said to change the answer changes it, what is said to reach a target reaches it, and what is
//! said not to exist is found by nobody who looks more closely. Every figure is worked out again with the engine alone.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "the same plan comes to the same to the last bit")]

mod degenerate;
mod goals;
mod grids;
mod inputs;
mod multiples;
#[path = "../laws/plans.rs"]
#[allow(dead_code, reason = "the laws ask more of the same plans")]
mod plans;
mod refusals;
mod switches;

use std::cmp::Ordering;

use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Business, Input};
use pushpull_model::engine::{Parameters, Projection, calibrate, project, run_off};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario, Side};

/// A business whose plan the engine works out, without the help of what is tried here.
trait Subject: Business {
    fn worked_out(&self) -> Parameters;
}

impl Subject for Parameters {
    fn worked_out(&self) -> Parameters {
        self.clone()
    }
}

impl Subject for Scenario {
    fn worked_out(&self) -> Parameters {
        calibrate(self)
    }
}

/// The plan of a business with one input moved.
fn moved<T: Subject>(business: &T, input: &Input<T>, value: f64) -> Parameters {
    let mut moved = business.clone();
    input.set(&mut moved, value);
    moved.worked_out()
}

/// The input of this name.
#[track_caller]
fn input<T: Subject>(key: &str) -> Input<T> {
    T::inputs().into_iter().find(|input| input.key == key).expect("an input of this name")
}

/// What a plan comes to by an objective, as a person is told.
fn figure(plan: &Parameters, objective: Objective) -> Option<f64> {
    let projection = project(plan);
    match objective {
        Objective::Leads => Some(projection.leads()),
        Objective::Customers => Some(projection.customers()),
        Objective::Profit => Some(projection.profit()),
        Objective::Npv => Some(projection.npv()),
        Objective::RunOffNpv => Some(run_off(plan).npv()),
        Objective::BreakEven => projection.break_even().map(|found| found.exact),
        Objective::Roi => projection.roi(),
    }
}

/// The side that is better with all the money.
fn winner(plan: &Parameters, objective: Objective) -> Option<Side> {
    let (pull, push) = (plan.all_on(Side::Inbound), plan.all_on(Side::Outbound));
    let figures = (figure(&pull, objective), figure(&push, objective));
    let sign = if objective == Objective::BreakEven { -1.0 } else { 1.0 };
    let lead = match figures {
        (Some(inbound), Some(outbound)) => sign * (inbound - outbound),
        (Some(_), None) => 1.0,
        (None, Some(_)) => -1.0,
        (None, None) => 0.0,
    };
    let cash = || {
        let profit = |plan| Projection::profit(&project(plan));
        profit(&pull) - profit(&push)
    };
    if lead == 0.0 && objective == Objective::BreakEven { ahead(cash()) } else { ahead(lead) }
}

/// The side that a lead of inbound over outbound is in favour of.
fn ahead(lead: f64) -> Option<Side> {
    match lead.partial_cmp(&0.0)? {
        Ordering::Greater => Some(Side::Inbound),
        Ordering::Less => Some(Side::Outbound),
        Ordering::Equal => None,
    }
}

/// Some 200 figures strictly between the present one and the end of a range, outward: evenly and in proportion; or every
/// whole number.
fn between<T>(input: &Input<T>, now: f64, end: f64) -> Vec<f64> {
    let way = end - now;
    let mut figures: Vec<f64> = if input.whole {
        (1..121).map(|step| now + f64::from(step) * way.signum()).collect()
    } else {
        let parts = (1..=100).map(|part| f64::from(part) / 101.0);
        let evenly = parts.clone().map(|part| now + part * way);
        let (from, to) = (now.max(1e-9), end.max(1e-9));
        let folds = parts.map(|part| from * (to / from).powf(part));
        evenly.chain(folds).collect()
    };
    figures.retain(|at| (at - now) / way > 0.0 && (at - now) / way < 1.0);
    figures.sort_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()));
    figures
}

/// The B2B software preset with all channels there are.
fn mix() -> Scenario {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    scenario
}
