//! A group of finer assumptions, folded away until somebody wants them.

use leptos::prelude::*;
use pushpull_model::scenario::{Field, Group, Level};

use super::{FieldBox, Revenues, fields, group_name};
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::{Once, once};
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
    let format = Format::here();
    let words = format.words();
    let badge = Signal::derive(move || {
        let is_here = |key: &&&str| {
            fields(group, Level::Advanced).any(|field| field.key == **key)
                || group == Group::Time && key.starts_with("season_")
        };
        let changed = page.changed.with(|keys| keys.iter().filter(is_here).count());
        if changed > 0 { format!("{changed} {}", words.changed) } else { String::new() }
    });
    let boxes = move || {
        let mut boxes: Vec<_> = fields(group, Level::Advanced).map(one).collect();
        match group {
            Group::Money => boxes.push(once(revenues.boxes(false))),
            Group::Time => boxes.push(later(Part::Time)),
            Group::Limits => boxes.push(later(Part::Capacity)),
            _ => {}
        }
        once(boxes)
    };
    view! {
        <Fold fold=Folded::Group(group) name=group_name(words, group) badge content=Box::new(boxes) />
    }
}

/// How one assumption is asked for.
fn one(field: &'static Field) -> Once {
    match field.key {
        "start" => later(Part::StartMonth(field)),
        _ => once(view! { <FieldBox field /> }),
    }
}
