//! What a visitor typed, kept in this browser. Storage may be blocked, full, or hold what nobody can read.
#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the one place that asks first"
)]

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JSON;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::record::{Record, Unreadable};

const KEY: &str = "pushpull.scenario";
const SET_ASIDE: &str = "pushpull.set-aside";

/// What was found.
#[derive(Debug)]
pub enum Loaded {
    /// A scenario.
    Found(Record),
    /// Nothing was ever saved.
    Nothing,
    /// The browser lets this page keep nothing.
    Blocked,
    /// Something that is no scenario; it was copied aside, unchanged.
    Unreadable,
    /// A scenario of a later version of this page, which must not be written over.
    Newer,
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// The browser lets this page keep nothing.
    Blocked,
    /// There is no room left.
    Full,
}

/// Storage, if it can be had. The wrapper crate throws through this program where it cannot, so ask first. Its typed way
/// in would bring a parser of its own; the browser has one.
fn open() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}

/// What this browser kept of the last visit.
pub fn load() -> Loaded {
    let Some(storage) = open() else { return Loaded::Blocked };
    let kept = match storage.get_item(KEY) {
        Ok(Some(kept)) => kept,
        Ok(None) => return Loaded::Nothing,
        Err(_) => return Loaded::Blocked,
    };
    let text = JSON::parse(&kept).ok().and_then(|text| text.as_string());
    match text.map(|text| text.parse()) {
        Some(Ok(record)) => Loaded::Found(record),
        Some(Err(Unreadable::Newer)) => Loaded::Newer,
        Some(Err(Unreadable::Damaged)) | None => set_aside(&storage, &kept),
    }
}

/// Copies what nobody can read to another place before anything is written over it.
fn set_aside(storage: &web_sys::Storage, kept: &str) -> Loaded {
    // Best effort: where there is no room for a second copy, the next save says so.
    let _ = storage.set_item(SET_ASIDE, kept);
    Loaded::Unreadable
}

/// Keeps a scenario.
///
/// # Errors
/// [`Unsaved`] where the browser has no place for it; what was kept before is then still there.
pub fn save(record: &Record) -> Result<(), Unsaved> {
    let storage = open().ok_or(Unsaved::Blocked)?;
    let text =
        JSON::stringify(&JsValue::from_str(&record.to_string())).map_err(|_| Unsaved::Full)?;
    storage.set_item(KEY, &String::from(text)).map_err(|_| Unsaved::Full)
}
