//! Businesses of which little can be said: what is said of them has a name.

use proptest::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{
    Axis, Sought, Switches, Target, Tie, Winner, grid, seek, switch_multiple, switch_values,
};
use pushpull_model::engine::{Parameters, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::plans::{decades, read, simple, usual};

fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

#[test]
fn without_money_nobody_wins() {
    let mut scenario = scenario();
    scenario.budget = 0.0;
    for objective in Objective::ALL {
        let nothing = Switches::NoWinner { why: Tie::NothingSpent };
        assert_eq!(switch_values(&scenario, objective), nothing);
        assert_eq!(switch_values(&calibrate(&scenario), objective), nothing);
        assert_eq!(switch_multiple(&scenario, Side::Inbound, objective), None);
    }
}

/// Both sides have the same channel, the same way to customers and the same money.
fn symmetric() -> Parameters {
    let mut plan = calibrate(&scenario());
    plan.inbound = plan.outbound.clone();
    (plan.cross.nurture, plan.cross.react, plan.cross.assist) = (0.0, 0.0, 0.0);
    plan
}

#[test]
fn of_two_equal_sides_none_wins() {
    for objective in Objective::ALL {
        let equal = Switches::NoWinner { why: Tie::AllEqual };
        assert_eq!(switch_values(&symmetric(), objective), equal);
    }
    let found = grid(
        &symmetric(),
        Objective::Npv,
        Axis { key: "margin", range: None, count: 3 },
        Axis { key: "horizon", range: None, count: 3 },
    );
    let rows = found.expect("a grid").rows;
    assert!(rows.iter().flatten().all(|cell| cell.winner == Winner::Neither));
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn of_any_two_equal_sides_none_wins(plan in simple(), budget in decades(1.0, 1e6)) {
        let mut plan = Parameters { budget, ..read(&plan) };
        plan.outbound.stop = None;
        plan.inbound = plan.outbound.clone();
        (plan.cross.nurture, plan.cross.react, plan.cross.assist) = (0.0, 0.0, 0.0);
        for objective in Objective::ALL {
            let equal = Switches::NoWinner { why: Tie::AllEqual };
            prop_assert_eq!(switch_values(&plan, objective), equal);
        }
    }
}

/// Without a margin nothing comes back: who spends less wins, and no price changes that.
#[test]
fn without_a_margin_no_price_helps() {
    let mut scenario = scenario();
    scenario.margin = 0.0;
    let Switches::Winner(values) = switch_values(&scenario, Objective::Npv) else {
        panic!("up-front money differs");
    };
    assert_eq!(values.winner, Winner::Outbound);
    let price = values.inputs.iter().find(|input| input.key == "rev_month").expect("an input");
    assert_eq!((price.below, price.above), (None, None));
    let sought = seek(&scenario, Target::BreakEven { by: 36 }, "rev_month");
    assert_eq!(sought, Ok(Sought::CannotBeReached { best_value: scenario.rev_month, best: None }));
    // It never breaks even, and all it can be is −1 on its cost.
    let sought = seek(&scenario, Target::Roi { at_least: 0.0 }, "rev_month");
    let best = project(&calibrate(&scenario)).roi();
    assert_eq!(sought, Ok(Sought::CannotBeReached { best_value: scenario.rev_month, best }));
}

/// A side that breaks even beats one that does not, whatever it costs.
#[test]
fn a_break_even_is_better_than_none() {
    let mut plan = calibrate(&Scenario::preset(Industry::Automotive));
    plan.outbound.p_win = 0.0;
    let Switches::Winner(values) = switch_values(&plan, Objective::BreakEven) else {
        panic!("only inbound breaks even");
    };
    assert_eq!((values.winner, values.outbound), (Winner::Inbound, None));
    assert!(values.inputs.iter().any(|input| input.key == "p_win_out" && input.above.is_some()));
}
