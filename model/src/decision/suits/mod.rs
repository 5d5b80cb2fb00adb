//! Which split suits a business whose owner answers eight plain questions instead of typing figures, and why.
//!
//! In order of reading:
//!
//! * `questions`: the table of what is asked, and of what each answer makes of which figures.
//! * `answers`: what was answered, as a scenario.
//! * `advice`: the best split of that scenario; `weights`: how much of it each answer is to blame for.
//!
//! No answer names a side. It moves figures that are in the form as well, and the engine does the rest:
//!
//! ```
//! use pushpull_model::decision::Objective;
//! use pushpull_model::decision::suits::{Advice, Answers, Weights};
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let form = Scenario::preset(Industry::B2bSoftware);
//! let answers = Answers::default().answering("time", "two_years").answering("brand", "new");
//! let advice = Advice::on(&form, Objective::Npv, &answers);
//! assert_eq!(advice.share(), Some(54));
//!
//! // Both answers speak against inbound, the first one more.
//! let weights = Weights::of(&form, Objective::Npv, &answers, &advice);
//! let points: Vec<_> = weights.each.iter().map(|weight| weight.points).collect();
//! assert_eq!(points, [-28, -20]);
//! ```

mod advice;
mod answers;
mod questions;
mod weights;

pub use advice::Advice;
pub use answers::{Answers, Given};
pub use questions::{Answer, Basis, Becomes, Move, QUESTIONS, Question, Told};
pub use weights::{Weight, Weights};
