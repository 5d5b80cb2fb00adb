//! The months as a file, and as a text where the browser lets nothing be saved.

use leptos::prelude::*;

use super::csv::{MARK, csv};
use crate::browser::{digits, download};
use crate::button::Button;
use crate::format::Format;
use crate::share::Handed;
use crate::state::Page;

/// What the file is called.
const NAME: &str = "pushpull-months.csv";

/// The button that saves, what came of it, and the text for those to whom nothing came.
#[component]
pub(super) fn SaveMonths(
    /// Which of the three plans.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    // Of the page as it is now, also where the table waits until it is seen.
    let text = move || {
        page.plans.with_untracked(|plans| {
            let plan = plans.each().get(chosen.get_untracked()).map(|plan| &plan.projection);
            plan.map(|plan| csv(words, format.currency().code(), plan, digits)).unwrap_or_default()
        })
    };
    let handed = Handed::new("months-text", words.house_save_label, move || {
        page.plans.track();
        chosen.track();
    });
    let save = move || {
        let text = text();
        if download(NAME, "text/csv;charset=utf-8", &[MARK, &text].concat()) {
            handed.say(words.house_saved, None);
        } else {
            handed.say(words.house_save_blocked, Some(text));
        }
    };
    let show = move || handed.say(words.house_saved, Some(text()));
    // Nobody is told whether a file that was offered was saved.
    let missed = Signal::derive(move || {
        let offer = if handed.says_only(words.house_saved) { words.house_save_show } else { "" };
        offer.to_owned()
    });
    view! {
        <Button text=words.house_save.to_owned() press=Box::new(save) />
        <Button text=missed press=Box::new(show) />
        {handed.view()}
    }
}
