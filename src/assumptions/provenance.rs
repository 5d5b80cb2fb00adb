//! What a field means, what it may hold, and where its default comes from, one tap away from its label.

use leptos::prelude::*;
use leptos::task::spawn_local;
use pushpull_model::scenario::{Field, Industry, Scenario, Status};

use super::number_box::with_unit;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::{fill, origin};

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

/// The default of a field in an industry: its value, and how it was come by.
fn default(format: Format, field: &'static Field, industry: Industry) -> String {
    let words = format.words();
    let default = field.provenance(industry);
    let status = match default.status {
        Status::Published => words.status_published,
        Status::Derived => words.status_derived,
        Status::Assumption => words.status_assumption,
    };
    let value = with_unit(format, field, default.value);
    fill(words.default_is, &[("value", &value), ("status", status)])
}

/// Where the default comes from, as soon as that is there.
fn source(page: Page, format: Format, field: &'static Field) -> RwSignal<String> {
    let words = format.words();
    let industry = Memo::new(move |_| page.scenario.with(|scenario| scenario.industry));
    let source = RwSignal::new(String::new());
    Effect::new(move || {
        let asked = industry.get();
        spawn_local(async move {
            let said = match origin(asked, field).await.as_deref() {
                None => words.source_unavailable.to_owned(),
                Some("") => String::new(),
                Some(found) => fill(words.source, &[("source", found)]),
            };
            // By then the card may be closed, or about another industry.
            if industry.try_get_untracked() == Some(asked) {
                let _ = source.try_set(said);
            }
        });
    });
    source
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
        <p>
            {page.follow(move |scenario| default(format, field, scenario.industry))} " "
            {source(page, format, field)}
        </p>
        <button type="button" class="quiet" on:click=reset disabled=unchanged>
            {back}
        </button>
    }
}
