//! What looks wrong with a plan, as data: each warning carries the figures that a sentence about it needs.
//!
//! The thresholds are choices of this model, each with its reason; nothing is computed differently because of them.

use serde::Serialize;

use super::channel::contact_leads;
use super::money::ratio;
use super::parameters::{Channel, Parameters, Programme, Shape};
use super::projection::{Projection, project};
use crate::scenario::Side;

/// Quality of the content team, 0 to 1, up to which nobody is there to write. At this quality the best share of inbound
/// for leads is 0 % in the B2B software preset over 24 months (specification 2.9).
pub const UNSTAFFED_QUALITY: f64 = 0.3;

/// Fresh share of an audience, 0 to 1, below which its list is called exhausted: of five people on it, four were
/// contacted and are not receptive again.
pub const EXHAUSTED_BELOW: f64 = 0.2;

/// Something a person should know before trusting a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// A side has money and no channel with a weight to spend it on, so it brings nobody.
    NoChannelHasWeight {
        /// Which side.
        side: Side,
        /// Mean money a month meant for it, above 0.
        money: f64,
    },
    /// Money goes to asset channels, and hardly anybody is there to write.
    NobodyWrites {
        /// Money on asset channels over the horizon.
        spend: f64,
        /// Quality of the team, 0 to [`UNSTAFFED_QUALITY`].
        quality: f64,
    },
    /// A contact channel runs out of people to contact.
    ListExhausted {
        /// Whose channel.
        side: Side,
        /// Its name.
        channel: String,
        /// First month that begins with a fresh share below [`EXHAUSTED_BELOW`]. `None` where that is still to come,
        /// as it is for everybody whom nothing makes receptive again.
        month: Option<u32>,
        /// Share of the audience fresh at the end of the horizon, 0 to 1.
        fresh: f64,
        /// Share of contacted people receptive again a month, 0 to 1.
        recover: f64,
    },
    /// Every customer of a side brings at least one more by referral: growth without bounds, which no market has.
    UnboundedGrowth {
        /// Whose customers.
        side: Side,
        /// Customers that a customer brings in a lifetime, 1 or more: [`Parameters::referred`]. `None` is without bound:
        /// they never leave.
        referred: Option<f64>,
    },
    /// The plan ends before content can have ripened and its leads can have decided.
    TooShortForContent {
        /// Whose content.
        side: Side,
        /// Months looked at.
        horizon: u32,
        /// Mean months from 10 % to 90 % of the full yield, weighted by the money of the asset channels.
        ramp: f64,
        /// Mean months from SQL to decision.
        cycle: f64,
    },
    /// A customer of a side costs more than a lifetime brings in.
    WorthLessThanCost {
        /// Whose customer.
        side: Side,
        /// Undiscounted lifetime value.
        ltv: f64,
        /// Cohort cost of a customer.
        cac: f64,
    },
    /// The sales team cannot work every SQL.
    TeamFull {
        /// First month with SQLs left over.
        from: u32,
        /// Last month with SQLs left over.
        to: u32,
        /// How many months there are with SQLs left over.
        months: usize,
        /// Customers fewer within the horizon than without the limit.
        customers_lost: f64,
    },
}

impl Warning {
    /// Every warning about a plan and its projection, in the order of the variants.
    pub fn all(plan: &Parameters, projection: &Projection) -> Vec<Self> {
        let used = |side| plan.spend(side, plan.horizon as usize).iter().sum::<f64>() > 0.0;
        let sides: Vec<Side> = Side::BOTH.into_iter().filter(|side| used(*side)).collect();
        let weightless =
            Side::BOTH.into_iter().filter_map(|side| no_channel_has_weight(plan, side));
        let mut all: Vec<Self> = weightless.chain(nobody_writes(plan)).collect();
        for side in &sides {
            all.extend(exhausted(plan, *side));
        }
        for of in [growth, too_short] {
            all.extend(sides.iter().filter_map(|side| of(plan, *side)));
        }
        all.extend(sides.iter().filter_map(|side| worth_less(projection, *side)));
        all.extend(team_full(plan, projection));
        all
    }
}

fn no_channel_has_weight(plan: &Parameters, side: Side) -> Option<Warning> {
    let programme = plan.programme(side);
    let money = match &programme.schedule {
        Some(schedule) => {
            let months = schedule.iter().take(plan.horizon as usize);
            months.sum::<f64>() / f64::from(plan.horizon)
        }
        None => plan.budget * plan.share(side),
    };
    let weightless = programme.channels.iter().all(|channel| channel.weight <= 0.0);
    (weightless && money > 0.0).then_some(Warning::NoChannelHasWeight { side, money })
}

/// Weight of the asset channels of a side, 0 to 1.
fn asset_weight(programme: &Programme) -> f64 {
    let assets =
        programme.channels.iter().filter(|channel| matches!(channel.shape, Shape::Asset { .. }));
    assets.map(|channel| channel.weight).sum()
}

fn nobody_writes(plan: &Parameters) -> Option<Warning> {
    let on_assets = |side| {
        let money: f64 = plan.spend(side, plan.horizon as usize).iter().sum();
        money * asset_weight(plan.programme(side))
    };
    let spend = Side::BOTH.map(on_assets).iter().sum();
    let quality = plan.assets.quality;
    (spend > 0.0 && quality <= UNSTAFFED_QUALITY)
        .then_some(Warning::NobodyWrites { spend, quality })
}

fn exhausted(plan: &Parameters, side: Side) -> Vec<Warning> {
    let spend = plan.spend(side, plan.horizon as usize);
    let channels = plan.programme(side).channels.iter();
    channels.filter_map(|channel| list_exhausted(plan, side, channel, &spend)).collect()
}

/// Follows the fresh share of a contact channel's audience (specification 2.3).
fn list_exhausted(
    plan: &Parameters,
    side: Side,
    channel: &Channel,
    spend: &[f64],
) -> Option<Warning> {
    let Shape::Contact { carry, recover } = channel.shape else { return None };
    let money: Vec<f64> = spend.iter().map(|money| money * channel.weight).collect();
    let made = contact_leads(&money, channel.cpl, channel.cap, (carry, recover), &plan.contacts);
    let mut fresh = 1.0;
    let mut exhausted = None;
    for (month, reach) in (1..).zip(&made.reach) {
        if fresh < EXHAUSTED_BELOW {
            exhausted = exhausted.or(Some(month));
        }
        fresh = 1.0 - (1.0 - recover) * (1.0 - fresh * (1.0 - reach));
    }
    let finite = recover <= 0.0 && made.reach.iter().any(|reach| *reach > 0.0);
    (exhausted.is_some() || finite).then(|| Warning::ListExhausted {
        side,
        channel: channel.name.clone(),
        month: exhausted,
        fresh,
        recover,
    })
}

fn growth(plan: &Parameters, side: Side) -> Option<Warning> {
    let monthly = plan.referred_monthly(side);
    (monthly > 0.0 && monthly >= plan.programme(side).churn)
        .then(|| Warning::UnboundedGrowth { side, referred: plan.referred(side) })
}

fn too_short(plan: &Parameters, side: Side) -> Option<Warning> {
    let programme = plan.programme(side);
    let ripening = programme.channels.iter().map(|channel| match channel.shape {
        Shape::Asset { curve, .. } => channel.weight * curve.ramp,
        Shape::Contact { .. } => 0.0,
    });
    let ramp = ratio(ripening.sum(), asset_weight(programme))?;
    let (horizon, cycle) = (plan.horizon, programme.cycle);
    (f64::from(horizon) < ramp + cycle).then_some(Warning::TooShortForContent {
        side,
        horizon,
        ramp,
        cycle,
    })
}

fn worth_less(projection: &Projection, side: Side) -> Option<Warning> {
    let (ltv, cac) = (projection.lifetime_value(side)?, projection.cohort_cac(side)?);
    (ltv < cac).then_some(Warning::WorthLessThanCost { side, ltv, cac })
}

fn team_full(plan: &Parameters, projection: &Projection) -> Option<Warning> {
    plan.capacity?;
    let (inbound, outbound) = (plan.inbound.p_sql, plan.outbound.p_sql);
    let mut waiting = 0.0;
    let full: Vec<u32> = (1..)
        .zip(&projection.months)
        .filter_map(|(number, month)| {
            let new_out = outbound * month.mql.outbound;
            let queue = waiting + inbound * (month.mql.sum() - month.mql.outbound) + new_out;
            waiting = month.backlog;
            // What rounding leaves over is nobody.
            (queue - month.sql.sum() > 1e-9 * queue).then_some(number)
        })
        .collect();
    let without = project(&Parameters { capacity: None, ..plan.clone() });
    Some(Warning::TeamFull {
        from: *full.first()?,
        to: *full.last()?,
        months: full.len(),
        customers_lost: without.customers() - projection.customers(),
    })
}
