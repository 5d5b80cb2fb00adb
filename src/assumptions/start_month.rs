//! The calendar month in which the plan starts, by its name.

use leptos::prelude::*;
use pushpull_model::scenario::Field;

use crate::boxes::Choice;
use crate::browser::digits;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;

/// The menu of the twelve months.
#[component]
pub fn StartMonth(
    /// The assumption.
    field: &'static Field,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let months =
        (1_u8..=12).map(|month| (month.to_string(), format.calendar_month(f64::from(month))));
    let choose = move |key: String| {
        if let Ok(month) = key.parse::<u8>() {
            page.set(field, f64::from(month));
        }
    };
    view! {
        {once(
            view! {
                <Choice
                    id=field.key
                    label=words.field(field.key)
                    options=months.collect()
                    chosen=page.follow(|scenario| digits(scenario.time.start))
                    choose=Box::new(choose)
                />
            },
        )}
        <p class="note">{words.help(field.key)}</p>
    }
}
