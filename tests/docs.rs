//! The notes on the method in `docs/` are those of the page. `BLESS=1 cargo test --test docs` writes them.

use std::fs;
use std::path::Path;

use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario, status_counts};
use serde_json::Value;

/// Language, and what its notes are called.
const BOOKS: [(&str, &str); 2] = [("en", "method.md"), ("it", "metodo.md")];

fn json(file: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(file));
    serde_json::from_str(&text.expect("a file of a language")).expect("JSON")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// The notes of a language as Markdown.
fn book(language: &str) -> String {
    let words = &json(&format!("later/{language}.json"))["words"];
    let mut lines =
        vec![format!("# {}", text(&words["how_heading"])), text(&words["how_lead"]).to_owned()];
    let headings = ["how_model", "how_limits", "how_claims"];
    let method = json(&format!("method/{language}.json"));
    for (heading, chapter) in headings.iter().zip(list(&method["chapters"])) {
        lines.push(format!("## {}", text(&words[heading])));
        lines.push(text(&chapter["lead"]).to_owned());
        for note in list(&chapter["notes"]) {
            lines.push(format!("### {}", text(&note["name"])));
            lines.extend(list(&note["text"]).iter().map(|one| text(one).to_owned()));
            let formulas: Vec<_> = list(&note["formulas"]).iter().map(text).collect();
            if !formulas.is_empty() {
                lines.push(format!("```text\n{}\n```", formulas.join("\n")));
            }
        }
    }
    lines.join("\n\n") + "\n"
}

#[test]
fn the_notes_in_the_repository_are_those_of_the_page() {
    for (language, name) in BOOKS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, book(language)).expect("a writable folder");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == book(language),
            "docs/{name} is not what locales/ says: BLESS=1 cargo test --test docs writes it"
        );
    }
}

/// In how many per cent all inbound brings more leads than all outbound over so many months.
fn more_leads(industry: Industry, months: f64) -> f64 {
    let mut scenario = Scenario::preset(industry);
    scenario.horizon = months;
    let plan = calibrate(&scenario);
    let [inbound, outbound] = [1.0, 0.0].map(|share| project(&plan.with_share(share)).leads());
    (100.0 * (inbound / outbound - 1.0)).round()
}

/// What the notes say of the model itself; the rest of their figures are the tests of its claims.
#[test]
fn figures_in_the_notes_are_those_of_the_model() {
    let software = Industry::B2bSoftware;
    assert_eq!(
        [12.0, 36.0, 120.0].map(|months| more_leads(software, months)),
        [-39.0, 65.0, 156.0]
    );
    assert_eq!(more_leads(Industry::Automotive, 36.0), -5.0);
    let ways = INDUSTRIES.map(|industry| {
        let scenario = Scenario::preset(industry);
        let way = |of: &pushpull_model::scenario::Assumptions| of.p_mql * of.p_sql * of.p_win;
        (100.0 * way(&scenario.inbound) / way(&scenario.outbound)).round() / 100.0
    });
    let (least, most) =
        ways.iter().fold((9.0, 0.0), |(low, high), way: &f64| (way.min(low), way.max(high)));
    assert_eq!((least, most), (1.19, 1.67));
}

/// The shares of defaults are said with the true numbers.
#[test]
fn the_notes_count_the_assumptions_among_the_defaults() {
    let [published, derived, assumption] = status_counts();
    for (language, _) in BOOKS {
        let book = book(language);
        let numbers = [published + derived + assumption, published, derived, assumption];
        let counted =
            |line: &str| numbers.iter().all(|number| line.contains(&format!(" {number} ")));
        assert!(book.lines().any(counted), "{numbers:?} in {language}");
    }
}
