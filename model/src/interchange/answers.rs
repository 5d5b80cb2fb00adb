//! What a plan comes to, under names that do not change.

use serde::Serialize;

use super::monthly::Monthly;
use super::reports::{ActionAnswer, ChannelAnswer};
use super::sides::Sides;
use crate::engine::{
    Attribution, AttributionModel, Checks, Contributions, Parameters, Projection, run_off_npv,
};

/// The answers to a plan; as text they are one object of figures. `None` is undefined.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answers {
    /// Volumes and money over the horizon.
    #[serde(flatten)]
    pub totals: Totals,
    /// When the money is back, and what all of it is worth.
    #[serde(flatten)]
    pub worth: Worth,
    /// What a lead and a customer of each side cost and are worth.
    #[serde(flatten)]
    pub sides: Sides,
    /// The same month by month.
    pub monthly: Monthly,
    /// What one lead, MQL, SQL and customer cost.
    pub cost_per_action: Vec<ActionAnswer>,
    /// What each channel brought.
    pub channels: Vec<ChannelAnswer>,
    /// Who gets the credit, by every model.
    pub attribution: Vec<Attribution>,
    /// What each side adds.
    pub contribution: Contributions,
    /// What comes first, quarter by quarter, and what looks wrong.
    pub checks: Checks,
}

/// Volumes and money over the horizon (specification, section 1).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Totals {
    /// New leads, expected values.
    pub leads: f64,
    /// New customers.
    pub customers: f64,
    /// Revenue, in money.
    pub revenue: f64,
    /// Gross profit: margin on the revenue, before any cost.
    pub gross: f64,
    /// Marketing and sales cost, up-front money included.
    pub cost: f64,
    /// Gross profit less all cost.
    pub profit: f64,
    /// Marketing cost per lead. `None` without a lead.
    pub cpl: Option<f64>,
    /// Marketing and sales cost per new customer, the period form. `None` without a customer.
    pub cac: Option<f64>,
    /// (Gross profit − cost) / cost, a fraction, −1 or more. `None` without a cost.
    pub roi: Option<f64>,
    /// Revenue / marketing cost, gross. `None` without a cost.
    pub roas: Option<f64>,
    /// SQLs without a decision at the horizon.
    pub open_pipeline: f64,
}

/// When the money is back, and what all of it is worth (specification, section 1).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// First month whose cumulative cash is back at 0 or above; 0 if it never was below. `None` is not within the horizon.
    pub payback_month: Option<u32>,
    /// The same with a straight line inside the month, for ranking only.
    pub payback_interp: Option<f64>,
    /// Net present value over the horizon, in money; month 0 is not discounted.
    pub npv: f64,
    /// Internal rate of return a month, a fraction. `None` where it is not unique.
    pub irr_month: Option<f64>,
    /// The same a year.
    pub irr_year: Option<f64>,
    /// Margin still to come from customers who are active at the horizon. `None` where some never leave.
    pub value_after_horizon: Option<f64>,
    /// Net present value when spending ends at the horizon and the plan runs on for 60 months.
    pub runoff_npv: f64,
    /// What of that comes after the horizon.
    pub runoff_value: f64,
    /// The deepest cumulative loss, below 0. `None` where cash is never below 0.
    pub cash_trough: Option<f64>,
    /// Its month; 0 is before the first.
    pub cash_trough_month: Option<u32>,
    /// First month in which a lead from inbound has cost no more than one from outbound, up-front cost left out. `None` is
    /// not within the horizon.
    pub crossover_month: Option<u32>,
}

impl Answers {
    /// Everything there is to say of a plan and its projection.
    pub fn of(plan: &Parameters, projection: &Projection) -> Self {
        Self {
            totals: Totals::of(projection),
            worth: Worth::of(plan, projection),
            sides: Sides::of(plan, projection),
            monthly: Monthly::of(projection),
            cost_per_action: ActionAnswer::all(projection),
            channels: ChannelAnswer::all(plan, projection),
            attribution: AttributionModel::ALL.map(|model| projection.attribution(model)).into(),
            contribution: Contributions::of(plan, projection),
            checks: Checks::of(plan, projection),
        }
    }
}

impl Totals {
    fn of(projection: &Projection) -> Self {
        Self {
            leads: projection.leads(),
            customers: projection.customers(),
            revenue: projection.revenue(),
            gross: projection.gross(),
            cost: projection.cost(),
            profit: projection.profit(),
            cpl: projection.cpl(),
            cac: projection.cac(),
            roi: projection.roi(),
            roas: projection.roas(),
            open_pipeline: projection.open_pipeline(),
        }
    }
}

impl Worth {
    fn of(plan: &Parameters, projection: &Projection) -> Self {
        let break_even = projection.break_even();
        let trough = projection.cash_trough();
        let npv = projection.npv();
        let runoff_npv = run_off_npv(plan);
        Self {
            payback_month: break_even.map(|found| found.month),
            payback_interp: break_even.map(|found| found.exact),
            npv,
            irr_month: projection.irr_month(),
            irr_year: projection.irr_year(),
            value_after_horizon: projection.value_after_horizon(),
            runoff_npv,
            runoff_value: runoff_npv - npv,
            cash_trough: trough.map(|lowest| lowest.cash),
            cash_trough_month: trough.map(|lowest| lowest.month),
            crossover_month: projection.crossover_month(),
        }
    }
}
