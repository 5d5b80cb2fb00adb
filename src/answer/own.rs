//! The figures that each side's trade goes by: contacts and replies where people are contacted, visits and landing pages
//! where they come by themselves, a customer's cost and a lead's value on both.

use leptos::prelude::*;
use pushpull_model::engine::{
    Action, Audience, ChannelReport, Parameters, Projection, Stage, calibrate,
};
use pushpull_model::scenario::{Scenario, Side};

use crate::format::Format;
use crate::once::once;
use crate::plans::Plans;
use crate::state::Page;
use crate::texts::TextTable;
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

/// Sums over the channels of a side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Reach {
    spend: f64,
    leads: f64,
    count: f64,
}

/// The figures of a side, in the order of the rows.
fn figures(projection: &Projection, plan: &Parameters, side: Side) -> [Known; 6] {
    let reports = projection.channel_reports(plan, side);
    let visits = reach(&reports, |audience| match audience {
        Audience::Visits { count, .. } => Some(count),
        Audience::Contacts { .. } => None,
    });
    let contacts = reach(&reports, |audience| match audience {
        Audience::Contacts { count, .. } => Some(count),
        Audience::Visits { .. } => None,
    });
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

/// The sums over the channels that count so, if there are any.
fn reach(reports: &[ChannelReport], count: impl Fn(Audience) -> Option<f64>) -> Option<Reach> {
    let counted = reports.iter().filter_map(|report| Some((report, count(report.audience?)?)));
    counted.map(|(report, count)| Reach { spend: report.spend, leads: report.leads, count }).reduce(
        |sum, one| Reach {
            spend: sum.spend + one.spend,
            leads: sum.leads + one.leads,
            count: sum.count + one.count,
        },
    )
}

/// The figures of both sides, each with the whole budget.
fn both(scenario: &Scenario, plans: &Plans) -> [[Known; 6]; 2] {
    let plan = calibrate(scenario);
    [(&plans.inbound, Side::Inbound), (&plans.outbound, Side::Outbound)]
        .map(|(alone, side)| figures(&alone.projection, &plan.all_on(side), side))
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

static ROWS: [fn(&Words) -> &'static str; 6] = [
    |words| words.best_own_cpm,
    |words| words.best_own_response,
    |words| words.best_own_visits,
    |words| words.best_own_landing,
    |words| words.best_own_cpa,
    |words| words.best_own_value,
];

/// The block.
#[component]
pub(super) fn OwnFigures() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let known =
        move || page.scenario.with(|scenario| page.plans.with(|plans| both(scenario, plans)));
    let rows = Signal::derive(move || {
        let [inbound, outbound] = known();
        let figures = inbound.into_iter().zip(outbound);
        let rows = ROWS.iter().zip(figures).map(|(label, (inbound, outbound))| {
            vec![label(words).to_owned(), text(format, inbound), text(format, outbound)]
        });
        rows.collect::<Vec<_>>()
    });
    let note = Signal::derive(move || {
        let any = known().into_iter().flatten().any(|one| one == Known::Unknown);
        let why = if any { words.best_own_unknown_note } else { "" };
        format!("{} {why}", words.best_own_note)
    });
    let columns = vec![
        ("", Signal::from(words.best_own_column.to_owned())),
        ("inbound", Signal::from(words.split_inbound.to_owned())),
        ("outbound", Signal::from(words.split_outbound.to_owned())),
    ];
    view! {
        <section class="aside" aria-labelledby="own-heading">
            <h3 id="own-heading">{words.best_own_heading}</h3>
            <p class="note">{note}</p>
            {once(view! { <TextTable caption=words.best_own_heading class="plain own" columns rows /> })}
        </section>
    }
}

#[cfg(test)]
mod tests {
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
