//! How high a sum of money is drawn, and to which sums an edge that is pulled snaps.

use crate::charts::ticks::value_ticks;

/// Lines across the bars, from nothing to the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    lines: Vec<f64>,
}

/// Part above the highest bar in which an edge can be pulled up.
const HEADROOM: f64 = 1.15;

/// Most lines, nothing included.
pub(super) const LINES: usize = 5;

impl Scale {
    /// Room for these bars; where all are nothing, for `usual`.
    pub fn of(bars: &[[f64; 2]], usual: f64) -> Self {
        let most = bars.iter().map(|[pull, push]| pull + push).fold(0.0, f64::max);
        let most = [most, usual].into_iter().find(|money| *money > 0.0).unwrap_or(1_000.0);
        Self { lines: value_ticks(0.0, most * HEADROOM, LINES) }
    }

    /// The sums at the lines.
    pub fn lines(&self) -> &[f64] {
        &self.lines
    }

    /// The sum at the top.
    pub fn top(&self) -> f64 {
        self.lines.last().copied().filter(|top| *top > 0.0).unwrap_or(1.0)
    }

    /// What one step changes: a tenth of the way from line to line.
    pub fn step(&self) -> f64 {
        self.lines.get(1).copied().filter(|line| *line > 0.0).unwrap_or(1.0) / 10.0
    }

    /// How high a sum is, in thousandths of the top.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000")]
    pub fn height(&self, money: f64) -> u32 {
        ((money / self.top()).clamp(0.0, 1.0) * 1000.0).round() as u32
    }

    /// The sum that an edge has when it was pulled up by so many parts of the height, with `other` money on the side
    /// with which it shares the bar.
    pub fn pulled(&self, money: f64, up: f64, other: f64) -> f64 {
        let step = self.step();
        let steps = ((money + up * self.top()) / step).round();
        (steps * step).clamp(0.0, (self.top() - other).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_above_the_highest_bar() {
        let scale = Scale::of(&[[30_000.0, 30_000.0], [10_000.0, 0.0]], 1.0);
        assert_eq!(scale.lines(), [0.0, 20_000.0, 40_000.0, 60_000.0, 80_000.0]);
        assert_eq!((scale.top(), scale.step()), (80_000.0, 2_000.0));
        assert_eq!((scale.height(20_000.0), scale.height(90_000.0)), (250, 1000));
    }

    #[test]
    fn bars_of_nothing_have_the_scale_of_what_is_usual() {
        assert!(Scale::of(&[[0.0; 2]], 20_000.0).top() >= 20_000.0);
        assert!(Scale::of(&[[0.0; 2]], 0.0).top() >= 1_000.0);
        assert!(Scale::of(&[], 0.0).step() > 0.0);
    }

    #[test]
    fn an_edge_snaps_to_steps_and_stays_within_the_drawing() {
        let scale = Scale::of(&[[30_000.0, 30_000.0]], 1.0);
        assert_eq!(scale.pulled(30_000.0, 0.1, 30_000.0), 38_000.0);
        assert_eq!(scale.pulled(30_000.0, -0.5, 30_000.0), 0.0);
        assert_eq!(scale.pulled(30_000.0, 0.9, 30_000.0), 50_000.0);
        assert_eq!(scale.pulled(30_700.0, 0.0, 0.0), 30_000.0);
    }
}
