//! Laws of the distributions and of the samplers made from them.

use proptest::prelude::*;
use pushpull_model::decision::chance::{Distribution, Figure, Unfit};

use crate::integral::share_below;

/// Three figures that do not descend.
fn three() -> impl Strategy<Value = [f64; 3]> {
    let shapes = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0];
    (-1e6..1e6, 1e-3..1e6, shapes).prop_map(|(least, range, shape): (f64, f64, f64)| {
        let most = least + range;
        [least, (least + range * shape).min(most), most]
    })
}

fn any() -> impl Strategy<Value = Distribution> {
    let fit = |made: Result<Distribution, Unfit>| made.expect("the figures do not descend");
    prop_oneof![
        (1e-6..1e6, 1.0..1e3)
            .prop_map(move |(median, wide)| fit(Distribution::lognormal(median, median * wide))),
        three().prop_map(move |[a, b, c]| fit(Distribution::pert(a, b, c))),
        three().prop_map(move |[a, b, c]| fit(Distribution::triangular(a, b, c))),
        (-1e6..1e6).prop_map(move |value| fit(Distribution::fixed(value))),
    ]
}

/// The last digits of a figure among others of this size.
fn grain(figures: &[f64]) -> f64 {
    1e-13 * figures.iter().fold(0.0, |most, figure| figure.abs().max(most))
}

proptest! {
    #[test]
    fn quantiles_rise_with_their_share(distribution in any(), one in 0.0..=1.0, other in 0.0..=1.0) {
        let (low, high) = if one <= other { (one, other) } else { (other, one) };
        let [low, high] = [low, high].map(|p| distribution.quantile(p));
        prop_assert!(low.is_finite() && high.is_finite());
        prop_assert!(low <= high + grain(&[low, high]), "{low} > {high}");
    }

    #[test]
    fn quantiles_stay_between_least_and_most([a, b, c] in three(), p in -0.5..1.5) {
        for made in [Distribution::pert(a, b, c), Distribution::triangular(a, b, c)] {
            let made = made.expect("the figures do not descend");
            prop_assert!((a..=c).contains(&made.quantile(p)));
            prop_assert_eq!([made.quantile(0.0), made.quantile(1.0)], [a, c]);
            prop_assert!((a..=c).contains(&made.sampler().figure(40.0 * p - 20.0)));
        }
    }

    #[test]
    fn the_share_below_a_quantile_of_pert_is_its_share(likely in 0.0..=1.0, p in 0.0..=1.0) {
        let three = [0.0, likely, 1.0];
        let figure = Distribution::pert(0.0, likely, 1.0).expect("fit").quantile(p);
        let found = share_below(three, figure);
        prop_assert!((found - p).abs() < 1e-9, "{found}, not {p}");
    }

    #[test]
    fn small_quantiles_of_pert_keep_their_digits(likely in 0.0..=1.0, exponent in -40.0..-1.0) {
        let p = 10_f64.powf(exponent);
        let figure = Distribution::pert(0.0, likely, 1.0).expect("fit").quantile(p);
        let found = share_below([0.0, likely, 1.0], figure);
        prop_assert!((found / p - 1.0).abs() < 1e-9, "{found}, not {p}");
    }

    #[test]
    fn samplers_rise_with_the_normal(distribution in any(), z in -9.0..9.0, step in 0.0..0.2) {
        let sampler = distribution.sampler();
        let [low, high] = [z, z + step].map(|z| sampler.figure(z));
        prop_assert!(low.is_finite() && low <= high + grain(&[low, high]), "{low} > {high}");
    }

    #[test]
    fn the_middle_of_a_sampler_is_the_median(distribution in any()) {
        let [median, found] = [distribution.quantile(0.5), distribution.sampler().figure(0.0)];
        prop_assert!((median - found).abs() <= grain(&[median]), "{found}, not {median}");
    }
}

/// Shapes from the one end to the other, and normals between the knots and beyond the last.
#[test]
fn a_sampler_of_pert_is_right_to_a_ten_millionth_of_the_range() {
    let pert = |likely| Distribution::pert(0.0, likely, 1.0).expect("fit");
    let shapes = (0..=40).map(|shape| f64::from(shape) / 40.0);
    let shapes: Vec<_> =
        shapes.map(|likely| (pert(likely), pert(1.0 - likely), pert(likely).sampler())).collect();
    for z in (-1700..=1700).map(|z| f64::from(z) / 203.0) {
        let share = normal_share_below(-z.abs());
        for (pert, mirrored, sampler) in &shapes {
            let exact =
                if z <= 0.0 { pert.quantile(share) } else { 1.0 - mirrored.quantile(share) };
            let off = (sampler.figure(z) - exact).abs();
            assert!(off < 1e-7, "{pert:?} at {z}: {off}");
        }
    }
}

/// Share of a standard normal below `z`, by Simpson's rule on its density from 40 on.
fn normal_share_below(z: f64) -> f64 {
    const PIECES: i32 = 4000;
    // In units of the density at z, so that a far tail keeps its digits; nothing is left 12 further on.
    let step = 12.0 / f64::from(PIECES);
    let term = |knot: i32| {
        let weight = if knot == 0 || knot == PIECES { 1.0 } else { f64::from(2 + 2 * (knot % 2)) };
        let further = f64::from(knot) * step;
        weight * (z * further - further * further / 2.0).exp()
    };
    let in_densities = step / 3.0 * (0..=PIECES).map(term).sum::<f64>();
    in_densities * (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt()
}

#[test]
fn figures_that_make_no_distribution_are_named() {
    use Figure::{Least, Likely, Median, Most, P95, Value};
    let (nan, inf) = (f64::NAN, f64::INFINITY);
    let refused = [
        (Distribution::lognormal(0.0, 1.0), Unfit::NotPositive(Median)),
        (Distribution::lognormal(nan, 1.0), Unfit::NotFinite(Median)),
        (Distribution::lognormal(1.0, inf), Unfit::NotFinite(P95)),
        (Distribution::lognormal(1.0, 0.9), Unfit::Below(P95, Median)),
        (Distribution::lognormal(1e-300, 1e300), Unfit::TooWide(P95)),
        (Distribution::pert(nan, 1.0, 2.0), Unfit::NotFinite(Least)),
        (Distribution::pert(0.0, -1.0, 2.0), Unfit::Below(Likely, Least)),
        (Distribution::pert(f64::MIN, 0.0, f64::MAX), Unfit::NotFinite(Most)),
        (Distribution::triangular(0.0, 3.0, 2.0), Unfit::Below(Most, Likely)),
        (Distribution::triangular(0.0, inf, inf), Unfit::NotFinite(Likely)),
        (Distribution::fixed(-inf), Unfit::NotFinite(Value)),
    ];
    for (made, why) in refused {
        assert_eq!(made, Err(why));
    }
    assert_eq!(Unfit::Below(Most, Likely).to_string(), "most: must not be below likely");
}

#[test]
fn no_room_between_least_and_most_is_a_known_figure() {
    for made in [Distribution::pert(3.0, 3.0, 3.0), Distribution::triangular(3.0, 3.0, 3.0)] {
        assert_eq!(made, Ok(Distribution::Fixed(3.0)));
    }
    let known = Distribution::lognormal(3.0, 3.0).expect("fit");
    assert_eq!([known.quantile(0.9), known.mean(), known.sd()], [3.0, 3.0, 0.0]);
}
