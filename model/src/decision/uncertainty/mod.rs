//! How sure an answer is: the plan drawn thousands of times with every assumption as wrong as it may be.
//!
//! `doubt` has what the model doubts of its own accord, `guess` what somebody who knows better says, `fits` what search
//! engines do, `doubts` all of it together; `run` draws, `tally` keeps count, and `bands` is what came of it.
//!
//! ```
//! use pushpull_model::decision::{Objective, uncertainty::{Doubts, Run}};
//! use pushpull_model::engine::calibrate;
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
//! let mut run = Run::new(&plan, &Doubts::default(), Objective::Npv, 200);
//! while !run.is_done() {
//!     run.advance(50); // somebody else may have the processor in between, or the run may be dropped
//! }
//! let bands = run.bands();
//! assert!(bands.wins.inbound > bands.wins.outbound);
//! ```

mod bands;
mod doubt;
mod doubts;
mod fits;
mod guess;
mod run;
mod tally;

pub use bands::{AlternativeBands, Bands, Percentiles, Wins};
pub use doubt::{DOUBTS, Doubt};
pub use doubts::{Doubts, Uncertain};
pub use fits::{Fits, FitsError};
pub use guess::{Guess, GuessError};
pub use run::{REPORT_DRAWS, Run, SEED, USUAL_DRAWS};
