// A Chromium of its own with one empty page, spoken to by its developer tools through a pipe.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SWITCHES = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
];

export class Chromium {
  /** A browser of somebody who reads a language, which shows nothing yet. */
  static async start(program, language = "en") {
    const browser = new Chromium(program, language);
    const { targetInfos } = await browser.ask("Target.getTargets");
    const { targetId } = targetInfos.find(({ type }) => type === "page") ?? (await browser.ask("Target.createTarget", { url: "about:blank" }));
    ({ sessionId: browser.session } = await browser.ask("Target.attachToTarget", { targetId, flatten: true }));
    await browser.send("Page.enable");
    return browser;
  }

  constructor(program, language) {
    this.home = mkdtempSync(path.join(tmpdir(), "pushpull-"));
    this.waiting = new Map();
    this.process = spawn(program, [...SWITCHES, `--lang=${language}`, `--accept-lang=${language}`, `--user-data-dir=${this.home}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    const [, , , , answers] = this.process.stdio;
    let rest = "";
    answers.setEncoding("utf8").on("data", (text) => {
      const said = (rest + text).split("\0");
      rest = said.pop();
      said.map((one) => JSON.parse(one)).forEach((one) => this.hear(one));
    });
  }

  hear({ id, result, error }) {
    const [took, refused] = this.waiting.get(id) ?? [];
    this.waiting.delete(id);
    if (error) refused?.(new Error(error.message));
    else took?.(result);
  }

  ask(method, params = {}, session = undefined) {
    const id = (this.last = (this.last ?? 0) + 1);
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    return new Promise((took, refused) => this.waiting.set(id, [took, refused]));
  }

  /** Asks the page. */
  send(method, params) {
    return this.ask(method, params, this.session);
  }

  /** What an expression is in the page. */
  async value(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Ends it. Its helpers go a moment after it, so its folder is removed when they have had time to. */
  close() {
    this.process.on("exit", () => {
      const clear = () => rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
      setTimeout(() => {
        try {
          clear();
        } catch {
          setTimeout(clear, 3000);
        }
      }, 500);
    });
    this.ask("Browser.close");
  }
}
