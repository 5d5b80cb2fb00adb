//! Puts the page where `index.html` keeps its place, once the words of its language are there.

use leptos::mount::{mount_to, mount_to_body};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use pushpull_page::words::{self, Words};
use pushpull_page::{App, AppProps};
use wasm_bindgen_futures::spawn_local;

fn main() {
    spawn_local(async {
        match words::load(&words::opening()).await {
            Some(words) => open(words),
            None => say_that_it_cannot_be_loaded(),
        }
    });
}

fn open(words: &'static Words) {
    let page = move || App(AppProps { words });
    match document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) {
        Some(place) => {
            let place: HtmlElement = place;
            place.set_inner_html("");
            mount_to(place, page).forget();
        }
        None => mount_to_body(page),
    }
}

/// Without its words the page can say nothing but what `index.html` has for this.
fn say_that_it_cannot_be_loaded() {
    let find = |selector| document().query_selector(selector).ok().flatten();
    let (waiting, hidden) = (find("[data-loading]"), find("[data-loading] [hidden]"));
    if let Some(element) = hidden.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(false);
    }
    // Fails only for a name that is no attribute name.
    let _ = waiting.map(|element| element.remove_attribute("data-loading"));
}
