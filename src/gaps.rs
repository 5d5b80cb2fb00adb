//! Figures in the gaps of a sentence, each written as what it is.

use crate::format::Format;
use crate::words::fill;

/// What stands in a gap.
#[derive(Clone, Copy, Debug)]
pub enum Gap<'a> {
    /// A text as it is.
    Text(&'a str),
    /// Money.
    Money(f64),
    /// A fraction as whole per cents.
    Percent(f64),
    /// A whole number, as of a month.
    Number(f64),
    /// A number with at most one decimal.
    Decimal(f64),
    /// `36 months`.
    Months(f64),
    /// `12.5 customers`.
    Customers(f64),
}

/// A sentence with its gaps filled.
pub fn tell(format: Format, sentence: &str, gaps: &[(&str, Gap)]) -> String {
    let texts: Vec<String> = gaps.iter().map(|(_, gap)| gap.text(format)).collect();
    let named = gaps.iter().zip(&texts).map(|((name, _), text)| (*name, text.as_str()));
    fill(sentence, &named.collect::<Vec<_>>())
}

impl Gap<'_> {
    fn text(self, format: Format) -> String {
        match self {
            Self::Text(text) => text.to_owned(),
            Self::Money(money) => format.money(money),
            Self::Percent(part) => format.percent(part, 0),
            Self::Number(number) => format.number(number, 0),
            Self::Decimal(number) => format.number(number, 1),
            Self::Months(months) => format.months(months),
            Self::Customers(customers) => format.customers(customers),
        }
    }
}
