//! The walk itself, month by month, and the room it needs: many plans can be walked in the same room, one after the
//! other, without asking for memory again.

use super::funnel::{Funnel, Stage, Way};
use super::month::{ByPath, Month};
use super::parameters::{Capacity, Parameters};
use super::projection::{Projection, RUN_OFF_MONTHS, owed};
use super::side_months::{ChannelRoom, SideMonths};
use crate::scenario::Side;

/// Room to walk plans in, one after the other. What plans have in common, like the shape of content, is worked out
/// once; after the first plan of a size nothing is allocated. The figures are those of
/// [`project`](super::project), to the last bit.
#[derive(Clone, Debug, Default)]
pub struct Walker {
    inbound: SideMonths,
    outbound: SideMonths,
    room_in: ChannelRoom,
    room_out: ChannelRoom,
    people: People,
    projection: Projection,
}

impl Walker {
    /// Walks a plan through its horizon.
    pub fn project(&mut self, plan: &Parameters) -> &Projection {
        self.walk(plan, plan.horizon as usize)
    }

    /// Walks a plan through its horizon and [`RUN_OFF_MONTHS`] more, in which nothing is spent.
    pub fn run_off(&mut self, plan: &Parameters) -> &Projection {
        self.walk(plan, plan.horizon as usize + RUN_OFF_MONTHS)
    }

    /// The plan walked last.
    pub(super) fn into_projection(self) -> Projection {
        self.projection
    }

    fn walk(&mut self, plan: &Parameters, length: usize) -> &Projection {
        self.inbound.walk(plan, Side::Inbound, length, &mut self.room_in);
        self.outbound.walk(plan, Side::Outbound, length, &mut self.room_out);
        self.people.empty(plan, length);
        let projection = &mut self.projection;
        projection.inbound.set(plan, &plan.inbound, &self.inbound);
        projection.outbound.set(plan, &plan.outbound, &self.outbound);
        (projection.margin, projection.discount) = (plan.margin, plan.discount);
        let mut cumulative = -projection.upfront();
        projection.months.clear();
        for index in 0..length {
            let now = Now::at(plan, &self.inbound, &self.outbound, index);
            let mut month = self.people.step(plan, &now, index);
            month.marketing = now.spend_in
                + now.spend_out
                + owed(now.spend_in, plan.inbound.fixed)
                + owed(now.spend_out, plan.outbound.fixed);
            month.sales = plan.sales_cost * month.sql.sum();
            month.revenue = plan.rev_first * month.won.sum() + plan.rev_month * month.active.sum();
            month.cash = plan.margin * month.revenue - month.cost();
            cumulative += month.cash;
            month.cumulative = cumulative;
            projection.months.push(month);
        }
        projection
    }
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
    not_ready: f64,
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
            not_ready: at(&inbound.not_ready),
            coverage,
            reach: share(&outbound.reach),
            assisted,
            assisted_mql: inbound.p_mql * assisted,
        }
    }
}

/// Everybody on the way from lead to customer.
#[derive(Clone, Debug, Default)]
struct People {
    pool: f64,
    inbound: Way,
    outbound: Way,
    funnels: ByPath<Funnel>,
}

impl People {
    /// Nobody yet, on the ways of this plan.
    fn empty(&mut self, plan: &Parameters, length: usize) {
        self.pool = 0.0;
        self.inbound.set(&plan.inbound);
        self.outbound.set(&plan.outbound);
        let ByPath { inbound, outbound, assisted, reactivated } = &mut self.funnels;
        for funnel in [inbound, outbound, assisted, reactivated] {
            funnel.empty(length);
        }
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

    /// Month number `index` (from 0): referrals, nurture, re-activation, sales.
    fn step(&mut self, plan: &Parameters, now: &Now, index: usize) -> Month {
        let cross = &plan.cross;
        let referred = self.customers().map(|active| cross.referral * active);
        // Products of shares left over, not differences: a pool that empties ends at nothing, not just below.
        let nurtured = cross.nurture * self.pool;
        let not_nurtured = (1.0 - cross.nurture) * self.pool;
        let woken = cross.react * now.reach * not_nurtured;
        let asleep = (1.0 - cross.react * now.reach) * not_nurtured;
        self.pool = (1.0 - cross.list_decay) * asleep + now.not_ready;
        let mql = ByPath {
            inbound: now.mql_in + nurtured + cross.p_mql_ref * referred.inbound,
            outbound: now.mql_out + cross.p_mql_ref * referred.outbound,
            assisted: now.assisted_mql + cross.p_mql_ref * referred.assisted,
            reactivated: woken + cross.p_mql_ref * referred.reactivated,
        };
        let stages = self.work(plan.capacity, index, mql);
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
    fn work(
        &mut self,
        capacity: Option<Capacity>,
        index: usize,
        mql: ByPath<f64>,
    ) -> ByPath<Stage> {
        let (pull, push, f) = (&self.inbound, &self.outbound, &mut self.funnels);
        let queue = f.inbound.queue(pull, mql.inbound)
            + f.outbound.queue(push, mql.outbound)
            + f.assisted.queue(pull, mql.assisted)
            + f.reactivated.queue(pull, mql.reactivated);
        let share = match capacity {
            Some(limit) if queue > limit.sqls => limit.sqls / queue,
            _ => 1.0,
        };
        let team = (share, capacity);
        ByPath {
            inbound: f.inbound.step(pull, (index, mql.inbound), team),
            outbound: f.outbound.step(push, (index, mql.outbound), team),
            assisted: f.assisted.step(pull, (index, mql.assisted), team),
            reactivated: f.reactivated.step(pull, (index, mql.reactivated), team),
        }
    }
}
