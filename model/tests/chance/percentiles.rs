//! Quantiles of values, against ones worked out by hand and against a sorted list.

use proptest::prelude::*;
use pushpull_model::decision::chance::{Band, quantile_of};

/// Type 7: of n values, share p lies at place (n − 1)·p of the sorted list, counted from 0.
#[test]
fn worked_by_hand() {
    let of = |values: &[f64], p| quantile_of(&mut values.to_vec(), p);
    // Place 3·0.5 = 1.5, half way from 2 to 3.
    assert_eq!(of(&[4.0, 1.0, 3.0, 2.0], 0.5), Some(2.5));
    // Place 3·0.25 = 0.75, three quarters of the way from 10 to 20.
    assert_eq!(of(&[40.0, 20.0, 10.0, 30.0], 0.25), Some(17.5));
    // Place 4·0.5 = 2, the third itself.
    assert_eq!(of(&[9.0, -1.0, 5.0, 0.0, 7.0], 0.5), Some(5.0));
    // Place 2·0.125 = 0.25, a quarter of the way from −8 to 0.
    assert_eq!(of(&[8.0, -8.0, 0.0], 0.125), Some(-6.0));
    assert_eq!([of(&[2.0, 6.0], 0.0), of(&[2.0, 6.0], 1.0)], [Some(2.0), Some(6.0)]);
    assert_eq!([of(&[2.0, 6.0], -3.0), of(&[2.0, 6.0], 3.0)], [Some(2.0), Some(6.0)]);
    assert_eq!(of(&[7.0], 0.3), Some(7.0));
    assert_eq!(of(&[], 0.5), None);
}

#[test]
fn bands_worked_by_hand() {
    // Places 1, 5 and 9 of eleven.
    let mut eleven = [50.0, 0.0, 100.0, 10.0, 90.0, 20.0, 80.0, 30.0, 70.0, 40.0, 60.0];
    assert_eq!(Band::of(&mut eleven), Some(Band { p10: 10.0, p50: 50.0, p90: 90.0 }));
    // All three between the same two values.
    let of_two = Band::of(&mut [10.0, 0.0]).expect("there are values");
    assert_eq!([of_two.p10, of_two.p50, of_two.p90], [1.0, 5.0, 9.0]);
    assert_eq!(Band::of(&mut [3.0]), Some(Band { p10: 3.0, p50: 3.0, p90: 3.0 }));
    assert_eq!(Band::of(&mut []), None);
}

fn sorted_quantile(values: &[f64], p: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = p * (sorted.len() - 1) as f64;
    let below = (0..sorted.len()).rfind(|rank| *rank as f64 <= place).expect("a place within");
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

proptest! {
    #[test]
    fn the_same_as_of_the_sorted_list(
        values in prop::collection::vec(prop_oneof![-1e9..1e9, (-3_i8..3).prop_map(f64::from)], 1..200),
        p in 0.0..=1.0,
    ) {
        prop_assert_eq!(quantile_of(&mut values.clone(), p), Some(sorted_quantile(&values, p)));
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|p| sorted_quantile(&values, p));
        prop_assert_eq!(Band::of(&mut values.clone()), Some(Band { p10, p50, p90 }));
    }
}
