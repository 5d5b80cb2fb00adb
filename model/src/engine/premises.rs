//! What the leads of a side follow from besides its spend: where the next plan has the same, nothing is to be walked.

use super::parameters::{AssetMarket, Channel, ContactMarket, Parameters, Shape, Shock};
use crate::scenario::Side;

/// What a side had when it was walked last.
#[derive(Clone, Debug, Default)]
pub(super) struct Premises {
    channels: Vec<Figures>,
    market: Option<Market>,
}

/// Everything of a channel but what people call it: a name would ask for memory.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Figures {
    weight: f64,
    cpl: f64,
    cap: Option<f64>,
    p_mql: f64,
    shape: Shape,
}

/// What all channels of a side meet.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Market {
    assets: [f64; 3],
    shock: Option<Shock>,
    contacts: [f64; 2],
    season: Option<([f64; 12], u32)>,
}

impl Premises {
    /// Whether `side` of a plan has what was there last; from now on that is the last. Visibility by fits and starts is
    /// never the same.
    pub(super) fn hold(&mut self, plan: &Parameters, side: Side) -> bool {
        let programme = plan.programme(side);
        let market = Market::of(plan, side);
        let figures = || programme.channels.iter().map(Figures::of);
        if market.is_some() && self.market == market && figures().eq(self.channels.iter().copied())
        {
            return true;
        }
        self.market = market;
        self.channels.clear();
        self.channels.extend(figures());
        false
    }
}

impl Figures {
    fn of(channel: &Channel) -> Self {
        let Channel { weight, cpl, cap, p_mql, shape, .. } = *channel;
        Self { weight, cpl, cap, p_mql, shape }
    }
}

impl Market {
    fn of(plan: &Parameters, side: Side) -> Option<Self> {
        let AssetMarket { quality, inflation, vis_loss, shock, ref visibility } = plan.assets;
        let ContactMarket { targeting, inflation: dearer } = plan.contacts;
        let season = plan.programme(side).season.map(|season| (season, plan.start));
        visibility.is_empty().then_some(Self {
            assets: [quality, inflation, vis_loss],
            shock,
            contacts: [targeting, dearer],
            season,
        })
    }
}
