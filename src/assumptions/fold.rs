//! A group of finer assumptions, folded away until somebody wants them.

use leptos::prelude::*;
use pushpull_model::scenario::{Group, Level};

use super::{FieldBox, Revenues, fields, group_name};
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;

/// A folded group.
#[component]
pub(super) fn GroupFold(
    /// Which.
    group: Group,
    /// The revenues; those that are not in sight are with the other money.
    revenues: Revenues,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let badge = Signal::derive(move || {
        let is_here = |key: &&&str| fields(group, Level::Advanced).any(|field| field.key == **key);
        let changed = page.changed.with(|keys| keys.iter().filter(is_here).count());
        if changed > 0 { format!("{changed} {}", words.changed) } else { String::new() }
    });
    let boxes = move || {
        let boxes = fields(group, Level::Advanced).map(|field| once(view! { <FieldBox field /> }));
        let others = (group == Group::Money).then(|| revenues.boxes(false));
        once(view! { {boxes.collect::<Vec<_>>()} {others} })
    };
    view! {
        <Fold fold=Folded::Group(group) name=group_name(words, group) badge content=Box::new(boxes) />
    }
}
