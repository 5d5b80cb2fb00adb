// The pictures of the README, from the page as script/build made it (Node 20 or newer).
//
//   node perf/pictures.mjs [chromium] [dist]
//
// Each is what somebody sees who reads a language, in a theme and in a window, after something was done.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Chromium } from "./browser/chromium.mjs";
import { Site } from "./browser/site.mjs";

const home = path.join(import.meta.dirname, "..");
const [program = "chromium", dist = path.join(home, "dist")] = process.argv.slice(2);
const folder = path.join(home, "docs", "pictures");

/** Shows the chart of a wall (0 or 1) at a place of its menu, and reads it as far as these keys go. */
const chart = (wall, place, keys = []) => `
  const figure = document.querySelectorAll(".figure")[${wall}];
  figure.querySelectorAll(".segments")[0].querySelectorAll("input")[${place}].click();
  figure.scrollIntoView();
  const reader = figure.querySelector(".reader");
  reader.focus({ preventScroll: true });
  for (const key of ${JSON.stringify(keys)}) reader.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));`;

const months = (count) => Array.from({ length: count }, () => "ArrowLeft");

const PICTURES = [
  { name: "answer", language: "en", scheme: "light", width: 1280, height: 860, scale: 1, act: "" },
  { name: "phone", language: "it", scheme: "dark", width: 390, height: 844, scale: 2, act: "" },
  { name: "cash", language: "en", scheme: "light", width: 1280, height: 800, scale: 1, act: chart(0, 0, months(12)), of: 0 },
  { name: "two-figures", language: "it", scheme: "dark", width: 1280, height: 900, scale: 1, act: chart(1, 5), of: 1 },
];

/** Everything is there that comes by itself, and all draws are done. */
const SETTLED = `Boolean(document.querySelector("#share_in") && document.querySelector(".because[aria-busy=false]"))`;
/** The chart that was shown is painted, and no longer waits for an answer. */
const PAINTED = (of) => `(() => {
  const canvas = document.querySelectorAll(".figure canvas")[${of}];
  return canvas.width > 0 && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
})()`;
const until = async (holds) => {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 50));
};

mkdirSync(folder, { recursive: true });
const site = await Site.open(dist);
for (const { name, language, scheme, width, height, scale, act, of } of PICTURES) {
  const browser = await Chromium.start(program, language);
  await browser.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false });
  await browser.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  await browser.send("Page.navigate", { url: site.address });
  await until(() => browser.value(SETTLED));
  let clip;
  if (act) {
    await browser.value(`(() => {${act}})()`);
    await until(() => browser.value(PAINTED(of)));
    await until(() => browser.value("new Promise((done) => requestIdleCallback(() => done(true), { timeout: 2000 }))"));
    const box = await browser.value(`(() => {
      const { x, y, width, height } = document.querySelectorAll(".figure")[${of}].getBoundingClientRect();
      return { x, y: y + scrollY, width, height };
    })()`);
    clip = { ...box, scale: 1 };
  }
  const { data } = await browser.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: Boolean(clip), clip });
  writeFileSync(path.join(folder, `${name}.png`), Buffer.from(data, "base64"));
  console.log(`docs/pictures/${name}.png`);
  browser.close();
}
site.close();
