//! From money spent to leads: the two archetypes, and a side as the sum of its channels.

use super::curve::Kernel;
use super::parameters::{AssetMarket, Channel, ContactMarket, Parameters, Shape};
use crate::scenario::Side;

/// What an asset channel does, month by month (specification 2.2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssetMonths {
    /// New leads a month (L), 0 or more.
    pub leads: Vec<f64>,
    /// Share of the reachable demand served (c), 0 to 1; 0 where there is no ceiling.
    pub coverage: Vec<f64>,
}

/// What a contact channel does, month by month (specification 2.3).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactMonths {
    /// New leads a month (L), 0 or more.
    pub leads: Vec<f64>,
    /// Share of the audience contacted this month (u), 0 to 1; 0 where there is no ceiling.
    pub reach: Vec<f64>,
    /// Leads if nobody in the contacted part had been contacted before (K·u), 0 or more.
    pub contacted: Vec<f64>,
}

/// Factor by which a price that rises `inflation` a year has risen at the start of each month, from 1.
pub(super) fn price_levels(inflation: f64) -> impl Iterator<Item = f64> {
    let monthly = (1.0 + inflation).powf(1.0 / 12.0);
    std::iter::successors(Some(1.0), move |level| Some(level * monthly))
}

/// Leads of an asset channel (specification 2.2): every month's work goes on working along `kernel`,
/// and the sum is bounded by the demand there is.
///
/// `spend` in money a month, 0 or more; `cpl` unsaturated money per lead, above 0; `cap` leads a month or `None`;
/// `kernel` leads by age per lead's worth of money ([`asset_kernel`](super::asset_kernel)). The saturation is that of
/// random contacts on `cap` people a month: at small spend a lead costs `cpl`, and never more than `cap` come.
pub fn asset_leads(
    spend: &[f64],
    cpl: f64,
    cap: Option<f64>,
    kernel: &[f64],
    market: &AssetMarket,
) -> AssetMonths {
    let mut months = AssetMonths::default();
    months.walk(spend.iter().copied(), (cpl, cap), kernel, market);
    months
}

impl AssetMonths {
    /// The months of [`asset_leads`], in the room that there is already.
    fn walk(
        &mut self,
        spend: impl ExactSizeIterator<Item = f64>,
        (cpl, cap): (f64, Option<f64>),
        kernel: &[f64],
        market: &AssetMarket,
    ) {
        empty(&mut self.leads, spend.len());
        self.coverage.clear();
        for ((index, money), price) in spend.enumerate().zip(price_levels(market.inflation)) {
            let made = money * market.quality / (cpl * price);
            if made > 0.0 {
                add(self.leads.get_mut(index..).unwrap_or_default(), kernel, made);
            }
        }
        for ((month, leads), visible) in (1..).zip(&mut self.leads).zip(market.visible()) {
            let shock = market.shock.map_or(1.0, |shock| shock.left(month));
            let potential = visible * *leads * shock;
            let coverage = covered(potential, cap);
            *leads = cap.map_or(potential, |cap| cap * coverage);
            self.coverage.push(coverage);
        }
    }
}

impl AssetMarket {
    /// Share of the visibility left in each month, from the first, without a shock.
    fn visible(&self) -> impl Iterator<Item = f64> {
        let kept = (1.0 - self.vis_loss).powf(1.0 / 12.0);
        let evenly = std::iter::successors(Some(1.0), move |left| Some(left * kept));
        let last = self.visibility.last().copied();
        let path = self.visibility.iter().copied().chain(last.into_iter().cycle());
        let evenly = evenly.take(if last.is_some() { 0 } else { usize::MAX });
        path.chain(evenly)
    }
}

/// Share of `cap` people who are met when `potential` meetings fall on them at random; 0 without a ceiling.
fn covered(potential: f64, cap: Option<f64>) -> f64 {
    match cap {
        Some(cap) if cap > 0.0 => -(-potential / cap).exp_m1(),
        _ => 0.0,
    }
}

impl super::parameters::Shock {
    /// Share of the potential that is left in plan month `month` (from 1).
    fn left(self, month: u32) -> f64 {
        if month < self.month {
            return 1.0;
        }
        let back = match self.recover {
            0 => 0.0,
            months => f64::from(month - self.month) / f64::from(months),
        };
        1.0 - self.drop * (1.0 - back).max(0.0)
    }
}

/// Leads of a contact channel (specification 2.3): contacts work at once, and the contacted need time to recover.
///
/// `spend` in money a month, 0 or more; `cpl` unsaturated money per lead, above 0; `cap` leads in the whole audience or
/// `None`; `carry` 0 to below 1 (geometric adstock with weights that sum to 1, as in Meridian); `recover` 0 to 1 a
/// month. Sustained spend settles at `cap·ρu/(ρ + u − ρu)` leads a month.
pub fn contact_leads(
    spend: &[f64],
    cpl: f64,
    cap: Option<f64>,
    (carry, recover): (f64, f64),
    market: &ContactMarket,
) -> ContactMonths {
    let mut months = ContactMonths::default();
    months.walk(spend.iter().copied(), (cpl, cap), (carry, recover), market);
    months
}

impl ContactMonths {
    /// The months of [`contact_leads`], in the room that there is already.
    fn walk(
        &mut self,
        spend: impl Iterator<Item = f64>,
        (cpl, cap): (f64, Option<f64>),
        (carry, recover): (f64, f64),
        market: &ContactMarket,
    ) {
        self.leads.clear();
        self.reach.clear();
        self.contacted.clear();
        let mut attention = 0.0;
        let mut fresh = 1.0;
        for (money, price) in spend.zip(price_levels(market.inflation)) {
            attention = carry * attention + (1.0 - carry) * money;
            let wanted = attention * market.targeting / (cpl * price);
            let reach = covered(wanted, cap);
            let contacted = cap.map_or(wanted, |cap| cap * reach);
            self.leads.push(contacted * fresh);
            self.reach.push(reach);
            self.contacted.push(contacted);
            fresh = 1.0 - (1.0 - recover) * (1.0 - fresh * (1.0 - reach));
        }
    }
}

/// All channels of a side together, month by month, seasons in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SideMonths {
    /// Money spent.
    pub(crate) spend: Vec<f64>,
    /// New leads of all channels.
    pub(crate) leads: Vec<f64>,
    /// MQLs among them.
    pub(crate) mql: Vec<f64>,
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
    /// One for each channel, so that the next plan finds its own.
    kernels: Vec<Kernel>,
    asset: AssetMonths,
    contact: ContactMonths,
}

impl SideMonths {
    /// What `side` of a plan does in the months 1 to `months`.
    pub(crate) fn walk(
        &mut self,
        plan: &Parameters,
        side: Side,
        months: usize,
        room: &mut ChannelRoom,
    ) {
        let programme = plan.programme(side);
        plan.fill_spend(side, months, &mut self.spend);
        let sums = [&mut self.leads, &mut self.mql, &mut self.coverage, &mut self.reach];
        for series in sums.into_iter().chain([&mut self.contacted]) {
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

/// Nothing yet in each of so many months.
fn empty(series: &mut Vec<f64>, months: usize) {
    series.clear();
    series.resize(months, 0.0);
}

/// Adds `factor` × `values` to `sum`, month by month.
pub(super) fn add(sum: &mut [f64], values: &[f64], factor: f64) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += value * factor;
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
