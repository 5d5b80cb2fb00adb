//! The plan over time: the money of each month on either side, which a visitor lays by a ready-made plan, by pulling bars
//! or by typing; and the best of all such plans.
//!
//! `span` has the money by month or by quarter; `ready` has the ready-made plans, `asked` the table of their figures,
//! `planned` what is chosen and kept, `sentence` what is said. `menu` lays a ready-made plan, with the boxes of `asking`;
//! `bars` shows the money, `scale` how high, `edge` what hands do to it; `boxes` has the same in figures. `best` looks for
//! the best plan. `seasons` are in the form of the assumptions, and `beside` says there what does nothing. `warning` and
//! `target` are beside the answer, with `wish`.

mod asked;
mod asking;
mod bars;
mod beside;
mod best;
mod boxes;
mod edge;
mod menu;
mod planned;
mod ready;
mod scale;
mod seasons;
mod sentence;
mod span;
mod target;
mod warning;
mod wish;

use std::ops::Range;

use leptos::prelude::*;
use pushpull_model::scenario::{SERIES, Side};

use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use crate::texts::Texts;
use bars::Bars;
pub use beside::{beside_limits, beside_time};
use best::BestOverTime;
use boxes::Boxes;
pub use menu::BackToConstant;
use menu::CourseMenu;
pub use planned::{Choices, Planned};
pub use ready::Kind;
use scale::Scale;
pub use seasons::Seasons;
pub use span::Money;
use span::Span;
pub use target::Target;
pub use warning::WorthKnowing;

/// What is to be seen of a plan.
struct Drawn {
    span: Span,
    /// Months looked at.
    horizon: usize,
    /// Money on inbound and on outbound, bar by bar.
    bars: Vec<[f64; 2]>,
    scale: Scale,
}

/// The plan as it is now, on a scale that is held or its own.
fn drawn(page: Page, held: Option<Scale>) -> Drawn {
    let span = page.planned.now().span;
    let money = page.plans.with(|plans| Money::of(&plans.split));
    let bars = money.by(span);
    let usual = page.scenario.with(|scenario| scenario.budget) * span.months() as f64;
    let scale = held.unwrap_or_else(|| Scale::of(&bars, usual));
    Drawn { span, horizon: money.horizon(), bars, scale }
}

impl Drawn {
    /// The money of a bar.
    fn bar(&self, place: usize) -> [f64; 2] {
        self.bars.get(place).copied().unwrap_or_default()
    }
}

/// Months looked at.
fn horizon(page: Page) -> usize {
    page.plans.with(|plans| plans.split.projection.months.len())
}

/// A text that becomes another when there are other bars.
fn shape(page: Page) -> Texts {
    Texts::of(move || vec![format!("{} {}", page.planned.now().span.months(), horizon(page))])
}

/// Most money of a side in these months.
fn most(months: &Range<usize>) -> f64 {
    let [money, ..] = &SERIES;
    money.most * months.len() as f64
}

/// Puts a sum of money on a side in the bar at a place, and makes the plan the visitor's own.
fn change(page: Page, side: Side, place: usize, sum: f64) {
    let money = page.plans.with_untracked(|plans| Money::of(&plans.split));
    let months = page.planned.known().span.period(place, money.horizon());
    let [pull, push] = money.within(months.clone());
    let now = if side == Side::Inbound { pull } else { push };
    if now != sum {
        page.edit(|scenario| money.change(scenario, side, months, sum));
    }
}

/// The first and the last of these months, from 1.
fn ends(months: &Range<usize>) -> [(&'static str, Gap<'static>); 2] {
    [("from", Gap::Number((months.start + 1) as f64)), ("to", Gap::Number(months.end as f64))]
}

/// `Month 7`, `Months 7 to 9`.
fn period_name(months: &Range<usize>, format: Format) -> String {
    let words = format.words();
    let name = if months.len() > 1 { words.course_months_from_to } else { words.course_month };
    tell(format, name, &ends(months))
}

/// `Inbound, months 7 to 9`.
fn bar_name(side: Side, months: &Range<usize>, format: Format) -> String {
    let words = format.words();
    let [from, to] = ends(months);
    let name = if months.len() > 1 { words.course_side_months } else { words.course_side_month };
    tell(format, name, &[("side", Gap::Text(sentence::opening(words, side))), from, to])
}

/// The panel.
#[component]
pub fn PlanOverTime() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || said(page, format));
    view! {
        <section class="course panel" node_ref=Pace::place() aria-labelledby="course-heading">
            <h2 id="course-heading">{words.course_heading}</h2>
            {once(view! { <CourseMenu /> })}
            <p class="takeaway" id="course-does">{texts.at(0)}</p>
            <p class="warning" role="status">{texts.at(1)}</p>
            <div class="show">
                {once(view! { <ByMonthOrQuarter /> })}
                {once(view! { <BackToConstant /> })}
            </div>
            <ul class="sides-key" aria-hidden="true">
                <li class="key inbound">{words.split_inbound}</li>
                <li class="key outbound">{words.split_outbound}</li>
            </ul>
            {once(view! { <Bars /> })}
            <p class="note axis">{texts.at(2)}</p>
            <p class="note" id="course-hint">{words.course_hint}</p>
            <div class="folds">
                <Fold
                    fold=Folded::Money
                    name=words.course_boxes
                    badge=""
                    content=Box::new(|| once(view! { <Boxes /> }))
                />
            </div>
            {once(view! { <BestOverTime /> })}
        </section>
    }
}

/// What the plan does and costs. `None` where it is the same budget every month, to the end.
pub fn told(page: Page, format: Format) -> Option<String> {
    let money = page.plans.with(|plans| Money::of(&plans.split));
    let ready = page.planned.now().ready;
    page.scenario.with(|scenario| {
        let kind = Kind::of(scenario, &ready);
        let does = sentence::does(kind, &ready, scenario, format);
        let total = sentence::total(&money, format);
        (kind != Kind::Constant).then(|| [does.as_str(), " ", &total].concat())
    })
}

/// What the plan does and costs, what about it makes no sense, and what its bars are.
fn said(page: Page, format: Format) -> Vec<String> {
    let words = format.words();
    let money = page.plans.with(|plans| Money::of(&plans.split));
    let Choices { typed, ready, span, .. } = page.planned.now();
    page.scenario.with(|scenario| {
        let kind = Kind::of(scenario, &ready);
        let does = sentence::does(kind, &ready, scenario, format);
        let total = sentence::total(&money, format);
        let doubts = sentence::doubts(kind, (&typed, &ready), scenario, &money, format);
        let axis = if span == Span::Quarter { words.course_quarters } else { words.chart_axis };
        vec![format!("{does} {total}"), doubts, axis.to_owned()]
    })
}

/// Whether the money is shown by month or by quarter.
#[component]
fn ByMonthOrQuarter() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let choices = [(Span::Quarter, words.course_by_quarter), (Span::Month, words.course_by_month)];
    let choices = choices.map(|(one, name)| {
        let show = move |_| {
            page.drop_drafts();
            page.planned.change(|choices| choices.span = one);
        };
        view! {
            <label class="choice-of">
                <input
                    type="radio"
                    name="course-span"
                    prop:checked=move || page.planned.now().span == one
                    on:change=show
                />
                {name}
            </label>
        }
    });
    view! {
        <fieldset class="segments">
            <legend class="unseen">{words.course_span}</legend>
            {Vec::from(choices)}
        </fieldset>
    }
}
