//! A plan walked through its months.

use super::money::CustomerValue;
use super::month::Month;
use super::parameters::{Parameters, Programme};
use super::side_months::SideMonths;
use super::walker::Walker;

/// Months that a run-off is followed after the horizon, without any spending.
pub const RUN_OFF_MONTHS: usize = 60;

/// A plan month by month over its horizon. What can be read off it stands in `figures`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// Months 1 to the horizon.
    pub months: Vec<Month>,
    /// What inbound owes and is worth, beside the months.
    pub(super) inbound: Account,
    /// What outbound owes and is worth, beside the months.
    pub(super) outbound: Account,
    pub(super) margin: f64,
    pub(super) discount: f64,
}

/// What of one side the months alone do not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Account {
    /// Money owed before the first month.
    pub(super) upfront: f64,
    /// Money owed in every month with spending.
    pub(super) fixed: f64,
    /// Sales cost of one SQL.
    pub(super) sales_cost: f64,
    /// What a customer pays, and for how long.
    pub(super) customer: CustomerValue,
    /// Customers per lead that its channels brought. `None` without a lead.
    pub(super) conversion: Option<f64>,
    /// New leads of each channel, month by month.
    pub(super) channels: Vec<Vec<f64>>,
}

/// Walks a plan through its horizon.
///
/// Cost: a few microseconds for three years and one channel a side; it allocates, it never fails. Whoever walks many
/// plans keeps a [`Walker`].
pub fn project(plan: &Parameters) -> Projection {
    let mut walker = Walker::default();
    walker.project(plan);
    walker.into_projection()
}

/// Walks a plan through its horizon and [`RUN_OFF_MONTHS`] more, in which nothing is spent.
pub fn run_off(plan: &Parameters) -> Projection {
    let mut walker = Walker::default();
    walker.run_off(plan);
    walker.into_projection()
}

impl Account {
    /// What `side`, whose programme of the plan this is, owes and is worth.
    pub(super) fn set(&mut self, plan: &Parameters, programme: &Programme, side: &SideMonths) {
        // An up-front cost is owed where its side is used at all.
        let used = side.spend.iter().any(|money| *money > 0.0);
        self.upfront = if used { programme.upfront } else { 0.0 };
        self.fixed = programme.fixed;
        self.sales_cost = plan.sales_cost;
        self.customer = CustomerValue {
            month: plan.rev_month,
            first: plan.rev_first,
            margin: plan.margin,
            churn: programme.churn,
        };
        self.conversion = side.lead_to_mql().map(|rate| rate * programme.p_sql * programme.p_win);
        self.channels.clone_from(&side.by_channel);
    }
}

/// A fixed cost is owed in the months in which its side spends.
pub(super) fn owed(spend: f64, fixed: f64) -> f64 {
    if spend > 0.0 { fixed } else { 0.0 }
}
