//! What stands behind the `#` of the address: parts with `&` between them, each of which means one thing and leaves the
//! others alone. It is the only place where it is kept, so a reload, a bookmark and the browser's own Back all mean it.

use leptos::prelude::*;

use super::errands::has_part;

/// Whether a part is in the address, for as long as whoever asks is there.
pub fn in_address(part: &'static str) -> RwSignal<bool> {
    let is_there = RwSignal::new(has_part(part));
    let changed = window_event_listener_untyped("hashchange", move |_| {
        // The page may be gone by now.
        let _ = is_there.try_set(has_part(part));
    });
    on_cleanup(move || changed.remove());
    is_there
}
