//! The best share of each of twelve quarters, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side, repeat};
use pushpull_model::decision::allocation::{QuartersOptions, best_quarters};

fn main() {
    let plan = one_channel_a_side();
    repeat(10, || best_quarters(&plan, QuartersOptions { objective: OBJECTIVE }));
}
