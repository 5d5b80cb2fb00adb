//! A marketer lays the money over time: by a ready-made plan, and by the best plan there is.

use fantoccini::key::Key;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{QuartersOptions, best_quarters};
use pushpull_model::engine::{Projection, calibrate, project};
use pushpull_model::scenario::{Course, Industry, Scenario};

use crate::page::Page;
use crate::reader::{dollars, side_by_side};
use crate::visit::Visit;

/// B2B software at an even split over three years, as the page opens.
pub(crate) fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

pub(crate) fn projection(scenario: &Scenario) -> Projection {
    project(&calibrate(scenario))
}

/// What a launch of the menu does, as it is offered.
pub(crate) fn launched() -> Scenario {
    let mut scenario = scenario();
    scenario.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.8 });
    scenario
}

/// Money of three months at a time, inbound and outbound.
pub(crate) fn quarters(scenario: &Scenario) -> Vec<[String; 2]> {
    let months = projection(scenario).months;
    months
        .chunks(3)
        .map(|months| {
            let pull: f64 = months.iter().map(|month| month.spend_in).sum();
            let push: f64 = months.iter().map(|month| month.spend_out).sum();
            [dollars(pull), dollars(push)]
        })
        .collect()
}

/// What the bars say of themselves: inbound and outbound, bar by bar.
#[track_caller]
pub(crate) fn bars(page: &Page) -> Vec<[String; 2]> {
    let said = page.script(
        "return [...document.querySelectorAll('.bars .bar')].map(bar =>
            ['inbound', 'outbound'].map(side => bar.querySelector('.edge.' + side).ariaValueText))",
    );
    serde_json::from_value(said).expect("two texts a bar")
}

#[track_caller]
pub(crate) fn assert_said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || page.text().contains(sentence).then_some(()));
}

/// The bars show the plan, a moment after the last change at the latest.
#[track_caller]
fn assert_bars(page: &Page, scenario: &Scenario) {
    page.wait_for("the bars of the plan", || (bars(page) == quarters(scenario)).then_some(()));
}

#[track_caller]
pub(crate) fn assert_cash(page: &Page, scenario: &Scenario) {
    let cash = dollars(projection(scenario).profit());
    page.wait_for(&cash, || (side_by_side(page)["Cash at the end"][1] == cash).then_some(()));
}

#[track_caller]
pub(crate) fn open_fold(page: &Page, name: &str) {
    let folds = page.all("button", |label| label.starts_with(name));
    let fold = folds.first();
    match fold {
        Some(fold) => fold.click(),
        None => {
            page.script(&format!(
                "[...document.querySelectorAll('summary')].find(fold => fold.textContent.trim().startsWith({name:?})).click()"
            ));
        }
    }
}

pub(crate) const MENU: &str = "How the money is laid over time";

#[test]
fn the_best_plan_over_time_is_found_and_taken() {
    let page = Visit::new().open("");
    page.find("combobox", MENU).choose("alternate");
    page.find("button", "Find the best plan").click();
    let plan = calibrate(&scenario());
    let told = best_quarters(&plan, QuartersOptions { objective: Objective::Npv });
    let value = dollars(told.value.expect("a value"));
    let (gain, constant) = (dollars(told.gain.expect("a gain")), told.constant.expect("a share"));
    assert_said(&page, &format!("Best found for “Value in today’s money (NPV)”: {value}."));
    assert_said(
        &page,
        &format!(
            "That is {gain} more than with the best split that never changes, {constant}% inbound."
        ),
    );
    assert_said(&page, "That there is none better is not proven.");
    let shares = page.script(
        "return [...document.querySelectorAll('.best-over-time tbody tr')]
            .map(row => row.cells[1].textContent.split(' ')[0])",
    );
    let expected: Vec<_> = told.quarters.iter().map(|found| format!("{}%", found.share)).collect();
    assert_eq!(shares, serde_json::json!(expected));
    page.find("button", "Use this plan").click();
    page.find("button", "This is your plan");
    let mut best = scenario();
    let laid = told.schedules(&plan);
    (best.time.spend_in, best.time.spend_out) = (laid.inbound, laid.outbound);
    assert_cash(&page, &best);
    assert_eq!(bars(&page), quarters(&best));
    // Another question needs another answer.
    page.find("combobox", "What do you want most?").choose("leads");
    page.wait_for("no old answer", || {
        page.all("button", |name| name == "This is your plan").is_empty().then_some(())
    });
}

#[test]
fn the_slider_says_what_it_means_beside_a_plan_over_time() {
    let page = Visit::new().open("");
    page.find("combobox", MENU).choose("launch");
    assert_said(&page, "is laid from this share: move it, and the plan follows.");
    assert_said(&page, "there is no split to choose.");
    page.find("slider", "Share for inbound").press(Key::Right, 10);
    let mut moved = scenario();
    moved.share_in = 0.6;
    moved.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.8 });
    assert_cash(&page, &moved);
    assert_bars(&page, &moved);
    // The budget, too, and the months.
    page.find("textbox", "Months to look at").type_text("12");
    (moved.horizon, moved.budget) = (12.0, 20_000.0);
    moved.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.8 });
    assert_bars(&page, &moved);
    assert_said(&page, "Your plan over time");

    page.find("combobox", MENU).choose("alternate");
    assert_said(&page, "It cannot be moved while that plan holds.");
    let slider = page.find("slider", "Share for inbound");
    assert_eq!(slider.attribute("disabled").as_deref(), Some("true"));
    assert_eq!(slider.value(), "50");
    page.wait_for("the end of spending, which cannot be moved", || {
        let stop = page.find("slider", "Last month with spending");
        let is_disabled = stop.attribute("disabled").as_deref() == Some("true");
        (is_disabled && stop.value() == "12").then_some(())
    });
}

#[test]
fn what_makes_no_sense_is_said_beside_it_and_the_last_good_plan_stays() {
    let page = Visit::new().open("");
    page.find("combobox", MENU).choose("bursts");
    let mut bursts = scenario();
    let side = pushpull_model::scenario::Side::Outbound;
    bursts.follow(&Course::Bursts { side, every: 4, length: 2 });
    assert_cash(&page, &bursts);
    page.find("textbox", "Months of a burst").type_text("7");
    assert_said(
        &page,
        "A burst of 7 months does not fit into 4 months. Still counting with 2 months every 4 months.",
    );
    assert_said(&page, "This still counts with the last figures that made sense.");
    assert_cash(&page, &bursts);
    page.find("textbox", "Months from burst to burst").type_text("9");
    bursts.follow(&Course::Bursts { side, every: 9, length: 7 });
    assert_cash(&page, &bursts);
    page.wait_for("nothing wrong", || {
        (!page.text().contains("still counts with the last figures")).then_some(())
    });

    page.find("combobox", MENU).choose("launch");
    page.find("textbox", "Months of handing over").type_text("48");
    assert_said(&page, "The hand-over would end in month 51, but the plan ends in month 36.");
    page.find("combobox", MENU).choose("stop");
    assert_said(&page, "Inbound spends $10,000 a month up to month 18.");
    page.find("textbox", "Inbound stops after month").type_text("40");
    assert_said(
        &page,
        "Inbound stops after month 40, but the plan ends in month 36: nothing changes.",
    );
    page.find("textbox", "Inbound stops after month").type_text("0");
    page.find("textbox", "Outbound stops after month").type_text("0");
    assert_said(&page, "Nothing is spent in any month, so nothing happens.");
}

#[test]
fn the_plan_over_time_survives_a_reload_and_speaks_italian() {
    let page = Visit::new().language("it-IT").open("");
    let menu = page.find("combobox", "Come si distribuisce il denaro nel tempo");
    menu.choose("launch");
    page.find("textbox", "Mesi guidati dall’outbound").type_text("6");
    let course = Course::Launch { months: 6, hand_over: 6, push: 0.8 };
    let mut launched = scenario();
    launched.follow(&course);
    let euros = |text: &str| text.trim_start_matches('$').replace(',', ".");
    let expected: Vec<_> = quarters(&launched).iter().map(|both| euros(&both[0])).collect();
    let shown = || {
        let plain = |text: &str| text.replace(['\u{a0}', '€'], " ").trim().to_owned();
        bars(&page).iter().map(|both| plain(&both[0])).collect::<Vec<_>>()
    };
    page.wait_for("the launch", || (shown() == expected).then_some(()));
    assert_said(&page, "Quota dell’outbound: 80% per 6 mesi.");
    page.reload();
    assert_eq!(shown(), expected);
    assert_eq!(page.find("combobox", "Come si distribuisce il denaro nel tempo").value(), "launch");
    assert_eq!(page.find("textbox", "Mesi guidati dall’outbound").value(), "6");
    assert!(page.text().contains("Il tuo piano nel tempo"));
    // It is still a launch, which follows the budget.
    page.find("textbox", "Budget mensile").type_text("30000");
    launched.budget = 30_000.0;
    launched.follow(&course);
    let expected: Vec<_> = quarters(&launched).iter().map(|both| euros(&both[0])).collect();
    page.wait_for("the launch", || (shown() == expected).then_some(()));
}

#[test]
fn a_plan_over_time_can_be_undone_with_its_figures_and_is_told_to_a_colleague() {
    let page = Visit::new().open("");
    page.script(
        "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }",
    );
    // What follows is a step of its own.
    let begin_anew = || page.script("document.getElementById('language').focus()");
    page.find("combobox", MENU).choose("launch");
    assert_cash(&page, &launched());
    begin_anew();
    let months = page.find("textbox", "Months in which outbound leads");
    months.type_text("9");
    months.press(Key::Tab, 1);
    let mut longer = scenario();
    longer.follow(&Course::Launch { months: 9, hand_over: 6, push: 0.8 });
    assert_cash(&page, &longer);
    page.find("button", "Undo").click();
    assert_cash(&page, &launched());
    assert_eq!(page.find("combobox", MENU).value(), "launch");
    assert_eq!(page.find("textbox", "Months in which outbound leads").value(), "3");
    page.find("button", "Redo").click();
    assert_cash(&page, &longer);
    assert_eq!(page.find("textbox", "Months in which outbound leads").value(), "9");

    page.find("button", "Copy for a colleague").click();
    let copied =
        page.wait_for("a copy", || page.script("return window.copied").as_str().map(str::to_owned));
    assert!(
        copied.contains("Plan over time: Outbound has 80% of the money for 9 months."),
        "{copied}"
    );
    assert!(!copied.contains("50% inbound and 50% outbound"), "{copied}");
}
