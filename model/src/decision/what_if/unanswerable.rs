//! Why a question cannot be put to a business, in one sentence that names the field and what is allowed there.

use thiserror::Error;

/// What is wrong with a question. Bounds are in the model's unit: a percentage is a fraction here.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Unanswerable {
    /// There is no such input.
    #[error("{key} is not an input of a business")]
    Unknown {
        /// As it was asked for.
        key: String,
    },
    /// The business has nothing of the kind, as a ramp where nothing ripens.
    #[error("{key} is not there to be moved in this business")]
    Missing {
        /// The input.
        key: &'static str,
    },
    /// Both sides of a grid are the same input.
    #[error("{key} is on both sides of the grid; they must be two inputs")]
    Twice {
        /// The input.
        key: &'static str,
    },
    /// A figure out of bounds, or none at all.
    #[error("{key} must be from {least} to {most}")]
    OutOfRange {
        /// The input, or what of a target.
        key: &'static str,
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// A range whose end is below its start.
    #[error("{key} must end at {from} or above, and within {least} to {most}")]
    Reversed {
        /// The input.
        key: &'static str,
        /// Where it starts.
        from: f64,
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// Too few or too many values on a side of a grid.
    #[error("{key} needs 1 to {most} values, not {count}")]
    Size {
        /// The input.
        key: &'static str,
        /// Most there may be.
        most: usize,
        /// How many were asked for.
        count: usize,
    },
}
