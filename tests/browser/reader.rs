//! Reads the page's tables and writes expected figures as a person of a language would.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::page::Page;

/// The comparison as it is on the screen: the four figures of a row, the last empty where there is no best split, by the row's name.
#[track_caller]
pub(crate) fn side_by_side(page: &Page) -> BTreeMap<String, [String; 4]> {
    let rows = page.script(
        "return [...document.querySelectorAll('.side-by-side tbody tr:has(th)')].map(row =>
            [row.querySelector('th .name').textContent.trim(),
             ...[...row.querySelectorAll('td')].map(cell => cell.innerText.split('\\n')[0].trim())])",
    );
    let text =
        |value: &Value| value.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
    let rows = rows.as_array().expect("a table").iter();
    rows.map(|row| (text(&row[0]), [1, 2, 3, 4].map(|column| text(&row[column])))).collect()
}

/// Whole dollars as an American writes them.
pub(crate) fn dollars(value: f64) -> String {
    let whole = grouped(value.abs().round(), ',');
    if value < 0.0 { format!("-${whole}") } else { format!("${whole}") }
}

/// Dollars, with cents below a hundred where there are any.
pub(crate) fn dollars_and_cents(value: f64) -> String {
    let cents = (value * 100.0).round() / 100.0;
    if value < 99.5 && cents.fract() != 0.0 { format!("${value:.2}") } else { dollars(value) }
}

/// A count of people: whole from a hundred upwards, one decimal below it.
pub(crate) fn people(value: f64) -> String {
    if value >= 99.95 {
        return grouped(value.round(), ',');
    }
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A fraction as a percentage with one decimal, where it has one.
pub(crate) fn percent(value: f64) -> String {
    let text = format!("{:.1}", value * 100.0);
    format!("{}%", text.strip_suffix(".0").unwrap_or(&text))
}

fn grouped(whole: f64, mark: char) -> String {
    let digits = format!("{whole:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}
