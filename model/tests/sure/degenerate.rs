//! Plans of which there is nothing to say have names for it, not numbers.

use pushpull_model::decision::uncertainty::{Doubts, Percentiles};
use pushpull_model::decision::{Call, Objective, verdict};
use pushpull_model::engine::Parameters;

use crate::{bands, software};

fn call(plan: &Parameters, objective: Objective) -> Call {
    verdict(plan, &Doubts::default(), objective, None).chosen.call
}

#[test]
fn without_a_budget_nothing_wins_and_nothing_breaks_even() {
    let plan = Parameters { budget: 0.0, ..software(24.0) };
    for objective in Objective::ALL {
        assert_eq!(call(&plan, objective), Call::NothingSpent, "{objective:?}");
    }
    let found = bands(&plan, &Doubts::default(), 20);
    assert_eq!((found.wins.inbound, found.wins.outbound, found.wins.neither), (0, 0, 20));
    assert_eq!(found.plan.breaks_even(), 0.0);
    assert_eq!(found.plan.break_even, Percentiles::default());
    assert_eq!(found.plan.roi, Percentiles::default());
    assert_eq!(found.plan.cpl[24], Percentiles::default());
    assert_eq!(found.plan.npv.p50, Some(0.0));
}

#[test]
fn without_a_margin_neither_side_breaks_even() {
    let plan = Parameters { margin: 0.0, ..software(24.0) };
    assert_eq!(call(&plan, Objective::BreakEven), Call::Neither);
    assert_eq!(bands(&plan, &Doubts::default(), 20).inbound.breaks_even(), 0.0);
    let lead = verdict(&plan, &Doubts::default(), Objective::Npv, None).cash;
    assert!(lead.is_none_or(|lead| lead.at_a_loss));
}

#[test]
fn a_month_and_ten_years_have_bands() {
    for months in [1.0, 120.0] {
        let found = bands(&software(months), &Doubts::default(), 30);
        assert_eq!(found.plan.cash.len() as f64, months + 1.0);
        assert!(found.plan.cash.iter().all(|month| month.p10.is_some() && month.p90.is_some()));
    }
}

#[test]
fn no_draws_have_no_bands() {
    let found = bands(&software(12.0), &Doubts::default(), 0);
    assert_eq!((found.draws, found.wins.share_of_inbound()), (0, None));
    assert_eq!(found.plan.npv, Percentiles::default());
}
