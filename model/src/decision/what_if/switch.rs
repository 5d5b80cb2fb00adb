//! What would change the answer: for every input the nearest figure at which the other side wins.
//!
//! ```
//! use pushpull_model::decision::{Objective};
//! use pushpull_model::decision::what_if::{Switches, switch_values};
//! use pushpull_model::scenario::{Industry, Scenario};
//!
//! let scenario = Scenario::preset(Industry::B2bSoftware);
//! let Switches::Winner(values) = switch_values(&scenario, Objective::Npv) else {
//!     panic!("one side wins");
//! };
//! // Inbound stays ahead until its leads cost 2.19 times what was typed.
//! let cost = values.inputs.iter().find(|input| input.key == "cpl_in").expect("an input");
//! let above = cost.above.and_then(|switch| switch.multiple).expect("within its range");
//! assert_eq!(format!("{above:.2}"), "2.19");
//! ```

use serde::{Serialize, Serializer};

use super::duel::{Duel, Winner};
use super::input::{Business, Input, SHARE};
use super::search::{Range, Search, Sight};
use crate::decision::objective::{Objective, Outcome};
use crate::scenario::Side;

/// Who wins with all the money, and what would change that.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Switches {
    /// Nobody wins, so nothing can change who does.
    NoWinner {
        /// Why.
        why: Tie,
    },
    /// One side wins.
    Winner(SwitchValues),
}

/// Why neither side wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// Neither side would spend anything.
    NothingSpent,
    /// Both sides come to the very same.
    AllEqual,
}

/// Who wins, and the switch values of every input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SwitchValues {
    /// What the sides are compared by.
    #[serde(serialize_with = "key_of")]
    pub objective: Objective,
    /// Who wins as things are.
    pub winner: Winner,
    /// The objective with all the money on inbound. `None` is undefined.
    pub inbound: Option<f64>,
    /// The objective with all the money on outbound. `None` is undefined.
    pub outbound: Option<f64>,
    /// Every input that the business has, but the split, in the order in which a person is asked.
    pub inputs: Vec<InputSwitches>,
}

/// The nearest figures of one input at which the other side wins.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct InputSwitches {
    /// Name of the input.
    pub key: &'static str,
    /// What it is now.
    pub now: f64,
    /// The least that was looked at.
    pub least: f64,
    /// The most that was looked at.
    pub most: f64,
    /// The nearest figure below. `None` is never, down to the least.
    pub below: Option<Switch>,
    /// The nearest figure above. `None` is never, up to the most.
    pub above: Option<Switch>,
}

/// A figure at which the other side wins, while on the way to it from the present one it did not: right to a part in
/// 10¹⁰, or the first whole number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Switch {
    /// The figure.
    pub value: f64,
    /// So many times the present one. `None` where that is not above 0.
    pub multiple: Option<f64>,
}

/// The one thing that would change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Turning {
    /// Name of the input.
    pub key: &'static str,
    /// What it is now.
    pub now: f64,
    /// The nearest figure at which the other side wins.
    pub value: f64,
    /// So many times the present one. `None` where that is below 0.
    pub multiple: Option<f64>,
    /// Who wins there.
    pub winner: Winner,
}

/// Writes the name of an objective.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn key_of<S: Serializer>(objective: &Objective, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(objective.key())
}

impl SwitchValues {
    /// The input that changes the winner by the smallest move relative to its present figure. Inputs that are 0 now
    /// have no such move. `None` where no input changes the winner.
    pub fn nearest(&self) -> Option<&InputSwitches> {
        nearest(&self.inputs, |_| true)
    }

    /// The one assumption on which the winner hangs: the nearest of those that may be wrong. What somebody decides, as
    /// how far to look ahead and how much to spend, is none of them. `None` where none of them changes the winner.
    pub fn turning(&self) -> Option<Turning> {
        self.turned_by(nearest(&self.inputs, |input| !DECIDED.contains(&input.key))?)
    }

    /// The figure at which an input makes the other side win, the nearer one of two. `None` where there is none.
    pub fn turned_by(&self, input: &InputSwitches) -> Option<Turning> {
        let (Switch { value, multiple }, winner) = (input.nearest()?, self.winner.loser()?);
        Some(Turning { key: input.key, now: input.now, value, multiple, winner })
    }
}

/// What is decided and cannot be wrong.
const DECIDED: [&str; 5] = ["budget", "horizon", "start", "stop_in", "stop_out"];

/// Of these inputs the one that changes the winner by the smallest relative move.
fn nearest(
    inputs: &[InputSwitches],
    counts: impl Fn(&InputSwitches) -> bool,
) -> Option<&InputSwitches> {
    let counted = inputs.iter().filter(|input| counts(input));
    let moves = counted.filter_map(|input| Some((input, input.least_move()?)));
    moves.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(input, _)| input)
}

impl InputSwitches {
    /// The smaller of the two moves to a switch value, relative to the present figure. `None` where there is none, or
    /// the present figure is 0.
    pub fn least_move(&self) -> Option<f64> {
        let part = |switch: Switch| ((switch.value - self.now) / self.now).abs();
        self.nearest().map(part).filter(|part| part.is_finite())
    }

    /// The switch value nearer to the present figure; of two equally near ones the one below. `None` where there is
    /// none.
    pub fn nearest(&self) -> Option<Switch> {
        let away = |switch: &Switch| (switch.value - self.now).abs();
        let switches = [self.below, self.above].into_iter().flatten();
        switches.min_by(|one, other| away(one).total_cmp(&away(other)))
    }
}

/// Who wins by `objective` when one side has all the money, and for every input the nearest figure at which the other
/// side wins. Everything else stays as it is.
///
/// Between the figures looked at, some thirty an input and fewer the farther they are, a change of the winner and back is
/// found only where the two sides come closer on the way to it.
///
/// Cost: some 30 to 60 pairs of projections an input, less what the inputs of one side leave of the other.
pub fn switch_values<T: Business>(business: &T, objective: Objective) -> Switches {
    let mut present = Present::of(business, objective);
    let [inbound, outbound] = present.outcomes;
    let winner = present.winner;
    if winner == Winner::Neither {
        let idle = inbound.cost <= 0.0 && outbound.cost <= 0.0;
        return Switches::NoWinner { why: if idle { Tie::NothingSpent } else { Tie::AllEqual } };
    }
    let inputs = T::inputs().into_iter().filter(|input| input.key != SHARE);
    Switches::Winner(SwitchValues {
        objective,
        winner,
        inbound: objective.value(&inbound),
        outbound: objective.value(&outbound),
        inputs: inputs.filter_map(|input| present.switches(&input)).collect(),
    })
}

/// A business as it is, and who wins.
struct Present<'a, T: Business> {
    business: &'a T,
    room: T::Room,
    objective: Objective,
    duel: Duel,
    outcomes: [Outcome; 2],
    winner: Winner,
}

impl<'a, T: Business> Present<'a, T> {
    fn of(business: &'a T, objective: Objective) -> Self {
        let mut room = T::Room::default();
        let mut duel = Duel::new(objective);
        let outcomes = duel.outcomes(business.plan_in(&mut room));
        let [inbound, outbound] = &outcomes;
        let winner = Winner::of(objective, inbound, outbound);
        Self { business, room, objective, duel, outcomes, winner }
    }

    /// The switch values of one input. `None` where the business does not have it.
    fn switches(&mut self, input: &Input<T>) -> Option<InputSwitches> {
        let now = input.get(self.business)?;
        let range = Range::of(input, now, self.objective == Objective::BreakEven);
        let mut search = Search::new(range, |at| {
            let plan = self.business.plan_with(&mut self.room, input, at);
            let [inbound, outbound] = self.duel.outcomes(plan);
            sight(self.objective, self.winner, at, &inbound, &outbound)
        });
        let start = search.now();
        let mut towards = |up| {
            let value = search.walk(start, up).change?.at;
            Some(Switch { value, multiple: (now > 0.0).then(|| value / now) })
        };
        let (below, above) = (towards(false), towards(true));
        let Range { least, most, .. } = range;
        Some(InputSwitches { key: input.key, now, least, most, below, above })
    }
}

/// Whether the other side than `winner` wins, and by how much.
fn sight(
    objective: Objective,
    winner: Winner,
    at: f64,
    inbound: &Outcome,
    outbound: &Outcome,
) -> Sight {
    let changed = Some(Winner::of(objective, inbound, outbound)) == winner.loser();
    let scores = (objective.score(inbound), objective.score(outbound));
    let gap = match (scores, winner) {
        ((Some(inbound), Some(outbound)), Winner::Inbound) => Some(outbound - inbound),
        ((Some(inbound), Some(outbound)), _) => Some(inbound - outbound),
        _ => None,
    };
    Sight { at, changed, gap }
}

/// The factor on the cost of a lead of `side` at which the two sides are worth the same (specification 6.4). For
/// inbound, above 1 is how much bad news it survives, below 1 is how much cheaper it must be. `None` where no cost
/// within its range changes the winner, nobody wins, or the side has no such cost.
///
/// Of a scenario it is the typed cost of the side that moves, and with it that of the channels whose cost follows it.
pub fn switch_multiple<T: Business>(business: &T, side: Side, objective: Objective) -> Option<f64> {
    let key = match side {
        Side::Inbound => "cpl_in",
        Side::Outbound => "cpl_out",
    };
    let (input, _) = business.input(key).ok()?;
    let mut present = Present::of(business, objective);
    present.winner.loser()?;
    let switches = present.switches(&input)?;
    let multiples = [switches.below, switches.above].into_iter().flatten();
    let multiples = multiples.filter_map(|switch| switch.multiple);
    multiples.min_by(|one, other| one.ln().abs().total_cmp(&other.ln().abs()))
}
