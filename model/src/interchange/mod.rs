//! A plan and its answers under names that do not change (specification, section 11): the shape that files, other
//! tools and the expected results use. What is read here passes the gate before the engine sees it.
//!
//! [`Plan`] is a plan that is calibrated; with the feature `door`, `ScenarioFile` is a scenario as a person writes it
//! down, `Presets` is what there is to start from, and `Printout` is what the door says.

mod answers;
#[cfg(feature = "door")]
mod asked;
mod bounds;
#[cfg(feature = "door")]
mod business;
mod fault;
#[cfg(feature = "door")]
mod flags;
mod gate;
mod monthly;
mod object;
mod plan;
#[cfg(feature = "door")]
mod presets;
#[cfg(feature = "door")]
mod printout;
#[cfg(feature = "door")]
mod questions;
#[cfg(feature = "door")]
mod read;
mod reports;
#[cfg(feature = "door")]
mod scenario_file;
mod sides;
#[cfg(feature = "door")]
mod split;
#[cfg(feature = "door")]
mod targets;
#[cfg(feature = "door")]
mod what_if;
mod write;

pub use answers::{Answers, Totals, Worth};
#[cfg(feature = "door")]
pub use asked::axis;
#[cfg(feature = "door")]
pub use business::Business;
pub use fault::Fault;
#[cfg(feature = "door")]
pub use flags::{Flag, channels, shares, side_limits};
pub use monthly::Monthly;
pub use plan::{Kind, Plan, PlanChannel, PlanSide};
#[cfg(feature = "door")]
pub use presets::{ChannelUsually, IndustryUsually, Presets, Usually};
#[cfg(feature = "door")]
pub use printout::Printout;
#[cfg(feature = "door")]
pub use questions::{doubts, draws, objective};
pub use reports::{ActionAnswer, ChannelAnswer};
#[cfg(feature = "door")]
pub use scenario_file::{CostPerLead, ScenarioFile};
pub use sides::Sides;
#[cfg(feature = "door")]
pub use split::{BestFor, Current, MixAnswer, QuartersAnswer, SplitAnswer, SplitQuestion};
#[cfg(feature = "door")]
pub use targets::TargetAnswer;
