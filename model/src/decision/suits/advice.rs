//! The best split of what was answered, what it comes to, and how much hangs on hitting it exactly.

use super::answers::Answers;
use crate::decision::allocation::{Point, Split, SplitOptions, best_split};
use crate::decision::objective::{Objective, Outcome};
use crate::decision::verdict::{Call, Comparison};
use crate::engine::calibrate;
use crate::scenario::Scenario;

/// What suits a business.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// What the answers make of the form, at the best share for inbound where there is one.
    pub scenario: Scenario,
    /// The search among all shares of the budget, without limits.
    pub split: Split,
    /// All money on inbound against all on outbound.
    pub sides: Option<Comparison>,
    /// The least and the most share around the best that does nearly as well: too close to it to call.
    pub nearly: Option<[u32; 2]>,
}

impl Advice {
    /// What suits the business whose figures stand in the form, when these answers are given over them; `wanted` is
    /// what counts unless an answer says otherwise. Cost: one projection a per cent, or two for the run-off.
    pub fn on(form: &Scenario, wanted: Objective, answers: &Answers) -> Self {
        let mut scenario = answers.scenario(form);
        let objective = answers.objective(wanted);
        let options = SplitOptions { objective, ..SplitOptions::default() };
        let split = best_split(&calibrate(&scenario), &options);
        if let Some(best) = &split.best {
            scenario.share_in = f64::from(best.share) / 100.0;
        }
        let sides = split.curve.first().zip(split.curve.last());
        let sides = sides.map(|(outbound, inbound)| {
            Comparison::of(objective, &[inbound.outcome, outbound.outcome])
        });
        let nearly = split.best.as_ref().map(|best| nearly(objective, &split.curve, best));
        Self { scenario, split, sides, nearly }
    }

    /// The best share for inbound in whole per cents. `None` where there is none to speak of.
    pub fn share(&self) -> Option<u32> {
        self.split.best.as_ref().map(|best| best.share)
    }

    /// Whether any split brings more than it costs by the end, in the money that the objective counts. `None` where there
    /// is nothing to split.
    pub fn pays(&self) -> Option<bool> {
        self.share()?;
        let objective = self.split.objective;
        Some(self.split.curve.iter().any(|point| worth(objective, &point.outcome) >= 0.0))
    }
}

/// What is left at the end after all cost, in the money that an objective counts.
fn worth(objective: Objective, outcome: &Outcome) -> f64 {
    match objective {
        Objective::Npv => outcome.npv,
        Objective::RunOffNpv => outcome.runoff_npv.unwrap_or(outcome.npv),
        _ => outcome.profit,
    }
}

/// The shares around the best, without a gap, that are too close to it to call.
fn nearly(objective: Objective, curve: &[Point], best: &Point) -> [u32; 2] {
    let mut range = [best.share; 2];
    let mut is_around = false;
    for point in curve {
        let comparison = Comparison::of(objective, &[best.outcome, point.outcome]);
        if comparison.call == Call::TooClose || point.share == best.share {
            let [least, most] = &mut range;
            let is_first = !is_around;
            (*least, *most) = (if is_first { point.share } else { *least }, point.share);
            is_around = true;
        } else if point.share > best.share {
            break;
        } else {
            is_around = false;
        }
    }
    range
}
