//! The best splits of the table, through the search itself.

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    BestOfAll, Finding, Limits, SplitOptions, best_of_all, best_split,
};
use pushpull_model::engine;
use pushpull_model::scenario::{Industry, Scenario};

use crate::table::{ARITHMETIC, Row, Table, assert_close};

/// The objective that a row calls so.
fn objective(row: &Row) -> Objective {
    match row.text("objective") {
        "runoff" => Objective::RunOffNpv,
        "payback" => Objective::BreakEven,
        key => Objective::from_key(key).expect("an objective"),
    }
}

fn plan(row: &Row) -> engine::Parameters {
    let industry = Industry::from_key(row.text("preset")).expect("a preset of that name");
    let mut scenario = Scenario::preset(industry);
    scenario.horizon = row.number("horizon");
    engine::calibrate(&scenario)
}

/// The table scores a break-even by its month, less a part in 10⁹ of the profit; where there is none, by the profit
/// alone, far below all months.
#[track_caller]
fn assert_break_even(row: &Row, found: Option<f64>, profit: f64) {
    match found {
        Some(exact) => {
            let printed = row.number("objective_value");
            assert!((printed + exact).abs() < 1e-3, "{}: {exact} for {printed}", row.place());
        }
        None => row.assert("objective_value", -1e6 + 1e-9 * profit, ARITHMETIC),
    }
}

#[test]
fn best_splits() {
    for row in Table::read("optimum.csv", 299).rows() {
        let objective = objective(&row);
        let options = SplitOptions { objective, ..SplitOptions::default() };
        let split = best_split(&plan(&row), &options);
        let best = split.best.expect("a best share");
        row.assert("best_inbound_percent", f64::from(best.share), 0.0);
        if objective == Objective::BreakEven {
            assert_break_even(&row, split.value, best.outcome.profit);
            let never = Finding::NothingBreaksEven { share: best.share };
            assert_eq!(split.finding == never, split.value.is_none(), "{}", row.place());
        } else {
            row.assert("objective_value", split.value, ARITHMETIC);
        }
    }
}

#[test]
fn best_splits_for_all_objectives_at_once() {
    let mut last: Option<(String, BestOfAll)> = None;
    for row in Table::read("optimum.csv", 299).rows() {
        let key = format!("{} {}", row.text("preset"), row.text("horizon"));
        let (_, all) = match last.take() {
            Some(same) if same.0 == key => last.insert(same),
            _ => last.insert((key, best_of_all(&plan(&row), &Limits::default()))),
        };
        let mark = all.marks.iter().find(|mark| mark.objective == objective(&row));
        let mark = mark.expect("a mark for each objective");
        row.assert("best_inbound_percent", mark.share.map(f64::from), 0.0);
        let at = all.curve.iter().find(|point| Some(point.share) == mark.share);
        let there = at.and_then(|point| mark.objective.value(&point.outcome));
        assert_close(&row.place(), mark.value, there, 0.0);
    }
}
