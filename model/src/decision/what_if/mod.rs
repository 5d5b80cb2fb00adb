//! What would change the answer, and what a target takes.
//!
//! In order of reading:
//!
//! * `input`: any assumption of a scenario or a plan, to be read and moved; `unanswerable`: what cannot be asked of it.
//! * `duel`: all money on inbound against all on outbound.
//! * `outward`, `search`: values farther and farther from the present one, and the point between two of them.
//! * `switch`: where the other side wins.
//! * `grid`: who wins for every pair of values of two inputs.
//! * `goal`: what it takes to reach a target.

mod duel;
mod goal;
mod grid;
mod input;
mod outward;
mod search;
mod switch;
mod unanswerable;

pub use duel::Winner;
#[cfg(feature = "door")]
pub(crate) use goal::{PEOPLE, RETURN, WORTH};
pub use goal::{Sought, Target, seek};
pub use grid::{Axis, Cell, Figures, Grid, LARGEST_GRID, grid};
pub use input::{Business, Input};
pub use switch::{
    InputSwitches, Switch, SwitchValues, Switches, Tie, Turning, switch_multiple, switch_values,
};
pub use unanswerable::Unanswerable;
