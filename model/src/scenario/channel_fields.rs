//! The table of what is assumed of a channel: one row a figure, which holds for every channel that has it.

use super::channels::{Archetype, CPL, Channel, ChannelKind};
use super::fields::{MOST_MONEY, Unit};
use super::gate::{Range, Refusal};
use super::presets::Status;
use super::{Figure, Scenario, Side};

/// One thing assumed of a channel.
#[derive(Debug)]
pub struct ChannelField {
    /// `channel_` and the figure's name. In links and files the kind stands between: `channel_seo_weight`. Never
    /// changes once published.
    pub key: &'static str,
    /// What it is a number of.
    pub unit: Unit,
    /// Least allowed, in the model's unit.
    pub least: f64,
    /// Most allowed, in the model's unit.
    pub most: f64,
    /// What one step up or down changes, in the model's unit.
    pub step: f64,
    /// The kinds of channel that have it.
    pub of: &'static [Archetype],
    /// Reads it. What was not typed may follow from the scenario.
    pub get: fn(&Scenario, &Channel) -> f64,
    /// Writes it; the value has passed [`ChannelField::check`].
    pub set: fn(&mut Channel, f64),
}

const ANY: &[Archetype] = &[Archetype::Asset, Archetype::Contact, Archetype::Nurture];
const LEADS: &[Archetype] = &[Archetype::Asset, Archetype::Contact];
const ASSET: &[Archetype] = &[Archetype::Asset];
const CONTACT: &[Archetype] = &[Archetype::Contact];
const NURTURE: &[Archetype] = &[Archetype::Nurture];

/// One row: key, unit, bounds, step, which kinds have it, how to read it, how to write it.
macro_rules! row {
    ($key:expr, $unit:ident, $least:expr, $most:expr, $step:expr, $of:ident, $get:expr, $set:expr) => {
        ChannelField {
            key: $key,
            unit: Unit::$unit,
            least: $least,
            most: $most,
            step: $step,
            of: $of,
            get: $get,
            set: $set,
        }
    };
    ($key:expr, $unit:ident, $least:expr, $most:expr, $step:expr, $of:ident, $($place:ident).+) => {
        row!($key, $unit, $least, $most, $step, $of, |_, c| c.$($place).+, |c, v| c.$($place).+ = v)
    };
}

/// A row that is 0 or 1.
macro_rules! switch {
    ($key:expr, $of:ident, $get:expr, $set:expr) => {
        row!($key, Switch, 0.0, 1.0, 1.0, $of, $get, $set)
    };
}

/// Everything assumed of a channel, in the order in which it is read back: what stands below may be set by what
/// stands above.
pub static CHANNEL_FIELDS: [ChannelField; 18] = [
    switch!(
        "channel_side",
        ANY,
        |_, c| if c.side == Side::Outbound { 1.0 } else { 0.0 },
        |c, v| c.side = if v > 0.5 { Side::Outbound } else { Side::Inbound }
    ),
    switch!("channel_on", ANY, |_, c| f64::from(u8::from(c.on)), |c, v| c.on = v > 0.5),
    switch!("channel_locked", LEADS, |_, c| f64::from(u8::from(c.locked)), |c, v| {
        c.locked = v > 0.5;
    }),
    row!("channel_weight", Percent, 0.0, 1.0, 0.01, LEADS, |_, c| c.weight, Channel::type_weight),
    row!("channel_p_mql", Percent, 0.0, 1.0, 0.01, LEADS, p_mql),
    row!("channel_headroom", Times, 1.01, 1_000.0, 0.5, LEADS, headroom),
    row!("channel_ramp", Months, 0.0, 36.0, 1.0, ASSET, shape.ramp),
    row!("channel_decay", Percent, 0.0, 1.0, 0.005, ASSET, shape.decay),
    row!("channel_head", Percent, 0.0, 1.0, 0.05, ASSET, shape.head),
    row!("channel_carry", Percent, 0.0, 0.99, 0.05, CONTACT, contact.carry),
    row!("channel_recover", Percent, 0.01, 1.0, 0.05, CONTACT, contact.recover),
    row!("channel_nurture", Percent, 0.0, 1.0, 0.005, NURTURE, nurture),
    row!("channel_fixed", Money, 0.0, MOST_MONEY, 100.0, NURTURE, fixed),
    row!(
        "channel_cpl",
        Money,
        CPL.0,
        CPL.1,
        1.0,
        LEADS,
        |s, c| c.cost_per_lead(s),
        Channel::type_cpl
    ),
    row!("channel_seen", Percent, 0.0, 1.0, 0.01, LEADS, seen),
    row!("channel_base_ramp", Months, 0.0, 36.0, 1.0, ASSET, base.ramp),
    row!("channel_base_decay", Percent, 0.0, 1.0, 0.005, ASSET, base.decay),
    row!("channel_base_head", Percent, 0.0, 1.0, 0.05, ASSET, base.head),
];

impl ChannelField {
    /// The key of this figure of the `number`-th (from 0) channel of a kind.
    pub fn key_of(&self, kind: ChannelKind, number: usize) -> String {
        let kind = kind.preset().key;
        match number {
            0 => ["channel_", kind, "_", self.name()].concat(),
            _ => ["channel_", kind, "_", &(number + 1).to_string(), "_", self.name()].concat(),
        }
    }

    /// Its name without `channel_`.
    pub fn name(&self) -> &'static str {
        self.key.strip_prefix("channel_").unwrap_or(self.key)
    }

    /// Whether the channel has this figure.
    pub fn applies(&self, channel: &Channel) -> bool {
        self.of.contains(&channel.archetype())
    }

    /// Whether the figure was said of the channel, and does not follow from elsewhere.
    pub(super) fn is_stated(&self, channel: &Channel) -> bool {
        self.applies(channel) && (self.key != "channel_cpl" || channel.cpl.is_some())
    }

    /// What its figure may be.
    pub fn range(&self) -> Range {
        Range { unit: self.unit, least: self.least, most: self.most }
    }

    /// The figure, if it is one this field can hold.
    ///
    /// # Errors
    /// A [`Refusal`] for a figure that is not finite, out of bounds, or broken where it must be whole.
    pub fn check(&self, value: f64) -> Result<f64, Refusal> {
        self.range().check(value).map_err(|reason| Refusal { field: self.key, reason })
    }

    /// What the figure usually is for a channel of this kind. `None` for its part of the money, which is a choice.
    pub fn usual(&self, scenario: &Scenario, channel: &Channel) -> Option<f64> {
        let is_choice = matches!(self.name(), "weight" | "seen");
        (!is_choice).then(|| (self.get)(scenario, &Channel::preset(channel.kind())))
    }

    /// Whether the figure is not what it usually is. A cost per lead that was typed no longer follows its side, whatever
    /// it is.
    #[expect(
        clippy::float_cmp,
        reason = "a figure that nobody touched is the same to the last bit"
    )]
    pub fn is_changed(&self, scenario: &Scenario, channel: &Channel) -> bool {
        let usual = self.usual(scenario, channel);
        match self.name() {
            "cpl" => channel.cpl.is_some() || channel.base != Channel::preset(channel.kind()).base,
            _ => usual.is_some_and(|usual| usual != (self.get)(scenario, channel)),
        }
    }

    /// The key under which the preset of a kind has the usual figure.
    pub fn preset_key(&self) -> &'static str {
        match self.name() {
            "cpl" => "cpl_x",
            name => name.strip_prefix("base_").unwrap_or(name),
        }
    }

    /// Where the usual figure of a channel comes from: the preset of its kind. What no preset has is a choice made
    /// here.
    pub fn origin(&self, channel: &Channel) -> Figure {
        let chosen = Figure {
            value: 0.0,
            status: Status::Assumption,
            source: "A",
            note: "equal parts of its side's money unless you say so",
        };
        channel.kind().preset().figure(self.preset_key()).unwrap_or(chosen)
    }
}

impl Scenario {
    /// Takes a figure of the `number`-th (from 0) channel of a kind back to what is usual. A cost per lead then follows
    /// its side again, under the usual shape; what is a choice stays.
    pub fn reset_channel(&mut self, kind: ChannelKind, number: usize, row: &ChannelField) {
        let channel = self.channels.get(kind, number);
        let usual = channel.and_then(|channel| row.usual(self, channel));
        let Some((channel, usual)) = self.channels.get_mut(kind, number).zip(usual) else { return };
        if row.name() == "cpl" {
            channel.cpl = None;
            channel.base = Channel::preset(kind).base;
        } else {
            (row.set)(channel, usual);
        }
    }
}
