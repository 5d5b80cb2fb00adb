//! The page from top to bottom.

use leptos::prelude::*;

use crate::answer::{Answer, Figures, Saying};
use crate::assumptions::Assumptions;
use crate::browser;
use crate::charts::ChartPanel;
use crate::charts::sight::{MONTHS, REASONS};
use crate::comparison::Comparison;
use crate::course::PlanOverTime;
use crate::format::Format;
use crate::glossary::Glossary;
use crate::goal::Goal;
use crate::history::{self, Steps};
use crate::later::{Part, Programs, later};
use crate::masthead::Masthead;
use crate::method::Method;
use crate::months::Months;
use crate::once::once;
use crate::pace::{Rest, paced};
use crate::state::{Notice, Page};
use crate::stop::Stop;
use crate::suits::{Chooser, Suits};
use crate::words::Words;

/// The page. It is made anew for another language or currency; the scenario and the open folds stay.
#[component]
pub fn App(
    /// The language that it opens in.
    words: &'static Words,
) -> impl IntoView {
    let page = Page::open(words);
    provide_context(page);
    provide_context(Chooser::open());
    provide_context(Programs::open());
    provide_context(Steps::open());
    provide_context(Rest::open());
    // Whatever else does not arrive: what is typed is not lost.
    page.keep_saving();
    let switched = StoredValue::new(None::<&'static str>);
    let format = Memo::new(move |_| page.format());
    view! {
        {move || {
            let format = format.get();
            once(view! { <Body format switched /> })
        }}
        {later(Part::Unseen)}
    }
}

/// Everything that is seen, in one language and currency.
#[component]
fn Body(
    /// The language and the currency.
    format: Format,
    /// The id of the menu that was used last.
    switched: StoredValue<Option<&'static str>>,
) -> impl IntoView {
    let words = format.words();
    provide_context(format);
    provide_context(Saying::of(Page::here(), format));
    browser::set_document(words.tag, words.page_title);
    view! {
        <a class="skip" href="#answer-heading">{words.skip}</a>
        {once(view! { <Masthead switched /> })}
        <main>
            {once(view! { <Remark /> })}
            {once(view! { <Suits /> })}
            {once(view! { <Answer /> })}
            {once(view! { <Assumptions /> })}
            <div class="results">
                {later(Part::Results)}
            </div>
        </main>
        {later(Part::Report)}
        <footer>
            <p>{words.method_note}</p>
            <p>{words.private_note}</p>
        </footer>
    }
}

/// Everything that follows from the assumptions.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        {paced(|| once(view! { <Stop /> }))}
        {paced(|| once(view! { <PlanOverTime /> }))}
        {paced(|| once(view! { <Figures /> }))}
        {paced(|| once(view! { <ChartPanel wall=&MONTHS /> }))}
        {paced(|| once(view! { <ChartPanel wall=&REASONS /> }))}
        {paced(|| once(view! { <Goal /> }))}
        {paced(|| once(view! { <Comparison /> }))}
        {paced(|| once(view! { <Months /> }))}
        {once(view! { <Glossary /> })}
        {once(view! { <Method /> })}
    }
}

/// Begins what goes on for as long as the page is there: the steps of the scenario are remembered, and how sure the answer
/// is gets asked.
pub fn go_on(page: Page) {
    page.keep_asking();
    history::keep(page);
    Rest::keep(page);
}

/// What there is to say about keeping, if anything.
#[component]
fn Remark() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let text = move || match page.stand.with(|stand| stand.notice) {
        None => "",
        Some(Notice::Blocked) => words.storage_blocked,
        Some(Notice::Full) => words.storage_full,
        Some(Notice::Unreadable) => words.storage_unreadable,
        Some(Notice::Newer) => words.storage_newer,
        Some(Notice::Wordless) => words.language_unavailable,
    };
    view! { <p class="remark" role="status">{text}</p> }
}
