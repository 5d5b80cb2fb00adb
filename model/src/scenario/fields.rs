//! The table of all assumptions: what each is called in a link, its unit, its bounds, its default and where that
//! comes from. The form, the file, the door and the tests are readers of this table.

use super::presets::{COMMON, Figure, Industry, Status, stated};
use super::time::{BOUNDLESS, LONGEST_PLAN};
use super::typed::{LONGEST_CYCLE, LONGEST_LIFETIME};
use super::{Content, Scenario, Shape, Side};

/// What a figure is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money, in the one currency of the scenario.
    Money,
    /// A share, kept as a fraction and written as a percentage.
    Percent,
    /// The same in whole per cents.
    WholePercent,
    /// Months, parts allowed.
    Months,
    /// Months, whole ones only.
    WholeMonths,
    /// Which month, by its number.
    Month,
    /// So many times as much.
    Times,
    /// So many of them, parts allowed.
    Count,
    /// 0 is no, 1 is yes.
    Switch,
}

impl Unit {
    /// Whether only whole numbers make sense.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::WholeMonths | Self::Month | Self::Switch)
    }

    /// Whether it is written as a percentage.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Percent | Self::WholePercent)
    }

    /// Whether a figure has parts where only whole ones make sense.
    pub(super) fn is_broken(self, value: f64) -> bool {
        // 0.29 is no whole number of hundredths in binary.
        let percents = value * 100.0;
        match self {
            Self::WholePercent => (percents - percents.round()).abs() > 1e-9,
            _ => self.is_whole() && value.fract() != 0.0,
        }
    }
}

/// Who is asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Everybody.
    Simple,
    /// Those who open the folds.
    Advanced,
    /// Nobody: it is kept with the scenario and set by typing another figure.
    Kept,
}

/// Under which name it is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Budget, split, horizon.
    Plan,
    /// What a lead costs, and how many of them buy.
    Leads,
    /// What a customer is worth.
    Customers,
    /// How many people there are to win, and what becomes of that over the years.
    Market,
    /// How inbound works.
    Inbound,
    /// How outbound works.
    Outbound,
    /// From lead to customer, stage by stage.
    Funnel,
    /// How the sides help one another.
    Together,
    /// Costs and discounting.
    Money,
    /// When it starts and stops.
    Time,
    /// How much the sales team can work, and what may go wrong.
    Limits,
}

/// One assumption.
#[derive(Debug)]
pub struct Field {
    /// Name in links and files. Never changes once published.
    pub key: &'static str,
    /// What it is a number of.
    pub unit: Unit,
    /// Least allowed, in the model's unit.
    pub least: f64,
    /// Most allowed, in the model's unit.
    pub most: f64,
    /// What one step up or down changes, in the model's unit.
    pub step: f64,
    /// Who is asked.
    pub level: Level,
    /// Under which name.
    pub group: Group,
    /// Reads it.
    pub get: fn(&Scenario) -> f64,
    /// Writes it; the value has passed [`Field::check`].
    pub set: fn(&mut Scenario, f64),
}

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Provenance {
    /// The default, in the model's unit.
    pub value: f64,
    /// How it was come by.
    pub status: Status,
    /// Short name of the source; [`super::citation`] has it in full.
    pub source: &'static str,
    /// How it was made from the source, or why it was assumed.
    pub note: &'static str,
}

/// Discount rate a year unless something else is said.
pub(crate) const DISCOUNT: f64 = 0.10;

/// MQLs per referred lead unless something else is said.
pub(crate) const P_MQL_REF: f64 = 0.56;

/// Three years where customers pay by the month and stay; two where they buy once.
pub(crate) fn default_horizon(industry: Industry) -> f64 {
    let figures = industry.preset().figures();
    if figures.rev_month.value > 0.0 && figures.churn_out.value < 1.0 { 36.0 } else { 24.0 }
}

/// Most money a figure can be of; beyond, the sums might overflow.
pub(crate) const MOST_MONEY: f64 = 1e9;

/// Least spending a cost per lead can have been seen at.
const LEAST_REFERENCE: f64 = 0.01;

/// One row: key, unit, bounds, step, level, group, how to read it, how to write it.
macro_rules! row {
    ($key:expr, $unit:ident, $least:expr, $most:expr, $step:expr, $level:ident, $group:ident, $get:expr, $set:expr) => {
        Field {
            key: $key,
            unit: Unit::$unit,
            least: $least,
            most: $most,
            step: $step,
            level: Level::$level,
            group: Group::$group,
            get: $get,
            set: $set,
        }
    };
}

/// A row whose figure is one place in the scenario.
macro_rules! plain {
    ($key:expr, $unit:ident, $least:expr, $most:expr, $step:expr, $level:ident, $group:ident, $($place:ident).+) => {
        row!($key, $unit, $least, $most, $step, $level, $group, |s| s.$($place).+, |s, v| s.$($place).+ = v)
    };
}

/// A row of the funnel: it shows what holds, and typing it takes back the simple statement over it.
macro_rules! finer {
    ($key:expr, $unit:ident, $most:expr, $step:expr, $side:ident, $place:ident, $over:ident) => {
        row!(
            $key,
            $unit,
            0.0,
            $most,
            $step,
            Advanced,
            Funnel,
            |s| s.funnel(Side::$side).$place,
            |s, v| s.refine(Side::$side, |typed| typed.$over = None, |side| side.$place = v)
        )
    };
}

/// A row of the cost per lead of a side.
macro_rules! cost_per_lead {
    ($key:expr, $side:ident, $place:ident) => {
        row!($key, Money, 0.01, 1e6, 1.0, Simple, Leads, |s| s.$place.cpl, |s, v| {
            type_cpl(s, Side::$side, v);
        })
    };
}

/// A row that speaks of both sides at once.
macro_rules! both {
    ($key:ident, $unit:ident, $least:expr, $most:expr, $step:expr, $group:ident, $get:expr) => {
        row!(stringify!($key), $unit, $least, $most, $step, Simple, $group, $get, |s, v| {
            s.typed.$key = Some(v);
        })
    };
}

/// A cost per lead holds at half of the budget, and under the shape of content, that there are when it is typed.
fn type_cpl(scenario: &mut Scenario, side: Side, cpl: f64) {
    let half = scenario.budget / 2.0;
    let assumed = scenario.side_mut(side);
    assumed.cpl = cpl;
    if half >= LEAST_REFERENCE {
        assumed.reference = half;
    }
    if side == Side::Inbound {
        let Content { ramp, decay, head, .. } = scenario.content;
        scenario.content.base = Shape { ramp, decay, head };
    }
}

/// Every assumption, in the order in which a person is asked.
pub static FIELDS: [Field; 63] = [
    plain!("budget", Money, 0.0, MOST_MONEY, 1_000.0, Simple, Plan, budget),
    plain!("share_in", Percent, 0.0, 1.0, 0.01, Simple, Plan, share_in),
    plain!("horizon", WholeMonths, 1.0, 120.0, 1.0, Simple, Plan, horizon),
    cost_per_lead!("cpl_in", Inbound, inbound),
    cost_per_lead!("cpl_out", Outbound, outbound),
    both!(close_rate, Percent, 0.0, 1.0, 0.001, Leads, |s| s.funnel(Side::Outbound).close_rate()),
    both!(cycle, Months, 0.0, LONGEST_CYCLE, 0.5, Leads, |s| s.funnel(Side::Outbound).cycle),
    plain!("rev_month", Money, 0.0, MOST_MONEY, 10.0, Simple, Customers, rev_month),
    plain!("rev_first", Money, 0.0, MOST_MONEY, 10.0, Simple, Customers, rev_first),
    both!(lifetime, Months, 1.0, LONGEST_LIFETIME, 1.0, Customers, Scenario::lifetime),
    plain!("margin", Percent, 0.0, 1.0, 0.01, Simple, Customers, margin),
    plain!(
        "ref_in",
        Money,
        LEAST_REFERENCE,
        MOST_MONEY,
        500.0,
        Advanced,
        Inbound,
        inbound.reference
    ),
    plain!("headroom_in", Times, 1.01, 1_000.0, 0.5, Advanced, Market, inbound.headroom),
    plain!("ramp", Months, 0.0, 36.0, 1.0, Advanced, Inbound, content.ramp),
    plain!("decay", Percent, 0.0, 1.0, 0.005, Advanced, Inbound, content.decay),
    plain!("head", Percent, 0.0, 1.0, 0.05, Advanced, Inbound, content.head),
    plain!("calib", WholeMonths, 0.0, 120.0, 12.0, Advanced, Inbound, content.calib),
    plain!("vis_loss", Percent, 0.0, 1.0, 0.01, Advanced, Market, content.vis_loss),
    plain!("quality_in", Percent, 0.0, 1.0, 0.05, Advanced, Inbound, inbound.skill),
    plain!("infl_in", Percent, -0.5, 2.0, 0.01, Advanced, Market, inbound.inflation),
    plain!("visit_to_lead_in", Percent, 0.0, 1.0, 0.001, Advanced, Inbound, inbound.visit_to_lead),
    plain!("trackable_in", Percent, 0.0, 1.0, 0.05, Advanced, Inbound, inbound.trackable),
    plain!(
        "ref_out",
        Money,
        LEAST_REFERENCE,
        MOST_MONEY,
        500.0,
        Advanced,
        Outbound,
        outbound.reference
    ),
    plain!("headroom_out", Times, 1.01, 1_000.0, 0.5, Advanced, Market, outbound.headroom),
    plain!("carry", Percent, 0.0, 0.99, 0.05, Advanced, Outbound, contact.carry),
    plain!("recover", Percent, 0.01, 1.0, 0.05, Advanced, Outbound, contact.recover),
    plain!("targeting", Percent, 0.0, 1.0, 0.05, Advanced, Outbound, outbound.skill),
    plain!("infl_out", Percent, -0.5, 2.0, 0.01, Advanced, Market, outbound.inflation),
    plain!(
        "visit_to_lead_out",
        Percent,
        0.0,
        1.0,
        0.001,
        Advanced,
        Outbound,
        outbound.visit_to_lead
    ),
    plain!("trackable_out", Percent, 0.0, 1.0, 0.05, Advanced, Outbound, outbound.trackable),
    finer!("p_mql_in", Percent, 1.0, 0.01, Inbound, p_mql, close_rate),
    finer!("p_mql_out", Percent, 1.0, 0.01, Outbound, p_mql, close_rate),
    finer!("p_sql_in", Percent, 1.0, 0.01, Inbound, p_sql, close_rate),
    finer!("p_sql_out", Percent, 1.0, 0.01, Outbound, p_sql, close_rate),
    finer!("p_win_in", Percent, 1.0, 0.01, Inbound, p_win, close_rate),
    finer!("p_win_out", Percent, 1.0, 0.01, Outbound, p_win, close_rate),
    finer!("cycle_in", Months, LONGEST_CYCLE, 0.5, Inbound, cycle, cycle),
    finer!("cycle_out", Months, LONGEST_CYCLE, 0.5, Outbound, cycle, cycle),
    finer!("churn_in", Percent, 1.0, 0.001, Inbound, churn, lifetime),
    finer!("churn_out", Percent, 1.0, 0.001, Outbound, churn, lifetime),
    plain!("assist", Percent, 0.0, 1.0, 0.01, Advanced, Together, cross.assist),
    plain!("nurture", Percent, 0.0, 1.0, 0.005, Advanced, Together, cross.nurture),
    plain!("react", Percent, 0.0, 1.0, 0.005, Advanced, Together, cross.react),
    plain!("list_decay", Percent, 0.0, 1.0, 0.001, Advanced, Together, cross.list_decay),
    plain!("referral", Percent, 0.0, 1.0, 0.001, Advanced, Together, cross.referral),
    plain!("p_mql_ref", Percent, 0.0, 1.0, 0.01, Advanced, Together, cross.p_mql_ref),
    plain!("upfront_in", Money, 0.0, MOST_MONEY, 500.0, Advanced, Money, inbound.upfront),
    plain!("upfront_out", Money, 0.0, MOST_MONEY, 500.0, Advanced, Money, outbound.upfront),
    plain!("fixed_in", Money, 0.0, MOST_MONEY, 100.0, Advanced, Money, inbound.fixed),
    plain!("fixed_out", Money, 0.0, MOST_MONEY, 100.0, Advanced, Money, outbound.fixed),
    plain!("sales_cost", Money, 0.0, MOST_MONEY, 10.0, Advanced, Money, sales_cost),
    plain!("discount", Percent, -0.99, 10.0, 0.01, Advanced, Money, discount),
    plain!("start", Month, 1.0, 12.0, 1.0, Advanced, Time, time.start),
    plain!("stop_in", Month, 0.0, LONGEST_PLAN, 1.0, Advanced, Time, time.stop_in),
    plain!("stop_out", Month, 0.0, LONGEST_PLAN, 1.0, Advanced, Time, time.stop_out),
    plain!("capacity", Count, 0.0, BOUNDLESS, 1.0, Advanced, Limits, time.capacity),
    plain!("wait_loss", Percent, 0.0, 1.0, 0.05, Advanced, Limits, time.wait_loss),
    plain!("shock_month", Month, 0.0, LONGEST_PLAN, 1.0, Advanced, Limits, time.shock_month),
    plain!("shock_drop", Percent, 0.0, 1.0, 0.05, Advanced, Limits, time.shock_drop),
    plain!(
        "shock_recover",
        WholeMonths,
        0.0,
        LONGEST_PLAN,
        1.0,
        Advanced,
        Limits,
        time.shock_recover
    ),
    plain!("base_ramp", Months, 0.0, 36.0, 1.0, Kept, Inbound, content.base.ramp),
    plain!("base_decay", Percent, 0.0, 1.0, 0.005, Kept, Inbound, content.base.decay),
    plain!("base_head", Percent, 0.0, 1.0, 0.05, Kept, Inbound, content.base.head),
];

/// The field with this key.
pub fn field(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

impl Field {
    /// The key under which an industry's preset has the default of this field: mostly its own. What is said of both
    /// sides at once is outbound's there; what nobody is asked for is what it was measured under.
    pub fn preset_key(&self) -> &'static str {
        match self.key.strip_prefix("base_").unwrap_or(self.key) {
            "lifetime" => "churn_out",
            "cycle" => "cycle_out",
            key => key,
        }
    }

    /// The default for an industry, and where it comes from.
    pub fn provenance(&self, industry: Industry) -> Provenance {
        let value = (self.get)(&Scenario::preset(industry));
        let figures = industry.preset().figures();
        let of_all = || COMMON.iter().find(|(key, _)| *key == self.key);
        let found = figures.get(self.preset_key()).copied();
        let found = found.or_else(|| of_all().map(|(_, origin)| stated(value, *origin)));
        let Figure { status, source, note, .. } =
            found.unwrap_or(Figure { value, status: Status::Assumption, source: "A", note: "" });
        Provenance { value, status, source, note }
    }
}
