//! What a visitor takes away: the answer as a paragraph for a colleague.

mod handed;
mod report;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::answer::Saying;
use crate::browser;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::report::OpenReport;
use crate::state::Page;
pub use handed::Handed;
use report::report;
pub use report::{plan, trust};

/// The button that copies the answer, and a word of whether that worked.
#[component]
pub fn CopyAnswer() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let saying = Saying::here();
    let handed = Handed::new("copy-text", words.house_copy_label, move || page.plans.track());
    let copy = move || {
        let text = untrack(|| report(page, saying, format));
        handed.forget();
        spawn_local(async move {
            let copied = browser::copy(&text).await;
            if copied {
                handed.say(words.house_copied, None);
            } else {
                handed.say(words.house_copy_blocked, Some(text));
            }
        });
    };
    view! {
        <div class="take-away">
            <Button text=words.house_copy.to_owned() press=Box::new(copy) />
            {once(view! { <OpenReport /> })}
            {handed.view()}
        </div>
    }
}
