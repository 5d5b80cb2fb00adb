//! The small recurrence, eight draws side by side, a hundred times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::recurrence::{lanes, run};

fn main() {
    run(lanes);
}
