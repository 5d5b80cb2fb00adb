//! What a figure may turn out to be, and how likely each is: said in the two or three figures that people know.

use super::estimate::{Estimate, Shares};
use super::lognormal::Lognormal;
use super::sampler::Sampler;
use super::unfit::{Figure, Unfit};

/// P95 is at most so many times the median: more is a slip, and would not stay finite.
const WIDEST: f64 = 1e6;

/// What a figure may turn out to be. In the unit of the figure, or without one for a multiplier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    /// As likely half as twice; never below zero: [`Distribution::lognormal`].
    Lognormal(Lognormal),
    /// From least to most, mostly near the likely figure: [`Distribution::pert`].
    Pert(Estimate),
    /// The same with straight sides, which trusts the ends more: [`Distribution::triangular`].
    Triangular(Estimate),
    /// Known; finite: [`Distribution::fixed`].
    Fixed(f64),
}

fn finite<const N: usize>(figures: [(Figure, f64); N]) -> Result<(), Unfit> {
    let odd = figures.into_iter().find(|(_, value)| !value.is_finite());
    odd.map_or(Ok(()), |(figure, _)| Err(Unfit::NotFinite(figure)))
}

/// A distribution of this kind over three figures, or the one value there is where the least is the most.
fn three(
    kind: fn(Estimate) -> Distribution,
    [least, likely, most]: [f64; 3],
) -> Result<Distribution, Unfit> {
    use Figure::{Least, Likely, Most};
    finite([(Least, least), (Likely, likely), (Most, most), (Most, most - least)])?;
    match () {
        () if likely < least => Err(Unfit::Below(Likely, Least)),
        () if most < likely => Err(Unfit::Below(Most, Likely)),
        () if least < most => Ok(kind(Estimate::new(least, likely, most))),
        () => Ok(Distribution::Fixed(least)),
    }
}

impl Distribution {
    /// Lognormal, from the figure that half lies below and the one that 95 of 100 do.
    ///
    /// # Errors
    /// Unless both are finite, the median is above zero, and the P95 is one to a million times the median.
    pub fn lognormal(median: f64, p95: f64) -> Result<Self, Unfit> {
        finite([(Figure::Median, median), (Figure::P95, p95)])?;
        match () {
            () if median <= 0.0 => Err(Unfit::NotPositive(Figure::Median)),
            () if p95 < median => Err(Unfit::Below(Figure::P95, Figure::Median)),
            () if p95 / median > WIDEST => Err(Unfit::TooWide(Figure::P95)),
            () => Ok(Self::Lognormal(Lognormal::new(median, p95))),
        }
    }

    /// PERT: a Beta distribution from `least` to `most` whose mean is (least + 4 likely + most) / 6, so that a careless
    /// extreme does little harm (specification, section 3; Vose). Fixed where `least` is `most`.
    ///
    /// # Errors
    /// Unless all are finite and none is below the one before.
    pub fn pert(least: f64, likely: f64, most: f64) -> Result<Self, Unfit> {
        three(Self::Pert, [least, likely, most])
    }

    /// Triangular: the density rises straight from `least` to `likely` and falls straight to `most`. Fixed where `least`
    /// is `most`.
    ///
    /// # Errors
    /// Unless all are finite and none is below the one before.
    pub fn triangular(least: f64, likely: f64, most: f64) -> Result<Self, Unfit> {
        three(Self::Triangular, [least, likely, most])
    }

    /// A figure that is known.
    ///
    /// # Errors
    /// Unless it is finite.
    pub fn fixed(value: f64) -> Result<Self, Unfit> {
        finite([(Figure::Value, value)]).map(|()| Self::Fixed(value))
    }

    /// The figure that a share `p` of cases lies below; `p` outside of 0 to 1 is taken as the nearer end.
    ///
    /// A lognormal has no end: there `p` is kept within 2⁻⁵³ and 1 − 2⁻⁵³, as far as a draw can get.
    pub fn quantile(&self, p: f64) -> f64 {
        match self {
            Self::Lognormal(lognormal) => lognormal.quantile(p),
            Self::Pert(estimate) => estimate.pert_quantile(Shares::of(p)),
            Self::Triangular(estimate) => estimate.triangular_quantile(Shares::of(p)),
            Self::Fixed(value) => *value,
        }
    }

    /// The mean of all cases.
    pub fn mean(&self) -> f64 {
        match self {
            Self::Lognormal(lognormal) => lognormal.mean(),
            Self::Pert(estimate) => estimate.pert_mean(),
            Self::Triangular(estimate) => estimate.triangular_mean(),
            Self::Fixed(value) => *value,
        }
    }

    /// The standard deviation, in the unit of the figure.
    pub fn sd(&self) -> f64 {
        match self {
            Self::Lognormal(lognormal) => lognormal.sd(),
            Self::Pert(estimate) => estimate.pert_sd(),
            Self::Triangular(estimate) => estimate.triangular_sd(),
            Self::Fixed(_) => 0.0,
        }
    }

    /// The same distribution, ready for thousands of draws.
    pub fn sampler(&self) -> Sampler {
        Sampler::of(*self)
    }
}
