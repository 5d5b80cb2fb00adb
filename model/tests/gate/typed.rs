//! What a person says of both sides at once: close rate, lifetime, sales cycle.

use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario, Side, field};

fn set(scenario: &mut Scenario, key: &str, figure: f64) {
    let field = field(key).expect("a field");
    let figure = field.check(figure).expect("a figure within bounds");
    (field.set)(scenario, figure);
}

fn get(scenario: &Scenario, key: &str) -> f64 {
    (field(key).expect("a field").get)(scenario)
}

fn rates(scenario: &Scenario) -> (f64, f64) {
    (scenario.funnel(Side::Inbound).close_rate(), scenario.funnel(Side::Outbound).close_rate())
}

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12 * expected.abs(), "{found}, expected {expected}");
}

#[test]
fn twice_the_close_rate_is_twice_on_both_sides() {
    for industry in INDUSTRIES {
        let mut scenario = Scenario::preset(industry);
        let (inbound, outbound) = rates(&scenario);
        if inbound > 0.5 {
            continue;
        }
        set(&mut scenario, "close_rate", 2.0 * outbound);
        let (twice_in, twice_out) = rates(&scenario);
        assert_near(twice_out, 2.0 * outbound);
        assert_near(twice_in, 2.0 * inbound);
    }
}

#[test]
fn a_close_rate_above_the_earlier_stages_is_reproduced_all_the_same() {
    for industry in INDUSTRIES {
        for rate in [0.0, 1e-9, 0.02, 0.3, 0.6, 0.99, 1.0] {
            let mut scenario = Scenario::preset(industry);
            set(&mut scenario, "close_rate", rate);
            assert_near(get(&scenario, "close_rate"), rate);
            for side in [Side::Inbound, Side::Outbound] {
                let funnel = scenario.funnel(side);
                for stage in [funnel.p_mql, funnel.p_sql, funnel.p_win] {
                    assert!((0.0..=1.0).contains(&stage), "{rate} {funnel:?}");
                }
            }
        }
    }
}

#[test]
fn the_way_to_a_figure_leaves_no_trace() {
    for (key, detour, goal) in [
        ("close_rate", 0.6, 0.02),
        ("close_rate", 0.0, 0.02),
        ("lifetime", 1.0, 24.0),
        ("cycle", 0.0, 3.0),
    ] {
        for industry in INDUSTRIES {
            let mut straight = Scenario::preset(industry);
            set(&mut straight, key, goal);
            let mut winding = Scenario::preset(industry);
            set(&mut winding, key, detour);
            set(&mut winding, key, goal);
            assert_eq!(winding, straight, "{key}");
        }
    }
}

#[test]
fn lifetime_and_cycle_keep_the_ratio_of_the_sides() {
    let preset = Scenario::preset(Industry::B2bSoftware);
    let mut scenario = preset.clone();
    set(&mut scenario, "lifetime", 20.0);
    set(&mut scenario, "cycle", 5.0);
    let (inbound, outbound) = (scenario.funnel(Side::Inbound), scenario.funnel(Side::Outbound));
    assert_near(outbound.churn, 0.05);
    assert_near(outbound.cycle, 5.0);
    assert_near(inbound.churn / outbound.churn, preset.inbound.churn / preset.outbound.churn);
    assert_near(inbound.cycle / outbound.cycle, preset.inbound.cycle / preset.outbound.cycle);
}

#[test]
fn the_newest_statement_wins() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    set(&mut scenario, "close_rate", 0.05);
    set(&mut scenario, "lifetime", 20.0);
    let before = scenario.funnel(Side::Inbound);
    set(&mut scenario, "p_win_out", 0.5);
    assert_near(get(&scenario, "p_win_out"), 0.5);
    assert_near(get(&scenario, "lifetime"), 20.0);
    // The other side, and what was not typed on this one, stay as the simple statement had them.
    assert_eq!(scenario.funnel(Side::Inbound), before);
    let funnel = scenario.funnel(Side::Outbound);
    assert_near(get(&scenario, "close_rate"), funnel.p_mql * funnel.p_sql * 0.5);
    set(&mut scenario, "close_rate", 0.05);
    assert_near(get(&scenario, "close_rate"), 0.05);
}

#[test]
fn a_cost_per_lead_holds_at_the_budget_and_shape_it_was_typed_at() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    set(&mut scenario, "budget", 50_000.0);
    assert_near(get(&scenario, "ref_in"), 10_000.0);
    set(&mut scenario, "ramp", 6.0);
    assert_near(get(&scenario, "base_ramp"), 9.0);
    set(&mut scenario, "cpl_in", 120.0);
    assert_near(get(&scenario, "ref_in"), 25_000.0);
    assert_near(get(&scenario, "base_ramp"), 6.0);
    assert_near(get(&scenario, "ref_out"), 10_000.0);
    set(&mut scenario, "share_in", 1.0);
    set(&mut scenario, "budget", 80_000.0);
    assert_near(get(&scenario, "ref_in"), 25_000.0);
}
