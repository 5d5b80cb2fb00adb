//! What inbound and outbound marketing bring, month by month, from what a person assumes about a business.
//!
//! Three rooms, each seeing only those before it:
//!
//! * [`scenario`]: what is assumed. [`scenario::FIELDS`] has one row an assumption, [`scenario::CHANNEL_FIELDS`] one
//!   for each thing said of a channel; text becomes a number within bounds there and nowhere else.
//! * [`engine`]: what follows. [`engine::calibrate`] turns typed figures into curves, [`engine::project`] walks a
//!   plan through the months, and [`engine::Projection`] answers every question about it.
//! * [`decision`]: what to do. Which split serves an objective best, how sure that is, what would change it, and what a
//!   target takes.
//!
//! [`interchange`] is the door for other tools: the same plan and the same answers under names that do not change.
//!
//! ```
//! use pushpull_model::{engine, scenario::{Industry, Scenario}};
//!
//! let scenario = Scenario::preset(Industry::B2bSoftware);
//! let projection = engine::project(&engine::calibrate(&scenario));
//! assert_eq!(projection.months.len(), 36);
//! assert!(projection.customers() > 0.0);
//! ```
//!
//! Nothing in this crate can see a browser, ask the time or roll dice. Past the gate nothing fails: a ratio whose
//! denominator is zero is `None`, never zero, infinite or "not a number".

pub mod decision;
pub mod engine;
pub mod interchange;
pub mod scenario;
