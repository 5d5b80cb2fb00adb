//! A plan walked through its months, and every figure that can be read off the walk.

use super::channel::SideMonths;
use super::funnel::{Funnel, Stage};
use super::money::{
    break_even, customer_payback, irr, lifetime_value, monthly_rate, npv, BreakEven, CustomerValue,
};
use super::parameters::Parameters;
use crate::scenario::Side;

/// Months that a run-off is followed after the horizon, without any spending.
pub const RUN_OFF_MONTHS: usize = 60;

/// One figure for each of the four ways a lead can come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ByPath<T> {
    /// Inbound alone.
    pub inbound: T,
    /// Outbound alone.
    pub outbound: T,
    /// Reached by outbound, came in through inbound.
    pub assisted: T,
    /// Known from inbound, woken by outbound.
    pub reactivated: T,
}

impl<T: Copy> ByPath<T> {
    /// The four figures, in the order of the fields.
    pub fn each(&self) -> [T; 4] {
        [self.inbound, self.outbound, self.assisted, self.reactivated]
    }

    /// The same question asked of every path.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> ByPath<U> {
        ByPath {
            inbound: f(self.inbound),
            outbound: f(self.outbound),
            assisted: f(self.assisted),
            reactivated: f(self.reactivated),
        }
    }
}

impl ByPath<f64> {
    /// All four together.
    pub fn sum(&self) -> f64 {
        self.each().iter().sum()
    }
}

/// What happens in one month. Counts are expected values, so they have fractions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month {
    /// Money spent on inbound, fixed cost not included.
    pub spend_in: f64,
    /// Money spent on outbound, fixed cost not included.
    pub spend_out: f64,
    /// Spend and fixed cost of both sides.
    pub marketing: f64,
    /// Cost of the sales team's work on SQLs.
    pub sales: f64,
    /// New leads by path, referrals of each path's own customers included.
    pub leads: ByPath<f64>,
    /// Known inbound contacts who were not ready and are still reachable.
    pub pool: f64,
    /// Share of the reachable inbound demand served, 0 to 1.
    pub coverage: f64,
    /// Share of the outbound audience contacted, 0 to 1.
    pub reach: f64,
    /// New MQLs by path, nurtured and re-activated contacts included.
    pub mql: ByPath<f64>,
    /// SQLs worked by path.
    pub sql: ByPath<f64>,
    /// SQLs that came to a decision, by path.
    pub resolved: ByPath<f64>,
    /// New customers by path.
    pub won: ByPath<f64>,
    /// Active customers at the end of the month by path.
    pub active: ByPath<f64>,
    /// SQLs left waiting for the sales team.
    pub backlog: f64,
    /// Revenue.
    pub revenue: f64,
    /// Margin on the revenue less all cost.
    pub cash: f64,
    /// Cumulative cash since before the first month.
    pub cumulative: f64,
}

impl Month {
    /// Marketing and sales cost.
    pub fn cost(&self) -> f64 {
        self.marketing + self.sales
    }
}

/// A plan month by month over its horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Months 1 to the horizon.
    pub months: Vec<Month>,
    /// New leads of each inbound channel, month by month.
    pub inbound_channels: Vec<Vec<f64>>,
    /// New leads of each outbound channel, month by month.
    pub outbound_channels: Vec<Vec<f64>>,
    /// Money owed before the first month for inbound.
    pub upfront_in: f64,
    /// Money owed before the first month for outbound.
    pub upfront_out: f64,
    fixed_in: f64,
    fixed_out: f64,
    margin: f64,
    discount: f64,
    inbound: CustomerValue,
    outbound: CustomerValue,
    conversion_in: f64,
    conversion_out: f64,
}

/// Walks a plan through its horizon.
///
/// Cost: a few microseconds for three years and one channel a side; it allocates, it never fails.
pub fn project(plan: &Parameters) -> Projection {
    walk(plan, plan.horizon as usize)
}

/// Walks a plan through its horizon and [`RUN_OFF_MONTHS`] more, in which nothing is spent.
pub fn run_off(plan: &Parameters) -> Projection {
    walk(plan, plan.horizon as usize + RUN_OFF_MONTHS)
}

/// The figure of each path, from the two sides' own and one for the two crossing paths.
fn walk(plan: &Parameters, length: usize) -> Projection {
    let inbound = SideMonths::of(plan, Side::Inbound, length);
    let outbound = SideMonths::of(plan, Side::Outbound, length);
    let mut people = People::new(plan, length);
    let used = |side: &SideMonths, amount: f64| {
        if side.spend.iter().any(|money| *money > 0.0) { amount } else { 0.0 }
    };
    let upfront_in = used(&inbound, plan.inbound.upfront);
    let upfront_out = used(&outbound, plan.outbound.upfront);
    let mut cumulative = -(upfront_in + upfront_out);
    let months = (0..length)
        .map(|index| {
            let now = Now::at(plan, &inbound, &outbound, index);
            let mut month = people.step(plan, &now);
            month.marketing = now.spend_in
                + now.spend_out
                + owed(now.spend_in, plan.inbound.fixed)
                + owed(now.spend_out, plan.outbound.fixed);
            month.sales = plan.sales_cost * month.sql.sum();
            month.revenue =
                plan.rev_first * month.won.sum() + plan.rev_month * month.active.sum();
            month.cash = plan.margin * month.revenue - month.cost();
            cumulative += month.cash;
            month.cumulative = cumulative;
            month
        })
        .collect();
    let customer = |churn| CustomerValue {
        month: plan.rev_month,
        first: plan.rev_first,
        margin: plan.margin,
        churn,
    };
    Projection {
        months,
        upfront_in,
        upfront_out,
        fixed_in: plan.inbound.fixed,
        fixed_out: plan.outbound.fixed,
        margin: plan.margin,
        discount: plan.discount,
        inbound: customer(plan.inbound.churn),
        outbound: customer(plan.outbound.churn),
        conversion_in: inbound.p_mql * plan.inbound.p_sql * plan.inbound.p_win,
        conversion_out: outbound.p_mql * plan.outbound.p_sql * plan.outbound.p_win,
        inbound_channels: inbound.by_channel,
        outbound_channels: outbound.by_channel,
    }
}

/// A fixed cost is owed in the months in which its side spends.
fn owed(spend: f64, fixed: f64) -> f64 {
    if spend > 0.0 { fixed } else { 0.0 }
}

/// What the channels deliver in one month, before people talk to one another.
#[derive(Clone, Copy, Debug)]
struct Now {
    spend_in: f64,
    spend_out: f64,
    leads_in: f64,
    leads_out: f64,
    mql_in: f64,
    mql_out: f64,
    coverage: f64,
    reach: f64,
    assisted: f64,
    assisted_mql: f64,
}

impl Now {
    fn at(plan: &Parameters, inbound: &SideMonths, outbound: &SideMonths, month: usize) -> Self {
        let at = |series: &[f64]| series.get(month).copied().unwrap_or(0.0);
        let coverage = at(&inbound.coverage);
        let season = plan.inbound.season_factor(plan.start, month);
        let assisted = plan.cross.assist * at(&outbound.contacted) * coverage * season;
        Self {
            spend_in: at(&inbound.spend),
            spend_out: at(&outbound.spend),
            leads_in: at(&inbound.leads),
            leads_out: at(&outbound.leads),
            mql_in: at(&inbound.mql),
            mql_out: at(&outbound.mql),
            coverage,
            reach: at(&outbound.reach),
            assisted,
            assisted_mql: inbound.p_mql * assisted,
        }
    }
}

/// Everybody on the way from lead to customer.
struct People {
    pool: f64,
    funnels: ByPath<Funnel>,
}

impl People {
    fn new(plan: &Parameters, length: usize) -> Self {
        let inbound = Funnel::new(&plan.inbound, length);
        let funnels = ByPath {
            outbound: Funnel::new(&plan.outbound, length),
            assisted: inbound.clone(),
            reactivated: inbound.clone(),
            inbound,
        };
        Self { pool: 0.0, funnels }
    }

    /// One month: referrals, nurture, re-activation, sales.
    fn step(&mut self, plan: &Parameters, now: &Now) -> Month {
        let cross = &plan.cross;
        let referred = ByPath {
            inbound: cross.referral * self.funnels.inbound.active,
            outbound: cross.referral * self.funnels.outbound.active,
            assisted: cross.referral * self.funnels.assisted.active,
            reactivated: cross.referral * self.funnels.reactivated.active,
        };
        let nurtured = cross.nurture * self.pool;
        let woken = cross.react * now.reach * (1.0 - cross.nurture) * self.pool;
        let not_ready = now.leads_in - now.mql_in;
        self.pool = (1.0 - cross.list_decay) * (self.pool - nurtured - woken) + not_ready;
        let mql = ByPath {
            inbound: now.mql_in + nurtured + cross.p_mql_ref * referred.inbound,
            outbound: now.mql_out + cross.p_mql_ref * referred.outbound,
            assisted: now.assisted_mql + cross.p_mql_ref * referred.assisted,
            reactivated: woken + cross.p_mql_ref * referred.reactivated,
        };
        let (stages, backlog) = self.work(plan, mql);
        Month {
            spend_in: now.spend_in,
            spend_out: now.spend_out,
            leads: ByPath {
                inbound: now.leads_in + referred.inbound,
                outbound: now.leads_out + referred.outbound,
                assisted: now.assisted + referred.assisted,
                reactivated: referred.reactivated,
            },
            pool: self.pool,
            coverage: now.coverage,
            reach: now.reach,
            mql,
            sql: stages.map(|stage| stage.sql),
            resolved: stages.map(|stage| stage.resolved),
            won: stages.map(|stage| stage.won),
            active: stages.map(|stage| stage.active),
            backlog,
            ..Month::default()
        }
    }

    /// The sales team's month: all that is there, or the same share of every path's queue.
    fn work(&mut self, plan: &Parameters, mql: ByPath<f64>) -> (ByPath<Stage>, f64) {
        let f = &mut self.funnels;
        let queue = f.inbound.queue(mql.inbound)
            + f.outbound.queue(mql.outbound)
            + f.assisted.queue(mql.assisted)
            + f.reactivated.queue(mql.reactivated);
        let share = match plan.capacity {
            Some(limit) if queue > limit.sqls => limit.sqls / queue,
            _ => 1.0,
        };
        let limit = plan.capacity;
        let stages = ByPath {
            inbound: f.inbound.step(mql.inbound, share, limit),
            outbound: f.outbound.step(mql.outbound, share, limit),
            assisted: f.assisted.step(mql.assisted, share, limit),
            reactivated: f.reactivated.step(mql.reactivated, share, limit),
        };
        (stages, queue * (1.0 - share))
    }
}

/// `value / by`, or `None` where there is nothing to divide by.
fn ratio(value: f64, by: f64) -> Option<f64> {
    (by > 0.0).then(|| value / by)
}

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

    /// Marketing cost over the horizon, up-front money included.
    pub fn marketing_cost(&self) -> f64 {
        self.upfront_in + self.upfront_out + self.sum(|month| month.marketing)
    }

    /// Marketing and sales cost over the horizon, up-front money included.
    pub fn cost(&self) -> f64 {
        self.upfront_in + self.upfront_out + self.sum(Month::cost)
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
        let opening = -(self.upfront_in + self.upfront_out);
        std::iter::once(opening).chain(self.months.iter().map(|month| month.cumulative)).collect()
    }

    /// Cash by month, 0 (before the first) to the horizon.
    pub fn cash_flows(&self) -> Vec<f64> {
        let opening = -(self.upfront_in + self.upfront_out);
        std::iter::once(opening).chain(self.months.iter().map(|month| month.cash)).collect()
    }

    /// When the plan has its money back. `None` if it never does, or if nothing was ever spent.
    pub fn break_even(&self) -> Option<BreakEven> {
        (self.cost() > 0.0).then(|| break_even(&self.cumulative_cash())).flatten()
    }

    /// Net present value of the cash over the horizon, the first month's start being today.
    pub fn npv(&self) -> f64 {
        npv(monthly_rate(self.discount), &self.cash_flows())
    }

    /// Internal rate of return a month, as a fraction, where it is unique.
    pub fn irr_month(&self) -> Option<f64> {
        irr(&self.cash_flows())
    }

    /// Internal rate of return a year, as a fraction, where it is unique.
    pub fn irr_year(&self) -> Option<f64> {
        self.irr_month()
            .map(|rate| (rate.ln_1p() * 12.0).exp_m1())
            .filter(|rate| rate.is_finite())
    }

    /// Undiscounted lifetime value of a customer of `side`. `None` where customers never leave.
    pub fn lifetime_value(&self, side: Side) -> Option<f64> {
        lifetime_value(*self.customer(side), 0.0)
    }

    fn customer(&self, side: Side) -> &CustomerValue {
        match side {
            Side::Inbound => &self.inbound,
            Side::Outbound => &self.outbound,
        }
    }

    /// Margin still to come after the horizon from the customers who are active at its end, undiscounted.
    /// `None` where some of them never leave.
    pub fn value_after_horizon(&self) -> Option<f64> {
        let active = self.months.last().map(|month| month.active).unwrap_or_default();
        let rest = |customers: f64, value: &CustomerValue| {
            let monthly = value.margin * value.month;
            if customers * monthly <= 0.0 {
                return Some(0.0);
            }
            (value.churn > 0.0).then(|| customers * monthly * (1.0 - value.churn) / value.churn)
        };
        let from_inbound = active.inbound + active.assisted + active.reactivated;
        Some(rest(from_inbound, &self.inbound)? + rest(active.outbound, &self.outbound)?)
    }

    /// Money spent on a side over the horizon, its fixed and up-front cost included.
    pub fn side_cost(&self, side: Side) -> f64 {
        self.side_cost_by_month(side).last().unwrap_or(0.0)
    }

    /// The same, cumulative by month from 1 to the horizon.
    fn side_cost_by_month(&self, side: Side) -> impl Iterator<Item = f64> {
        let (upfront, fixed) = match side {
            Side::Inbound => (self.upfront_in, self.fixed_in),
            Side::Outbound => (self.upfront_out, self.fixed_out),
        };
        self.months.iter().scan(upfront, move |total, month| {
            let spend = match side {
                Side::Inbound => month.spend_in,
                Side::Outbound => month.spend_out,
            };
            *total += spend + owed(spend, fixed);
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

    /// Crossover: the first month in which a lead from inbound has cost no more than one from outbound, all
    /// money and all leads since the start counted. `None` if that does not happen, or one side is not used.
    pub fn crossover_month(&self) -> Option<u32> {
        let inbound = self.side_cpl(Side::Inbound);
        let outbound = self.side_cpl(Side::Outbound);
        (1..)
            .zip(inbound.into_iter().zip(outbound))
            .find(|(_, (inbound, outbound))| {
                matches!((inbound, outbound), (Some(inbound), Some(outbound)) if inbound <= outbound)
            })
            .map(|(month, _)| month)
    }

    /// Cohort cost of a customer of `side`: its cost per lead over the horizon divided by its way from lead to
    /// customer, so that customers still on the way are counted. `None` without a lead or a way.
    pub fn cohort_cac(&self, side: Side) -> Option<f64> {
        let cpl = self.side_cpl(side).last().copied().flatten()?;
        let conversion = match side {
            Side::Inbound => self.conversion_in,
            Side::Outbound => self.conversion_out,
        };
        ratio(cpl, conversion)
    }

    /// Lifetime value over cohort cost of a customer of `side`.
    pub fn ltv_to_cac(&self, side: Side) -> Option<f64> {
        ratio(self.lifetime_value(side)?, self.cohort_cac(side)?)
    }

    /// Months until a customer of `side` has paid back its cohort cost, churn allowed for.
    pub fn customer_payback(&self, side: Side) -> Option<f64> {
        customer_payback(self.cohort_cac(side)?, *self.customer(side))
    }

    /// MQLs, SQLs and leads still on the way at the horizon are not counted anywhere above: SQLs without a
    /// decision yet, those who wait for the team included.
    pub fn open_pipeline(&self) -> f64 {
        let worked = self.sum(|month| month.sql.sum() - month.resolved.sum());
        worked.max(0.0) + self.months.last().map_or(0.0, |month| month.backlog)
    }
}

/// Net present value of a plan and of all that its money still brings in the [`RUN_OFF_MONTHS`] after it.
pub fn run_off_npv(plan: &Parameters) -> f64 {
    run_off(plan).npv()
}
