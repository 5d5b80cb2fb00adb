//! The channels that share a side's money: what each usually is, and what a person says of it. Whether a channel is
//! inbound or outbound is that person's choice; how it works is not.

use super::presets::{Figure, stated};
use super::{Contact, Scenario, Shape, Side};

include!(concat!(env!("OUT_DIR"), "/channels.rs"));

/// Most channels of one kind in a scenario; their numbers stand in links, which anybody can write.
pub const MOST_OF_A_KIND: usize = 9;

/// Least and most a lead of a channel can cost.
pub(super) const CPL: (f64, f64) = (0.01, 1e6);

/// A figure of a preset and the number of its origin.
#[derive(Clone, Copy, Debug)]
struct Stated(f64, u8);

/// How a channel turns money into leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archetype {
    /// What was made goes on working.
    Asset,
    /// Reaches people now and wears them out.
    Contact,
    /// No leads of its own: it qualifies the known ones.
    Nurture,
}

/// The figures of a kind of channel, by how it works.
#[derive(Debug)]
enum Works {
    Asset {
        cpl_x: Stated,
        p_mql: Stated,
        headroom: Stated,
        ramp: Stated,
        decay: Stated,
        head: Stated,
    },
    Contact {
        cpl_x: Stated,
        p_mql: Stated,
        headroom: Stated,
        carry: Stated,
        recover: Stated,
    },
    Nurture {
        nurture: Stated,
        fixed: Stated,
    },
}

/// One kind of channel as it usually is.
#[derive(Debug)]
pub struct ChannelPreset {
    /// Name in links and files; never changes once published.
    pub key: &'static str,
    /// Name in English.
    pub label: &'static str,
    /// What is known of its cost per lead, and from where.
    pub note: &'static str,
    /// The side it is usually counted to.
    pub side: Side,
    works: Works,
    response: Option<Stated>,
}

impl ChannelPreset {
    /// How the channel works.
    pub fn archetype(&self) -> Archetype {
        match self.works {
            Works::Asset { .. } => Archetype::Asset,
            Works::Contact { .. } => Archetype::Contact,
            Works::Nurture { .. } => Archetype::Nurture,
        }
    }

    /// The figure with this key and where it comes from: `cpl_x` (cost per lead over its side's), `p_mql`,
    /// `headroom`; `ramp`, `decay`, `head` of assets; `carry`, `recover` and, where somebody published one,
    /// `response` (leads per contact) of contacts; `nurture`, `fixed` of nurture. `None` where the kind has none.
    pub fn figure(&self, key: &str) -> Option<Figure> {
        let found = match (&self.works, key) {
            (_, "response") => self.response,
            (Works::Asset { cpl_x, .. } | Works::Contact { cpl_x, .. }, "cpl_x") => Some(*cpl_x),
            (Works::Asset { p_mql, .. } | Works::Contact { p_mql, .. }, "p_mql") => Some(*p_mql),
            (Works::Asset { headroom, .. } | Works::Contact { headroom, .. }, "headroom") => {
                Some(*headroom)
            }
            (Works::Asset { ramp, .. }, "ramp") => Some(*ramp),
            (Works::Asset { decay, .. }, "decay") => Some(*decay),
            (Works::Asset { head, .. }, "head") => Some(*head),
            (Works::Contact { carry, .. }, "carry") => Some(*carry),
            (Works::Contact { recover, .. }, "recover") => Some(*recover),
            (Works::Nurture { nurture, .. }, "nurture") => Some(*nurture),
            (Works::Nurture { fixed, .. }, "fixed") => Some(*fixed),
            _ => None,
        };
        found.map(|Stated(value, origin)| stated(value, origin))
    }

    /// The figure alone, or `otherwise` where the kind has none.
    fn value(&self, key: &str, otherwise: f64) -> f64 {
        self.figure(key).map_or(otherwise, |figure| figure.value)
    }
}

impl ChannelKind {
    /// The kind whose preset has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        CHANNEL_KINDS.into_iter().find(|kind| kind.preset().key == key)
    }
}

/// One channel of a scenario (specification 2.7). Each figure has a row in [`CHANNEL_FIELDS`](super::CHANNEL_FIELDS), whose
/// [`origin`](super::ChannelField::origin) says where what is usual comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    kind: ChannelKind,
    /// The side whose money and whose way from lead to customer it has.
    pub side: Side,
    /// Whether it is part of the plan; the others then share its money.
    pub on: bool,
    /// Whether a search for the best mix leaves its weight alone.
    pub locked: bool,
    /// Part of its side's money, 0 to 1, relative to the side's other channels.
    pub weight: f64,
    /// The weight it had when its cost per lead was seen, 0 to 1: that cost holds at this part of the side's reference
    /// spend, so that more money later meets the ceiling instead of raising it.
    pub seen: f64,
    /// Cost of a lead as typed, money, 0.01 to 10⁶; `None` follows the side it is usually counted to.
    pub cpl: Option<f64>,
    /// MQLs per lead, 0 to 1.
    pub p_mql: f64,
    /// How many times more leads a month it could bring if money were no object, 1.01 to 1,000.
    pub headroom: f64,
    /// How an item of an asset channel ripens and fades.
    pub shape: Shape,
    /// The shape that held when the cost per lead was seen.
    pub base: Shape,
    /// How a contact channel works and tires.
    pub contact: Contact,
    /// Share of known, not-ready contacts that a nurture channel qualifies a month (η), 0 to 1.
    pub nurture: f64,
    /// Money a month for a nurture channel's platform, 0 to 10⁹.
    pub fixed: f64,
}

impl Channel {
    /// A channel as it usually is, without money yet.
    pub fn preset(kind: ChannelKind) -> Self {
        let usual = kind.preset();
        let shape = Shape {
            ramp: usual.value("ramp", 0.0),
            decay: usual.value("decay", 0.0),
            head: usual.value("head", 0.0),
        };
        Self {
            kind,
            side: usual.side,
            on: true,
            locked: false,
            weight: 0.0,
            seen: 0.0,
            cpl: None,
            p_mql: usual.value("p_mql", 0.0),
            headroom: usual.value("headroom", 1.0),
            shape,
            base: shape,
            contact: Contact {
                carry: usual.value("carry", 0.0),
                recover: usual.value("recover", 1.0),
            },
            nurture: usual.value("nurture", 0.0),
            fixed: usual.value("fixed", 0.0),
        }
    }

    /// What kind it is.
    pub fn kind(&self) -> ChannelKind {
        self.kind
    }

    /// How it works.
    pub fn archetype(&self) -> Archetype {
        self.kind.preset().archetype()
    }

    /// Whether it brings leads of its own.
    pub fn brings_leads(&self) -> bool {
        self.archetype() != Archetype::Nurture
    }

    /// Cost of a lead, money, 0.01 to 10⁶: as typed, or else in its usual proportion to the cost per lead of the side it is usually
    /// counted to. Booking a channel on the other side does not change its price.
    pub fn cost_per_lead(&self, scenario: &Scenario) -> f64 {
        let usual = self.kind.preset();
        let (least, most) = CPL;
        self.cpl.unwrap_or_else(|| {
            (scenario.side(usual.side).cpl * usual.value("cpl_x", 1.0)).clamp(least, most)
        })
    }

    /// Types the cost of a lead (money, 0.01 to 10⁶): it holds at the weight and under the shape that there are now.
    pub fn type_cpl(&mut self, cpl: f64) {
        self.cpl = Some(cpl);
        self.seen = self.weight;
        self.base = self.shape;
    }

    /// Types the weight, 0 to 1. The first one is the one at which the cost per lead holds.
    pub fn type_weight(&mut self, weight: f64) {
        self.weight = weight;
        if self.seen <= 0.0 {
            self.seen = weight;
        }
    }
}
