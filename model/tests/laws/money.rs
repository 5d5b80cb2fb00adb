//! Cash, its present value, and how it bends with the split.

use proptest::prelude::*;
use pushpull_model::engine::{self, Parameters, npv};
use pushpull_model::interchange::Plan;
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, full, project, read, simple, usual};

/// Second differences of a figure over the split, which must not turn up.
#[track_caller]
fn assert_concave(what: &str, values: &[f64]) {
    let (least, most) =
        values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
            (least.min(*value), most.max(*value))
        });
    let allowed = 1e-7 * (most - least) + 1e-9 * most.abs().max(least.abs());
    for (percent, window) in (5..).step_by(5).zip(values.windows(3)) {
        let bend = window[0] - 2.0 * window[1] + window[2];
        assert!(bend <= allowed, "{what} turns up by {bend} at {percent} %");
    }
}

/// Leads, customers and present value at every twentieth of the split.
#[track_caller]
fn assert_concave_in_the_split(plan: &Parameters) {
    let at = |step: u32| engine::project(&plan.with_share(f64::from(step) / 20.0));
    let splits: Vec<_> = (0..=20).map(at).collect();
    let figure =
        |figure: fn(&engine::Projection) -> f64| splits.iter().map(figure).collect::<Vec<_>>();
    assert_concave("leads", &figure(engine::Projection::leads));
    assert_concave("customers", &figure(engine::Projection::customers));
    assert_concave("NPV", &figure(engine::Projection::npv));
}

/// The core model: whatever a coin buys costs the coin and nothing else.
fn core(plan: Plan) -> Plan {
    Plan {
        sales_cost: 0.0,
        fixed_in: 0.0,
        fixed_out: 0.0,
        upfront_in: 0.0,
        upfront_out: 0.0,
        assist: 0.0,
        react: 0.0,
        discount: plan.discount.max(0.0),
        ..plan
    }
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn in_the_core_model_every_further_coin_brings_less(plan in simple()) {
        assert_concave_in_the_split(&read(&core(plan)));
    }

    #[test]
    fn assisted_leads_keep_it_so(plan in simple(), assist in 0.0..=0.5) {
        assert_concave_in_the_split(&read(&Plan { assist, ..core(plan) }));
    }

    #[test]
    fn undiscounted_the_present_value_is_the_cash(plan in full()) {
        let projection = project(&Plan { discount: 0.0, ..plan });
        let turnover = projection.cost() + projection.revenue();
        assert_equal("NPV", projection.npv(), projection.profit(), turnover);
        let last = projection.cumulative_cash();
        assert_equal("cash", last[last.len() - 1], projection.profit(), turnover);
    }

    #[test]
    fn at_the_internal_rate_of_return_nothing_is_gained(plan in full()) {
        let projection = project(&plan);
        let flows = projection.cash_flows();
        if let Some(rate) = projection.irr_month() {
            prop_assert!(rate > -1.0);
            let sizes: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
            let (value, size) = (npv(rate, &flows), npv(rate, &sizes));
            if size.is_finite() {
                prop_assert!(value.abs() <= 1e-7 * size, "{} of {} at {}", value, size, rate);
            }
        }
    }

    #[test]
    fn a_cohorts_customer_costs_its_leads_over_its_way(plan in simple()) {
        let projection = project(&plan);
        for (side, channel, funnel) in [
            (Side::Inbound, &plan.inbound[0], &plan.side_in),
            (Side::Outbound, &plan.outbound[0], &plan.side_out),
        ] {
            let way = channel.p_mql * funnel.p_sql * funnel.p_win;
            let cost = projection.side_cpl(side).last().copied().flatten();
            let expected = cost.filter(|_| way > 0.0).map(|cost| cost / way);
            let found = projection.cohort_cac(side);
            prop_assert_eq!(found.is_some(), expected.is_some());
            assert_equal("CAC", found.unwrap_or(0.0), expected.unwrap_or(0.0), 0.0);
        }
    }

    #[test]
    fn the_parts_of_the_cost_are_the_cost(plan in full()) {
        let projection = project(&plan);
        let sides = projection.side_cost(Side::Inbound) + projection.side_cost(Side::Outbound);
        assert_equal("marketing", sides, projection.marketing_cost(), 0.0);
        let months: f64 = projection.months.iter().map(|month| month.sales).sum();
        assert_equal("cost", sides + months, projection.cost(), 0.0);
        let leads = projection.leads_by_path().sum();
        assert_equal("leads", leads, projection.leads(), 0.0);
    }

    #[test]
    fn the_money_is_back_in_the_month_that_says_so(plan in full()) {
        let projection = project(&plan);
        let cash = projection.cumulative_cash();
        match projection.break_even() {
            Some(found) if found.month > 0 => {
                let month = found.month as usize;
                prop_assert!(cash[month] >= 0.0 && cash[month - 1] < 0.0);
                prop_assert!(found.exact > f64::from(found.month) - 1.0 - 1e-9);
                prop_assert!(found.exact <= f64::from(found.month));
            }
            Some(_) => prop_assert!(cash.iter().all(|total| *total >= 0.0)),
            None => prop_assert!(projection.cost() == 0.0 || cash[cash.len() - 1] < 0.0),
        }
    }

    #[test]
    fn what_the_horizon_cuts_off_is_never_lost_money(plan in full()) {
        // Nothing is spent after the horizon; only waiting SQLs still cost their work.
        let plan = read(&Plan { sales_cost: 0.0, ..plan });
        let projection = engine::project(&plan);
        let turnover = projection.cost() + projection.revenue();
        prop_assert!(engine::run_off_npv(&plan) >= projection.npv() - 1e-9 * turnover);
        prop_assert!(projection.value_after_horizon().is_none_or(|value| value >= 0.0));
    }
}
