//! The dice fall the same way for everybody, whatever else is drawn.

use proptest::prelude::*;
use pushpull_model::decision::chance::{Correlation, Draws};

/// Twelve inputs as the specification draws them.
pub(crate) const INPUTS: [&str; 12] = [
    "cpl_in", "cpl_out", "cap_in", "cap_out", "ramp", "decay", "cycle", "churn", "win_in",
    "win_out", "price", "margin",
];

/// The normals of one draw.
pub(crate) fn normals(draws: &Draws, n: usize) -> Vec<f64> {
    let mut out = vec![f64::NAN; draws.inputs()];
    draws.draw(n, &mut out);
    out
}

fn assumed(seed: u64, keys: &[&str]) -> Draws {
    Draws::new(seed, keys, &Correlation::assumed())
}

/// Computed in Python from what the documentation of `Draws` says, with `statistics.NormalDist().inv_cdf`.
#[test]
fn another_program_draws_the_same() {
    let drawn = [
        (0, "margin", 0, 1.603_190_128_485_811_9),
        (1, "margin", 0, -1.174_980_221_403_651_3),
        (1, "cpl_in", 0, 1.173_810_387_481_199_1),
        (1, "cpl_in", 1, -0.817_231_466_281_498_3),
        (1, "cpl_in", 1999, -1.663_215_635_467_282_2),
        (2026, "décrue", 123_456, 1.017_982_133_736_028_6),
    ];
    for (seed, key, n, expected) in drawn {
        let found = normals(&assumed(seed, &[key]), n)[0];
        assert!((found - expected).abs() < 1e-13, "{seed} {key} {n}: {found}, expected {expected}");
    }
}

#[test]
fn the_second_of_two_inputs_is_mixed_from_both() {
    let [pair, none] =
        [Correlation::new(&[("a", "b", 0.6)]).expect("they agree"), Correlation::default()];
    let (mixed, alone) = (Draws::new(5, ["a", "b"], &pair), Draws::new(5, ["a", "b"], &none));
    let (mixed, alone) = (normals(&mixed, 3), normals(&alone, 3));
    assert_eq!(mixed[0], alone[0]);
    assert!((mixed[1] - (0.6 * alone[0] + 0.8 * alone[1])).abs() < 1e-15);
}

#[test]
fn room_beyond_the_inputs_is_left_alone() {
    let mut out = [7.0; 3];
    assumed(1, &["cpl_in", "ramp"]).draw(0, &mut out);
    assert_eq!(out[2], 7.0);
    let mut short = [0.0];
    assumed(1, &["cpl_in", "ramp"]).draw(0, &mut short);
    assert_eq!(short[0], out[0]);
}

proptest! {
    #[test]
    fn a_draw_does_not_know_what_was_drawn_before(seed: u64, n in 0_usize..10_000, before: Vec<u16>) {
        let alone = normals(&assumed(seed, &INPUTS), n);
        let draws = assumed(seed, &INPUTS);
        for other in before {
            normals(&draws, usize::from(other));
        }
        prop_assert_eq!(alone, normals(&draws, n));
    }

    #[test]
    fn an_input_does_not_know_the_others(
        seed: u64,
        n: usize,
        some in prop::sample::subsequence(INPUTS.to_vec(), 0..=12).prop_shuffle(),
    ) {
        let all = normals(&assumed(seed, &INPUTS), n);
        let drawn = normals(&assumed(seed, &some), n);
        for (key, normal) in some.iter().zip(drawn) {
            let place = INPUTS.iter().position(|input| input == key).expect("one of them");
            prop_assert_eq!(normal, all[place], "{}", key);
        }
    }

    #[test]
    fn draws_are_finite_and_differ_by_seed_key_and_number(seed: u64, n in 0_usize..usize::MAX - 1) {
        let draw = |seed, n| normals(&assumed(seed, &INPUTS), n);
        let mut drawn = [draw(seed, n), draw(seed, n + 1), draw(seed ^ 1, n)].concat();
        prop_assert!(drawn.iter().all(|z| z.abs() < 20.0));
        drawn.sort_by(f64::total_cmp);
        drawn.dedup();
        prop_assert_eq!(drawn.len(), 36);
    }
}
