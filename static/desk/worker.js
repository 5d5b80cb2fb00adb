// The desk beside the page: takes questions as rows of figures, works on them in slices, and hands answers back. It is
// the script of a worker; where a page may have none, the page imports it and calls `take` itself.
const version = new URL(import.meta.url).search;
const { default: start, Work } = await import(`./desk.js${version}`);
await start({ module_or_path: new URL(`./desk_bg.wasm${version}`, import.meta.url) });

/** Milliseconds of work before others get the processor. */
const SLICE = 8;

/** The work in hand by slot: a new question in a slot takes the place of the one before. */
const jobs = new Map();

// A message to oneself comes back after whatever others have sent meanwhile, and sooner than a timer.
const { port1: door, port2: bell } = new MessageChannel();
let ringing = false;

const ring = () => {
  if (!ringing) bell.postMessage(0);
  ringing = true;
};

const drop = (slot) => {
  jobs.get(slot)?.work.free();
  jobs.delete(slot);
};

const turn = () => {
  ringing = false;
  for (const [slot, { ticket, work, deliver }] of jobs) {
    const until = performance.now() + SLICE / jobs.size;
    try {
      while (!work.done() && performance.now() < until) {
        const figures = work.advance();
        if (figures) deliver({ slot, ticket, figures });
      }
      if (work.done()) drop(slot);
    } catch {
      // The program has stopped for good: nobody is left to free anything.
      jobs.clear();
      deliver({ slot, ticket, figures: new Float64Array() });
      return;
    }
  }
  if (jobs.size) ring();
};
door.onmessage = turn;

/** Begins to work on a question; `deliver` gets every answer, an empty one where there is none to be had. */
export const take = ({ slot, ticket, keys, figures }, deliver) => {
  drop(slot);
  if (!keys) return;
  jobs.set(slot, { ticket, work: new Work(keys, figures), deliver });
  ring();
};

if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) {
  self.onmessage = ({ data }) => take(data, (answer) => self.postMessage(answer));
  self.postMessage("ready");
}
