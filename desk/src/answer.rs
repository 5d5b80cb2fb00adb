//! What comes back.

use pushpull_model::decision::Verdict;
use pushpull_model::decision::uncertainty::{Bands, Uncertain};
use pushpull_model::decision::what_if::{Grid, Sought};

use crate::over_time::OverTime;
use crate::weighed::Weighed;
use crate::wire::{Figures, Wire, all_of};

/// Something that may be wrong, and how far it goes in nine of ten cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubted {
    /// Name of the doubt, or key of the field that was guessed.
    pub key: &'static str,
    /// Whether somebody guessed it: then the figures are in the unit of the field; those of a doubt multiply what is
    /// assumed.
    pub is_guess: bool,
    /// One in twenty cases lies below.
    pub least: f64,
    /// One in twenty cases lies above.
    pub most: f64,
}

impl Doubted {
    pub(crate) fn of(input: &Uncertain) -> Self {
        let [least, most] = [0.05, 0.95].map(|part| input.distribution().quantile(part));
        Self { key: input.key(), is_guess: input.is_guess(), least, most }
    }
}

/// Who wins, how sure that is, what it hangs on and what would turn it; and the bands behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct HowSure {
    /// Everything a sentence needs.
    pub verdict: Verdict,
    /// What the draws came to, month by month.
    pub bands: Bands,
    /// Everything that was drawn.
    pub doubted: Vec<Doubted>,
    /// Whether all draws are done; before, the figures are a first look.
    pub is_final: bool,
}

all_of! {
    Doubted { key, is_guess, least, most }
    HowSure { verdict, bands, doubted, is_final }
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To [`Ask::HowSure`](crate::Ask::HowSure).
    HowSure(Box<HowSure>),
    /// To [`Ask::Goal`](crate::Ask::Goal). `None` where no plan can be asked for that.
    Goal(Option<Sought>),
    /// To [`Ask::OverTime`](crate::Ask::OverTime).
    OverTime(Box<OverTime>),
    /// To [`Ask::Weigh`](crate::Ask::Weigh).
    Weighed(Box<Weighed>),
    /// To [`Ask::Pairs`](crate::Ask::Pairs). `None` where the business does not have these two inputs.
    Pairs(Option<Box<Grid>>),
}

impl Answer {
    /// The answer as figures.
    pub fn written(&self) -> Vec<f64> {
        let mut to = Vec::new();
        match self {
            Self::HowSure(sure) => {
                0_u32.write(&mut to);
                sure.write(&mut to);
            }
            Self::Goal(sought) => {
                1_u32.write(&mut to);
                sought.write(&mut to);
            }
            Self::OverTime(found) => {
                2_u32.write(&mut to);
                found.write(&mut to);
            }
            Self::Weighed(weighed) => {
                3_u32.write(&mut to);
                weighed.write(&mut to);
            }
            Self::Pairs(grid) => {
                4_u32.write(&mut to);
                grid.write(&mut to);
            }
        }
        to
    }

    /// The answer that was written down so. `None` where it is another version's.
    pub fn read(figures: &[f64]) -> Option<Self> {
        let mut from = figures.iter();
        let answer = match u32::read(&mut from)? {
            0 => Self::HowSure(Box::new(Wire::read(&mut from)?)),
            1 => Self::Goal(Wire::read(&mut from)?),
            2 => Self::OverTime(Box::new(Wire::read(&mut from)?)),
            3 => Self::Weighed(Box::new(Wire::read(&mut from)?)),
            4 => Self::Pairs(Wire::read(&mut from)?),
            _ => return None,
        };
        (from.len() == 0).then_some(answer)
    }
}

impl Wire for Option<Sought> {
    fn write(&self, to: &mut Vec<f64>) {
        match *self {
            None => 0_u32.write(to),
            Some(Sought::AlreadyReached { now, reached, lost_below, lost_above }) => {
                1_u32.write(to);
                now.write(to);
                reached.write(to);
                lost_below.write(to);
                lost_above.write(to);
            }
            Some(Sought::Reached { value, reached }) => {
                2_u32.write(to);
                value.write(to);
                reached.write(to);
            }
            Some(Sought::CannotBeReached { best_value, best }) => {
                3_u32.write(to);
                best_value.write(to);
                best.write(to);
            }
        }
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        Some(Some(match u32::read(from)? {
            0 => return Some(None),
            1 => Sought::AlreadyReached {
                now: Wire::read(from)?,
                reached: Wire::read(from)?,
                lost_below: Wire::read(from)?,
                lost_above: Wire::read(from)?,
            },
            2 => Sought::Reached { value: Wire::read(from)?, reached: Wire::read(from)? },
            3 => Sought::CannotBeReached { best_value: Wire::read(from)?, best: Wire::read(from)? },
            _ => return None,
        }))
    }
}
