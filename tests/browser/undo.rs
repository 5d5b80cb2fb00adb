//! A marketer tries things out and takes them back.

use fantoccini::key::Key;

use crate::element::Element;
use crate::page::Page;
use crate::visit::Visit;

/// What is said of the last step.
#[track_caller]
fn told(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || {
        let told = page.script("return document.querySelector('.told').textContent.trim()");
        (told == sentence).then_some(())
    });
}

#[track_caller]
fn button<'page>(page: &'page Page, name: &str) -> Element<'page> {
    page.find("button", name)
}

#[track_caller]
fn holds(page: &Page, element: &Element, value: &str) {
    page.wait_for(format!("“{value}”"), || (element.value() == value).then_some(()));
}

#[track_caller]
fn choose(page: &Page, menu: &str, value: &str) {
    page.script(&format!(
        "const menu = document.getElementById('{menu}'); menu.value = '{value}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

/// What follows is something else than what came before, as it is after a second without a change.
#[track_caller]
fn begin_anew(page: &Page) {
    page.script("document.activeElement.blur(); document.getElementById('language').focus()");
}

#[test]
fn a_burst_of_typing_is_one_step_back_and_forth() {
    let page = Visit::new().open("");
    let (undo, redo) = (button(&page, "Undo"), button(&page, "Redo"));
    assert_eq!(undo.attribute("aria-disabled").as_deref(), Some("true"));
    let budget = page.find("textbox", "Monthly budget");
    budget.type_text("30500");
    budget.press(Key::Tab, 1);
    assert_eq!(undo.attribute("aria-disabled").as_deref(), Some("false"));
    page.wait_for("what would be undone", || {
        (undo.attribute("title").as_deref() == Some("Undo: Monthly budget")).then_some(())
    });
    undo.click();
    told(&page, "Undone: Monthly budget.");
    holds(&page, &budget, "20,000");
    // Nothing more to undo: said so, and the keyboard keeps its place.
    assert_eq!(undo.attribute("aria-disabled").as_deref(), Some("true"));
    assert!(undo.is_focused());
    undo.press(Key::Enter, 1);
    told(&page, "There is nothing to undo.");
    redo.click();
    told(&page, "Redone: Monthly budget.");
    holds(&page, &budget, "30,500");
    assert_eq!(redo.attribute("aria-disabled").as_deref(), Some("true"));
}

#[test]
fn a_drag_is_one_step_however_long_it_is() {
    let page = Visit::new().open("");
    let slider = page.find("slider", "Share for inbound");
    slider.drag(120.0);
    let dragged = slider.value();
    assert_ne!(dragged, "50");
    slider.drag(-60.0);
    let again = slider.value();
    button(&page, "Undo").click();
    told(&page, "Undone: Share for inbound.");
    holds(&page, &slider, &dragged);
    button(&page, "Undo").click();
    holds(&page, &slider, "50");
    button(&page, "Redo").click();
    button(&page, "Redo").click();
    holds(&page, &slider, &again);
}

#[test]
fn the_usual_keys_undo_and_redo() {
    let page = Visit::new().open("");
    let months = page.find("textbox", "Months to look at");
    months.press(Key::Up, 2);
    assert_eq!(months.value(), "38");
    // The box has no text of its own: the key is the page's.
    months.chord(&[Key::Control], 'z');
    holds(&page, &months, "36");
    told(&page, "Undone: Months to look at.");
    months.chord(&[Key::Control, Key::Shift], 'z');
    holds(&page, &months, "38");
    months.chord(&[Key::Meta], 'z');
    holds(&page, &months, "36");
    months.chord(&[Key::Control], 'y');
    holds(&page, &months, "38");
}

#[test]
fn unfinished_text_keeps_its_own_keys() {
    let page = Visit::new().open("");
    let margin = page.find("textbox", "Gross margin");
    margin.type_text("64");
    let budget = page.find("textbox", "Monthly budget");
    budget.type_text("abc");
    budget.chord(&[Key::Control], 'z');
    assert_eq!(margin.value(), "64", "the step before is not touched");
    assert_eq!(page.script("return document.querySelector('.told').textContent"), "");
    // From anywhere else the page goes back, and the unfinished text with it.
    page.find("slider", "Share for inbound").press(Key::Shift, 1);
    page.find("slider", "Share for inbound").chord(&[Key::Control], 'z');
    told(&page, "Undone: Gross margin.");
    holds(&page, &margin, "71.7");
    holds(&page, &budget, "20,000");
    assert!(!page.text().contains("still counts with the last figures"));
}

#[test]
fn what_is_wanted_limits_stops_and_industries_come_back_too() {
    let page = Visit::new().open("");
    choose(&page, "objective", "leads");
    begin_anew(&page);
    page.script("document.querySelector('.split summary').click()");
    let most = page.find("textbox", "Inbound gets at most");
    most.type_text("60");
    page.find("slider", "Last month with spending").press(Key::Home, 1);
    begin_anew(&page);
    choose(&page, "industry", "retail");
    let undo = button(&page, "Undo");
    for (said, menu, value) in [
        ("Industry", "industry", "b2b_software"),
        ("Last month with spending", "stop", "36"),
        ("Inbound gets at most", "limit_inbound_to", ""),
        ("What you want most", "objective", "npv"),
    ] {
        undo.click();
        told(&page, &format!("Undone: {said}."));
        page.wait_for(format!("{value} in {menu}"), || {
            let held = page.script(&format!("return document.getElementById('{menu}').value"));
            (held == value).then_some(())
        });
    }
    assert_eq!(undo.attribute("aria-disabled").as_deref(), Some("true"));
    for _ in 0..4 {
        button(&page, "Redo").click();
    }
    told(&page, "Redone: Industry.");
    assert_eq!(page.script("return document.getElementById('limit_inbound_to').value"), "60");
    assert_eq!(page.script("return document.getElementById('stop').value"), "1");
}

#[test]
fn a_new_change_takes_away_what_was_undone() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("30000");
    button(&page, "Undo").click();
    page.find("textbox", "Gross margin").type_text("50");
    let redo = button(&page, "Redo");
    page.wait_for("nothing to redo", || {
        (redo.attribute("aria-disabled").as_deref() == Some("true")).then_some(())
    });
    redo.click();
    told(&page, "There is nothing to redo.");
    assert_eq!(page.find("textbox", "Gross margin").value(), "50");
}

#[test]
fn steps_last_through_another_language_and_the_whole_reset() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("30000");
    page.find("textbox", "Gross margin").type_text("50");
    page.find("button", "Back to the industry’s figures").click();
    choose(&page, "language", "it");
    let undo = button(&page, "Annulla");
    undo.click();
    told(&page, "Annullato: Budget mensile, Margine lordo.");
    holds(&page, &page.find("textbox", "Budget mensile"), "30.000");
    undo.click();
    told(&page, "Annullato: Margine lordo.");
}

#[test]
fn the_plan_follows_the_budget_and_is_not_named_with_it() {
    let page = Visit::new().open("");
    page.find("combobox", "How the money is laid over time").choose("launch");
    page.find("textbox", "Monthly budget").type_text("30000");
    button(&page, "Undo").click();
    told(&page, "Undone: Monthly budget.");
    holds(&page, &page.find("combobox", "How the money is laid over time"), "launch");
    button(&page, "Undo").click();
    told(&page, "Undone: Plan over time.");
}

#[test]
fn the_ends_of_an_assumption_come_back() {
    let page = Visit::new().open("");
    page.find("button", "About: Gross margin").click();
    page.find("textbox", "May be as low as").type_text("60");
    begin_anew(&page);
    button(&page, "Undo").click();
    told(&page, "Undone: How sure.");
    holds(&page, &page.find("textbox", "May be as low as"), "");
}

/// A target changes nothing but its own answer, and is a step like any other.
#[test]
fn targets_come_back_with_their_menus() {
    let page = Visit::new().open("");
    page.find("combobox", "I want").choose("1");
    begin_anew(&page);
    page.find("textbox", "At least").type_text("1500");
    begin_anew(&page);
    page.find("combobox", "What may change for it").choose("margin");
    begin_anew(&page);
    for (menu, value) in
        [("What may change for it", "budget"), ("At least", "1,000"), ("I want", "0")]
    {
        button(&page, "Undo").click();
        told(&page, "Undone: What it takes.");
        let role = if menu == "At least" { "textbox" } else { "combobox" };
        holds(&page, &page.find(role, menu), value);
    }
    button(&page, "Redo").click();
    holds(&page, &page.find("combobox", "I want"), "1");

    page.script("[...document.querySelectorAll('summary')].find(fold => fold.innerText.startsWith('A target')).click()");
    page.find("textbox", "How much you want").type_text("12");
    begin_anew(&page);
    button(&page, "Undo").click();
    told(&page, "Undone: A target for one quarter.");
    holds(&page, &page.find("textbox", "How much you want"), "");
}
