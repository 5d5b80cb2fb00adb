//! The box of one end of what an assumption may be. Empty, the end is not said.

use leptos::prelude::With;
use pushpull_model::scenario::{Field, Range};

use super::{End, Said};
use crate::boxes::{Figure, with_unit};
use crate::format::Format;
use crate::state::Page;
use crate::words::{Words, fill};

/// One end.
pub(super) struct EndFigure {
    pub(super) field: &'static Field,
    pub(super) end: End,
}

impl EndFigure {
    fn said(&self, page: Page) -> Said {
        page.guesses.about(self.field)
    }
}

impl Figure for EndFigure {
    fn id(&self) -> String {
        let end = match self.end {
            End::Least => "least",
            End::Most => "most",
        };
        [self.field.key, "-", end].concat()
    }

    fn label(&self, words: &Words) -> String {
        match self.end {
            End::Least => words.guess_least.to_owned(),
            End::Most => words.guess_most.to_owned(),
        }
    }

    fn range(&self) -> Range {
        self.field.range()
    }

    fn step(&self) -> f64 {
        self.field.step
    }

    fn value(&self, page: Page) -> Option<f64> {
        self.said(page).end(self.end)
    }

    fn take(&self, page: Page, value: Option<f64>) {
        page.guesses.say(self.field, self.end, value);
    }

    fn empty(&self, words: &Words) -> Option<&'static str> {
        Some(words.guess_unsaid)
    }

    /// Both ends make sense together, and the figure that is counted with lies between them.
    fn objection(&self, page: Page, format: Format) -> Option<String> {
        let words = format.words();
        let said = self.said(page);
        let value = said.end(self.end)?;
        let now = page.scenario.with(self.field.get);
        let (other, is_outside) = match self.end {
            End::Least => (said.most, value > now),
            End::Most => (said.least, value < now),
        };
        let with_unit = |value| with_unit(format, self.field.unit, value);
        let sentence = if is_outside {
            words.guess_outside
        } else if other.is_none() {
            words.guess_one_end
        } else if other == Some(value) {
            words.guess_no_room
        } else {
            return None;
        };
        Some(fill(sentence, &[("now", &with_unit(now))]))
    }

    /// The answer of the page does not rest on it.
    fn refuse(&self, _: Page, _: bool) {}
}
