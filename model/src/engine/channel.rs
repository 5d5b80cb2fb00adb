//! From money spent to leads: the two archetypes of a channel.

use super::parameters::{AssetMarket, ContactMarket};

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
    pub(super) fn walk(
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
    /// Share of the visibility left in plan month `month` (from 1), a sudden loss counted in.
    pub fn visibility_in(&self, month: u32) -> f64 {
        let shock = self.shock.map_or(1.0, |shock| shock.left(month));
        let place = (month as usize).saturating_sub(1);
        shock * self.visible().nth(place).unwrap_or(0.0)
    }

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
    pub(super) fn walk(
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

/// Nothing yet in each of so many months.
pub(super) fn empty(series: &mut Vec<f64>, months: usize) {
    series.clear();
    series.resize(months, 0.0);
}

/// Adds `factor` × `values` to `sum`, month by month.
pub(super) fn add(sum: &mut [f64], values: &[f64], factor: f64) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += value * factor;
    }
}
