//! What to do: where the money goes, how sure the figures are, what would change the answer, and what it takes.
//!
//! In order of reading:
//!
//! * `objective`: what is wanted, and what a plan scores on it.
//! * `lever`, `moves`: what can be moved in a plan.
//! * [`allocation`]: where the money goes.
//! * [`chance`], [`uncertainty`]: how sure that is; `tornado`: what matters most.
//! * [`what_if`]: what would change the answer, and what a target takes.
//! * `verdict`: who wins, as data.
//! * [`suits`]: which split suits a business that is described by eight plain answers.
//!
//! ```
//! use pushpull_model::decision::allocation::{SplitOptions, best_split};
//! use pushpull_model::engine::calibrate;
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! // Two years of a software firm: net present value is best with three quarters on inbound (specification, 6.4).
//! let mut scenario = Scenario::preset(Industry::B2bSoftware);
//! scenario.horizon = 24.0;
//! let split = best_split(&calibrate(&scenario), &SplitOptions::default());
//! assert_eq!(split.best.map(|point| point.share), Some(74));
//! ```

pub mod allocation;
pub mod chance;
mod lever;
mod moves;
mod objective;
pub mod suits;
mod tornado;
pub mod uncertainty;
mod verdict;
pub mod what_if;

pub use lever::{LEVERS, Lever, lever};
pub use objective::{Objective, Outcome, Scorer};
pub use tornado::{Bar, End, LONGEST_BARS, Tornado, TornadoFinding, Watched, tornado};
pub use verdict::{
    CLOSE, Call, Comparison, LEAST_CHANCE, Lead, Sureness, Verdict, verdict, verdict_of,
};
