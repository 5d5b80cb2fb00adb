//! The charts: read point by point by keys alone, as a table, and taken away, with the very figures of the kernel.

use std::fs;

use fantoccini::key::Key;
use pushpull_model::engine::{Projection, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::keyboard::Hands;
use crate::months::{fields, folder};
use crate::page::Page;
use crate::reader::dollars;
use crate::sure::bands;
use crate::visit::Visit;

fn plans() -> [Projection; 3] {
    let own = calibrate(&Scenario::preset(Industry::B2bSoftware));
    [own.all_on(Side::Inbound), own.clone(), own.all_on(Side::Outbound)].map(|plan| project(&plan))
}

fn spoken(page: &Page) -> String {
    page.script("return document.querySelector('.reader').ariaValueText")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[track_caller]
fn says(page: &Page, text: &str) {
    page.wait_for(format!("“{text}” aloud"), || spoken(page).contains(text).then_some(()));
}

/// Marketing cost so far per lead so far.
fn cost_per_lead(plan: &Projection, months: usize) -> f64 {
    let months = plan.months.iter().take(months);
    let (mut cost, mut leads) = (plan.upfront(), 0.0);
    for month in months {
        cost += month.marketing;
        let by = &month.leads;
        leads += by.inbound + by.outbound + by.assisted + by.reactivated;
    }
    cost / leads
}

#[test]
fn by_keys_alone_from_the_menu_of_charts_to_a_table_on_disk() {
    let page = Visit::new().open("");
    let folder = folder("charts");
    page.save_into(&folder);
    let hands = Hands(&page);
    hands.go(false, "Cash");
    hands.press(Key::Right, 2);
    page.find("heading", "Cost per lead so far");
    hands.go(false, "Read the chart: Cost per lead so far");
    hands.press(Key::Home, 1);
    says(&page, "Month 0, Your split: –");
    hands.press(Key::Right, 12);
    let [inbound, split, _] = &plans();
    says(&page, &format!("Month 12, Your split: ${:.0}", cost_per_lead(split, 12)));
    hands.press(Key::Up, 1);
    says(&page, &format!("Month 12, All inbound: ${:.0}", cost_per_lead(inbound, 12)));
    hands.press(Key::End, 1);
    says(&page, "Month 36");
    hands.go(false, "The chart as a table and as a file");
    hands.press(Key::Enter, 1);
    page.find("button", "Save the table as CSV");
    hands.go(false, "Save the table as CSV");
    hands.press(Key::Enter, 1);
    let path = folder.join("pushpull-cost-per-lead.csv");
    let text = page
        .wait_for("the file", || fs::read_to_string(&path).ok().filter(|text| !text.is_empty()));
    let rows = fields(text.trim_start_matches('\u{feff}'));
    assert_eq!(rows[0][..3], ["Month", "All inbound (USD)", "Your split (USD)"]);
    for (plan, column) in
        plans().iter().zip(["All inbound (USD)", "Your split (USD)", "All outbound (USD)"])
    {
        let place = rows[0].iter().position(|name| *name == column).expect("a column");
        assert_eq!(rows[1][place], "", "nobody has a lead before the first month");
        for month in 1..=36 {
            let figure: f64 = rows[month + 1][place].parse().expect("a figure");
            let expected = cost_per_lead(plan, month);
            assert!(
                (figure - expected).abs() <= 1e-9 * expected,
                "{column}, month {month}: {figure}, {expected}"
            );
        }
    }
}

/// The shown table has the rows of the file, as the page writes figures.
#[test]
fn the_table_has_the_figures_that_are_drawn() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.figure summary').click()");
    page.find("button", "Save the table as CSV");
    let cash = plans().map(|plan| plan.cumulative_cash());
    let row = |month: usize| {
        let script = format!(
            "return [...document.querySelectorAll('.figure tbody tr')][{month}]?.innerText.split('\\t') ?? []"
        );
        let cells = page.script(&script);
        let cells = cells.as_array().cloned().unwrap_or_default();
        cells
            .iter()
            .map(|cell| cell.as_str().unwrap_or_default().trim().to_owned())
            .collect::<Vec<_>>()
    };
    for month in [0, 1, 18, 36] {
        let cells = row(month);
        assert_eq!(cells[0], month.to_string());
        let own = cells[1].clone();
        assert_eq!(own, dollars(cash[0][month]), "all inbound, month {month}");
        assert!(cells.contains(&dollars(cash[1][month])));
        assert!(cells.contains(&dollars(cash[2][month])));
    }
}

#[test]
fn the_chance_to_have_the_money_back_is_that_of_the_cases() {
    let page = Visit::new().open("");
    page.find("radio", "Break-even").click();
    let by = bands(&Scenario::preset(Industry::B2bSoftware)).plan.broken_even_by;
    page.find("slider", "Read the chart: Chance to have the money back by each month")
        .press(Key::End, 1);
    says(&page, &format!("Month 36, Your split: {:.0}%", by[36] * 100.0));
}

#[test]
fn a_line_that_is_pressed_in_the_legend_leaves_the_picture_and_its_table() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.figure summary').click()");
    page.find("button", "Save the table as CSV");
    let heads = || {
        page.script("return [...document.querySelectorAll('.figure thead th')].map((head) => head.innerText).join()")
    };
    page.wait_for("all plans", || heads().as_str()?.contains("All outbound").then_some(()));
    page.find("button", "All outbound").click();
    page.wait_for("a table without it", || {
        (!heads().as_str()?.contains("All outbound")).then_some(())
    });
    assert_eq!(
        page.find("button", "All outbound").attribute("aria-pressed").as_deref(),
        Some("false")
    );
}

#[test]
fn a_picture_is_saved_with_its_title_and_its_sentence() {
    let page = Visit::new().language("it").dark().open("");
    let folder = folder("pictures");
    page.save_into(&folder);
    page.script("document.querySelector('.figure summary').click()");
    // Who hides a line still hears of it.
    page.find("button", "Tutto outbound").click();
    page.find("button", "Salva l’immagine come SVG").click();
    let path = folder.join("pushpull-cash.svg");
    let svg = page.wait_for("the picture", || {
        fs::read_to_string(&path).ok().filter(|text| text.contains("</svg>"))
    });
    assert!(svg.contains("<title>Cassa dall’inizio</title><desc>Dopo 36 mesi:"));
    assert!(svg.contains("<polyline") && svg.contains("Tutto inbound"));
    assert!(!svg.contains("Tutto outbound") && !svg.contains(": –") && !svg.contains(", – "));
    page.find("button", "Salva l’immagine come PNG").click();
    let path = folder.join("pushpull-cash.png");
    let png =
        page.wait_for("the picture", || fs::read(&path).ok().filter(|bytes| bytes.len() > 5_000));
    assert!(png.starts_with(b"\x89PNG"));
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((side(16), side(20)), (1920, 1280));
}

/// What stands beside a point never covers it, wherever somebody points.
#[test]
fn what_is_said_of_a_point_stands_beside_it() {
    for width in [360, 1280] {
        let page = Visit::new().width(width).open("");
        page.find("slider", "Read the chart: Cash since the start").press(Key::Home, 1);
        let hands = Hands(&page);
        for _ in 0..=36 {
            let covered = page.script(
                "const box = document.querySelector('.beside-point').getBoundingClientRect();
                 const all = document.querySelector('.reader').getBoundingClientRect();
                 return [...document.querySelectorAll('.chart-dot')].some((dot) => {
                     const { left, right, top, bottom } = dot.getBoundingClientRect();
                     return right > box.left && left < box.right && bottom > box.top && top < box.bottom;
                 }) || box.left < all.left || box.right > all.right",
            );
            assert_eq!(covered, false, "at {width} px: {}", spoken(&page));
            hands.press(Key::Right, 1);
        }
    }
}

#[test]
fn keys_held_with_another_are_left_to_the_browser() {
    let page = Visit::new().open("");
    page.find("slider", "Read the chart: Cash since the start").press(Key::Home, 1);
    says(&page, "Month 0");
    let taken = |held: &str| {
        page.script(&format!(
            "const key = {{ key: 'ArrowRight', bubbles: true, cancelable: true, {held} }};
             return !document.querySelector('.reader').dispatchEvent(new KeyboardEvent('keydown', key))"
        ))
    };
    for held in ["altKey: true", "ctrlKey: true", "metaKey: true"] {
        assert_eq!(taken(held), false, "{held}");
    }
    assert!(spoken(&page).contains("Month 0,"));
    assert_eq!(taken("shiftKey: false"), true);
    says(&page, "Month 1,");
}

/// Leads stand on one another by the path on which they come, and the month in which the money ends is said.
#[test]
fn leads_are_told_by_the_path_on_which_they_come() {
    let page = Visit::new().open("");
    page.find("radio", "Leads").click();
    page.find("slider", "Read the chart: New leads month by month, your split").press(Key::End, 1);
    let [_, split, _] = &plans();
    let last = split.months.last().expect("a last month").leads;
    says(&page, &format!("Month 36, From inbound: {:.1}", last.inbound));
    page.find("slider", "Last month with spending").press(Key::Home, 1);
    page.wait_for("the end of spending", || {
        page.text().contains("Spending on inbound ends with month").then_some(())
    });
}
