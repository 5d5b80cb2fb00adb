//! What the money comes to beyond its total: how deep the plan digs first, what one lead is worth, how many customers one
//! of them brings, and what the money still brings when the spending has ended.

use super::money::ratio;
use super::parameters::{Parameters, Programme};
use super::projection::Projection;
use super::run_off_npv;
use crate::scenario::Side;

/// The deepest cumulative loss of a plan: the cash it takes to get through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trough {
    /// Month of the lowest cumulative cash, the first if there are several; 0 is before the first month.
    pub month: u32,
    /// Cumulative cash then, below 0.
    pub cash: f64,
}

impl Projection {
    /// The deepest cumulative loss and its month. `None` where cumulative cash is never below zero.
    pub fn cash_trough(&self) -> Option<Trough> {
        let mut trough: Option<Trough> = None;
        for (month, cash) in (0..).zip(self.cumulative_cash()) {
            if cash < trough.map_or(0.0, |lowest| lowest.cash) {
                trough = Some(Trough { month, cash });
            }
        }
        trough
    }

    /// What a lead of `side` is worth: the chance that it becomes a customer (`p_mql`·`p_sql`·`p_win` over its
    /// channels' leads) times that customer's undiscounted lifetime value (specification 2.9). `None` without a lead,
    /// or where customers never leave.
    pub fn value_per_lead(&self, side: Side) -> Option<f64> {
        Some(self.account(side).conversion? * self.lifetime_value(side)?)
            .filter(|value| value.is_finite())
    }

    /// Marketing and sales cost of a side alone over its own new customers of the horizon: the period form of the
    /// cost of a customer, too high early in a plan because customers come later than the money
    /// ([`cohort_cac`](Self::cohort_cac) is the other form, without sales cost). `None` without a customer.
    pub fn period_cac(&self, side: Side) -> Option<f64> {
        let sum = |figure: fn(&super::Month) -> [f64; 2]| -> f64 {
            let of_side = |[inbound, outbound]: [f64; 2]| match side {
                Side::Inbound => inbound,
                Side::Outbound => outbound,
            };
            self.months.iter().map(|month| of_side(figure(month))).sum()
        };
        let sqls = sum(|month| [month.sql.inbound, month.sql.outbound]);
        let won = sum(|month| [month.won.inbound, month.won.outbound]);
        ratio(self.side_cost(side) + self.account(side).sales_cost * sqls, won)
    }

    /// New customers of `side` that web analytics will show when it can trace the share `trackable` (0 to 1) of them.
    /// Customers that came over both sides are counted where they came in.
    pub fn traceable_customers(&self, side: Side, trackable: f64) -> f64 {
        let won = self.customers_by_path();
        trackable
            * match side {
                Side::Inbound => won.inbound + won.assisted + won.reactivated,
                Side::Outbound => won.outbound,
            }
    }
}

impl Parameters {
    /// Customers that a customer of `side` brings in a lifetime by referral, 0 or more: `R = φ·p_mql_ref·p_sql·p_win/churn`
    /// (specification 2.4). From 1 on growth has no bound, which no market has. `None` where a customer brings some and
    /// never leaves.
    pub fn referred(&self, side: Side) -> Option<f64> {
        let monthly = self.referred_monthly(side);
        if monthly > 0.0 { ratio(monthly, self.programme(side).churn) } else { Some(0.0) }
    }

    /// The same a month.
    pub(super) fn referred_monthly(&self, side: Side) -> f64 {
        let Programme { p_sql, p_win, .. } = *self.programme(side);
        self.cross.referral * self.cross.p_mql_ref * p_sql * p_win
    }
}

/// What the money of a plan still brings after its horizon, as present value: run-off NPV less NPV.
pub fn run_off_value(plan: &Parameters, projection: &Projection) -> f64 {
    run_off_npv(plan) - projection.npv()
}
