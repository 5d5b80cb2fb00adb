//! The charts of what the answer hangs on: the file of each has the very figures of the kernel, and what is read aloud is
//! what is drawn.

use std::fs;

use fantoccini::key::Key;
use pushpull_model::decision::allocation::{Limits, best_of_all};
use pushpull_model::decision::uncertainty::Doubts;
use pushpull_model::decision::what_if::{Axis, Switches, grid, switch_values};
use pushpull_model::decision::{Objective, Watched, tornado};
use pushpull_model::engine::{Parameters, Step, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

use crate::months::{fields, folder};
use crate::page::Page;
use crate::reader::{dollars, people};
use crate::visit::Visit;

fn software() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

/// Shows a chart of the second wall, and waits for its title.
#[track_caller]
fn show(page: &Page, chart: &str, title: &str) {
    page.script("document.querySelectorAll('.figure')[1].scrollIntoView()");
    page.find("radio", chart).click();
    page.find("slider", &format!("Read the chart: {title}"));
}

/// The sentence of the second wall.
fn sentence(page: &Page) -> String {
    let text = "return document.querySelectorAll('.figure .takeaway')[1].innerText";
    page.script(text).as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn says(page: &Page, text: &str) {
    page.wait_for(format!("“{text}” as a sentence"), || {
        sentence(page).contains(text).then_some(())
    });
}

#[track_caller]
fn reads(page: &Page, text: &str) {
    let aloud = || {
        let text = "return document.querySelectorAll('.reader')[1].ariaValueText";
        page.script(text).as_str().unwrap_or_default().to_owned()
    };
    page.wait_for(format!("“{text}” aloud"), || aloud().contains(text).then_some(()));
}

/// The file of the chart that is shown: the names of its columns, and its rows.
#[track_caller]
fn file(page: &Page, name: &str) -> Vec<Vec<String>> {
    let folder = folder(name);
    page.save_into(&folder);
    page.script("document.querySelectorAll('.figure .folds details')[1].open = true");
    page.find("button", "Save the table as CSV").click();
    let path = folder.join(format!("pushpull-{name}.csv"));
    let text = page
        .wait_for("the file", || fs::read_to_string(&path).ok().filter(|text| !text.is_empty()));
    let rows = fields(text.trim_start_matches('\u{feff}'));
    rows.into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect()
}

#[track_caller]
fn close(field: &str, expected: Option<f64>) {
    let Some(expected) = expected else { return assert_eq!(field, "") };
    let figure: f64 = field.parse().unwrap_or_else(|_| panic!("{field} is no figure"));
    // A browser has exponentials of its own, and differences of large figures lose digits.
    assert!((figure - expected).abs() <= 1e-6 * expected.abs().max(1e-3), "{figure}, {expected}");
}

#[test]
fn how_far_people_come() {
    let page = Visit::new().open("");
    show(&page, "Funnel", "How far people come, your split");
    let plan = calibrate(&software());
    let projection = project(&plan);
    let won = projection.step(&plan, Step::Convert);
    says(&page, &format!("become {} customers", people(won.inbound.expect("a count"))));
    let rows = file(&page, "funnel");
    assert_eq!(rows.len(), 9);
    for (row, step) in rows[1..].iter().zip(Step::ALL) {
        let by = projection.step(&plan, step);
        let both = by.assisted.zip(by.reactivated).map(|(one, other)| one + other);
        for (field, expected) in row[1..].iter().zip([by.inbound, by.outbound, both]) {
            close(field, expected);
        }
    }
    page.find("slider", "Read the chart: How far people come, your split").press(Key::Down, 5);
    reads(&page, &format!("From inbound: {}", people(won.inbound.expect("a count"))));
    page.find("slider", "Read the chart: How far people come, your split").press(Key::Right, 1);
    reads(&page, &format!("From outbound: {}", people(won.outbound.expect("a count"))));
}

#[test]
fn what_moves_the_answer() {
    let page = Visit::new().open("");
    show(&page, "What matters", "What moves the answer most");
    let plan = calibrate(&software());
    let found = tornado(&plan, &Doubts::default(), Objective::Profit, Watched::Difference);
    says(&page, &dollars(found.assumed.expect("a figure")));
    let first = &found.bars[0];
    says(&page, &format!("to {} if it is low", dollars(first.low.figure.expect("a figure"))));
    let rows = file(&page, "what-matters");
    assert_eq!(rows[0][1..3], ["If it is lower (USD)", "If it is higher (USD)"]);
    assert_eq!(rows.len(), 11);
    for (row, bar) in rows[1..].iter().zip(&found.bars) {
        let figures = [bar.low.figure, bar.high.figure, Some(bar.low.input), Some(bar.high.input)];
        for (field, expected) in row[1..].iter().zip(figures) {
            close(field, expected);
        }
    }
}

#[test]
fn what_would_turn_the_answer() {
    let page = Visit::new().open("");
    show(&page, "What would turn it", "What would turn the answer");
    says(&page, "What would turn that most easily");
    let Switches::Winner(values) = switch_values(&software(), Objective::Profit) else {
        panic!("one side wins");
    };
    let rows = file(&page, "what-would-turn-it");
    assert_eq!(rows.len(), 13);
    let mut last = 0.0;
    for row in &rows[1..] {
        let now: f64 = row[3].parse().expect("a figure");
        let [below, above] = [4, 5].map(|at| row[at].parse::<f64>().ok());
        let known = values.inputs.iter().find(|input| {
            let same = |found: Option<f64>, switch: Option<f64>| match (found, switch) {
                (Some(found), Some(switch)) => (found - switch).abs() <= 1e-6 * switch.abs(),
                (found, switch) => found.is_none() && switch.is_none(),
            };
            (input.now - now).abs() <= 1e-9
                && same(below, input.below.map(|switch| switch.value))
                && same(above, input.above.map(|switch| switch.value))
        });
        assert!(known.is_some(), "no input turns the answer as {row:?} says");
        let far =
            [1, 2].map(|at| row[at].parse::<f64>().map_or(f64::INFINITY, |by| by.log10().abs()));
        let far = far[0].min(far[1]);
        assert!(far >= last, "the nearest comes first");
        last = far;
    }
}

#[test]
fn every_split_and_the_limits_of_its_share() {
    let page = Visit::new().open("");
    show(&page, "Every split", "What every split comes to");
    let plan = calibrate(&software());
    let best = best_of_all(&plan, &Limits::default());
    let mark = best.marks.iter().find(|mark| mark.objective == Objective::Npv).expect("a mark");
    says(&page, &format!("the best split is {}% inbound", mark.share.expect("a best split")));
    let rows = file(&page, "every-split");
    assert_eq!(rows.len(), 102);
    for share in 0..=100_u32 {
        let row = &rows[share as usize + 1];
        assert_eq!(row[0], share.to_string());
        close(&row[1], Some(project(&plan.with_share(f64::from(share) / 100.0)).npv()));
    }

    // What a limit forbids is a line of its own, and the best is the best of the rest.
    page.script("document.querySelector('.split details').open = true");
    page.find("textbox", "Inbound gets at most").type_text("60");
    says(&page, "the best split is 60% inbound");
    let rows = file(&page, "every-split");
    assert_eq!(rows[0][2], "Against your limits (USD)");
    for (share, row) in (0..=100_u32).zip(&rows[1..]) {
        let figure = Some(project(&plan.with_share(f64::from(share) / 100.0)).npv());
        let (kept, forbidden) = if share <= 60 { (figure, None) } else { (None, figure) };
        close(&row[1], kept);
        close(&row[2], forbidden);
    }
}

#[test]
fn the_next_money_on_either_side_at_every_split() {
    let page = Visit::new().open("");
    show(&page, "The next money", "What a little more money would add");
    says(&page, "At 50% inbound");
    let plan = calibrate(&software());
    // A twentieth of the budget in one round digit.
    let amount = 1_000.0;
    assert!((plan.budget / 20.0 - amount).abs() < amount);
    says(&page, &dollars(amount));
    let rows = file(&page, "more-money");
    assert_eq!(rows.len(), 102);
    for share in [0_u32, 1, 33, 50, 99, 100] {
        let at = |more_in: f64, more_out: f64| {
            let inbound = plan.budget * f64::from(share) / 100.0 + more_in;
            let outbound = plan.budget * f64::from(100 - share) / 100.0 + more_out;
            let budget = inbound + outbound;
            project(&Parameters { budget, share_in: inbound / budget, ..plan.clone() }).npv()
        };
        let row = &rows[share as usize + 1];
        close(&row[1], Some(at(amount, 0.0) - at(0.0, 0.0)));
        close(&row[2], Some(at(0.0, amount) - at(0.0, 0.0)));
    }
}

#[test]
fn two_figures_against_each_other() {
    let page = Visit::new().open("");
    show(&page, "Two figures at once", "Two figures at once");
    says(&page, "Of 441 pairs");
    let pairs = |across, up| {
        grid(&software(), Objective::Profit, Axis::around(across), Axis::around(up))
            .expect("a grid")
    };
    let rows = file(&page, "two-figures");
    let found = pairs("cpl_in", "cpl_out");
    assert_eq!(rows.len(), found.rows.len() + 1);
    for (row, cells) in rows[1..].iter().zip(&found.rows) {
        for (field, cell) in row[1..].iter().zip(cells) {
            let ahead = cell.inbound.zip(cell.outbound).map(|(one, other)| one - other);
            close(field, ahead);
        }
    }

    // Another figure, and when the money is back.
    page.find("combobox", "From left to right").choose("horizon");
    page.find("radio", "Money back").click();
    let found = pairs("horizon", "cpl_out");
    let back = found.rows.iter().flatten().filter(|cell| cell.break_even.is_some()).count();
    says(&page, &format!("In {back} of"));
    page.find("slider", "Read the chart: Two figures at once").press(Key::Home, 1);
    reads(&page, "Months to look at: 18 months");
}

/// What is asked of another figure is never shown as if it were that of the figure now.
#[test]
fn an_answer_to_the_figures_before_says_so_until_the_next_is_here() {
    let page = Visit::new().open("");
    show(&page, "What matters", "What moves the answer most");
    let plan = |margin: f64| {
        let mut scenario = software();
        scenario.margin = margin;
        let plan = calibrate(&scenario);
        let found = tornado(&plan, &Doubts::default(), Objective::Profit, Watched::Difference);
        dollars(found.assumed.expect("a figure"))
    };
    says(&page, &plan(software().margin));
    page.script("scrollTo(0, 0)");
    page.find("textbox", "Gross margin").type_text("50");
    // Out of sight nobody asks, and the page says that.
    page.wait_for("a word on what is shown", || {
        page.text().contains("This is still the answer to the figures before.").then_some(())
    });
    page.script("document.querySelectorAll('.figure')[1].scrollIntoView()");
    says(&page, &plan(0.5));
    assert!(!page.text().contains("This is still the answer to the figures before."));
}
