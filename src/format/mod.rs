//! Figures as a person of some language reads them, by the browser's own `Intl`.

mod currency;
mod seldom;

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use leptos::prelude::expect_context;
use wasm_bindgen::JsValue;

use crate::words::{Words, fill};
pub use currency::{CURRENCIES, Currency};
pub use seldom::seldom;

/// How to write figures: a language and a currency.
#[derive(Clone, Copy)]
pub struct Format {
    words: &'static Words,
    currency: Currency,
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.words.tag == other.words.tag && self.currency == other.currency
    }
}

/// One of the browser's formatters, by all that it depends on.
#[derive(Clone, Copy, PartialEq)]
struct Style {
    tag: &'static str,
    kind: Kind,
    /// Most digits after the decimal mark.
    most: u8,
    /// Least digits after the decimal mark.
    least: u8,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Percent,
    Money(Currency),
    Compact(Currency),
}

thread_local! {
    /// Making a formatter costs a hundred times what using it does.
    static FORMATTERS: RefCell<Vec<(Style, Function)>> = const { RefCell::new(Vec::new()) };
}

impl Style {
    fn formatter(self) -> Function {
        let options = Object::new();
        let set = |key: &str, value: JsValue| {
            // A plain object takes every property.
            let _ = Reflect::set(&options, &key.into(), &value);
        };
        match self.kind {
            Kind::Plain => {}
            Kind::Percent => set("style", "percent".into()),
            Kind::Money(currency) | Kind::Compact(currency) => {
                set("style", "currency".into());
                set("currency", currency.code().into());
                set("currencyDisplay", "narrowSymbol".into());
            }
        }
        if matches!(self.kind, Kind::Compact(_)) {
            set("notation", "compact".into());
        }
        set("useGrouping", "always".into());
        set("maximumFractionDigits", self.most.into());
        set("minimumFractionDigits", self.least.into());
        Intl::NumberFormat::new(&Array::of1(&self.tag.into()), &options).format()
    }

    fn write(self, value: f64) -> String {
        FORMATTERS.with_borrow_mut(|known| {
            let found = known.iter().position(|(style, _)| *style == self);
            let at = found.unwrap_or_else(|| {
                known.push((self, self.formatter()));
                known.len() - 1
            });
            let text = known.get(at).and_then(|(_, format)| {
                format.call1(&JsValue::NULL, &value.into()).ok()?.as_string()
            });
            text.unwrap_or_default()
        })
    }
}

/// The middle of January 2001, in milliseconds since 1970: in January wherever one lives.
const MIDDLE_OF_JANUARY: f64 = 979_560_000_000.0;

/// A twelfth of a year in milliseconds: from the middle of one month to somewhere in the middle of the next.
const MONTH: f64 = 2_629_800_000.0;

/// `value` rounded to `digits`, without a sign on nothing.
fn rounded(value: f64, digits: i32) -> f64 {
    let unit = 10_f64.powi(digits);
    let rounded = (value * unit).round() / unit;
    if rounded == 0.0 { 0.0 } else { value }
}

impl Format {
    /// Figures in this language and currency.
    pub fn new(words: &'static Words, currency: Currency) -> Self {
        Self { words, currency }
    }

    /// The format of the page this component is on.
    pub fn here() -> Self {
        expect_context()
    }

    /// The currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The language.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    fn style(&self, kind: Kind, most: u8, least: u8) -> Style {
        Style { tag: self.words.tag, kind, most, least }
    }

    /// Money: whole from a hundred upwards, with the decimals of its currency below where there are any.
    pub fn money(&self, value: f64) -> String {
        let digits = self.money_digits(value);
        self.style(Kind::Money(self.currency), digits, digits).write(rounded(value, digits.into()))
    }

    /// How many decimals such money is written with.
    pub fn money_digits(&self, value: f64) -> u8 {
        let unit = 10_f64.powi(self.currency.decimals().into());
        let is_part = value.abs() < 99.5 && (value * unit).round() % unit != 0.0;
        if is_part { self.currency.decimals() } else { 0 }
    }

    /// Money for narrow places: `€1.2M`.
    pub fn money_compact(&self, value: f64) -> String {
        let is_part = value.abs() < 99.5 && value.fract() != 0.0 && self.currency.decimals() > 0;
        let digits = u8::from(is_part || value.abs() >= 1000.0);
        self.style(Kind::Compact(self.currency), digits, 0).write(rounded(value, 1))
    }

    /// The sign of the currency, before a figure or behind it, as the language has it; the other is empty.
    pub fn currency_sign(&self) -> [String; 2] {
        let zero = self.style(Kind::Money(self.currency), 0, 0).write(0.0);
        let (before, behind) = zero.split_once('0').unwrap_or((&zero, ""));
        [before, behind].map(|sign| sign.trim().to_owned())
    }

    /// A fraction as a percentage with at most `digits` decimals: 0.125 is 12.5 %.
    pub fn percent(&self, value: f64, digits: u8) -> String {
        self.style(Kind::Percent, digits, 0).write(rounded(value, i32::from(digits) + 2))
    }

    /// A number with at most `digits` decimals.
    pub fn number(&self, value: f64, digits: u8) -> String {
        self.style(Kind::Plain, digits, 0).write(rounded(value, digits.into()))
    }

    /// A count of people: whole from a hundred upwards, with one decimal below, two below one.
    pub fn count(&self, value: f64) -> String {
        self.number(value, Self::count_digits(value))
    }

    /// How many decimals such a count is written with, at most.
    pub fn count_digits(value: f64) -> u8 {
        match value.abs() {
            size if size >= 99.95 => 0,
            size if size >= 0.995 => 1,
            _ => 2,
        }
    }

    /// A count of people in one month: in words where they are seldom.
    pub fn a_month(&self, rate: f64) -> String {
        seldom(self.words, rate).unwrap_or_else(|| self.count(rate))
    }

    /// The name of a calendar month, 1 to 12, as it stands alone.
    pub fn calendar_month(&self, month: f64) -> String {
        let options = Object::new();
        // A plain object takes every property.
        let _ = Reflect::set(&options, &"month".into(), &"long".into());
        let names = Intl::DateTimeFormat::new(&Array::of1(&self.words.tag.into()), &options);
        let name = names
            .format()
            .call1(&JsValue::NULL, &(MIDDLE_OF_JANUARY + (month - 1.0) * MONTH).into());
        name.ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// `36 months`.
    pub fn months(&self, months: f64) -> String {
        let text = self.number(months, 0);
        let words = self.words;
        fill(if months == 1.0 { words.months_one } else { words.months_other }, &[("n", &text)])
    }

    /// `12.5 customers`.
    pub fn customers(&self, customers: f64) -> String {
        let text = self.count(customers);
        let words = self.words;
        let one = text == self.number(1.0, 0);
        fill(if one { words.customers_one } else { words.customers_other }, &[("n", &text)])
    }
}
