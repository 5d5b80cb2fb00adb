//! The draws: the plan and its two ends, drawn together, in slices of any size.

use super::bands::{Bands, Wins};
use super::doubts::{Doubts, Uncertain};
use super::fits::FitsDice;
use super::tally::Tally;
use crate::decision::chance::Draws;
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::{AssetMarket, Parameters, Programme, RUN_OFF_MONTHS};
use crate::scenario::Side;

/// The seed of every run: the same scenario shows the same bands to everybody.
pub const SEED: u64 = 2026;

/// Draws behind the bands on a page. Bootstrap s.d. 0.9, 1.0 and 2.4 % of the width for P10, P50 and P90
/// (specification, section 3).
pub const USUAL_DRAWS: usize = 2_000;

/// Draws behind the bands of a report.
pub const REPORT_DRAWS: usize = 10_000;

/// A run of draws on one plan, all its money on inbound, and all on outbound; each draw is the same for the three.
/// It can be advanced in slices of any size, or dropped: the bands depend on the draws and not on the slices.
#[derive(Clone, Debug)]
pub struct Run {
    objective: Objective,
    inputs: Vec<Uncertain>,
    draws: Draws,
    normals: Vec<f64>,
    fits: Option<FitsDice>,
    /// Visibility left by month in this draw; empty where it goes evenly.
    visibility: Vec<f64>,
    /// As assumed: the plan, all on inbound, all on outbound.
    assumed: [Parameters; 3],
    /// What a draw makes of each.
    drawn: [Parameters; 3],
    scorer: Scorer,
    tallies: [Tally; 3],
    wins: Wins,
    done: usize,
    wanted: usize,
}

impl Run {
    /// A run of `wanted` draws with nothing drawn yet. Chances to win are counted on `objective`.
    pub fn new(plan: &Parameters, doubts: &Doubts, objective: Objective, wanted: usize) -> Self {
        let plan = nameless(plan);
        let assumed = [plan.clone(), plan.all_on(Side::Inbound), plan.all_on(Side::Outbound)];
        let months = plan.horizon as usize;
        let tally = || Tally::new(months, wanted);
        Self {
            objective,
            inputs: doubts.inputs().to_vec(),
            draws: doubts.draws(SEED),
            normals: vec![0.0; doubts.inputs().len()],
            fits: doubts.fits(SEED, months + RUN_OFF_MONTHS),
            visibility: Vec::new(),
            drawn: assumed.clone(),
            scorer: Scorer::default(),
            tallies: [tally(), tally(), tally()],
            wins: Wins::default(),
            assumed,
            done: 0,
            wanted,
        }
    }

    /// Draws so many times more, or as often as are still wanted. Nothing is allocated after the first draw.
    pub fn advance(&mut self, draws: usize) {
        let until = self.wanted.min(self.done.saturating_add(draws));
        for number in self.done..until {
            self.draw(number);
        }
        self.done = until;
    }

    fn draw(&mut self, number: usize) {
        self.draws.draw(number, &mut self.normals);
        if let Some(fits) = &mut self.fits {
            fits.draw(number, &mut self.visibility);
        }
        let mut outcomes = [Outcome::default(); 3];
        let plans = self.assumed.iter().zip(&mut self.drawn);
        for ((assumed, drawn), (tally, outcome)) in
            plans.zip(self.tallies.iter_mut().zip(&mut outcomes))
        {
            restore(drawn, assumed);
            drawn.assets.visibility.clone_from(&self.visibility);
            for (input, normal) in self.inputs.iter().zip(&self.normals) {
                input.apply_draw(drawn, *normal);
            }
            let (projection, found) = self.scorer.projected(drawn, self.objective);
            tally.count(number, projection, &found);
            *outcome = found;
        }
        let [_, inbound, outbound] = outcomes;
        self.wins.count(self.objective.compare(&inbound, &outbound));
    }

    /// How many draws are done.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Whether all draws that were wanted are done.
    pub fn is_done(&self) -> bool {
        self.done >= self.wanted
    }

    /// What came of the draws so far.
    pub fn bands(&mut self) -> Bands {
        Bands::of(self.done, self.wins, &mut self.tallies)
    }
}

/// The plan without the names of its channels: nothing to copy for each draw.
fn nameless(plan: &Parameters) -> Parameters {
    let mut plan = plan.clone();
    for channel in plan.inbound.channels.iter_mut().chain(&mut plan.outbound.channels) {
        channel.name = String::new();
    }
    plan
}

/// Makes `plan` what was assumed, in the room that it has.
fn restore(plan: &mut Parameters, assumed: &Parameters) {
    let inbound = restored(std::mem::take(&mut plan.inbound), &assumed.inbound);
    let outbound = restored(std::mem::take(&mut plan.outbound), &assumed.outbound);
    let visibility = std::mem::take(&mut plan.assets.visibility);
    let assets = AssetMarket { visibility, ..assumed.assets };
    let (contacts, cross) = (assumed.contacts.clone(), assumed.cross.clone());
    *plan = Parameters { inbound, outbound, assets, contacts, cross, ..*assumed };
}

fn restored(mut room: Programme, assumed: &Programme) -> Programme {
    let Programme { channels, schedule, .. } = assumed;
    room.channels.clone_from(channels);
    match (&mut room.schedule, schedule) {
        (Some(room), Some(schedule)) => room.clone_from(schedule),
        (room, schedule) => room.clone_from(schedule),
    }
    Programme { channels: room.channels, schedule: room.schedule, ..*assumed }
}
