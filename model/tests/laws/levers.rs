//! Moving one input of a plan moves that input, and putting it back leaves no trace.

use proptest::prelude::*;
use pushpull_model::decision::{LEVERS, Lever, lever};
use pushpull_model::engine::{Parameters, calibrate, project};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, INDUSTRIES, Scenario};

use crate::plans::{assert_equal, full, read, simple, usual};

/// Channels differ among themselves, so some meet a bound before their mean does.
fn meets_bounds(lever: &Lever) -> bool {
    lever.key.starts_with("p_mql_")
        || ["ramp", "decay", "head", "carry", "recover", "close_rate", "cycle", "lifetime"]
            .contains(&lever.key)
}

fn figure_of(plan: &Parameters, lever: &Lever, part: f64) -> f64 {
    let now = (lever.get)(plan).unwrap_or(lever.least);
    let most = if meets_bounds(lever) { now } else { lever.most.min(now * 4.0 + 1.0) };
    let figure = lever.least.min(now) + part * (most - lever.least.min(now));
    if lever.whole { figure.round() } else { figure }
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn a_lever_shows_what_it_was_set_to(plan in full(), part in 0.01..1.0) {
        let plan = read(&plan);
        for lever in &LEVERS {
            let Some(now) = (lever.get)(&plan) else { continue };
            let mut moved = plan.clone();
            let figure = figure_of(&plan, lever, part);
            (lever.set)(&mut moved, figure);
            let shown = (lever.get)(&moved).expect("what could be read can be read");
            assert_equal(lever.key, shown, figure, figure.abs().max(now.abs()));
        }
    }

    #[test]
    fn a_lever_put_back_leaves_the_plan_as_it_was(plan in simple()) {
        let plan = read(&plan);
        let usual = project(&plan);
        for lever in &LEVERS {
            let Some(now) = (lever.get)(&plan) else { continue };
            let mut moved = plan.clone();
            (lever.set)(&mut moved, now);
            let again = project(&moved);
            assert_equal(lever.key, again.leads(), usual.leads(), usual.leads());
            assert_equal(lever.key, again.profit(), usual.profit(), usual.cost() + usual.gross());
        }
    }
}

/// A lever that bears the name of an assumption moves that very assumption, in its unit.
#[test]
fn a_lever_of_a_preset_shows_the_assumption_of_that_name() {
    use pushpull_model::scenario::field;
    // Calibration reads a typed cost per lead as a point on a curve; the plan holds the curve.
    const CURVES: [&str; 2] = ["cpl_in", "cpl_out"];
    for industry in INDUSTRIES {
        let scenario = Scenario::preset(industry);
        let plan = calibrate(&scenario);
        for lever in LEVERS.iter().filter(|lever| !CURVES.contains(&lever.key)) {
            if let (Some(shown), Some(field)) = ((lever.get)(&plan), field(lever.key)) {
                let typed = (field.get)(&scenario);
                assert_equal(lever.key, shown, typed, typed.abs());
            }
        }
    }
}

#[test]
fn what_is_nothing_in_all_its_parts_is_moved_as_a_whole_or_not_at_all() {
    let mut scenario = Scenario::preset(INDUSTRIES[0]);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    let mut plan = calibrate(&scenario);
    let [budget, cap_in, share_in] =
        ["budget", "cap_in", "share_in"].map(|key| lever(key).expect("a lever"));
    plan.inbound.channels.iter_mut().for_each(|channel| channel.cap = Some(0.0));
    (cap_in.set)(&mut plan, 120.0);
    assert_equal("cap_in", (cap_in.get)(&plan).expect("ceilings"), 120.0, 120.0);
    // Months without money have no proportions.
    plan.inbound.schedule = Some(vec![0.0; 36]);
    plan.outbound.schedule = Some(vec![0.0; 36]);
    assert_eq!(((budget.get)(&plan), (share_in.get)(&plan)), (None, None));
}

#[test]
fn every_channel_of_a_mix_is_moved() {
    let mut scenario = Scenario::preset(INDUSTRIES[0]);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    let plan = calibrate(&scenario);
    for key in ["cpl_in", "cap_in", "p_mql_in"] {
        let lever = LEVERS.iter().find(|lever| lever.key == key).expect("a lever");
        let now = (lever.get)(&plan).expect("channels have it");
        let mut moved = plan.clone();
        (lever.set)(&mut moved, now * 0.5);
        assert_equal(key, (lever.get)(&moved).expect("still"), now * 0.5, now);
        for (before, after) in plan.inbound.channels.iter().zip(&moved.inbound.channels) {
            assert_ne!(before, after, "{key}: {}", before.name);
        }
        assert_eq!(plan.outbound, moved.outbound, "{key}");
    }
}
