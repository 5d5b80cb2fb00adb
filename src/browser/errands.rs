//! Errands that only the browser can run: the clipboard, a file, paper, the focus, the date, and what it knows of
//! currencies and of the document.

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

#[wasm_bindgen(module = "/src/browser/errands.js")]
extern "C" {
    #[wasm_bindgen(js_name = copy)]
    async fn put(text: &str) -> JsValue;

    /// Offers a text as a file of a name and a MIME type. Says whether the browser took it; whether it was saved, nobody is
    /// told.
    pub fn download(name: &str, kind: &str, text: &str) -> bool;

    /// Offers a canvas as a PNG file of a name. Says whether the browser begins to.
    pub fn download_canvas(name: &str, canvas: &HtmlCanvasElement) -> bool;

    /// How many decimals amounts of the currency with this code have, which is three capital letters. `None` where there is
    /// no such currency.
    pub fn currency_decimals(code: &str) -> Option<u8>;

    /// Gives the focus to what has this id, and selects its text if it has one.
    pub fn focus(id: &str);

    /// What stands in the box with this id; nothing where there is none.
    pub fn held(id: &str) -> String;

    /// Lets the menu with this id show what has this value.
    pub fn choose(id: &str, value: &str);

    /// The date of today as people of a language write it.
    pub fn today(tag: &str) -> String;

    /// Whether a part is in the address.
    pub(super) fn has_part(part: &str) -> bool;

    /// Puts a part into the address, as a place to come back from.
    pub fn enter_part(part: &str);

    /// Takes a part out of the address again.
    pub fn leave_part(part: &str);

    /// The address without what stands behind its `#`.
    pub fn address() -> String;

    /// What the document's meta element of this name has to say; nothing where there is none.
    pub fn meta(name: &str) -> String;

    /// Lets the browser ask how to print the page, or where to save it as a file.
    pub fn print_page();
}

/// Puts a text on the clipboard, and says whether that worked.
pub async fn copy(text: &str) -> bool {
    put(text).await.is_truthy()
}
