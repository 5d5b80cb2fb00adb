//! How a figure that stands for several channels, or for both sides, is read and moved: as a mean, and in proportion.

use crate::engine::{Channel, Parameters, Programme, Shape};
use crate::scenario::{LONGEST_PLAN, Side};

/// Where `value` goes when the mean of its kind goes from `now` to `to`: in proportion, or all to the same figure where
/// there is no proportion to keep.
pub(super) fn moved(value: f64, now: Option<f64>, to: f64) -> f64 {
    match now {
        Some(now) if now.to_bits() == to.to_bits() => value,
        Some(now) if (to / now).is_finite() => value * (to / now),
        _ => to,
    }
}

/// Mean by weight; the plain mean where nothing has weight. `None` of nothing.
fn mean(figures: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let sums = figures.fold([0.0; 4], |[count, sum, weight, weighted], (own, figure)| {
        [count + 1.0, sum + figure, weight + own, weighted + own * figure]
    });
    match sums {
        [count, ..] if count < 1.0 => None,
        [count, sum, weight, _] if weight <= 0.0 => Some(sum / count),
        [_, _, weight, weighted] => Some(weighted / weight),
    }
}

/// A figure that channels have.
#[derive(Clone, Copy)]
pub(super) enum ChannelFigure {
    Ramp,
    Decay,
    Head,
    Carry,
    Recover,
    PMql,
}

impl ChannelFigure {
    fn of(self, channel: &Channel) -> Option<f64> {
        match (self, &channel.shape) {
            (Self::Ramp, Shape::Asset { curve, .. }) => Some(curve.ramp),
            (Self::Decay, Shape::Asset { curve, .. }) => Some(curve.decay),
            (Self::Head, Shape::Asset { curve, .. }) => Some(curve.head),
            (Self::Carry, Shape::Contact { carry, .. }) => Some(*carry),
            (Self::Recover, Shape::Contact { recover, .. }) => Some(*recover),
            (Self::PMql, _) => Some(channel.p_mql),
            _ => None,
        }
    }

    fn place(self, channel: &mut Channel) -> Option<&mut f64> {
        match (self, &mut channel.shape) {
            (Self::Ramp, Shape::Asset { curve, .. }) => Some(&mut curve.ramp),
            (Self::Decay, Shape::Asset { curve, .. }) => Some(&mut curve.decay),
            (Self::Head, Shape::Asset { curve, .. }) => Some(&mut curve.head),
            (Self::Carry, Shape::Contact { carry, .. }) => Some(carry),
            (Self::Recover, Shape::Contact { recover, .. }) => Some(recover),
            (Self::PMql, _) => Some(&mut channel.p_mql),
            _ => None,
        }
    }

    /// Its mean over the channels of these sides that have it. `None` where none has.
    pub(super) fn mean<'a>(self, sides: impl Iterator<Item = &'a Programme>) -> Option<f64> {
        let channels = sides.flat_map(|side| &side.channels);
        mean(channels.filter_map(|channel| Some((channel.weight, self.of(channel)?))))
    }

    /// Moves all of them so that their mean becomes `to`, as far as none goes above `most`, or above what it is already.
    pub(super) fn move_to(self, sides: &mut [&mut Programme], to: f64, most: f64) {
        let now = self.mean(sides.iter().map(|side| &**side));
        for channel in sides.iter_mut().flat_map(|side| &mut side.channels) {
            if let Some(place) = self.place(channel) {
                *place = moved(*place, now, to).min(most.max(*place));
            }
        }
    }
}

/// Money a month for both sides: as stated, or the mean of the schedules where there are any.
pub(super) fn budget(plan: &Parameters) -> f64 {
    if plan.inbound.schedule.is_none() && plan.outbound.schedule.is_none() {
        return plan.budget;
    }
    let months = plan.horizon as usize;
    let spent = |side| plan.spend(side, months).iter().sum::<f64>();
    (spent(Side::Inbound) + spent(Side::Outbound)) / f64::from(plan.horizon)
}

/// The budget as something to be moved. `None` where all months of a schedule are empty: nothing is in proportion to that.
pub(super) fn movable_budget(plan: &Parameters) -> Option<f64> {
    let scheduled = plan.inbound.schedule.is_some() || plan.outbound.schedule.is_some();
    Some(budget(plan)).filter(|money| !scheduled || *money > 0.0)
}

/// Another budget, under the same split, or the same proportions of the months.
pub(super) fn set_budget(plan: &mut Parameters, to: f64) {
    let now = Some(budget(plan));
    for schedule in [&mut plan.inbound.schedule, &mut plan.outbound.schedule] {
        for money in schedule.iter_mut().flatten() {
            *money = moved(*money, now, to);
        }
    }
    plan.budget = moved(plan.budget, now, to);
}

/// Inbound's share, where no schedule says otherwise.
pub(super) fn share_in(plan: &Parameters) -> Option<f64> {
    let scheduled = plan.inbound.schedule.is_some() || plan.outbound.schedule.is_some();
    (!scheduled).then_some(plan.share_in)
}

/// The last month with spending, where no schedule says otherwise; never stopped is the longest plan there is.
pub(super) fn stop(side: &Programme) -> Option<f64> {
    side.schedule.is_none().then(|| side.stop.map_or(LONGEST_PLAN, f64::from))
}

/// Longest time that a customer is said to stay, in months.
pub(super) const LONGEST_LIFETIME: f64 = 600.0;

/// Months that a customer of a side stays. `None` where that is longer than anybody would say.
pub(super) fn lifetime(side: &Programme) -> Option<f64> {
    let months = 1.0 / side.churn;
    (months <= LONGEST_LIFETIME).then_some(months)
}

/// Another lifetime of outbound's customers; those of inbound keep their ratio to it.
pub(super) fn set_lifetime(plan: &mut Parameters, to: f64) {
    let now = lifetime(&plan.outbound);
    for side in [&mut plan.inbound, &mut plan.outbound] {
        side.churn = (1.0 / moved(1.0 / side.churn, now, to)).min(1.0);
    }
}

/// Mean unsaturated cost of a lead of a side.
pub(super) fn cpl(side: &Programme) -> Option<f64> {
    mean(side.channels.iter().map(|channel| (channel.weight, channel.cpl)))
}

/// A dearer lead is one that money buys fewer of, at the ceiling too: what a headroom over a typed cost means.
pub(super) fn set_cpl(side: &mut Programme, to: f64) {
    let now = cpl(side);
    for channel in &mut side.channels {
        let before = channel.cpl;
        channel.cpl = moved(before, now, to).clamp(1e-9, 1e9);
        channel.cap = channel.cap.map(|cap| cap * (before / channel.cpl));
    }
}

/// Sum of the ceilings of a side: leads a month of its asset channels, leads in the audiences of its contact channels.
/// `None` where one has no ceiling.
pub(super) fn ceiling(side: &Programme) -> Option<f64> {
    let sum = side.channels.iter().map(|channel| channel.cap).sum::<Option<f64>>()?;
    (!side.channels.is_empty()).then_some(sum)
}

/// Another sum of the ceilings, in proportion; the same for all channels where all are 0.
pub(super) fn set_ceiling(side: &mut Programme, to: f64) {
    let now = ceiling(side).filter(|now| *now > 0.0);
    let each = to / side.channels.len() as f64;
    for cap in side.channels.iter_mut().filter_map(|channel| channel.cap.as_mut()) {
        *cap = now.map_or(each, |now| moved(*cap, Some(now), to));
    }
}

/// Customers per lead of a side, its channels' MQLs weighted by money. `None` where no lead ever becomes one: nothing
/// is in proportion to that.
pub(super) fn close_rate(side: &Programme) -> Option<f64> {
    let p_mql = ChannelFigure::PMql.mean(std::iter::once(side))?;
    Some(p_mql * side.p_sql * side.p_win).filter(|rate| *rate > 0.0)
}

/// Another close rate of outbound; inbound keeps its ratio to it.
pub(super) fn set_close_rate(plan: &mut Parameters, to: f64) {
    let factor = close_rate(&plan.outbound).map_or(1.0, |now| to / now);
    scale_close_rate(&mut plan.inbound, factor);
    scale_close_rate(&mut plan.outbound, factor);
}

/// Multiplies a side's close rate: the win rate bends first, then the two rates before it; none goes above 1.
pub(super) fn scale_close_rate(side: &mut Programme, factor: f64) {
    let wanted = side.p_win * factor;
    side.p_win = wanted.min(1.0);
    let over = (wanted / side.p_win.max(f64::MIN_POSITIVE)).max(1.0);
    let wanted = side.p_sql * over;
    side.p_sql = wanted.min(1.0);
    let over = (wanted / side.p_sql.max(f64::MIN_POSITIVE)).max(1.0);
    for channel in &mut side.channels {
        channel.p_mql = (channel.p_mql * over).min(1.0);
    }
}
