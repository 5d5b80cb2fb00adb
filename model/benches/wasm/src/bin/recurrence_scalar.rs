//! The small recurrence, draw after draw, a hundred times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::recurrence::{run, scalar};

fn main() {
    run(scalar);
}
