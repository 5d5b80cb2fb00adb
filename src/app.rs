//! The page from top to bottom.

use leptos::html::Select;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::answer::{Answer, Figures, Saying};
use crate::assumptions::Assumptions;
use crate::browser;
use crate::charts::CashPanel;
use crate::comparison::Comparison;
use crate::format::{CURRENCIES, Currency, Format};
use crate::goal::Goal;
use crate::months::Months;
use crate::once::once;
use crate::state::{Notice, Page};
use crate::stop::Stop;
use crate::words::{LANGUAGES, Words};

/// Which of the two menus at the top made the page speak otherwise: it gets the focus back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Language,
    Currency,
}

/// The page. It is made anew for another language or currency; the scenario and the open folds stay.
#[component]
pub fn App(
    /// The language that it opens in.
    words: &'static Words,
) -> impl IntoView {
    let page = Page::open(words);
    provide_context(page);
    page.keep_saving();
    page.keep_asking();
    let switched = StoredValue::new(None::<Manner>);
    let format = Memo::new(move |_| page.format());
    move || {
        let format = format.get();
        once(view! { <Body format switched /> })
    }
}

/// Everything that is seen, in one language and currency.
#[component]
fn Body(
    /// The language and the currency.
    format: Format,
    /// What was switched last, by hand.
    switched: StoredValue<Option<Manner>>,
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
            {once(view! { <Answer /> })}
            {once(view! { <Assumptions /> })}
            <div class="results">
                {once(view! { <Stop /> })}
                {once(view! { <Figures /> })}
                {once(view! { <CashPanel /> })}
                {once(view! { <Goal /> })}
                {once(view! { <Comparison /> })}
                {once(view! { <Months /> })}
            </div>
        </main>
        <footer>
            <p>{words.method_note}</p>
            <p>{words.private_note}</p>
        </footer>
    }
}

/// The name of the page, and how it speaks.
#[component]
fn Masthead(
    /// What was switched last, by hand.
    switched: StoredValue<Option<Manner>>,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let (language, currency) = (NodeRef::<Select>::new(), NodeRef::<Select>::new());
    let speak = move |event| {
        switched.set_value(Some(Manner::Language));
        let tag = event_target_value(&event);
        spawn_local(async move {
            if !page.speak(tag).await {
                // The menu shows what is spoken.
                let _ = language.get_untracked().map(|menu| menu.set_value(words.tag));
            }
        });
    };
    let pay = move |event| {
        switched.set_value(Some(Manner::Currency));
        page.drop_drafts();
        let currency = Currency::from_code(&event_target_value(&event));
        page.stand.update(|stand| stand.currency = currency);
    };
    Effect::new(move || {
        let menu = match switched.get_value() {
            Some(Manner::Language) => language.get(),
            Some(Manner::Currency) => currency.get(),
            None => None,
        };
        // A menu that cannot take the focus leaves it where it is.
        let _ = menu.map(|menu| menu.focus());
        switched.set_value(None);
    });
    let languages = LANGUAGES.map(|(tag, name)| {
        view! { <option value=tag lang=tag selected=tag == words.tag>{name}</option> }
    });
    let currencies = CURRENCIES.map(|offered| {
        let chosen = offered == format.currency();
        view! { <option value=offered.code() selected=chosen>{offered.code()}</option> }
    });
    view! {
        <header class="masthead">
            <div class="brand">
                <h1>"Pushpull"</h1>
                <p>{words.brand_line}</p>
            </div>
            <div class="manners">
                <select
                    id="language"
                    node_ref=language
                    aria-label=words.language_label
                    on:change=speak
                >
                    {Vec::from(languages)}
                </select>
                <select
                    id="currency"
                    node_ref=currency
                    aria-label=words.currency_label
                    on:change=pay
                >
                    {Vec::from(currencies)}
                </select>
            </div>
        </header>
    }
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
