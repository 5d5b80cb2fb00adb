// What is read beside the program: the words of a language, while the program itself is still on its way; its long texts,
// and where a figure comes from, when somebody asks. Adding a language is a file in locales/ and in each of its folders,
// and a word in this line.
const SPOKEN = ["en", "it"];

/** The language that was kept here, else the first of the visitor's that is spoken, else English. */
const preferred = () => {
  let kept;
  try {
    kept = /[&"]language=([a-z]+)/.exec(localStorage.getItem("pushpull.scenario") ?? "")?.[1];
  } catch {
    // Storage is blocked.
  }
  const primary = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  return [kept, ...primary].find((tag) => SPOKEN.includes(tag)) ?? SPOKEN[0];
};

/** Every key and text of an object, those within it as well, in the order of the keys; a list keeps its own. */
const texts = (part) => {
  const keys = Object.keys(part);
  return (Array.isArray(part) ? keys : keys.sort()).flatMap((key) =>
    typeof part[key] === "string" ? [[key, part[key]]] : [[key], ...texts(part[key])],
  );
};

/** The sum by which the program knows whether a file has the words that it asks for (FNV-1a of the keys). */
const sum = (keys) => {
  let hash = 0x811c9dc5;
  for (const char of keys.join(" ")) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
};

const json = async (file, cache) => {
  const answer = await fetch(new URL(file, document.baseURI), { cache });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
};

const read = async (name, cache) => {
  const found = texts(await json(`locales/${name}.json`, cache));
  return {
    keys: sum(found.map(([key]) => key)),
    text: found.flatMap(([, text]) => text ?? []).join("\u0001"),
  };
};

/** All texts of a file, in the order of their keys, between them U+0001. An old copy, whose keys are others, is fetched
 * anew. */
const current = async (name, keys, early) => {
  let found = await (early ?? read(name));
  if (found.keys !== keys) found = await read(name, "reload");
  if (found.keys !== keys) throw new Error(`locales/${name}.json is not of this version`);
  return found.text;
};

const first = preferred();
// Whoever waits for it hears of a failure.
const early = read(first);
early.catch(() => {});

/** The language that the page opens in. */
export const opening = () => first;

/** The words of a language. */
export const words = (tag, keys) =>
  current(tag, keys, tag === first ? early.catch(() => read(tag)) : undefined);

const long = {};

/** The long texts of a language that stand in a folder of their own; they are fetched once. */
export const beside = async (folder, tag, keys) => {
  const name = `${folder}/${tag}`;
  return (long[name] ??= await current(name, keys));
};

let tables;

/** Where a default of an industry, or of a kind of channel, comes from: who published it, and how it was made from that
 * or why it was assumed. */
export const origin = async (of, key) => {
  tables ??= Promise.all(
    ["presets", "channels", "common", "preset_sources"].map((name) => json(`data/${name}.json`)),
  );
  try {
    const [presets, channels, common, sources] = await tables;
    const stated = (presets[of] ?? channels[of]).params[key] ?? common[key];
    const [source, note] = (stated?.source ?? "A").split("|").map((part) => part.trim());
    // "A" is an assumption, which nobody published.
    return [source === "A" ? "" : sources[source], note].filter(Boolean).join(" · ");
  } catch (error) {
    tables = undefined; // the next who asks tries again
    throw error;
  }
};
