//! A plan and its answers under names that do not change (specification, section 11): the shape that files, other
//! tools and the expected results use. What is read here passes the gate before the engine sees it.

mod answers;
mod bounds;
mod gate;
mod plan;
#[cfg(feature = "door")]
mod read;
mod reports;

pub use answers::{Answers, Monthly};
pub use bounds::Fault;
pub use plan::{Kind, Plan, PlanChannel, PlanSide};
pub use reports::{ActionAnswer, ChannelAnswer};
