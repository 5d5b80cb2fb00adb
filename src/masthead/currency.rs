//! The menu of currencies: the usual ones, and a box for any other.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::CURRENCY;
use crate::browser::{focus, held};
use crate::button::Button;
use crate::format::{CURRENCIES, Currency, Format};
use crate::later::{Part, later};
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// What the menu holds while the box is open.
const OTHER: &str = "other";

/// The id of the box.
const CODE: &str = "currency-code";

/// What the menu and the box know of each other.
#[derive(Clone, Copy)]
pub struct Asking {
    /// Whether the box is there.
    asks: RwSignal<bool>,
    /// Whether its text was refused.
    refuses: RwSignal<bool>,
    /// The id of the menu that was used last.
    switched: StoredValue<Option<&'static str>>,
}

impl Asking {
    fn ask(self, open: bool) {
        self.refuses.set(false);
        self.asks.set(open);
    }

    /// Counts in a currency from now on.
    fn pay(self, page: Page, format: Format, currency: Currency) {
        self.ask(false);
        if currency != format.currency() {
            self.switched.set_value(Some(CURRENCY));
            page.drop_drafts();
            page.stand.update(|stand| stand.currency = Some(currency));
        }
    }
}

/// The menu, and the box where a code is typed.
#[component]
pub(super) fn CurrencyMenu(
    /// The id of the menu that was used last.
    switched: StoredValue<Option<&'static str>>,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let [asks, refuses] = [(); 2].map(|()| RwSignal::new(false));
    let asking = Asking { asks, refuses, switched };
    let current = format.currency();
    let choose = move |event| match Currency::from_code(&event_target_value(&event)) {
        Some(currency) => asking.pay(page, format, currency),
        None => asking.ask(true),
    };
    // The menu shows what is counted in, but for as long as it asks.
    let shown =
        Signal::derive(
            move || {
                if asks.get() { OTHER.to_owned() } else { current.code().to_owned() }
            },
        );
    let own = (!CURRENCIES.contains(&current)).then_some(current);
    let options = CURRENCIES.into_iter().chain(own).map(|offered| {
        let code = offered.code().to_owned();
        view! { <option selected=offered == current>{code}</option> }
    });
    view! {
        <select id=CURRENCY aria-label=words.currency_label on:change=choose prop:value=shown>
            {options.collect::<Vec<_>>()}
            <option value=OTHER>{words.house_currency_other}</option>
        </select>
        {move || asks.get().then(|| later(Part::Code(asking)))}
    }
}

/// The box for the code of any currency.
#[component]
pub fn CodeBox(
    /// What it knows of the menu.
    asking: Asking,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    Effect::new(move || focus(CODE));
    let take = move || match Currency::from_code(&held(CODE)) {
        Some(currency) => {
            focus(CURRENCY);
            asking.pay(page, format, currency);
        }
        None => asking.refuses.set(true),
    };
    let close = move || {
        asking.asks.set(false);
        focus(CURRENCY);
    };
    let press = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => take(),
        "Escape" => close(),
        _ => {}
    };
    let texts = Texts::of(move || {
        let is_refused = asking.refuses.get();
        let last = format.currency();
        let message = fill(words.house_currency_refused, &[("last", last.code())]);
        let class = if is_refused { "code field refused" } else { "code field" };
        let message = if is_refused { message } else { String::new() };
        vec![message, is_refused.to_string(), class.to_owned()]
    });
    view! {
        <div class=texts.at(2)>
            <label for=CODE>{words.house_currency_code}</label>
            <div class="box">
                <input
                    id=CODE
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-invalid=texts.at(1)
                    aria-describedby="currency-code-note"
                    on:keydown=press
                />
            </div>
            <p class="note message" id="currency-code-note" aria-live="polite">{texts.at(0)}</p>
            <div class="row">
                <Button text=words.house_currency_use.to_owned() press=Box::new(take) />
                <Button text=words.house_cancel.to_owned() press=Box::new(close) />
            </div>
        </div>
    }
}
