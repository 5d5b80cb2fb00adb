//! More of what helps never hurts, more of what hurts never helps.

use proptest::prelude::*;
use pushpull_model::engine::Projection;
use pushpull_model::interchange::Plan;

use crate::plans::{
    assert_never_above, customers_so_far, full, leads_so_far, project, share, simple, usual,
};

/// Changes one thing in a copy of a plan.
fn with(plan: &Plan, change: impl Fn(&mut Plan)) -> Projection {
    let mut plan = plan.clone();
    change(&mut plan);
    project(&plan)
}

/// The shape of today may differ from the one under which the cost per lead was measured: the yield is held.
fn held(plan: Plan) -> Plan {
    let mut plan = plan;
    let channel = &mut plan.inbound[0];
    if channel.base.is_empty() {
        channel.base = vec![channel.ramp, channel.decay, channel.head];
    }
    plan
}

/// Two plans that differ in one thing, and their leads so far.
#[track_caller]
fn assert_fewer_leads(plan: &Plan, worse: impl Fn(&mut Plan)) {
    let (base, worse) = (project(plan), with(plan, worse));
    assert_never_above("leads so far", &leads_so_far(&worse), &leads_so_far(&base));
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn less_money_never_brings_more_leads(plan in simple(), part in share()) {
        assert_fewer_leads(&plan, |plan| plan.budget *= part);
    }

    #[test]
    fn dearer_leads_are_never_more(plan in simple(), times in 1.0..10.0) {
        assert_fewer_leads(&plan, |plan| plan.inbound[0].cpl *= times);
        assert_fewer_leads(&plan, |plan| plan.outbound[0].cpl *= times);
    }

    #[test]
    fn content_that_ripens_later_or_fades_faster_never_brings_more(plan in simple(), more in share()) {
        let plan = held(plan);
        assert_fewer_leads(&plan, |plan| plan.inbound[0].ramp += more * (36.0 - plan.inbound[0].ramp));
        assert_fewer_leads(&plan, |plan| plan.inbound[0].decay += more * (1.0 - plan.inbound[0].decay));
        assert_fewer_leads(&plan, |plan| plan.inbound[0].head *= more);
    }

    #[test]
    fn less_skill_aim_or_recovery_never_brings_more(plan in simple(), part in share()) {
        assert_fewer_leads(&plan, |plan| plan.quality_in *= part);
        assert_fewer_leads(&plan, |plan| plan.targeting *= part);
        assert_fewer_leads(&plan, |plan| plan.outbound[0].recover *= part);
    }

    #[test]
    fn a_smaller_market_never_brings_more_where_the_sides_stand_alone(plan in simple(), part in 0.01..=1.0) {
        // With assisted leads a smaller demand is covered sooner, with re-activation a smaller audience.
        let plan = Plan { assist: 0.0, react: 0.0, ..plan };
        assert_fewer_leads(&plan, |plan| {
            plan.inbound[0].cap = Some(plan.inbound[0].cap.unwrap_or(1e6) * part);
        });
        assert_fewer_leads(&plan, |plan| {
            plan.outbound[0].cap = Some(plan.outbound[0].cap.unwrap_or(1e6) * part);
        });
    }

    #[test]
    fn a_lower_win_rate_never_brings_more_customers(plan in simple(), part in share()) {
        let worse = with(&plan, |plan| {
            plan.side_in.p_win *= part;
            plan.side_out.p_win *= part;
        });
        assert_never_above("customers", &customers_so_far(&worse), &customers_so_far(&project(&plan)));
    }

    #[test]
    fn more_churn_never_brings_more_revenue(plan in simple(), more in share()) {
        let worse = with(&plan, |plan| {
            plan.side_in.churn += more * (1.0 - plan.side_in.churn);
            plan.side_out.churn += more * (1.0 - plan.side_out.churn);
        });
        let revenue = |projection: &Projection| -> Vec<f64> {
            projection.months.iter().map(|month| month.revenue).collect()
        };
        assert_never_above("revenue", &revenue(&worse), &revenue(&project(&plan)));
    }

    #[test]
    fn a_longer_cycle_never_wins_earlier(plan in simple(), more in share()) {
        let worse = with(&plan, |plan| {
            plan.side_in.cycle += more * (36.0 - plan.side_in.cycle);
            plan.side_out.cycle += more * (36.0 - plan.side_out.cycle);
        });
        assert_never_above("customers", &customers_so_far(&worse), &customers_so_far(&project(&plan)));
    }

    #[test]
    fn a_shock_never_brings_more_leads(plan in full()) {
        let plan = Plan { capacity: None, ..plan };
        let leads = |projection: &Projection| -> Vec<f64> {
            projection.months.iter().map(|month| month.leads.inbound + month.leads.assisted).collect()
        };
        let calm = with(&plan, |plan| plan.shock_month = 0.0);
        assert_never_above("leads", &leads(&project(&plan)), &leads(&calm));
    }

    #[test]
    fn a_smaller_team_never_brings_more_customers(plan in full(), limit in 0.0..100.0) {
        let team = |capacity: Option<f64>| customers_so_far(&with(&plan, |plan| plan.capacity = capacity));
        assert_never_above("customers", &team(Some(limit)), &team(None));
    }
}
