// Errands that only the browser can run. It may refuse each of them, and every browser in another way.

/** Puts a text on the clipboard, and says whether that worked. */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on an unsafe address or in a frame that may not: the way before there was one.
  }
  const back = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.cssText = "position:fixed;opacity:0";
  document.body.append(box);
  box.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
    back?.focus?.({ preventScroll: true });
  }
};

const offer = (name, blob) => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after a question to the visitor.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Offers a text as a file, and says whether the browser took it. What it does with it, it tells nobody. */
export const download = (name, type, text) => {
  try {
    offer(name, new Blob([text], { type }));
    return true;
  } catch {
    return false;
  }
};

/** Offers a canvas as a PNG file, and says whether the browser begins to. */
export const download_canvas = (name, canvas) => {
  try {
    canvas.toBlob((blob) => blob && offer(name, blob));
    return true;
  } catch {
    return false;
  }
};

/** How many decimals amounts of a currency have; undefined where there is no currency with this code. */
export const currency_decimals = (currency) => {
  const write = (options) => new Intl.NumberFormat("en", { style: "currency", currency, ...options });
  // An older browser writes a currency that it does not know by its code.
  const known =
    Intl.supportedValuesOf?.("currency").includes(currency) ??
    !write({ currencyDisplay: "name" }).format(1).includes(currency);
  return known ? write().resolvedOptions().maximumFractionDigits : undefined;
};

/** The date of today as people of a language write it. */
export const today = (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format();

/** Gives the focus to what has this id, and selects its text if it has one. What is not there cannot have it. */
export const focus = (id) => {
  const place = document.getElementById(id);
  place?.focus();
  place?.select?.();
};

/** What stands in the box with this id. */
export const held = (id) => document.getElementById(id)?.value ?? "";

/** Lets the menu with this id show what has this value, which it may have shown before somebody chose. */
export const choose = (id, value) => {
  const menu = document.getElementById(id);
  if (menu) menu.value = value;
};

/** The parts of the address behind its #. */
const parts = () => location.hash.slice(1).split("&").filter(Boolean);

/** Whether a part is in the address. */
export const has_part = (part) => parts().includes(part);

let entered;

/** Puts a part into the address, as a place to come back from. */
export const enter_part = (part) => {
  entered = true;
  location.hash = [...parts(), part].join("&");
};

/** Takes it out: back to where it was put in, or from here where somebody came by the address. */
export const leave_part = (part) => {
  if (entered) history.back();
  else location.replace("#" + parts().filter((other) => other !== part).join("&"));
};

/** The address without its parts. */
export const address = () => location.href.split("#")[0];

/** What the meta element of a name says. */
export const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

/** Lets the browser print, or save as a file. */
export const print_page = () => print();
