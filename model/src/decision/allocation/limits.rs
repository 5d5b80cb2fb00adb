//! What a split must keep to: shares, money a side, losses and a deadline; and which of them a share breaks.

use serde::Serialize;

use crate::decision::objective::Outcome;
use crate::scenario::Side;

/// Conditions on a split. The usual ones let everything pass.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limits {
    /// Least share for inbound, whole per cents, 0 to 100.
    pub share_from: u32,
    /// Most share for inbound, whole per cents, 0 to 100.
    pub share_to: u32,
    /// Money a month for inbound.
    pub inbound: SideLimits,
    /// Money a month for outbound.
    pub outbound: SideLimits,
    /// Never lose more than this in a month, 0 or more; the money before the first month counts as one.
    pub most_loss: Option<f64>,
    /// Break even by the end of this month, 1 or later.
    pub break_even_by: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            share_from: 0,
            share_to: 100,
            inbound: SideLimits::default(),
            outbound: SideLimits::default(),
            most_loss: None,
            break_even_by: None,
        }
    }
}

/// Conditions on the money a month of one side, in the months in which it spends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct SideLimits {
    /// At least this, 0 or more.
    pub least: f64,
    /// At most this; `None` is no limit.
    pub most: Option<f64>,
    /// What its channels keep whatever the split is, 0 or more: a second, separately named least.
    pub kept: f64,
}

/// One condition by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// [`Limits::share_from`].
    ShareFrom,
    /// [`Limits::share_to`].
    ShareTo,
    /// [`SideLimits::least`] of inbound.
    LeastInbound,
    /// [`SideLimits::most`] of inbound.
    MostInbound,
    /// [`SideLimits::kept`] of inbound: its channels keep more than the share gives.
    KeptInbound,
    /// [`SideLimits::least`] of outbound.
    LeastOutbound,
    /// [`SideLimits::most`] of outbound.
    MostOutbound,
    /// [`SideLimits::kept`] of outbound.
    KeptOutbound,
    /// [`Limits::most_loss`].
    MostLoss,
    /// [`Limits::break_even_by`].
    BreakEvenBy,
}

/// A condition that a share does not meet, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Miss {
    /// Which.
    pub bound: Bound,
    /// The share for inbound that misses it, whole per cents.
    pub share: u32,
    /// What the condition would have to be for this share to meet it: per cents, money or a month. `None` where no
    /// figure would do, as for a break-even that never comes.
    pub needed: Option<f64>,
    /// How far that is: a fraction of the budget, of the whole split or of the horizon.
    #[serde(skip)]
    pub(super) distance: f64,
}

/// What a share comes to, as far as limits ask.
pub(super) struct Case<'a> {
    /// Inbound's share in per cent.
    pub(super) share: f64,
    /// Money a month on each side.
    pub(super) money: Money,
    pub(super) outcome: &'a Outcome,
    /// The whole budget a month, the measure of money.
    pub(super) budget: f64,
    /// Months of the plan.
    pub(super) horizon: u32,
}

/// Money a month on each side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Money {
    pub(super) inbound: f64,
    pub(super) outbound: f64,
}

impl Money {
    pub(super) fn sum(self) -> f64 {
        self.inbound + self.outbound
    }
}

/// A part of the budget that is only rounding.
pub(super) const ROUNDING: f64 = 1e-9;

impl Limits {
    /// The conditions on `side`.
    pub fn side(&self, side: Side) -> &SideLimits {
        match side {
            Side::Inbound => &self.inbound,
            Side::Outbound => &self.outbound,
        }
    }

    /// Every condition that is not met.
    pub(super) fn missed(&self, case: &Case) -> Vec<Miss> {
        let mut missed = Vec::new();
        let share = percent(case.share);
        let mut miss = |bound, needed: Option<f64>, over: f64, measure: f64| {
            // Sums of money round; a loss and a month are compared as they are.
            let exact = matches!(bound, Bound::MostLoss | Bound::BreakEvenBy);
            if over > if exact { 0.0 } else { ROUNDING * measure } {
                let distance = if measure > 0.0 { over / measure } else { f64::MAX };
                missed.push(Miss { bound, share, needed, distance });
            }
        };
        let (from, to) = (f64::from(self.share_from), f64::from(self.share_to));
        miss(Bound::ShareFrom, Some(case.share), from - case.share, 100.0);
        miss(Bound::ShareTo, Some(case.share), case.share - to, 100.0);
        for (limits, money, [least, most, kept]) in [
            (self.inbound, case.money.inbound, BOUNDS_IN),
            (self.outbound, case.money.outbound, BOUNDS_OUT),
        ] {
            miss(least, Some(money), limits.least - money, case.budget);
            miss(most, Some(money), limits.most.map_or(0.0, |most| money - most), case.budget);
            miss(kept, Some(money), limits.kept - money, case.budget);
        }
        let loss = -case.outcome.worst_month;
        let over = self.most_loss.map_or(0.0, |most| loss - most);
        miss(Bound::MostLoss, Some(loss), over, case.budget.max(loss));
        if let Some(by) = self.break_even_by {
            let month = case.outcome.break_even.map(|found| f64::from(found.month));
            let over = month.map_or(f64::MAX, |month| month - f64::from(by));
            miss(Bound::BreakEvenBy, month, over, f64::from(case.horizon));
        }
        missed
    }
}

/// The names of a side's conditions: least, most, kept.
const BOUNDS_IN: [Bound; 3] = [Bound::LeastInbound, Bound::MostInbound, Bound::KeptInbound];
const BOUNDS_OUT: [Bound; 3] = [Bound::LeastOutbound, Bound::MostOutbound, Bound::KeptOutbound];

/// A share in per cent to the nearest whole one.
fn percent(share: f64) -> u32 {
    crate::scenario::whole(share.round())
}
