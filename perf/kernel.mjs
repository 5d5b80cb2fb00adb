// How long the model's jobs take: natively, and as WebAssembly in Chromium and in Node (Node 20 or newer).
//
//   node perf/kernel.mjs [chromium]
//
// Builds the programs of model/benches/wasm with the profile of the shipped page, takes turns between the engines, and
// prints the median of the samples in microseconds a job, with the limits that the model keeps to on two cores.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";

// How often a program does its job, as in model/benches/wasm/src, and the limits in microseconds: native, wasm.
const JOBS = {
  one_channel_a_side: [20_000, 20, 30],
  twelve_channels: [20_000, 120, 180],
  best_split: [200, 3_000, 3_000],
  two_thousand_draws: [4, 150_000, 225_000],
  tornado_and_switch_values: [10, 20_000, 20_000],
  grid: [10, 60_000, 60_000],
  best_plan_over_time: [10, Infinity, Infinity],
};
const SAMPLES = 9;
const WASM = "wasm32-unknown-unknown";
const CHROMIUM = process.argv[2] ?? "chromium";
const target = process.env.CARGO_TARGET_DIR ?? "target";

const build = (...more) =>
  execFileSync("cargo", ["build", "--release", "-p", "pushpull-kernel-bench", ...more], { stdio: "inherit" });
build();
build("--target", WASM);

const median = (samples) => samples.sort((a, b) => a - b)[samples.length >> 1];
const timed = (run, rounds) => {
  const start = performance.now();
  run();
  return ((performance.now() - start) * 1000) / rounds;
};

/** Times of one module in a fresh page, each sample in microseconds a job. */
const inChromium = (name, rounds) => {
  const folder = mkdtempSync(path.join(tmpdir(), "pushpull-"));
  const bytes = readFileSync(`${target}/${WASM}/release/${name}.wasm`).toString("base64");
  const page = `<!doctype html><body><script>
    const bytes = Uint8Array.from(atob("${bytes}"), (char) => char.charCodeAt(0));
    const module = new WebAssembly.Module(bytes);
    const times = [];
    for (let sample = 0; sample <= ${SAMPLES}; sample++) {
      const { main } = new WebAssembly.Instance(module).exports;
      const start = performance.now();
      main(0, 0);
      times.push(((performance.now() - start) * 1000) / ${rounds});
    }
    document.body.textContent = JSON.stringify(times.slice(1)); // what a first run compiles is not timed
  </script>`;
  writeFileSync(path.join(folder, "page.html"), page);
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--timeout=120000", `--user-data-dir=${folder}`];
  const dom = execFileSync(CHROMIUM, [...flags, "--dump-dom", `file://${folder}/page.html`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return JSON.parse(/\[[\d.,e+-]+\]/.exec(dom)[0]);
};

const figure = (micros) => (micros < 1000 ? `${micros.toFixed(1)} µs` : `${(micros / 1000).toFixed(1)} ms`);
console.log("| job | native | limit | wasm, Chromium | limit | ratio | wasm, Node |\n|---|---:|---:|---:|---:|---:|---:|");
for (const [name, [rounds, nativeLimit, wasmLimit]] of Object.entries(JOBS)) {
  const module = new WebAssembly.Module(readFileSync(`${target}/${WASM}/release/${name}.wasm`));
  const [native, node] = [[], []];
  for (let sample = 0; sample <= SAMPLES; sample++) {
    native.push(timed(() => execFileSync(`${target}/release/${name}`), rounds));
    const { main } = new WebAssembly.Instance(module).exports;
    node.push(timed(() => main(0, 0), rounds));
  }
  const [a, b, c] = [median(native.slice(1)), median(inChromium(name, rounds)), median(node.slice(1))];
  const limits = [nativeLimit, wasmLimit].map((limit) => (limit === Infinity ? "–" : figure(limit)));
  console.log(`| ${name} | ${figure(a)} | ${limits[0]} | ${figure(b)} | ${limits[1]} | ${(b / a).toFixed(2)} | ${figure(c)} |`);
}
