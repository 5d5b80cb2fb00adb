// A folder as a static host serves it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", json: "application/json", svg: "image/svg+xml" };

export class Site {
  /** Serves `folder` on this machine until it is closed. */
  static async open(folder) {
    const site = new Site();
    site.server = createServer((request, response) => {
      const name = new URL(request.url, "http://page").pathname;
      try {
        const body = readFileSync(path.join(folder, name.endsWith("/") ? "index.html" : name));
        response.writeHead(200, { "content-type": TYPES[name.split(".").pop()] ?? "text/html" }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise((ready) => site.server.listen(0, "127.0.0.1", ready));
    site.address = `http://127.0.0.1:${site.server.address().port}/`;
    return site;
  }

  close() {
    this.server.close();
  }
}
