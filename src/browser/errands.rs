//! Errands that only the browser can run: the clipboard, a file, the focus, the date, and what it
//! knows of currencies.

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
}

/// Puts a text on the clipboard, and says whether that worked.
pub async fn copy(text: &str) -> bool {
    put(text).await.is_truthy()
}
