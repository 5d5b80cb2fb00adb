//! The method at the end of the page: how the model works, what it leaves out, and claims that are met elsewhere.

use leptos::prelude::*;

use super::beside::{CHAPTERS, METHOD, Told};
use super::html::{raised, tag};
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;

/// The section.
#[component]
pub fn Method() -> impl IntoView {
    let words = Format::here().words();
    let names = [words.how_model, words.how_limits, words.how_claims];
    let folds = (0..).zip(names).map(|(number, name)| {
        once(view! {
            <Fold
                fold=Folded::Chapter(number)
                name=name
                badge=""
                content=Box::new(move || later(Part::Chapter(number)))
            />
        })
    });
    view! {
        <section class="panel method" aria-labelledby="method-heading">
            <h2 id="method-heading">{words.how_heading}</h2>
            <p class="note">{words.how_lead}</p>
            <div>{folds.collect::<Vec<_>>()}</div>
        </section>
    }
}

/// A chapter, as soon as its texts are here.
#[component]
pub fn Chapter(
    /// Which, from 0.
    number: usize,
) -> impl IntoView {
    let format = Format::here();
    let asked = METHOD.ask();
    let html = move || asked.html(format, &|told| written(number, told));
    view! { <div class="chapter" inner_html=html /> }
}

/// A chapter as HTML. It has its opening, and each note its formulas, its name and its paragraphs: the order of the keys.
fn written(number: usize, told: Told) -> String {
    let mut html = String::new();
    let mut texts = told.all().map(raised);
    let mut next = || texts.next().unwrap_or_default();
    for (chapter, notes) in CHAPTERS.iter().enumerate() {
        // The chapters before it are read over.
        html.clear();
        tag(&mut html, "p", "", &next());
        for (formulas, paragraphs) in *notes {
            let mut below = String::new();
            for _ in 0..*formulas {
                tag(&mut below, "p", "formula", &next());
            }
            tag(&mut html, "h3", "", &next());
            for _ in 0..*paragraphs {
                tag(&mut html, "p", "", &next());
            }
            html.push_str(&below);
        }
        if chapter == number {
            break;
        }
    }
    html
}
