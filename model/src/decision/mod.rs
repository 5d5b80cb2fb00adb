//! What to do: where the money goes, how sure the figures are, what would change the answer, and what it takes.

pub mod chance;
mod lever;
mod moves;
mod objective;
mod tornado;
pub mod uncertainty;
mod verdict;

pub use lever::{LEVERS, Lever, lever};
pub use objective::{Objective, Outcome, Scorer};
pub use tornado::{Bar, End, LONGEST_BARS, Tornado, Watched, tornado};
pub use verdict::{CLOSE, Call, Comparison, LEAST_CHANCE, Lead, Sureness, Verdict, verdict};
