//! What each side adds, and what only both together do.

use proptest::prelude::*;
use pushpull_model::engine::{Capacity, Contribution, Contributions, project};
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, full, read, usual};
use crate::software;

#[test]
fn both_halves_together_bring_more_leads_than_apart() {
    let plan = software(36);
    let leads = Contributions::of(&plan, &project(&plan)).leads;
    // Specification 2.9, the row "do both".
    assert_eq!(format!("{:.0}", leads.both), "3221");
    assert_eq!(format!("{:.0}", leads.inbound_alone + leads.outbound_alone), "3149");
    assert_equal(
        "synergy",
        leads.synergy,
        leads.both - leads.inbound_alone - leads.outbound_alone,
        leads.both,
    );
    assert!(leads.inbound + leads.outbound > leads.both);
}

#[test]
fn before_a_full_sales_team_the_sides_stand_in_one_anothers_way() {
    let mut plan = software(24);
    plan.capacity = Some(Capacity { sqls: 5.0, wait_loss: 0.2 });
    let customers = Contributions::of(&plan, &project(&plan)).customers;
    assert!(customers.synergy < 0.0, "{customers:?}");
}

#[test]
fn a_side_that_is_off_takes_its_up_front_money_with_it() {
    let plan = software(12);
    let without = project(&plan.without(Side::Inbound));
    assert_eq!((without.upfront(), without.leads_by_path().inbound), (2_000.0, 0.0));
    let spent: f64 = without.months.iter().map(|month| month.marketing).sum();
    assert_equal("the other side's money stays", spent, 120_000.0, spent);
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn contributions_sum_to_the_total_and_the_synergy(plan in full()) {
        let plan = read(&plan);
        let found = Contributions::of(&plan, &project(&plan));
        let Contributions { leads, customers, gross, profit, npv } = found;
        for outcome in [leads, customers, gross, profit, npv] {
            let Contribution { both, inbound_alone, outbound_alone, inbound, outbound, synergy } = outcome;
            let size = both.abs() + inbound_alone.abs() + outbound_alone.abs();
            let close = |one: f64, other: f64| (one - other).abs() <= 1e-12 * size;
            prop_assert!(close(inbound + outbound, both + synergy), "{outcome:?}");
            prop_assert!(close(both, inbound_alone + outbound_alone + synergy), "{outcome:?}");
            let halves = outcome.shapley(Side::Inbound) + outcome.shapley(Side::Outbound);
            prop_assert!(close(halves, both), "{outcome:?}");
        }
    }

    /// Without anything that one side does for the other, the two sides simply add.
    #[test]
    fn without_cross_effects_and_limits_there_is_no_synergy(plan in full()) {
        let mut plan = read(&plan);
        plan.capacity = None;
        (plan.cross.assist, plan.cross.react) = (0.0, 0.0);
        let found = Contributions::of(&plan, &project(&plan));
        for outcome in [found.leads, found.customers, found.gross, found.profit, found.npv] {
            let size = outcome.both.abs() + outcome.inbound_alone.abs() + outcome.outbound_alone.abs();
            prop_assert!(outcome.synergy.abs() <= 1e-9 * size, "{outcome:?}");
        }
    }
}
