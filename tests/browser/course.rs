//! A marketer lays the money over time: by a ready-made plan, by pulling bars, by typing, and by the best plan there is.

use fantoccini::key::Key;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{QuartersOptions, best_quarters};
use pushpull_model::engine::{Goal, Projection, Target, Warning, calibrate, project};
use pushpull_model::scenario::{Course, Industry, Scenario};

use crate::boxes::assert_survives;
use crate::page::Page;
use crate::reader::{dollars, people, side_by_side};
use crate::visit::Visit;

/// B2B software at an even split over three years, as the page opens.
fn scenario() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

fn projection(scenario: &Scenario) -> Projection {
    project(&calibrate(scenario))
}

/// What a launch of the menu does, as it is offered.
fn launched() -> Scenario {
    let mut scenario = scenario();
    scenario.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.8 });
    scenario
}

/// Money of three months at a time, inbound and outbound.
fn quarters(scenario: &Scenario) -> Vec<[String; 2]> {
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
fn bars(page: &Page) -> Vec<[String; 2]> {
    let said = page.script(
        "return [...document.querySelectorAll('.bars .bar')].map(bar =>
            ['inbound', 'outbound'].map(side => bar.querySelector('.edge.' + side).ariaValueText))",
    );
    serde_json::from_value(said).expect("two texts a bar")
}

#[track_caller]
fn assert_said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || page.text().contains(sentence).then_some(()));
}

#[track_caller]
fn assert_cash(page: &Page, scenario: &Scenario) {
    let cash = dollars(projection(scenario).profit());
    page.wait_for(&cash, || (side_by_side(page)["Cash at the end"][1] == cash).then_some(()));
}

#[track_caller]
fn open_fold(page: &Page, name: &str) {
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

const MENU: &str = "How the money is laid over time";

#[test]
fn a_launch_is_seen_in_the_bars_changed_by_keys_and_by_typing_and_taken_back() {
    let page = Visit::new().open("");
    assert_eq!(bars(&page), quarters(&scenario()));
    page.find("combobox", MENU).choose("launch");
    assert_said(&page, "Outbound has 80% of the money for 3 months.");
    assert_eq!(bars(&page), quarters(&launched()));
    assert_cash(&page, &launched());

    // A key on the bar of the third quarter: the step is a tenth of the way between two lines.
    let edge = page.find("slider", "Outbound, months 7 to 9");
    edge.press(Key::Up, 2);
    let step = 2_000.0;
    let mut own = launched();
    let before: f64 = own.time.spend_out[6..9].iter().sum();
    let sum = ((before / step).floor() + 2.0) * step;
    own.time.spend_out[6..9].fill(sum / 3.0);
    assert_eq!(edge.attribute("aria-valuenow"), Some(format!("{sum:.0}")));
    assert_cash(&page, &own);
    assert_eq!(page.find("combobox", MENU).value(), "own");

    // The very same money in boxes.
    open_fold(&page, "Type the money");
    let boxed = page.find("textbox", "Outbound, months 7 to 9");
    assert_eq!(format!("${}", boxed.value()), dollars(sum));
    page.find("textbox", "Inbound, months 1 to 3").type_text("12.000,5");
    own.time.spend_in[..3].fill(12_000.5 / 3.0);
    assert_cash(&page, &own);
    assert_eq!(bars(&page), quarters(&own));

    page.find("textbox", "Inbound, months 4 to 6").type_text("-3");
    assert_said(&page, "Inbound, months 4 to 6 must be from $0 to $3,000,000,000.");
    assert_said(&page, "This still counts with the last figures that made sense.");
    assert_cash(&page, &own);

    let back = page.all("button", |name| name == "Back to a constant budget");
    back.last().expect("a way back").click();
    assert_cash(&page, &scenario());
    assert_eq!(page.find("combobox", MENU).value(), "constant");
}

#[test]
fn months_one_by_one_have_keys_from_the_first_to_the_last() {
    let page = Visit::new().open("");
    page.find("radio", "By month").click();
    let edge = page.find("slider", "Inbound, month 1");
    edge.press(Key::Right, 1);
    assert_eq!(page.script("return document.activeElement.id"), "pull-1");
    let next = page.find("slider", "Inbound, month 2");
    next.press(Key::Home, 1);
    let mut own = scenario();
    let months = projection(&own).months;
    own.time.spend_in = months.iter().map(|month| month.spend_in).collect();
    own.time.spend_out = months.iter().map(|month| month.spend_out).collect();
    own.time.spend_in[1] = 0.0;
    assert_cash(&page, &own);
    next.press(Key::End, 1);
    assert_eq!(next.attribute("aria-valuenow").as_deref(), Some("20000"), "up to the top");
    // One stop for each side, wherever one has been.
    let stops =
        "return [...document.querySelectorAll('.edge[tabindex=\"0\"]')].map(edge => edge.id)";
    assert_eq!(page.script(stops), serde_json::json!(["pull-1", "push-1"]));
}

#[test]
fn an_edge_that_is_pulled_moves_the_money_while_it_is_pulled() {
    let page = Visit::new().open("");
    // 80,000 at the top; a quarter of the height is 20,000.
    let pulled = page.script(
        "const edge = document.getElementById('push-3');
         edge.scrollIntoView({ block: 'center' });
         const box = edge.getBoundingClientRect(), high = edge.parentElement.offsetHeight;
         const x = box.left + box.width / 2, y = box.top + box.height / 2;
         const send = (kind, y) => edge.dispatchEvent(new PointerEvent(kind, {
             bubbles: true, cancelable: true, pointerId: 1, button: 0, clientX: x, clientY: y }));
         edge.setPointerCapture = () => {};
         const before = edge.ariaValueText;
         send('pointerdown', y);
         send('pointermove', y - high / 8);
         return new Promise(done => setTimeout(() => {
             const during = edge.ariaValueText;
             send('pointermove', y + high / 4);
             setTimeout(() => { send('lostpointercapture', y); done([before, during, edge.ariaValueText]) }, 100);
         }, 100))",
    );
    assert_eq!(pulled, serde_json::json!(["$30,000", "$40,000", "$10,000"]));
    assert_eq!(page.find("combobox", MENU).value(), "own");
}

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
    assert_eq!(bars(&page), quarters(&moved));
    // The budget, too, and the months.
    page.find("textbox", "Months to look at").type_text("12");
    (moved.horizon, moved.budget) = (12.0, 20_000.0);
    moved.follow(&Course::Launch { months: 3, hand_over: 6, push: 0.8 });
    assert_eq!(bars(&page), quarters(&moved));
    assert_said(&page, "Your plan over time");

    page.find("combobox", MENU).choose("alternate");
    assert_said(&page, "It cannot be moved while that plan holds.");
    let slider = page.find("slider", "Share for inbound");
    assert_eq!(slider.attribute("disabled").as_deref(), Some("true"));
    assert_eq!(slider.value(), "50");
    let stop = page.find("slider", "Last month with spending");
    assert_eq!(
        (stop.attribute("disabled").as_deref(), stop.value().as_str()),
        (Some("true"), "12")
    );
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
fn a_team_that_is_full_is_told_near_the_answer() {
    let page = Visit::new().open("");
    assert_said(&page, "Nothing looks wrong with this plan.");
    open_fold(&page, "Limits and mishaps");
    let capacity = page.find("textbox", "Qualified leads the sales team can work a month");
    assert_eq!(capacity.value(), "");
    assert_eq!(capacity.attribute("placeholder").as_deref(), Some("no limit"));
    capacity.type_text("5");
    let mut limited = scenario();
    limited.time.capacity = 5.0;
    let plan = calibrate(&limited);
    let warnings = Warning::all(&plan, &project(&plan));
    let Some(Warning::TeamFull { from, to, customers_lost, .. }) =
        warnings.iter().find(|warning| matches!(warning, Warning::TeamFull { .. }))
    else {
        panic!("{warnings:?}");
    };
    let lost = people(*customers_lost);
    assert_said(
        &page,
        &format!(
            "The sales team is full from month {from} to month {to}. That costs {lost} customers."
        ),
    );
    assert_said(
        &page,
        "The team works at most 5 qualified leads a month. Of those who wait, 20% give up each month.",
    );
    capacity.type_text("");
    capacity.press(Key::Tab, 1);
    assert_said(&page, "Nothing looks wrong with this plan.");

    page.find("textbox", "Month of a sudden loss of visibility").type_text("12");
    page.find("textbox", "Visibility lost at once").type_text("40");
    assert_said(&page, "In month 12 content loses 40% of its pull, for good.");
    (limited.time.capacity, limited.time.shock_month, limited.time.shock_drop) = (1e6, 12.0, 0.4);
    assert_cash(&page, &limited);
}

#[test]
fn a_quarters_target_is_met_or_says_what_is_missing() {
    let page = Visit::new().open("");
    open_fold(&page, "A target for one quarter");
    page.find("combobox", "What counts").choose("target_leads");
    page.find("textbox", "Quarter of the plan").type_text("2");
    page.find("textbox", "How much you want").type_text("1000");
    let target = Target { goal: Goal::Leads, quarter: 2, planned: 1_000.0 };
    let reached = projection(&scenario()).reached(target).expect("a quarter of the plan");
    let (brings, missing) = (people(reached.reached), people(reached.missing()));
    assert_said(
        &page,
        &format!(
            "Quarter 2, months 4 to 6, brings {brings} leads. It is {missing} leads short of your target of 1,000 leads."
        ),
    );
    page.find("textbox", "How much you want").type_text("10");
    assert_said(&page, "Your target of 10 leads is met.");
    page.find("textbox", "Quarter of the plan").type_text("20");
    assert_said(&page, "The plan has no whole quarter 20. The answer is still for quarter 12.");
    assert_said(&page, "Quarter 12, months 34 to 36, brings");
    page.reload();
    assert_said(&page, "Quarter 12, months 34 to 36, brings");
}

#[test]
fn seasons_are_typed_by_month_and_made_of_mean_one() {
    let page = Visit::new().open("");
    open_fold(&page, "Plan over time");
    page.find("combobox", "First month of the plan").choose("9");
    page.find("textbox", "Outbound, December").type_text("2");
    let mut seasonal = scenario();
    seasonal.time.start = 9.0;
    let mut year = [1.0; 12];
    year[11] = 2.0;
    seasonal.time.season_out = Some(year);
    assert_cash(&page, &seasonal);
    assert_said(&page, "counts as 1.85");
    page.reload();
    assert_cash(&page, &seasonal);
    open_fold(&page, "Plan over time");
    assert_eq!(page.find("textbox", "Outbound, December").value(), "2");
    page.find("button", "No seasons").click();
    seasonal.time.season_out = None;
    assert_cash(&page, &seasonal);
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

#[test]
fn no_text_in_the_boxes_of_a_plan_brings_a_figure_that_is_none() {
    let page = Visit::new().open("");
    let texts = ["", "x", "-5", "0", "1e308", "NaN", "inf", "1e999", "99999999999"];
    for (kind, boxes) in [
        ("launch", &["course_months", "course_hand_over", "course_push"][..]),
        ("bursts", &["course_length", "course_every"]),
        ("stop", &["course_stop_in", "course_stop_out"]),
    ] {
        page.find("combobox", MENU).choose(kind);
        page.wait_for(format!("the boxes of {kind}"), || {
            let key = boxes[0];
            (page.script(&format!("return !!document.getElementById('{key}')")) == true)
                .then_some(())
        });
        for key in boxes {
            assert_survives(&page, key, &texts);
        }
    }
    for fold in ["Type the money", "A target for one quarter", "Plan over time: stops and seasons"]
    {
        open_fold(&page, fold);
    }
    page.find("textbox", "Outbound, December");
    for key in ["money-in-0", "money-out-11", "target_quarter", "target_amount", "season_out-11"] {
        assert_survives(&page, key, &texts);
    }
}
