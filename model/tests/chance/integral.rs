//! The Beta distribution of PERT by numeric integration: a second way to the same figures.

/// The integral of `density` from 0 to `end`, at most 1, whatever the ends do to its slopes (tanh-sinh rule, Takahasi
/// & Mori 1974).
fn integral(end: f64, density: impl Fn(f64) -> f64) -> f64 {
    const STEP: f64 = 1.0 / 64.0;
    let term = |knot: i32| {
        let t = f64::from(knot) * STEP;
        let u = std::f64::consts::FRAC_PI_2 * t.sinh();
        let weight = std::f64::consts::FRAC_PI_2 * t.cosh() / (2.0 * u.cosh() * u.cosh());
        density(end / (1.0 + (-2.0 * u).exp())) * weight
    };
    end * STEP * (-256..=256).map(term).sum::<f64>()
}

/// Share of a PERT distribution that lies below `figure`.
pub(crate) fn share_below([least, likely, most]: [f64; 3], figure: f64) -> f64 {
    let range = most - least;
    let (rise, fall) = (4.0 * (likely - least) / range, 4.0 * (most - likely) / range);
    let density = |x: f64| x.powf(rise) * (1.0 - x).powf(fall);
    integral((figure - least) / range, density) / integral(1.0, density)
}
