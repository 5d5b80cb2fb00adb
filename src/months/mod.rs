//! The split month by month, with its sum, as a table one can read to the end.

use leptos::html::Section;
use leptos::prelude::*;
use pushpull_model::engine::{Month, Projection};

use crate::browser::in_sight;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::{Words, fill};

/// One column.
struct Column {
    label: fn(&Words) -> &'static str,
    value: fn(&Month) -> f64,
    /// What stands in the row of the sum; `None` where a sum means nothing.
    sum: Option<fn(&Projection) -> f64>,
    /// Which part of the up-front money stands in the row before the first month.
    upfront: Option<f64>,
    money: bool,
}

static COLUMNS: [Column; 9] = [
    Column {
        label: |words| words.col_spend,
        value: Month::cost,
        sum: Some(Projection::cost),
        upfront: Some(1.0),
        money: true,
    },
    Column {
        label: |words| words.col_leads_in,
        value: |month| month.leads.inbound,
        sum: Some(|projection| projection.leads_by_path().inbound),
        upfront: None,
        money: false,
    },
    Column {
        label: |words| words.col_leads_out,
        value: |month| month.leads.outbound,
        sum: Some(|projection| projection.leads_by_path().outbound),
        upfront: None,
        money: false,
    },
    Column {
        label: |words| words.col_leads_both,
        value: |month| month.leads.assisted + month.leads.reactivated,
        sum: Some(|projection| {
            let leads = projection.leads_by_path();
            leads.assisted + leads.reactivated
        }),
        upfront: None,
        money: false,
    },
    Column {
        label: |words| words.col_customers,
        value: |month| month.won.sum(),
        sum: Some(Projection::customers),
        upfront: None,
        money: false,
    },
    Column {
        label: |words| words.col_active,
        value: |month| month.active.sum(),
        sum: None,
        upfront: None,
        money: false,
    },
    Column {
        label: |words| words.col_revenue,
        value: |month| month.revenue,
        sum: Some(Projection::revenue),
        upfront: None,
        money: true,
    },
    Column {
        label: |words| words.col_cash,
        value: |month| month.cash,
        sum: Some(Projection::profit),
        upfront: Some(-1.0),
        money: true,
    },
    Column {
        label: |words| words.col_cumulative,
        value: |month| month.cumulative,
        sum: None,
        upfront: Some(-1.0),
        money: true,
    },
];

impl Column {
    fn text(&self, format: Format, value: f64) -> String {
        if self.money { format.money(value.round()) } else { format.count(value) }
    }
}

/// What the table shows: the split when the table was last in sight.
#[derive(Clone, PartialEq)]
struct Shown {
    split: Projection,
    share_in: f64,
}

/// Follows the page as long as the table is in sight, and when it comes into sight again.
fn shown(page: Page, seen: RwSignal<bool>) -> Memo<Shown> {
    Memo::new(move |last: Option<&Shown>| match last {
        Some(last) if !seen.get() => last.clone(),
        _ => Shown {
            split: page.plans.with(|plans| plans.split.projection.clone()),
            share_in: page.scenario.with(|scenario| scenario.share_in),
        },
    })
}

/// A figure of the table.
fn figure(
    shown: Memo<Shown>,
    text: impl Fn(&Shown) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || shown.with(&text))
}

/// The table.
#[component]
pub fn Months() -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let place = NodeRef::<Section>::new();
    let shown = shown(Page::here(), in_sight(place));
    let count = Memo::new(move |_| shown.with(|shown| shown.split.months.len()));
    let rows = move || {
        (0..count.get()).map(|month| once(view! { <Line month shown /> })).collect::<Vec<_>>()
    };
    let caption = figure(shown, move |shown| {
        fill(words.months_caption, &[("share", &format.percent(shown.share_in, 0))])
    });
    let of_split = move |column: &'static Column,
                         value: fn(&Column, &Projection) -> Option<f64>| {
        figure(shown, move |shown| {
            let value = value(column, &shown.split);
            value.map_or_else(String::new, |value| column.text(format, value))
        })
    };
    let heads = COLUMNS.each_ref().map(|column| {
        view! { <th scope="col">{(column.label)(words)}</th> }
    });
    let opening = COLUMNS.each_ref().map(|column| {
        let figure = of_split(column, |column, split| Some(column.upfront? * split.upfront()));
        view! { <td>{figure}</td> }
    });
    let sums = COLUMNS.each_ref().map(|column| {
        let figure = of_split(column, |column, split| column.sum.map(|sum| sum(split)));
        view! { <td>{figure}</td> }
    });
    view! {
        <section class="months panel" node_ref=place aria-labelledby="months-heading">
            <h2 id="months-heading">{words.months_heading}</h2>
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
                        <tr>
                            <th scope="row">{words.months_opening}</th>
                            {Vec::from(opening)}
                        </tr>
                        {rows}
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.months_total}</th>
                            {Vec::from(sums)}
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

/// One month.
#[component]
fn Line(
    /// Which, from 0.
    month: usize,
    /// What the table shows.
    shown: Memo<Shown>,
) -> impl IntoView {
    let format = Format::here();
    let cells = COLUMNS.each_ref().map(|column| {
        let figure = figure(shown, move |shown| {
            let month = shown.split.months.get(month).copied().unwrap_or_default();
            column.text(format, (column.value)(&month))
        });
        view! { <td>{figure}</td> }
    });
    view! {
        <tr>
            <th scope="row">{format.number((month + 1) as f64, 0)}</th>
            {Vec::from(cells)}
        </tr>
    }
}
