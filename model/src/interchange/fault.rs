//! The one sentence about a file that is refused: where it is wrong, and what is allowed there.

use thiserror::Error;

use crate::decision::what_if::Unanswerable;
use crate::scenario::Reason;

/// What is wrong with a file, in one sentence that names the place and what is allowed there.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Fault {
    /// A figure that the gate refuses.
    #[error("{place} {reason}")]
    Figure {
        /// Where, as in `inbound[0].cpl`.
        place: String,
        /// Why.
        reason: Reason,
    },
    /// Something of another shape than belongs there: a missing list, a text for an object, no JSON at all.
    #[error("{place} {why}")]
    Shape {
        /// Where.
        place: String,
        /// What is wrong there.
        why: String,
    },
    /// A name that nobody knows.
    #[error("{place} is no part of a {whole}")]
    Unknown {
        /// Where.
        place: String,
        /// Of what it is no part: `plan` or `scenario`.
        whole: &'static str,
    },
    /// A name that stands twice in one object, so that nobody knows which of the two holds.
    #[error("{place} stands there twice")]
    Twice {
        /// Where.
        place: String,
    },
    /// Something else than one of a few names.
    #[error("{place} must be one of {known}")]
    Choice {
        /// Where.
        place: String,
        /// The names there are.
        known: String,
    },
    /// A list of the wrong length.
    #[error("{place} must have {allowed} figures, not {found}")]
    Length {
        /// Where.
        place: String,
        /// How many there may be.
        allowed: &'static str,
        /// How many there are.
        found: usize,
    },
    /// Quarters of a course, none or too many.
    #[error("{place} must have 1 to {most} quarters, not {found}")]
    Quarters {
        /// Where.
        place: String,
        /// How many there may be.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// Channels that would spend more than their side has.
    #[error("the weights of {place} must sum to 1 at the most, not {sum}")]
    Weights {
        /// Which side's.
        place: String,
        /// To what they sum.
        sum: f64,
    },
    /// Seasonal factors that are all zero.
    #[error("{place} must have a figure above 0")]
    Season {
        /// Which side's.
        place: String,
    },
    /// A month that a list of months does not have.
    #[error("{place} must be a month from 1 to {longest}")]
    Month {
        /// Where, as in `figures.spend_in_121`.
        place: String,
        /// The last month there is.
        longest: usize,
    },
    /// What a lead costs, of a channel that the scenario does not have, or that brings none.
    #[error("{place} must be a channel with leads in figures, which have {known}")]
    NoChannel {
        /// Where, as in `cpl_routes.channel_display`.
        place: String,
        /// The channels of the scenario that bring leads.
        known: String,
    },
    /// Two statements of one thing.
    #[error("{place} and {other} say the same thing; leave one of them out")]
    Both {
        /// One of them.
        place: String,
        /// The other.
        other: String,
    },
    /// A target that is written in another way.
    #[error(
        "the target {target} must be leads, customers or revenue, a quarter and an amount, as in customers:2:30"
    )]
    Target {
        /// As it was written.
        target: String,
    },
    /// A target of a plan that ends before its first whole quarter.
    #[error("the target {target} needs a plan of three months at least")]
    NoQuarter {
        /// As it was written.
        target: String,
    },
    /// A guess that is written in another way.
    #[error(
        "the guess {guess} must be a name and its least, likely and most figure, as in margin:0.5:0.6:0.8"
    )]
    Guessed {
        /// As it was written.
        guess: String,
    },
    /// A guess, or visibility by fits and starts, that does not fit.
    #[error("{why}")]
    Guess {
        /// The whole sentence.
        why: String,
    },
    /// Visibility by fits and starts that is written in another way.
    #[error("the fits {fits} must be a chance a year and the share lost, as in 0.5:0.3")]
    Fits {
        /// As it was written.
        fits: String,
    },
    /// What is to be reached, written in another way.
    #[error(
        "the target {target} must be customers or leads with a month and an amount, as in customers:24:100, break_even with a month, or roi, profit or npv with an amount"
    )]
    Wanted {
        /// As it was written.
        target: String,
    },
    /// A side of a grid that is written in another way.
    #[error(
        "{place} {text} must be an input, and if wanted its first figure, its last and how many, as in budget:5000:40000:8"
    )]
    Axis {
        /// The flag.
        place: String,
        /// As it was written.
        text: String,
    },
    /// A question that the business cannot answer.
    #[error(transparent)]
    Unanswerable(#[from] Unanswerable),
}
