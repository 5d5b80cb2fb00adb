//! Targets, quarters, and when things happen for the first time.

use pushpull_model::engine::{Checks, Firsts, Goal, Month, Target, project};

use crate::plans::assert_equal;
use crate::software;

#[test]
fn a_target_is_met_to_the_last_customer_or_not() {
    let projection = project(&software(36));
    let quarter = projection.quarters()[1];
    let target = |goal, planned| {
        let found = projection.reached(Target { goal, quarter: 2, planned }).expect("a quarter");
        (found.reached, found.met(), found.missing())
    };
    for (goal, figure) in [
        (Goal::Leads, quarter.leads),
        (Goal::Customers, quarter.customers),
        (Goal::Revenue, quarter.revenue),
    ] {
        assert!(figure > 0.0);
        assert_eq!(target(goal, figure), (figure, true, 0.0));
        assert_eq!(target(goal, figure + 1.0), (figure, false, figure + 1.0 - figure));
    }
}

#[test]
fn quarters_are_whole_and_sum_to_the_horizon() {
    let projection = project(&software(36));
    let quarters = projection.quarters();
    assert_eq!(quarters.len(), 12);
    let leads: f64 = quarters.iter().map(|quarter| quarter.leads).sum();
    assert_equal("leads", leads, projection.leads(), leads);
    // Two months are no quarter, and there is none before the first.
    assert_eq!(project(&software(5)).quarters().len(), 1);
    for quarter in [0, 13, u32::MAX] {
        let target = Target { goal: Goal::Leads, quarter, planned: 0.0 };
        assert_eq!(projection.reached(target), None);
    }
}

#[test]
fn the_first_of_everything_comes_in_the_month_that_the_months_say() {
    let plan = software(36);
    let projection = project(&plan);
    let checks = Checks::of(&plan, &projection);
    // Half of the budget brings 40 leads from outbound at once, and one from inbound.
    assert_eq!(
        (checks.outbound.lead, checks.inbound.lead, checks.plan.lead),
        (Some(1), Some(1), Some(1))
    );
    let customer = |of: fn(&Month) -> f64| {
        let mut total = 0.0;
        (1..).zip(&projection.months).find_map(|(number, month)| {
            total += of(month);
            (total >= 1.0).then_some(number)
        })
    };
    assert_eq!(checks.outbound.customer, customer(|month| month.won.outbound));
    assert_eq!(checks.inbound.customer, customer(|month| month.won.inbound));
    assert_eq!(checks.plan.customer, customer(|month| month.won.sum()));
    let positive = (1..).zip(&projection.months).find(|(_, month)| month.cash > 0.0);
    assert_eq!(checks.plan.positive_month, positive.map(|(number, _)| number));
    // Outbound pays for its month last of all: its customers are few and dear.
    assert!(checks.plan.positive_month > checks.inbound.positive_month);
    assert!(checks.outbound.positive_month > checks.plan.positive_month);
}

#[test]
fn cash_of_the_paths_is_cash_of_the_plan_where_there_is_one_side() {
    for (share, horizon) in [(1.0, 36), (0.0, 120)] {
        let mut plan = software(horizon).with_share(share);
        plan.sales_cost = 40.0;
        (plan.inbound.fixed, plan.outbound.fixed) = (500.0, 300.0);
        let checks = Checks::of(&plan, &project(&plan));
        let (used, unused) = match share {
            0.0 => (checks.outbound, checks.inbound),
            _ => (checks.inbound, checks.outbound),
        };
        assert_eq!(used, checks.plan);
        assert_eq!(unused, Firsts::default());
    }
}

#[test]
fn nothing_spent_is_nothing_first_and_nothing_to_warn_of() {
    let mut plan = software(36);
    plan.budget = 0.0;
    let checks = Checks::of(&plan, &project(&plan));
    assert_eq!(
        (checks.plan.lead, checks.plan.customer, checks.plan.positive_month),
        (None, None, None)
    );
    assert_eq!(checks.warnings, []);
}
