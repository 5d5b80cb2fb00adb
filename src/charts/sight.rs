//! What there is to see month by month: for each chart what it is called, what it shows of the three plans, and its
//! sentence.

use pushpull_model::decision::uncertainty::{AlternativeBands, Bands, Percentiles};
use pushpull_model::engine::Projection;

use super::picture::{Event, Picture, Plan};
use crate::format::Format;
use crate::plans::Plans;
use crate::words::{Words, fill};

/// What the figures of a chart are numbers of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Money,
    /// People.
    Count,
    /// A chance, 0 to 1.
    Chance,
}

impl Unit {
    /// A figure as it stands in a sentence and in a table.
    pub fn write(self, format: Format, value: f64) -> String {
        match self {
            Self::Money => format.money(value),
            Self::Count => format.count(value),
            Self::Chance => format.percent(value, 0),
        }
    }

    /// A figure as it stands on an axis.
    pub fn mark(self, format: Format, value: f64) -> String {
        match self {
            Self::Money => format.money_compact(value),
            Self::Count => format.count(value),
            Self::Chance => format.percent(value, 0),
        }
    }
}

/// One chart.
pub struct Sight {
    /// What its files are called.
    pub key: &'static str,
    /// What it is called among the others.
    pub short: fn(&Words) -> &'static str,
    /// Its title.
    pub name: fn(&Words) -> &'static str,
    /// What its figures are numbers of.
    pub unit: Unit,
    /// What it shows. Without bands, a chart that is all about them is empty.
    pub picture: fn(&Plans, Option<&Bands>) -> Picture,
    /// Its sentence, with a gap for the months and for each plan.
    sentence: fn(&Words) -> &'static str,
    /// Whether it needs to be known how sure things are.
    pub needs_bands: bool,
}

/// All charts, in the order of their menu.
pub static SIGHTS: [Sight; 5] = [
    Sight {
        key: "cash",
        short: |words| words.chart_cash_short,
        name: |words| words.chart_heading,
        unit: Unit::Money,
        picture: cash,
        sentence: |words| words.chart_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "cost-per-lead",
        short: |words| words.chart_cpl_short,
        name: |words| words.chart_cpl,
        unit: Unit::Money,
        picture: cost_per_lead,
        sentence: |words| words.chart_cpl_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "customers",
        short: |words| words.chart_customers_short,
        name: |words| words.chart_customers,
        unit: Unit::Count,
        picture: customers,
        sentence: |words| words.chart_customers_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "active-customers",
        short: |words| words.chart_active_short,
        name: |words| words.chart_active,
        unit: Unit::Count,
        picture: active,
        sentence: |words| words.chart_active_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "break-even",
        short: |words| words.chart_chance_short,
        name: |words| words.chart_chance,
        unit: Unit::Chance,
        picture: chance,
        sentence: |words| words.chart_chance_takeaway,
        needs_bands: true,
    },
];

impl Sight {
    /// Where each plan ends, and since when one side is ahead of the other, if that is marked.
    pub fn takeaway(&self, picture: &Picture, format: Format) -> String {
        let words = format.words();
        let last = |plan| {
            let value = picture.line(plan).and_then(|line| line.values.last().copied().flatten());
            value.map_or(words.undefined.to_owned(), |value| self.unit.write(format, value))
        };
        let [inbound, split, outbound] = Plan::ALL.map(last);
        let months = format.months(f64::from(picture.horizon()));
        let gaps = [
            ("months", &months),
            ("inbound", &inbound),
            ("split", &split),
            ("outbound", &outbound),
        ];
        let ends = fill((self.sentence)(words), &gaps.map(|(gap, text)| (gap, text.as_str())));
        let overtakings = [
            (Event::CashCrossover, words.chart_overtakes),
            (Event::CashOvertaken, words.chart_overtaken),
        ];
        let overtaking = overtakings.into_iter().find_map(|(event, sentence)| {
            let month = format.number(f64::from(picture.mark(event)?.month), 0);
            Some(fill(sentence, &[("month", &month)]))
        });
        overtaking.map_or(ends.clone(), |overtaking| format!("{ends} {overtaking}"))
    }
}

/// What a plan is called.
pub fn name(words: &Words, plan: Plan) -> &'static str {
    match plan {
        Plan::AllInbound => words.inbound_side,
        Plan::YourSplit => words.your_split,
        Plan::AllOutbound => words.outbound_side,
    }
}

/// The middle of what most cases come to.
fn band(percentiles: &[Percentiles]) -> Vec<Option<(f64, f64)>> {
    percentiles.iter().map(|part| part.p10.zip(part.p90)).collect()
}

/// A figure of each plan, with the band of the visitor's.
fn banded(
    (plans, bands): (&Plans, Option<&Bands>),
    values: impl Fn(&Projection) -> Vec<Option<f64>>,
    of: fn(&AlternativeBands) -> &[Percentiles],
) -> Picture {
    let picture = Picture::of(plans.each().map(|plan| values(&plan.projection)));
    picture.banded(Plan::YourSplit, bands.map(|bands| band(of(&bands.plan))).unwrap_or_default())
}

fn cash(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let cash = plans.each().map(|plan| plan.projection.cumulative_cash());
    let back = plans.each().map(|plan| plan.projection.break_even());
    let [inbound, split, outbound] = &cash;
    let [inbound_back, split_back, outbound_back] = back;
    Picture::cash([
        (inbound.as_slice(), inbound_back),
        (split, split_back),
        (outbound, outbound_back),
    ])
    .banded(Plan::YourSplit, bands.map(|bands| band(&bands.plan.cash)).unwrap_or_default())
}

/// A sum that grows month by month; the first is that of what there is before.
fn running<'a>(
    plan: &'a Projection,
    before: f64,
    month: impl Fn(usize, &Projection) -> f64 + 'a,
) -> impl Iterator<Item = f64> + 'a {
    let sums = (0..plan.months.len()).scan(before, move |sum, place| {
        *sum += month(place, plan);
        Some(*sum)
    });
    std::iter::once(before).chain(sums)
}

/// Marketing cost so far per lead so far, which ends at the cost per lead of the side by side.
fn cost_per_lead(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let cost = running(plan, plan.upfront(), |at, plan| {
            plan.months.get(at).map_or(0.0, |m| m.marketing)
        });
        let leads =
            running(plan, 0.0, |at, plan| plan.months.get(at).map_or(0.0, |m| m.leads.sum()));
        cost.zip(leads).map(|(cost, leads)| (leads > 0.0).then(|| cost / leads)).collect()
    };
    let picture = banded((plans, bands), values, |plan| &plan.cpl);
    let last = picture.lines.iter().filter_map(|line| line.values.last().copied().flatten());
    let ceiling = last.fold(0.0, f64::max) * RAMP;
    picture.up_to((ceiling > 0.0).then_some(ceiling))
}

/// How many times the dearest last figure is still seen. The first leads of a young programme cost a hundred times as much
/// as those that follow, next to which nothing else could be told apart.
const RAMP: f64 = 3.0;

fn customers(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let won = running(plan, 0.0, |at, plan| plan.months.get(at).map_or(0.0, |m| m.won.sum()));
        won.map(Some).collect()
    };
    banded((plans, bands), values, |plan| &plan.customers)
}

fn active(plans: &Plans, _: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let months = plan.months.iter().map(|month| Some(month.active.sum()));
        std::iter::once(Some(0.0)).chain(months).collect()
    };
    Picture::of(plans.each().map(|plan| values(&plan.projection)))
}

fn chance(_: &Plans, bands: Option<&Bands>) -> Picture {
    let by = |plan: &AlternativeBands| plan.broken_even_by.iter().copied().map(Some).collect();
    bands.map_or_else(Picture::default, |bands| {
        Picture::of([&bands.inbound, &bands.plan, &bands.outbound].map(by))
    })
}
