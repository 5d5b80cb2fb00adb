//! A plan walked through its months.

use super::channel::SideMonths;
use super::funnel::{Funnel, Stage};
use super::money::CustomerValue;
use super::month::{ByPath, Month};
use super::parameters::{Parameters, Programme};
use crate::scenario::Side;

/// Months that a run-off is followed after the horizon, without any spending.
pub const RUN_OFF_MONTHS: usize = 60;

/// A plan month by month over its horizon. What can be read off it stands in `figures`.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
/// Cost: a few microseconds for three years and one channel a side; it allocates, it never fails.
pub fn project(plan: &Parameters) -> Projection {
    walk(plan, plan.horizon as usize)
}

/// Walks a plan through its horizon and [`RUN_OFF_MONTHS`] more, in which nothing is spent.
pub fn run_off(plan: &Parameters) -> Projection {
    walk(plan, plan.horizon as usize + RUN_OFF_MONTHS)
}

fn walk(plan: &Parameters, length: usize) -> Projection {
    let [inbound, outbound] =
        [Side::Inbound, Side::Outbound].map(|side| SideMonths::of(plan, side, length));
    let mut people = People::new(plan, length);
    let upfront = upfront(&inbound, &plan.inbound) + upfront(&outbound, &plan.outbound);
    let mut cumulative = -upfront;
    let months = (0..length)
        .map(|index| {
            let now = Now::at(plan, &inbound, &outbound, index);
            let mut month = people.step(plan, &now);
            month.marketing = now.spend_in
                + now.spend_out
                + owed(now.spend_in, plan.inbound.fixed)
                + owed(now.spend_out, plan.outbound.fixed);
            month.sales = plan.sales_cost * month.sql.sum();
            month.revenue = plan.rev_first * month.won.sum() + plan.rev_month * month.active.sum();
            month.cash = plan.margin * month.revenue - month.cost();
            cumulative += month.cash;
            month.cumulative = cumulative;
            month
        })
        .collect();
    Projection {
        months,
        inbound: Account::of(plan, &plan.inbound, inbound),
        outbound: Account::of(plan, &plan.outbound, outbound),
        margin: plan.margin,
        discount: plan.discount,
    }
}

impl Account {
    fn of(plan: &Parameters, programme: &Programme, side: SideMonths) -> Self {
        let customer = CustomerValue {
            month: plan.rev_month,
            first: plan.rev_first,
            margin: plan.margin,
            churn: programme.churn,
        };
        Self {
            upfront: upfront(&side, programme),
            fixed: programme.fixed,
            sales_cost: plan.sales_cost,
            customer,
            conversion: side.lead_to_mql().map(|rate| rate * programme.p_sql * programme.p_win),
            channels: side.by_channel,
        }
    }
}

/// An up-front cost is owed where its side is used at all.
fn upfront(side: &SideMonths, programme: &Programme) -> f64 {
    if side.spend.iter().any(|money| *money > 0.0) { programme.upfront } else { 0.0 }
}

/// A fixed cost is owed in the months in which its side spends.
pub(super) fn owed(spend: f64, fixed: f64) -> f64 {
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
        // A mean of ones may come to a last bit more than one.
        let share = |series: &[f64]| at(series).min(1.0);
        let coverage = share(&inbound.coverage);
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
            reach: share(&outbound.reach),
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

    /// Active customers so far.
    fn customers(&self) -> ByPath<f64> {
        ByPath {
            inbound: self.funnels.inbound.active,
            outbound: self.funnels.outbound.active,
            assisted: self.funnels.assisted.active,
            reactivated: self.funnels.reactivated.active,
        }
    }

    /// One month: referrals, nurture, re-activation, sales.
    fn step(&mut self, plan: &Parameters, now: &Now) -> Month {
        let cross = &plan.cross;
        let referred = self.customers().map(|active| cross.referral * active);
        // Products of shares left over, not differences: a pool that empties ends at nothing, not just below.
        let nurtured = cross.nurture * self.pool;
        let not_nurtured = (1.0 - cross.nurture) * self.pool;
        let woken = cross.react * now.reach * not_nurtured;
        let asleep = (1.0 - cross.react * now.reach) * not_nurtured;
        let not_ready = now.leads_in - now.mql_in;
        self.pool = (1.0 - cross.list_decay) * asleep + not_ready;
        let mql = ByPath {
            inbound: now.mql_in + nurtured + cross.p_mql_ref * referred.inbound,
            outbound: now.mql_out + cross.p_mql_ref * referred.outbound,
            assisted: now.assisted_mql + cross.p_mql_ref * referred.assisted,
            reactivated: woken + cross.p_mql_ref * referred.reactivated,
        };
        let stages = self.work(plan, mql);
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
            backlog: stages.map(|stage| stage.waiting).sum(),
            ..Month::default()
        }
    }

    /// The sales team's month: all that is there, or the same share of every path's queue.
    fn work(&mut self, plan: &Parameters, mql: ByPath<f64>) -> ByPath<Stage> {
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
        ByPath {
            inbound: f.inbound.step(mql.inbound, share, limit),
            outbound: f.outbound.step(mql.outbound, share, limit),
            assisted: f.assisted.step(mql.assisted, share, limit),
            reactivated: f.reactivated.step(mql.reactivated, share, limit),
        }
    }
}
