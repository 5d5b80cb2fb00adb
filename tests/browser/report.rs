//! A marketer takes the report to a meeting: read on the screen, printed, and saved as a PDF.

use fantoccini::key::Key;
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{FIELDS, Industry, Level, Scenario, citation, field};
use serde_json::{Value, json};

use crate::page::Page;
use crate::paper::{lay_on_paper, sheets};
use crate::reader::{dollars, people};
use crate::visit::Visit;

/// The cells of a table of the report, row by row.
#[track_caller]
fn table(page: &Page, class: &str) -> Vec<Vec<String>> {
    let rows = page.script(&format!(
        "return [...document.querySelectorAll('.report .{class} tbody tr')].map(row =>
            [...row.cells].map(cell => cell.textContent))"
    ));
    let text =
        |cell: &Value| cell.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
    let cells = |row: &Value| row.as_array().map(|cells| cells.iter().map(text).collect());
    rows.as_array().expect("rows").iter().filter_map(cells).collect()
}

#[track_caller]
fn wait_for_report(page: &Page, title: &str) {
    page.find("heading", title);
    assert_eq!(page.script("return location.hash"), "#report");
}

/// Two things are typed; the page shows what follows from both.
#[track_caller]
fn italian() -> Page {
    let page = Visit::new().dark().language("it").open("");
    page.find("textbox", "Costo per contatto inbound").type_text("210");
    page.find("textbox", "Margine lordo").type_text("64");
    page
}

const ITALIAN: &str = "Inbound o outbound? Software B2B";

#[test]
fn the_report_names_exactly_what_was_changed_and_survives_a_reload() {
    let page = italian();
    page.find("button", "Report in PDF").press(Key::Enter, 1);
    wait_for_report(&page, ITALIAN);
    page.wait_for("the focus on the report", || {
        let focus = page.script("return document.activeElement.matches('.report article')");
        (focus == true).then_some(())
    });
    assert!(page.all("textbox", |_| true).is_empty(), "the form is out of the way");

    let usual = |key| field(key).expect("a field").provenance(Industry::B2bSoftware);
    let (cost, margin) = (usual("cpl_in"), usual("margin"));
    let named = page.wait_for("where both come from", || {
        let rows = table(&page, "changes");
        rows.iter().all(|row| row[3].contains(": ")).then_some(rows)
    });
    assert_eq!(named.len(), 2, "{named:?}");
    assert_eq!(
        named[0][..3],
        ["Costo per contatto inbound", "210 €", &format!("{:.0} €", cost.value)]
    );
    let percent = format!("{:.1}%", margin.value * 100.0).replace('.', ",");
    assert_eq!(named[1][..3], ["Margine lordo", "64%", &percent]);
    for (row, known) in named.iter().zip([cost, margin]) {
        let source = citation(known.source).expect("a source");
        assert!(row[3].starts_with("pubblicato: ") && row[3].contains(source), "{row:?}");
    }

    let rest = table(&page, "groups");
    let asked = FIELDS.iter().filter(|field| field.level != Level::Kept).count();
    assert_eq!(rest.len(), asked - 2, "every other assumption, once");
    let follows: Vec<_> = rest.iter().filter(|row| row[2] == "segue dai tuoi valori").collect();
    assert!(follows.is_empty(), "half of the usual budget is what the usual cost was seen at");

    page.reload();
    wait_for_report(&page, ITALIAN);
    page.wait_for("the same list", || (table(&page, "changes") == named).then_some(()));
    page.find("button", "Torna ai valori").press(Key::Enter, 1);
    assert_eq!(page.find("textbox", "Margine lordo").value(), "64");
    assert_eq!(page.find("textbox", "Costo per contatto inbound").value(), "210");
    assert!(page.all("heading", |name| name == ITALIAN).is_empty());
}

#[test]
fn back_of_the_browser_leaves_the_report_as_its_own_button_does() {
    let page = italian();
    for leave in [Page::back as fn(&Page), |page| page.find("button", "Torna ai valori").click()] {
        page.find("button", "Report in PDF").click();
        wait_for_report(&page, ITALIAN);
        leave(&page);
        let opener = page.find("button", "Report in PDF");
        page.wait_for("the focus where it was", || opener.is_focused().then_some(()));
        assert_eq!(page.find("textbox", "Margine lordo").value(), "64");
        assert_eq!(page.script("return document.title"), "Pushpull: inbound o outbound?");
    }
}

#[test]
fn the_report_has_the_figures_of_the_model() {
    let page = Visit::new().open("#report");
    wait_for_report(&page, "Inbound or outbound? B2B software");
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    let [inbound, split, outbound] = [1.0, 0.5, 0.0].map(|share| project(&plan.with_share(share)));
    let rows = table(&page, "plans");
    let cash = [&inbound, &split, &outbound].map(|plan| dollars(plan.profit()));
    assert_eq!(rows[0][1..4], cash);
    let leads = [&inbound, &split, &outbound].map(|plan| people(plan.leads()));
    assert_eq!(rows[2][1..4], leads);
    let months = table(&page, "periods");
    assert_eq!(months.len(), 36 + 2);
    let last = &months[36];
    let whole = |money: f64| dollars(money).replace('$', "");
    assert_eq!(last[12..], [whole(split.months[35].cash), whole(split.months[35].cumulative)]);
    assert_eq!(last[4], people(split.months[35].leads.inbound));
    assert_eq!(months[37][11], whole(split.revenue()));
    assert_eq!(
        page.all("image", |name| name.contains("over 36 months") || name.contains("36 months"))
            .len(),
        2
    );
}

/// Whoever prints the page gets the report, whether it is open or not: on two to four pages, light, with nothing cut.
#[test]
fn on_paper_there_is_the_report_whole_and_light() {
    for (language, horizon, link) in [
        ("en-US", "36", ""),
        ("en-US", "120", "#report"),
        ("it", "120", ""),
        ("it", "36", "#report"),
    ] {
        let page = Visit::new().width(360).dark().language(language).open("");
        let label = if language == "it" { "Mesi da guardare" } else { "Months to look at" };
        page.find("textbox", label).type_text(horizon);
        page.script(&format!("location.hash = '{link}'"));
        let count = sheets(&page);
        assert!((2..=4).contains(&count), "{language}, {horizon} months: {count} pages");
        let rows = if horizon == "36" { 38 } else { 12 };
        assert_eq!(table(&page, "periods").len(), rows, "years where there are many months");
        lay_on_paper(&page);
        let cut = page.script(
            "return [...document.querySelectorAll('.report article *')]
                .filter(part => part.getBoundingClientRect().right > innerWidth + 0.5)
                .map(part => part.outerHTML.slice(0, 90))",
        );
        assert_eq!(cut, json!([]));
        let seen = page.script(
            "const ink = getComputedStyle(document.querySelector('.report h1')).color;
             return [ink, !!document.querySelector('.masthead').checkVisibility(),
                !!document.querySelector('#verdict').checkVisibility(),
                !!document.querySelector('.report .periods').checkVisibility()]",
        );
        assert_eq!(seen, json!(["rgb(27, 33, 38)", false, false, true]), "{language} {horizon}");
    }
}

/// The site's owner gives a brand line.
#[track_caller]
fn branded(says: &str, link: &str) -> Page {
    let page = Visit::new().open("");
    page.script(&format!(
        "for (const [name, content] of [['', {}], ['-link', {}]])
            document.querySelector(`meta[name=pushpull-brand${{name}}]`).content = content",
        json!(says),
        json!(link)
    ));
    page.find("button", "PDF report").click();
    wait_for_report(&page, "Inbound or outbound? B2B software");
    page
}

#[test]
fn the_brand_line_of_the_site_stands_on_the_report() {
    let page = branded("Rossi & <b>Partner</b>", "https://rossi.example/");
    let link = page.find("link", "Rossi & <b>Partner</b>");
    assert_eq!(link.attribute("href").as_deref(), Some("https://rossi.example/"));
    lay_on_paper(&page);
    assert!(page.text().contains("Rossi & <b>Partner</b>"));
}

#[test]
fn a_brand_line_that_will_not_do_is_refused_in_the_console() {
    let long = "x".repeat(81);
    for (says, link, seen, told) in [
        (long.as_str(), "", json!(null), "pushpull-brand must be 1 to 80 characters"),
        (
            "Rossi",
            "javascript:alert(1)",
            json!("Rossi"),
            "pushpull-brand-link must be an address that begins with https://",
        ),
        ("Rossi", "http://rossi.example", json!("Rossi"), "pushpull-brand-link must be"),
    ] {
        let page = branded(says, link);
        let host = "return document.querySelector('.report .host')";
        assert_eq!(page.script(&format!("{host}?.textContent ?? null")), seen);
        assert_eq!(page.script(&format!("{host}?.querySelector('a') ?? null")), json!(null));
        let warnings = page.console("WARNING");
        assert_eq!(warnings.iter().filter(|said| said.contains(told)).count(), 1, "{warnings:?}");
    }
}

#[test]
fn saving_asks_the_browser_to_print_under_the_name_of_the_report() {
    let page = Visit::new().open("#report");
    wait_for_report(&page, "Inbound or outbound? B2B software");
    page.script("window.print = () => { window.printed = document.title }");
    page.find("button", "Save as PDF or print").press(Key::Enter, 1);
    let name = page.script("return window.printed");
    let name = name.as_str().expect("a name");
    assert!(name.starts_with("Inbound or outbound? B2B software – "), "{name}");
}
