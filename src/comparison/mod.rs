//! The two sides in words: the general rule, and what it means with this scenario's figures.

mod rows;

use leptos::prelude::*;
use pushpull_model::scenario::Side;

use crate::format::Format;
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use rows::{Compared, ROWS, Row};

/// The comparison.
#[component]
pub fn Comparison() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let compared = Pace::memo(move || {
        page.plans.with(|plans| page.scenario.with(|scenario| Compared::of(scenario, plans)))
    });
    let rows: Vec<_> = ROWS.iter().map(|row| once(view! { <Line row compared /> })).collect();
    view! {
        <section class="panel" node_ref=Pace::place() aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">{words.compare_heading}</h2>
            <p class="note">{words.compare_intro}</p>
            <table class="comparison" aria-labelledby="comparison-heading">
                <thead>
                    <tr>
                        <th scope="col">{words.compare_aspect}</th>
                        <th scope="col" class="inbound">{words.split_inbound}</th>
                        <th scope="col" class="outbound">{words.split_outbound}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// One aspect.
#[component]
fn Line(
    /// Which.
    row: &'static Row,
    /// The figures.
    compared: Memo<Compared>,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let cells = Side::BOTH.map(|side| {
        let (class, name) = match side {
            Side::Inbound => ("inbound", words.split_inbound),
            Side::Outbound => ("outbound", words.split_outbound),
        };
        let here = Signal::derive(move || compared.with(|found| row.here(found, side, format)));
        view! {
            <td>
                <p class=format!("side {class}") aria-hidden="true">{name}</p>
                <p>{row.rule(words, side)}</p>
                <p class="here">{here}</p>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{(row.label)(words)}</th>
            {Vec::from(cells)}
        </tr>
    }
}
