//! A marketer opens the page and drags the split: the figures on the screen are the expected results of the model.

use std::collections::BTreeMap;
use std::fs;

use fantoccini::key::Key;

use crate::page::Page;
use crate::reader::{dollars, dollars_and_cents, people, percent, side_by_side};
use crate::visit::Visit;

/// The expected results of the B2B software preset over 36 months at a share of inbound.
#[track_caller]
fn expected(share: &str) -> BTreeMap<String, f64> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/model/tests/vectors/scenarios.csv");
    let table = fs::read_to_string(file).expect("the table of expected results");
    let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    let row = lines
        .find(|row| row[..3] == ["b2b_software", share, "36"])
        .expect("the preset at this share over 36 months");
    let figures = header.iter().zip(row).skip(3);
    figures.filter_map(|(name, text)| Some(((*name).to_owned(), text.parse().ok()?))).collect()
}

/// What a column of the comparison must show.
fn column(figures: &BTreeMap<String, f64>) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("Cash at the end", dollars(figures["profit"])),
        (
            "Money back in month",
            figures
                .get("payback_month")
                .map_or("not by month 36".to_owned(), |month| format!("{month:.0}")),
        ),
        ("Leads", people(figures["leads"])),
        ("Customers", people(figures["customers"])),
        ("Cost per lead", dollars_and_cents(figures["cpl"])),
        ("Cost per customer", dollars_and_cents(figures["cac"])),
        ("Return on investment", percent(figures["roi"])),
        ("Value in today’s money", dollars(figures["npv"])),
        ("Still to come after the end", dollars(figures["value_after_horizon"])),
    ])
}

#[track_caller]
fn assert_column(page: &Page, index: usize, share: &str) {
    for (row, text) in column(&expected(share)) {
        page.wait_for(format!("{text} for {row}, column {index}, {share} inbound"), || {
            (side_by_side(page)[row][index] == text).then_some(())
        });
    }
}

#[test]
fn defaults_show_the_expected_figures_of_all_three_plans() {
    let page = Visit::new().open("");
    assert_column(&page, 0, "1.0");
    assert_column(&page, 1, "0.5");
    assert_column(&page, 2, "0.0");
}

#[test]
fn dragging_the_split_to_either_end_shows_that_end() {
    let page = Visit::new().open("");
    let slider = page.find("slider", "Share for inbound");
    slider.press(Key::Home, 1);
    assert_eq!(slider.value(), "0");
    assert_column(&page, 1, "0.0");
    slider.press(Key::End, 1);
    assert_eq!(slider.value(), "100");
    assert_column(&page, 1, "1.0");
    slider.press(Key::Left, 75);
    assert_column(&page, 1, "0.25");
}

#[test]
fn the_sentence_names_the_side_with_more_cash_and_the_difference() {
    let page = Visit::new().open("");
    let (inbound, outbound) = (expected("1.0")["profit"], expected("0.0")["profit"]);
    let text = page.text();
    let sentence = format!(
        "All inbound pays more here: after 36 months it is {} ahead of all outbound.",
        dollars(inbound - outbound)
    );
    assert!(text.contains(&sentence), "{text}");
}

#[test]
fn the_months_add_up_to_the_figures_above_them() {
    let page = Visit::new().open("");
    let sums = page.script(
        "const cells = [...document.querySelectorAll('.months tfoot td')].map(cell => cell.textContent);
         const rows = document.querySelectorAll('.months tbody tr').length;
         return { customers: cells.slice(6, 9), cash: cells[11], rows }",
    );
    let figures = expected("0.5");
    let customers = sums["customers"].as_array().expect("inbound, outbound, both").iter();
    let customers = customers.map(|cell| cell.as_str().and_then(|text| text.parse::<f64>().ok()));
    let sum: f64 = customers.map(|count| count.expect("a count")).sum();
    // Each of the three is rounded.
    assert!((sum - figures["customers"]).abs() < 0.2, "{sum} of {}", figures["customers"]);
    assert_eq!(sums["cash"], dollars(figures["profit"]).as_str());
    assert_eq!(sums["rows"], 37, "36 months and what is paid before them");
}

#[test]
fn the_chart_is_painted_sharp_and_says_its_figures() {
    let page = Visit::new().open("");
    let chart = page
        .all("image", |name| name.contains("all outbound"))
        .pop()
        .or_else(|| page.all("img", |name| name.contains("all outbound")).pop());
    let name = chart.and_then(|chart| chart.name()).expect("a chart with a name");
    for share in ["1.0", "0.5", "0.0"] {
        let cash = dollars(expected(share)["profit"]);
        assert!(name.contains(&cash), "{name} lacks {cash}");
    }
    page.script("document.querySelector('canvas').scrollIntoView()");
    let painted = page.wait_for("picture", || {
        let painted = page.script(
            "const canvas = document.querySelector('canvas');
             const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
             const colours = new Set();
             for (let at = 0; at < pixels.length; at += 4)
                 if (pixels[at + 3] === 255) colours.add(pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2]);
             const sharp = Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 1;
             return { colours: colours.size, sharp }",
        );
        (painted["colours"].as_u64()? > 3).then_some(painted)
    });
    assert_eq!(painted["sharp"], true, "as many pixels as the screen has");
}

/// Whoever has it read aloud, searches it or prints it reads what nobody scrolled to.
#[test]
fn figures_out_of_sight_are_true_a_moment_later() {
    let page = Visit::new().open("");
    page.find("slider", "Share for inbound").press(Key::Home, 1);
    let cash = dollars(expected("0.0")["profit"]);
    page.wait_for("months of the new split", || {
        let sum =
            page.script("return document.querySelectorAll('.months tfoot td')[11].textContent");
        (sum == cash.as_str()).then_some(())
    });
    assert_column(&page, 1, "0.0");
    assert_eq!(
        page.script(
            "return document.querySelector('.months').getBoundingClientRect().top > innerHeight"
        ),
        true
    );
}

#[test]
fn the_months_follow_the_split_when_they_come_into_sight() {
    let page = Visit::new().open("");
    page.find("slider", "Share for inbound").press(Key::Home, 1);
    page.script("document.querySelector('.months').scrollIntoView()");
    let cash = dollars(expected("0.0")["profit"]);
    page.wait_for("months of the new split", || {
        let sum =
            page.script("return document.querySelectorAll('.months tfoot td')[11].textContent");
        (sum == cash.as_str()).then_some(())
    });
    page.find("textbox", "Months to look at").type_text("12");
    page.script("document.querySelector('.months').scrollIntoView()");
    page.wait_for("twelve months", || {
        let rows = page.script("return document.querySelectorAll('.months tbody tr').length");
        (rows == 13).then_some(())
    });
}
