//! Which suits me? Eight plain questions for somebody who does not know what to type, the split that the model finds for
//! the answers, and why.
//!
//! `chooser` holds the answers and takes over what they lead to; `spoken` is the table of the words of questions and answers,
//! `asked` the form. `found` says what suits, `reasons` why, `changes` what taking it would change.

mod asked;
mod changes;
mod chooser;
mod found;
mod reasons;
mod spoken;

use leptos::prelude::*;

use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
pub use asked::Questions;
pub use chooser::Chooser;

/// The way in, near the top. Nothing of what it opens is made before somebody wants it.
#[component]
pub fn Suits() -> impl IntoView {
    let words = Format::here().words();
    view! {
        <div class="suits">
            <Fold
                fold=Folded::Suits
                name=words.suits_ask
                badge=""
                content=Box::new(|| later(Part::Questions))
            />
        </div>
    }
}
