//! A figure as people give it when asked: at least, most likely, at most.

use super::normal;
use super::pert::UnitPert;

/// How much of a distribution lies below a point and how much above: the smaller of the two keeps its digits.
#[derive(Clone, Copy)]
pub(super) struct Shares {
    pub(super) below: f64,
    pub(super) above: f64,
}

impl Shares {
    /// What lies below is `p`; outside of 0 to 1 it is taken as the nearer end.
    pub(super) fn of(p: f64) -> Self {
        let below = p.clamp(0.0, 1.0);
        Self { below, above: 1.0 - below }
    }

    /// What lies on both sides of a standard normal.
    pub(super) fn of_normal(z: f64) -> Self {
        Self { below: normal::below(z), above: normal::below(-z) }
    }
}

/// Three figures of a distribution, checked: see [`Distribution::pert`](super::Distribution::pert) and
/// [`Distribution::triangular`](super::Distribution::triangular).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    least: f64,
    likely: f64,
    most: f64,
}

impl Estimate {
    /// Not descending, and `least` is below `most`.
    pub(super) fn new(least: f64, likely: f64, most: f64) -> Self {
        Self { least, likely, most }
    }

    pub(super) fn range(self) -> f64 {
        self.most - self.least
    }

    /// The figure so far, as a share of the range, from `least` or, if that is nearer, from `most`.
    pub(super) fn between(self, from_least: bool, way: f64) -> f64 {
        let figure = if from_least {
            self.least + self.range() * way
        } else {
            self.most - self.range() * way
        };
        figure.clamp(self.least, self.most)
    }

    /// The Beta distribution of PERT on 0 to 1: α = 1 + 4(b−a)/(c−a), β = 1 + 4(c−b)/(c−a) (specification,
    /// section 3; Vose).
    pub(super) fn beta(self) -> UnitPert {
        let of_range = |part: f64| 1.0 + 4.0 * part / self.range();
        UnitPert::new(of_range(self.likely - self.least), of_range(self.most - self.likely))
    }

    pub(super) fn pert_quantile(self, shares: Shares) -> f64 {
        let from_least = shares.below <= shares.above;
        let (beta, tail) = if from_least {
            (self.beta(), shares.below)
        } else {
            (self.beta().mirrored(), shares.above)
        };
        self.between(from_least, beta.quantile(tail))
    }

    pub(super) fn pert_mean(self) -> f64 {
        (self.least + 4.0 * self.likely + self.most) / 6.0
    }

    pub(super) fn pert_sd(self) -> f64 {
        self.range() * self.beta().sd()
    }

    pub(super) fn triangular_quantile(self, shares: Shares) -> f64 {
        let share_of_likely = (self.likely - self.least) / self.range();
        if shares.below <= share_of_likely {
            self.between(true, (shares.below * share_of_likely).sqrt())
        } else {
            self.between(false, (shares.above * (1.0 - share_of_likely)).sqrt())
        }
    }

    pub(super) fn triangular_mean(self) -> f64 {
        (self.least + self.likely + self.most) / 3.0
    }

    pub(super) fn triangular_sd(self) -> f64 {
        let share = (self.likely - self.least) / self.range();
        self.range() * ((1.0 - share + share * share) / 18.0).sqrt()
    }
}
