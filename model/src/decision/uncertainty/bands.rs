//! What came of the draws: bands, chances, and how often each side won.

use std::cmp::Ordering;

use serde::Serialize;

use super::tally::Tally;

/// What one, five and nine in ten draws lie below. `None` is undefined in so many draws: no lead to divide by, no
/// break-even within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Percentiles {
    /// One in ten lies below.
    pub p10: Option<f64>,
    /// Half lies below.
    pub p50: Option<f64>,
    /// Nine in ten lie below.
    pub p90: Option<f64>,
}

/// How often one side beat the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wins {
    /// Draws in which all money on inbound did better.
    pub inbound: u32,
    /// Draws in which all money on outbound did.
    pub outbound: u32,
    /// Draws in which neither did.
    pub neither: u32,
}

impl Wins {
    /// One more draw, in which inbound stood to outbound like this.
    pub(super) fn count(&mut self, inbound: Ordering) {
        *match inbound {
            Ordering::Greater => &mut self.inbound,
            Ordering::Less => &mut self.outbound,
            Ordering::Equal => &mut self.neither,
        } += 1;
    }

    /// Chance that all money on inbound does better, 0 to 1. `None` without a draw.
    pub fn share_of_inbound(&self) -> Option<f64> {
        self.share(self.inbound)
    }

    /// Chance that all money on outbound does better, 0 to 1. `None` without a draw.
    pub fn share_of_outbound(&self) -> Option<f64> {
        self.share(self.outbound)
    }

    fn share(&self, won: u32) -> Option<f64> {
        let all = self.inbound + self.outbound + self.neither;
        (all > 0).then(|| f64::from(won) / f64::from(all))
    }
}

/// The bands of one plan. Lists begin before the first month; leads, customers and cash are cumulative.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AlternativeBands {
    /// New leads so far.
    pub leads: Vec<Percentiles>,
    /// Marketing cost so far per lead so far.
    pub cpl: Vec<Percentiles>,
    /// New customers so far.
    pub customers: Vec<Percentiles>,
    /// Cumulative cash.
    pub cash: Vec<Percentiles>,
    /// Month of break-even.
    pub break_even: Percentiles,
    /// Return over the horizon: (gross profit − cost) / cost.
    pub roi: Percentiles,
    /// Net present value over the horizon.
    pub npv: Percentiles,
    /// Chance to have broken even by each month, 0 to 1; the last is that of the horizon.
    pub broken_even_by: Vec<f64>,
}

impl AlternativeBands {
    /// Chance to break even within the horizon, 0 to 1.
    pub fn breaks_even(&self) -> f64 {
        self.broken_even_by.last().copied().unwrap_or(0.0)
    }
}

/// What so many draws of a plan and of its two ends came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bands {
    /// How many.
    pub draws: usize,
    /// Who won on the objective.
    pub wins: Wins,
    /// The plan as it is.
    pub plan: AlternativeBands,
    /// All its money on inbound.
    pub inbound: AlternativeBands,
    /// All its money on outbound.
    pub outbound: AlternativeBands,
}

impl Bands {
    pub(super) fn of(draws: usize, wins: Wins, tallies: &mut [Tally; 3]) -> Self {
        let [plan, inbound, outbound] = tallies.each_mut().map(|tally| tally.bands(draws));
        Self { draws, wins, plan, inbound, outbound }
    }
}
