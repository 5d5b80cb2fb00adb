//! `pushpull sure`: the plan drawn thousands of times, with every assumption as wrong as it may be.

use clap::Args;
use pushpull_model::decision::Objective;
use pushpull_model::decision::uncertainty::{Bands, Doubts, Run, SEED, Uncertain};
use serde::Serialize;

use crate::asking::{Asking, Doubting, Drawing};
use crate::door::{Failure, json};

/// Draw a plan, all its money on inbound and all on outbound, and print the bands, chances and wins
#[derive(Args)]
pub(crate) struct Sure {
    #[command(flatten)]
    asking: Asking,
    #[command(flatten)]
    doubting: Doubting,
    #[command(flatten)]
    drawing: Drawing,
}

/// What was drawn, and what came of it.
#[derive(Serialize)]
struct Answer {
    objective: Objective,
    seed: u64,
    inputs: Vec<Input>,
    #[serde(flatten)]
    bands: Bands,
}

/// An uncertain input: a factor on the assumed figure, or a guess in its own unit.
#[derive(Serialize)]
struct Input {
    key: &'static str,
    guess: bool,
    p5: f64,
    p50: f64,
    p95: f64,
}

impl Input {
    fn of(uncertain: &Uncertain) -> Self {
        let distribution = uncertain.distribution();
        let [p5, p50, p95] = [0.05, 0.5, 0.95].map(|p| distribution.quantile(p));
        Self { key: uncertain.key(), guess: uncertain.is_guess(), p5, p50, p95 }
    }
}

impl Sure {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (business, objective) = (self.asking.business()?, self.asking.objective()?);
        let (doubts, draws) = (self.doubting.doubts(&business)?, self.drawing.draws()?);
        let mut run = Run::new(&business.plan, &doubts, objective, draws);
        run.advance(draws);
        json(&Answer { objective, seed: SEED, inputs: inputs(&doubts), bands: run.bands() })
    }
}

fn inputs(doubts: &Doubts) -> Vec<Input> {
    doubts.inputs().iter().map(Input::of).collect()
}
