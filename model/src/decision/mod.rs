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
//! * `worth`: what one lead of a month is worth.
//! * `ladder`: a side's money laid on its channels step by step.
//! * `mix_options`, `mix`: the best mix of a side's channels; `split_with_mix`: with the best split.
//! * `next_euro`: where a little more money does the most.
//! * `quarters`: another share in each quarter.

mod candidates;
pub mod chance;
mod exact;
mod finding;
mod ladder;
mod duel;
mod goal;
mod grid;
mod input;
mod lever;
mod limits;
mod marks;
mod mix;
mod mix_options;
mod moves;
mod next_euro;
mod objective;
mod quarters;
mod split;
mod split_with_mix;
mod tornado;
pub mod uncertainty;
mod verdict;
mod worth;

pub use candidates::Point;
pub use finding::Finding;
mod outward;
mod search;
mod switch;
mod unanswerable;

pub use duel::Winner;
pub use goal::{Sought, Target, seek};
pub use grid::{Axis, Cell, Figures, Grid, LARGEST_GRID, grid};
pub use input::{Business, Input};
pub use lever::{LEVERS, Lever, lever};
pub use limits::{Bound, Limits, Miss, SideLimits};
pub use marks::{BestOfAll, Mark, best_of_all};
pub use mix::{Doubt, Mix, MixChannel, MixFinding, best_mix};
pub use mix_options::{ChannelLimits, MixOptions, Which};
pub use next_euro::{NextEuro, NextEuroFinding, NextEuroOptions, Place, next_euro};
pub use objective::{Objective, Outcome, Scorer};
pub use quarters::{QuarterShare, Quarters, QuartersFinding, QuartersOptions, best_quarters};
pub use split::{Split, SplitOptions, Standing, Unused, UnusedReason, best_split};
pub use split_with_mix::{SplitWithMix, SplitWithMixOptions, best_split_with_mix};
pub use tornado::{Bar, End, LONGEST_BARS, Tornado, Watched, tornado};
pub use verdict::{CLOSE, Call, Comparison, LEAST_CHANCE, Lead, Sureness, Verdict, verdict};
pub use switch::{
    InputSwitches, Switch, SwitchValues, Switches, Tie, switch_multiple, switch_values,
};
pub use unanswerable::Unanswerable;
