//! Walks the same plan so often that it can be timed from outside, where WebAssembly has no clock of its own.
//!
//! `node perf/kernel.mjs` builds and times both programs, natively and as WebAssembly.

use std::hint::black_box;

use pushpull_model::engine::{Parameters, calibrate, project};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// How often a program walks its plan; `perf/kernel.mjs` divides by it.
pub const ROUNDS: u32 = 20_000;

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

/// Walks a plan [`ROUNDS`] times.
pub fn walk(plan: &Parameters) {
    for _ in 0..ROUNDS {
        black_box(project(black_box(plan)));
    }
}
