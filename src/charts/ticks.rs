//! Round numbers for the axes: sums a person would have chosen, and months that have room beside one another.

/// Round sums from at or below `low` to at or above `high`, zero among them, at most `most` of them (three or more),
/// a step of 1, 2, 2.5 or 5 times a power of ten apart. Only zero if there is nothing but zero to show.
pub fn value_ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let (low, high) = (low.min(0.0), high.max(0.0));
    let fits = |step: &Step| step.first(low) + step.first(-high) <= most.saturating_sub(1) as f64;
    match steps(high - low).find(fits) {
        Some(step) => step.ticks(low, high),
        None if high > low && (high - low).is_finite() => outermost(low, high),
        None => vec![0.0],
    }
}

/// The data's own ends, where no round step can be told from zero.
fn outermost(low: f64, high: f64) -> Vec<f64> {
    let mut ticks = vec![low, 0.0, high];
    ticks.dedup();
    ticks
}

/// A distance between ticks: `digits` × 10^`power`.
#[derive(Clone, Copy, Debug)]
struct Step {
    digits: f64,
    power: i32,
}

/// How far past a tick, as a share of the step, rounding may put a sum that lies on it.
const SLACK: f64 = 1e-9;

impl Step {
    /// Exactly rounded, as a negative power of ten is not a number of the machine but a division by one is.
    fn times(self, count: f64) -> f64 {
        if self.power < 0 {
            count * self.digits / 10_f64.powi(-self.power)
        } else {
            count * self.digits * 10_f64.powi(self.power)
        }
    }

    /// How many steps below zero reach `low`.
    fn first(self, low: f64) -> f64 {
        (-low / self.times(1.0) - SLACK).ceil().max(0.0)
    }

    fn ticks(self, low: f64, high: f64) -> Vec<f64> {
        let (below, above) = (self.first(low), self.first(-high));
        let mut count = 0.0 - below;
        let mut ticks = Vec::new();
        while count <= above {
            ticks.push(self.times(count));
            count += 1.0;
        }
        ticks
    }
}

/// Round steps from about a hundredth of `span` up.
fn steps(span: f64) -> impl Iterator<Item = Step> {
    let power = span.log10().floor();
    let known = power.is_finite() && power > -300.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the decimal power of a finite number is below 309"
    )]
    let power = power as i32;
    let powers = if known { power - 2..power + 2 } else { 0..0 };
    powers.flat_map(|power| [1.0, 2.0, 2.5, 5.0].map(|digits| Step { digits, power }))
}

/// Powers of ten from 1 to at or above `high`, two or more of them.
pub fn decade_ticks(high: f64) -> Vec<f64> {
    let most = if high.is_finite() { high.max(10.0) } else { 10.0 };
    let powers = std::iter::successors(Some(1.0_f64), |tick| Some(tick * 10.0));
    let below = powers.clone().take_while(|tick| *tick < most).count();
    powers.take(below + 1).collect()
}

/// Per cents between labels of a share.
const SHARE_STEPS: [u32; 5] = [5, 10, 20, 25, 50];

/// Shares from 0 to 100 per cent, as close as `gaps` gaps (one or more) let them be.
pub fn share_ticks(gaps: f64) -> Vec<u32> {
    let fits = |step: &u32| f64::from(100 / step) <= gaps.max(1.0);
    let step = SHARE_STEPS.into_iter().find(fits).unwrap_or(100);
    (0..=100 / step).map(|count| count * step).collect()
}

/// Months between labels that people count in.
const MONTH_STEPS: [u32; 8] = [1, 3, 6, 12, 24, 36, 60, 120];

/// Months from 0 to the horizon, as close as people count them with at most `gaps` gaps (one or more) between them.
pub fn month_ticks(horizon: u32, gaps: f64) -> Vec<u32> {
    let fits = |step: &u32| f64::from(horizon / step) <= gaps.max(1.0);
    let step = MONTH_STEPS.into_iter().find(fits).unwrap_or(horizon.max(1));
    (0..=horizon / step).map(|count| count * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_values(low: f64, high: f64, expected: &[f64]) {
        assert_eq!(value_ticks(low, high, 7), expected);
    }

    #[test]
    fn sums_are_round_and_zero_is_among_them() {
        check_values(0.0, 3.0, &[0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0]);
        check_values(-101_000.0, 512_000.0, &[-200_000.0, 0.0, 200_000.0, 400_000.0, 600_000.0]);
        check_values(-0.3, 0.0, &[-0.3, -0.25, -0.2, -0.15, -0.1, -0.05, 0.0]);
        check_values(20.0, 30.0, &[0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0]);
        check_values(0.0, 15.0, &[0.0, 2.5, 5.0, 7.5, 10.0, 12.5, 15.0]);
    }

    #[test]
    fn nothing_but_zero_has_one_tick() {
        check_values(0.0, 0.0, &[0.0]);
        check_values(f64::NEG_INFINITY, 1.0, &[0.0]);
    }

    #[test]
    fn sums_too_small_for_a_round_step_stand_as_they_are() {
        check_values(0.0, 1e-310, &[0.0, 1e-310]);
    }

    #[test]
    fn decades_reach_the_largest() {
        assert_eq!(decade_ticks(0.0), [1.0, 10.0]);
        assert_eq!(decade_ticks(100.0), [1.0, 10.0, 100.0]);
        assert_eq!(decade_ticks(100.5), [1.0, 10.0, 100.0, 1_000.0]);
        assert_eq!(decade_ticks(f64::NAN), [1.0, 10.0]);
    }

    #[test]
    fn shares_have_a_step_that_fits() {
        assert_eq!(share_ticks(10.0), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
        assert_eq!(share_ticks(4.0), [0, 25, 50, 75, 100]);
        assert_eq!(share_ticks(0.0), [0, 100]);
    }

    #[test]
    fn months_have_a_step_that_fits() {
        assert_eq!(month_ticks(36, 6.8), [0, 6, 12, 18, 24, 30, 36]);
        assert_eq!(month_ticks(36, 12.0), [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36]);
        assert_eq!(month_ticks(5, 7.0), [0, 1, 2, 3, 4, 5]);
        assert_eq!(month_ticks(7, 2.0), [0, 3, 6]);
        assert_eq!(month_ticks(1, 0.5), [0, 1]);
        assert_eq!(month_ticks(0, 7.0), [0]);
        assert_eq!(month_ticks(1000, 2.0), [0, 1000]);
    }
}
