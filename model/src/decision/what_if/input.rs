//! Every figure that can be moved to ask "what if", under one name whether the business is a scenario as somebody typed
//! it or a calibrated plan.

use std::fmt;

use super::unanswerable::Unanswerable;
use crate::decision::lever::LEVERS;
use crate::engine::{Calibrator, Parameters};
use crate::scenario::{FIELDS, Level, Scenario};

/// Inbound's share of the budget: an input of the plan, not of the comparison of one side with the other.
pub(super) const SHARE: &str = "share_in";

/// One input of a business of kind `T`.
#[derive(Debug)]
pub struct Input<T> {
    /// Name in files: that of the field or of the lever.
    pub key: &'static str,
    /// Least that makes sense, in the unit of the model.
    pub least: f64,
    /// Most that makes sense.
    pub most: f64,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// From one figure to the next that is looked at, where only whole ones make sense.
    pub step: f64,
    get: Reader<T>,
    set: fn(&mut T, f64),
}

#[derive(Debug)]
enum Reader<T> {
    Always(fn(&T) -> f64),
    Perhaps(fn(&T) -> Option<f64>),
}

impl<T> Input<T> {
    /// What it is now. `None` where the business has nothing of the kind.
    pub fn get(&self, business: &T) -> Option<f64> {
        match self.get {
            Reader::Always(get) => Some(get(business)),
            Reader::Perhaps(get) => get(business),
        }
    }

    /// Sets it to a figure within the bounds.
    pub fn set(&self, business: &mut T, value: f64) {
        (self.set)(business, value);
    }
}

/// What "what if" is asked of: a scenario, or a calibrated plan.
pub trait Business: Clone + 'static {
    /// Where plans are worked out, one after the other.
    type Room: fmt::Debug + Default;

    /// The plan that the engine walks, worked out in a room that has seen others.
    fn plan_in(&self, room: &mut Self::Room) -> Parameters;

    /// Everything that can be moved, in the order in which a person is asked.
    fn inputs() -> Vec<Input<Self>>;

    /// The plan that the engine walks.
    fn plan(&self) -> Parameters {
        self.plan_in(&mut Self::Room::default())
    }

    /// The plan when one input is another figure.
    fn plan_with(&self, room: &mut Self::Room, input: &Input<Self>, value: f64) -> Parameters {
        let mut moved = self.clone();
        input.set(&mut moved, value);
        moved.plan_in(room)
    }

    /// The input with this key, and its present figure.
    ///
    /// # Errors
    /// An [`Unanswerable`] where there is none, or this business has nothing of the kind.
    fn input(&self, key: &str) -> Result<(Input<Self>, f64), Unanswerable> {
        let found = Self::inputs().into_iter().find(|input| input.key == key);
        let input = found.ok_or_else(|| Unanswerable::Unknown { key: key.to_owned() })?;
        let now = input.get(self).ok_or(Unanswerable::Missing { key: input.key })?;
        Ok((input, now))
    }
}

impl Business for Parameters {
    type Room = ();

    fn plan_in(&self, (): &mut ()) -> Parameters {
        self.clone()
    }

    fn inputs() -> Vec<Input<Self>> {
        let levers = LEVERS.iter();
        levers
            .map(|lever| Input {
                key: lever.key,
                least: lever.least,
                most: lever.most,
                whole: lever.whole,
                step: 1.0,
                get: Reader::Perhaps(lever.get),
                set: lever.set,
            })
            .collect()
    }
}

impl Business for Scenario {
    type Room = Calibrator;

    fn plan_in(&self, room: &mut Calibrator) -> Parameters {
        room.calibrate(self)
    }

    /// All assumptions but those that nobody is asked for and those that are only reported. A typed cost per lead moves
    /// at the spend and under the shape of content that it was typed for.
    fn inputs() -> Vec<Input<Self>> {
        let reported =
            |key: &str| key.starts_with("visit_to_lead_") || key.starts_with("trackable_");
        let asked = FIELDS.iter().filter(|field| field.level != Level::Kept);
        asked
            .filter(|field| !reported(field.key))
            .map(|field| Input {
                key: field.key,
                least: field.least,
                most: field.most,
                whole: field.unit.is_whole(),
                step: field.step,
                get: Reader::Always(field.get),
                set: match field.key {
                    "cpl_in" => |s, v| s.inbound.cpl = v,
                    "cpl_out" => |s, v| s.outbound.cpl = v,
                    _ => field.set,
                },
            })
            .collect()
    }
}
