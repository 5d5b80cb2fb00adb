//! What the answer hangs on: how far people come, what moves the answer and what would turn it, what every split comes
//! to and what more money would bring, and two figures at once.

mod funnel;
pub(super) mod pairs;
mod splits;
pub(super) mod tornado;
pub(super) mod turning;

pub(super) use funnel::funnel;
pub use pairs::{Outcome, Pair};
pub(super) use splits::{more, splits};

use pushpull_desk::{Answer, Ask};
use pushpull_model::decision::Objective;

use super::scene::Scene;
use super::sight::Asked;
use crate::format::Format;
use crate::state::Page;

/// What weighs the answer. It compares cash, as the answer of the page does.
const fn weighed(scene: fn(Page, &Answer, Format) -> Option<Scene>) -> Asked {
    Asked {
        slot: |desk| desk.weighed,
        ask: |_| Ask::Weigh { objective: Objective::Profit },
        scene,
        choices: None,
    }
}
