//! What a field means, what it may hold, and where its default comes from, one tap away from its label.

use leptos::prelude::*;
use pushpull_model::scenario::{Field, Industry, Scenario, Status, citation};

use super::number_box::with_unit;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::fill;

/// The button beside a label and the card that it opens.
#[component]
pub(super) fn Provenance(
    /// Whose.
    field: &'static Field,
    /// Forgets what stands unfinished in the field's own box.
    forget: Callback<()>,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let open = RwSignal::new(false);
    let card = format!("{}-about", field.key);
    let name = fill(words.about_field, &[("field", words.field(field.key).label)]);
    let badge = page.if_changed(field, words.changed);
    let content = move || open.get().then(|| once(view! { <Card field forget /> }));
    view! {
        <span class="badge">{badge}</span>
        <button
            type="button"
            class="about"
            aria-label=name
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=card.clone()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "?"
        </button>
        <div class="card" id=card>
            {content}
        </div>
    }
}

/// The default of a field in an industry: its value, how it was come by, and from where.
fn origin(format: Format, field: &'static Field, industry: Industry) -> String {
    let words = format.words();
    let default = field.provenance(industry);
    let status = match default.status {
        Status::Published => words.status_published,
        Status::Derived => words.status_derived,
        Status::Assumption => words.status_assumption,
    };
    let value = with_unit(format, field, default.value);
    let said = fill(words.default_is, &[("value", &value), ("status", status)]);
    let cited = citation(default.source).filter(|_| default.source != "A");
    let source = match (cited, default.note) {
        (None, "") => return said,
        (None, note) => note.to_owned(),
        (Some(cited), "") => cited.to_owned(),
        (Some(cited), note) => format!("{cited} · {note}"),
    };
    said + " " + &fill(words.source, &[("source", &source)])
}

/// The card.
#[component]
fn Card(
    /// Whose.
    field: &'static Field,
    /// Forgets what stands unfinished in the field's own box.
    forget: Callback<()>,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let [least, most] = [field.least, field.most].map(|value| with_unit(format, field, value));
    let range = fill(words.range, &[("least", &least), ("most", &most)]);
    let back = page.follow(move |scenario| {
        let value = field.provenance(scenario.industry).value;
        fill(words.reset_field, &[("value", &with_unit(format, field, value))])
    });
    let reset = move |_| {
        let value = page.scenario.with_untracked(|s| (field.get)(&Scenario::preset(s.industry)));
        forget.run(());
        page.set(field, value);
    };
    let unchanged = move || page.changed.with(|keys| !keys.contains(&field.key));
    view! {
        <p>{words.field(field.key).help} " " {range}</p>
        <p>{page.follow(move |scenario| origin(format, field, scenario.industry))}</p>
        <button type="button" class="quiet" on:click=reset disabled=unchanged>
            {back}
        </button>
    }
}
