//! One figure of a formula: what it is a number of, how it is written, and what it is for somebody who reads it.

use crate::format::Format;

/// What a figure is a number of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Money, written as everywhere on the page.
    Money,
    /// People.
    Count,
    /// A fraction as a percentage with at most one decimal.
    Percent,
    /// A fraction as a percentage with at most two decimals.
    Fine,
    /// A fraction as a percentage of three digits.
    Share,
    /// A fraction as a percentage with at most four decimals.
    Rate,
    /// A number of three digits, or more before the decimal mark.
    Plain,
}

/// Decimals after which a number has three digits; six at most.
fn significant(value: f64) -> u8 {
    let enough = |decimals: &u8| value.abs() * 10_f64.powi((*decimals).into()) >= 100.0;
    (0..6).find(enough).unwrap_or(6)
}

impl Kind {
    fn decimals(self, value: f64, format: Format) -> u8 {
        match self {
            Self::Money => format.money_digits(value),
            // A few hundredths of a customer are no customer in a table, but nothing may be divided by none.
            Self::Count if value.abs() < 0.1 => significant(value),
            Self::Count => Format::count_digits(value),
            Self::Percent => 3,
            Self::Fine => 4,
            Self::Share => significant(value).max(2),
            Self::Rate => 6,
            Self::Plain => significant(value),
        }
    }

    /// The figure as it is written.
    pub(super) fn text(self, value: f64, format: Format) -> String {
        let decimals = self.decimals(value, format);
        match self {
            Self::Money => format.money(value),
            Self::Count | Self::Plain => format.number(value, decimals),
            Self::Percent | Self::Fine | Self::Share | Self::Rate => {
                format.percent(value, decimals - 2)
            }
        }
    }

    /// Half of the last digit that is written.
    #[cfg(test)]
    pub(super) fn half(self, value: f64, format: Format) -> f64 {
        0.5 / 10_f64.powi(self.decimals(value, format).into())
    }

    /// The figure that stands on the screen.
    pub(super) fn shown(self, value: f64, format: Format) -> f64 {
        let unit = 10_f64.powi(self.decimals(value, format).into());
        (value * unit).round() / unit
    }
}
