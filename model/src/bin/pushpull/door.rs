//! What every errand does alike: a text comes in, JSON goes out, or one sentence says why not.

use std::fs;
use std::io::{self, Read};

use clap::error::{ContextKind, ContextValue};
use pushpull_model::interchange::Fault;
use serde::Serialize;
use thiserror::Error;

/// Why an errand has no answer, in one sentence.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    /// The file is not there, or may not be read.
    #[error("{file} cannot be read: {error}")]
    Unread {
        /// Which.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// The file is something else.
    #[error("{file} is not a text in UTF-8")]
    NoText {
        /// Which.
        file: String,
    },
    /// What was written is refused.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The answer is no JSON.
    #[error("the answer cannot be written as JSON: {0}")]
    Unspoken(#[from] serde_json::Error),
}

/// The text in `file`, or in standard input for `-`.
pub(crate) fn read(file: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = match file {
        "-" => io::stdin().lock().read_to_end(&mut bytes).map(drop),
        file => fs::read(file).map(|content| bytes = content),
    };
    read.map_err(|error| Failure::Unread { file: file.to_owned(), error })?;
    String::from_utf8(bytes).map_err(|_| Failure::NoText { file: file.to_owned() })
}

/// An answer as JSON that a person can read, too.
pub(crate) fn json(answer: &impl Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(answer)? + "\n")
}

/// What is wrong with the arguments, in one sentence.
pub(crate) fn complaint(error: &clap::Error) -> String {
    let said = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(missing)) if !missing.is_empty() => {
            let is = if missing.len() == 1 { "is" } else { "are" };
            format!("{} {is} missing", missing.join(" and "))
        }
        _ => {
            let said = error.render().to_string();
            let first = said.split("\n\n").next().unwrap_or_default();
            first.trim_start_matches("error: ").split_whitespace().collect::<Vec<_>>().join(" ")
        }
    };
    format!("{said}; --help says what belongs here")
}
