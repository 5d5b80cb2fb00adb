//! Does the same job so often that it can be timed from outside, where WebAssembly has no clock of its own.
//!
//! `node perf/kernel.mjs` builds and times the programs, natively and as WebAssembly.

pub mod recurrence;

use std::hint::black_box;

use pushpull_model::decision::uncertainty::Doubts;
use pushpull_model::decision::what_if::{Business, switch_values};
use pushpull_model::decision::{Objective, Watched, tornado};
use pushpull_model::engine::{Parameters, Walker, calibrate};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// What all decisions here are for, unless they say otherwise.
pub const OBJECTIVE: Objective = Objective::Npv;

/// Three years of the B2B software preset, one channel a side.
pub fn one_channel_a_side() -> Parameters {
    calibrate(&one_channel_a_side_as_typed())
}

/// The same before it is calibrated.
pub fn one_channel_a_side_as_typed() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

/// The same business with all channels there are, twelve of which bring leads.
pub fn twelve_channels() -> Parameters {
    calibrate(&twelve_channels_as_typed())
}

/// The same before it is calibrated.
pub fn twelve_channels_as_typed() -> Scenario {
    let mut scenario = one_channel_a_side_as_typed();
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    scenario
}

/// Walks a plan 20,000 times in the same room, as a search does: a share further each time, since a walk that changes
/// nothing is none. Says how many leads and customers and how much cash all walks come to.
pub fn walk(mut plan: Parameters) {
    let (mut walker, mut shares) = (Walker::default(), (0..=100).cycle());
    let mut sums = [0.0; 3];
    repeat(20_000, || {
        plan.share_in = f64::from(shares.next().unwrap_or(0)) / 100.0;
        let projection = walker.project(black_box(&plan));
        let figures = [projection.leads(), projection.customers(), projection.profit()];
        for (sum, figure) in sums.iter_mut().zip(figures) {
            *sum += figure;
        }
    });
    let [leads, customers, cash] = sums;
    println!("{leads} {customers} {cash}");
}

/// Both tornados and every switch value, ten times.
pub fn what_if<T: Business>(business: &T, objective: Objective) {
    let (plan, doubts) = (business.plan(), Doubts::default());
    repeat(10, || {
        let bars = [Watched::Plan, Watched::Difference]
            .map(|watched| tornado(&plan, &doubts, objective, watched));
        (bars, switch_values(black_box(business), objective))
    });
}

/// Does a job so many times; `perf/kernel.mjs` divides by it.
pub fn repeat<T>(times: u32, mut job: impl FnMut() -> T) {
    for _ in 0..times {
        black_box(job());
    }
}
