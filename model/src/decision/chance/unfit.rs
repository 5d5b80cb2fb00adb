//! Which of the figures of a distribution cannot be, and why.

use std::fmt;

use thiserror::Error;

/// A figure that a distribution is said with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The one that half lies below.
    Median,
    /// The one that 95 of 100 lie below.
    P95,
    /// The least there can be.
    Least,
    /// The likeliest.
    Likely,
    /// The most there can be.
    Most,
    /// The only one.
    Value,
}

impl fmt::Display for Figure {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str(match self {
            Self::Median => "median",
            Self::P95 => "P95",
            Self::Least => "least",
            Self::Likely => "likely",
            Self::Most => "most",
            Self::Value => "value",
        })
    }
}

/// Why figures make no distribution, and which of them is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum Unfit {
    /// Infinite, or not a number; or so far from the first figure that the range between them is.
    #[error("{0}: is not a finite number")]
    NotFinite(Figure),
    /// Zero or below where only more makes sense.
    #[error("{0}: must be above zero")]
    NotPositive(Figure),
    /// Below the figure that must not be above it.
    #[error("{0}: must not be below {1}")]
    Below(Figure, Figure),
    /// More than a million times the median.
    #[error("{0}: must be within a million times the median")]
    TooWide(Figure),
}
