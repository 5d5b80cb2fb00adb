// How long a projection of three years takes, natively and as WebAssembly (Node 20 or newer).
//
//   node perf/kernel.mjs
//
// Builds two programs of model/benches/wasm with the profile of the shipped page, walks each plan 20,000 times a sample,
// and prints the median of the samples in microseconds a projection.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const ROUNDS = 20_000; // as in model/benches/wasm/src/lib.rs
const SAMPLES = 15;
const WASM = "wasm32-unknown-unknown";
const target = process.env.CARGO_TARGET_DIR ?? "target";

const build = (...more) =>
  execFileSync("cargo", ["build", "--release", "-p", "pushpull-kernel-bench", ...more], { stdio: "inherit" });
build();
build("--target", WASM);

const took = (run) => {
  const start = performance.now();
  run();
  return ((performance.now() - start) * 1000) / ROUNDS;
};
const median = (run) => {
  run(); // what a first run compiles is not timed
  return Array.from({ length: SAMPLES }, run).sort((a, b) => a - b)[SAMPLES >> 1];
};

for (const name of ["one_channel_a_side", "twelve_channels"]) {
  const module = new WebAssembly.Module(readFileSync(`${target}/${WASM}/release/${name}.wasm`));
  const native = median(() => took(() => execFileSync(`${target}/release/${name}`)));
  const wasm = median(() => {
    const { main } = new WebAssembly.Instance(module).exports;
    return took(() => main(0, 0));
  });
  const [a, b, ratio] = [native, wasm, wasm / native].map((figure) => figure.toFixed(2));
  console.log(`${name}: native ${a} µs, wasm ${b} µs, ratio ${ratio}`);
}
