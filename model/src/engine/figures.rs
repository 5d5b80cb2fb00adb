//! Every figure that can be read off a projection: what leads and customers cost, when the money is back, what is
//! left. `None` is undefined.

use super::money::{
    BreakEven, CustomerValue, break_even_of, customer_payback, irr, lifetime_value, monthly_rate,
    npv_of, ratio,
};
use super::month::{ByPath, Month};
use super::parameters::Parameters;
use super::projection::{Account, Projection, owed, run_off};
use crate::scenario::Side;

impl Projection {
    fn sum(&self, figure: impl Fn(&Month) -> f64) -> f64 {
        self.months.iter().map(figure).sum()
    }

    /// New leads by path over the horizon.
    pub fn leads_by_path(&self) -> ByPath<f64> {
        ByPath {
            inbound: self.sum(|month| month.leads.inbound),
            outbound: self.sum(|month| month.leads.outbound),
            assisted: self.sum(|month| month.leads.assisted),
            reactivated: self.sum(|month| month.leads.reactivated),
        }
    }

    /// New customers by path over the horizon.
    pub fn customers_by_path(&self) -> ByPath<f64> {
        ByPath {
            inbound: self.sum(|month| month.won.inbound),
            outbound: self.sum(|month| month.won.outbound),
            assisted: self.sum(|month| month.won.assisted),
            reactivated: self.sum(|month| month.won.reactivated),
        }
    }

    /// New leads over the horizon.
    pub fn leads(&self) -> f64 {
        self.sum(|month| month.leads.sum())
    }

    /// New customers over the horizon.
    pub fn customers(&self) -> f64 {
        self.sum(|month| month.won.sum())
    }

    /// Revenue over the horizon.
    pub fn revenue(&self) -> f64 {
        self.sum(|month| month.revenue)
    }

    /// Gross profit over the horizon: margin on revenue, before marketing and sales cost.
    pub fn gross(&self) -> f64 {
        self.margin * self.revenue()
    }

    /// Money owed before the first month, by the sides that are used.
    pub fn upfront(&self) -> f64 {
        self.inbound.upfront + self.outbound.upfront
    }

    /// Money that a side owes before the first month; nothing where it is not used.
    pub fn side_upfront(&self, side: Side) -> f64 {
        self.account(side).upfront
    }

    /// Marketing cost over the horizon, up-front money included.
    pub fn marketing_cost(&self) -> f64 {
        self.upfront() + self.sum(|month| month.marketing)
    }

    /// Marketing and sales cost over the horizon, up-front money included.
    pub fn cost(&self) -> f64 {
        self.upfront() + self.sum(Month::cost)
    }

    /// Gross profit less all cost: cumulative cash at the horizon.
    pub fn profit(&self) -> f64 {
        self.gross() - self.cost()
    }

    /// Marketing cost per lead over the horizon. `None` without a lead.
    pub fn cpl(&self) -> Option<f64> {
        ratio(self.marketing_cost(), self.leads())
    }

    /// Marketing and sales cost per new customer of the horizon (period form). `None` without a customer.
    pub fn cac(&self) -> Option<f64> {
        ratio(self.cost(), self.customers())
    }

    /// (Gross profit − cost) / cost over the horizon, as a fraction. `None` without a cost.
    pub fn roi(&self) -> Option<f64> {
        ratio(self.profit(), self.cost())
    }

    /// Revenue / marketing cost over the horizon. `None` without a cost.
    pub fn roas(&self) -> Option<f64> {
        ratio(self.revenue(), self.marketing_cost())
    }

    /// Cumulative cash by month, 0 (before the first) to the horizon.
    pub fn cumulative_cash(&self) -> Vec<f64> {
        self.totals().collect()
    }

    fn totals(&self) -> impl Iterator<Item = f64> {
        let opening = -self.upfront();
        std::iter::once(opening).chain(self.months.iter().map(|month| month.cumulative))
    }

    /// Cash by month, 0 (before the first) to the horizon.
    pub fn cash_flows(&self) -> Vec<f64> {
        self.flows().collect()
    }

    fn flows(&self) -> impl DoubleEndedIterator<Item = f64> {
        let opening = -self.upfront();
        std::iter::once(opening).chain(self.months.iter().map(|month| month.cash))
    }

    /// When the plan has its money back. `None` if it never does, or if nothing was ever spent.
    pub fn break_even(&self) -> Option<BreakEven> {
        (self.cost() > 0.0).then(|| break_even_of(self.totals())).flatten()
    }

    /// Net present value of the cash over the horizon, the first month's start being today.
    pub fn npv(&self) -> f64 {
        npv_of(monthly_rate(self.discount), self.flows())
    }

    /// Internal rate of return a month, as a fraction, where it is unique.
    pub fn irr_month(&self) -> Option<f64> {
        irr(&self.cash_flows())
    }

    /// Internal rate of return a year, as a fraction, where it is unique.
    pub fn irr_year(&self) -> Option<f64> {
        self.irr_month().map(|rate| (rate.ln_1p() * 12.0).exp_m1()).filter(|rate| rate.is_finite())
    }

    /// Undiscounted lifetime value of a customer of `side`. `None` where customers never leave.
    pub fn lifetime_value(&self, side: Side) -> Option<f64> {
        lifetime_value(self.account(side).customer, 0.0)
    }

    /// New leads of each channel of `side`, in the order of the plan, month by month; referrals not included.
    pub fn channel_leads(&self, side: Side) -> &[Vec<f64>] {
        &self.account(side).channels
    }

    pub(super) fn account(&self, side: Side) -> &Account {
        match side {
            Side::Inbound => &self.inbound,
            Side::Outbound => &self.outbound,
        }
    }

    /// Margin still to come after the horizon from the customers who are active at its end, undiscounted.
    /// `None` where some of them never leave.
    pub fn value_after_horizon(&self) -> Option<f64> {
        let active = self.months.last().map(|month| month.active).unwrap_or_default();
        let rest = |customers: f64, value: CustomerValue| {
            let monthly = customers * value.margin * value.month;
            if monthly <= 0.0 {
                Some(0.0)
            } else {
                ratio(monthly * (1.0 - value.churn), value.churn)
            }
        };
        let from_inbound = active.inbound + active.assisted + active.reactivated;
        Some(
            rest(from_inbound, self.inbound.customer)?
                + rest(active.outbound, self.outbound.customer)?,
        )
    }

    /// Money spent on a side over the horizon, its fixed and up-front cost included.
    pub fn side_cost(&self, side: Side) -> f64 {
        self.side_cost_by_month(side).last().unwrap_or(0.0)
    }

    /// The same, cumulative by month from 1 to the horizon.
    fn side_cost_by_month(&self, side: Side) -> impl Iterator<Item = f64> {
        let upfront = self.account(side).upfront;
        self.running_cost(side).map(move |cost| upfront + cost)
    }

    /// Spend and fixed cost of a side in `month`, one of this plan's.
    pub fn month_cost(&self, month: &Month, side: Side) -> f64 {
        let spend = match side {
            Side::Inbound => month.spend_in,
            Side::Outbound => month.spend_out,
        };
        spend + owed(spend, self.account(side).fixed)
    }

    /// Spend and fixed cost of a side, cumulative by month from 1 to the horizon; no up-front money.
    fn running_cost(&self, side: Side) -> impl Iterator<Item = f64> {
        self.months.iter().scan(0.0, move |total, month| {
            *total += self.month_cost(month, side);
            Some(*total)
        })
    }

    /// Cumulative leads of a side alone by month, from 1 to the horizon.
    fn side_leads_by_month(&self, side: Side) -> impl Iterator<Item = f64> {
        self.months.iter().scan(0.0, move |total, month| {
            *total += match side {
                Side::Inbound => month.leads.inbound,
                Side::Outbound => month.leads.outbound,
            };
            Some(*total)
        })
    }

    /// Cumulative marketing cost per lead of a side by month, from 1 to the horizon; `None` without a lead.
    pub fn side_cpl(&self, side: Side) -> Vec<Option<f64>> {
        self.side_cost_by_month(side)
            .zip(self.side_leads_by_month(side))
            .map(|(cost, leads)| ratio(cost, leads))
            .collect()
    }

    /// Crossover: the first month in which a lead from inbound has cost no more than one from outbound, all leads
    /// and all money since the start counted except the up-front cost (specification 2.5 and 2.9, whose figures
    /// leave it out). `None` if that does not happen, or one side is not used.
    pub fn crossover_month(&self) -> Option<u32> {
        let running_cpl = |side| {
            let by_month = self.running_cost(side).zip(self.side_leads_by_month(side));
            by_month.map(|(cost, leads)| ratio(cost, leads))
        };
        (1..)
            .zip(running_cpl(Side::Inbound).zip(running_cpl(Side::Outbound)))
            .find(|(_, (inbound, outbound))| {
                matches!((inbound, outbound), (Some(inbound), Some(outbound)) if inbound <= outbound)
            })
            .map(|(month, _)| month)
    }

    /// Cohort cost of a customer of `side`: its cost per lead over the horizon divided by its way from lead to
    /// customer, so that customers still on the way are counted. `None` without a lead or a way.
    pub fn cohort_cac(&self, side: Side) -> Option<f64> {
        let cpl = self.side_cpl(side).last().copied().flatten()?;
        ratio(cpl, self.account(side).conversion?)
    }

    /// Lifetime value over cohort cost of a customer of `side`.
    pub fn ltv_to_cac(&self, side: Side) -> Option<f64> {
        ratio(self.lifetime_value(side)?, self.cohort_cac(side)?)
    }

    /// Months until a customer of `side` has paid back its cohort cost, churn allowed for.
    pub fn customer_payback(&self, side: Side) -> Option<f64> {
        customer_payback(self.cohort_cac(side)?, self.account(side).customer)
    }

    /// SQLs without a decision at the horizon, those who wait for the team included. Their customers are counted
    /// nowhere above.
    pub fn open_pipeline(&self) -> f64 {
        let worked = self.sum(|month| month.sql.sum() - month.resolved.sum());
        worked.max(0.0) + self.months.last().map_or(0.0, |month| month.backlog)
    }
}

/// Net present value of a plan and of all that its money still brings in the
/// [`RUN_OFF_MONTHS`](super::RUN_OFF_MONTHS) after it.
pub fn run_off_npv(plan: &Parameters) -> f64 {
    run_off(plan).npv()
}
