//! What typed figures mean for the curves. A cost per lead is a measurement: it holds at a stated spend and, for
//! inbound, over the first months of steady work. The curves are set so that exactly this comes out.

use super::curve::AssetCurve;
use super::mix::{self, Nurture};
use super::parameters::{
    AssetMarket, Capacity, Channel, ContactMarket, CrossEffects, Parameters, Programme, Shape,
    Shock,
};
use super::ripening::{Ripening, Ripenings};
use crate::scenario::{
    Assumptions, BOUNDLESS, Contact, Content, MOST_MONEY, Scenario, Side, Time, whole,
};

/// Ceiling and unsaturated cost per lead of a channel (specification 2.6).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Saturation {
    /// Leads a month (asset, C), or leads in the whole audience (contact, K); 0 or more.
    pub cap: f64,
    /// Cost of the first lead in the first month (CPL₀), money, above 0.
    pub cpl: f64,
}

/// A contact channel that brings leads at `cpl` when `spend` a month has gone on long enough to be steady, and
/// could bring `headroom` (above 1) times as many if money were no object. `recover` above 0 to 1.
///
/// Closed form of specification 2.6: `u = ρ/(h − 1 + ρ)`, `K = h·(spend/CPL)/ρ`,
/// `CPL₀ = spend/(−K·ln(1 − u))`.
pub fn contact_saturation(cpl: f64, spend: f64, headroom: f64, recover: f64) -> Saturation {
    let reach = recover / (headroom - 1.0 + recover);
    let cap = headroom * (spend / cpl) / recover;
    Saturation { cap, cpl: spend / (-cap * (-reach).ln_1p()) }
}

/// An asset channel whose leads cost `cpl` on average over the first `calib` months of `spend` a month
/// (0: as a mature programme), and that could bring `headroom` (above 1) times as many a month.
///
/// Specification 2.6: `C = h·spend/CPL`, and `CPL₀` is found by bisection so that the mean over the window of
/// `C·(1 − e^(−(spend/CPL₀)·G[t]/C))` with `G[t] = Σ{k<t} ĝ(k)` is `spend/CPL`, to the last bits.
pub fn asset_saturation(
    cpl: f64,
    spend: f64,
    headroom: f64,
    curve: AssetCurve,
    calib: u32,
) -> Saturation {
    Ripening::default().saturation((cpl, spend), headroom, (curve, calib))
}

/// The plan that a scenario describes: the channels it lists, or an asset channel for inbound and a contact channel
/// for outbound. Every typed cost per lead comes out of it again at the spend at which it was seen (specification 2.6).
///
/// Cost: some tens of microseconds a content channel, most of it the bisection; it never fails. Whoever calibrates many
/// scenarios keeps a [`Calibrator`].
pub fn calibrate(scenario: &Scenario) -> Parameters {
    Calibrator::default().calibrate(scenario)
}

/// Calibrates scenarios, one after the other. What they have in common in the ripening of content is worked out once; the
/// figures are those of [`calibrate`], to the last bit.
#[derive(Clone, Debug, Default)]
pub struct Calibrator {
    inbound: Ripenings,
    outbound: Ripenings,
}

impl Calibrator {
    /// The plan that a scenario describes.
    pub fn calibrate(&mut self, scenario: &Scenario) -> Parameters {
        parameters(scenario, &mut self.inbound, &mut self.outbound)
    }
}

fn parameters(s: &Scenario, pull: &mut Ripenings, push: &mut Ripenings) -> Parameters {
    let nurture = Nurture::of(s);
    Parameters {
        budget: s.budget,
        share_in: s.share_in,
        horizon: whole(s.horizon),
        inbound: programme(s, Side::Inbound, nurture.fixed_in, pull),
        outbound: programme(s, Side::Outbound, nurture.fixed_out, push),
        assets: AssetMarket {
            quality: s.inbound.skill,
            inflation: s.inbound.inflation,
            vis_loss: s.content.vis_loss,
            shock: shock(&s.time),
            visibility: Vec::new(),
        },
        contacts: ContactMarket { targeting: s.outbound.skill, inflation: s.outbound.inflation },
        cross: CrossEffects {
            assist: s.cross.assist,
            nurture: nurture.share,
            react: s.cross.react,
            list_decay: s.cross.list_decay,
            referral: s.cross.referral,
            p_mql_ref: s.cross.p_mql_ref,
        },
        rev_month: s.rev_month,
        rev_first: s.rev_first,
        margin: s.margin,
        discount: s.discount,
        sales_cost: s.sales_cost,
        start: whole(s.time.start),
        capacity: capacity(&s.time),
    }
}

fn shock(time: &Time) -> Option<Shock> {
    let Time { shock_month, shock_drop, shock_recover, .. } = *time;
    (shock_month > 0.0).then(|| Shock {
        month: whole(shock_month),
        drop: shock_drop,
        recover: whole(shock_recover),
    })
}

fn capacity(time: &Time) -> Option<Capacity> {
    let Time { capacity, wait_loss, .. } = *time;
    (capacity < BOUNDLESS).then_some(Capacity { sqls: capacity, wait_loss })
}

/// One side: its channels, its way from lead to customer, its money and its months. A side whose channels are all
/// off spends nothing.
fn programme(s: &Scenario, side: Side, platform: f64, ripenings: &mut Ripenings) -> Programme {
    let assumed = s.side(side);
    let funnel = s.funnel(side);
    let channels = mix::channels(s, side, ripenings);
    let idle = channels.as_ref().is_some_and(Vec::is_empty);
    let schedule = s.time.schedule(side);
    let stop = s.time.stop(side).map(whole);
    Programme {
        channels: channels.unwrap_or_else(|| vec![simple(s, side, ripenings)]),
        p_sql: funnel.p_sql,
        p_win: funnel.p_win,
        cycle: funnel.cycle,
        churn: funnel.churn,
        stop: if idle { Some(0) } else { stop },
        upfront: assumed.upfront,
        // A plan has one fixed cost a side, with the bounds of the typed one.
        fixed: (assumed.fixed + platform).min(MOST_MONEY),
        schedule: (!idle && !schedule.is_empty()).then(|| schedule.to_vec()),
        season: s.time.season(side),
        visit_to_lead: Some(assumed.visit_to_lead),
        trackable: Some(assumed.trackable),
    }
}

/// A side as one channel with the side's own figures: content for inbound, contacts for outbound. The scale of
/// content is set under the shape that held when its cost per lead was typed.
fn simple(s: &Scenario, side: Side, ripenings: &mut Ripenings) -> Channel {
    let Assumptions { cpl, reference, headroom, .. } = *s.side(side);
    let (name, saturation, shape) = match side {
        Side::Inbound => {
            let Content { ramp, decay, head, calib, base, .. } = s.content;
            let curve = AssetCurve { ramp, decay, head };
            let base = mix::curve(base);
            let calib = whole(calib);
            let typed = (cpl, reference);
            let saturation = ripenings.own.saturation(typed, headroom, (base, calib));
            ("inbound", saturation, Shape::Asset { curve, base, calib })
        }
        Side::Outbound => {
            let Contact { carry, recover } = s.contact;
            let saturation = contact_saturation(cpl, reference, headroom, recover);
            ("outbound", saturation, Shape::Contact { carry, recover })
        }
    };
    Channel {
        name: name.into(),
        weight: 1.0,
        cpl: saturation.cpl,
        cap: Some(saturation.cap),
        p_mql: s.funnel(side).p_mql,
        response: None,
        shape,
    }
}
