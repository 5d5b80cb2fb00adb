//! What is usual in an industry, every figure with where it comes from and how far to trust it.

/// How a default was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Somebody published this figure.
    Published,
    /// Computed from a published figure.
    Derived,
    /// Nobody measured it: chosen here, with a reason.
    Assumption,
}

/// One default.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The figure, in the unit of its field.
    pub value: f64,
    /// How it was come by.
    pub status: Status,
    /// Short name of the source; [`citation`] has it in full.
    pub source: &'static str,
    /// How the figure was made from the source, or why it was assumed. May be empty.
    pub note: &'static str,
}

/// One industry's defaults.
#[derive(Debug)]
pub struct Preset {
    /// Name in links and files; never changes once published.
    pub key: &'static str,
    /// Name in English.
    pub label: &'static str,
    /// The defaults.
    pub figures: Figures,
}

include!(concat!(env!("OUT_DIR"), "/presets.rs"));

impl Industry {
    /// The industry whose preset has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        INDUSTRIES.into_iter().find(|industry| industry.preset().key == key)
    }
}

/// A source in full: who, what, when, and where it was seen.
pub fn citation(source: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(key, _)| *key == source).map(|(_, citation)| *citation)
}

/// How many defaults of all presets are published, derived, and assumptions.
pub fn status_counts() -> [usize; 3] {
    let mut counts = [0; 3];
    for industry in INDUSTRIES {
        for (_, figure) in industry.preset().figures.each() {
            let [published, derived, assumed] = &mut counts;
            *match figure.status {
                Status::Published => published,
                Status::Derived => derived,
                Status::Assumption => assumed,
            } += 1;
        }
    }
    counts
}
