//! A file as text, and what is wrong with text that is none.

use serde::de::DeserializeOwned;

use super::bounds::Bounds;
use super::fault::Fault;
use super::object::Object;
use super::plan::Plan;
use crate::scenario::Reason;

/// A sort of file: what it is called, and what belongs at each of its places.
pub(super) trait File: DeserializeOwned {
    /// `plan`, for sentences.
    const NAME: &'static str;

    /// What belongs at a place, as in `inbound[0].cpl`; `.` is the whole file.
    fn belongs(place: &str) -> Belongs;
}

/// What belongs at a place of a file.
pub(super) enum Belongs {
    /// A figure.
    Figure(Bounds),
    /// One of these names.
    Choice(String),
    /// Something else: `a list`.
    Other(String),
    /// Nothing at all.
    Nothing,
}

impl Belongs {
    pub(super) fn other(words: &str) -> Self {
        Self::Other(words.to_owned())
    }
}

/// The file that a JSON text holds; a byte order mark before it does no harm.
pub(super) fn read<F: File>(text: &str) -> Result<F, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut json = serde_json::Deserializer::from_str(text);
    let Object(file) = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| fault::<F>(&error.path().to_string(), error.inner()))?;
    json.end().map_err(|error| fault::<F>(".", &error))?;
    Ok(file)
}

/// What the reader found wrong at `place`.
fn fault<F: File>(place: &str, error: &serde_json::Error) -> Fault {
    let why = error.to_string();
    // Whoever wrote a name may have written anything; the sentence stays one line.
    let place = place.escape_debug().to_string();
    if let Some(name) = named(&why, "missing field ") {
        missing::<F>(below(&place, name))
    } else if let Some(name) = named(&why, "duplicate field ") {
        Fault::Twice { place: below(&place, name) }
    } else if named(&why, "unknown field ").is_some() {
        Fault::Unknown { place, whole: F::NAME }
    } else {
        misfit::<F>(place, error, &why)
    }
}

/// What is wrong with a place where nothing stands.
fn missing<F: File>(place: String) -> Fault {
    match F::belongs(&place) {
        Belongs::Figure(Bounds { least, most, .. }) => {
            Fault::Figure { place, reason: Reason::Empty { least, most } }
        }
        Belongs::Choice(known) => Fault::Choice { place, known },
        _ => Fault::Shape { place, why: "is missing".to_owned() },
    }
}

/// What is wrong with a place where something else stands than belongs there.
fn misfit<F: File>(place: String, error: &serde_json::Error, why: &str) -> Fault {
    match F::belongs(&place) {
        Belongs::Figure(Bounds { least, most, .. }) => {
            let large = why.starts_with("number out of range");
            let reason = if large {
                Reason::OutOfRange { least, most }
            } else {
                Reason::NotANumber { least, most }
            };
            Fault::Figure { place, reason }
        }
        _ if !error.is_data() => {
            Fault::Shape { place: format!("the {}", F::NAME), why: format!("is not JSON: {why}") }
        }
        Belongs::Choice(known) => Fault::Choice { place, known },
        Belongs::Nothing => Fault::Unknown { place, whole: F::NAME },
        Belongs::Other(words) => {
            let place = if place == "." { format!("the {}", F::NAME) } else { place };
            Fault::Shape { place, why: format!("must be {words}") }
        }
    }
}

/// The place of a name in the object at `place`.
fn below(place: &str, name: &str) -> String {
    if place == "." { name.to_owned() } else { format!("{place}.{name}") }
}

/// The name in backticks behind `words`, where the message begins with them.
fn named<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    message.strip_prefix(words)?.strip_prefix('`')?.split('`').next()
}

impl Plan {
    /// The plan that a JSON text holds; a byte order mark before it does no harm.
    ///
    /// # Errors
    /// A [`Fault`] that names the place: a missing, unknown or doubled name, a text where a number belongs, a list
    /// where an object belongs, no JSON at all.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        read(text)
    }
}

impl File for Plan {
    const NAME: &'static str = "plan";

    fn belongs(place: &str) -> Belongs {
        match place.rsplit('.').next().unwrap_or(place) {
            "inbound" | "outbound" | "spend_in" | "spend_out" | "season_in" | "season_out"
            | "base" => Belongs::other("a list"),
            "kind" => Belongs::other("\"asset\" or \"contact\""),
            "name" => Belongs::other("a text"),
            _ => Bounds::of(place).map_or(Belongs::other("a JSON object"), Belongs::Figure),
        }
    }
}
