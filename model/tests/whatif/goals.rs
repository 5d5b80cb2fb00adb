//! What is said to reach a target reaches it, just so; what is said to be out of reach is.

use proptest::prelude::*;
use pushpull_model::decision::what_if::{Input, Sought, Target, seek};
use pushpull_model::engine::{Parameters, project};
use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario};

use crate::plans::{decades, full, read, usual};
use crate::{Subject, between, input, mix, moved};

/// What a plan makes of a target, and how far that is beyond it.
fn reached(plan: &Parameters, target: Target) -> Option<(f64, f64)> {
    let longer = |months: u32| Parameters { horizon: plan.horizon.max(months), ..plan.clone() };
    match target {
        Target::Customers { by, at_least } => {
            let projection = project(&longer(by));
            let months = projection.months.iter().take(by as usize);
            let customers: f64 = months.map(|month| month.won.sum()).sum();
            Some((customers, customers - at_least))
        }
        Target::Leads { by, at_least } => {
            let projection = project(&longer(by));
            let months = projection.months.iter().take(by as usize);
            let leads: f64 = months.map(|month| month.leads.sum()).sum();
            Some((leads, leads - at_least))
        }
        Target::BreakEven { by } => {
            let exact = project(&longer(by)).break_even()?.exact;
            Some((exact, f64::from(by) - exact))
        }
        Target::Roi { at_least } => {
            let roi = project(plan).roi()?;
            Some((roi, roi - at_least))
        }
        Target::Profit { at_least } => {
            let profit = project(plan).profit();
            Some((profit, profit - at_least))
        }
        Target::Npv { at_least } => {
            let npv = project(plan).npv();
            Some((npv, npv - at_least))
        }
    }
}

fn is_met(plan: &Parameters, target: Target) -> bool {
    reached(plan, target).is_some_and(|(_, beyond)| beyond >= 0.0)
}

/// A little nearer to the present figure.
fn nudged<T>(input: &Input<T>, value: f64, now: f64) -> f64 {
    let towards = (now - value).signum();
    if input.whole { value + towards } else { value + towards * (1e-6 * value.abs() + 1e-12) }
}

/// Puts what was found back into the engine. `jumps` allows a target to be reached by a jump, so that more than what
/// was wanted is reached at once.
#[track_caller]
fn assert_holds<T: Subject>(business: &T, target: Target, key: &str, jumps: bool) -> Sought {
    let sought = seek(business, target, key).expect("a question that can be put");
    let input = input::<T>(key);
    let now = input.get(business).expect("an input that it has");
    let at = |value: f64| moved(business, &input, value);
    let what = format!("{target:?} by {key}: {sought:?}");
    match sought {
        Sought::AlreadyReached { now: present, reached: found, lost_below, lost_above } => {
            assert_eq!(present, now, "{what}");
            assert!(is_met(&at(now), target), "{what}");
            assert_eq!(found, reached(&at(now), target).map(|(reached, _)| reached), "{what}");
            for value in [lost_below, lost_above].into_iter().flatten() {
                assert!(!is_met(&at(value), target), "{what}");
                let before = nudged(&input, value, now);
                assert!(before == now || is_met(&at(before), target), "{what}");
            }
        }
        Sought::Reached { value, reached: found } => {
            assert!(!is_met(&at(now), target), "{what}");
            let (got, beyond) = reached(&at(value), target).expect("it is reached");
            assert_eq!(found, Some(got), "{what}");
            assert!(beyond >= 0.0, "{what}");
            if !input.whole && !jumps {
                assert!(beyond <= 1e-6 * got.abs().max(1e-6), "{what}: {beyond} beyond");
            }
            let before = nudged(&input, value, now);
            assert!(before == now || !is_met(&at(before), target), "{what}");
        }
        Sought::CannotBeReached { best_value, best } => {
            assert!(!is_met(&at(now), target), "{what}");
            assert_eq!(
                best,
                reached(&at(best_value), target).map(|(reached, _)| reached),
                "{what}"
            );
        }
    }
    sought
}

/// Nobody who looks at 200 figures on either side of the present one comes closer to a target out of reach.
#[track_caller]
fn assert_best<T: Subject>(business: &T, target: Target, key: &str, sought: Sought) {
    let Sought::CannotBeReached { best_value, .. } = sought else { return };
    let input = input::<T>(key);
    let now = input.get(business).expect("an input that it has");
    let beyond = |value: f64| {
        reached(&moved(business, &input, value), target).map(|(reached, beyond)| (beyond, reached))
    };
    let best = beyond(best_value);
    for end in [input.least, input.most] {
        for value in between(&input, now, end).into_iter().chain([end]) {
            let found = beyond(value);
            let allowed =
                best.map(|(beyond, reached)| (beyond + 1e-9 * reached.abs() + 1e-12, 0.0));
            assert!(
                found.map(|(beyond, _)| beyond) <= allowed.map(|(beyond, _)| beyond),
                "{target:?} by {key}: {found:?} at {value} beats {best:?} at {best_value}"
            );
        }
    }
}

const SOUGHT: [&str; 6] = ["budget", "close_rate", "cpl_in", "cpl_out", "margin", "horizon"];

/// Targets around what the business reaches as it is.
fn targets(plan: &Parameters) -> Vec<Target> {
    let projection = project(plan);
    let mut targets = Vec::new();
    for part in [0.3, 0.95, 1.1, 3.0] {
        let (customers, leads) = (projection.customers() * part, projection.leads() * part);
        targets.extend([
            Target::Customers { by: plan.horizon, at_least: customers },
            Target::Customers { by: 12, at_least: customers },
            Target::Leads { by: 60, at_least: leads },
            Target::Roi { at_least: projection.roi().unwrap_or(0.0) + part - 1.0 },
            Target::Profit { at_least: projection.profit() + (part - 1.0) * projection.cost() },
            Target::Npv { at_least: projection.npv() + (part - 1.0) * projection.cost() },
        ]);
    }
    targets.extend([6, 18, 30, 60].map(|by| Target::BreakEven { by }));
    targets
}

#[test]
fn what_was_found_reaches_the_target() {
    let mut counts = [0; 3];
    for industry in INDUSTRIES {
        let scenario = Scenario::preset(industry);
        let plan = scenario.worked_out();
        for target in targets(&plan) {
            for key in SOUGHT {
                let sought = assert_holds(&scenario, target, key, false);
                assert_holds(&plan, target, key, false);
                counts[match sought {
                    Sought::AlreadyReached { .. } => 0,
                    Sought::Reached { .. } => 1,
                    Sought::CannotBeReached { .. } => 2,
                }] += 1;
            }
        }
    }
    assert!(counts.iter().all(|count| *count > 200), "every outcome is tried: {counts:?}");
}

#[test]
fn what_cannot_be_reached_cannot() {
    for industry in INDUSTRIES {
        let plan = Scenario::preset(industry).worked_out();
        for target in targets(&plan) {
            for key in SOUGHT {
                let sought = seek(&plan, target, key).expect("a question that can be put");
                assert_best(&plan, target, key, sought);
            }
        }
    }
}

#[test]
fn any_input_can_be_sought() {
    let (scenario, plan) = (mix(), mix().worked_out());
    for key in ["ramp", "churn_in", "p_win_out", "vis_loss", "discount", "stop_in", "share_in"] {
        for target in [Target::Npv { at_least: 1e5 }, Target::Customers { by: 24, at_least: 60.0 }]
        {
            let sought = assert_holds(&scenario, target, key, false);
            assert_best(&scenario, target, key, sought);
            assert_holds(&plan, target, key, false);
        }
    }
}

/// The first month to which a plan must go on for its money to be back, and the last before it is not.
#[test]
fn of_whole_numbers_the_first_that_reaches_it() {
    let plan = Scenario::preset(Industry::B2bSoftware).worked_out();
    let plan = Parameters { horizon: 12, ..plan };
    let target = Target::Profit { at_least: 0.0 };
    let over = |months: u32| project(&Parameters { horizon: months, ..plan.clone() }).profit();
    let first = (12..=120).find(|months| over(*months) >= 0.0).expect("it pays some day");
    let Ok(Sought::Reached { value, .. }) = seek(&plan, target, "horizon") else {
        panic!("it is not there yet");
    };
    assert_eq!(value, f64::from(first));
}

/// A target met only in between is found from either side: too little money does not bring it, too much costs more.
#[test]
fn a_target_met_only_in_between_is_found() {
    let plan = Scenario::preset(Industry::B2bSoftware).worked_out();
    let over = |budget: f64| project(&Parameters { budget, ..plan.clone() }).profit();
    let budgets = (1..400).map(|step| f64::from(step) * 1_000.0);
    let best = budgets.max_by(|one, other| over(*one).total_cmp(&over(*other))).expect("some");
    let target = Target::Profit { at_least: over(best) };
    for budget in [best / 30.0, best * 30.0] {
        let business = Parameters { budget, ..plan.clone() };
        let sought = assert_holds(&business, target, "budget", false);
        assert!(matches!(sought, Sought::Reached { .. }), "{sought:?} from {budget}");
    }
}

#[test]
fn what_was_sought_is_printed_under_plain_names() {
    let plan = Scenario::preset(Industry::Retail).worked_out();
    let sought = seek(&plan, Target::Roi { at_least: 1e5 }, "margin").expect("a question");
    let json = serde_json::to_value(sought).expect("plain data");
    assert_eq!(json["outcome"], "cannot_be_reached");
    assert_eq!(json["best_value"], 1.0);
    let json = serde_json::to_value(Target::BreakEven { by: 12 }).expect("plain data");
    assert_eq!(json, serde_json::json!({ "target": "break_even", "by": 12 }));
}

fn any_target() -> impl Strategy<Value = Target> {
    let by = 1..=120_u32;
    prop_oneof![
        (by.clone(), decades(0.01, 1e6))
            .prop_map(|(by, at_least)| Target::Customers { by, at_least }),
        (by.clone(), decades(0.01, 1e6)).prop_map(|(by, at_least)| Target::Leads { by, at_least }),
        by.prop_map(|by| Target::BreakEven { by }),
        (-1.0..=5.0).prop_map(|at_least| Target::Roi { at_least }),
        (-1e6..=1e6).prop_map(|at_least| Target::Profit { at_least }),
        (-1e6..=1e6).prop_map(|at_least| Target::Npv { at_least }),
    ]
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn any_plan_reaches_what_it_is_said_to(plan in full(), target in any_target()) {
        let plan = read(&plan);
        for key in SOUGHT {
            if input::<Parameters>(key).get(&plan).is_some() {
                assert_holds(&plan, target, key, true);
            }
        }
    }
}
