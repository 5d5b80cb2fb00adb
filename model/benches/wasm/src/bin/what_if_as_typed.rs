//! Both tornados and every switch value of a scenario, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side_as_typed, what_if};

fn main() {
    what_if(&one_channel_a_side_as_typed(), OBJECTIVE);
}
