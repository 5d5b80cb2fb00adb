//! The very money of the bars as a table of boxes.

use std::ops::Range as Months;
use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{Range, Side, Unit};

use super::span::{Span, within};
use super::{bar_name, change, drawn, horizon, most, period_name, shape};
use crate::boxes::{Figure, NumberBox};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::Words;

/// One side's money in one bar.
struct MoneyFigure {
    side: Side,
    /// Which bar, from 0.
    place: usize,
    /// Its months, from 0.
    months: Months<usize>,
    /// Their name.
    name: String,
    page: Page,
}

impl Figure for MoneyFigure {
    fn id(&self) -> String {
        let side = if self.side == Side::Inbound { "in" } else { "out" };
        format!("money-{side}-{}", self.place)
    }

    fn label(&self, _: &Words) -> String {
        self.name.clone()
    }

    fn range(&self) -> Range {
        Range { unit: Unit::Money, least: 0.0, most: most(&self.months) }
    }

    fn step(&self) -> f64 {
        untrack(|| drawn(self.page, None).scale.step())
    }

    fn value(&self, page: Page) -> Option<f64> {
        let [pull, push] = page.plans.with(|plans| within(&plans.split, self.months.clone()));
        Some(if self.side == Side::Inbound { pull } else { push })
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(sum) = value {
            change(page, self.side, self.place, sum);
        }
    }
}

/// The table: two boxes a month, or a quarter.
#[component]
pub(super) fn Boxes() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let shape = shape(page);
    let rows = move || {
        shape.all();
        let (span, horizon) = untrack(|| (page.planned.now().span, horizon(page)));
        let line = |place| {
            let months = span.period(place, horizon);
            once(view! { <Line place months /> })
        };
        (0..span.count(horizon)).map(line).collect::<Vec<_>>()
    };
    let is_quarter = move || page.planned.now().span == Span::Quarter;
    let note = move || if is_quarter() { words.course_spread } else { "" };
    view! {
        <p class="note">{note}</p>
        <table class="money-boxes" aria-label=words.course_boxes>
            <thead>
                <tr>
                    <th scope="col">{words.chart_axis}</th>
                    <th scope="col" class="inbound">{words.split_inbound}</th>
                    <th scope="col" class="outbound">{words.split_outbound}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The boxes of one bar.
#[component]
fn Line(
    /// Which, from 0.
    place: usize,
    /// Its months, from 0.
    months: Months<usize>,
) -> impl IntoView {
    let (page, format) = (Page::here(), Format::here());
    let cells = Side::BOTH.map(|side| {
        let figure = Arc::new(MoneyFigure {
            side,
            place,
            months: months.clone(),
            name: bar_name(side, &months, format),
            page,
        });
        view! { <td>{once(view! { <NumberBox figure /> })}</td> }
    });
    view! {
        <tr>
            <th scope="row">{period_name(&months, format)}</th>
            {Vec::from(cells)}
        </tr>
    }
}
