//! What the channels of a scenario mean for the curves: each is calibrated at its own part of its side's reference
//! spend, and all share the money that the side has.

use super::calibrate::{Saturation, contact_saturation};
use super::curve::AssetCurve;
use super::parameters::{Channel, Shape};
use super::ripening::{Ripening, Ripenings};
use crate::scenario::{self, Archetype, Scenario, Side, whole};

/// Spend below which no cost of a lead can have been seen.
const LEAST_SPEND: f64 = 1e-9;

/// The channels of a side that bring leads and are on, with weights that sum to 1. `None` where the scenario lists
/// none at all, so that the side's own figures hold.
pub(super) fn channels(
    s: &Scenario,
    side: Side,
    ripenings: &mut Ripenings,
) -> Option<Vec<Channel>> {
    s.channels.bringing_leads(side).next()?;
    let on = || s.channels.bringing_leads(side).filter(|channel| channel.on);
    let sum: f64 = on().map(|channel| channel.weight).sum();
    let sharing = on().filter(|channel| channel.weight > 0.0);
    ripenings.channels.resize_with(on().count(), Ripening::default);
    let calibrated = sharing
        .zip(&mut ripenings.channels)
        .map(|(channel, ripening)| calibrated(s, (side, channel), channel.weight / sum, ripening));
    Some(calibrated.collect())
}

/// The curve of a shape.
pub(super) fn curve(shape: scenario::Shape) -> AssetCurve {
    let scenario::Shape { ramp, decay, head } = shape;
    AssetCurve { ramp, decay, head }
}

fn calibrated(
    s: &Scenario,
    (side, channel): (Side, &scenario::Channel),
    weight: f64,
    ripening: &mut Ripening,
) -> Channel {
    let calib = whole(s.content.calib);
    let base = curve(channel.base);
    let scenario::Contact { carry, recover } = channel.contact;
    let cpl = channel.cost_per_lead(s);
    let spend = channel.seen * s.side(side).reference;
    let headroom = channel.headroom;
    let asset = channel.archetype() == Archetype::Asset;
    let saturation = if spend < LEAST_SPEND {
        Saturation { cap: 0.0, cpl }
    } else if asset {
        ripening.saturation((cpl, spend), headroom, (base, calib))
    } else {
        contact_saturation(cpl, spend, headroom, recover)
    };
    let usual = channel.kind().preset();
    Channel {
        name: usual.key.into(),
        weight,
        cpl: saturation.cpl,
        cap: Some(saturation.cap),
        p_mql: channel.p_mql,
        response: usual.figure("response").map(|figure| figure.value),
        shape: if asset {
            Shape::Asset { curve: curve(channel.shape), base, calib }
        } else {
            Shape::Contact { carry, recover }
        },
    }
}

/// What nurture channels do: the share of known, not-ready contacts that qualifies a month, and what their platforms
/// cost each side. Two programmes on the same contacts reach each of them independently.
pub(super) struct Nurture {
    pub(super) share: f64,
    pub(super) fixed_in: f64,
    pub(super) fixed_out: f64,
}

impl Nurture {
    /// The nurture of a scenario; without a channel for it, what it says for all.
    pub(super) fn of(s: &Scenario) -> Self {
        let mut missed = None;
        let mut nurture = Self { share: s.cross.nurture, fixed_in: 0.0, fixed_out: 0.0 };
        for channel in s.channels.iter().filter(|channel| channel.on && !channel.brings_leads()) {
            missed = Some(missed.unwrap_or(1.0) * (1.0 - channel.nurture));
            match channel.side {
                Side::Inbound => nurture.fixed_in += channel.fixed,
                Side::Outbound => nurture.fixed_out += channel.fixed,
            }
        }
        nurture.share = missed.map_or(nurture.share, |missed| 1.0 - missed);
        nurture
    }
}
