//! This quarter's target: what is wanted, and whether the plan brings it.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::engine::{Goal, Reached};
use pushpull_model::scenario::{Range, Unit};

use super::ends;
use super::span::Span;
use super::wish::{GOALS, LAST_QUARTER, MOST_WANTED, key, name, of_key, unit, whole};
use crate::boxes::{Choice, Figure, NumberBox};
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// Whole quarters of the plan.
fn quarters(page: Page) -> u32 {
    let months = page.plans.with(|plans| plans.split.projection.months.len());
    u32::try_from(months / 3).unwrap_or_default()
}

/// The quarter that is answered for: the wanted one, or where the plan is shorter its last.
fn answered(page: Page) -> u32 {
    page.planned.now().wish.quarter.min(quarters(page))
}

/// An amount of what is counted, with its name.
fn amount(goal: Goal, value: f64, format: Format) -> String {
    match goal {
        Goal::Leads => fill(format.words().best_leads, &[("n", &format.count(value))]),
        Goal::Customers => format.customers(value),
        Goal::Revenue => format.money(value),
    }
}

/// Whether the target is met, and what is missing, in a sentence.
fn sentence(reached: &Reached, format: Format) -> String {
    let words = format.words();
    let target = reached.target;
    let first = target.quarter.saturating_sub(1) as usize * Span::Quarter.months();
    let [from, to] = ends(&(first..first + Span::Quarter.months()));
    let [brings, planned, missing] = [reached.reached, target.planned, reached.missing()]
        .map(|value| amount(target.goal, value, format));
    let gaps = [
        ("n", Gap::Number(f64::from(target.quarter))),
        from,
        to,
        ("reached", Gap::Text(&brings)),
        ("planned", Gap::Text(&planned)),
        ("missing", Gap::Text(&missing)),
    ];
    let said = if reached.met() { words.course_target_met } else { words.course_target_missed };
    tell(format, said, &gaps)
}

/// Whether the target is met, if there is one, and what there is to say of it.
pub(super) fn asked_for(page: Page, format: Format) -> Option<(bool, String)> {
    let target = page.planned.now().wish.target(answered(page))?;
    let reached = page.plans.with(|plans| plans.split.projection.reached(target));
    Some(match reached {
        Some(reached) => (reached.met(), sentence(&reached, format)),
        None => (false, format.words().course_target_no_quarter.to_owned()),
    })
}

/// A quarter that the plan does not have.
fn beyond(page: Page, format: Format) -> Option<String> {
    let (wanted, answered) = (page.planned.now().wish.quarter, answered(page));
    (answered < wanted && answered > 0).then(|| {
        let [wanted, last] = [wanted, answered].map(|quarter| Gap::Number(f64::from(quarter)));
        tell(format, format.words().course_target_beyond, &[("n", wanted), ("last", last)])
    })
}

/// Which quarter.
struct QuarterFigure;

impl Figure for QuarterFigure {
    fn id(&self) -> String {
        "target_quarter".to_owned()
    }

    fn label(&self, words: &Words) -> String {
        words.course_target_quarter.to_owned()
    }

    fn range(&self) -> Range {
        Range { unit: Unit::Month, least: 1.0, most: LAST_QUARTER }
    }

    fn step(&self) -> f64 {
        1.0
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some(f64::from(page.planned.now().wish.quarter))
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(quarter) = value {
            page.planned.change(|choices| choices.wish.quarter = whole(quarter));
        }
    }

    fn objection(&self, page: Page, format: Format) -> Option<String> {
        beyond(page, format)
    }
}

/// How much of what is counted.
struct AmountFigure(Goal);

impl Figure for AmountFigure {
    fn id(&self) -> String {
        "target_amount".to_owned()
    }

    fn label(&self, words: &Words) -> String {
        words.course_target_amount.to_owned()
    }

    fn range(&self) -> Range {
        Range { unit: unit(self.0), least: 0.0, most: MOST_WANTED }
    }

    fn step(&self) -> f64 {
        if self.0 == Goal::Revenue { 1_000.0 } else { 1.0 }
    }

    fn value(&self, page: Page) -> Option<f64> {
        page.planned.now().wish.amount
    }

    fn take(&self, page: Page, value: Option<f64>) {
        page.planned.change(|choices| choices.wish.amount = value);
    }

    fn empty(&self, words: &Words) -> Option<&'static str> {
        Some(words.course_target_none)
    }
}

/// The fold.
#[component]
pub(super) fn TargetFold() -> impl IntoView {
    let words = Format::here().words();
    view! {
        <div class="folds">
            <Fold
                fold=Folded::Target
                name=words.course_target
                badge=""
                content=Box::new(|| later(Part::Target))
            />
        </div>
    }
}

/// What is counted, in which quarter, and how much.
#[component]
pub fn Target() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let goal = Texts::of(move || vec![key(page.planned.now().wish.goal).to_owned()]);
    let options = GOALS.map(|(goal, key)| (key.to_owned(), name(words, goal).to_owned()));
    let choose = move |key: String| {
        if let Some(goal) = of_key(&key) {
            page.planned.change(|choices| choices.wish.goal = goal);
        }
    };
    let how_much = move || {
        let goal = of_key(&goal.at(0).get())?;
        Some(once(view! { <NumberBox figure=Arc::new(AmountFigure(goal)) /> }))
    };
    view! {
        <div class="asked">
            {once(
                view! {
                    <Choice
                        id="target"
                        label=words.course_target_goal
                        options=options.into()
                        chosen=goal.at(0)
                        choose=Box::new(choose)
                    />
                },
            )}
            {once(view! { <NumberBox figure=Arc::new(QuarterFigure) /> })}
            {how_much}
        </div>
    }
}
