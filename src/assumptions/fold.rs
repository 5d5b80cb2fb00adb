//! A group of finer assumptions, folded away until somebody wants them.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDetailsElement;
use pushpull_model::scenario::{Group, Level};

use super::{FieldBox, fields, group_name};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;

/// A folded group. Its boxes are made when it is first opened.
#[component]
pub(super) fn Fold(
    /// Which.
    group: Group,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let was_open = page.stand.with_untracked(|stand| stand.opened.contains(&group));
    let filled = RwSignal::new(was_open);
    let badge = Signal::derive(move || {
        let is_here = |key: &&&str| fields(group, Level::Advanced).any(|field| field.key == **key);
        let changed = page.changed.with(|keys| keys.iter().filter(is_here).count());
        if changed > 0 { format!("{changed} {}", words.changed) } else { String::new() }
    });
    let toggled = move |event: leptos::ev::Event| {
        let details =
            event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        let open = details.is_some_and(|details| details.open());
        page.stand.update_untracked(|stand| {
            stand.opened.retain(|other| *other != group);
            stand.opened.extend(open.then_some(group));
        });
        if open {
            filled.set(true);
        }
    };
    let boxes = move || {
        let shown = filled.get().then(|| fields(group, Level::Advanced)).into_iter().flatten();
        shown.map(|field| once(view! { <FieldBox field /> })).collect::<Vec<_>>()
    };
    view! {
        <details class="fold" open=was_open on:toggle=toggled>
            <summary>
                <span>{group_name(words, group)}</span>
                <span class="badge">{badge}</span>
            </summary>
            {boxes}
        </details>
    }
}
