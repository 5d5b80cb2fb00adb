//! Does the same job so often that it can be timed from outside, where WebAssembly has no clock of its own.
//!
//! `node perf/kernel.mjs` builds and times the programs, natively and as WebAssembly.

use std::hint::black_box;

use pushpull_model::decision::Objective;
use pushpull_model::engine::{Parameters, Walker, calibrate};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// What all decisions here are for.
pub const OBJECTIVE: Objective = Objective::Npv;

/// Three years of the B2B software preset, one channel a side.
pub fn one_channel_a_side() -> Parameters {
    calibrate(&Scenario::preset(Industry::B2bSoftware))
}

/// The same business with all channels there are, twelve of which bring leads.
pub fn twelve_channels() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    calibrate(&scenario)
}

/// Walks a plan 20,000 times in the same room, as a search does.
pub fn walk(plan: &Parameters) {
    let mut walker = Walker::default();
    repeat(20_000, || walker.project(black_box(plan)).months.len());
}

/// Does a job so many times; `perf/kernel.mjs` divides by it.
pub fn repeat<T>(times: u32, mut job: impl FnMut() -> T) {
    for _ in 0..times {
        black_box(job());
    }
}
