//! The two ends of what an assumption may be, in the card of its figure.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::Field;

use super::End;
use super::end::EndFigure;
use crate::boxes::NumberBox;
use crate::format::Format;
use crate::once::once;

/// Both boxes, and what they are for.
#[component]
pub fn Ends(
    /// Of which assumption.
    field: &'static Field,
) -> impl IntoView {
    let words = Format::here().words();
    let boxes = [End::Least, End::Most]
        .map(|end| once(view! { <NumberBox figure=Arc::new(EndFigure { field, end }) /> }));
    view! {
        <fieldset class="ends">
            <legend>{words.guess_legend}</legend>
            {Vec::from(boxes)}
        </fieldset>
    }
}
