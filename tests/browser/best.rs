//! A marketer finds the best split and reads why: the figures on the screen are the model's own.

use fantoccini::key::Key;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Finding, Limits, NextEuroOptions, Split, SplitOptions, best_split, next_euro,
};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario};

use crate::boxes::paste;
use crate::page::Page;
use crate::reader::{dollars, people, side_by_side};
use crate::visit::Visit;

/// What the model says of the page as it opens.
fn told(objective: Objective, limits: Limits, spend_all: bool) -> Split {
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    best_split(&plan, &SplitOptions { objective, limits, spend_all })
}

#[track_caller]
fn share(split: &Split) -> u32 {
    split.best.as_ref().expect("a best split").share
}

#[track_caller]
fn assert_said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || page.text().contains(sentence).then_some(()));
}

#[test]
fn find_the_best_split_and_read_why() {
    let page = Visit::new().open("");
    let split = told(Objective::Npv, Limits::default(), true);
    let best = share(&split);
    let (value, gain) = (split.value.expect("a value"), split.gain.expect("a gain"));
    assert_said(
        &page,
        &format!(
            "Best at {best}% inbound: {}. Your 50% leaves {} on the table.",
            dollars(value),
            dollars(gain)
        ),
    );
    let columns = side_by_side(&page);
    assert_eq!(columns["Value in today’s money"][3], dollars(value));
    assert_ne!(columns["Value in today’s money"][1], dollars(value));

    page.find("button", &format!("Use the best split: {best}%")).click();
    assert_eq!(page.find("slider", "Share for inbound").value(), best.to_string());
    assert_said(&page, "That is your split: it leaves nothing on the table.");
    page.wait_for("the best split's figures in the column of the visitor's", || {
        side_by_side(&page).values().all(|[_, yours, _, best]| yours == best).then_some(())
    });
}

#[test]
fn every_aim_has_its_own_best_split() {
    let page = Visit::new().open("");
    let menu = page.find("combobox", "What do you want most?");
    for objective in Objective::ALL {
        menu.choose(objective.key());
        let best = share(&told(objective, Limits::default(), true));
        page.find("button", &format!("Use the best split: {best}%"));
    }
    // Nobody has to see the marks.
    let marks = page.script("return document.getElementById('split-marks').textContent");
    for objective in Objective::ALL {
        let best = format!(" {}%", share(&told(objective, Limits::default(), true)));
        assert!(marks.as_str().is_some_and(|marks| marks.contains(&best)), "{marks} lacks{best}");
    }
}

#[test]
fn the_mark_lies_under_the_middle_of_the_thumb() {
    for width in [320, 1280] {
        let page = Visit::new().width(width).open("");
        let best = share(&told(Objective::Npv, Limits::default(), true));
        let apart = page.script(&format!(
            "const box = selector => document.querySelector(selector).getBoundingClientRect();
             const middle = box => (box.left + box.right) / 2;
             const rail = box('#share_in');
             const thumb = rail.left + 14 + (rail.width - 28) * {best} / 100;
             return Math.max(Math.abs(middle(box('.tick.at-best')) - thumb),
                             Math.abs(middle(box('.dot.at-best')) - thumb))"
        ));
        assert!(apart.as_f64().is_some_and(|apart| apart < 1.0), "{apart} px at {width}");
        let sideways = page.script("return document.documentElement.scrollWidth - innerWidth");
        assert_eq!(sideways, 0, "at {width}");
    }
}

#[test]
fn a_limit_that_binds_is_named_with_what_it_costs() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.split summary').click()");
    page.find("textbox", "Inbound gets at most").type_text("60");
    let split = told(Objective::Npv, Limits { share_to: 60, ..Limits::default() }, true);
    let free = told(Objective::Npv, Limits::default(), true);
    assert_eq!(share(&split), 60);
    assert_said(&page, "What holds it back: Inbound gets at most.");
    let without = dollars(free.value.expect("a value"));
    let free = share(&free);
    assert_said(&page, &format!("Without limits the best would be {free}% inbound: {without}."));
    assert_said(&page, "Inbound may have 0% to 60% of the money, so outbound 40% to 100%.");

    page.find("textbox", "Inbound gets at least").type_text("80");
    assert_said(&page, "“Inbound gets at least” (80%) is above “Inbound gets at most” (60%).");
    page.find("button", "Use the best split: 60%");
    page.find("textbox", "Inbound gets at most").type_text("half");
    assert_said(&page, "Inbound gets at most is not a number yet: it needs one from 0% to 100%.");

    page.find("button", "Remove all limits").click();
    page.find("button", &format!("Use the best split: {free}%"));
    assert_eq!(page.find("textbox", "Inbound gets at least").value(), "");
}

#[test]
fn a_limit_that_is_no_figure_goes_with_its_fold() {
    let page = Visit::new().open("");
    let fold = "document.querySelector('.split summary').click()";
    page.script(fold);
    let most = page.find("textbox", "Inbound gets at most");
    most.type_text("60");
    most.press(Key::Down, 2);
    assert_eq!(most.value(), "58");
    paste(&page, "limit_inbound_to", "half");
    assert_said(&page, "This still counts with the last ones that did.");
    page.script(fold);
    page.wait_for("no warning about a box that is gone", || {
        (!page.text().contains("This still counts with the last ones that did.")).then_some(())
    });
    page.script(fold);
    assert_eq!(page.find("textbox", "Inbound gets at most").value(), "58");
}

#[test]
fn limits_that_nothing_keeps_to_are_said_with_what_would_have_to_give() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.split summary').click()");
    page.find("textbox", "Never lose more in a month than").type_text("100");
    let split = told(Objective::Npv, Limits { most_loss: Some(100.0), ..Limits::default() }, true);
    let Finding::NothingQualifies { closest: Some(miss) } = split.finding else {
        panic!("{:?}", split.finding);
    };
    let enough = miss.needed.expect("a figure").ceil();
    let needed = dollars(enough);
    assert_said(
        &page,
        &format!(
            "No split keeps to all of your limits. {}% inbound comes closest: for it, “Never lose more in a month \
             than” would have to be {needed}.",
            miss.share
        ),
    );
    page.wait_for("a best split without a figure", || {
        (side_by_side(&page)["Leads"][3] == "–").then_some(())
    });
    // What is asked for is enough.
    page.find("textbox", "Never lose more in a month than").type_text(&needed);
    let limits = Limits { most_loss: Some(enough), ..Limits::default() };
    let best = share(&told(Objective::Npv, limits, true));
    page.find("button", &format!("Use the best split: {best}%"));
}

#[test]
fn money_that_is_left_unused_has_its_reason() {
    let page = Visit::new().open("");
    page.script("document.querySelector('.split summary').click()");
    page.find("textbox", "Most inbound money a month").type_text("6k");
    page.find("textbox", "Most outbound money a month").type_text("5k");
    let mut limits = Limits::default();
    (limits.inbound.most, limits.outbound.most) = (Some(6_000.0), Some(5_000.0));
    let unused = told(Objective::Npv, limits, true).unused.expect("money is left");
    let left = dollars(unused.money);
    assert_said(&page, &format!("Your limits leave no place for {left} a month"));
    let placed = 20_000.0 - unused.money;
    let taken = page.all("button", |name| name.starts_with("Spend $")).pop().expect("a button");
    taken.click();
    assert_eq!(format!("${}", page.find("textbox", "Monthly budget").value()), dollars(placed));

    page.find("button", "Remove all limits").click();
    page.find("textbox", "Monthly budget").type_text("20000");
    page.find("combobox", "What do you want most?").choose("roi");
    page.find("button", "Would spending less do better?").click();
    let split = told(Objective::Roi, Limits::default(), false);
    let kept = dollars(split.unused.expect("money is left").money);
    assert_said(&page, &format!("The other {kept} a month is better kept"));
    page.find("slider", "Share for inbound").press(Key::Home, 1);
    assert_said(&page, "is better kept");
    page.find("textbox", "Monthly budget").type_text("3000");
    page.wait_for("no answer to an old question", || {
        (!page.text().contains("is better kept")).then_some(())
    });
}

#[test]
fn without_money_there_is_nothing_to_choose() {
    let page = Visit::new().open("");
    page.find("textbox", "Monthly budget").type_text("0");
    assert_said(&page, "Nothing is spent at any split, so there is nothing to compare.");
    page.find("button", "There is no best split to use").click();
    assert_eq!(page.find("slider", "Share for inbound").value(), "50");
}

#[test]
fn the_curve_has_its_figures_as_a_table() {
    let page = Visit::new().open("");
    page.script("document.querySelectorAll('.split summary')[2].click()");
    let split = told(Objective::Npv, Limits::default(), true);
    page.find("table", "The figures behind the curve");
    let cells = page.script(
        "return [...document.querySelectorAll('.every-split tbody td:nth-child(2)')].map(cell => cell.textContent)",
    );
    let expected: Vec<_> = split.curve.iter().map(|point| dollars(point.outcome.npv)).collect();
    assert_eq!(cells, serde_json::json!(expected));
}

#[test]
fn the_aim_and_the_limits_survive_a_reload_and_unknown_ones_fall_back() {
    let page = Visit::new().open("");
    page.find("combobox", "What do you want most?").choose("leads");
    page.script("document.querySelector('.split summary').click()");
    page.find("textbox", "Inbound gets at least").type_text("70");
    page.reload();
    assert_eq!(page.find("combobox", "What do you want most?").value(), "leads");
    page.script("document.querySelector('.split summary').click()");
    assert_eq!(page.find("textbox", "Inbound gets at least").value(), "70");
    let text =
        "\"version=1&industry=retail&language=en&currency=USD&objective=fame&limit_loss=-3\"";
    page.come_back_after(&format!("localStorage.setItem('pushpull.scenario', {text:?})"));
    assert_eq!(page.find("combobox", "What do you want most?").value(), "npv");
    page.script("document.querySelector('.split summary').click()");
    assert_eq!(page.find("textbox", "Never lose more in a month than").value(), "");
}

#[test]
fn the_next_money_is_told_apart_from_the_average() {
    let page = Visit::new().open("");
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    let options = NextEuroOptions { objective: Objective::Leads, amount: Some(1_000.0) };
    let next = next_euro(&plan, &options);
    page.find("heading", "The next $1,000 a month");
    for place in next.places.iter().filter(|place| place.channel.is_none()) {
        let leads = people(place.gain.expect("leads"));
        let each = dollars(place.cost_per_extra_lead.expect("a cost"));
        let average = dollars(place.cost_per_lead.expect("a cost"));
        assert_said(
            &page,
            &format!(
                "{leads} leads more in 36 months, {each} each. So far on average {average} each."
            ),
        );
    }
}

#[test]
fn the_reason_is_told_in_italian() {
    let page = Visit::new().language("it-IT").open("");
    let split = told(Objective::Npv, Limits::default(), true);
    let euros =
        |value: f64| format!("{}\u{a0}€", dollars(value).trim_start_matches('$').replace(',', "."));
    let (best, value, gain) = (share(&split), split.value, split.gain);
    let sentence = format!(
        "Quota inbound migliore: {best}%, con {}. La tua quota, 50%, lascia sul tavolo {}.",
        euros(value.expect("a value")),
        euros(gain.expect("a gain"))
    );
    let plain = |text: &str| text.replace('\u{a0}', " ");
    page.wait_for(&sentence, || plain(&page.text()).contains(&plain(&sentence)).then_some(()));
}
