//! Tells when a place in the page has another size, and when a media query has another answer, for as long as it lives.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, MediaQueryList, ResizeObserver, ResizeObserverEntry};

/// A watch over the room inside an element.
pub struct Room {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Room {
    /// Calls `then` with width and height in CSS pixels now and at each change. `None` where the browser cannot.
    pub fn watch(element: &HtmlElement, mut then: impl FnMut(f64, f64) + 'static) -> Option<Self> {
        let told = Closure::new(move |entries: Array| {
            if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
                let room = entry.content_rect();
                then(room.width(), room.height());
            }
        });
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: told })
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A watch over a media query.
pub struct Media {
    query: MediaQueryList,
    told: Closure<dyn FnMut()>,
}

impl Media {
    /// Calls `then` when the answer to `query` changes. `None` where the browser cannot.
    pub fn watch(query: &str, then: impl FnMut() + 'static) -> Option<Self> {
        let query = web_sys::window()?.match_media(query).ok()??;
        let told = Closure::new(then);
        query.add_event_listener_with_callback("change", told.as_ref().unchecked_ref()).ok()?;
        Some(Self { query, told })
    }
}

impl Drop for Media {
    fn drop(&mut self) {
        // Fails only for a query that was never watched.
        let _ = self
            .query
            .remove_event_listener_with_callback("change", self.told.as_ref().unchecked_ref());
    }
}
