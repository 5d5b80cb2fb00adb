//! Both tornados and every switch value, ten times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side, repeat};
use pushpull_model::decision::uncertainty::Doubts;
use pushpull_model::decision::what_if::switch_values;
use pushpull_model::decision::{Watched, tornado};

fn main() {
    let (plan, doubts) = (one_channel_a_side(), Doubts::default());
    repeat(10, || {
        let bars = [Watched::Plan, Watched::Difference]
            .map(|watched| tornado(&plan, &doubts, OBJECTIVE, watched));
        (bars, switch_values(&plan, OBJECTIVE))
    });
}
