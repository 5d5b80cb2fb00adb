//! What happens while somebody types: the text stays as it is typed, only a figure that passes the gate goes on, and
//! whatever is wrong is said.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{Reading, Reason};

use super::figure::Figure;
use super::writing::{bare, stepped, with_unit};
use crate::format::Format;
use crate::state::Page;
use crate::words::fill;

/// What stands in a box while somebody types, and the page's epoch in which they did.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    epoch: u32,
}

/// What a text was understood as, `None` for the nothing of an empty box; or why it was not taken.
type Read = Result<Option<Reading>, Reason>;

/// One box in the hands of somebody who types.
#[derive(Clone, Copy)]
pub struct Typing {
    figure: StoredValue<Arc<dyn Figure>>,
    page: Page,
    format: Format,
    draft: RwSignal<Option<Draft>>,
}

impl Typing {
    /// Nobody has typed yet. When the box goes, a text that was refused in it is forgotten.
    pub(super) fn new(figure: Arc<dyn Figure>, page: Page, format: Format) -> Self {
        let draft = RwSignal::new(None);
        on_cleanup({
            let figure = Arc::clone(&figure);
            move || figure.refuse(page, false)
        });
        Self { figure: StoredValue::new(figure), page, format, draft }
    }

    /// The figure that is typed.
    pub(super) fn figure(self) -> Arc<dyn Figure> {
        self.figure.get_value()
    }

    fn epoch(self) -> u32 {
        self.page.stand.with(|stand| stand.epoch)
    }

    fn read(self, text: &str) -> Read {
        let figure = self.figure();
        let words = self.format.words();
        if text.trim().is_empty() && figure.empty(words).is_some() {
            return Ok(None);
        }
        figure.range().read(text, words.number_style()).map(Some)
    }

    /// Puts a figure where it belongs.
    fn take(self, value: Option<f64>) {
        let figure = self.figure();
        figure.refuse(self.page, false);
        if untrack(|| figure.value(self.page)) != value {
            figure.take(self.page, value);
        }
    }

    /// The text in the box has become another.
    pub(super) fn typed(self, text: String) {
        match self.read(&text) {
            Ok(reading) => self.take(reading.map(|reading| reading.value)),
            Err(_) => self.figure().refuse(self.page, true),
        }
        self.draft.set(Some(Draft { text, epoch: untrack(|| self.epoch()) }));
    }

    /// The box was left: what was understood is shown as a figure.
    pub(super) fn left(self) {
        // A box with the focus is also left when the page is made anew, and then nothing of it is there any more.
        let left = self.draft.try_get_untracked().flatten();
        if left.is_some_and(|draft| self.read(&draft.text).is_ok()) {
            self.draft.set(None);
        }
    }

    /// Goes so many steps up or down.
    pub(super) fn stepped(self, steps: f64) {
        let figure = self.figure();
        if let Some(value) = untrack(|| figure.value(self.page)) {
            self.take(Some(stepped(figure.range(), figure.step(), value, steps)));
            self.draft.set(None);
        }
    }

    /// Takes the figure back to what it usually is, whatever stands in the box.
    pub(super) fn reset(self) {
        let figure = self.figure();
        self.draft.set(None);
        figure.refuse(self.page, false);
        figure.reset(self.page);
    }

    /// What stands in the box, what there is to say about it, whether that is a refusal, and the class that goes with it.
    pub(super) fn texts(self) -> Vec<String> {
        let figure = self.figure();
        let unit = figure.range().unit;
        let epoch = self.epoch();
        let draft = self.draft.get().filter(|draft| draft.epoch == epoch).map(|draft| draft.text);
        let reading = draft.as_deref().map(|text| self.read(text));
        let (is_refused, message) = match (reading, figure.objection(self.page, self.format)) {
            (Some(Err(reason)), _) => (true, self.refusal(&*figure, reason)),
            (_, Some(objection)) => (true, objection),
            (Some(Ok(Some(Reading { value, ambiguous: true }))), _) => {
                let value = with_unit(self.format, unit, value);
                (false, fill(self.format.words().understood, &[("value", &value)]))
            }
            _ => (false, String::new()),
        };
        let text = draft.unwrap_or_else(|| {
            let value = figure.value(self.page);
            value.map(|value| bare(self.format, unit, value)).unwrap_or_default()
        });
        let class = if is_refused { "field refused" } else { "field" };
        vec![text, message, is_refused.to_string(), class.to_owned()]
    }

    /// Why a text was not taken, in a sentence.
    fn refusal(self, figure: &dyn Figure, reason: Reason) -> String {
        let words = self.format.words();
        let (text, least, most) = match reason {
            Reason::Empty { least, most } => (words.refused_empty, least, most),
            Reason::NotANumber { least, most } => (words.refused_not_a_number, least, most),
            Reason::OutOfRange { least, most } => (words.refused_out_of_range, least, most),
            Reason::NotWhole { least, most } => (words.refused_not_whole, least, most),
        };
        let with_unit = |value| with_unit(self.format, figure.range().unit, value);
        let kept = figure.kept(self.page).map(with_unit);
        let kept = kept.or_else(|| figure.empty(words).map(str::to_owned)).unwrap_or_default();
        let text = if kept.is_empty() { words.refused_first } else { text };
        let [least, most] = [least, most].map(with_unit);
        let label = figure.label(words);
        fill(text, &[("field", &label), ("least", &least), ("most", &most), ("last", &kept)])
    }
}
