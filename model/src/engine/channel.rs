//! From money spent to leads: the two archetypes, and a side as the sum of its channels.

use super::curve::asset_kernel;
use super::parameters::{AssetMarket, Channel, ContactMarket, Parameters, Shape};
use crate::scenario::Side;

/// What an asset channel does, month by month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssetMonths {
    /// New leads a month.
    pub leads: Vec<f64>,
    /// Share of the reachable demand served, 0 to 1; 0 where there is no ceiling.
    pub coverage: Vec<f64>,
}

/// What a contact channel does, month by month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactMonths {
    /// New leads a month.
    pub leads: Vec<f64>,
    /// Share of the audience contacted this month, 0 to 1; 0 where there is no ceiling.
    pub reach: Vec<f64>,
    /// Leads if nobody in the contacted part had been contacted before.
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
/// `spend` in money a month, `cpl` unsaturated money per lead, `cap` leads a month or `None`,
/// `kernel` leads by age per lead's worth of money.
pub fn asset_leads(
    spend: &[f64],
    cpl: f64,
    cap: Option<f64>,
    kernel: &[f64],
    market: &AssetMarket,
) -> AssetMonths {
    let mut made = Vec::with_capacity(spend.len());
    let mut months = AssetMonths::default();
    let kept = (1.0 - market.vis_loss).powf(1.0 / 12.0);
    let mut visibility = 1.0;
    for ((month, money), price) in (1..).zip(spend).zip(price_levels(market.inflation)) {
        made.push(money * market.quality / (cpl * price));
        let ripe: f64 = made.iter().rev().zip(kernel).map(|(items, age)| items * age).sum();
        let shock = market.shock.map_or(1.0, |shock| shock.left(month));
        let potential = visibility * ripe * shock;
        let coverage = match cap {
            Some(cap) if cap > 0.0 => -(-potential / cap).exp_m1(),
            _ => 0.0,
        };
        months.leads.push(cap.map_or(potential, |cap| cap * coverage));
        months.coverage.push(coverage);
        visibility *= kept;
    }
    months
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
/// `spend` in money a month, `cpl` unsaturated money per lead, `cap` leads in the whole audience or `None`,
/// `carry` 0 to below 1, `recover` 0 to 1 a month.
pub fn contact_leads(
    spend: &[f64],
    cpl: f64,
    cap: Option<f64>,
    (carry, recover): (f64, f64),
    market: &ContactMarket,
) -> ContactMonths {
    let mut months = ContactMonths::default();
    let mut attention = 0.0;
    let mut fresh = 1.0;
    for (money, price) in spend.iter().zip(price_levels(market.inflation)) {
        attention = carry * attention + (1.0 - carry) * money;
        let wanted = attention * market.targeting / (cpl * price);
        let reach = match cap {
            Some(cap) if cap > 0.0 => -(-wanted / cap).exp_m1(),
            _ => 0.0,
        };
        let contacted = cap.map_or(wanted, |cap| cap * reach);
        months.leads.push(contacted * fresh);
        months.reach.push(reach);
        months.contacted.push(contacted);
        fresh = 1.0 - (1.0 - recover) * (1.0 - fresh * (1.0 - reach));
    }
    months
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

impl SideMonths {
    /// What `side` of a plan does in the months 1 to `months`.
    pub(crate) fn of(plan: &Parameters, side: Side, months: usize) -> Self {
        let programme = plan.programme(side);
        let spend = plan.spend(side, months);
        let nothing = vec![0.0; months];
        let mut all = Self {
            leads: nothing.clone(),
            mql: nothing.clone(),
            coverage: nothing.clone(),
            reach: nothing.clone(),
            contacted: nothing,
            p_mql: mean_p_mql(&programme.channels),
            ..Self::default()
        };
        let ceilings = ceilings(&programme.channels);
        for channel in &programme.channels {
            let money: Vec<f64> = spend.iter().map(|money| money * channel.weight).collect();
            let mut leads = all.walk(plan, channel, &money, ceilings);
            if programme.season.is_some() {
                for (month, lead) in leads.iter_mut().enumerate() {
                    *lead *= programme.season_factor(plan.start, month);
                }
            }
            add(&mut all.leads, &leads, 1.0);
            add(&mut all.mql, &leads, channel.p_mql);
            all.by_channel.push(leads);
        }
        all.spend = spend;
        all
    }

    /// The leads that one channel brings with its `money`; what it covers and reaches is counted in.
    fn walk(
        &mut self,
        plan: &Parameters,
        channel: &Channel,
        money: &[f64],
        (demand, audience): (Option<f64>, Option<f64>),
    ) -> Vec<f64> {
        let Channel { cpl, cap, ref shape, .. } = *channel;
        match *shape {
            Shape::Asset { curve, base, calib } => {
                let kernel = asset_kernel(curve, base, calib, money.len());
                let made = asset_leads(money, cpl, cap, &kernel, &plan.assets);
                add_weighted(&mut self.coverage, &made.coverage, cap, demand);
                made.leads
            }
            Shape::Contact { carry, recover } => {
                let made = contact_leads(money, cpl, cap, (carry, recover), &plan.contacts);
                add_weighted(&mut self.reach, &made.reach, cap, audience);
                add(&mut self.contacted, &made.contacted, 1.0);
                made.leads
            }
        }
    }

    /// MQLs per lead that the channels brought. `None` without a lead.
    pub(crate) fn lead_to_mql(&self) -> Option<f64> {
        let leads: f64 = self.leads.iter().sum();
        (leads > 0.0).then(|| self.mql.iter().sum::<f64>() / leads)
    }
}

/// Adds `factor` × `values` to `sum`, month by month.
fn add(sum: &mut [f64], values: &[f64], factor: f64) {
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

/// Sum of the ceilings of the asset channels and of the contact channels; `None` where one has no ceiling.
fn ceilings(channels: &[Channel]) -> (Option<f64>, Option<f64>) {
    let (assets, contacts): (Vec<_>, Vec<_>) =
        channels.iter().partition(|channel| matches!(channel.shape, Shape::Asset { .. }));
    let sum = |part: Vec<&Channel>| part.iter().map(|channel| channel.cap).sum::<Option<f64>>();
    (sum(assets), sum(contacts))
}

/// MQLs per lead of the asset channels, weighted by budget: the rate of leads that no single channel brought.
fn mean_p_mql(channels: &[Channel]) -> f64 {
    let assets = channels.iter().filter(|channel| matches!(channel.shape, Shape::Asset { .. }));
    let (weighted, weight) = assets.fold((0.0, 0.0), |(weighted, weight), channel| {
        (weighted + channel.weight * channel.p_mql, weight + channel.weight)
    });
    if weight > 0.0 { weighted / weight } else { 0.0 }
}
