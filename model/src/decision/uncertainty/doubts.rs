//! Everything that may be wrong with a plan at once, ready to be drawn.

use super::doubt::{DOUBTS, Doubt};
use super::fits::{Fits, FitsDice};
use super::guess::{Fitted, Guess, GuessError};
use crate::decision::chance::{Correlation, Distribution, Draws, Sampler};
use crate::decision::lever::LEVERS;
use crate::engine::Parameters;

/// Guesses that speak of what doubts with other names speak of.
const SPEAKS_OF: [(&str, &[&str]); 4] = [
    ("close_rate", &["win_in", "win_out"]),
    ("p_win_in", &["win_in"]),
    ("p_win_out", &["win_out"]),
    ("lifetime", &["churn"]),
];

/// Whether a guess at `key` leaves nothing of the doubt `of`.
fn settles(key: &str, of: &str) -> bool {
    key == of || SPEAKS_OF.iter().any(|(guess, doubts)| *guess == key && doubts.contains(&of))
}

/// The dice by which an input falls: what goes together still does when it is guessed under another name.
fn dice(key: &'static str) -> &'static str {
    match key {
        "p_win_in" => "win_in",
        "p_win_out" | "close_rate" => "win_out",
        key => key,
    }
}

/// What is drawn: a doubt or a guess.
#[derive(Clone, Debug)]
enum Source {
    Doubt(&'static Doubt),
    Guess(Fitted),
}

/// One uncertain input.
#[derive(Clone, Debug)]
pub struct Uncertain {
    source: Source,
    distribution: Distribution,
    sampler: Sampler,
}

impl Uncertain {
    /// Name of the doubt, or of the lever that was guessed.
    pub fn key(&self) -> &'static str {
        match &self.source {
            Source::Doubt(doubt) => doubt.key,
            Source::Guess(guess) => guess.lever.key,
        }
    }

    /// Whether somebody guessed it; the figures of a guess are in its own unit, those of a doubt multiply the assumption.
    pub fn is_guess(&self) -> bool {
        matches!(self.source, Source::Guess(_))
    }

    /// Its turn: the doubts as they stand, then the guesses in the order of the levers, which goes from the whole to
    /// its parts.
    fn rank(&self) -> usize {
        match &self.source {
            Source::Doubt(_) => 0,
            Source::Guess(guess) => {
                let place = LEVERS.iter().position(|lever| lever.key == guess.lever.key);
                place.map_or(LEVERS.len(), |place| place + 1)
            }
        }
    }

    /// What it may be.
    pub fn distribution(&self) -> Distribution {
        self.distribution
    }

    /// Makes the figure true of a plan that has its assumed one.
    pub fn apply(&self, plan: &mut Parameters, figure: f64) {
        match &self.source {
            Source::Doubt(doubt) => (doubt.multiply)(plan, figure),
            Source::Guess(guess) => guess.set(plan, figure),
        }
    }

    /// The same for the figure that a standard normal stands for.
    pub(super) fn apply_draw(&self, plan: &mut Parameters, normal: f64) {
        self.apply(plan, self.sampler.figure(normal));
    }
}

/// Everything that may be wrong with a plan.
#[derive(Clone, Debug)]
pub struct Doubts {
    /// The doubts first, so that a guess has the last word.
    inputs: Vec<Uncertain>,
    correlation: Correlation,
    fits: Option<Fits>,
}

impl Default for Doubts {
    /// The twelve doubts of the model, and how they go together.
    fn default() -> Self {
        Self {
            inputs: DOUBTS.iter().filter_map(Uncertain::of_doubt).collect(),
            correlation: Correlation::assumed(),
            fits: None,
        }
    }
}

impl Uncertain {
    fn of_doubt(doubt: &'static Doubt) -> Option<Self> {
        // A test holds that each of them is a distribution.
        let distribution = Distribution::lognormal(1.0, doubt.p95).ok()?;
        Some(Self::new(Source::Doubt(doubt), distribution))
    }

    fn new(source: Source, distribution: Distribution) -> Self {
        Self { source, distribution, sampler: distribution.sampler() }
    }
}

impl Doubts {
    /// The doubts of the model about `plan`, with these guesses in the place of those that they settle.
    ///
    /// # Errors
    /// A [`GuessError`] for the first guess that does not fit the plan.
    pub fn with(plan: &Parameters, guesses: &[Guess<'_>]) -> Result<Self, GuessError> {
        let mut doubts = Self::default();
        for guess in guesses {
            let fitted = guess.fitted(plan)?;
            let key = fitted.lever.key;
            if doubts.inputs.iter().any(|input| input.is_guess() && input.key() == key) {
                return Err(GuessError::Twice(key.to_owned()));
            }
            doubts.inputs.retain(|input| input.is_guess() || !settles(key, input.key()));
            doubts.inputs.push(Uncertain::new(Source::Guess(fitted), guess.distribution));
        }
        // Where two guesses speak of the same figure the finer one has the last word, whichever was said first.
        doubts.inputs.sort_by_key(Uncertain::rank);
        Ok(doubts)
    }

    /// The same doubts, each falling on its own.
    #[must_use]
    pub fn independent(self) -> Self {
        Self { correlation: Correlation::default(), ..self }
    }

    /// The same doubts, and visibility that goes by fits and starts instead of evenly.
    #[must_use]
    pub fn with_fits(self, fits: Fits) -> Self {
        Self { fits: Some(fits), ..self }
    }

    /// Every uncertain input, in the order in which they are applied.
    pub fn inputs(&self) -> &[Uncertain] {
        &self.inputs
    }

    /// The dice for all of them.
    pub(super) fn draws(&self, seed: u64) -> Draws {
        let keys = self.inputs.iter().map(|input| dice(input.key()));
        Draws::new(seed, keys, &self.correlation)
    }

    /// The dice for visibility, where it goes by fits and starts.
    pub(super) fn fits(&self, seed: u64, months: usize) -> Option<FitsDice> {
        self.fits.map(|fits| fits.dice(seed, months))
    }
}
