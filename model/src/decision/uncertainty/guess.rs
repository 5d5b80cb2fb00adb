//! What somebody who knows better says of an assumption: the least, the likely and the most it may be.

use thiserror::Error;

use crate::decision::chance::{Distribution, Unfit};
use crate::decision::lever::{Lever, lever};
use crate::engine::Parameters;

/// Somebody's guess at a figure that can be moved. It takes the place of the model's own doubt about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess<'a> {
    /// Which lever.
    pub key: &'a str,
    /// The figure that the plan has now, in the unit of the guess; `None` is the plan's own. A cost per lead is typed as a
    /// point on a curve, and the plan holds the curve: then the guess is in proportion to what was typed.
    pub now: Option<f64>,
    /// What it may be.
    pub distribution: Distribution,
}

/// Why a guess is none.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum GuessError {
    /// No lever of that name, or one that is decided and not guessed: the split and the horizon.
    #[error("{0} is nothing that can be guessed")]
    Unknown(String),
    /// The plan has nothing of the kind.
    #[error("{0} is no part of this plan")]
    Missing(String),
    /// The same key twice.
    #[error("{0} is guessed twice")]
    Twice(String),
    /// An end outside of what the lever can be.
    #[error("{key} must be from {least} to {most}")]
    OutOfRange {
        /// Which lever.
        key: String,
        /// Least it can be.
        least: f64,
        /// Most it can be.
        most: f64,
    },
    /// Figures that make no distribution.
    #[error("{key}: {why}")]
    Unfit {
        /// Which lever.
        key: String,
        /// Why not.
        why: Unfit,
    },
}

/// What is decided, not guessed.
const DECIDED: [&str; 2] = ["share_in", "horizon"];

/// A guess that fits its plan.
#[derive(Clone, Debug)]
pub(super) struct Fitted {
    pub(super) lever: &'static Lever,
    /// The plan's figure over the guesser's.
    scale: Option<f64>,
}

impl Guess<'_> {
    /// The guess, if the plan has such a figure and it can be what is guessed.
    pub(super) fn fitted(&self, plan: &Parameters) -> Result<Fitted, GuessError> {
        let key = || self.key.to_owned();
        let lever = lever(self.key).filter(|lever| !DECIDED.contains(&lever.key));
        let lever = lever.ok_or_else(|| GuessError::Unknown(key()))?;
        let figure = (lever.get)(plan).ok_or_else(|| GuessError::Missing(key()))?;
        let scale = self.now.filter(|now| *now > 0.0).map(|now| figure / now);
        let fitted = Fitted { lever, scale };
        let (least, most) = (lever.least, lever.most);
        let ends = [0.0, 1.0].map(|p| fitted.figure(self.distribution.quantile(p)));
        if ends.iter().all(|end| (least..=most).contains(end)) {
            Ok(fitted)
        } else {
            Err(GuessError::OutOfRange { key: key(), least, most })
        }
    }
}

impl Fitted {
    /// The plan's figure for a figure of the guesser.
    fn figure(&self, guessed: f64) -> f64 {
        let figure = self.scale.map_or(guessed, |scale| guessed * scale);
        if self.lever.whole { figure.round() } else { figure }
    }

    /// Sets the plan's figure to what was guessed.
    pub(super) fn set(&self, plan: &mut Parameters, guessed: f64) {
        (self.lever.set)(plan, self.figure(guessed));
    }
}
