//! Both tornados and every switch value of a scenario, by break-even, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{one_channel_a_side_as_typed, what_if};
use pushpull_model::decision::Objective;

fn main() {
    what_if(&one_channel_a_side_as_typed(), Objective::BreakEven);
}
