//! All inbound, the split, all outbound and the best split, side by side.

use leptos::prelude::*;

use super::next::NextMoney;
use super::own::OwnFigures;
use crate::format::Format;
use crate::glossary::glossed;
use crate::method::{self, Card, How};
use crate::once::once;
use crate::pace::Pace;
use crate::plans::{Plan, Plans};
use crate::split::{Search, aim_name, percents};
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// What a row's figures are numbers of.
#[derive(Clone, Copy)]
enum Kind {
    Money,
    /// Money that has no bound where it is undefined.
    Boundless,
    Count,
    Percent,
    Month,
}

/// Which figure of a row is the best one.
#[derive(Clone, Copy)]
enum Best {
    Most,
    Least,
}

/// One row of the comparison.
struct Row {
    label: fn(&Words) -> &'static str,
    note: fn(&Words) -> &'static str,
    value: fn(&Plan) -> Option<f64>,
    kind: Kind,
    best: Best,
    /// How it is worked out.
    card: &'static Card,
}

/// One row: name, note, card, kind, which is best, figure.
macro_rules! row {
    ($label:ident, $note:ident, $card:ident, $kind:ident, $best:ident, $value:expr) => {
        Row {
            label: |words| words.$label,
            note: |words| words.$note,
            kind: Kind::$kind,
            best: Best::$best,
            card: &method::$card,
            value: $value,
        }
    };
}

static ROWS: [Row; 10] = [
    row!(row_cash, note_cash, CASH, Money, Most, |plan| Some(plan.projection.profit())),
    row!(row_break_even, note_break_even, BREAK_EVEN, Month, Least, |plan| {
        plan.projection.break_even().map(|found| f64::from(found.month))
    }),
    row!(row_leads, note_leads, LEADS, Count, Most, |plan| Some(plan.projection.leads())),
    row!(row_customers, note_customers, CUSTOMERS, Count, Most, |plan| Some(
        plan.projection.customers()
    )),
    row!(row_cpl, note_cpl, CPL, Money, Least, |plan| plan.projection.cpl()),
    row!(row_cac, note_cac, CAC, Money, Least, |plan| plan.projection.cac()),
    row!(row_roi, note_roi, ROI, Percent, Most, |plan| plan.projection.roi()),
    row!(row_npv, note_npv, NPV, Money, Most, |plan| Some(plan.projection.npv())),
    row!(row_after, note_after, AFTER, Boundless, Most, |plan| plan
        .projection
        .value_after_horizon()),
    row!(row_run_off, note_run_off, RUN_OFF, Money, Most, |plan| Some(plan.run_off_npv)),
];

impl Row {
    /// A figure of the row, written out.
    fn text(&self, value: Option<f64>, horizon: usize, format: Format) -> String {
        let words = format.words();
        match (self.kind, value) {
            (Kind::Month, Some(0.0)) => words.at_once.to_owned(),
            (Kind::Month, Some(month)) => format.number(month, 0),
            (Kind::Month, None) => {
                fill(words.never, &[("month", &format.number(horizon as f64, 0))])
            }
            (Kind::Boundless, None) => words.unbounded.to_owned(),
            (_, None) => words.undefined.to_owned(),
            (Kind::Money | Kind::Boundless, Some(value)) => format.money(value),
            (Kind::Count, Some(value)) => format.count(value),
            (Kind::Percent, Some(value)) => format.percent(value, 1),
        }
    }

    /// Whether a figure of the row is its best one; none is where all are the same.
    fn is_best(&self, value: Option<f64>, values: &[Option<f64>]) -> bool {
        let defined = values.iter().copied().flatten();
        let best = match self.best {
            Best::Most => defined.reduce(f64::max),
            Best::Least => defined.reduce(f64::min),
        };
        let all_the_same = values.iter().all(|other| *other == value);
        value.is_some() && value == best && !all_the_same
    }
}

/// The plans that are compared: all inbound, the split, all outbound, and the best split where there is one.
fn compared<T>(page: Page, read: impl Fn(&Plan) -> T) -> Vec<T> {
    let mut values: Vec<T> = page.plans.with(|plans| plans.each().map(&read).into());
    values.extend(page.wanted.search().with(|search| search.plan.as_ref().map(&read)));
    values
}

/// The figures of all inbound, the split and all outbound, a line a row of the table.
pub fn figure_lines(plans: &Plans, format: Format) -> Vec<String> {
    let horizon = plans.split.projection.months.len();
    let line = |row: &Row| {
        let texts = plans.each().map(|plan| row.text((row.value)(plan), horizon, format));
        format!("{}: {}", (row.label)(format.words()), texts.join(" · "))
    };
    ROWS.iter().map(line).collect()
}

/// A row of the table as it goes on paper.
pub struct Figured {
    /// What it is called.
    pub name: &'static str,
    /// The figure of all inbound, of the split, of all outbound, and of the best split where there is one; whether it is
    /// the best of them.
    pub figures: Vec<(String, bool)>,
}

/// All rows of the table as they are now.
pub fn figured(page: Page, format: Format) -> Vec<Figured> {
    let horizon = page.plans.with(|plans| plans.split.projection.months.len());
    let row = |row: &Row| {
        let values = compared(page, row.value);
        let figure =
            |value: &Option<f64>| (row.text(*value, horizon, format), row.is_best(*value, &values));
        Figured { name: (row.label)(format.words()), figures: values.iter().map(figure).collect() }
    };
    ROWS.iter().map(row).collect()
}

/// What the visitor's own plan is, in a few words.
pub fn yours(page: Page, format: Format) -> String {
    let words = format.words();
    let (share, sentence) = page.scenario.with(|scenario| {
        let all = page.plans.with(|plans| plans.split.share_in());
        let all = all.filter(|_| scenario.time.is_scheduled());
        all.map_or((scenario.share_in, words.best_split_at), |all| (all, words.course_split_at))
    });
    fill(sentence, &[("share", &format.percent(share, 0))])
}

/// The table of the plans, and what it does not show: the next money, and each side's own figures.
#[component]
pub fn Figures() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let over = move |sentence: &'static str| {
        page.follow(move |scenario| fill(sentence, &[("months", &format.months(scenario.horizon))]))
    };
    let rows: Vec<_> = ROWS.iter().map(|row| once(view! { <Line row /> })).collect();
    let texts = Texts::of(move || {
        let at = |share: &str| fill(words.best_split_at, &[("share", share)]);
        let yours = yours(page, format);
        let best = page.wanted.search().with(Search::share);
        let aim = aim_name(words, page.wanted.objective.get());
        let (note, best) = match best.map(|best| percents(format, best)) {
            Some(best) => {
                (fill(words.best_split_for, &[("share", &best), ("aim", aim)]), at(&best))
            }
            None => (fill(words.best_split_none, &[("aim", aim)]), words.best_none.to_owned()),
        };
        vec![note, yours, best]
    });
    view! {
        <section class="figures panel" node_ref=Pace::place() aria-labelledby="figures-heading">
            <h2 id="figures-heading">{words.figures_heading}</h2>
            <p class="note">{texts.at(0)}</p>
            <table class="side-by-side">
                <caption class="unseen">{over(words.figures_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{over(words.figures_column)}</th>
                        <th scope="col" class="inbound">{words.inbound_side}</th>
                        <th scope="col" class="blend">
                            {words.your_split} " " <span class="note">{texts.at(1)}</span>
                        </th>
                        <th scope="col" class="outbound">{words.outbound_side}</th>
                        <th scope="col" class="blend">
                            {words.best_split} " " <span class="note">{texts.at(2)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="asides">
                {once(view! { <NextMoney /> })}
                {once(view! { <OwnFigures /> })}
            </div>
        </section>
    }
}

/// One row of the table.
#[component]
fn Line(
    /// Which.
    row: &'static Row,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let note = page.follow(move |scenario| {
        fill((row.note)(words), &[("discount", &format.percent(scenario.discount, 1))])
    });
    let how = How::to(row.card);
    let names = [words.inbound_side, words.your_split, words.outbound_side, words.best_split];
    let texts = Texts::of(move || {
        let values = compared(page, row.value);
        let horizon = page.plans.with(|plans| plans.split.projection.months.len());
        let text = |value: &Option<f64>| {
            let mark = if row.is_best(*value, &values) { words.best } else { "" };
            [row.text(*value, horizon, format), mark.to_owned()]
        };
        let mut texts: Vec<_> = values.iter().flat_map(text).collect();
        if values.len() < names.len() {
            texts.push(words.undefined.to_owned());
        }
        texts
    });
    let cells = (0..).zip(names).map(|(column, name): (usize, _)| {
        view! {
            <td data-name=name>
                {texts.at(2 * column)} " " <span class="mark">{texts.at(2 * column + 1)}</span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="name">{glossed(words, (row.label)(words))}</span> " "
                {how.button((row.label)(words))} " "
                <span class="note">{note}</span>
            </th>
            {cells.collect::<Vec<_>>()}
        </tr>
        {how.row(1 + names.len())}
    }
}
