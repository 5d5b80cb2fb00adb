//! The best of 101 splits, 200 times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side, repeat};
use pushpull_model::decision::allocation::{SplitOptions, best_split};

fn main() {
    let (plan, options) =
        (one_channel_a_side(), SplitOptions { objective: OBJECTIVE, ..SplitOptions::default() });
    let mut best = None;
    repeat(200, || best = best_split(&plan, &options).best);
    if let Some(point) = best {
        println!("{} {}", point.share, point.outcome.npv);
    }
}
