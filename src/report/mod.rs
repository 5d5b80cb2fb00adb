//! The report: what was found and from what, as a document of its own, to be printed or saved as a PDF.
//!
//! `document` is what is on it, `assumed` its part about the assumptions, `brand` the line of the site's owner.

mod assumed;
mod brand;
mod document;
mod table;

use leptos::prelude::*;
use leptos::task::spawn_local;
use pushpull_model::scenario::{Scenario, field};

use crate::answer::Saying;
use crate::browser::{
    before_print, enter_part, focus_soon, in_address, leave_part, print_page, set_document, today,
};
use crate::button::Button;
use crate::format::Format;
use crate::state::Page;
use crate::words::origin;
use assumed::{Sources, changed};
use brand::brand_line;
use document::{TITLE, document, title};

/// What stands in the address while somebody reads the report.
const PART: &str = "report";

/// The id of the button that opens it.
const OPENS: &str = "report-open";

/// The id of what is on paper, which has the focus when it is opened; its parts are written again when something is found.
const SHEET: &str = "report-sheet";

/// The button that opens the report.
#[component]
pub fn OpenReport() -> impl IntoView {
    let words = Format::here().words();
    let open = move || enter_part(PART);
    view! { <Button id=OPENS.to_owned() text=words.report_open.to_owned() press=Box::new(open) /> }
}

/// Where the usual figures in whose place others were typed come from, once that is there, while somebody reads.
fn sources(page: Page, reading: RwSignal<bool>) -> RwSignal<Sources> {
    let sources = RwSignal::new(Sources::new());
    let asked = Memo::new(move |_| {
        let keys = |scenario: &Scenario| changed(scenario).iter().map(|field| field.key).collect();
        let keys: Vec<_> = if reading.get() { page.scenario.with(keys) } else { Vec::new() };
        (page.scenario.with(|scenario| scenario.industry), keys)
    });
    Effect::new(move || {
        let now = asked.get();
        spawn_local(async move {
            let mut found = Sources::new();
            for field in now.1.iter().filter_map(|key| field(key)) {
                let source = origin(now.0.preset().key, field.preset_key()).await;
                found.extend(source.map(|source| (field.key, source)));
            }
            // By now the page may be gone, or about something else.
            if asked.try_get_untracked() == Some(now) {
                let _ = sources.try_set(found);
            }
        });
    });
    sources
}

/// Calls the document what is in it, which is what a browser calls a file that it saves.
fn name_document(page: Page, format: Format, is_report: bool) {
    let words = format.words();
    if is_report {
        set_document(words.tag, &[&title(page, format), " – ", &today(words.tag)].concat());
    } else {
        set_document(words.tag, words.page_title);
    }
}

/// The report, where somebody reads it, and what goes on paper, where the page is printed.
#[component]
pub fn Report() -> impl IntoView {
    let page = Page::here();
    let saying = Saying::here();
    let format = Format::here();
    let words = format.words();
    let reading = in_address(PART);
    let sources = sources(page, reading);
    let prints = RwSignal::new(());
    // Read again for every report: the site's script may have set it a moment ago.
    let brand = Memo::new(move |_| {
        reading.track();
        prints.track();
        brand_line()
    });
    let written = move || {
        let (brand, sources) = (brand.read(), sources.read());
        document(page, saying, format, (&brand, &sources))
    };
    let read = Memo::new(move |_| if reading.get() { written() } else { String::new() });
    // Left as it is until the page is printed again: some browsers say too early that they have done so.
    let printed = RwSignal::new(String::new());
    before_print(move || {
        if !reading.get_untracked() {
            prints.set(());
            printed.set(untrack(written));
        }
    });
    Effect::new(move |was_reading: Option<bool>| {
        let is_reading = reading.get();
        if is_reading || was_reading == Some(true) {
            untrack(|| name_document(page, format, is_reading));
            focus_soon(if is_reading { SHEET } else { OPENS }.to_owned());
        }
        is_reading
    });
    view! {
        <main class="report" hidden=move || !reading.get()>
            <div class="row">
                <Button text=words.report_save.to_owned() press=Box::new(print_page) />
                <Button text=words.report_back.to_owned() press=Box::new(|| leave_part(PART)) />
            </div>
            <article
                id=SHEET
                tabindex="-1"
                aria-labelledby=TITLE
                inner_html=move || if reading.get() { read.get() } else { printed.get() }
            />
        </main>
    }
}
