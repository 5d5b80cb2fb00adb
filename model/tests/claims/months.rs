//! Fast and slow: what comes in which month, and what goes on when the money stops.

use pushpull_model::engine::{Month, Parameters, Projection, project};

use crate::{assert_printed, software};

/// Month `number`, from 1.
fn month(projection: &Projection, number: usize) -> Month {
    projection.months[number - 1]
}

/// The cost of a new lead in one month: its money over its leads, referred ones included.
fn monthly_cpl(plan: &Parameters, number: usize) -> f64 {
    let month = month(&project(plan), number);
    month.marketing / month.leads.sum()
}

/// "Outbound pays at once, inbound is a slow burn": all of the budget on one side.
#[test]
fn leads_a_month() {
    let plan = software(36);
    let (outbound, inbound) = (project(&plan.with_share(0.0)), project(&plan.with_share(1.0)));
    for (number, pushed, pulled) in [(1, "76", "2"), (12, "51", "75"), (36, "48", "127")] {
        assert_printed(month(&outbound, number).leads.outbound, pushed);
        assert_printed(month(&inbound, number).leads.inbound, pulled);
    }
}

/// "Outbound stops when the money stops" and "content keeps attracting": 50/50, both stopped after a year.
#[test]
fn leads_after_the_stop() {
    let mut plan = software(36);
    (plan.inbound.stop, plan.outbound.stop) = (Some(12), Some(12));
    let projection = project(&plan);
    for (number, printed) in [(12, "31.2"), (13, "0.04")] {
        assert_printed(month(&projection, number).leads.outbound, printed);
    }
    for (number, printed) in [(12, "43.8"), (18, "55.3"), (24, "49.3"), (36, "33.5")] {
        assert_printed(month(&projection, number).leads.inbound, printed);
    }
    // What outbound still brings is what its customers refer.
    plan.cross.referral = 0.0;
    assert_eq!(month(&project(&plan), 13).leads.outbound, 0.0);
}

/// "Higher up-front investment, lower long-term cost": all of the budget on inbound.
#[test]
fn cost_of_an_inbound_lead_month_by_month() {
    let plan = software(36).with_share(1.0);
    for (number, printed) in [(1, "9,929"), (6, "697"), (12, "267"), (24, "174"), (36, "157")] {
        assert_printed(monthly_cpl(&plan, number), printed);
    }
    assert!(plan.inbound.upfront > plan.outbound.upfront && plan.outbound.upfront > 0.0);
}

/// "Outbound ever more costly": all of the budget on outbound.
#[test]
fn cost_of_an_outbound_lead_month_by_month() {
    let plan = software(60).with_share(0.0);
    for (number, printed) in [(1, "262"), (36, "416"), (60, "445")] {
        assert_printed(monthly_cpl(&plan, number), printed);
    }
}

/// "Inbound leads become the cheaper ones": cumulative cost per lead at 50/50.
#[test]
fn crossover() {
    assert_eq!(project(&software(60)).crossover_month(), Some(19));
}

/// "About 60 % more leads from inbound": an output here. Three years of all-in against all-out.
#[test]
fn leads_and_customers_all_in_against_all_out() {
    let plan = software(36);
    let (outbound, inbound) = (project(&plan.with_share(0.0)), project(&plan.with_share(1.0)));
    assert_printed(inbound.leads() / outbound.leads(), "1.65");
    assert_printed(inbound.customers() / outbound.customers(), "3.0");
}

/// "Do both": what the sides do for one another in three years at 50/50.
#[test]
fn what_only_both_together_bring() {
    let projection = project(&software(36));
    let customers = projection.customers_by_path();
    assert_printed(customers.assisted, "2.8");
    assert_printed(customers.reactivated, "0.7");
    assert_printed(projection.leads(), "3,221");
    let apart = |stop_in, stop_out| {
        let mut plan = software(36);
        (plan.inbound.stop, plan.outbound.stop) = (stop_in, stop_out);
        project(&plan).leads()
    };
    assert_printed(apart(Some(0), None) + apart(None, Some(0)), "3,149");
}
