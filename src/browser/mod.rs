//! The parts of the browser that can fail, each behind a guard. Nothing outside this room names them.

mod address;
mod device;
mod errands;
mod hands;
mod record;
mod sight;
mod storage;

pub use address::in_address;
pub use device::{before_print, focus_soon, set_document, warn};
pub use errands::{
    address, choose, copy, currency_decimals, download, download_canvas, enter_part, focus, held,
    leave_part, meta, print_page, today,
};
pub use hands::{Hand, watch_hands};
pub use record::{Record, Unreadable, digits};
pub use sight::in_sight;
pub use storage::{Loaded, Unsaved, load, save};
