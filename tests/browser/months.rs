//! A controller takes the months away and counts again: every figure is the model's own.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use pushpull_model::engine::{Projection, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::page::Page;
use crate::reader::dollars;
use crate::visit::Visit;

const FILE: &str = "pushpull-months.csv";

/// B2B software whose sales team costs something, at a share of inbound.
fn plan(share_in: f64) -> Projection {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.sales_cost = 40.0;
    project(&calibrate(&scenario).with_share(share_in))
}

#[track_caller]
fn opened() -> Page {
    let page = Visit::new().open("");
    page.script(
        "document.querySelectorAll('.inputs details').forEach(fold => { fold.open = true })",
    );
    page.find("textbox", "Sales cost per qualified lead").type_text("40");
    page.script("document.querySelector('.months').scrollIntoView()");
    page
}

/// An empty folder of a test's own.
#[track_caller]
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/downloads").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// Lines and fields of a file without quotes.
pub(crate) fn fields(text: &str) -> Vec<Vec<&str>> {
    text.split_terminator("\r\n").map(|line| line.split(',').collect()).collect()
}

/// Every figure of the file must be the model's, but for the last digits: a browser has exponentials of its own.
#[track_caller]
fn assert_holds(text: &str, plan: &Projection) {
    let lines = fields(text);
    assert_eq!(lines.len(), plan.months.len() + 2, "names, what is before, and every month");
    let mut expected = vec![vec![0.0; 14]];
    expected[0][1] = plan.side_upfront(Side::Inbound);
    expected[0][2] = plan.side_upfront(Side::Outbound);
    (expected[0][12], expected[0][13]) = (-plan.upfront(), -plan.upfront());
    expected.extend(plan.months.iter().enumerate().map(|(index, month)| {
        vec![
            (index + 1) as f64,
            month.spend_in,
            month.spend_out,
            month.sales,
            month.leads.inbound,
            month.leads.outbound,
            month.leads.assisted + month.leads.reactivated,
            month.won.inbound,
            month.won.outbound,
            month.won.assisted + month.won.reactivated,
            month.active.sum(),
            month.revenue,
            month.cash,
            month.cumulative,
        ]
    }));
    for (line, expected) in lines[1..].iter().zip(&expected) {
        let figures: Vec<f64> = line.iter().map(|field| field.parse().expect("a number")).collect();
        for (figure, expected) in figures.iter().zip(expected) {
            let near = (figure - expected).abs() <= 1e-12 * expected.abs().max(1.0);
            assert!(near, "{figure}, expected {expected}, in {line:?}");
        }
        assert_eq!(figures.len(), expected.len());
    }
}

#[test]
fn the_file_has_every_figure_of_the_model_in_full() {
    let page = opened();
    let folder = folder("months");
    page.save_into(&folder);
    for (plan_shown, share) in [("1", 0.5), ("0", 1.0), ("2", 0.0)] {
        page.find("combobox", "Plan in the table").choose(plan_shown);
        page.find("button", "Save as CSV").click();
        let path = folder.join(FILE);
        let text = page.wait_for("the file", || {
            fs::read_to_string(&path).ok().filter(|text| !text.is_empty())
        });
        let text =
            text.strip_prefix('\u{feff}').expect("a mark by which a spreadsheet knows UTF-8");
        assert_eq!(
            fields(text)[0],
            [
                "Month",
                "Inbound cost (USD)",
                "Outbound cost (USD)",
                "Sales cost (USD)",
                "Inbound leads",
                "Outbound leads",
                "Leads from both together",
                "Inbound customers",
                "Outbound customers",
                "Customers from both together",
                "Active customers",
                "Revenue (USD)",
                "Cash (USD)",
                "Cash since the start (USD)",
            ]
        );
        assert_holds(text, &plan(share));
        assert!(page.text().contains("pushpull-months.csv is on its way"));
        fs::remove_file(&path).expect("the file was there");
    }
}

#[test]
fn where_no_file_comes_the_text_is_there_to_copy() {
    let page = opened();
    page.save_into(&folder("missed"));
    page.find("button", "Save as CSV").click();
    page.find("button", "No file? Show it as text").click();
    let spare = page.find("textbox", "The months as text, separated by commas");
    assert!(spare.is_focused());
    // A box for text holds line feeds alone.
    assert_holds(&spare.value().replace('\n', "\r\n"), &plan(0.5));
    page.find("slider", "Share for inbound").press(Key::Home, 1);
    page.wait_for("no text of the old split", || {
        page.all("textbox", |name| name.starts_with("The months as text")).is_empty().then_some(())
    });
    page.script("URL.createObjectURL = () => { throw new Error('blocked') }");
    page.find("button", "Save as CSV").click();
    let spare = page.find("textbox", "The months as text, separated by commas");
    assert_holds(&spare.value().replace('\n', "\r\n"), &plan(0.0));
    assert!(page.text().contains("This browser saves no files here."));
}

#[test]
fn the_table_shows_any_of_the_three_plans_with_both_sides_apart() {
    let page = opened();
    for (place, share, name) in [
        ("0", 1.0, "All inbound"),
        ("2", 0.0, "All outbound"),
        ("1", 0.5, "Your split, 50% inbound"),
    ] {
        page.find("combobox", "Plan in the table").choose(place);
        let plan = plan(share);
        let sums = [Side::Inbound, Side::Outbound].map(|side| dollars(plan.side_cost(side)));
        page.wait_for(format!("the sums of {name}"), || {
            let shown = page.script(
                "return [...document.querySelectorAll('.months tfoot td')].slice(0, 2).map(cell => cell.textContent)",
            );
            (shown == serde_json::json!(sums)).then_some(())
        });
        let caption = page.script("return document.querySelector('.months caption').textContent");
        assert_eq!(caption, format!("{name}, month by month").as_str());
    }
}

#[test]
fn the_names_of_columns_and_rows_stay_in_sight() {
    let page = Visit::new().width(360).open("");
    let moved = page.script(
        "const box = document.querySelector('.months .scroll');
         box.scrollIntoView();
         box.scrollTo(300, 300);
         const at = (selector, side) => document.querySelector(selector).getBoundingClientRect()[side];
         const edge = box.getBoundingClientRect();
         return [at('.months thead th', 'top') - edge.top, at('.months tbody tr:nth-child(20) th', 'left') - edge.left,
                 box.scrollLeft, document.documentElement.scrollWidth]",
    );
    let moved: Vec<f64> = serde_json::from_value(moved).expect("four figures");
    assert!(moved[0].abs() <= 1.5 && moved[1].abs() <= 1.5, "{moved:?}");
    assert_eq!(moved[2..], [300.0, 360.0]);
}
