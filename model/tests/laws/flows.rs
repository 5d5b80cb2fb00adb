//! People: nobody appears from nowhere, nobody gets lost.

use proptest::prelude::*;
use pushpull_model::engine::{self, ByPath, Month, Projection};
use pushpull_model::interchange::Plan;
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, full, project, read, simple, usual};

/// One figure of a month for each of the four paths.
type Figure = fn(&Month) -> [f64; 4];

fn sums(projection: &Projection, months: usize, figure: Figure) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for month in &projection.months[..months] {
        for (sum, value) in sums.iter_mut().zip(figure(month)) {
            *sum += value;
        }
    }
    sums
}

fn assert_within(what: &str, lower: [f64; 4], upper: [f64; 4]) {
    for (lower, upper) in lower.into_iter().zip(upper) {
        assert!(lower <= upper * (1.0 + 1e-9) + 1e-12, "{what}: {lower} above {upper}");
    }
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn all_flows_are_finite_and_none_is_negative(plan in full()) {
        for month in engine::run_off(&read(&plan)).months {
            let flows = [month.leads, month.mql, month.sql, month.resolved, month.won, month.active];
            let stocks = [month.pool, month.backlog, month.revenue, month.marketing, month.sales];
            for figure in flows.iter().flat_map(ByPath::each).chain(stocks) {
                prop_assert!(figure.is_finite() && figure >= 0.0, "{month:?}");
            }
            for part in [month.coverage, month.reach] {
                prop_assert!((0.0..=1.0).contains(&part), "{month:?}");
            }
        }
    }

    #[test]
    fn no_stage_has_more_people_than_the_one_before(plan in full()) {
        let projection = project(&plan);
        for months in 1..=projection.months.len() {
            let stage = |figure: Figure| sums(&projection, months, figure);
            let (mql, sql) = (stage(|month| month.mql.each()), stage(|month| month.sql.each()));
            let resolved = stage(|month| month.resolved.each());
            let won = stage(|month| month.won.each());
            assert_within("SQLs", sql, mql);
            assert_within("decisions", resolved, sql);
            assert_within("customers", won, resolved);
            assert_within("active", projection.months[months - 1].active.each(), won);
        }
        prop_assert!(projection.open_pipeline() >= 0.0);
    }

    #[test]
    fn every_customer_is_still_there_or_has_left(plan in full()) {
        let projection = project(&plan);
        let mut left = [0.0; 4];
        let mut before = [0.0; 4];
        let churn = [plan.side_in.churn, plan.side_out.churn, plan.side_in.churn, plan.side_in.churn];
        for month in &projection.months {
            for path in 0..4 {
                left[path] += before[path] * churn[path];
            }
            before = month.active.each();
        }
        let won = sums(&projection, projection.months.len(), |month| month.won.each());
        for path in 0..4 {
            assert_equal("customers", won[path], before[path] + left[path], won[path]);
        }
    }

    #[test]
    fn every_known_contact_is_waiting_gone_nurtured_or_woken(plan in full()) {
        let projection = project(&plan);
        let channels = projection.channel_leads(Side::Inbound);
        let (mut entered, mut gone, mut qualified, mut before) = (0.0, 0.0, 0.0, 0.0);
        for (index, month) in projection.months.iter().enumerate() {
            for (channel, leads) in plan.inbound.iter().zip(channels) {
                entered += leads[index] * (1.0 - channel.p_mql);
            }
            let nurtured = plan.nurture * before;
            let woken = plan.react * month.reach * (before - nurtured);
            gone += plan.list_decay * (before - nurtured - woken);
            qualified += nurtured + woken;
            before = month.pool;
        }
        assert_equal("contacts", entered, before + gone + qualified, entered);
    }

    /// Almost all leads fit, so that those who do not are a small difference of large numbers.
    #[test]
    fn the_few_who_are_not_ready_are_counted_to_the_digit(plan in full(), p_mql in 0.999_999..=1.0) {
        let mut plan = Plan { nurture: 0.0, react: 0.0, list_decay: 0.0, ..plan };
        plan.inbound.iter_mut().for_each(|channel| channel.p_mql = 1.0);
        plan.inbound[0].p_mql = p_mql;
        let projection = project(&plan);
        let mut waiting = 0.0;
        for (month, leads) in projection.months.iter().zip(&projection.channel_leads(Side::Inbound)[0]) {
            waiting += (1.0 - p_mql) * leads;
            prop_assert!((month.pool - waiting).abs() <= 1e-12 * waiting, "{} and {waiting}", month.pool);
        }
    }

    #[test]
    fn the_team_works_what_it_can_and_the_rest_waits_or_is_lost(plan in full(), limit in 0.0..200.0) {
        let plan = Plan { capacity: Some(limit), ..plan };
        let projection = project(&plan);
        let mut waiting = 0.0;
        // Who waits after a rush is a small difference of large numbers.
        let mut longest = 0.0_f64;
        for month in &projection.months {
            let worked = month.sql.sum();
            prop_assert!(worked <= limit * (1.0 + 1e-9) + 1e-12);
            let outbound = plan.side_out.p_sql * month.mql.outbound;
            let inbound = month.mql.inbound + month.mql.assisted + month.mql.reactivated;
            let asked = plan.side_in.p_sql * inbound + outbound;
            let queue = waiting + asked;
            longest = longest.max(queue);
            waiting = (queue - worked) * (1.0 - plan.wait_loss);
            assert_equal("waiting", month.backlog, waiting, longest);
            // The next month begins with those who are there, not with what rounding makes of them here.
            waiting = month.backlog;
            // A team that can work all, works all.
            if queue < limit {
                assert_equal("worked", worked, queue, 0.0);
            }
        }
    }

    #[test]
    fn without_money_nothing_happens_and_nothing_is_defined(plan in full()) {
        let plan = Plan {
            budget: 0.0, spend_in: Vec::new(), spend_out: Vec::new(), ..plan
        };
        let projection = project(&plan);
        prop_assert!(projection.leads() == 0.0 && projection.cost() == 0.0 && projection.npv() == 0.0);
        prop_assert_eq!(projection.cpl().or(projection.cac()).or(projection.roi()), None);
        prop_assert_eq!(projection.roas().or(projection.irr_month()), None);
        prop_assert_eq!(projection.break_even(), None);
        prop_assert_eq!(projection.crossover_month(), None);
    }

    #[test]
    fn a_side_without_money_is_silent(plan in simple(), to_inbound: bool) {
        let share_in = if to_inbound { 1.0 } else { 0.0 };
        let plan = Plan { share_in, ..plan };
        let projection = project(&plan);
        let leads = projection.leads_by_path();
        let customers = projection.customers_by_path();
        prop_assert_eq!((leads.assisted, customers.assisted, customers.reactivated), (0.0, 0.0, 0.0));
        let silent = if to_inbound { leads.outbound } else { leads.inbound };
        prop_assert_eq!(silent, 0.0);
    }

    #[test]
    fn the_past_does_not_know_the_horizon(plan in full(), first in 1_usize..=48) {
        // An up-front cost is owed at once for what a schedule spends later.
        let plan = Plan { upfront_in: 0.0, upfront_out: 0.0, ..plan };
        let whole = project(&plan);
        let first = first.min(whole.months.len());
        let shorter = Plan { horizon: first as f64, ..plan.clone() };
        prop_assert_eq!(&project(&shorter).months[..], &whole.months[..first]);
        let run_off = engine::run_off(&read(&plan));
        prop_assert_eq!(&run_off.months[..whole.months.len()], &whole.months[..]);
    }

    #[test]
    fn outbound_stops_with_the_money_and_inbound_goes_on(plan in simple(), stop in 1_usize..=24) {
        let mut plan = Plan {
            budget: plan.budget.max(1.0), share_in: 0.5, horizon: 36.0, vis_loss: plan.vis_loss.min(0.9),
            quality_in: plan.quality_in.max(0.1), stop_in: Some(stop as f64), stop_out: Some(stop as f64),
            referral: 0.0, react: 0.0, ..plan
        };
        plan.outbound[0].carry = 0.0;
        plan.inbound[0].decay = plan.inbound[0].decay.min(0.5);
        plan.inbound[0].base = Vec::new();
        plan.inbound[0].calib = plan.inbound[0].calib.max(12.0);
        for month in &project(&plan).months[stop..] {
            prop_assert_eq!(month.leads.outbound, 0.0);
            prop_assert!(month.leads.inbound > 0.0);
        }
    }
}
