//! A marketer hands the answer on.

use pushpull_model::engine::{Projection, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario, Status};

use crate::page::Page;
use crate::reader::{dollars, people};
use crate::visit::Visit;

const BUTTON: &str = "Copy for a colleague";

/// Whoever copies is watched.
const WATCHED: &str =
    "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }";

#[track_caller]
fn copied(page: &Page) -> String {
    let text =
        page.wait_for("a copy", || page.script("return window.copied").as_str().map(str::to_owned));
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn says(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || {
        let said = page.script("return document.querySelector('.take-away p').textContent");
        said.as_str().is_some_and(|said| said.contains(sentence)).then_some(())
    });
}

/// B2B software with another margin.
fn scenario() -> Scenario {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.margin = 0.64;
    scenario
}

#[test]
fn a_colleague_gets_the_answer_its_figures_and_what_was_assumed() {
    let page = Visit::new().open("");
    page.script(WATCHED);
    page.find("textbox", "Gross margin").type_text("64");
    page.find("button", BUTTON).click();
    says(&page, "Copied.");
    let text = copied(&page);
    let verdict = page.script("return document.getElementById('verdict').textContent");
    assert!(text.starts_with(verdict.as_str().expect("a verdict")), "{text}");
    assert!(!text.contains("Working out"), "{text}");
    let plan = calibrate(&scenario());
    let plans = [1.0, 0.5, 0.0].map(|share| project(&plan.with_share(share)));
    let of = |write: fn(&Projection) -> String| plans.each_ref().map(write).join(" · ");
    for line in [
        "The plan: $20,000 a month over 36 months, 50% inbound and 50% outbound.".to_owned(),
        format!("Cash at the end: {}", of(|plan| dollars(plan.profit()))),
        format!("Customers: {}", of(|plan| people(plan.customers()))),
        "Assumed other than usual for B2B software: Gross margin: 64%.".to_owned(),
    ] {
        assert!(text.contains(&line), "{line} in {text}");
    }
    let usual = Industry::B2bSoftware.preset().figures().each();
    let assumed = usual.iter().filter(|(_, figure)| figure.status == Status::Assumption).count();
    let trust =
        format!("Of the {} usual figures of this industry, {assumed} are assumptions", usual.len());
    assert!(text.contains(&trust), "{text}");
    let date = page.script("return new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format()");
    let by = format!("Computed with Pushpull on {}.", date.as_str().expect("a date"));
    assert!(text.contains(&by), "{text}");
    // What stands there now is another answer.
    page.find("textbox", "Gross margin").type_text("65");
    page.wait_for("no word of the old copy", || {
        (page.script("return document.querySelector('.take-away p').textContent") == "")
            .then_some(())
    });
}

#[test]
fn bad_text_in_a_box_is_not_hidden_from_the_colleague() {
    let page = Visit::new().open("");
    page.script(WATCHED);
    page.find("textbox", "Gross margin").type_text("lots");
    page.find("button", BUTTON).click();
    let text = copied(&page);
    assert!(text.contains(
        "This still counts with the last figures that made sense. Look at: Gross margin."
    ));
    assert!(text.contains("Everything else is assumed as usual for B2B software."), "{text}");
}

#[test]
fn where_the_clipboard_is_closed_the_older_way_is_taken() {
    let page = Visit::new().open("");
    page.script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
         document.execCommand = what => { window.copied = what + getSelection() + document.activeElement.value; return true }",
    );
    let button = page.find("button", BUTTON);
    button.click();
    says(&page, "Copied.");
    assert!(copied(&page).contains("The plan: $20,000 a month"));
    assert!(button.is_focused());
}

#[test]
fn where_nothing_can_be_copied_the_text_stands_there_selected() {
    let page = Visit::new().open("");
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });
         document.execCommand = () => false",
    );
    page.find("button", BUTTON).click();
    says(&page, "The text is selected");
    let spare = page.find("textbox", "The answer, to copy");
    assert!(spare.is_focused());
    let selected = page.script(
        "const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd)",
    );
    assert!(
        selected.as_str().is_some_and(|text| text.contains("Computed with Pushpull on")),
        "{selected}"
    );
    assert_eq!(selected, spare.value().as_str());
}
