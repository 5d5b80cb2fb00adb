//! A plan as text, and what is wrong with text that is none.

use super::bounds::{Bounds, Fault};
use super::plan::Plan;
use crate::scenario::Reason;

impl Plan {
    /// The plan that a JSON text holds; a byte order mark before it does no harm.
    ///
    /// # Errors
    /// A [`Fault`] that names the place: a missing or unknown name, a text where a number belongs, no JSON at all.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut json = serde_json::Deserializer::from_str(text);
        let plan = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| fault(&error.path().to_string(), error.inner()))?;
        json.end().map_err(|error| fault(".", &error))?;
        Ok(plan)
    }
}

/// What the reader found wrong at `place`, which is `.` for the whole plan and `?` where there is no name yet.
fn fault(place: &str, error: &serde_json::Error) -> Fault {
    let why = error.to_string();
    let shape = |place: &str, why: &str| Fault::Shape { place: place.into(), why: why.into() };
    if let Some(name) = named(&why, "missing field ") {
        let place = if place == "." { name.to_owned() } else { format!("{place}.{name}") };
        return match Bounds::of(&place) {
            Some(Bounds { least, most, .. }) if !is_list(&place) => {
                Fault::Figure { place, reason: Reason::Empty { least, most } }
            }
            _ => shape(&place, "is missing"),
        };
    }
    if named(&why, "unknown field ").is_some() {
        // Whoever wrote the name may have written anything; the sentence stays one line.
        return shape(&place.escape_debug().to_string(), "is no part of a plan");
    }
    if let Some(name) = named(&why, "duplicate field ") {
        return shape(name, "stands there twice");
    }
    match Bounds::of(place) {
        Some(Bounds { least, most, .. }) if !is_list(place) => {
            let large = why.starts_with("number out of range");
            let reason = if large {
                Reason::OutOfRange { least, most }
            } else {
                Reason::NotANumber { least, most }
            };
            Fault::Figure { place: place.into(), reason }
        }
        _ if error.is_data() => shape(subject(place), &format!("must be {}", what_belongs(place))),
        _ => shape("the plan", &format!("is not JSON: {why}")),
    }
}

/// The name in backticks behind `words`, where the message begins with them.
fn named<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    message.strip_prefix(words)?.strip_prefix('`')?.split('`').next()
}

fn subject(place: &str) -> &str {
    if place == "." || place.starts_with('[') { "the plan" } else { place }
}

fn is_list(place: &str) -> bool {
    what_belongs(place) == "a list"
}

/// What stands at a place where no figure stands.
fn what_belongs(place: &str) -> &'static str {
    match place.rsplit('.').next().unwrap_or(place) {
        "inbound" | "outbound" | "spend_in" | "spend_out" | "season_in" | "season_out" | "base" => {
            "a list"
        }
        "kind" => "\"asset\" or \"contact\"",
        "name" => "a text",
        _ => "a JSON object",
    }
}
