//! Limits, degenerate plans and money left over, where the answer can be told beforehand.

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Bound, Finding, Limits, SideLimits, Split, SplitOptions, Unused, UnusedReason, best_of_all,
    best_split,
};
use pushpull_model::engine::{Parameters, project};
use pushpull_model::scenario::{Industry, Side};

use crate::{preset, software};

fn best(plan: &Parameters, objective: Objective) -> Split {
    best_split(plan, &SplitOptions { objective, ..SplitOptions::default() })
}

fn within(plan: &Parameters, limits: Limits) -> Split {
    best_split(plan, &SplitOptions { limits, ..SplitOptions::default() })
}

fn share(split: &Split) -> Option<u32> {
    split.best.as_ref().map(|best| best.share)
}

/// Money on a side, in parts of the budget.
fn money(plan: &Parameters, least: f64, most: f64) -> SideLimits {
    SideLimits { least: least * plan.budget, most: Some(most * plan.budget), kept: 0.0 }
}

#[test]
fn what_the_present_split_leaves_on_the_table() {
    let plan = software(24);
    let split = best(&plan, Objective::Npv);
    let npv = |share| project(&plan.with_share(share)).npv();
    assert_eq!(split.finding, Finding::Best { share: 74 });
    assert_eq!((split.current.share, split.current.value), (Some(0.5), Some(npv(0.5))));
    assert_eq!((split.value, split.gain), (Some(npv(0.74)), Some(npv(0.74) - npv(0.5))));
    assert!(split.binding.is_empty() && split.unused.is_none());
    assert_eq!(split.curve.len(), 101);
    let exact = split.exact_share(&plan).expect("there is a best");
    assert!((73.0..=75.0).contains(&exact) && npv(exact / 100.0) > npv(0.74), "{exact}");
}

#[test]
fn a_limit_on_the_share_binds() {
    let plan = software(24);
    for (from, to, found, binding) in [
        (0, 60, 60, vec![Bound::ShareTo]),
        (80, 100, 80, vec![Bound::ShareFrom]),
        (70, 80, 74, vec![]),
        (60, 60, 60, vec![Bound::ShareTo]),
    ] {
        let split = within(&plan, Limits { share_from: from, share_to: to, ..Limits::default() });
        assert_eq!((share(&split), &split.binding), (Some(found), &binding), "{from} to {to}");
        assert!(split.curve.iter().all(|at| at.qualifies() == (from..=to).contains(&at.share)));
    }
}

#[test]
fn money_a_side_bounds_the_share() {
    let plan = software(24);
    let most_in = Limits { inbound: money(&plan, 0.0, 0.6), ..Limits::default() };
    let split = within(&plan, most_in);
    assert_eq!((share(&split), split.binding), (Some(60), vec![Bound::MostInbound]));
    let least_out = Limits { outbound: money(&plan, 0.5, 1.0), ..Limits::default() };
    let split = within(&plan, least_out);
    assert_eq!((share(&split), split.binding), (Some(50), vec![Bound::LeastOutbound]));
    let kept = SideLimits { kept: 0.9 * plan.budget, ..SideLimits::default() };
    let split = within(&plan, Limits { inbound: kept, ..Limits::default() });
    assert_eq!((share(&split), split.binding), (Some(90), vec![Bound::KeptInbound]));
}

#[test]
fn a_loss_and_a_deadline_exclude_the_shares_that_break_them() {
    let plan = preset(Industry::Ecommerce, 36);
    let free = best(&plan, Objective::Npv);
    let best = free.best.expect("a best share");
    let loss = -best.outcome.worst_month;
    let split = within(&plan, Limits { most_loss: Some(loss * 0.9), ..Limits::default() });
    assert_eq!(split.binding, [Bound::MostLoss]);
    let found = split.best.expect("some share loses less");
    assert!(found.outcome.worst_month >= -loss * 0.9 && found.share != best.share);
    let month = best.outcome.break_even.expect("it breaks even").month;
    let split = within(&plan, Limits { break_even_by: Some(month - 1), ..Limits::default() });
    assert_eq!(split.binding, [Bound::BreakEvenBy]);
    let found = split.best.expect("some share breaks even sooner").outcome.break_even;
    assert!(found.is_some_and(|found| found.month < month));
    let both = Limits { break_even_by: Some(month), most_loss: Some(loss), ..Limits::default() };
    assert_eq!(share(&within(&plan, both)), Some(best.share));
}

#[test]
fn two_limits_that_forbid_the_same_bind_together() {
    let plan = software(24);
    let limits = Limits { share_to: 60, inbound: money(&plan, 0.0, 0.6), ..Limits::default() };
    let split = within(&plan, limits);
    assert_eq!(split.binding, [Bound::ShareTo, Bound::MostInbound]);
}

#[test]
fn the_limit_nearest_to_letting_a_share_pass_is_named() {
    let plan = software(24);
    // The best share would have to lose this much.
    let least = (0..=100).map(|share| {
        let flows = project(&plan.with_share(f64::from(share) / 100.0)).cash_flows();
        -flows.into_iter().fold(f64::INFINITY, f64::min)
    });
    let least = least.fold(f64::INFINITY, f64::min);
    let split = within(&plan, Limits { most_loss: Some(least - 1.0), ..Limits::default() });
    let Finding::NothingQualifies { closest: Some(miss) } = split.finding else {
        panic!("{:?}", split.finding)
    };
    assert_eq!((miss.bound, miss.needed), (Bound::MostLoss, Some(least)));
    assert_eq!((split.best, split.value, split.gain), (None, None, None));
    let never = Limits { break_even_by: Some(1), share_to: 40, ..Limits::default() };
    let Finding::NothingQualifies { closest: Some(miss) } = within(&plan, never).finding else {
        panic!("month 1 is too early")
    };
    assert_eq!((miss.bound, miss.needed), (Bound::BreakEvenBy, None));
    // Together the sides must have more than there is: half a budget each way is as near as it gets.
    let limits = Limits {
        inbound: money(&plan, 0.7, 1.0),
        outbound: money(&plan, 0.6, 1.0),
        ..Limits::default()
    };
    let Finding::NothingQualifies { closest: Some(miss) } = within(&plan, limits).finding else {
        panic!("130 per cent of the budget")
    };
    assert_eq!((miss.bound, miss.share), (Bound::LeastInbound, 55));
}

#[test]
fn a_budget_that_no_side_may_have_is_left() {
    let plan = software(24);
    let limits = Limits {
        inbound: money(&plan, 0.0, 0.335),
        outbound: money(&plan, 0.0, 0.205),
        ..Limits::default()
    };
    let split = within(&plan, limits);
    let best = split.best.as_ref().expect("each side has its most");
    assert_eq!((best.inbound, best.outbound), (0.335 * plan.budget, 0.205 * plan.budget));
    let unused = split.unused.expect("the rest");
    assert!((unused.money - 0.46 * plan.budget).abs() < 1e-6);
    assert_eq!(unused.reason, UnusedReason::Limits);
    assert_eq!(split.binding, [Bound::MostInbound, Bound::MostOutbound]);
    let [inbound, outbound] = [best.inbound, best.outbound].map(|money| vec![money; 24]);
    let mut by_hand = plan.clone();
    (by_hand.inbound.schedule, by_hand.outbound.schedule) = (Some(inbound), Some(outbound));
    let printed = project(&by_hand).npv();
    assert!((best.outcome.npv - printed).abs() <= 1e-9 * printed.abs());
    // Shares at which a side goes without what it may have leave more than they must.
    assert_eq!(split.curve[100].excluded_by, [Bound::MostInbound]);
    assert_eq!(split.curve[0].excluded_by, [Bound::MostOutbound]);
}

#[test]
fn a_budget_that_no_side_may_have_any_of_is_left_because_of_the_limits() {
    let plan = software(24);
    let none = money(&plan, 0.0, 0.0);
    let limits = Limits { inbound: none, outbound: none, ..Limits::default() };
    for spend_all in [true, false] {
        let options = SplitOptions { limits: limits.clone(), spend_all, ..SplitOptions::default() };
        let split = best_split(&plan, &options);
        assert_eq!((split.finding, split.best), (Finding::NothingSpent, None));
        assert_eq!(split.binding, [Bound::MostInbound, Bound::MostOutbound]);
        let all = Unused { money: plan.budget, reason: UnusedReason::Limits };
        assert_eq!(split.unused, Some(all));
    }
    let marks = best_of_all(&plan, &limits).marks;
    assert!(marks.iter().all(|mark| mark.finding == Finding::NothingSpent));
}

/// Inbound wins nobody, so it gets nothing although it may have half; outbound may have a fifth, and takes it.
#[test]
fn a_limit_that_the_best_stays_away_from_does_not_bind() {
    let mut plan = Parameters { margin: 1.0, rev_month: 10_000.0, ..software(36) };
    plan.inbound.p_win = 0.0;
    let limits = Limits {
        inbound: money(&plan, 0.0, 0.5),
        outbound: money(&plan, 0.0, 0.2),
        ..Limits::default()
    };
    let options = SplitOptions { limits, spend_all: false, ..SplitOptions::default() };
    let split = best_split(&plan, &options);
    let best = split.best.as_ref().expect("outbound pays");
    assert_eq!((best.inbound, best.outbound), (0.0, 0.2 * plan.budget));
    assert_eq!(split.binding, [Bound::MostOutbound]);
    // Inbound could have had more of it.
    assert_eq!(split.unused.map(|unused| unused.reason), Some(UnusedReason::LowersObjective));
}

#[test]
fn money_that_costs_more_than_it_brings_is_left_if_it_may_be() {
    let options = SplitOptions { spend_all: false, ..SplitOptions::default() };
    // Within a year no split of B2B software has its money back (specification 0).
    let split = best_split(&software(12), &options);
    assert_eq!(split.finding, Finding::SpendNothing);
    assert_eq!(split.value, Some(0.0));
    // The best of all budgets in twentieths, one by one.
    let plan = Parameters { budget: 2e5, ..software(60) };
    let split = best_split(&plan, &options);
    let mut most = f64::NEG_INFINITY;
    let mut found = (0, 0);
    for step in (0..=20).rev() {
        for share in 0..=100 {
            let budget = plan.budget * f64::from(step * 5) / 100.0;
            let npv =
                project(&Parameters { budget, ..plan.with_share(f64::from(share) / 100.0) }).npv();
            if npv > most {
                (most, found) = (npv, (step, share));
            }
        }
    }
    let best = split.best.expect("a best share");
    assert_eq!((best.share, split.value), (found.1, Some(most)));
    assert!(found.0 > 0 && found.0 < 20, "the test is of a budget in between: {found:?}");
    let Some(Unused { money, reason }) = split.unused else { panic!("money is left") };
    let left = plan.budget * f64::from(20 - found.0) / 20.0;
    assert!((money - left).abs() < 1e-6 * left);
    assert_eq!(reason, UnusedReason::LowersObjective);
    assert!(split.gain.is_some_and(|gain| gain > 0.0));
}

#[test]
fn a_smaller_budget_for_the_sake_of_a_limit_says_so() {
    let plan = software(36);
    let limits = Limits { most_loss: Some(plan.budget * 0.4), ..Limits::default() };
    let options = SplitOptions { spend_all: false, limits, ..SplitOptions::default() };
    let split = best_split(&plan, &options);
    let best = split.best.expect("less money loses less");
    assert!(best.outcome.worst_month >= -plan.budget * 0.4);
    assert_eq!(split.unused.map(|unused| unused.reason), Some(UnusedReason::Limits));
}

#[test]
fn plans_with_nothing_to_choose_say_what_they_are() {
    let plan = software(24);
    let nothing = Parameters { budget: 0.0, ..plan.clone() };
    let mut never = plan.clone();
    (never.inbound.stop, never.outbound.stop) = (Some(0), Some(0));
    let mut unwon = plan.clone();
    (unwon.inbound.p_win, unwon.outbound.p_win) = (0.0, 0.0);
    let mut written = plan.clone();
    written.outbound.schedule = Some(vec![1_000.0; 24]);
    for objective in Objective::ALL {
        for plan in [&nothing, &never] {
            let split = best(plan, objective);
            assert_eq!((split.finding, split.best), (Finding::NothingSpent, None), "{objective:?}");
        }
        let split = best(&written, objective);
        let scheduled = vec![Side::Outbound];
        assert_eq!(split.finding, Finding::NoSplit { scheduled }, "{objective:?}");
        assert_eq!((split.curve.len(), split.current.share), (0, None));
    }
    let split = best(&unwon, Objective::Customers);
    assert_eq!((&split.finding, split.gain), (&Finding::AllEqual { share: 0 }, Some(0.0)));
    // No customer, no money back; the cheapest way to nothing leaves the most cash.
    let by_hand = (0..=100).max_by(|one, other| {
        let profit = |share: &u32| project(&unwon.with_share(f64::from(*share) / 100.0)).profit();
        profit(one).total_cmp(&profit(other)).then(other.cmp(one))
    });
    let split = best(&unwon, Objective::BreakEven);
    let share = by_hand.expect("a hundred shares");
    assert_eq!((split.finding, split.value), (Finding::NothingBreaksEven { share }, None));
    for mark in best_of_all(&written, &Limits::default()).marks {
        assert_eq!((mark.share, mark.value), (None, None));
    }
    let sides = Parameters {
        inbound: pushpull_model::engine::Programme { channels: vec![], ..plan.inbound.clone() },
        ..plan
    };
    assert_eq!(best(&sides, Objective::Leads).finding, Finding::Best { share: 0 });
}

/// What leaves the door: kinds and bounds by name, shares and money as figures.
#[test]
fn a_split_as_json() {
    let split = within(&software(24), Limits { share_to: 60, ..Limits::default() });
    let json = serde_json::to_value(&split).expect("plain figures");
    assert_eq!(json["objective"], "npv");
    assert_eq!(json["finding"], serde_json::json!({"kind": "best", "share": 60}));
    assert_eq!(json["binding"], serde_json::json!(["share_to"]));
    assert_eq!(json["curve"][61]["excluded_by"][0], "share_to");
    assert_eq!(json["best"]["outcome"]["break_even"], serde_json::Value::Null);
}
