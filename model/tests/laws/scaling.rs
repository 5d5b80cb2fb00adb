//! Size, currency and names change nothing but size, currency and names.

use proptest::prelude::*;
use pushpull_model::engine::{self, Projection};
use pushpull_model::interchange::{Plan, PlanChannel};
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, decades, full, many, project, read, usual};

/// A firm `times` as large: more money, larger markets, a larger sales team.
fn larger(plan: &Plan, times: f64) -> Plan {
    let mut plan = plan.clone();
    for channel in plan.inbound.iter_mut().chain(&mut plan.outbound) {
        channel.cap = channel.cap.map(|cap| cap * times);
    }
    plan.capacity = plan.capacity.map(|limit| limit * times);
    for money in plan.spend_in.iter_mut().chain(&mut plan.spend_out) {
        *money *= times;
    }
    for money in [
        &mut plan.budget,
        &mut plan.fixed_in,
        &mut plan.fixed_out,
        &mut plan.upfront_in,
        &mut plan.upfront_out,
    ] {
        *money *= times;
    }
    plan
}

/// The same firm in a currency whose unit is worth a `times`-th.
fn in_currency(plan: &Plan, times: f64) -> Plan {
    let mut plan = plan.clone();
    for channel in plan.inbound.iter_mut().chain(&mut plan.outbound) {
        channel.cpl *= times;
    }
    for money in plan.spend_in.iter_mut().chain(&mut plan.spend_out) {
        *money *= times;
    }
    for money in [
        &mut plan.budget,
        &mut plan.fixed_in,
        &mut plan.fixed_out,
        &mut plan.upfront_in,
        &mut plan.upfront_out,
        &mut plan.rev_month,
        &mut plan.rev_first,
        &mut plan.sales_cost,
    ] {
        *money *= times;
    }
    plan
}

/// Every channel twice, each with half of the money and half of the market.
fn halved(channels: &[PlanChannel]) -> Vec<PlanChannel> {
    let half = |channel: &PlanChannel| PlanChannel {
        weight: channel.weight / 2.0,
        cap: channel.cap.map(|cap| cap / 2.0),
        ..channel.clone()
    };
    channels.iter().flat_map(|channel| [half(channel), half(channel)]).collect()
}

/// The largest sum of money in a plan, against which rounding is small.
fn turnover(projection: &Projection) -> f64 {
    projection.revenue() + projection.cost()
}

#[track_caller]
fn assert_same_ratio(what: &str, one: Option<f64>, other: Option<f64>) {
    assert_eq!(one.is_some(), other.is_some(), "{what}");
    assert_equal(what, one.unwrap_or(0.0), other.unwrap_or(0.0), 0.0);
}

#[track_caller]
fn assert_same(one: &Projection, other: &Projection) {
    for (one, other) in one.months.iter().zip(&other.months) {
        assert_equal("leads", one.leads.sum(), other.leads.sum(), 0.0);
        assert_equal("customers", one.won.sum(), other.won.sum(), 0.0);
        assert_equal("pool", one.pool, other.pool, 0.0);
        assert_equal("coverage", one.coverage, other.coverage, 0.0);
        assert_equal("reach", one.reach, other.reach, 0.0);
        assert_equal("cost", one.cost(), other.cost(), 0.0);
    }
    assert_equal("cash", one.profit(), other.profit(), turnover(one));
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn a_larger_firm_has_larger_volumes_and_the_same_ratios(plan in full(), times in decades(1e-2, 1e2)) {
        let (small, large) = (project(&plan), project(&larger(&plan, times)));
        assert_equal("leads", small.leads() * times, large.leads(), 0.0);
        assert_equal("customers", small.customers() * times, large.customers(), 0.0);
        assert_equal("revenue", small.revenue() * times, large.revenue(), 0.0);
        assert_equal("cost", small.cost() * times, large.cost(), 0.0);
        assert_same_ratio("CPL", small.cpl(), large.cpl());
        assert_same_ratio("CAC", small.cac(), large.cac());
        assert_same_ratio("ROAS", small.roas(), large.roas());
    }

    #[test]
    fn a_currency_changes_money_alone(plan in full(), power in -8..=8) {
        // A power of two multiplies without rounding, so that the very same figures must come out.
        let times = 2.0_f64.powi(power);
        let (here, there) = (project(&plan), project(&in_currency(&plan, times)));
        prop_assert_eq!(here.leads(), there.leads());
        prop_assert_eq!(here.customers(), there.customers());
        prop_assert_eq!(here.profit() * times, there.profit());
        prop_assert_eq!(here.npv() * times, there.npv());
        prop_assert_eq!(here.cpl().map(|cost| cost * times), there.cpl());
        prop_assert_eq!(here.roi(), there.roi());
        prop_assert_eq!(here.break_even(), there.break_even());
        prop_assert_eq!(here.crossover_month(), there.crossover_month());
        prop_assert_eq!(here.irr_month(), there.irr_month());
    }

    #[test]
    fn without_ceilings_and_limits_twice_the_money_is_twice_of_everything(plan in full()) {
        let mut plan = Plan { capacity: None, ..plan };
        for channel in plan.inbound.iter_mut().chain(&mut plan.outbound) {
            channel.cap = None;
        }
        let (once, twice) = (project(&plan), project(&larger(&plan, 2.0)));
        prop_assert_eq!(once.leads() * 2.0, twice.leads());
        prop_assert_eq!(once.customers() * 2.0, twice.customers());
        prop_assert_eq!(once.profit() * 2.0, twice.profit());
    }

    #[test]
    fn very_high_ceilings_are_like_none(plan in many()) {
        let with = |cap: Option<f64>| {
            let mut plan = plan.clone();
            for channel in plan.inbound.iter_mut().chain(&mut plan.outbound) {
                channel.cap = cap;
                channel.cpl = channel.cpl.max(1.0);
            }
            project(&plan).leads()
        };
        let (high, none) = (with(Some(1e17)), with(None));
        prop_assert!((high - none).abs() <= 1e-6 * none + 1e-9, "{} and {}", high, none);
    }

    #[test]
    fn two_halves_of_a_channel_are_the_channel(plan in full()) {
        let parts = Plan { inbound: halved(&plan.inbound), outbound: halved(&plan.outbound), ..plan.clone() };
        assert_same(&project(&plan), &project(&parts));
    }

    #[test]
    fn a_constant_schedule_is_the_budget(plan in full()) {
        let plan = Plan { spend_in: Vec::new(), spend_out: Vec::new(), stop_in: None, stop_out: None, ..plan };
        let parameters = read(&plan);
        let month = parameters.spend(Side::Inbound, 1)[0];
        let other = parameters.spend(Side::Outbound, 1)[0];
        let scheduled = Plan { spend_in: vec![month; 120], spend_out: vec![other; 120], ..plan.clone() };
        prop_assert_eq!(project(&plan), project(&scheduled));
        prop_assert_eq!(engine::run_off_npv(&parameters), engine::run_off_npv(&read(&scheduled)));
    }

    #[test]
    fn even_seasons_and_a_boundless_team_change_nothing(plan in full()) {
        let plain = Plan { season_in: Vec::new(), season_out: Vec::new(), capacity: None, ..plan };
        let even = Plan {
            season_in: vec![1.0; 12], season_out: vec![3.0; 12], capacity: Some(1e12), ..plain.clone()
        };
        prop_assert_eq!(project(&plain), project(&even));
    }

    #[test]
    fn the_engine_does_not_know_which_side_is_which(plan in full()) {
        // What binds the sides together has a direction; without it they can change places.
        let plan = Plan { assist: 0.0, nurture: 0.0, react: 0.0, share_in: (plan.share_in * 64.0).round() / 64.0, ..plan };
        let swapped = Plan {
            share_in: 1.0 - plan.share_in,
            inbound: plan.outbound.clone(), outbound: plan.inbound.clone(),
            side_in: plan.side_out.clone(), side_out: plan.side_in.clone(),
            stop_in: plan.stop_out, stop_out: plan.stop_in,
            upfront_in: plan.upfront_out, upfront_out: plan.upfront_in,
            fixed_in: plan.fixed_out, fixed_out: plan.fixed_in,
            spend_in: plan.spend_out.clone(), spend_out: plan.spend_in.clone(),
            season_in: plan.season_out.clone(), season_out: plan.season_in.clone(),
            ..plan.clone()
        };
        let (here, there) = (project(&plan), project(&swapped));
        for (here, there) in here.months.iter().zip(&there.months) {
            assert_equal("inbound leads", here.leads.inbound, there.leads.outbound, 0.0);
            assert_equal("outbound leads", here.leads.outbound, there.leads.inbound, 0.0);
            assert_equal("customers", here.won.sum(), there.won.sum(), 0.0);
        }
        assert_equal("cash", here.profit(), there.profit(), turnover(&here));
    }
}
