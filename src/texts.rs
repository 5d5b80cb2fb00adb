//! Texts that are worked out together, and plain tables of them: one type for many parts of the page, which keeps it
//! small.

use leptos::prelude::*;

use crate::format::Format;
use crate::glossary::glossed;
use crate::pace::Pace;

/// Several texts that follow the same figures.
#[derive(Clone, Copy)]
pub struct Texts(Memo<Vec<String>>);

impl Texts {
    /// The texts that `written` gives; worked out when first looked at, and again after what they read has changed, as fast
    /// as the part of the page follows.
    pub fn of(written: impl Fn() -> Vec<String> + Send + Sync + 'static) -> Self {
        Self::boxed(Box::new(written))
    }

    fn boxed(written: Box<dyn Fn() -> Vec<String> + Send + Sync>) -> Self {
        Self(Pace::memo(written))
    }

    /// All of them.
    pub fn all(self) -> Vec<String> {
        self.0.get()
    }

    /// The text at a place; empty where there is none.
    pub fn at(self, place: usize) -> Signal<String> {
        Signal::derive(move || self.now(place))
    }

    /// What it is now.
    pub fn now(self, place: usize) -> String {
        self.0.with(|texts| texts.get(place).cloned().unwrap_or_default())
    }
}

/// A plain table: in each row the first text is its name.
#[component]
pub fn TextTable(
    /// What the table is, for those who do not see it.
    caption: &'static str,
    /// A class for the table.
    class: &'static str,
    /// Names of the columns, each with its class.
    columns: Vec<(&'static str, Signal<String>)>,
    /// All rows.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
) -> impl IntoView {
    let words = Format::here().words();
    let heads = columns.into_iter();
    let heads = heads.map(|(class, name)| view! { <th scope="col" class=class>{name}</th> });
    let row = move |texts: Vec<String>| {
        let mut texts = texts.into_iter();
        let name = texts.next().map(|name| glossed(words, &name));
        let cells: Vec<_> = texts.map(|text| view! { <td>{text}</td> }).collect();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    view! {
        <table class=class>
            <caption class="unseen">{caption}</caption>
            <thead>
                <tr>{heads.collect::<Vec<_>>()}</tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
}
