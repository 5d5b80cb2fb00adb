//! What to do: where the money goes, how sure the figures are, what would change the answer, and what it takes.
//!
//! In order of reading:
//!
//! * `objective`: what is wanted, and what a plan scores on it.
//! * `lever`, `moves`: what can be moved in a plan.
//! * `limits`: what a split must keep to.
//! * `candidates`: every whole per cent of a split, scored.
//! * `finding`: which of them is the best, or why none is.
//! * `split`: the best split for one objective; `marks`: for all of them; `exact`: between two whole per cents.

pub mod chance;
mod candidates;
mod exact;
mod finding;
mod lever;
mod limits;
mod marks;
mod moves;
mod objective;
mod tornado;
pub mod uncertainty;
mod verdict;
mod split;

pub use candidates::Point;
pub use finding::Finding;
pub use lever::{LEVERS, Lever, lever};
pub use limits::{Bound, Limits, Miss, SideLimits};
pub use marks::{BestOfAll, Mark, best_of_all};
pub use objective::{Objective, Outcome, Scorer};
pub use tornado::{Bar, End, LONGEST_BARS, Tornado, Watched, tornado};
pub use verdict::{CLOSE, Call, Comparison, LEAST_CHANCE, Lead, Sureness, Verdict, verdict};
pub use split::{Split, SplitOptions, Standing, Unused, UnusedReason, best_split};
