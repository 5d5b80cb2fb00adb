//! Somebody who does not know what to type answers eight questions, reads which split suits and why, and takes it over.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{Split, SplitOptions, best_split};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::reader::{dollars, side_by_side};
use crate::visit::Visit;

const ASK: &str = "Not sure what to type? Answer eight questions";

/// Opens the questions, or closes them.
#[track_caller]
fn open(page: &Page) {
    let before = page.script("return !!document.querySelector('.suits-found')");
    page.script("document.querySelector('.suits summary').click()");
    page.wait_for("questions, or none", || {
        let now = page.script("return !!document.querySelector('.suits-found')");
        (now != before).then_some(())
    });
}

/// Presses a key wherever the focus is.
#[track_caller]
fn press(page: &Page, key: char) {
    let strokes = [KeyAction::Down { value: key }, KeyAction::Up { value: key }];
    let keyboard = strokes.into_iter().fold(KeyActions::new("keyboard".into()), KeyActions::then);
    page.run(page.client().perform_actions(keyboard));
}

/// What has the focus: a radio's group and place in it, or the text of a button.
#[track_caller]
fn focus(page: &Page) -> String {
    let name = page.script(
        "const at = document.activeElement;
         return at.type === 'radio' ? at.name : at.textContent.trim()",
    );
    name.as_str().unwrap_or_default().to_owned()
}

/// Goes from one thing to the next until the focus is where it should be.
#[track_caller]
fn tab_to(page: &Page, wanted: &str) {
    for _ in 0..12 {
        if focus(page) == wanted {
            return;
        }
        press(page, Key::Tab.into());
    }
    panic!("{} has the focus, not {wanted}", focus(page));
}

/// Answers a question by the place of the answer, with the keyboard alone.
#[track_caller]
fn answer(page: &Page, question: &str, place: usize) {
    tab_to(page, question);
    press(page, ' ');
    for _ in 0..place {
        press(page, Key::Down.into());
    }
}

/// What is said beside the questions.
#[track_caller]
fn said(page: &Page) -> String {
    let text = page.script("return document.querySelector('.suits-found').innerText");
    text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn assert_said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}” in {}", said(page)), || {
        said(page).contains(sentence).then_some(())
    });
}

/// The best split of an industry with these figures.
fn told(industry: Industry, objective: Objective, figures: &[(&str, f64)]) -> Split {
    let (scenario, refused, unknown) = Scenario::from_statements(industry, figures.iter().copied());
    assert!(refused.is_empty() && unknown.is_empty(), "{refused:?} {unknown:?}");
    best_split(&calibrate(&scenario), &SplitOptions { objective, ..SplitOptions::default() })
}

#[track_caller]
fn share(split: &Split) -> i32 {
    split.best.as_ref().expect("a best split").share.cast_signed()
}

/// A software firm whose customers pay much, that wants results within two years, and is new.
const FIGURES: [(&str, f64); 5] =
    [("horizon", 24.0), ("rev_month", 3_200.0), ("margin", 0.8), ("ramp", 12.0), ("head", 0.0)];

/// The same without the figures of one answer.
fn without(keys: &[&str]) -> i32 {
    let left: Vec<_> = FIGURES.into_iter().filter(|(key, _)| !keys.contains(key)).collect();
    share(&told(Industry::B2bSoftware, Objective::Npv, &left))
}

/// One reason as the page has it.
fn because(why: &str, points: i32) -> String {
    let side = if points > 0 { "inbound" } else { "outbound" };
    let unit = if points.abs() == 1 { "point" } else { "points" };
    format!("Because {why}: {} {unit} more for {side}.", points.abs())
}

#[test]
fn eight_answers_by_keyboard_alone_lead_to_a_split_with_its_reasons() {
    let page = Visit::new().open("");
    tab_to(&page, ASK);
    press(&page, Key::Enter.into());
    page.find("heading", "Which suits me?");
    for (question, place) in [
        ("buyers", 0),
        ("time", 2),
        ("money", 1),
        // Not known, in the last place.
        ("market", 4),
        ("ticket", 2),
        ("margin", 2),
        ("team", 2),
        ("brand", 0),
    ] {
        answer(&page, question, place);
    }
    let split = told(Industry::B2bSoftware, Objective::Npv, &FIGURES);
    let best = share(&split);
    let rest = 100 - best;
    assert_said(&page, &format!("{best}% inbound and {rest}% outbound suit you best."));
    let worth = dollars(split.value.expect("a value"));
    assert_said(&page, &format!("“Value in today’s money (NPV)” after 24 months: {worth}."));

    let mut reasons = [
        (best - without(&["horizon"]), "you need results within 24 months"),
        (best - without(&["ramp", "head"]), "you are new"),
    ];
    reasons.sort_by_key(|(points, _)| -points.abs());
    let shown = page.script(
        "return [...document.querySelectorAll('.suits-found li')].map(line => line.textContent)",
    );
    let shown: Vec<String> = serde_json::from_value(shown).expect("texts");
    let [first, second] = reasons.map(|(points, why)| because(why, points));
    assert_eq!(shown[..3], [first, second, String::new()]);
    assert_eq!(best - without(&["rev_month"]), 0);
    assert_said(&page, "No difference to the split: you sell software to businesses;");
    assert_said(&page, "a customer pays $38,400 in the first year");

    tab_to(&page, "Use this");
    press(&page, Key::Enter.into());
    assert_eq!(focus(&page), "The answer");
    for (box_name, value) in [
        ("Monthly budget", "20,000"),
        ("Months to look at", "24"),
        ("Revenue per customer and month", "3,200"),
        ("Gross margin", "80"),
    ] {
        assert_eq!(page.find("textbox", box_name).value(), value);
    }
    assert_eq!(page.find("slider", "Share for inbound").value(), best.to_string());
    // What the questions found is what the split under them finds.
    assert!(page.text().contains("That is your split: it leaves nothing on the table."));
    page.reload();
    assert_eq!(page.find("slider", "Share for inbound").value(), best.to_string());
}

#[test]
fn nothing_changes_until_it_is_used_and_leaving_keeps_the_answers() {
    let page = Visit::new().open("");
    let before = side_by_side(&page);
    open(&page);
    page.find("radio", "We are new, or launch something new").click();
    page.find("radio", "Within 6 months").click();
    assert_said(&page, "Neither pays");
    page.find("button", "Close without changes").click();
    page.wait_for("closed questions", || {
        (page.script("return !document.querySelector('.suits-found')") == true).then_some(())
    });
    assert_eq!(focus(&page), ASK);
    assert_eq!(side_by_side(&page), before);
    assert_eq!(page.find("textbox", "Months to look at").value(), "36");

    open(&page);
    assert_said(&page, "Neither pays");
    page.find("button", "Clear my answers").click();
    assert_said(&page, "Nothing is answered yet");
    open(&page);
    assert_eq!(side_by_side(&page), before);
}

#[test]
fn what_is_in_the_form_stays_where_a_question_is_left_open() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("3000");
    open(&page);
    page.find("radio", "We are known, and people follow us").click();
    let known = [("budget", 3_000.0), ("ramp", 6.0), ("head", 0.4)];
    let split = told(Industry::B2bSoftware, Objective::Npv, &known);
    assert_eq!(share(&split), 100);
    assert_said(&page, "All inbound suits you best.");
    page.script("document.querySelector('.suits-found summary').click()");
    assert_said(&page, "Months to ripen: 6 months instead of 9 months");
    assert_said(&page, "Share for inbound: 100% instead of 50%");
    assert!(!said(&page).contains("Monthly budget"), "{}", said(&page));
    page.find("button", "Use this").click();
    assert_eq!(page.find("textbox", "Monthly budget").value(), "3,000");
    open(&page);
    page.find("button", "This is in your form").click();
    assert_eq!(page.find("textbox", "Monthly budget").value(), "3,000");
}

#[test]
fn answers_that_leave_nobody_to_do_the_work_and_nothing_that_pays_are_said_plainly() {
    let page = Visit::new().open("");
    open(&page);
    page.find("radio", "Neither yet").click();
    page.find("radio", "Within 12 months").click();
    let nobody = [("horizon", 12.0), ("quality_in", 0.5), ("targeting", 0.5)];
    let split = told(Industry::B2bSoftware, Objective::Profit, &nobody);
    let worth = split.value.expect("a value");
    assert!(worth < 0.0);
    assert_said(&page, "Neither pays: every split costs more than it brings within 12 months.");
    assert_said(&page, "Spending nothing would lose nothing. If you do spend, 0% inbound is best.");
    let able = told(Industry::B2bSoftware, Objective::Profit, &nobody[..1]).value.expect("a value");
    assert_said(
        &page,
        &format!(
            "With somebody who writes and somebody who knows whom to call it would come to {} instead of {}.",
            dollars(able),
            dollars(worth)
        ),
    );
}

#[test]
fn without_money_there_is_nothing_to_use() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("0");
    open(&page);
    assert_said(&page, "Nothing is spent at any split");
    page.find("button", "Use this").click();
    assert_eq!(page.find("slider", "Share for inbound").value(), "50");
    assert!(said(&page).contains("Nothing is spent"), "the questions stay open");
}

#[test]
fn limits_are_said_to_be_left_out() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.split summary').click()");
    page.find("textbox", "Inbound gets at most").type_text("60");
    open(&page);
    assert_said(&page, "Your limits are left out here.");
}

#[test]
fn the_questions_are_asked_and_answered_in_italian() {
    let page = Visit::new().language("it-IT").open("");
    open(&page);
    page.find("radio", "Aziende: servizi o consulenza").click();
    page.find("radio", "Possono volerci 60 mesi").click();
    page.find("radio", "Più denaro: circa 32.000 € al mese").click();
    let figures = [
        ("horizon", 60.0),
        ("budget", 32_000.0),
        ("upfront_in", 16_000.0),
        ("upfront_out", 3_200.0),
    ];
    let told = |left: &[(&str, f64)]| told(Industry::ProfessionalServices, Objective::Npv, left);
    let best = told(&figures);
    let shares = [share(&best), 100 - share(&best)];
    assert_said(
        &page,
        &format!("Per te va meglio {}% inbound e {}% outbound.", shares[0], shares[1]),
    );
    let points = share(&told(&figures[..1])) - share(&best);
    assert_said(
        &page,
        &format!("Perché hai 32.000 € al mese: {points} punti in più all’outbound."),
    );
    page.find("button", "Usa questa").click();
    assert_eq!(page.find("textbox", "Budget mensile").value(), "32.000");
    assert_eq!(page.find("slider", "Quota inbound").value(), shares[0].to_string());
}

#[test]
fn another_language_keeps_the_answers() {
    let page = Visit::new().open("");
    open(&page);
    page.find("radio", "Within 24 months").click();
    page.find("combobox", "Language").choose("it");
    page.find("radio", "Entro 24 mesi");
    let checked = page.script(
        "return [...document.querySelectorAll('.suits :checked')].map(radio => radio.parentElement.innerText)",
    );
    assert_eq!(checked, serde_json::json!(["Entro 24 mesi"]));
}

#[test]
fn every_answer_is_as_large_as_a_finger_and_nothing_scrolls_sideways() {
    for (width, scheme) in
        [(320, Visit::new()), (360, Visit::new()), (768, Visit::new().dark()), (1280, Visit::new())]
    {
        let page = scheme.width(width).open("");
        open(&page);
        let small = page.script(
            "return [...document.querySelectorAll('.choose')]
                .filter(row => row.getBoundingClientRect().height < 44).length",
        );
        assert_eq!(small, 0, "at {width}");
        assert_eq!(page.script("return document.documentElement.scrollWidth"), width);
        page.screenshot(&format!("suits_{width}"));
    }
}

/// Each line of what was found stands below the one before it.
#[test]
fn no_line_of_what_suits_covers_another() {
    for width in [360, 1280] {
        let page = Visit::new().width(width).open("");
        open(&page);
        let covered = page.script(
            "const lines = [...document.querySelectorAll('.suits-found > *')]
                .filter(line => line.offsetHeight).map(line => line.getBoundingClientRect());
             return lines.slice(1).filter((line, at) => line.top < lines[at].bottom - 1).length",
        );
        assert_eq!(covered, 0, "at {width} px");
    }
}
