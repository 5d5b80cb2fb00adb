//! Both tornados and every switch value of twelve channels as typed, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, twelve_channels_as_typed, what_if};

fn main() {
    what_if(&twelve_channels_as_typed(), OBJECTIVE);
}
