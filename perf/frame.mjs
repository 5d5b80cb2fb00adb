// How long a visitor waits for the page to follow: the split is dragged with everything that the first screen shows, and
// what moves while the page loads is counted (Node 20 or newer).
//
//   node perf/frame.mjs [chromium] [dist]
//
// Reads dist/ as script/build made it. A run presses the keys of the slider fifty times, a press each sixty milliseconds, and
// measures from the press until the frame that answers it is painted. It prints the median and the 95th percentile of each
// run, what Chromium's layout-shift entries add up to on the way, and when the page loads at two widths; each beside its
// limit, on two cores. It is for a quiet machine.
import path from "node:path";
import { Chromium } from "./browser/chromium.mjs";
import { Site } from "./browser/site.mjs";

const RUNS = 3;
const PRESSES = 50;
const PAUSE = 60; // milliseconds from press to press
const LIMITS = { median: 16, p95: 33, shift: 0 };
const WIDTHS = [360, 1280];
const HEIGHT = 900;

const [program = "chromium", dist = path.join(import.meta.dirname, "..", "dist")] = process.argv.slice(2);

const site = await Site.open(dist);

/** Runs before the page does: adds up what moves. */
const WATCH = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    // What follows a key within half a second is asked for, and no shift.
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: "layout-shift", buffered: true });`;

/** The time from each press to the end of the frame that answers it. */
const TIME = `(() => {
  window.times = [];
  window.shift = 0;
  const slider = document.querySelector("#share_in");
  slider.scrollIntoView({ block: "center" });
  slider.focus({ preventScroll: true });
  slider.addEventListener("input", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.times.push(performance.now() - timeStamp);
    port2.postMessage(0);
  }), true);
})()`;

/** Everything is there that comes by itself, and all draws are done. */
const SETTLED = `Boolean(document.querySelector("#share_in") && document.querySelector(".because[aria-busy=false]"))`;

const later = (pause) => new Promise((done) => setTimeout(done, pause));
const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const open = async (width) => {
  const browser = await Chromium.start(program);
  await browser.send("Emulation.setDeviceMetricsOverride", { width, height: HEIGHT, deviceScaleFactor: 1, mobile: false });
  await browser.send("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await browser.send("Page.navigate", { url: site.address });
  while (!(await browser.value(SETTLED))) await later(100);
  await later(1000);
  return browser;
};

const drag = async (browser) => {
  await browser.value(TIME);
  await later(500);
  for (let press = 0; press < PRESSES; press++) {
    const [key, code] = press % 20 < 10 ? ["ArrowRight", 39] : ["ArrowLeft", 37];
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await browser.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
    await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    await later(PAUSE);
  }
  await later(1000);
  const times = (await browser.value("window.times")).sort((a, b) => a - b);
  return { median: part(times, 0.5), p95: part(times, 0.95), shift: await browser.value("window.shift") };
};

let missed = false;
const row = (name, value, limit, digits = 1) => {
  const kept = Number(value.toFixed(digits)) <= limit;
  missed ||= !kept;
  console.log(`| ${name} | ${value.toFixed(digits)} | ${limit}${kept ? "" : ", missed"} |`);
};
console.log("| what | measured | limit |\n|---|---:|---:|");
for (const width of WIDTHS) {
  const browser = await open(width);
  row(`shift while it loads, ${width} px`, await browser.value("window.shift"), LIMITS.shift, 4);
  browser.close();
}
for (let run = 1; run <= RUNS; run++) {
  const browser = await open(WIDTHS.at(-1));
  const { median, p95, shift } = await drag(browser);
  row(`run ${run}: press to frame, median, ms`, median, LIMITS.median);
  row(`run ${run}: press to frame, 95 of 100, ms`, p95, LIMITS.p95);
  row(`run ${run}: shift while it is dragged`, shift, LIMITS.shift, 4);
  browser.close();
}
site.close();
process.exitCode = missed ? 1 : 0;
