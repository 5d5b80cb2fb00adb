// Times a program of model/benches/wasm, and its twin in plain JavaScript, in a fresh page of Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Both in turn; the first of each, in which the engine compiles, is not counted. */
const SAMPLES = 5;

const script = (bytes, rounds, { source, make, calls, plan }) => `
  ${source.replaceAll("export ", "")}
  const plan = ${JSON.stringify(plan)};
  const twin = ${make};
  const bytes = Uint8Array.from(atob("${bytes}"), (char) => char.charCodeAt(0));
  const module = new WebAssembly.Module(bytes);
  const times = { wasm: [], twin: [], figures: [] };
  const timed = (run) => {
    const start = performance.now();
    run();
    return ((performance.now() - start) * 1000) / ${rounds};
  };
  for (let sample = 0; sample < ${SAMPLES}; sample++) {
    const { main } = new WebAssembly.Instance(module).exports;
    times.wasm.push(timed(() => main(0, 0)));
    if (twin) times.twin.push(timed(() => { for (let call = 0; call < ${calls}; call++) times.figures = twin(); }));
  }
  times.wasm.shift();
  times.twin.shift();
  document.body.textContent = JSON.stringify(times);`;

/** Microseconds a job in WebAssembly and in JavaScript, and the figures that the latter came to. */
export const inChromium = (chromium, program, rounds, twin) => {
  const folder = mkdtempSync(path.join(tmpdir(), "pushpull-"));
  const bytes = readFileSync(program).toString("base64");
  const nothing = { source: "", make: "undefined", calls: 0, plan: null };
  writeFileSync(path.join(folder, "page.html"), `<!doctype html><body><script>${script(bytes, rounds, twin ?? nothing)}</script>`);
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--timeout=120000", `--user-data-dir=${folder}`];
  const said = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
  const dom = execFileSync(chromium, [...flags, "--dump-dom", `file://${folder}/page.html`], said);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return JSON.parse(/\{"wasm".*\}/.exec(dom)[0]);
};
