//! The one gate: whatever text or number comes in, a figure within its bounds goes on, or one sentence comes back.

use thiserror::Error;

use super::fields::{Field, Unit};
use super::number::{NumberStyle, Reading, parse};

/// Why a figure was not taken, and which. The text is the sentence in English; the page has the others.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
#[error("{field}: {reason}")]
pub struct Refusal {
    /// Key of the field.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What can be wrong with a figure. Bounds are in the model's unit: a percentage is a fraction here.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum Reason {
    /// Nothing was given.
    #[error("needs a number from {least} to {most}")]
    Empty {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// Something was given that is no number.
    #[error("is not a number; it needs one from {least} to {most}")]
    NotANumber {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// A number outside the bounds.
    #[error("must be from {least} to {most}")]
    OutOfRange {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// A number with a fraction where only whole ones make sense.
    #[error("must be a whole number from {least} to {most}")]
    NotWhole {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
}

/// A figure that passed the gate as a whole number, or is a small count by construction.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bounds had their say"
)]
pub(crate) fn whole(figure: f64) -> u32 {
    figure as u32
}

/// What a figure may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// What it is a number of.
    pub unit: Unit,
    /// Least allowed, in the model's unit.
    pub least: f64,
    /// Most allowed, in the model's unit.
    pub most: f64,
}

impl Range {
    /// The figure, if it is one.
    ///
    /// # Errors
    /// A [`Reason`] for a figure that is not finite, out of bounds, or broken where it must be whole.
    pub fn check(self, value: f64) -> Result<f64, Reason> {
        let Self { unit, least, most } = self;
        if value.is_nan() {
            Err(Reason::NotANumber { least, most })
        } else if !(least..=most).contains(&value) {
            Err(Reason::OutOfRange { least, most })
        } else if unit.is_broken(value) {
            Err(Reason::NotWhole { least, most })
        } else {
            // Adding nothing turns −0 into 0, which reads the same but prints otherwise.
            Ok(value + 0.0)
        }
    }

    /// The figure that `text` means to a person who writes numbers in `style`, and how it was understood.
    ///
    /// # Errors
    /// A [`Reason`] for text that is empty, is no number, or is one that [`Range::check`] refuses.
    pub fn read(self, text: &str, style: NumberStyle) -> Result<Reading, Reason> {
        let Self { unit, least, most } = self;
        if text.trim().is_empty() {
            return Err(Reason::Empty { least, most });
        }
        let reading = parse(text, style, unit).ok_or(Reason::NotANumber { least, most })?;
        self.check(reading.value).map(|value| Reading { value, ..reading })
    }
}

impl Field {
    /// What its figure may be.
    pub fn range(&self) -> Range {
        Range { unit: self.unit, least: self.least, most: self.most }
    }

    /// The figure, if it is one this field can hold.
    ///
    /// # Errors
    /// A [`Refusal`] for a figure that is not finite, out of bounds, or broken where it must be whole.
    pub fn check(&self, value: f64) -> Result<f64, Refusal> {
        self.range().check(value).map_err(|reason| Refusal { field: self.key, reason })
    }

    /// The figure that `text` means to a person who writes numbers in `style`, and how it was understood.
    ///
    /// # Errors
    /// A [`Refusal`] for text that is empty, is no number, or is one that [`Field::check`] refuses.
    pub fn read(&self, text: &str, style: NumberStyle) -> Result<Reading, Refusal> {
        self.range().read(text, style).map_err(|reason| Refusal { field: self.key, reason })
    }
}
