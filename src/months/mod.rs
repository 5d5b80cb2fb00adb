//! A plan month by month, both sides apart, with its sums, as a table one can read to the end and take away.

mod column;
mod csv;
mod paper;
mod save;

use leptos::prelude::*;
use pushpull_model::engine::Projection;

use crate::format::Format;
use crate::once::once;
use crate::pace::Pace;
use crate::plans::Plans;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};
use column::{COLUMNS, Row};
pub use csv::{MARK, line};
pub use paper::{Printed, printed};
use save::SaveMonths;

/// The place of the visitor's split among the three plans.
const SPLIT: usize = 1;

/// What the table shows.
#[derive(Clone, PartialEq)]
struct Shown {
    plan: Projection,
    /// Which of the three.
    place: usize,
    /// Inbound's share; `None` for a plan over time.
    share_in: Option<f64>,
}

/// What it shows of the page as it is now.
fn shown(page: Page, place: usize) -> Shown {
    let plan = |plans: &Plans| {
        plans.each().get(place).map(|plan| plan.projection.clone()).unwrap_or_default()
    };
    Shown {
        plan: page.plans.with(plan),
        place,
        share_in: page
            .scenario
            .with(|scenario| (!scenario.time.is_scheduled()).then_some(scenario.share_in)),
    }
}

/// What the three plans are called.
fn names(words: &Words) -> [&'static str; 3] {
    [words.inbound_side, words.your_split, words.outbound_side]
}

/// What the table is, for those who do not see it.
fn caption(format: Format, shown: &Shown) -> String {
    let words = format.words();
    if shown.place == SPLIT {
        return shown.share_in.map_or_else(
            || words.course_months_caption.to_owned(),
            |share| fill(words.months_caption, &[("share", &format.percent(share, 0))]),
        );
    }
    let plan = names(words).get(shown.place).copied().unwrap_or_default();
    fill(words.house_months_caption, &[("plan", plan)])
}

/// The table.
#[component]
pub fn Months() -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let page = Page::here();
    let chosen = RwSignal::new(SPLIT);
    let shown = Pace::memo(move || shown(page, chosen.get()));
    let count = Memo::new(move |_| shown.with(|shown| shown.plan.months.len()));
    let rows = move || {
        let months = (0..count.get()).map(Row::Month);
        months.map(|row| once(view! { <Line row shown /> })).collect::<Vec<_>>()
    };
    let caption = Signal::derive(move || shown.with(|shown| caption(format, shown)));
    let heads = COLUMNS.each_ref().map(|column| {
        view! { <th scope="col" class=column.class>{(column.label)(words)}</th> }
    });
    let plans = names(words).into_iter().zip(0_usize..).map(|(name, place)| {
        view! { <option value=place.to_string() selected=place == SPLIT>{name}</option> }
    });
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse::<u8>() {
            chosen.set(place.into());
        }
    };
    view! {
        <section class="months panel" node_ref=Pace::place() aria-labelledby="months-heading">
            <h2 id="months-heading">{words.months_heading}</h2>
            <div class="row">
                <select aria-label=words.house_months_plan on:change=choose>
                    {plans.collect::<Vec<_>>()}
                </select>
                {once(view! { <SaveMonths chosen /> })}
            </div>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="months-heading">
                <table>
                    <caption class="unseen">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.col_month}</th>
                            {Vec::from(heads)}
                        </tr>
                    </thead>
                    <tbody>
                        {once(view! { <Line row=Row::Before shown /> })} {rows}
                    </tbody>
                    <tfoot>{once(view! { <Line row=Row::Sum shown /> })}</tfoot>
                </table>
            </div>
        </section>
    }
}

/// One row.
#[component]
fn Line(
    /// Which.
    row: Row,
    /// What the table shows.
    shown: Memo<Shown>,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let name = match row {
        Row::Before => words.months_opening.to_owned(),
        Row::Month(month) | Row::Span(month, _) => format.number((month + 1) as f64, 0),
        Row::Sum => words.months_total.to_owned(),
    };
    let texts = Texts::of(move || {
        let text =
            |column: &column::Column| shown.with(|shown| column.text(format, &shown.plan, row));
        COLUMNS.iter().map(text).collect()
    });
    let cells = (0..COLUMNS.len()).map(|place| view! { <td>{texts.at(place)}</td> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.collect::<Vec<_>>()}
        </tr>
    }
}
