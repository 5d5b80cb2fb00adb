//! Two thousand draws of three plans and their bands, four times, to be timed by `perf/kernel.mjs`.

use pushpull_kernel_bench::{OBJECTIVE, one_channel_a_side, repeat};
use pushpull_model::decision::uncertainty::{Doubts, Run, USUAL_DRAWS};

fn main() {
    let (plan, doubts) = (one_channel_a_side(), Doubts::default());
    repeat(4, || {
        let mut run = Run::new(&plan, &doubts, OBJECTIVE, USUAL_DRAWS);
        run.advance(USUAL_DRAWS);
        run.bands()
    });
}
