//! A cell of a grid is what the engine says of that very business.

use proptest::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Axis, Cell, Grid, Winner, grid};
use pushpull_model::engine::project;
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::plans::{full, read, usual};
use crate::{Subject, figure, input, mix, winner};

#[track_caller]
fn grid_of<T: Subject>(business: &T, objective: Objective, across: Axis, down: Axis) -> Grid {
    grid(business, objective, across, down).expect("a grid")
}

/// Every cell, worked out from the start.
#[track_caller]
fn assert_worked_out<T: Subject>(business: &T, found: &Grid) {
    let (across, down) = (input::<T>(found.across.key), input::<T>(found.down.key));
    assert_eq!(found.rows.len(), found.down.values.len());
    for (row, lower) in found.rows.iter().zip(&found.down.values) {
        assert_eq!(row.len(), found.across.values.len());
        for (cell, upper) in row.iter().zip(&found.across.values) {
            let mut moved = business.clone();
            down.set(&mut moved, *lower);
            across.set(&mut moved, *upper);
            let plan = moved.worked_out();
            let break_even = project(&plan).break_even();
            let expected = Cell {
                winner: match winner(&plan, found.objective) {
                    Some(Side::Inbound) => Winner::Inbound,
                    Some(Side::Outbound) => Winner::Outbound,
                    None => Winner::Neither,
                },
                inbound: figure(&plan.all_on(Side::Inbound), found.objective),
                outbound: figure(&plan.all_on(Side::Outbound), found.objective),
                plan: figure(&plan, found.objective),
                break_even: break_even.map(|found| found.month),
                break_even_exact: break_even.map(|found| found.exact),
            };
            assert_eq!(*cell, expected, "{} {upper}, {} {lower}", across.key, down.key);
        }
    }
}

#[test]
fn cells_are_what_the_engine_says() {
    let axis = |key| Axis { key, range: None, count: 7 };
    for industry in [Industry::B2bSoftware, Industry::Automotive] {
        let scenario = Scenario::preset(industry);
        for (across, down) in [
            ("cpl_in", "cpl_out"),
            ("close_rate", "horizon"),
            ("share_in", "budget"),
            ("ramp", "calib"),
            ("rev_month", "upfront_in"),
        ] {
            for objective in Objective::ALL {
                let found = grid_of(&scenario, objective, axis(across), axis(down));
                assert_worked_out(&scenario, &found);
            }
        }
        let plan = scenario.worked_out();
        let found = grid_of(&plan, Objective::Npv, axis("cap_in"), axis("cpl_in"));
        assert_worked_out(&plan, &found);
    }
    let found = grid_of(&mix(), Objective::Customers, axis("cpl_in"), axis("ref_out"));
    assert_worked_out(&mix(), &found);
}

#[test]
fn figures_go_evenly_from_the_first_to_the_last() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let across = Axis { key: "budget", range: Some((0.0, 100_000.0)), count: 5 };
    let down = Axis { key: "horizon", range: Some((10.0, 13.0)), count: 21 };
    let found = grid_of(&scenario, Objective::Npv, across, down);
    assert_eq!(found.across.values, [0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0]);
    assert_eq!(found.across.now, scenario.budget);
    // There are no more whole numbers than that.
    assert_eq!(found.down.values, [10.0, 11.0, 12.0, 13.0]);
    let broken = Axis { key: "horizon", range: Some((10.2, 10.4)), count: 3 };
    assert_eq!(grid_of(&scenario, Objective::Npv, across, broken).down.values, [10.0]);
    let one = Axis { key: "margin", range: Some((0.3, 0.6)), count: 1 };
    assert_eq!(grid_of(&scenario, Objective::Npv, one, down).across.values, [0.3]);
    let present = Axis { key: "margin", range: None, count: 1 };
    let found = grid_of(&scenario, Objective::Npv, present, down);
    assert_eq!(found.across.values, [scenario.margin]);
}

#[test]
fn a_grid_is_laid_around_the_present_figures() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let found =
        grid_of(&scenario, Objective::Npv, Axis::around("cpl_in"), Axis::around("share_in"));
    assert_eq!((found.across.values.len(), found.down.values.len()), (21, 21));
    assert_eq!(found.across.values.first(), Some(&(0.5 * scenario.inbound.cpl)));
    assert_eq!(found.across.values.last(), Some(&(2.0 * scenario.inbound.cpl)));
    assert_eq!((found.down.values.first(), found.down.values.last()), (Some(&0.0), Some(&1.0)));
    for key in ["fixed_in", "infl_in", "shock_month", "rev_first", "discount"] {
        let found = grid_of(&scenario, Objective::Npv, Axis::around(key), Axis::around("margin"));
        let values = &found.across.values;
        assert!(values.len() > 1, "{key}");
        assert!(values.is_sorted(), "{key}");
    }
}

#[test]
fn a_grid_is_printed_under_plain_names() {
    let scenario = Scenario::preset(Industry::Retail);
    let found = grid_of(&scenario, Objective::Npv, Axis::around("cpl_in"), Axis::around("margin"));
    let json = serde_json::to_value(&found).expect("plain data");
    assert_eq!(json["objective"], "npv");
    assert_eq!(json["across"]["key"], "cpl_in");
    assert!(json["rows"][20][20]["winner"].is_string());
}

proptest! {
    #![proptest_config(usual())]

    /// A side without money has no part in what the other comes to.
    #[test]
    fn cells_of_any_plan_are_what_the_engine_says(plan in full(), index in 0..Objective::ALL.len()) {
        let plan = read(&plan);
        let axis = |key| Axis { key, range: None, count: 2 };
        let found = grid_of(&plan, Objective::ALL[index], axis("horizon"), axis("cycle_in"));
        assert_worked_out(&plan, &found);
    }
}
