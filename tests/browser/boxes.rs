//! A marketer types: the boxes keep what is typed, say what is wrong, and never show a figure that is none.

use fantoccini::key::Key;
use pushpull_model::scenario::{FIELDS, Field, Level};
use serde_json::json;

use crate::page::Page;
use crate::reader::side_by_side;
use crate::visit::Visit;

/// What no figure on the page may ever be.
const NO_FIGURES: [&str; 4] = ["NaN", "Infinity", "∞", "undefined"];

/// Puts a text into a box at once, as a paste does.
#[track_caller]
pub(crate) fn paste(page: &Page, key: &str, text: &str) {
    page.script(&format!(
        "const box = document.getElementById('{key}'); box.focus(); box.value = {text:?};
         box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
}

/// What a box holds, whether it says that this is wrong, and what it says.
#[track_caller]
fn box_state(page: &Page, key: &str) -> (String, bool, String) {
    let state = page.script(&format!(
        "const box = document.getElementById('{key}');
         return [box.value, box.ariaInvalid === 'true', document.getElementById(box.getAttribute('aria-describedby')).textContent]"
    ));
    let text = |at: usize| state[at].as_str().unwrap_or_default().to_owned();
    (text(0), state[1] == true, text(2))
}

#[test]
fn what_is_typed_stays_as_typed_until_the_box_is_left() {
    let page = Visit::new().open("");
    let cpl = page.find("textbox", "Cost per outbound lead");
    cpl.type_text("12.50");
    assert_eq!(cpl.value(), "12.50");
    cpl.press(Key::Tab, 1);
    assert_eq!(cpl.value(), "12.5");
}

#[test]
fn either_decimal_mark_a_suffix_and_a_pasted_sign_are_understood() {
    let page = Visit::new().open("");
    for (typed, shown) in [
        ("12,5", "12.5"),
        ("€ 1’234.50", "1,234.5"),
        ("2k", "2,000"),
        ("1.234,56", "1,234.56"),
        ("$310", "310"),
    ] {
        paste(&page, "cpl_out", typed);
        assert_eq!(box_state(&page, "cpl_out").0, typed);
        page.find("textbox", "Cost per outbound lead").press(Key::Tab, 1);
        assert_eq!(box_state(&page, "cpl_out").0, shown, "after {typed}");
    }
}

#[test]
fn a_number_that_could_mean_two_things_is_echoed_as_understood() {
    let page = Visit::new().open("");
    paste(&page, "budget", "1.234");
    assert!(box_state(&page, "budget").2.contains("$1.23"), "{:?}", box_state(&page, "budget"));
    paste(&page, "budget", "1,234");
    assert!(box_state(&page, "budget").2.contains("$1,234"));
    paste(&page, "budget", "12,345");
    assert!(box_state(&page, "budget").2.contains("$12,345"));
}

#[test]
fn bad_text_is_kept_named_and_changes_nothing() {
    let page = Visit::new().open("");
    let before = side_by_side(&page);
    for bad in ["", "abc", "-1", "0", "NaN", "inf", "1e999", "9999999999999"] {
        paste(&page, "cpl_in", bad);
        let (held, invalid, message) = box_state(&page, "cpl_in");
        assert_eq!(held, bad);
        assert!(invalid, "“{bad}” was taken");
        assert!(message.contains("Cost per inbound lead"), "{message}");
        assert!(message.contains("$0.01") && message.contains("$1,000,000"), "{message}");
        assert_eq!(side_by_side(&page), before, "the last good figures stay");
        assert!(page.text().contains("still counts with the last figures"), "and the page says so");
    }
    paste(&page, "cpl_in", "164");
    assert!(!page.text().contains("still counts with the last figures"));
}

#[test]
fn no_text_in_any_box_brings_a_figure_that_is_none() {
    let page = Visit::new().open("");
    page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true })");
    page.wait_for("boxes in the folds", || {
        (page.script("return !!document.getElementById('discount')") == true).then_some(())
    });
    let shown = |field: &&Field| {
        // These two are no boxes.
        field.level != Level::Kept && !["share_in", "start"].contains(&field.key)
    };
    for field in FIELDS.iter().filter(shown) {
        let key = field.key;
        let outside =
            [field.least, field.most].map(|bound| format!("{}", bound * 1.01 + bound.signum()));
        let texts = ["", "x", "-5", "0", "1e308", "NaN", "inf", "1e999", &outside[0], &outside[1]];
        assert_survives(&page, key, &texts);
    }
}

/// Asserts that no text in a box brings a figure on the page that is none, that all of them stay as they are typed, and
/// that a refusal is said.
#[track_caller]
pub(crate) fn assert_survives(page: &Page, key: &str, texts: &[&str]) {
    let found = page.script(&try_all(key, texts));
    for (text, seen) in texts.iter().zip(found.as_array().expect("an answer for every text")) {
        assert_eq!(seen["held"], *text, "{key} keeps what was typed");
        assert!(seen["refused"] == false || seen["said"] != "", "{key} says nothing of “{text}”");
        assert_eq!(seen["wrong"], json!([]), "on the page with “{text}” in {key}");
    }
    assert!(!box_state(page, key).1, "{key} takes its own default back");
}

/// Types every text into a box, lets the page follow, and tells what is seen; then puts the first one back.
fn try_all(key: &str, texts: &[&str]) -> String {
    format!(
        "const box = document.getElementById('{key}');
         const note = document.getElementById(box.getAttribute('aria-describedby'));
         const before = box.value;
         const follow = () => new Promise(done => setTimeout(done));
         const type = async text => {{
             box.value = text;
             box.dispatchEvent(new Event('input', {{ bubbles: true }}));
             await follow();
         }};
         const seen = [];
         for (const text of {texts:?}) {{
             await type(text);
             const page = document.body.innerText;
             seen.push({{
                 held: box.value,
                 refused: box.ariaInvalid === 'true',
                 said: note.textContent,
                 wrong: {NO_FIGURES:?}.filter(word => page.includes(word)),
             }});
         }}
         await type(before);
         return seen"
    )
}

#[test]
fn arrow_keys_step_a_figure() {
    let page = Visit::new().open("");
    let months = page.find("textbox", "Months to look at");
    months.press(Key::Up, 3);
    assert_eq!(months.value(), "39");
    months.press(Key::Down, 4);
    assert_eq!(months.value(), "35");
}

#[test]
fn another_industry_keeps_what_was_typed() {
    let page = Visit::new().open("");
    page.find("textbox", "Gross margin").type_text("64");
    page.script(
        "const menu = document.getElementById('industry'); menu.value = 'retail';
         menu.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    assert_eq!(page.find("textbox", "Gross margin").value(), "64");
    assert_eq!(page.find("textbox", "Cost per outbound lead").value(), "10");
}

#[test]
fn taking_one_figure_back_leaves_the_text_in_the_other_boxes() {
    let page = Visit::new().open("");
    paste(&page, "cpl_in", "abc");
    paste(&page, "margin", "64");
    page.find("button", "About: Gross margin").click();
    page.find("button", "Back to 71.7%").click();
    assert_eq!(page.find("textbox", "Gross margin").value(), "71.7");
    assert_eq!(box_state(&page, "cpl_in").0, "abc");
    assert!(page.text().contains("still counts with the last figures"));
}
