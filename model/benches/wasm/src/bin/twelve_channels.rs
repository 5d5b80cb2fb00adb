//! Three years of twelve channels, to be timed by `perf/kernel.mjs`.

fn main() {
    pushpull_kernel_bench::walk(pushpull_kernel_bench::twelve_channels());
}
