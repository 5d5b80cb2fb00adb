//! What the draws of one plan came to, kept so that all draws of one figure lie side by side.

use super::bands::{AlternativeBands, Percentiles};
use crate::decision::chance::Band;
use crate::decision::objective::Outcome;
use crate::engine::{Month, Projection};

/// Stands for a figure that there is not, as a cost per lead without a lead: dearer than all, later than all.
const NONE: f64 = 1e300;

/// A figure by month and draw.
#[derive(Clone, Debug)]
struct Track {
    /// Month after month, in each of them draw after draw.
    figures: Vec<f64>,
    draws: usize,
}

impl Track {
    fn new(months: usize, draws: usize) -> Self {
        Self { figures: vec![0.0; months * draws], draws: draws.max(1) }
    }

    fn put(&mut self, draw: usize, figures: impl IntoIterator<Item = f64>) {
        let places = self.figures.iter_mut().skip(draw).step_by(self.draws);
        for (place, figure) in places.zip(figures) {
            *place = figure;
        }
    }

    /// The percentiles of each month over the first `done` draws, which come back in another order.
    fn percentiles(&mut self, done: usize) -> Vec<Percentiles> {
        let months = self.figures.chunks_mut(self.draws);
        months.map(|draws| percentiles(draws.get_mut(..done).unwrap_or_default())).collect()
    }

    /// The percentiles of a figure that there is one of.
    fn one(&mut self, done: usize) -> Percentiles {
        self.percentiles(done).first().copied().unwrap_or_default()
    }
}

fn percentiles(figures: &mut [f64]) -> Percentiles {
    let Some(Band { p10, p50, p90 }) = Band::of(figures) else { return Percentiles::default() };
    // Between a figure and none, all is far from both.
    let [p10, p50, p90] = [p10, p50, p90].map(|found| (found < NONE * 1e-9).then_some(found));
    Percentiles { p10, p50, p90 }
}

/// What the draws of one plan came to.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    leads: Track,
    cpl: Track,
    customers: Track,
    cash: Track,
    roi: Track,
    npv: Track,
    /// Month of break-even.
    break_even: Track,
    /// How many draws broke even in each month from 0.
    in_month: Vec<u32>,
}

impl Tally {
    /// Room for so many draws of so many months.
    pub(super) fn new(months: usize, draws: usize) -> Self {
        let by_month = || Track::new(months + 1, draws);
        let one = || Track::new(1, draws);
        Self {
            leads: by_month(),
            cpl: by_month(),
            customers: by_month(),
            cash: by_month(),
            roi: one(),
            npv: one(),
            break_even: one(),
            in_month: vec![0; months + 1],
        }
    }

    /// Writes down what draw number `draw` came to.
    pub(super) fn count(&mut self, draw: usize, projection: &Projection, outcome: &Outcome) {
        let upfront = projection.upfront();
        let months = || projection.months.iter();
        let leads = || so_far(months(), 0.0, |month| month.leads.sum());
        let marketing = so_far(months(), upfront, |month| month.marketing);
        self.leads.put(draw, leads());
        self.cpl.put(draw, marketing.zip(leads()).map(|(cost, leads)| quotient(cost, leads)));
        self.customers.put(draw, so_far(months(), 0.0, |month| month.won.sum()));
        let cash = months().map(|month| month.cumulative);
        self.cash.put(draw, std::iter::once(-upfront).chain(cash));
        self.roi.put(draw, [outcome.roi.unwrap_or(NONE)]);
        self.npv.put(draw, [outcome.npv]);
        let month = outcome.break_even.map(|found| found.month);
        self.break_even.put(draw, [month.map_or(NONE, f64::from)]);
        if let Some(count) = month.and_then(|month| self.in_month.get_mut(month as usize)) {
            *count += 1;
        }
    }

    /// What the first `done` draws came to.
    pub(super) fn bands(&mut self, done: usize) -> AlternativeBands {
        let so_far = self.in_month.iter().scan(0, |sum, count| {
            *sum += count;
            Some(f64::from(*sum) / done.max(1) as f64)
        });
        AlternativeBands {
            broken_even_by: so_far.collect(),
            leads: self.leads.percentiles(done),
            cpl: self.cpl.percentiles(done),
            customers: self.customers.percentiles(done),
            cash: self.cash.percentiles(done),
            break_even: self.break_even.one(done),
            roi: self.roi.one(done),
            npv: self.npv.one(done),
        }
    }
}

/// The running total of a figure, from before the first month.
fn so_far<'a>(
    months: impl Iterator<Item = &'a Month>,
    opening: f64,
    figure: impl Fn(&Month) -> f64,
) -> impl Iterator<Item = f64> {
    let totals = months.scan(opening, move |total, month| {
        *total += figure(month);
        Some(*total)
    });
    std::iter::once(opening).chain(totals)
}

fn quotient(cost: f64, leads: f64) -> f64 {
    let ratio = cost / leads;
    if leads > 0.0 && ratio.is_finite() { ratio } else { NONE }
}
