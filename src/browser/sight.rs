//! Whether a part of the page is in sight, or soon will be: what nobody sees need not be kept up to date.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the window a part counts as in sight: a flick of the finger.
const AHEAD: &str = "300px";

/// Whether the element behind `place` is in sight. Always true where the browser cannot tell.
pub fn in_sight<E>(place: NodeRef<E>) -> RwSignal<bool>
where
    E: ElementType,
    E::Output: JsCast + AsRef<Element> + Clone + 'static,
{
    let seen = RwSignal::new(false);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(element) = place.get() else { return };
        match observer(seen) {
            Some((observer, told)) => {
                observer.observe(element.as_ref());
                watch.set_value(Some((observer, told)));
            }
            None => seen.set(true),
        }
    });
    on_cleanup(move || {
        watch.with_value(|watch: &Option<(IntersectionObserver, Told)>| {
            if let Some((observer, _)) = watch {
                observer.disconnect();
            }
        });
    });
    seen
}

/// What the browser calls when something comes into sight or goes.
type Told = Closure<dyn FnMut(js_sys::Array)>;

fn observer(seen: RwSignal<bool>) -> Option<(IntersectionObserver, Told)> {
    let told = Told::new(move |entries: js_sys::Array| {
        let last = entries.iter().last().and_then(|entry| entry.dyn_into().ok());
        if let Some(entry) = last {
            let entry: IntersectionObserverEntry = entry;
            // The last call may come when the page has gone.
            let _ = seen.try_set(entry.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(AHEAD);
    let observer =
        IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
    Some((observer, told))
}
