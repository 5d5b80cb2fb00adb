//! The parts of the browser that can fail, each behind a guard. Nothing outside this room names them.

mod device;
mod errands;
mod hands;
mod record;
mod sight;
mod storage;

pub use device::{focus_soon, set_document};
pub use errands::{choose, copy, currency_decimals, download, download_canvas, focus, held, today};
pub use hands::{Hand, watch_hands};
pub use record::{Record, Unreadable, digits};
pub use sight::in_sight;
pub use storage::{Loaded, Unsaved, load, save};
