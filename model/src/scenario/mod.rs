//! What is assumed: the figures a person types, the defaults of an industry and of its channels, and the one gate
//! between text and numbers.
//!
//! A side without channels is one channel with the side's own figures. [`Channels`] puts as many in its place as
//! somebody wants to tell apart, [`Course`] lays the budget over the months, and [`Time`] says what the calendar does
//! to a plan:
//!
//! ```
//! use pushpull_model::engine::{calibrate, project};
//! use pushpull_model::scenario::{ChannelKind, Channels, Course, Industry, Scenario, Side};
//!
//! let mut scenario = Scenario::preset(Industry::B2bSoftware);
//! scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::PaidSocial, ChannelKind::Events]);
//! // To this firm, a targeted advertisement is inbound.
//! for channel in scenario.channels.iter_mut().filter(|channel| channel.kind() == ChannelKind::PaidSocial) {
//!     channel.side = Side::Inbound;
//! }
//! scenario.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.9 });
//!
//! let plan = calibrate(&scenario);
//! assert_eq!(plan.inbound.channels.len(), 2);
//! let projection = project(&plan);
//! assert_eq!(projection.months[0].spend_out, 18_000.0);
//! assert_eq!(projection.channel_reports(&plan, Side::Inbound)[1].name, "paid_social");
//!
//! // A scenario is text, and comes back to the last bit.
//! let statements = scenario.statements();
//! let figures = statements.iter().map(|(key, value)| (key.as_ref(), *value));
//! assert_eq!(Scenario::from_statements(scenario.industry, figures).0, scenario);
//! ```

mod channel_fields;
mod channels;
mod cpl_routes;
mod fields;
mod gate;
mod mix;
mod number;
mod plans;
mod presets;
mod side;
mod statement;
mod time;
mod typed;
mod usual;

pub use channel_fields::{CHANNEL_FIELDS, ChannelField};
pub use channels::{Archetype, CHANNEL_KINDS, Channel, ChannelKind, ChannelPreset, MOST_OF_A_KIND};
pub use cpl_routes::{CplRoute, LeadIs, RouteFigure};
pub(crate) use fields::MOST_MONEY;
pub use fields::{FIELDS, Field, Group, Level, Provenance, Unit, field};
pub(crate) use gate::whole;
pub use gate::{Range, Reason, Refusal};
pub use mix::Channels;
pub use number::{NumberStyle, Reading, parse};
pub use plans::{Course, Schedules};
pub use presets::{Figure, Figures, INDUSTRIES, Industry, Preset, Status, citation, status_counts};
pub use side::Side;
pub use statement::statement_bounds;
pub(crate) use time::WAIT_LOSS;
pub use time::{BOUNDLESS, LONGEST_PLAN, SERIES, Series, Time};
pub use typed::Funnel;
pub use usual::Said;

use typed::Typed;

/// Everything assumed about a business and its plan: the symbols of specification 2.8, with their units and bounds. Each
/// figure has a row in [`FIELDS`], which is how anything generic reads and writes it, and whose
/// [`provenance`](Field::provenance) says where the default of an industry comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Whose defaults the scenario started from.
    pub industry: Industry,
    /// Money a month for both sides (B), 0 to 10⁹.
    pub budget: f64,
    /// Share of it for inbound (s), 0 to 1.
    pub share_in: f64,
    /// Months looked at (H), whole, 1 to 120.
    pub horizon: f64,
    /// Revenue a month from an active customer, money, 0 to 10⁹.
    pub rev_month: f64,
    /// Revenue at the sale, money, 0 to 10⁹.
    pub rev_first: f64,
    /// Gross margin, a share of revenue, 0 to 1.
    pub margin: f64,
    /// Discount rate a year (d), a fraction, −0.99 to 10: 0.1 is ten per cent.
    pub discount: f64,
    /// Sales cost of one SQL, money, 0 to 10⁹.
    pub sales_cost: f64,
    /// What is assumed of inbound.
    pub inbound: Assumptions,
    /// What is assumed of outbound.
    pub outbound: Assumptions,
    /// How inbound content ripens and fades.
    pub content: Content,
    /// How outbound contacts work and tire.
    pub contact: Contact,
    /// How the sides help one another.
    pub cross: Cross,
    /// The channels that share the sides' money; none is one channel a side, with the side's own figures.
    pub channels: Channels,
    /// When it starts and stops, seasons, and what may go wrong.
    pub time: Time,
    /// What was typed about both sides at once, in the simple form.
    pub(crate) typed: Typed,
}

/// What is assumed of one side (specification 2.5, 2.6 and 2.8).
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Cost of a lead at `reference` (CPL), money, 0.01 to 10⁶.
    pub cpl: f64,
    /// Money a month on this side at which that cost was seen, 0.01 to 10⁹.
    pub reference: f64,
    /// How many times more leads a month the side could bring if money were no object (h), 1.01 to 1,000.
    pub headroom: f64,
    /// MQLs per lead, 0 to 1.
    pub p_mql: f64,
    /// SQLs per MQL, 0 to 1.
    pub p_sql: f64,
    /// Customers per decided SQL, 0 to 1.
    pub p_win: f64,
    /// Mean months from SQL to decision, 0 to 36.
    pub cycle: f64,
    /// Share of customers lost a month, 0 to 1; 1 is a one-off sale.
    pub churn: f64,
    /// Money before the first month, owed if the side is used at all, 0 to 10⁹.
    pub upfront: f64,
    /// Money in every month in which the side spends, 0 to 10⁹.
    pub fixed: f64,
    /// Rise of the cost of a lead a year (π), a fraction, −0.5 to 2.
    pub inflation: f64,
    /// Skill of the content team (inbound, q), or precision of the target list (outbound, τ), 0 to 1.
    pub skill: f64,
    /// Leads per visit or click, 0 to 1; for reporting only (specification 2.2).
    pub visit_to_lead: f64,
    /// Share of the side's customers that analytics can trace back to it, 0 to 1; for reporting only.
    pub trackable: f64,
}

/// How inbound content ripens and fades (specification 2.2).
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Months from 10 % to 90 % of the full yield (M), 0 to 36.
    pub ramp: f64,
    /// Share of the yield lost a month (δ), 0 to 1.
    pub decay: f64,
    /// Share of the yield there at once (r₀), 0 to 1.
    pub head: f64,
    /// Months over which the cost per lead was averaged (T), whole, 1 to 120; 0 is a mature programme's.
    pub calib: f64,
    /// Visibility expected to be lost a year (1 − v), 0 to 1.
    pub vis_loss: f64,
    /// The shape that held when the cost per lead was typed; it sets what the money buys, so that a slower ramp
    /// typed later brings later and fewer leads instead of silently cheaper ones (specification 2.6, "hold the yield").
    pub base: Shape,
}

/// How an item's yield grows and fades (specification 2.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Months from 10 % to 90 % of the full yield, 0 to 36.
    pub ramp: f64,
    /// Share of the yield lost a month, 0 to 1.
    pub decay: f64,
    /// Share of the yield there at once, 0 to 1.
    pub head: f64,
}

/// How outbound contacts work and tire (specification 2.3).
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Share of attention carried into the next month (θ, geometric adstock), 0 to 0.99.
    pub carry: f64,
    /// Share of contacted people receptive again a month (ρ), 0.01 to 1; 1 is no fatigue.
    pub recover: f64,
}

/// How the sides help one another, and what known people bring (specification 2.4). All shares are 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Cross {
    /// Share of people reached by outbound who come in through covered inbound demand (β).
    pub assist: f64,
    /// Share of known, not-ready contacts who qualify a month (η).
    pub nurture: f64,
    /// Share of those woken by outbound a month, per unit of its reach (ψ).
    pub react: f64,
    /// Share of those lost a month (λ).
    pub list_decay: f64,
    /// Leads referred a month by an active customer (φ).
    pub referral: f64,
    /// MQLs per referred lead.
    pub p_mql_ref: f64,
}
