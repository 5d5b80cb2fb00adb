//! Both tornados and every switch value of a calibrated plan, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side, what_if};

fn main() {
    what_if(&one_channel_a_side(), OBJECTIVE);
}
