//! What somebody who knows better says.

use pushpull_model::decision::chance::Distribution;
use pushpull_model::decision::lever;
use pushpull_model::decision::uncertainty::{Doubts, Guess, GuessError, Percentiles};

use crate::{bands, software};

fn guess(key: &str, [least, likely, most]: [f64; 3]) -> Guess<'_> {
    let distribution = Distribution::pert(least, likely, most).expect("a distribution");
    Guess { key, now: None, distribution }
}

fn width(npv: Percentiles) -> f64 {
    npv.p90.expect("money") - npv.p10.expect("money")
}

#[test]
fn a_guess_takes_the_place_of_the_doubts_that_it_settles() {
    let plan = software(36.0);
    let usual: Vec<_> = Doubts::default()
        .inputs()
        .iter()
        .map(pushpull_model::decision::uncertainty::Uncertain::key)
        .collect();
    for (key, settled) in [
        ("margin", vec!["margin"]),
        ("ramp", vec!["ramp"]),
        ("close_rate", vec!["win_in", "win_out"]),
        ("p_win_in", vec!["win_in"]),
        ("lifetime", vec!["churn"]),
        ("sales_cost", vec![]),
    ] {
        let now = (lever(key).expect("a lever").get)(&plan).expect("a figure");
        let doubts = Doubts::with(&plan, &[guess(key, [now, now, now])]).expect("it fits");
        let mut expected = usual.clone();
        expected.retain(|doubt| !settled.contains(doubt));
        expected.push(key);
        let found: Vec<_> = doubts
            .inputs()
            .iter()
            .map(pushpull_model::decision::uncertainty::Uncertain::key)
            .collect();
        assert_eq!(found, expected);
    }
}

/// A cost per lead moves the ceiling with it, and a lifetime both churns: where the finer figure is guessed too, it is
/// what was said of it, whichever was said first.
#[test]
fn the_order_of_guesses_does_not_matter() {
    let plan = software(36.0);
    let now = |key: &str| (lever(key).expect("a lever").get)(&plan).expect("a figure");
    for (whole, part) in [("cpl_in", "cap_in"), ("lifetime", "churn_out"), ("cycle", "cycle_in")] {
        let (cost, figure) = (now(whole), now(part));
        let wide = guess(whole, [cost * 0.5, cost, cost * 2.0]);
        let known = guess(part, [figure, figure, figure]);
        let [one, other] = [[wide, known], [known, wide]].map(|guesses| {
            let doubts = Doubts::with(&plan, &guesses).expect("they fit");
            let mut drawn = plan.clone();
            doubts.inputs().iter().filter(|input| input.is_guess()).for_each(|input| {
                input.apply(&mut drawn, input.distribution().quantile(0.9));
            });
            assert!(
                ((lever(part).expect("a lever").get)(&drawn).expect("a figure") - figure).abs()
                    < 1e-9 * figure
            );
            bands(&plan, &doubts, 50)
        });
        assert_eq!(one, other, "{whole} {part}");
    }
}

#[test]
fn knowing_a_figure_narrows_the_band_and_doubting_it_more_widens_it() {
    let plan = software(36.0);
    let price = plan.rev_month;
    let band = |guesses: &[Guess]| {
        let doubts = Doubts::with(&plan, guesses).expect("they fit");
        width(bands(&plan, &doubts, 500).plan.npv)
    };
    let cpl = (lever("cpl_in").expect("a lever").get)(&plan).expect("a cost per lead");
    let usual = band(&[]);
    let known = band(&[guess("cpl_in", [cpl, cpl, cpl])]);
    let wild = band(&[guess("cpl_in", [cpl / 4.0, cpl, cpl * 4.0])]);
    assert!(known < usual && usual < wild, "{known} {usual} {wild}");
    assert!(band(&[guess("rev_month", [0.0, price, 4.0 * price])]) > usual);
}

#[test]
fn a_guess_of_a_typed_cost_is_in_proportion_to_what_was_typed() {
    let plan = software(36.0);
    let cpl = (lever("cpl_in").expect("a lever").get)(&plan).expect("a cost per lead");
    let own =
        Doubts::with(&plan, &[guess("cpl_in", [cpl * 0.5, cpl, cpl * 2.0])]).expect("it fits");
    // Typed as 164 at some spend; half and twice of that.
    let typed = Guess { now: Some(164.0), ..guess("cpl_in", [82.0, 164.0, 328.0]) };
    let typed = Doubts::with(&plan, &[typed]).expect("it fits");
    let (own, typed) = (bands(&plan, &own, 200).plan.npv, bands(&plan, &typed, 200).plan.npv);
    let same = |one: Option<f64>, other: Option<f64>| {
        let (one, other) = (one.expect("money"), other.expect("money"));
        assert!((one - other).abs() < 1e-6 * one.abs().max(1.0), "{one} {other}");
    };
    same(own.p10, typed.p10);
    same(own.p90, typed.p90);
}

#[test]
fn what_cannot_be_guessed_is_refused_by_name_and_range() {
    let plan = software(36.0);
    let refusal =
        |guesses: &[Guess]| Doubts::with(&plan, guesses).expect_err("refused").to_string();
    assert_eq!(refusal(&[guess("margin", [0.5, 0.7, 1.1])]), "margin must be from 0 to 1");
    assert_eq!(
        refusal(&[guess("weather", [0.0, 1.0, 2.0])]),
        "weather is nothing that can be guessed"
    );
    assert_eq!(
        refusal(&[guess("horizon", [12.0, 24.0, 36.0])]),
        "horizon is nothing that can be guessed"
    );
    assert_eq!(refusal(&[guess("capacity", [1.0, 2.0, 3.0])]), "capacity is no part of this plan");
    let twice = [guess("margin", [0.5, 0.7, 0.8]), guess("margin", [0.5, 0.7, 0.9])];
    assert_eq!(refusal(&twice), "margin is guessed twice");
    let unfit = GuessError::Unfit {
        key: "margin".into(),
        why: Distribution::pert(2.0, 1.0, 3.0).expect_err("likely below least"),
    };
    assert_eq!(unfit.to_string(), "margin: likely: must not be below least");
}
