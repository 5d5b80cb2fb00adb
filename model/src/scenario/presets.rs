//! What is usual in an industry, every figure with where it comes from and how far to trust it.

use super::fields::{DISCOUNT, P_MQL_REF, default_horizon};
use super::typed::Typed;
use super::{Assumptions, Channels, Contact, Content, Cross, Scenario, Shape, Time};

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
    /// Short name of the source; [`citation`] has it in full. Empty without the feature `sources`.
    pub source: &'static str,
    /// How the figure was made from the source, or why it was assumed. May be empty, and is without that feature.
    pub note: &'static str,
}

/// One industry's defaults.
#[derive(Debug)]
pub struct Preset {
    /// Name in links and files; never changes once published.
    pub key: &'static str,
    /// Name in English.
    pub label: &'static str,
    values: &'static [f64; FIGURES],
    origins: &'static [u8; FIGURES],
}

/// Where a figure comes from; many share one.
type Origin = (Status, &'static str, &'static str);

impl Figure {
    fn new(value: f64, origin: u8) -> Self {
        let found = ORIGINS.get(usize::from(origin));
        let (status, source, note) = found.copied().unwrap_or((Status::Assumption, "A", ""));
        Self { value, status, source, note }
    }
}

/// The figure whose origin has this number.
pub(super) fn stated(value: f64, origin: u8) -> Figure {
    Figure::new(value, origin)
}

include!(concat!(env!("OUT_DIR"), "/presets.rs"));

impl Industry {
    /// The industry whose preset has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        INDUSTRIES.into_iter().find(|industry| industry.preset().key == key)
    }
}

impl Scenario {
    /// An industry's defaults at an even split.
    pub fn preset(industry: Industry) -> Self {
        let f = &industry.preset().figures();
        Self {
            industry,
            budget: f.budget.value,
            share_in: 0.5,
            horizon: default_horizon(industry),
            rev_month: f.rev_month.value,
            rev_first: f.rev_first.value,
            margin: f.margin.value,
            discount: DISCOUNT,
            sales_cost: 0.0,
            inbound: inbound(f),
            outbound: outbound(f),
            content: content(f),
            contact: Contact { carry: f.carry.value, recover: f.recover.value },
            cross: Cross {
                assist: f.assist.value,
                nurture: f.nurture.value,
                react: f.react.value,
                list_decay: f.list_decay.value,
                referral: f.referral.value,
                p_mql_ref: P_MQL_REF,
            },
            channels: Channels::default(),
            time: Time::default(),
            typed: Typed::default(),
        }
    }
}

fn inbound(f: &Figures) -> Assumptions {
    Assumptions {
        cpl: f.cpl_in.value,
        reference: f.ref_in.value,
        headroom: f.headroom_in.value,
        p_mql: f.p_mql_in.value,
        p_sql: f.p_sql_in.value,
        p_win: f.p_win_in.value,
        cycle: f.cycle_in.value,
        churn: f.churn_in.value,
        upfront: f.upfront_in.value,
        fixed: 0.0,
        inflation: f.infl_in.value,
        skill: 1.0,
        visit_to_lead: f.visit_to_lead_in.value,
        trackable: f.trackable_in.value,
    }
}

fn outbound(f: &Figures) -> Assumptions {
    Assumptions {
        cpl: f.cpl_out.value,
        reference: f.ref_out.value,
        headroom: f.headroom_out.value,
        p_mql: f.p_mql_out.value,
        p_sql: f.p_sql_out.value,
        p_win: f.p_win_out.value,
        cycle: f.cycle_out.value,
        churn: f.churn_out.value,
        upfront: f.upfront_out.value,
        fixed: 0.0,
        inflation: f.infl_out.value,
        skill: 1.0,
        visit_to_lead: f.visit_to_lead_out.value,
        trackable: f.trackable_out.value,
    }
}

fn content(f: &Figures) -> Content {
    let Figures { ramp, decay, head, .. } = f;
    let base = Shape { ramp: ramp.value, decay: decay.value, head: head.value };
    Content {
        ramp: base.ramp,
        decay: base.decay,
        head: base.head,
        calib: f.calib.value,
        vis_loss: f.vis_loss.value,
        base,
    }
}

/// A source in full: who, what, when, and where it was seen. `None` for all without the feature `sources`.
pub fn citation(source: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(key, _)| *key == source).map(|(_, citation)| *citation)
}

/// How many defaults of all presets are published, derived, and assumptions.
pub fn status_counts() -> [usize; 3] {
    let mut counts = [0; 3];
    for industry in INDUSTRIES {
        for (_, figure) in industry.preset().figures().each() {
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
