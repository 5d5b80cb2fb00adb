//! For every preset the formulas on the cards come to the figures of the model, and the rounded figures that are shown
//! come to the result that is shown, as far as rounding lets them.

use pushpull_model::engine::run_off_npv;
use pushpull_model::scenario::{ChannelKind, Channels, INDUSTRIES, Scenario, Side};

use super::cards::{
    AFTER, BREAK_EVEN, CAC, CASH, CPA, CPL, CPM, CUSTOMERS, Card, LANDING, LEADS, NEXT, NPV,
    RESPONSE, ROI, RUN_OFF, STOP, VISITS, WORTH,
};
use super::column::Worked;
use super::line::Line;
use crate::format::{CURRENCIES, Format};
use crate::words::languages;

static ALL: [&Card; 18] = [
    &CASH,
    &BREAK_EVEN,
    &LEADS,
    &CUSTOMERS,
    &CPL,
    &CAC,
    &ROI,
    &NPV,
    &AFTER,
    &RUN_OFF,
    &CPM,
    &RESPONSE,
    &VISITS,
    &LANDING,
    &CPA,
    &WORTH,
    &STOP,
    &NEXT,
];

fn format() -> Format {
    Format::new(&languages()[0], CURRENCIES[0])
}

/// Every preset, over short and long plans, with all that a plan can have.
fn scenarios() -> Vec<Scenario> {
    let mut scenarios: Vec<_> = INDUSTRIES.into_iter().map(Scenario::preset).collect();
    let mut changed = |change: fn(&mut Scenario)| {
        let mut scenario = scenarios[0].clone();
        change(&mut scenario);
        scenarios.push(scenario);
    };
    changed(|of| of.budget = 0.0);
    changed(|of| of.horizon = 1.0);
    changed(|of| (of.horizon, of.time.stop_in, of.time.stop_out) = (120.0, 24.0, 12.0));
    changed(|of| (of.rev_month, of.rev_first, of.sales_cost) = (0.0, 9_000.0, 75.0));
    changed(|of| (of.inbound.churn, of.outbound.churn) = (0.0, 1.0));
    changed(|of| (of.inbound.fixed, of.contact.carry, of.discount) = (500.0, 0.4, 0.0));
    changed(|of| (of.time.capacity, of.time.shock_month, of.time.shock_drop) = (8.0, 9.0, 0.5));
    changed(|of| of.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::PaidSocial]));
    changed(|of| {
        use ChannelKind::{ColdCall, Display, Seo, Webinar};
        of.channels = Channels::even(&[Seo, Webinar, ColdCall, Display]);
    });
    changed(|of| {
        of.time.season_in = [0.5, 1.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0].into();
    });
    scenarios
}

/// Every line of every card, and where it stands.
fn lines() -> impl Iterator<Item = (String, Line)> {
    scenarios().into_iter().enumerate().flat_map(|(number, scenario)| {
        ALL.into_iter().flat_map(move |card| {
            let columns = (card.columns)(&scenario);
            let name = format!("{} of scenario {number}, {:?}", card.id, scenario.industry);
            columns.into_iter().flat_map(move |column| {
                let name = name.clone();
                let lines = column.steps.into_iter();
                lines.filter_map(move |step| {
                    Some((format!("{name}, {:?}, {:?}", column.of, step.rule), step.line?))
                })
            })
        })
    })
}

#[test]
fn the_parts_of_every_line_come_to_its_result() {
    for (name, line) in lines() {
        let Some(result) = line.result else { continue };
        let apart = (line.of_parts() - result).abs();
        assert!(apart <= 1e-9 * result.abs().max(1e-3), "{name}: {} for {result}", line.of_parts());
    }
}

#[test]
fn the_parts_that_are_shown_come_to_the_result_that_is_shown() {
    for (name, line) in lines() {
        let Some((gives, shown)) = line.on_screen(format()) else { continue };
        let tolerance = line.tolerance(format());
        assert!((gives - shown).abs() <= tolerance, "{name}: {gives} for {shown}, {line:?}");
    }
}

#[test]
fn all_columns_of_a_card_have_the_same_steps() {
    for scenario in scenarios() {
        for card in ALL {
            let rules = (card.columns)(&scenario).into_iter().map(|column| {
                column.steps.into_iter().map(|step| (step.rule, step.side)).collect::<Vec<_>>()
            });
            let rules: Vec<_> = rules.collect();
            assert!(rules.windows(2).all(|pair| pair[0] == pair[1]), "{}", card.id);
        }
    }
}

/// The last line of a card is the very figure of the table.
#[test]
fn every_card_ends_with_the_figure_that_it_explains() {
    type Figure = fn(&Worked) -> Option<f64>;
    let figures: [(&Card, Figure); 9] = [
        (&CASH, |of| Some(of.projection.profit())),
        (&LEADS, |of| of.projection.months.last().map(|month| month.leads.sum())),
        (&CUSTOMERS, |of| Some(of.projection.customers())),
        (&CPL, |of| of.projection.cpl()),
        (&CAC, |of| of.projection.cac()),
        (&ROI, |of| of.projection.roi()),
        (&NPV, |of| Some(of.projection.npv())),
        (&AFTER, |of| of.projection.value_after_horizon()),
        (&RUN_OFF, |of| Some(run_off_npv(&of.plan))),
    ];
    for scenario in scenarios() {
        for (card, figure) in figures {
            let shown = (card.columns)(&scenario).into_iter().map(|column| {
                column.steps.last().and_then(|step| step.line.as_ref()).and_then(|line| line.result)
            });
            let expected = crate::plans::calibrated(&scenario)
                .map(|plan| figure(&Worked::of(plan, Side::Inbound)));
            assert_eq!(shown.collect::<Vec<_>>(), expected, "{}", card.id);
        }
    }
}

/// Each side's trade has the figures of the table beside it.
#[test]
fn the_figures_of_a_side_are_its_own() {
    for scenario in scenarios().into_iter().take(13) {
        let [inbound, _, outbound] = crate::plans::calibrated(&scenario);
        for (side, plan, column) in [(Side::Inbound, inbound, 0), (Side::Outbound, outbound, 1)] {
            let of = Worked::of(plan, side);
            let last = |card: &Card| {
                let columns = (card.columns)(&scenario);
                let line = columns[column].steps.last().and_then(|step| step.line.clone());
                line.and_then(|line| line.result)
            };
            assert_eq!(last(&WORTH), of.projection.value_per_lead(side));
            let cpa = of.projection.marketing_cost() / of.projection.customers();
            assert!(last(&CPA).is_some_and(|shown| (shown - cpa).abs() < 1e-9 * cpa));
        }
    }
}
