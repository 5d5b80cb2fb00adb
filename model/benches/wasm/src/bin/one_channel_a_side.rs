//! Three years of one channel a side, to be timed by `perf/kernel.mjs`.

fn main() {
    pushpull_kernel_bench::walk(pushpull_kernel_bench::one_channel_a_side());
}
