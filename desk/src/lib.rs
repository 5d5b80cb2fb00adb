//! Questions that take longer than a key stroke, and their answers, as rows of figures.
//!
//! The page writes a [`Question`] down as figures, a [`Job`] works on it slice by slice, and what came of it goes back as
//! figures. Both ends are here, so that the page and the program beside it can only speak the same way: [`wire`] is how
//! anything becomes figures, `question` what can be asked, `answer` what comes back, with
//! `over_time` and `weighed` as parts of it, `job` who does the work.
//!
//! ```
//! use pushpull_desk::{Answer, Ask, Job, Question};
//! use pushpull_model::decision::Objective;
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let scenario = Scenario::preset(Industry::B2bSoftware);
//! let question = Question { scenario, guesses: Vec::new(), ask: Ask::HowSure { objective: Objective::Profit } };
//! let (keys, figures) = question.written();
//!
//! let mut job = Job::read(&keys, &figures).expect("what was written can be read");
//! let mut last = None;
//! while !job.is_done() {
//!     last = job.advance().or(last);
//! }
//! let Some(Answer::HowSure(sure)) = Answer::read(&last.expect("an answer")) else {
//!     panic!("an answer to what was asked");
//! };
//! assert_eq!(sure.bands.draws, 2_000);
//! assert!(sure.bands.wins.inbound > sure.bands.wins.outbound);
//! ```

mod answer;
mod job;
mod over_time;
mod question;
mod weighed;
pub mod wire;

pub use answer::{Answer, Doubted, HowSure};
pub use job::{FIRST_DRAWS, Job};
pub use over_time::{Ending, OverTime};
pub use question::{Ask, Guessed, Question};
pub use weighed::Weighed;

/// A sum over everything that has a part in an answer: two programs of the same sum give the same answers.
pub const VERSION: u32 = include!(concat!(env!("OUT_DIR"), "/version.rs"));
