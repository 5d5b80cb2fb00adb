//! The figures that each side's trade goes by: contacts and replies where people are contacted, visits and landing pages
//! where they come by themselves, a customer's cost and a lead's value on both.

use leptos::prelude::*;
use pushpull_model::engine::{Action, Parameters, Projection, Stage};
use pushpull_model::scenario::{Scenario, Side};

use super::reach::Reach;
use crate::format::Format;
use crate::method::{self, Card, How};
use crate::once::once;
use crate::plans::{Plans, calibrated};
use crate::state::Page;
use crate::texts::Texts;
use crate::words::Words;

/// One figure of a trade.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Known {
    Money(f64),
    Percent(f64),
    Count(f64),
    /// The side has such a figure, and nobody knows it.
    Unknown,
    /// The side has no such figure.
    Foreign,
}

/// The figures of a side, in the order of the rows.
fn figures(projection: &Projection, plan: &Parameters, side: Side) -> [Known; 6] {
    let reports = projection.channel_reports(plan, side);
    let (visits, contacts) = (Reach::visits(&reports), Reach::contacts(&reports));
    let unknown = reports.iter().any(|report| report.audience.is_none());
    // A side whose only channels are of one kind has no figures of the other.
    let missing = |is_own: bool| if is_own && unknown { Known::Unknown } else { Known::Foreign };
    let ratio = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
    let contacted = missing(side == Side::Outbound);
    let found = missing(side == Side::Inbound);
    let customer = Action { name: String::new(), stage: Stage::Customer };
    let cpa = projection.cost_per_action(customer).cost;
    [
        contacts
            .and_then(|sum| ratio(1_000.0 * sum.spend, sum.count))
            .map_or(contacted, Known::Money),
        contacts.and_then(|sum| ratio(sum.leads, sum.count)).map_or(contacted, Known::Percent),
        visits.map_or(found, |sum| Known::Count(sum.count)),
        visits.and_then(|sum| ratio(sum.leads, sum.count)).map_or(found, Known::Percent),
        cpa.map_or(Known::Foreign, Known::Money),
        projection.value_per_lead(side).map_or(Known::Foreign, Known::Money),
    ]
}

/// The figures of both sides, each with the whole budget.
fn both(scenario: &Scenario, plans: &Plans) -> [[Known; 6]; 2] {
    let [inbound, _, outbound] = calibrated(scenario);
    [(&plans.inbound, inbound, Side::Inbound), (&plans.outbound, outbound, Side::Outbound)]
        .map(|(ends, plan, side)| figures(&ends.projection, &plan, side))
}

fn text(format: Format, known: Known) -> String {
    let words = format.words();
    match known {
        Known::Money(money) => format.money(money),
        Known::Percent(fraction) => format.percent(fraction, 2),
        Known::Count(count) => format.count(count),
        Known::Unknown => words.best_own_unknown.to_owned(),
        Known::Foreign => words.undefined.to_owned(),
    }
}

/// A row: its name, and how it is worked out.
type Row = (fn(&Words) -> &'static str, &'static Card);

static ROWS: [Row; 6] = [
    (|words| words.best_own_cpm, &method::CPM),
    (|words| words.best_own_response, &method::RESPONSE),
    (|words| words.best_own_visits, &method::VISITS),
    (|words| words.best_own_landing, &method::LANDING),
    (|words| words.best_own_cpa, &method::CPA),
    (|words| words.best_own_value, &method::WORTH),
];

/// The block.
#[component]
pub(super) fn OwnFigures() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || {
        let known =
            page.scenario.with(|scenario| page.plans.with(|plans| both(scenario, plans))).concat();
        let why = if known.contains(&Known::Unknown) { words.best_own_unknown_note } else { "" };
        let note = format!("{} {why}", words.best_own_note);
        known.into_iter().map(|known| text(format, known)).chain([note]).collect()
    });
    let rows = (0..).zip(&ROWS).map(|(at, row)| once(view! { <Line row at texts /> }));
    view! {
        <section class="aside" aria-labelledby="own-heading">
            <h3 id="own-heading">{words.best_own_heading}</h3>
            <p class="note">{texts.at(2 * ROWS.len())}</p>
            <table class="plain own">
                <caption class="unseen">{words.best_own_heading}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.best_own_column}</th>
                        <th scope="col" class="inbound">{words.split_inbound}</th>
                        <th scope="col" class="outbound">{words.split_outbound}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
}

/// One row.
#[component]
fn Line(
    /// Which.
    row: &'static Row,
    /// Its place among the rows.
    at: usize,
    /// The figures of inbound, then those of outbound.
    texts: Texts,
) -> impl IntoView {
    let (name, card) = row;
    let name = name(Format::here().words());
    let how = How::to(card);
    view! {
        <tr>
            <th scope="row">{name} " " {how.button(name)}</th>
            <td>{texts.at(at)}</td>
            <td>{texts.at(ROWS.len() + at)}</td>
        </tr>
        {how.row(3)}
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::{Audience, calibrate};
    use pushpull_model::scenario::{ChannelKind, Channels, Industry};

    use super::*;

    #[test]
    fn a_side_without_channels_of_its_own_has_no_published_response_rate() {
        let scenario = Scenario::preset(Industry::B2bSoftware);
        let [inbound, outbound] = both(&scenario, &Plans::of(&scenario));
        assert_eq!(outbound[..3], [Known::Unknown, Known::Unknown, Known::Foreign]);
        assert_eq!(inbound[..2], [Known::Foreign, Known::Foreign]);
        assert_eq!(inbound[3], Known::Percent(scenario.inbound.visit_to_lead));
    }

    #[test]
    fn channels_told_apart_are_counted_together() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::PaidSocial]);
        let plans = Plans::of(&scenario);
        let plan = calibrate(&scenario).with_share(0.0);
        let reports = plans.outbound.projection.channel_reports(&plan, Side::Outbound);
        let Some(Audience::Contacts { cpm: Some(cpm), .. }) = reports[0].audience else { return };
        let [_, outbound] = both(&scenario, &plans);
        assert_eq!(outbound[0], Known::Money(cpm));
    }
}
