//! Any currency there is, by its code. Its sign, where that stands and how many decimals it has is the browser's business.

use crate::browser::currency_decimals;
use crate::words::Words;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    code: [u8; 3],
    decimals: u8,
}

const fn offered(code: [u8; 3], decimals: u8) -> Currency {
    Currency { code, decimals }
}

/// The currencies that are offered first. The presets' figures are in the first of them and are not converted.
pub const CURRENCIES: [Currency; 5] = [
    offered(*b"USD", 2),
    offered(*b"EUR", 2),
    offered(*b"GBP", 2),
    offered(*b"CHF", 2),
    offered(*b"JPY", 0),
];

/// Three letters of a person's text, written as codes are.
fn letters(text: &str) -> Option<[u8; 3]> {
    let code: [u8; 3] = text.trim().to_ascii_uppercase().as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_uppercase).then_some(code)
}

impl Currency {
    /// Its ISO 4217 code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or_default()
    }

    /// How many decimals its amounts have.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// The currency with this code, in capitals or not. `None` where the browser knows none.
    pub fn from_code(text: &str) -> Option<Self> {
        let code = letters(text)?;
        let offered = CURRENCIES.into_iter().find(|offered| offered.code == code);
        offered.or_else(|| {
            let found = Self { code, decimals: 0 };
            currency_decimals(found.code()).map(|decimals| Self { decimals, ..found })
        })
    }

    /// The one that the presets' figures are in.
    pub fn of_presets() -> Self {
        let [dollar, ..] = CURRENCIES;
        dollar
    }

    /// What most readers of a language pay with.
    pub fn usual(words: &Words) -> Self {
        let [dollar, euro, ..] = CURRENCIES;
        if words.tag == "it" { euro } else { dollar }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_three_letters_however_they_are_written() {
        for text in ["SEK", "sek", " Sek "] {
            assert_eq!(letters(text), Some(*b"SEK"), "{text:?}");
        }
        for text in ["", "SE", "SEKK", "S3K", "€", "é1", "ＳＥＫ", "S\u{e9}", "null", "US D"]
        {
            assert_eq!(letters(text), None, "{text:?}");
        }
    }
}
