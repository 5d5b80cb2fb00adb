//! Puts the page where `index.html` keeps its place.

use leptos::mount::{mount_to, mount_to_body};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use pushpull_page::App;

fn main() {
    match document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) {
        Some(place) => {
            let place: leptos::web_sys::HtmlElement = place;
            place.set_inner_html("");
            mount_to(place, App).forget();
        }
        None => mount_to_body(App),
    }
}
