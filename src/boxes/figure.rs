//! What a box asks for: one figure, with its name, its range, what is known of it, and where it goes.

use pushpull_model::scenario::{Range, Scenario, Status};

use super::writing::with_unit;
use crate::format::Format;
use crate::once::Once;
use crate::state::Page;
use crate::words::Words;

/// What a figure is where nobody says otherwise, and how that was come by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    /// The figure, in the model's unit.
    pub value: f64,
    /// How it was come by.
    pub status: Status,
    /// Key of the industry or the kind of channel that has it.
    pub of: &'static str,
    /// Key of the figure there.
    pub key: &'static str,
}

/// One figure that somebody may type.
pub trait Figure: Send + Sync {
    /// Id of its box in the document; no two boxes of the page have one.
    fn id(&self) -> String;

    /// What people call it beside its box.
    fn label(&self, words: &Words) -> String;

    /// What it is a figure of, with a colon, where its label alone does not say so: `Paid social: `.
    fn about(&self, _: &Words) -> String {
        String::new()
    }

    /// What people call it elsewhere on the page.
    fn name(&self, words: &Words) -> String {
        self.about(words) + &self.label(words)
    }

    /// What it may be.
    fn range(&self) -> Range;

    /// What one step up or down changes, in the model's unit.
    fn step(&self) -> f64;

    /// What stands in its box. `None` is an empty box.
    fn value(&self, page: Page) -> Option<f64>;

    /// Puts a figure that passed the gate, or the nothing of an empty box, where it belongs.
    fn take(&self, page: Page, value: Option<f64>);

    /// What an empty box means; `None` where a box must hold a figure.
    fn empty(&self, _: &Words) -> Option<&'static str> {
        None
    }

    /// What is counted with while the text in the box is none.
    fn kept(&self, page: Page) -> Option<f64> {
        self.value(page)
    }

    /// What is wrong with a figure that passed the gate, in a sentence.
    fn objection(&self, _: Page, _: Format) -> Option<String> {
        None
    }

    /// Remembers that the text in its box is refused, or that it no longer is.
    fn refuse(&self, page: Page, is_refused: bool) {
        page.refuse(&self.id(), is_refused.then(|| self.name(page.words())));
    }

    /// Under which key it is said what it means. `None` where there is nothing to explain.
    fn explained(&self, _: &Words) -> Option<&'static str> {
        None
    }

    /// What more there is to say of it in its card.
    fn more(&self) -> Option<Once> {
        None
    }

    /// A figure of it as a sentence has it: with its unit, or in words where it stands for something else.
    fn written(&self, value: f64, format: Format) -> String {
        with_unit(format, self.range().unit, value)
    }

    /// What it usually is.
    fn usual(&self, _: &Scenario) -> Option<Usual> {
        None
    }

    /// Whether it is not what it usually is.
    fn is_changed(&self, _: Page) -> bool {
        false
    }

    /// Takes it back to what it usually is.
    fn reset(&self, _: Page) {}
}
