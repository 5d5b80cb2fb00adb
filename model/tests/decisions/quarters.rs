//! The best plan over time, against all plans there are in steps of ten per cent.

use pushpull_model::decision::allocation::{
    Finding, QuarterShare, Quarters, QuartersFinding, QuartersOptions, best_quarters,
};
use pushpull_model::decision::{Objective, Outcome, Scorer};
use pushpull_model::engine::{Parameters, project};
use pushpull_model::scenario::{Course, INDUSTRIES, Side};

use crate::{preset, software};

fn best(plan: &Parameters, objective: Objective) -> Quarters {
    best_quarters(plan, QuartersOptions { objective })
}

/// The best of all plans whose shares are tenths: each quarter's share of the budget, as a ready-made course lays it.
fn exhaustive(plan: &Parameters, objective: Objective) -> Outcome {
    let quarters = plan.horizon.div_ceil(3);
    let mut scorer = Scorer::default();
    let mut trial = plan.clone();
    let mut best: Option<Outcome> = None;
    for number in 0..11_u32.pow(quarters) {
        let share = |quarter: u32| f64::from(number / 11_u32.pow(quarter) % 11) / 10.0;
        let course = Course::QuarterlyShares((0..quarters).map(share).collect());
        let schedules = course.schedules(plan.budget, 0.5, plan.horizon);
        trial.inbound.schedule = Some(schedules.inbound);
        trial.outbound.schedule = Some(schedules.outbound);
        let outcome = scorer.outcome(&trial, objective);
        if best.is_none_or(|best| objective.compare(&outcome, &best).is_gt()) {
            best = Some(outcome);
        }
    }
    best.expect("at least one plan")
}

/// How much worse than the best of all, as a part of it; 0 where better.
fn gap(objective: Objective, found: &Outcome, best: &Outcome) -> f64 {
    match (objective.score(found), objective.score(best)) {
        (Some(found), Some(best)) => ((best - found) / best.abs().max(1e-9)).max(0.0),
        (None, None) => ((best.profit - found.profit) / best.profit.abs().max(1e-9)).max(0.0),
        (found, _) => f64::from(u8::from(found.is_none())),
    }
}

#[test]
fn a_year_of_every_preset_is_as_good_as_the_best_of_all_plans_in_tenths() {
    for industry in INDUSTRIES {
        let plan = preset(industry, 12);
        for objective in Objective::ALL {
            let found = best(&plan, objective);
            let gap = gap(objective, &found.outcome, &exhaustive(&plan, objective));
            assert!(gap <= 1e-3, "{industry:?} {objective:?}: {gap:e}");
        }
    }
}

#[test]
fn content_first_needs_time_and_outbound_comes_last() {
    // Three years of B2B software: late content no longer ripens, late calls still win somebody.
    let plan = software(36);
    let found = best(&plan, Objective::Npv);
    assert_eq!(found.finding, QuartersFinding::Best);
    assert_eq!((found.constant, found.quarters.len()), (Some(90), 12));
    assert!(found.gain.is_some_and(|gain| gain > 0.0));
    let shares: Vec<u32> = found.quarters.iter().map(|quarter| quarter.share).collect();
    assert!(shares.first() > shares.last(), "{shares:?}");
    assert_eq!(project(&found.on(&plan)).npv(), found.outcome.npv);
}

#[test]
fn a_rest_of_two_months_is_a_quarter_and_nothing_is_spent_after_a_stop() {
    let mut plan = software(20);
    plan.outbound.stop = Some(7);
    let found = best(&plan, Objective::Leads);
    assert_eq!(found.quarters.len(), 7);
    let last = found.quarters.last().expect("seven quarters");
    assert_eq!((last.from, last.to), (19, 20));
    let schedules = found.schedules(&plan);
    assert!(schedules.outbound[7..].iter().all(|money| *money == 0.0));
    // After outbound's stop all of the budget can only go to inbound.
    assert!(found.quarters[3..].iter().all(|quarter| quarter.share == 100));
    for (month, (pull, push)) in schedules.inbound.iter().zip(&schedules.outbound).enumerate() {
        let share = f64::from(found.quarters[month / 3].share) / 100.0;
        assert_eq!(*pull, plan.budget * share);
        assert_eq!(*push, if month < 7 { plan.budget * (1.0 - share) } else { 0.0 });
    }
}

#[test]
fn plans_with_nothing_to_choose_say_what_they_are() {
    let nothing = Parameters { budget: 0.0, ..software(12) };
    let mut written = software(12);
    written.inbound.schedule = Some(vec![1.0; 12]);
    let mut unwon = software(12);
    (unwon.inbound.p_win, unwon.outbound.p_win) = (0.0, 0.0);
    let scheduled = vec![Side::Inbound];
    for (plan, of) in
        [(&nothing, Finding::NothingSpent), (&written, Finding::NoSplit { scheduled })]
    {
        let found = best(plan, Objective::Customers);
        assert_eq!(found.finding, QuartersFinding::Degenerate { of });
        assert!(found.quarters.is_empty() && found.gain.is_none());
        assert_eq!(&found.on(plan), plan);
    }
    let found = best(&unwon, Objective::Customers);
    let of = Finding::AllEqual { share: 0 };
    assert_eq!((found.finding, found.gain), (QuartersFinding::Degenerate { of }, Some(0.0)));
    let found = best(&software(12), Objective::BreakEven);
    assert_eq!((found.finding, found.value), (QuartersFinding::NothingBreaksEven, None));
    // One quarter has one share.
    let found = best(&software(3), Objective::Leads);
    let quarter = QuarterShare { from: 1, to: 3, share: 0 };
    assert_eq!((found.finding, found.quarters), (QuartersFinding::ConstantIsBest, vec![quarter]));
}
