//! The walls on which charts hang: for each chart what it is called, and what it shows of the page.

use pushpull_desk::{Answer, Ask};

use super::decided::{funnel, more, pairs, splits, tornado, turning};
use super::monthly::Monthly;
use super::scene::Scene;
use super::series::Series;
use super::shown::{active, cash, chance, cost_per_lead, customers, leads};
use super::unit::Unit;
use crate::desk::{Desk, Slot};
use crate::format::Format;
use crate::once::Once;
use crate::state::Page;
use crate::words::Words;

/// One chart.
pub struct Sight {
    /// What its files are called.
    pub key: &'static str,
    /// What it is called among the others.
    pub short: fn(&Words) -> &'static str,
    /// Its title.
    pub name: fn(&Words) -> &'static str,
    /// What it shows.
    pub shows: Shows,
}

/// What a chart shows.
pub enum Shows {
    /// A figure month by month.
    Monthly(Monthly),
    /// What follows from the page as it is.
    Now(fn(Page, Format) -> Scene),
    /// An answer that takes longer than a key stroke.
    Asked(Asked),
}

/// An answer to wait for.
pub struct Asked {
    /// Where it arrives.
    pub slot: fn(&Desk) -> Slot,
    /// What is asked.
    pub ask: fn(Page) -> Ask,
    /// What it shows, with the words of the page.
    pub scene: fn(Page, &Answer, Format) -> Option<Scene>,
    /// What somebody can choose, above the chart.
    pub choices: Option<fn() -> Once>,
}

/// Charts that share a place in the page.
pub struct Wall {
    /// Its number among the walls.
    pub place: usize,
    /// The id of its heading.
    pub id: &'static str,
    /// What its menu is for.
    pub menu: fn(&Words) -> &'static str,
    /// Its charts, in the order of the menu.
    pub sights: [Sight; 6],
}

impl Wall {
    /// The chart at a place of the menu.
    pub(super) fn sight(&self, place: usize) -> &Sight {
        let [first, ..] = &self.sights;
        self.sights.get(place).unwrap_or(first)
    }
}

/// A chart month by month: key, name among the others, title, unit, figures, whose, sentence, whether it is all about bands.
macro_rules! monthly {
    ($key:literal, $short:ident, $name:ident, $unit:ident, $picture:ident, $series:ident, $sentence:ident, $needs_bands:literal) => {
        Sight {
            key: $key,
            short: |words| words.$short,
            name: |words| words.$name,
            shows: Shows::Monthly(Monthly {
                unit: Unit::$unit,
                picture: $picture,
                series: &Series::$series,
                sentence: |words| words.$sentence,
                needs_bands: $needs_bands,
            }),
        }
    };
}

/// What happens month by month.
#[rustfmt::skip]
pub static MONTHS: Wall = Wall {
    place: 0,
    id: "chart-heading",
    menu: |words| words.chart_menu,
    sights: [
        monthly!("cash", chart_cash_short, chart_heading, Money, cash, PLANS, chart_takeaway, false),
        monthly!("leads", chart_leads_short, chart_leads, Count, leads, PATHS, chart_leads_takeaway, false),
        monthly!("cost-per-lead", chart_cpl_short, chart_cpl, Money, cost_per_lead, PLANS, chart_cpl_takeaway, false),
        monthly!("customers", chart_customers_short, chart_customers, Count, customers, PLANS, chart_customers_takeaway, false),
        monthly!("active-customers", chart_active_short, chart_active, Count, active, PLANS, chart_active_takeaway, false),
        monthly!("break-even", chart_chance_short, chart_chance, Chance, chance, PLANS, chart_chance_takeaway, true),
    ],
};

/// What the answer hangs on.
pub static REASONS: Wall = Wall {
    place: 1,
    id: "reasons-heading",
    menu: |words| words.chart_reasons_menu,
    sights: [
        Sight {
            key: "funnel",
            short: |words| words.chart_funnel_short,
            name: |words| words.chart_funnel,
            shows: Shows::Now(funnel),
        },
        Sight {
            key: "what-matters",
            short: |words| words.chart_tornado_short,
            name: |words| words.chart_tornado,
            shows: Shows::Asked(tornado::ASKED),
        },
        Sight {
            key: "what-would-turn-it",
            short: |words| words.chart_turn_short,
            name: |words| words.chart_turn,
            shows: Shows::Asked(turning::ASKED),
        },
        Sight {
            key: "every-split",
            short: |words| words.chart_splits_short,
            name: |words| words.chart_splits,
            shows: Shows::Now(splits),
        },
        Sight {
            key: "more-money",
            short: |words| words.chart_more_short,
            name: |words| words.chart_more,
            shows: Shows::Now(more),
        },
        Sight {
            key: "two-figures",
            short: |words| words.chart_pairs_short,
            name: |words| words.chart_pairs,
            shows: Shows::Asked(pairs::ASKED),
        },
    ],
};

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
        Series::EverySplit => words.chart_every_split,
        Series::Excluded => words.chart_excluded,
        Series::MoreInbound => words.chart_more_in,
        Series::MoreOutbound => words.chart_more_out,
        Series::Lower => words.chart_lower,
        Series::Higher => words.chart_higher,
    }
}
