//! A side as the sum of its channels (specification 2.7): each has its part of the money, and leads add up.

use super::channel::{AssetMonths, ContactMonths, add, empty};
use super::curve::Kernel;
use super::parameters::{Channel, Parameters, Shape};
use super::premises::Premises;
use crate::scenario::Side;

/// All channels of a side together, month by month, seasons in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SideMonths {
    /// Money spent.
    pub(crate) spend: Vec<f64>,
    /// New leads of all channels.
    pub(crate) leads: Vec<f64>,
    /// MQLs among them.
    pub(crate) mql: Vec<f64>,
    /// The others: a sum of its own, because the difference of the two above would be their rounding where nearly all fit.
    pub(crate) not_ready: Vec<f64>,
    /// Share of the demand of its asset channels served, weighted by ceiling.
    pub(crate) coverage: Vec<f64>,
    /// Share of the audience of its contact channels contacted, weighted by audience.
    pub(crate) reach: Vec<f64>,
    /// Fresh-equivalent leads contacted by its contact channels.
    pub(crate) contacted: Vec<f64>,
    /// New leads of each channel, in the order of the plan.
    pub(crate) by_channel: Vec<Vec<f64>>,
    /// MQLs per lead that no channel can claim for itself: the mean of its asset channels, weighted by budget.
    pub(crate) p_mql: f64,
}

/// Where the channels of a side are walked, one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChannelRoom {
    /// What the side was walked with last, its money aside.
    premises: Premises,
    /// The money of the plan to come.
    spend: Vec<f64>,
    /// One for each channel, so that the next plan finds its own.
    kernels: Vec<Kernel>,
    asset: AssetMonths,
    contact: ContactMonths,
}

impl SideMonths {
    /// What `side` of a plan does in the months 1 to `months`. Where it is what the plan before did, it stays.
    pub(crate) fn walk(
        &mut self,
        plan: &Parameters,
        side: Side,
        months: usize,
        room: &mut ChannelRoom,
    ) {
        let programme = plan.programme(side);
        plan.fill_spend(side, months, &mut room.spend);
        if room.premises.hold(plan, side) && room.spend == self.spend {
            return;
        }
        self.spend.clone_from(&room.spend);
        let sums = [&mut self.leads, &mut self.mql, &mut self.coverage, &mut self.reach];
        for series in sums.into_iter().chain([&mut self.contacted, &mut self.not_ready]) {
            empty(series, months);
        }
        self.p_mql = mean_p_mql(&programme.channels);
        let ceilings = Ceilings::of(&programme.channels);
        self.by_channel.resize_with(programme.channels.len(), Vec::new);
        room.kernels.resize_with(programme.channels.len(), Kernel::default);
        let mut by_channel = std::mem::take(&mut self.by_channel);
        for ((index, channel), leads) in programme.channels.iter().enumerate().zip(&mut by_channel)
        {
            self.walk_channel(plan, (channel, index), &ceilings, room, leads);
            if programme.season.is_some() {
                for (month, lead) in leads.iter_mut().enumerate() {
                    *lead *= programme.season_factor(plan.start, month);
                }
            }
            add(&mut self.leads, leads, 1.0);
            add(&mut self.mql, leads, channel.p_mql);
            add(&mut self.not_ready, leads, 1.0 - channel.p_mql);
        }
        self.by_channel = by_channel;
    }

    /// The leads that one channel brings with its part of the money; what it covers and reaches is counted in.
    fn walk_channel(
        &mut self,
        plan: &Parameters,
        (channel, index): (&Channel, usize),
        ceilings: &Ceilings,
        room: &mut ChannelRoom,
        leads: &mut Vec<f64>,
    ) {
        let Channel { cpl, cap, weight, ref shape, .. } = *channel;
        let money = self.spend.iter().map(|money| money * weight);
        match *shape {
            Shape::Asset { curve, base, calib } => {
                let Some(kernel) = room.kernels.get_mut(index) else { return };
                let kernel = kernel.set(curve, base, calib, self.spend.len());
                room.asset.walk(money, (cpl, cap), kernel, &plan.assets);
                add_weighted(&mut self.coverage, &room.asset.coverage, cap, ceilings.demand);
                leads.clone_from(&room.asset.leads);
            }
            Shape::Contact { carry, recover } => {
                room.contact.walk(money, (cpl, cap), (carry, recover), &plan.contacts);
                add_weighted(&mut self.reach, &room.contact.reach, cap, ceilings.audience);
                add(&mut self.contacted, &room.contact.contacted, 1.0);
                leads.clone_from(&room.contact.leads);
            }
        }
    }

    /// MQLs per lead that the channels brought. `None` without a lead.
    pub(crate) fn lead_to_mql(&self) -> Option<f64> {
        let leads: f64 = self.leads.iter().sum();
        (leads > 0.0).then(|| self.mql.iter().sum::<f64>() / leads)
    }
}

/// Adds `values` weighted by the channel's ceiling among `total`; without a ceiling nothing is ever covered.
fn add_weighted(sum: &mut [f64], values: &[f64], cap: Option<f64>, total: Option<f64>) {
    if let (Some(cap), Some(total)) = (cap, total)
        && total > 0.0
    {
        add(sum, values, cap / total);
    }
}

/// How many people all channels of a side could meet; `None` where one of them has no ceiling.
struct Ceilings {
    /// Leads a month of the asset channels.
    demand: Option<f64>,
    /// Leads in the audiences of the contact channels.
    audience: Option<f64>,
}

impl Ceilings {
    fn of(channels: &[Channel]) -> Self {
        let sum = |assets: bool| {
            let of_kind =
                |channel: &&Channel| matches!(channel.shape, Shape::Asset { .. }) == assets;
            channels.iter().filter(of_kind).map(|channel| channel.cap).sum()
        };
        Self { demand: sum(true), audience: sum(false) }
    }
}

/// MQLs per lead of the asset channels, weighted by budget: the rate of leads that no single channel brought.
fn mean_p_mql(channels: &[Channel]) -> f64 {
    let assets = channels.iter().filter(|channel| matches!(channel.shape, Shape::Asset { .. }));
    let (weighted, weight) = assets.fold((0.0, 0.0), |(weighted, weight), channel| {
        (weighted + channel.weight * channel.p_mql, weight + channel.weight)
    });
    if weight > 0.0 { weighted / weight } else { 0.0 }
}
