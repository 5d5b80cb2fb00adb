//! Shares over time are never worse than one for all months, and as good as all there are where all can be tried.

use std::cmp::Ordering;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use pushpull_model::decision::allocation::{QuartersOptions, best_quarters, best_split};
use pushpull_model::decision::{Objective, Outcome, Scorer};
use pushpull_model::engine::{Parameters, project};

use crate::plans::{assert_equal, many, read};
use crate::splits::{few, free, objective, options};

proptest! {
    #![proptest_config(few())]

    #[test]
    fn shares_over_time_are_never_worse_than_one_for_all_months(plan in free(), objective in objective()) {
        let plan = read(&plan);
        let split = best_split(&plan, &options(objective));
        let found = best_quarters(&plan, QuartersOptions { objective });
        if let Some(constant) = &split.best {
            let best = found.on(&plan);
            let outcome = Outcome::of(&project(&best));
            assert_equal("leads", outcome.leads, found.outcome.leads, 0.0);
            assert_equal("cost", outcome.cost, found.outcome.cost, 0.0);
            if !found.quarters.is_empty() {
                prop_assert!(objective.compare(&found.outcome, &constant.outcome) != Ordering::Less);
                prop_assert_eq!(found.quarters.len(), plan.horizon.div_ceil(3) as usize);
                prop_assert_eq!(found.quarters.last().map(|quarter| quarter.to), Some(plan.horizon));
            }
        }
    }
}

/// Shares over time against all plans of four quarters in steps of ten per cent, on the same random plans every time.
#[test]
fn shares_over_time_are_as_good_as_the_best_of_all_plans_in_tenths() {
    let mut dice = TestRunner::deterministic();
    for number in 0..28 {
        let objective = Objective::ALL[number % Objective::ALL.len()];
        let plan = (many(), 10_u32..=12).new_tree(&mut dice).expect("a plan").current();
        let plan = Parameters { horizon: plan.1, ..read(&plan.0) };
        let found = best_quarters(&plan, QuartersOptions { objective }).outcome;
        let best = best_in_tenths(&plan, objective);
        let [found, best] = [found, best].map(|outcome| {
            // Where nothing breaks even, the cash at the end decides.
            objective.score(&outcome).unwrap_or(outcome.profit)
        });
        assert!(found >= best - 1e-3 * best.abs(), "{number} {objective:?}: {found} below {best}");
    }
}

/// The best outcome of 14,641 plans, one by one.
fn best_in_tenths(plan: &Parameters, objective: Objective) -> Outcome {
    let months = plan.horizon as usize;
    let spends = |stop: Option<u32>, month: usize| stop.is_none_or(|stop| month < stop as usize);
    let mut scorer = Scorer::default();
    let mut trial = plan.clone();
    let mut best: Option<Outcome> = None;
    for number in 0..11_u32.pow(4) {
        let tenths = [1, 11, 121, 1_331].map(|power| f64::from(number / power % 11) / 10.0);
        let money = |month: usize| {
            let part = tenths[month / 3];
            let inbound = if spends(plan.inbound.stop, month) { plan.budget * part } else { 0.0 };
            let rest = plan.budget * (1.0 - part);
            (inbound, if spends(plan.outbound.stop, month) { rest } else { 0.0 })
        };
        let (inbound, outbound) = (0..months).map(money).unzip();
        (trial.inbound.schedule, trial.outbound.schedule) = (Some(inbound), Some(outbound));
        let outcome = scorer.outcome(&trial, objective);
        if best.is_none_or(|best| objective.compare(&outcome, &best).is_gt()) {
            best = Some(outcome);
        }
    }
    best.expect("at least one plan")
}
