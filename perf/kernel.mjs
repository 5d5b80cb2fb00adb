// How long the model's jobs take: natively, and as WebAssembly in Chromium and in Node (Node 20 or newer), beside the same
// in plain JavaScript where somebody would write it so.
//
//   node perf/kernel.mjs [chromium]
//
// Builds the programs of model/benches/wasm with the profiles that are shipped, `release` for the page (small) and `desk`
// for the program beside it (quick), both without simd128; takes turns between the engines, and prints the median time of
// a job, with the limits that the model keeps to on two cores, and what the engines are to one another.
//
// Two baselines say what these times are worth. The recurrence is a dozen operations a month and nothing else: what an
// engine makes of plain arithmetic, where Rust gains by laying draws side by side and by nothing else. The projection and
// its best split are the model's own work, written with typed arrays in perf/kernel/projection.js; their figures are
// compared with the kernel's in the same run, to a part in 10⁹, and a difference ends it. The twin knows one channel a side
// and nothing of seasons, shocks, schedules and limits, which the kernel asks for every time. Draws, tornados, switch
// values and plans over time have no twin; they are made of projections.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { inChromium } from "./kernel/chromium.mjs";

// The profile, the program and how often it does its job, as in model/benches/wasm/src; the limits in microseconds, native
// and wasm; the file of the JavaScript twin, how to make it of a `plan`, and how often it is to be called.
const NONE = [Infinity, Infinity];
const PROJECTION = [20_000, [20, 30], ["projection.js", "walks(plan, 20_000)", 1]];
const SPLIT = [200, [3_000, 3_000], ["projection.js", "bestSplit(plan)", 200]];
const JOBS = [
  ["desk", "recurrence_scalar", 100, NONE, ["recurrence.js", "job", 100]],
  ["desk", "recurrence_lanes", 100, NONE, ["recurrence.js", "job", 100]],
  ["release", "one_channel_a_side", ...PROJECTION],
  ["desk", "one_channel_a_side", ...PROJECTION],
  ["release", "best_split", ...SPLIT],
  ["desk", "best_split", ...SPLIT],
  ["release", "twelve_channels", 20_000, [120, 180]],
  ["desk", "two_thousand_draws", 4, [150_000, 225_000]],
  ["desk", "tornado_and_switch_values", 10, [20_000, 20_000]],
  ["desk", "what_if_as_typed", 10, [20_000, 20_000]],
  ["desk", "what_if_by_break_even", 10, [20_000, 20_000]],
  ["desk", "what_if_of_twelve_channels", 10, [20_000, 20_000]],
  ["desk", "grid", 10, [60_000, 60_000]],
  ["desk", "best_plan_over_time", 10, NONE],
];
const SAMPLES = 9;
const WASM = "wasm32-unknown-unknown";
const CHROMIUM = process.argv[2] ?? "chromium";
const target = process.env.CARGO_TARGET_DIR ?? "target";

const cargo = (...args) => execFileSync("cargo", args, { stdio: "inherit" });
for (const profile of ["release", "desk"]) {
  const programs = JOBS.filter((job) => job[0] === profile).flatMap(([, name]) => ["--bin", name]);
  const build = ["build", "--profile", profile, "-p", "pushpull-kernel-bench", ...programs];
  cargo(...build);
  cargo(...build, "--target", WASM);
}
cargo("build", "-p", "pushpull-model", "--bin", "pushpull");
const asked = { input: '{"industry": "b2b_software"}', encoding: "utf8" };
const plan = JSON.parse(execFileSync(`${target}/debug/pushpull`, ["scenario", "--plan", "-"], asked));

/** The program and the JavaScript came to the same, or nothing here means anything. */
const agree = (name, program, twin) => {
  const same = program.length === twin.length && program.every((one, n) => Math.abs(one - twin[n]) <= 1e-9 * Math.abs(one));
  if (!same) throw new Error(`${name}: the kernel says ${program}, JavaScript ${twin}`);
};

const median = (samples) => samples.slice(1).sort((a, b) => a - b)[(samples.length - 1) >> 1]; // a first run compiles
const timed = (run, rounds) => {
  const start = performance.now();
  const said = run();
  return [((performance.now() - start) * 1000) / rounds, said];
};

/** The samples of one job by all engines. */
const measured = ([profile, name, rounds, , twin]) => {
  const program = `${target}/${WASM}/${profile}/${name}.wasm`;
  const module = new WebAssembly.Module(readFileSync(program));
  const times = { native: [], wasm: [], twin: [], node: [] };
  const [file, make, calls] = twin ?? [];
  const source = twin && readFileSync(path.join(import.meta.dirname, "kernel", file), "utf8");
  for (let sample = 0; sample <= SAMPLES; sample++) {
    const [native, said] = timed(() => execFileSync(`${target}/${profile}/${name}`, { encoding: "utf8" }), rounds);
    times.native.push(native);
    times.node.push(timed(() => new WebAssembly.Instance(module).exports.main(0, 0), rounds)[0]);
    if (sample % 3 > 0) continue; // a page takes a while to open, so each takes several samples
    const page = inChromium(CHROMIUM, program, rounds, source && { source, make, calls, plan });
    times.wasm.push(...page.wasm);
    times.twin.push(...page.twin);
    if (twin) agree(name, said.trim().split(" ").map(Number), page.figures);
  }
  return times;
};

const figure = (micros) => (micros < 1000 ? `${micros.toFixed(1)} µs` : `${(micros / 1000).toFixed(1)} ms`);
const limit = (micros) => (micros === Infinity ? "–" : figure(micros));
const heads = ["job", "profile", "native", "limit", "wasm", "limit", "JavaScript", "wasm ÷ native", "JavaScript ÷ wasm", "JavaScript ÷ native", "wasm, Node"];
console.log(`| ${heads.join(" | ")} |\n|---|---|${"---:|".repeat(heads.length - 2)}`);
for (const job of JOBS) {
  const [profile, name, , limits] = job;
  const times = measured(job);
  const [native, wasm, node] = [times.native, times.wasm, times.node].map(median);
  const script = times.twin.length > 0 && median(times.twin);
  const [nativeLimit, wasmLimit] = limits.map(limit);
  const twin = script ? [figure(script), (script / wasm).toFixed(2), (script / native).toFixed(2)] : ["–", "–", "–"];
  const cells = [figure(native), nativeLimit, figure(wasm), wasmLimit, twin[0], (wasm / native).toFixed(2), twin[1], twin[2]];
  console.log(`| ${name} | ${profile} | ${cells.join(" | ")} | ${figure(node)} |`);
}
