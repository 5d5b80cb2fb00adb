//! What a visitor typed, kept in this browser. Storage may be blocked, full, or hold what nobody can read.
#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the one place that asks first"
)]

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;

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

/// Storage, if it can be had. The wrapper crate throws through this program where it cannot, so ask first.
fn open() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// What this browser kept of the last visit.
pub fn load() -> Loaded {
    let Some(storage) = open() else { return Loaded::Blocked };
    let text = match LocalStorage::get::<String>(KEY) {
        Ok(text) => text,
        Err(StorageError::KeyNotFound(_)) => return Loaded::Nothing,
        Err(_) => return set_aside(&storage),
    };
    match text.parse() {
        Ok(record) => Loaded::Found(record),
        Err(Unreadable::Newer) => Loaded::Newer,
        Err(Unreadable::Damaged) => set_aside(&storage),
    }
}

/// Copies what nobody can read to another place before anything is written over it.
fn set_aside(storage: &web_sys::Storage) -> Loaded {
    if let Ok(Some(text)) = storage.get_item(KEY) {
        // Best effort: where there is no room for a second copy, the next save says so.
        let _ = storage.set_item(SET_ASIDE, &text);
    }
    Loaded::Unreadable
}

/// Keeps a scenario.
///
/// # Errors
/// [`Unsaved`] where the browser has no place for it; what was kept before is then still there.
pub fn save(record: &Record) -> Result<(), Unsaved> {
    if open().is_none() {
        return Err(Unsaved::Blocked);
    }
    LocalStorage::set(KEY, record.to_string()).map_err(|_| Unsaved::Full)
}
