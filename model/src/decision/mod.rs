//! What to do: where the money goes, how sure the figures are, what would change the answer, and what it takes.

pub mod chance;
mod lever;
mod moves;
mod objective;

pub use lever::{LEVERS, Lever, lever};
pub use objective::{Objective, Outcome, Scorer};
