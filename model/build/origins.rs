//! Where the figures of the presets come from: every origin once, told by its number.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::read;

/// A figure of a preset.
#[derive(Deserialize)]
pub(crate) struct Figure {
    pub(crate) value: f64,
    source: String,
    status: String,
}

/// Where a default comes from that is no preset's.
#[derive(Deserialize)]
struct Common {
    source: String,
    status: String,
}

/// The sources in full by their short names, and the origins met so far.
pub(crate) struct Origins {
    sources: BTreeMap<String, String>,
    /// Status, short name of the source, note.
    met: Vec<[String; 3]>,
}

/// Whether the program carries the texts about its figures.
pub(crate) fn with_sources() -> bool {
    std::env::var_os("CARGO_FEATURE_SOURCES").is_some()
}

fn status_name(status: &str) -> &'static str {
    match status {
        "published" => "Published",
        "derived" => "Derived",
        "assumption" => "Assumption",
        other => panic!("unknown status `{other}`"),
    }
}

impl Origins {
    /// The sources there are, and no origin yet.
    pub(crate) fn read() -> Self {
        Self { sources: read("data/preset_sources.json"), met: Vec::new() }
    }

    /// The number of the origin of the figure at `place`.
    pub(crate) fn of(&mut self, place: &str, figure: &Figure) -> usize {
        self.number(place, &figure.source, &figure.status)
    }

    fn number(&mut self, place: &str, source: &str, status: &str) -> usize {
        let (source, note) = source.split_once('|').unwrap_or((source, ""));
        let (source, note) = (source.trim().to_owned(), note.trim().to_owned());
        assert!(self.sources.contains_key(&source), "{place}: unknown source `{source}`");
        let (source, note) = if with_sources() { (source, note) } else { Default::default() };
        let origin = [status_name(status).to_owned(), source, note];
        self.met.iter().position(|known| *known == origin).unwrap_or_else(|| {
            self.met.push(origin);
            self.met.len() - 1
        })
    }

    /// The defaults that no preset has: their keys, and the numbers of their origins.
    pub(crate) fn common(&mut self) -> String {
        let common: BTreeMap<String, Common> = read("data/common.json");
        let mut code = format!(
            "\n/// Defaults that no preset has: their keys, and the numbers of their origins.\n\
             pub(super) const COMMON: [(&str, u8); {}] = [\n",
            common.len()
        );
        for (key, Common { source, status }) in common {
            let number = self.number(&format!("common.{key}"), &source, &status);
            let _ = writeln!(code, "    ({key:?}, {number}),");
        }
        code + "];\n"
    }

    /// All origins met, and the sources in full.
    pub(crate) fn statics(&self) -> String {
        let mut code = format!("\nstatic ORIGINS: [Origin; {}] = [\n", self.met.len());
        for [status, source, note] in &self.met {
            let _ = writeln!(code, "    (Status::{status}, {source:?}, {note:?}),");
        }
        let cited: Vec<_> = self.sources.iter().filter(|_| with_sources()).collect();
        let _ = writeln!(code, "];\n\nstatic SOURCES: [(&str, &str); {}] = [", cited.len());
        for (key, citation) in cited {
            let _ = writeln!(code, "    ({key:?}, {citation:?}),");
        }
        code + "];\n"
    }
}
