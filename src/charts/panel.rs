//! The chart of cumulative cash with its title, its sentence and its legend.

use leptos::prelude::*;

use super::picture::{Event, Picture, Plan};
use super::{Chart, LineKey};
use crate::format::Format;
use crate::once::once;
use crate::plans;
use crate::state::Page;
use crate::words::{Words, fill};

/// What a plan is called.
fn name(words: &Words, plan: Plan) -> &'static str {
    match plan {
        Plan::AllInbound => words.inbound_side,
        Plan::YourSplit => words.your_split,
        Plan::AllOutbound => words.outbound_side,
    }
}

/// The picture of three plans, with words beside its marks.
fn picture(page: Page, format: Format) -> Picture {
    let label = |_: Event, month: u32| {
        fill(format.words().month_short, &[("n", &format.number(f64::from(month), 0))])
    };
    page.plans.with(|plans| {
        let cash = plans.each().map(|plan| plan.projection.cumulative_cash());
        let back = plans.each().map(|plan| plan.projection.break_even());
        let [inbound, split, outbound] = &cash;
        let [inbound_back, split_back, outbound_back] = back;
        Picture::cash([
            (inbound.as_slice(), inbound_back),
            (split, split_back),
            (outbound, outbound_back),
        ])
        .labelled(label)
    })
}

/// Where each plan ends, and since when inbound is ahead, if it begins behind.
fn takeaway(page: Page, format: Format, picture: &Picture) -> String {
    let words = format.words();
    let [inbound, split, outbound] = page.plans.with(|plans| {
        plans.each().map(|plan: &plans::Plan| format.money(plan.projection.profit()))
    });
    let months = format.months(f64::from(picture.horizon()));
    let gaps = [
        ("months", months.as_str()),
        ("inbound", &inbound),
        ("split", &split),
        ("outbound", &outbound),
    ];
    let ends = fill(words.chart_takeaway, &gaps);
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

/// The panel.
#[component]
pub fn CashPanel() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let drawn = Signal::derive(move || picture(page, format));
    let sentence = Signal::derive(move || drawn.with(|drawn| takeaway(page, format, drawn)));
    let label = move |value: f64| format.money_compact(value);
    let legend = Plan::ALL
        .map(|plan| view! { <li>{once(view! { <LineKey plan /> })} {name(words, plan)}</li> });
    view! {
        <section class="figure panel" aria-labelledby="chart-heading">
            <h2 id="chart-heading">{words.chart_heading}</h2>
            <p class="takeaway">{sentence}</p>
            <ul class="legend">
                {Vec::from(legend)}
            </ul>
            {once(view! { <Chart picture=drawn label=label description=sentence /> })}
            <p class="note axis">{words.chart_axis}</p>
        </section>
    }
}
