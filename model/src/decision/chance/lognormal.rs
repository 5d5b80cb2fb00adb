//! A figure that may as well be half as much as twice: its logarithm is normal.

use super::normal;

/// The standard normal that 95 of 100 lie below.
const NORMAL_P95: f64 = 1.644_853_626_951_472_2;

/// A lognormal distribution, checked: see [`Distribution::lognormal`](super::Distribution::lognormal).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lognormal {
    median: f64,
    sigma: f64,
}

impl Lognormal {
    /// Both are above zero, `p95` is not below `median`.
    pub(super) fn new(median: f64, p95: f64) -> Self {
        Self { median, sigma: (p95 / median).ln() / NORMAL_P95 }
    }

    /// The figure that belongs to a standard normal.
    pub(super) fn figure(self, z: f64) -> f64 {
        self.median * (self.sigma * z).exp()
    }

    pub(super) fn quantile(self, p: f64) -> f64 {
        self.figure(normal::quantile(p))
    }

    pub(super) fn mean(self) -> f64 {
        self.median * (self.sigma * self.sigma / 2.0).exp()
    }

    pub(super) fn sd(self) -> f64 {
        self.mean() * (self.sigma * self.sigma).exp_m1().sqrt()
    }
}
