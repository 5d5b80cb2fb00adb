//! The standard normal, both ways: how much lies below a point, and the point that so much lies below.

use std::f64::consts::SQRT_2;

use statrs::function::erf::erfc_inv;

/// The share nearest to 0 or 1 that a normal is asked for: half the grain of the draws.
const LEAST_SHARE: f64 = 1.0 / (1_u64 << 53) as f64;

/// Share of a standard normal below `z`; below −1 it keeps its digits.
// libm, because the `erfc` of statrs jumps by 1e-10 where its pieces meet.
pub(super) fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// The standard normal that a share `p` lies below; `p` outside of 2⁻⁵³ to 1 − 2⁻⁵³ is taken as the nearer of the two,
/// so that it is finite.
///
/// By the inverse error function (statrs, after Boost), good to 1e-15.
pub(in crate::decision) fn quantile(p: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * p.clamp(LEAST_SHARE, 1.0 - LEAST_SHARE))
}
