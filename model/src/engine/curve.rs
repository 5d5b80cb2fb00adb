//! Shapes in time: how an item of content ripens and fades, and how long a decision takes.

use crate::scenario::whole;

/// How the yield of one item of content changes with its age (specification 2.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AssetCurve {
    /// Months from 10 % to 90 % of the way up (M), 0 to 36; 0 is at once.
    pub ramp: f64,
    /// Share of the yield lost a month (δ), 0 to 1.
    pub decay: f64,
    /// Share of the full yield there at birth (r₀), 0 to 1.
    pub head: f64,
}

/// Months after which an item's remaining yield is taken as nothing when a mature programme is meant.
const WHOLE_LIFE: usize = 600;

/// A yield below this is the last bits of a zero; scaling by it would make leads out of rounding.
const LEAST_UNIT: f64 = 1e-12;

impl AssetCurve {
    /// Share of the way up at age `age` months, before decay: a logistic curve from `head` to 1.
    fn ripeness(self, age: f64) -> f64 {
        if self.ramp <= 0.0 {
            return 1.0;
        }
        let logistic = 1.0 / (1.0 + (-(age / self.ramp - 0.5) * 2.0 * 9.0_f64.ln()).exp());
        // At age 0 the logistic is 0.1 only up to its last bits; a yield is never negative.
        (self.head + (1.0 - self.head) * (logistic - 0.1) / 0.9).max(0.0)
    }

    /// Whether the other has the same figures to the last bit.
    pub(super) fn is(self, other: Self) -> bool {
        let bits = |curve: Self| [curve.ramp, curve.decay, curve.head].map(f64::to_bits);
        bits(self) == bits(other)
    }

    /// Yield by age 0, 1, 2 … `months` − 1, relative to a full-grown item that never fades.
    fn yields(self, months: usize) -> impl Iterator<Item = f64> {
        let kept = 1.0 - self.decay;
        let mut left = 1.0;
        (0..months).map(move |age| {
            let now = self.ripeness(age as f64) * left;
            left *= kept;
            now
        })
    }

    /// The yield that counts as one lead per unsaturated cost per lead: the monthly average over the first
    /// `calib` months of steady work, or the whole life of an item for `calib` 0.
    fn unit(self, calib: u32) -> f64 {
        match calib {
            0 => self.yields(WHOLE_LIFE).sum(),
            months => {
                let weighted = self.yields(months as usize).zip((1..=months).rev());
                weighted.map(|(now, left)| now * f64::from(left)).sum::<f64>() / f64::from(months)
            }
        }
    }
}

/// Leads by age that one lead's worth of money brings, ages 0 to `months` − 1: ĝ(k) of specification 2.2.
///
/// `curve` is the item's shape now, `base` and `calib` (months, 0 to 120) the shape and window under which the cost
/// per lead was measured: a slower ramp then brings later and fewer leads, it does not silently change the price.
/// All zero where the base yields nothing inside the window.
pub fn asset_kernel(curve: AssetCurve, base: AssetCurve, calib: u32, months: usize) -> Vec<f64> {
    let mut kernel = Kernel::default();
    kernel.set(curve, base, calib, months);
    kernel.by_age
}

/// A kernel that is kept for the next plan, which mostly has the same one.
#[derive(Clone, Debug, Default)]
pub(super) struct Kernel {
    of: Option<(AssetCurve, AssetCurve, u32)>,
    per_unit: f64,
    by_age: Vec<f64>,
}

impl Kernel {
    /// The kernel as [`asset_kernel`] has it, ages 0 to `months` − 1 or more; worked out again where it is another,
    /// or too short.
    pub(super) fn set(
        &mut self,
        curve: AssetCurve,
        base: AssetCurve,
        calib: u32,
        months: usize,
    ) -> &[f64] {
        let same_base = self.of.is_some_and(|(_, old, window)| old.is(base) && window == calib);
        let same_curve = self.of.is_some_and(|(old, ..)| old.is(curve));
        if !same_base {
            let unit = base.unit(calib);
            self.per_unit = if unit > LEAST_UNIT { 1.0 / unit } else { 0.0 };
        }
        if !same_base || !same_curve || self.by_age.len() < months {
            self.of = Some((curve, base, calib));
            self.by_age.clear();
            self.by_age.extend(curve.yields(months).map(|now| now * self.per_unit));
        }
        &self.by_age
    }
}

/// Share of decisions that fall 0, 1, 2 … months after the SQL: Erlang-3 with the given mean, rounded to months
/// (specification 2.5, where the shape is a choice).
///
/// With `F(x) = 1 − e^(−λx)·(1 + λx + (λx)²/2)` and `λ = 3/mean` the weights are `F(½)` and `F(j + ½) − F(j − ½)` up to
/// `j = ⌈6·mean⌉ + 1`. `mean` in months, 0 to 36; the weights sum to 1 and the last bin holds the rest of the tail.
pub fn erlang_waiting_time(mean: f64) -> Vec<f64> {
    let mut weights = Vec::new();
    fill_erlang_waiting_time(mean, &mut weights);
    weights
}

/// The same, in the room that `weights` has already.
pub(super) fn fill_erlang_waiting_time(mean: f64, weights: &mut Vec<f64>) {
    weights.clear();
    if mean <= 0.0 {
        weights.push(1.0);
        return;
    }
    // By survival, not by what has passed: the far tail keeps its digits.
    let still_open = |months: f64| {
        // Beyond a thousand stages nothing is left, and their square may be too large for a number.
        let stages = (3.0 / mean * months).min(1e3);
        (-stages).exp() * (1.0 + stages + stages * stages / 2.0)
    };
    let last = whole((6.0 * mean).ceil()) + 1;
    let mut before = 1.0;
    for month in 0..=last {
        let after = still_open(f64::from(month) + 0.5);
        weights.push(before - after);
        before = after;
    }
    if let Some(tail) = weights.last_mut() {
        *tail += before;
    }
}
