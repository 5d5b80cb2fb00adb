//! The fold with everything that a split must keep to.

use leptos::prelude::*;
use pushpull_model::decision::allocation::Limits;

use super::limit::{LIMITS, statements};
use super::limit_box::LimitBox;
use super::reason::percents;
use crate::button::Button;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::words::fill;

/// The fold.
#[component]
pub(super) fn LimitsFold() -> impl IntoView {
    let wanted = Page::here().wanted;
    let format = Format::here();
    let words = format.words();
    let badge = Signal::derive(move || match wanted.typed.with(statements).len() {
        0 => String::new(),
        set => fill(words.best_limits_set, &[("n", &format.number(set as f64, 0))]),
    });
    view! {
        <Fold
            fold=Folded::Limits
            name=words.best_limits
            badge
            content=Box::new(|| later(Part::Limits))
        />
    }
}

/// All boxes, and a button that empties them.
#[component]
pub fn LimitBoxes() -> impl IntoView {
    let wanted = Page::here().wanted;
    let format = Format::here();
    let words = format.words();
    let emptied = RwSignal::new(());
    let boxes = move || {
        emptied.track();
        let boxes = LIMITS.iter().map(|limit| once(view! { <LimitBox limit /> }));
        boxes.collect::<Vec<_>>()
    };
    let clear = move || {
        wanted.refused.set(Vec::new());
        wanted.typed.set(Limits::default());
        emptied.set(());
    };
    let nothing = Signal::derive(move || {
        wanted.typed.with(|typed| *typed == Limits::default()) && wanted.refused.with(Vec::is_empty)
    });
    let rest = Signal::derive(move || {
        let (low, high) = wanted.limits.with(|limits| (limits.share_from, limits.share_to));
        let shares = [low, high, 100 - high.min(100), 100 - low.min(100)];
        let [low, high, least, most] = shares.map(|share| percents(format, share));
        let gaps = [("low", low.as_str()), ("high", &high), ("least", &least), ("most", &most)];
        fill(words.best_limits_share, &gaps)
    });
    view! {
        <p class="note">{words.best_limits_note} " " {rest}</p>
        <div class="limits">{boxes}</div>
        <p>
            <Button
                text=words.best_limits_clear.to_owned()
                disabled=nothing
                press=Box::new(clear)
            />
        </p>
    }
}
