//! What the answer hangs on: how far people come, what moves the answer and what would turn it, what every split comes
//! to and what more money would bring, and two figures at once.

mod funnel;
pub(super) mod pairs;
mod splits;
pub(super) mod tornado;
pub(super) mod turning;

pub(super) use funnel::funnel;
pub use pairs::{Outcome, Pair};
pub(super) use splits::{more, splits};
