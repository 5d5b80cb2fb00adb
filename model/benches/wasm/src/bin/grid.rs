//! A grid of 21 × 21 scenarios, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, repeat};
use pushpull_model::decision::what_if::{Axis, grid};
use pushpull_model::scenario::{Industry, Scenario};

fn main() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    repeat(10, || grid(&scenario, OBJECTIVE, Axis::around("cpl_in"), Axis::around("margin")));
}
