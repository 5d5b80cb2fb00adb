//! What stands at the top of the page: its name, undo and redo, and the language and the currency that it speaks.

mod currency;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{choose, focus};
use crate::format::Format;
use crate::history::UndoRedo;
use crate::once::once;
use crate::state::Page;
use crate::words::LANGUAGES;
use currency::CurrencyMenu;
pub use currency::{Asking, CodeBox};

/// The id of the menu of languages. The menu that made the page speak otherwise gets the focus back.
const LANGUAGE: &str = "language";

/// The id of the menu of currencies.
const CURRENCY: &str = "currency";

/// The top of the page. What changes the figures stays in sight, what is only read does not.
#[component]
pub fn Masthead(
    /// The id of the menu that was used last.
    switched: StoredValue<Option<&'static str>>,
) -> impl IntoView {
    let words = Format::here().words();
    focus_again(switched);
    view! {
        <header class="masthead">
            <div class="brand">
                <h1>"Pushpull"</h1>
                <p>{words.brand_line}</p>
            </div>
            <div class="masthead-bar">
                {once(view! { <UndoRedo /> })}
                <div class="manners">
                    {once(view! { <LanguageMenu switched /> })}
                    {once(view! { <CurrencyMenu switched /> })}
                </div>
            </div>
        </header>
    }
}

/// Gives the focus back to the menu that made the page anew.
fn focus_again(switched: StoredValue<Option<&'static str>>) {
    Effect::new(move || {
        if let Some(menu) = switched.get_value() {
            focus(menu);
            switched.set_value(None);
        }
    });
}

/// The menu of languages.
#[component]
fn LanguageMenu(
    /// The id of the menu that was used last.
    switched: StoredValue<Option<&'static str>>,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let speak = move |event| {
        switched.set_value(Some(LANGUAGE));
        let tag = event_target_value(&event);
        spawn_local(async move {
            if !page.speak(tag).await {
                // The menu shows what is spoken.
                choose(LANGUAGE, words.tag);
            }
        });
    };
    let languages = LANGUAGES.map(|(tag, name)| {
        view! { <option value=tag lang=tag selected=tag == words.tag>{name}</option> }
    });
    view! {
        <select id=LANGUAGE aria-label=words.language_label on:change=speak>
            {Vec::from(languages)}
        </select>
    }
}
