//! A newcomer meets a word of the trade and asks what it means.

use fantoccini::key::Key;

use crate::page::Page;
use crate::visit::Visit;

/// The meaning that is open; empty where none is.
#[track_caller]
fn meaning(page: &Page) -> String {
    let open = page.script(
        "return [...document.querySelectorAll('.meaning')].map(place => place.textContent).join('')",
    );
    open.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_word_in_a_sentence_explains_itself_with_the_keyboard_and_by_touch() {
    let page = Visit::new().open("");
    page.script(
        "document.querySelectorAll('.inputs details').forEach(fold => { fold.open = true })",
    );
    page.find("button", "About: Inbound leads that fit").click();
    let word = page.find("button", "MQL");
    assert_eq!(word.attribute("aria-expanded").as_deref(), Some("false"));
    word.press(Key::Enter, 1);
    assert_eq!(word.attribute("aria-expanded").as_deref(), Some("true"));
    assert!(meaning(&page).starts_with("Marketing qualified lead:"), "{}", meaning(&page));
    word.press(Key::Escape, 1);
    assert_eq!(meaning(&page), "");
    assert!(word.is_focused());
    word.click();
    assert_ne!(meaning(&page), "");
    // It goes when somebody goes on.
    page.find("slider", "Share for inbound").press(Key::Shift, 1);
    assert_eq!(meaning(&page), "");
}

#[test]
fn an_open_meaning_fits_the_narrowest_screen() {
    let page = Visit::new().width(320).open("");
    for word in page.all("button", |name| name == "Leads" || name == "lead") {
        word.click();
        let place = page.script(
            "const place = [...document.querySelectorAll('.meaning')].find(place => place.textContent);
             const { left, right } = place.getBoundingClientRect();
             return [left, right, document.documentElement.scrollWidth]",
        );
        let place: Vec<f64> = serde_json::from_value(place).expect("three figures");
        assert!(place[0] >= 0.0 && place[1] <= 320.0 && place[2] <= 320.0, "{place:?}");
    }
}

#[test]
fn all_words_stand_together_at_the_end() {
    for (language, fold, word) in
        [("en-US", "Words used here", "NPV"), ("it-IT", "Le parole usate qui", "VAN")]
    {
        let page = Visit::new().language(language).open("");
        page.script("document.querySelector('.glossary summary').click()");
        let text = page.text();
        let (_, list) = text.split_once(fold).expect("the fold");
        for word in ["lead", "MQL", "SQL", "churn", "CAC", "CPL", "CPA", "CPM", "LTV", "ROI", word]
        {
            assert!(list.lines().any(|line| line == word), "{word} in {list}");
        }
    }
}
