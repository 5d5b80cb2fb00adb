//! What is usual in each industry and of each channel, every figure with where it comes from and how far to trust it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fault::Fault;
use super::scenario_file::known_industry;
use crate::scenario::{
    Archetype, CHANNEL_KINDS, ChannelKind, Figure, INDUSTRIES, Industry, Side, Status, citation,
};

/// Every key that a channel's figure may have.
const CHANNEL_FIGURES: [&str; 11] = [
    "cpl_x", "p_mql", "headroom", "ramp", "decay", "head", "carry", "recover", "response",
    "nurture", "fixed",
];

/// Figures by their keys.
type Usual = BTreeMap<&'static str, Usually>;

/// What there is to start from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Presets {
    /// The industries.
    pub industries: Vec<IndustryUsually>,
    /// The channels; none where one industry was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<ChannelUsually>,
    /// The sources of the figures in full, by their short names.
    pub citations: BTreeMap<&'static str, &'static str>,
}

/// One industry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IndustryUsually {
    /// Its name in files.
    pub key: &'static str,
    /// Its name in English.
    pub label: &'static str,
    /// Its figures; they have the names of the figures of a scenario.
    pub figures: Usual,
}

/// One kind of channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelUsually {
    /// Its name in files, where `channel_` stands before it.
    pub key: &'static str,
    /// Its name in English.
    pub label: &'static str,
    /// The side it is usually counted to: `in` or `out`.
    pub side: &'static str,
    /// How it works: `asset`, `contact` or `nurture`.
    pub archetype: &'static str,
    /// What is known of its cost per lead.
    pub note: &'static str,
    /// Its figures; `cpl_x` is its cost per lead over its side's.
    pub figures: Usual,
}

/// One figure and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Usually {
    /// The figure, in the model's unit: 3 % is 0.03.
    pub value: f64,
    /// `published`, `derived` or `assumption`.
    pub status: &'static str,
    /// Short name of the source.
    pub source: &'static str,
    /// How it was made from the source, or why it was assumed.
    pub note: &'static str,
}

impl Presets {
    /// All industries and channels.
    pub fn all() -> Self {
        Self::of(
            INDUSTRIES.map(IndustryUsually::of).into(),
            CHANNEL_KINDS.map(ChannelUsually::of).into(),
        )
    }

    /// One industry alone. `place` is where its key was written.
    ///
    /// # Errors
    /// A [`Fault`] that lists the known keys, where this is none.
    pub fn of_industry(place: &str, key: &str) -> Result<Self, Fault> {
        let industry = known_industry(place, key)?;
        Ok(Self::of(vec![IndustryUsually::of(industry)], Vec::new()))
    }

    fn of(industries: Vec<IndustryUsually>, channels: Vec<ChannelUsually>) -> Self {
        let of_industries = industries.iter().map(|industry| &industry.figures);
        let all = of_industries.chain(channels.iter().map(|channel| &channel.figures));
        let sources = all.flat_map(BTreeMap::values).map(|figure| figure.source);
        let citations = sources.filter_map(|source| Some((source, citation(source)?))).collect();
        Self { industries, channels, citations }
    }
}

impl IndustryUsually {
    fn of(industry: Industry) -> Self {
        let preset = industry.preset();
        let figures = preset.figures().each().map(|(key, figure)| (key, figure.into())).into();
        Self { key: preset.key, label: preset.label, figures }
    }
}

impl ChannelUsually {
    fn of(kind: ChannelKind) -> Self {
        let preset = kind.preset();
        let figures = CHANNEL_FIGURES.iter();
        let figures = figures.filter_map(|key| Some((*key, preset.figure(key)?.into()))).collect();
        let side = match preset.side {
            Side::Inbound => "in",
            Side::Outbound => "out",
        };
        let archetype = match preset.archetype() {
            Archetype::Asset => "asset",
            Archetype::Contact => "contact",
            Archetype::Nurture => "nurture",
        };
        Self { key: preset.key, label: preset.label, side, archetype, note: preset.note, figures }
    }
}

impl From<Figure> for Usually {
    fn from(Figure { value, status, source, note }: Figure) -> Self {
        let status = match status {
            Status::Published => "published",
            Status::Derived => "derived",
            Status::Assumption => "assumption",
        };
        Self { value, status, source, note }
    }
}
