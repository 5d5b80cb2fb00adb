//! Correlations that cannot be are refused, and the ones of the specification are not.

use pushpull_model::decision::chance::{ASSUMED, Correlation, CorrelationError};

use CorrelationError::{Contradiction, OutOfRange, Twice, WithItself};

#[test]
fn the_assumed_ones_do_not_contradict_each_other() {
    assert_eq!(Correlation::new(&ASSUMED), Ok(Correlation::assumed()));
    assert_ne!(Correlation::assumed(), Correlation::default());
}

#[test]
fn friends_of_friends_cannot_be_foes() {
    let three = |rho| Correlation::new(&[("a", "b", 0.9), ("b", "c", 0.9), ("c", "a", rho)]);
    assert_eq!(three(-0.9), Err(Contradiction("c".to_owned())));
    // Singular: 1 + 2·0.9·0.9·ρ − 0.81 − 0.81 − ρ² is zero at ρ = 0.62.
    assert_eq!(three(0.62), Err(Contradiction("c".to_owned())));
    assert!(three(0.63).is_ok());
    assert!(three(0.61).is_err());
}

#[test]
fn a_pair_is_two_inputs_once() {
    let (a, b) = ("a".to_owned(), "b".to_owned());
    for rho in [1.0, -1.0, 1.5, f64::NAN, f64::INFINITY] {
        let refused = Correlation::new(&[("a", "b", rho)]);
        assert_eq!(refused, Err(OutOfRange(a.clone(), b.clone())), "{rho}");
    }
    assert_eq!(Correlation::new(&[("a", "a", 0.5)]), Err(WithItself(a.clone())));
    let twice = Correlation::new(&[("a", "b", 0.5), ("b", "a", 0.4)]);
    assert_eq!(twice, Err(Twice(b, a)));
}

#[test]
fn no_pairs_are_no_correlation() {
    assert_eq!(Correlation::new(&[]), Ok(Correlation::default()));
}
