//! The parts of the browser that can fail, each behind a guard. Nothing outside this room names them.

mod device;
mod record;
mod sight;
mod storage;

pub use device::{focus_soon, set_document};
pub use record::{Record, Unreadable};
pub use sight::in_sight;
pub use storage::{Loaded, Unsaved, load, save};
