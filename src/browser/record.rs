//! A scenario as one line of text: `version=1&industry=retail&budget=20000&…`, every figure by its key.

use std::fmt::{self, Display};
use std::str::FromStr;

use wasm_bindgen::JsValue;

/// The version of this text. It moves when an older page would misread a newer text.
const VERSION: u32 = 1;

/// A scenario as it is kept, and how it was shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Key of the industry's preset.
    pub industry: String,
    /// Tag of the language.
    pub language: String,
    /// Code of the currency; empty follows the language.
    pub currency: String,
    /// Key of what is wanted most; empty is the usual.
    pub objective: String,
    /// Stated figures by key, in the model's units.
    pub figures: Vec<(String, f64)>,
}

/// Why a text is no scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was made by a later version of this page.
    Newer,
    /// It was cut, or was never one.
    Damaged,
}

impl Record {
    /// The stated figures by key.
    pub fn figures(&self) -> impl Iterator<Item = (&str, f64)> + Clone {
        self.figures.iter().map(|(key, value)| (key.as_str(), *value))
    }
}

/// A figure in as few digits as give it back to the last bit: what every browser does when it writes a number.
pub fn digits(figure: f64) -> String {
    js_sys::Number::from(figure).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// The figure that a browser reads in a text; not a number where there is none.
fn figure(text: &str) -> f64 {
    if text.is_empty() { f64::NAN } else { JsValue::from_str(text).unchecked_into_f64() }
}

impl Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { industry, language, currency, objective, figures } = self;
        write!(f, "version={VERSION}&industry={industry}&language={language}&currency={currency}")?;
        write!(f, "&objective={objective}")?;
        for (key, value) in figures {
            write!(f, "&{key}={}", digits(*value))?;
        }
        Ok(())
    }
}

impl FromStr for Record {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut record = Self::default();
        let mut version = None;
        for part in text.split('&') {
            let (key, value) = part.split_once('=').ok_or(Unreadable::Damaged)?;
            match key {
                "version" => version = value.parse::<u32>().ok(),
                "industry" => value.clone_into(&mut record.industry),
                "language" => value.clone_into(&mut record.language),
                "currency" => value.clone_into(&mut record.currency),
                "objective" => value.clone_into(&mut record.objective),
                key => record.figures.push((key.to_owned(), figure(value))),
            }
        }
        match version {
            Some(VERSION) => Ok(record),
            Some(version) if version > VERSION => Err(Unreadable::Newer),
            _ => Err(Unreadable::Damaged),
        }
    }
}
