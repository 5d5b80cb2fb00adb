//! What if the money stops? One control for both sides, and what is left of each half a year and a year later.

mod left;

use leptos::prelude::*;
use pushpull_model::scenario::{LONGEST_PLAN, Scenario};

use crate::browser::digits;
use crate::format::Format;
use crate::method::{self, How};
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use crate::words::fill;
use left::{LATER, Left};

/// The last month with spending on either side; the horizon where neither stops before it.
pub fn last_month(scenario: &Scenario) -> f64 {
    let later = scenario.time.stop_in.max(scenario.time.stop_out);
    later.min(scenario.horizon)
}

/// A month of a scenario, 0 to 120, as a number to count with.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it passed the gate")]
pub fn whole_month(month: f64) -> usize {
    month as usize
}

/// Both sides spend up to and with this month; at the horizon they never stop, however far one looks later.
fn stop_after(scenario: &mut Scenario, month: f64) {
    let stop = if month >= scenario.horizon { LONGEST_PLAN } else { month };
    (scenario.time.stop_in, scenario.time.stop_out) = (stop, stop);
}

/// The control and what is left.
#[component]
pub fn Stop() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let left = Pace::memo(move || page.scenario.with(Left::of));
    let drag = move |event| {
        let wanted = event_target_value(&event).parse::<u8>().ok().map(f64::from);
        let now = page.scenario.with_untracked(last_month);
        let free = wanted.filter(|_| !left.with_untracked(Left::is_fixed));
        if let Some(month) = free.filter(|month| *month != now) {
            page.scenario.update(|scenario| stop_after(scenario, month));
        }
    };
    let said = Signal::derive(move || left.with(|left| left.sentence(format)));
    let cash = Signal::derive(move || left.with(|left| left.cash(format)));
    let lines = Vec::from(LATER.map(|later| once(view! { <Line later left /> })));
    let share = move || left.with(|left| format!("{}%", left.part() * 100.0));
    let how = How::to(&method::STOP);
    view! {
        <section class="stop panel" node_ref=Pace::place() aria-labelledby="stop-heading">
            <div class="head-with-card">
                <h2 id="stop-heading">{words.stop_heading}</h2>
                {how.button(words.stop_heading)}
            </div>
            {how.card()}
            <p id="stop-said">{said}</p>
            <input
                type="range"
                id="stop"
                min="1"
                max=page.follow(|scenario| digits(scenario.horizon))
                step="1"
                aria-label=words.stop_label
                aria-valuetext=said
                style:--share=share
                disabled=move || left.with(Left::is_fixed)
                prop:value=move || left.with(|left| left.last().to_string())
                on:input=drag
            />
            <table aria-labelledby="stop-heading">
                <thead>
                    <tr>
                        <th scope="col">{words.stop_leads}</th>
                        <th scope="col" class="inbound">{words.split_inbound}</th>
                        <th scope="col" class="outbound">{words.split_outbound}</th>
                    </tr>
                </thead>
                <tbody>
                    {lines}
                </tbody>
            </table>
            <p class="note">{cash}</p>
        </section>
    }
}

/// The leads of one month.
#[component]
fn Line(
    /// Months since the last one with money.
    later: usize,
    /// What is left.
    left: Memo<Left>,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let name = Signal::derive(move || {
        let month = left.with(|left| format.number(left.month(later) as f64, 0));
        let name = if later == 0 { words.stop_last_month } else { words.stop_months_later };
        fill(name, &[("n", &format.number(later as f64, 0)), ("month", &month)])
    });
    let cells = [0, 1].map(|side: usize| {
        let leads = Signal::derive(move || {
            left.with(|left| left.leads(later).get(side).map(|leads| format.a_month(*leads)))
                .unwrap_or_default()
        });
        view! { <td>{leads}</td> }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {Vec::from(cells)}
        </tr>
    }
}
