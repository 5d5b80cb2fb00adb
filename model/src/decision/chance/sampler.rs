//! Turns a standard normal into a figure, thousands of times a millisecond.

use super::Distribution;
use super::estimate::{Estimate, Shares};
use super::lognormal::Lognormal;

/// A [`Distribution`] made ready for draws: [`Distribution::sampler`].
#[derive(Clone, Debug)]
pub struct Sampler(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Lognormal(Lognormal),
    Pert(Curve),
    Triangular(Estimate),
    Fixed(f64),
}

impl Sampler {
    pub(super) fn of(distribution: Distribution) -> Self {
        Self(match distribution {
            Distribution::Lognormal(lognormal) => Kind::Lognormal(lognormal),
            Distribution::Pert(estimate) => Kind::Pert(Curve::of(estimate)),
            Distribution::Triangular(estimate) => Kind::Triangular(estimate),
            Distribution::Fixed(value) => Kind::Fixed(value),
        })
    }

    /// The figure that lies as far up its distribution as `z` lies up the standard normal.
    ///
    /// It rises with `z`. Of PERT it is right to a ten-millionth of the range, of the others to the last digits.
    pub fn figure(&self, z: f64) -> f64 {
        match &self.0 {
            Kind::Lognormal(lognormal) => lognormal.figure(z),
            Kind::Pert(curve) => curve.figure(z),
            Kind::Triangular(estimate) => estimate.triangular_quantile(Shares::of_normal(z)),
            Kind::Fixed(value) => *value,
        }
    }
}

/// PERT's figure by standard normal, between knots: by the normal and not by its share, because that way the ends are
/// as smooth as the middle.
#[derive(Clone, Debug)]
struct Curve {
    estimate: Estimate,
    knots: Vec<Knot>,
}

/// The figure at a knot, and how much it rises over the width of a piece there.
#[derive(Clone, Copy, Debug)]
struct Knot {
    figure: f64,
    rise: f64,
}

/// The knots go from −`REACH` to `REACH`; beyond lies one draw in 10¹⁵.
const REACH: f64 = 8.0;
const KNOTS_A_UNIT: f64 = 16.0;
const PIECES: i32 = 256;

impl Curve {
    fn of(estimate: Estimate) -> Self {
        let at = |knot: i32| Knot::of(estimate, f64::from(knot) / KNOTS_A_UNIT - REACH);
        Self { estimate, knots: (0..=PIECES).map(at).collect() }
    }

    /// Cubic between two knots that keeps the figures and slopes of both (Hermite).
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it was compared with the reach"
    )]
    fn figure(&self, z: f64) -> f64 {
        let place = (z + REACH) * KNOTS_A_UNIT;
        let within = z.abs() < REACH;
        let piece = if within { self.knots.get(place as usize..) } else { None };
        let Some([from, to, ..]) = piece else {
            return self.estimate.pert_quantile(Shares::of_normal(z));
        };
        let t = place.fract();
        let secant = to.figure - from.figure;
        let bend = (1.0 - t) * (from.rise - secant) - t * (to.rise - secant);
        from.figure + t * (secant + (1.0 - t) * bend)
    }
}

impl Knot {
    fn of(estimate: Estimate, z: f64) -> Self {
        let from_least = z <= 0.0;
        let beta = if from_least { estimate.beta() } else { estimate.beta().mirrored() };
        let way = beta.quantile(Shares::of_normal(-z.abs()).below);
        let normal_density = (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt();
        let slope = estimate.range() * normal_density / beta.density(way);
        Self { figure: estimate.between(from_least, way), rise: slope / KNOTS_A_UNIT }
    }
}
