// Where questions go that take longer than a key stroke: to a worker beside the page; where a page may have none, to the
// same script in the page itself, which works in slices.
let desk;
let listener = () => {};

const told = ({ slot, ticket, figures }) => listener(slot, ticket, figures);

const beside = (address) =>
  new Promise((ready, refused) => {
    const worker = new Worker(address, { type: "module" });
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      refused(event);
    };
    worker.onmessage = () => {
      worker.onmessage = ({ data }) => told(data);
      worker.onerror = null;
      ready((question) => worker.postMessage(question));
    };
  });

const open = async (version) => {
  const address = new URL(`desk/worker.js?${version}`, document.baseURI).href;
  try {
    return await beside(address);
  } catch {
    const { take } = await import(address);
    return (question) => take(question, told);
  }
};

/** Who hears of answers. */
export const listen = (callback) => {
  listener = callback;
};

/** Asks in a slot; without keys only whatever is in hand there is dropped. */
export const ask = (version, slot, ticket, keys, figures) => {
  desk ??= open(version);
  const question = { slot, ticket, keys, figures };
  desk.then(
    (take) => take(question),
    () => {
      desk = undefined; // the next who asks tries again
      told({ slot, ticket, figures: new Float64Array() });
    },
  );
};
