//! The few figures that a ready-made plan asks for, each in its box or menu.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{Field, LONGEST_PLAN, Range, Side, Unit, field};

use super::asked::{ASKED, Asked};
use super::planned::Choices;
use super::ready::{Kind, Ready};
use super::sentence::{crossed, opening};
use crate::boxes::{Choice, Figure, NumberBox};
use crate::format::Format;
use crate::once::{Once, once};
use crate::state::Page;
use crate::words::Words;

/// The boxes of a plan.
pub(super) fn boxes(kind: Kind) -> Vec<Once> {
    let mut boxes = Vec::new();
    if kind == Kind::Stop {
        for field in ["stop_in", "stop_out"].into_iter().filter_map(field) {
            boxes.push(one(Arc::new(StopFigure(field))));
        }
    }
    for asked in ASKED.iter().filter(|asked| asked.of == kind) {
        boxes.push(match asked.unit {
            Unit::Switch => of_side(asked),
            _ => one(Arc::new(AskedFigure(asked))),
        });
    }
    boxes
}

/// The menu of a side: 1 is outbound, 0 is inbound.
fn of_side(asked: &'static Asked) -> Once {
    let page = Page::here();
    let words = Format::here().words();
    let options = [(Side::Outbound, "1"), (Side::Inbound, "0")]
        .map(|(side, key)| (key.to_owned(), opening(words, side).to_owned()));
    let chosen = Signal::derive(move || {
        let is_outbound = (asked.get)(&page.planned.now().typed) > 0.0;
        u8::from(is_outbound).to_string()
    });
    let choose = move |key: String| {
        change(page, |ready| (asked.set)(ready, f64::from(u8::from(key == "1"))));
    };
    once(view! {
        <Choice
            id=asked.key
            label=(asked.label)(words)
            options=options.into()
            chosen
            choose=Box::new(choose)
        />
    })
}

fn one(figure: Arc<dyn Figure>) -> Once {
    once(view! { <NumberBox figure /> })
}

/// A side's last month: the assumption itself, under a shorter name.
struct StopFigure(&'static Field);

impl Figure for StopFigure {
    fn id(&self) -> String {
        format!("course_{}", self.0.key)
    }

    fn label(&self, words: &Words) -> String {
        let is_inbound = self.0.key == "stop_in";
        if is_inbound { words.course_stop_in } else { words.course_stop_out }.to_owned()
    }

    fn range(&self) -> Range {
        self.0.range()
    }

    fn step(&self) -> f64 {
        self.0.step
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some(page.scenario.with(self.0.get)).filter(|month| *month < LONGEST_PLAN)
    }

    fn take(&self, page: Page, value: Option<f64>) {
        page.set(self.0, value.unwrap_or(LONGEST_PLAN));
    }

    fn empty(&self, words: &Words) -> Option<&'static str> {
        Some(words.course_never)
    }
}

/// A figure of a ready-made plan.
struct AskedFigure(&'static Asked);

impl Figure for AskedFigure {
    fn id(&self) -> String {
        self.0.key.to_owned()
    }

    fn label(&self, words: &Words) -> String {
        (self.0.label)(words).to_owned()
    }

    fn range(&self) -> Range {
        self.0.range()
    }

    fn step(&self) -> f64 {
        if self.0.unit == Unit::Percent { 0.05 } else { 1.0 }
    }

    fn value(&self, page: Page) -> Option<f64> {
        Some((self.0.get)(&page.planned.now().typed))
    }

    fn take(&self, page: Page, value: Option<f64>) {
        let Some(value) = value else { return };
        change(page, |ready| (self.0.set)(ready, value));
        // Bursts that do not fit are a text refused: the answer says that it counts without them.
        let is_crossed = page.planned.known().typed.is_crossed();
        page.refuse(CROSSED, is_crossed.then(|| page.words().course_length.to_owned()));
    }

    fn kept(&self, page: Page) -> Option<f64> {
        Some((self.0.get)(&page.planned.now().ready))
    }

    fn objection(&self, page: Page, format: Format) -> Option<String> {
        let Choices { typed, ready, .. } = page.planned.now();
        (self.0.of == Kind::Bursts && typed.is_crossed()).then(|| crossed(&typed, &ready, format))
    }
}

/// Under which name the page remembers bursts that do not fit.
const CROSSED: &str = "course_crossed";

/// Changes the ready-made plan, and lays it where it is the one that holds. Bursts that do not fit are kept in their
/// boxes and lay nothing.
fn change(page: Page, change: impl FnOnce(&mut Ready)) {
    let holds = untrack(|| page.scenario.with(|scenario| page.planned.kind(scenario)));
    page.planned.change(|choices| change(&mut choices.typed));
    let ready = page.planned.known().ready;
    if let Some(course) = ready.course().filter(|_| ready.kind == holds) {
        page.edit(|scenario| scenario.follow(&course));
    }
}
