//! What there is to see month by month: for each chart what it is called, what it shows of the three plans, and its
//! sentence.

use pushpull_model::decision::uncertainty::Bands;

use super::picture::{Event, Picture};
use super::series::Series;
use super::shown::{active, cash, chance, cost_per_lead, customers, leads};
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
    /// Whose figures it shows.
    pub series: &'static [Series],
    /// Its sentence, with a gap for the months and for each series.
    sentence: fn(&Words) -> &'static str,
    /// Whether it needs to be known how sure things are.
    pub needs_bands: bool,
}

/// All charts, in the order of their menu.
pub static SIGHTS: [Sight; 6] = [
    Sight {
        key: "cash",
        short: |words| words.chart_cash_short,
        name: |words| words.chart_heading,
        unit: Unit::Money,
        picture: cash,
        series: &Series::PLANS,
        sentence: |words| words.chart_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "leads",
        short: |words| words.chart_leads_short,
        name: |words| words.chart_leads,
        unit: Unit::Count,
        picture: leads,
        series: &Series::PATHS,
        sentence: |words| words.chart_leads_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "cost-per-lead",
        short: |words| words.chart_cpl_short,
        name: |words| words.chart_cpl,
        unit: Unit::Money,
        picture: cost_per_lead,
        series: &Series::PLANS,
        sentence: |words| words.chart_cpl_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "customers",
        short: |words| words.chart_customers_short,
        name: |words| words.chart_customers,
        unit: Unit::Count,
        picture: customers,
        series: &Series::PLANS,
        sentence: |words| words.chart_customers_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "active-customers",
        short: |words| words.chart_active_short,
        name: |words| words.chart_active,
        unit: Unit::Count,
        picture: active,
        series: &Series::PLANS,
        sentence: |words| words.chart_active_takeaway,
        needs_bands: false,
    },
    Sight {
        key: "break-even",
        short: |words| words.chart_chance_short,
        name: |words| words.chart_chance,
        unit: Unit::Chance,
        picture: chance,
        series: &Series::PLANS,
        sentence: |words| words.chart_chance_takeaway,
        needs_bands: true,
    },
];

impl Sight {
    /// What there is to see in one sentence or two, with the marks that have a meaning of their own.
    pub fn takeaway(&self, picture: &Picture, format: Format) -> String {
        let mut said = if picture.is_stacked {
            self.sums(picture, format)
        } else {
            self.ends(picture, format)
        };
        for mark in &picture.marks {
            let words = format.words();
            let sentence = match mark.event {
                Event::CashCrossover => words.chart_overtakes,
                Event::CashOvertaken => words.chart_overtaken,
                Event::Stop(Series::FromInbound) => words.chart_stop_in,
                Event::Stop(_) => words.chart_stop_out,
                Event::BreakEven(_) => continue,
            };
            let month = format.number(f64::from(mark.month), 0);
            said = [&said, " ", &fill(sentence, &[("month", &month)])].concat();
        }
        said
    }

    /// What the parts come to over all months.
    fn sums(&self, picture: &Picture, format: Format) -> String {
        let sum = |series: Series| -> f64 {
            picture.line(series).map_or(0.0, |line| line.values.iter().flatten().sum())
        };
        let [inbound, outbound, both, woken] = Series::PATHS.map(sum);
        let together = both + woken;
        let sums = [inbound + outbound + together, inbound, outbound, together];
        let [all, inbound, outbound, both] = sums.map(|sum| self.unit.write(format, sum));
        let months = format.months(f64::from(picture.horizon()));
        let gaps = [
            ("months", months.as_str()),
            ("all", &all),
            ("inbound", &inbound),
            ("outbound", &outbound),
            ("both", &both),
        ];
        fill((self.sentence)(format.words()), &gaps)
    }

    /// Where each plan ends.
    fn ends(&self, picture: &Picture, format: Format) -> String {
        let words = format.words();
        let last = |plan| {
            let value = picture.line(plan).and_then(|line| line.values.last().copied().flatten());
            value.map_or(words.undefined.to_owned(), |value| self.unit.write(format, value))
        };
        let [inbound, split, outbound] = Series::PLANS.map(last);
        let months = format.months(f64::from(picture.horizon()));
        let gaps = [
            ("months", &months),
            ("inbound", &inbound),
            ("split", &split),
            ("outbound", &outbound),
        ];
        fill((self.sentence)(words), &gaps.map(|(gap, text)| (gap, text.as_str())))
    }
}

/// What a series is called.
pub fn name(words: &Words, series: Series) -> &'static str {
    match series {
        Series::AllInbound => words.inbound_side,
        Series::YourSplit => words.your_split,
        Series::AllOutbound => words.outbound_side,
        Series::FromInbound => words.chart_from_inbound,
        Series::FromOutbound => words.chart_from_outbound,
        Series::FromBoth => words.chart_from_both,
        Series::Woken => words.chart_woken,
    }
}
