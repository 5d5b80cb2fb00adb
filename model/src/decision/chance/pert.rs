//! PERT between 0 and 1, a Beta distribution: its quantiles without a loop that may not end.

use statrs::function::beta::{checked_beta_reg, ln_beta};

/// Both shapes are 1 to 5, and together 6.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct UnitPert {
    alpha: f64,
    beta: f64,
    ln_beta: f64,
}

impl UnitPert {
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        Self { alpha, beta, ln_beta: ln_beta(alpha, beta) }
    }

    /// The distribution of 1 − x.
    pub(super) fn mirrored(self) -> Self {
        Self { alpha: self.beta, beta: self.alpha, ..self }
    }

    pub(super) fn density(self, x: f64) -> f64 {
        // The power 0 of nothing is 1, although nothing has no logarithm.
        let power = |ln: f64, exponent: f64| if exponent == 0.0 { 0.0 } else { exponent * ln };
        let logarithm = power(x.ln(), self.alpha - 1.0) + power((-x).ln_1p(), self.beta - 1.0);
        (logarithm - self.ln_beta).exp()
    }

    /// The point that a share `p`, 0 to ½, lies below; it keeps its digits however small it is.
    ///
    /// Newton's steps on ln F against ln x. That curve is concave where β ≥ 1 and the first term of F, whose inverse is
    /// a power, starts left of the root, so no step passes it. (The quantile of statrs 0.19 does not return for some
    /// shapes and shares: statrs-dev/statrs, issue 435.)
    pub(super) fn quantile(self, p: f64) -> f64 {
        const STEPS: usize = 40;
        if p <= 0.0 {
            return 0.0;
        }
        let mut x = (((p * self.alpha).ln() + self.ln_beta) / self.alpha).exp().min(1.0);
        for _ in 0..STEPS {
            let below = checked_beta_reg(self.alpha, self.beta, x).unwrap_or(p);
            let step = (p / below).ln() * below / (x * self.density(x));
            // Where the shares are too small for a number there is nothing left to divide.
            if step.is_nan() {
                break;
            }
            x = (x * step.exp()).min(1.0);
            // Each step doubles the digits.
            if step < 1e-8 {
                break;
            }
        }
        x
    }

    pub(super) fn sd(self) -> f64 {
        let sum = self.alpha + self.beta;
        (self.alpha * self.beta / (sum + 1.0)).sqrt() / sum
    }
}
