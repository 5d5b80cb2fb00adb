//! What matters most.

use pushpull_model::decision::uncertainty::{DOUBTS, Doubts};
use pushpull_model::decision::{Bar, Objective, TornadoFinding, Watched, tornado};
use pushpull_model::engine::{Parameters, project};
use pushpull_model::scenario::Industry;

use crate::{assert_close, preset, software};

fn keys(bars: &[Bar]) -> Vec<&str> {
    bars.iter().map(|bar| bar.key).collect()
}

/// Section 3: the order is not the same for a plan and for the difference between the sides.
#[test]
fn the_longest_bars_of_the_specification() {
    let plan = software(36.0);
    let of = |watched| tornado(&plan, &Doubts::default(), Objective::Npv, watched).bars;
    assert_eq!(keys(&of(Watched::Plan))[..3], ["cpl_in", "price", "win_in"]);
    assert_eq!(keys(&of(Watched::Difference))[..3], ["win_in", "cpl_in", "cap_in"]);
}

#[test]
fn each_end_is_the_plan_with_that_one_input_moved() {
    let plan = preset(Industry::Education, 36.0);
    let found = tornado(&plan, &Doubts::default(), Objective::Profit, Watched::Plan);
    assert_close("as assumed", found.assumed.expect("money"), project(&plan).profit());
    let margin = found.bars.iter().find(|bar| bar.key == "margin").expect("margin");
    for (end, factor) in [(margin.low, 1.0 / 1.15), (margin.high, 1.15)] {
        let mut moved = plan.clone();
        moved.margin *= factor;
        assert_close("input", end.input, factor);
        assert_close("margin", end.figure.expect("money"), project(&moved).profit());
    }
    let difference = tornado(&plan, &Doubts::default(), Objective::Profit, Watched::Difference);
    let apart = project(&plan.with_share(1.0)).profit() - project(&plan.with_share(0.0)).profit();
    assert_close("difference", difference.assumed.expect("money"), apart);
}

#[test]
fn every_doubt_has_a_bar_and_the_longest_comes_first() {
    for objective in Objective::ALL {
        for watched in [Watched::Plan, Watched::Difference] {
            let bars = tornado(&software(36.0), &Doubts::default(), objective, watched).bars;
            assert_eq!(bars.len(), DOUBTS.len(), "{objective:?}");
            let lengths: Vec<f64> = bars.iter().filter_map(Bar::length).collect();
            assert!(lengths.is_sorted_by(|one, other| one >= other), "{objective:?} {lengths:?}");
        }
    }
}

#[test]
fn a_tornado_without_anything_to_see_says_why() {
    use TornadoFinding::{Moved, NoFigure, NothingMoves, NothingSpent};
    let usual = software(36.0);
    let idle = Parameters { budget: 0.0, ..usual.clone() };
    let hopeless = Parameters { margin: 0.0, ..usual.clone() };
    let mut deserted = usual.clone();
    (deserted.assets.quality, deserted.contacts.targeting) = (0.0, 0.0);
    for watched in [Watched::Plan, Watched::Difference] {
        let finding = |plan: &Parameters, objective| {
            tornado(plan, &Doubts::default(), objective, watched).finding
        };
        assert_eq!(finding(&usual, Objective::Npv), Moved);
        assert_eq!(finding(&hopeless, Objective::BreakEven), NoFigure);
        assert_eq!(finding(&deserted, Objective::Leads), NothingMoves);
        for objective in Objective::ALL {
            assert_eq!(finding(&idle, objective), NothingSpent, "{objective:?}");
        }
    }
}

/// Whether there is a break-even at all matters more than when.
#[test]
fn an_input_that_decides_whether_there_is_a_figure_comes_first() {
    let plan = software(36.0);
    let bars = tornado(&plan, &Doubts::default(), Objective::BreakEven, Watched::Plan).bars;
    let first_known = bars.iter().position(|bar| bar.length().is_some()).unwrap_or(bars.len());
    let deciding = |bar: &Bar| bar.low.figure.is_some() != bar.high.figure.is_some();
    assert!(bars[..first_known].iter().all(deciding), "{bars:?}");
    assert!(bars[first_known..].iter().all(|bar| !deciding(bar)), "{bars:?}");
}
