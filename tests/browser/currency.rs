//! A marketer counts in a currency of their own.

use crate::page::Page;
use crate::reader::side_by_side;
use crate::visit::Visit;

#[track_caller]
fn choose(page: &Page, value: &str) {
    page.script(&format!(
        "const menu = document.getElementById('currency'); menu.value = '{value}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

#[track_caller]
fn chosen(page: &Page) -> String {
    page.find("combobox", "Currency").value()
}

#[test]
fn any_currency_there_is_can_be_typed_and_is_kept() {
    let page = Visit::new().open("");
    choose(&page, "other");
    let code = page.find("textbox", "Currency code (three letters)");
    assert!(code.is_focused());
    code.type_text(" sek ");
    code.press(fantoccini::key::Key::Enter, 1);
    page.wait_for("kronor", || (chosen(&page) == "SEK").then_some(()));
    assert_eq!(page.script("return document.activeElement.id"), "currency");
    assert!(side_by_side(&page)["Cash at the end"][0].contains("kr"));
    assert!(page.text().contains("come from US dollars and are not converted"));
    page.reload();
    assert_eq!(chosen(&page), "SEK");
    choose(&page, "USD");
    page.wait_for("dollars", || (chosen(&page) == "USD").then_some(()));
    assert!(!page.text().contains("are not converted"));
}

#[test]
fn a_code_that_is_none_is_refused_in_words_and_the_last_one_stays() {
    let page = Visit::new().open("");
    choose(&page, "other");
    let code = page.find("textbox", "Currency code (three letters)");
    for bad in ["", "XQZ", "EURO", "12", "€", "<b>"] {
        code.type_text(bad);
        page.find("button", "Use this currency").click();
        let note = "return document.getElementById('currency-code-note').textContent";
        page.wait_for(format!("word of “{bad}”"), || {
            let said = page.script(note);
            said.as_str().is_some_and(|said| said.contains("Still counting in USD.")).then_some(())
        });
        assert_eq!(code.attribute("aria-invalid").as_deref(), Some("true"), "{bad}");
        assert_eq!(code.value(), bad);
    }
    code.press(fantoccini::key::Key::Escape, 1);
    assert_eq!(chosen(&page), "USD");
    assert_eq!(page.script("return document.activeElement.id"), "currency");
    assert!(page.all("textbox", |name| name.starts_with("Currency code")).is_empty());
}

#[test]
fn yen_have_no_decimals_and_italians_write_the_sign_behind() {
    let page = Visit::new().open("");
    choose(&page, "JPY");
    page.find("textbox", "Cost per outbound lead").type_text("45");
    page.wait_for("yen", || side_by_side(&page)["Cost per lead"][2].starts_with('¥').then_some(()));
    let before = side_by_side(&page);
    page.find("textbox", "Monthly budget").type_text("500");
    let figures = page.wait_for("the figures of so small a budget", || {
        Some(side_by_side(&page)).filter(|figures| *figures != before)
    });
    for cell in
        figures.iter().filter(|(row, _)| row.starts_with("Cost per")).flat_map(|(_, cells)| cells)
    {
        assert!(!cell.contains('.'), "{cell}");
    }
    let page = Visit::new().language("it-IT").open("");
    let units = page.script(
        "return [...document.querySelectorAll('[data-box=budget] .unit')].map(unit => unit.textContent)",
    );
    assert_eq!(units, serde_json::json!(["", "€"]));
}

#[test]
fn a_kept_currency_that_nobody_knows_breaks_nothing() {
    let page = Visit::new().open("");
    for kept in ["QQQ", "", "euro", "%F0"] {
        let record =
            format!("\"version=1&industry=retail&language=en&currency={kept}&budget=777\"");
        page.come_back_after(&format!("localStorage.setItem('pushpull.scenario', {record:?})"));
        assert_eq!(page.find("textbox", "Monthly budget").value(), "777");
        assert_eq!(chosen(&page), "USD", "{kept}");
    }
}
