//! The box of a field of the table of assumptions.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_desk::Guessed;
use pushpull_model::scenario::{Field, Range, Scenario, field};

use super::never::{in_a_word, never, said};
use super::reference::Reference;
use crate::boxes::{Figure, NumberBox, Usual};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::{Once, once};
use crate::state::Page;
use crate::words::Words;

/// A field as the figure of a box.
struct FieldFigure(&'static Field);

impl Figure for FieldFigure {
    fn id(&self) -> String {
        self.0.key.to_owned()
    }

    fn label(&self, words: &Words) -> String {
        words.field(self.0.key).to_owned()
    }

    fn range(&self) -> Range {
        self.0.range()
    }

    fn step(&self) -> f64 {
        self.0.step
    }

    fn value(&self, page: Page) -> Option<f64> {
        let value = page.scenario.with(self.0.get);
        (never(self.0) != Some(value)).then_some(value)
    }

    fn take(&self, page: Page, value: Option<f64>) {
        if let Some(value) = value.or(never(self.0)) {
            page.set(self.0, value);
        }
    }

    fn empty(&self, words: &Words) -> Option<&'static str> {
        never(self.0).map(|_| in_a_word(words, self.0))
    }

    fn written(&self, value: f64, format: Format) -> String {
        said(format, self.0, value)
    }

    fn explained(&self, _: &Words) -> Option<&'static str> {
        Some(self.0.key)
    }

    fn more(&self) -> Option<Once> {
        let field = self.0;
        Guessed::is_for(field.key).then(|| later(Part::Ends(field)))
    }

    fn usual(&self, scenario: &Scenario) -> Option<Usual> {
        let default = self.0.provenance(scenario.industry);
        Some(Usual {
            value: default.value,
            status: default.status,
            of: scenario.industry.preset().key,
            key: self.0.preset_key(),
        })
    }

    fn is_changed(&self, page: Page) -> bool {
        page.changed.with(|keys| keys.contains(&self.0.key))
    }

    fn reset(&self, page: Page) {
        page.take_usual(&[self.0.key]);
    }
}

/// The box, and the spend at which its figure holds, where it holds at one.
#[component]
pub(super) fn FieldBox(
    /// Which assumption.
    field: &'static Field,
) -> impl IntoView {
    let reference =
        reference_of(field.key).map(|reference| once(view! { <Reference reference /> }));
    view! {
        <div class="assumption">
            <NumberBox figure=Arc::new(FieldFigure(field)) />
            {reference}
        </div>
    }
}

/// The spend at which the figure with this key holds, if it holds at one.
fn reference_of(key: &str) -> Option<&'static Field> {
    match key {
        "cpl_in" => field("ref_in"),
        "cpl_out" => field("ref_out"),
        _ => None,
    }
}
