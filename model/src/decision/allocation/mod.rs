//! Where the money goes: between the sides, over the channels of a side, over the quarters, and the next of it.
//!
//! In order of reading:
//!
//! * `limits`: what a split must keep to.
//! * `candidates`: every whole per cent of a split, scored; `finding`: which of them is the best, or why none is.
//! * `split`: the best split for one objective; `marks`: for all of them; `exact`: between two whole per cents.
//! * `worth`: what one lead of a month is worth; `ladder`: a side's money laid on its channels step by step.
//! * `mix_options`, `mix`: the best mix of a side's channels; `caveat`: why it may not be; `split_with_mix`: with the
//!   best split.
//! * `next_euro`: where a little more money does the most; `next_by_share`: on each side, whatever the split.
//! * `quarters`: another share in each quarter; `quarter_search`: how it is looked for, a little at a time;
//!   `quarter_climb`: one of them moved.

mod candidates;
mod caveat;
mod exact;
mod finding;
mod ladder;
mod limits;
mod marks;
mod mix;
mod mix_options;
mod next_by_share;
mod next_euro;
mod quarter_climb;
mod quarter_search;
mod quarters;
mod split;
mod split_with_mix;
mod worth;

pub use candidates::Point;
pub use caveat::Caveat;
pub use finding::Finding;
pub use limits::{Bound, Limits, Miss, SideLimits};
pub use marks::{BestOfAll, Mark, best_of_all};
pub use mix::{Mix, MixChannel, MixFinding, best_mix};
pub use mix_options::{ChannelLimits, MixOptions, Which};
pub use next_by_share::{NextAtShare, next_by_share};
pub use next_euro::{NextEuro, NextEuroFinding, NextEuroOptions, Place, next_euro};
pub use quarter_search::QuartersSearch;
pub use quarters::{QuarterShare, Quarters, QuartersFinding, QuartersOptions, best_quarters};
pub use split::{Split, SplitOptions, Standing, Unused, UnusedReason, best_split};
pub use split_with_mix::{SplitWithMix, SplitWithMixOptions, best_split_with_mix};
