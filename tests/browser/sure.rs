//! A visitor asks how sure the answer is: the page says in how many cases it holds and what would turn it, as the model has
//! it, without holding up anybody who types.

use fantoccini::key::Key;
use pushpull_model::decision::uncertainty::{Bands, Doubts, Run, USUAL_DRAWS};
use pushpull_model::decision::{Objective, Verdict, verdict_of};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Industry, Scenario};

use crate::dist::{DESKLESS, WORKERLESS};
use crate::page::Page;
use crate::visit::Visit;

pub(crate) fn bands(scenario: &Scenario) -> Bands {
    let mut run =
        Run::new(&calibrate(scenario), &Doubts::default(), Objective::Profit, USUAL_DRAWS);
    run.advance(USUAL_DRAWS);
    run.bands()
}

fn verdict(scenario: &Scenario) -> Verdict {
    verdict_of(scenario, &Doubts::default(), Objective::Profit, Some(&bands(scenario)))
}

/// So many of a hundred, as the page writes it for these scenarios.
fn cases(chance: Option<f64>) -> String {
    format!("{:.0}", chance.expect("a chance") * 100.0)
}

#[track_caller]
fn wait_for_text(page: &Page, text: &str) {
    page.wait_for(format!("“{text}”"), || page.text().contains(text).then_some(()));
}

fn software() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

fn software_over(months: u32) -> Scenario {
    let mut scenario = software();
    scenario.horizon = f64::from(months);
    scenario
}

#[test]
fn the_answer_says_in_how_many_cases_it_holds_and_what_would_turn_it() {
    let page = Visit::new().open("");
    let bands = bands(&software());
    let wins = cases(bands.wins.share_of_inbound());
    wait_for_text(
        &page,
        &format!(
            "Even if every assumption may be wrong, all inbound comes out ahead in {wins} of 100 cases."
        ),
    );
    let back = cases(Some(bands.plan.breaks_even()));
    wait_for_text(
        &page,
        &format!("In {back} of 100 cases it has its money back within 36 months."),
    );
    let turning = verdict(&software()).turning.expect("something turns it");
    assert_eq!(turning.key, "p_sql_in");
    let at = format!("{:.0}%", turning.value * 100.0);
    let now = format!("{:.2}%", turning.now * 100.0);
    let said = format!("“Fitting inbound leads ready for sales” at about {at} instead of {now}.");
    wait_for_text(&page, &said);
    wait_for_text(&page, "Counted over 2,000 trial runs, each with other errors");
    let busy = page.script("return document.querySelector('.because').getAttribute('aria-busy')");
    assert_eq!(busy, "false");
}

/// Whatever the page shows of its draws from now on: whether it is marked, the words, and its height.
const WATCH: &str = "const box = document.querySelector('.because'); window.looks = [];
    const look = () => window.looks.push(
        [box.getAttribute('aria-busy'), box.lastElementChild.textContent, box.offsetHeight]);
    new MutationObserver(look).observe(
        box, { attributes: true, childList: true, characterData: true, subtree: true });";

#[test]
fn a_first_look_is_marked_as_one_until_all_draws_are_done() {
    for width in [360, 1280] {
        let page = Visit::new().width(width).open("");
        let last = "Counted over 2,000 trial runs";
        wait_for_text(&page, last);
        page.script(WATCH);
        page.find("slider", "Share for inbound").press(Key::Right, 1);
        let looks = page.wait_for("last look", || {
            let looks = page.script("return window.looks");
            let looks = looks.as_array().filter(|looks| !looks.is_empty())?.clone();
            let text = looks.last()?[1].as_str()?;
            (text.starts_with(last) && looks.last()?[0] == "false").then_some(looks)
        });
        let text = |look: &serde_json::Value| look[1].as_str().unwrap_or_default().to_owned();
        let first = "A first look, at 200 of 2,000 trial runs";
        assert!(looks.iter().any(|look| text(look).starts_with(first)), "{looks:?}");
        let heights = looks.iter().filter(|look| look[0] == "true");
        let heights: Vec<_> = heights.map(|look| &look[2]).collect();
        assert!(heights.windows(2).all(|pair| pair[0] == pair[1]), "{looks:?}");
    }
}

#[test]
fn the_next_change_brings_the_next_answer() {
    let page = Visit::new().open("");
    let months = page.find("textbox", "Months to look at");
    months.type_text("6");
    let wins = cases(bands(&software_over(6)).wins.share_of_outbound());
    wait_for_text(&page, &format!("all outbound comes out ahead in {wins} of 100 cases."));
}

#[test]
fn a_lead_that_does_not_hold_is_too_close_to_call() {
    // A horizon at which one side is ahead, by more than two per cent, and yet loses in four cases of ten.
    let doubtful = (6..60).map(software_over).find(|scenario| {
        matches!(verdict(scenario).chosen.call, pushpull_model::decision::Call::Unsure(_))
    });
    let doubtful = doubtful.expect("some horizon is doubtful");
    let page = Visit::new().open("");
    page.find("textbox", "Months to look at").type_text(&doubtful.horizon.to_string());
    page.wait_for("headline that takes the lead back", || {
        let headline = page.script("return document.querySelector('#verdict').textContent");
        headline.as_str()?.starts_with("Too close to call: with these figures").then_some(())
    });
}

#[test]
fn what_is_wanted_most_has_a_say_where_the_other_side_serves_it_better() {
    let page = Visit::new().open("");
    page.find("textbox", "Months to look at").type_text("16");
    page.find("combobox", "What do you want most?").choose("customers");
    let verdict = verdict(&software_over(16));
    let customers = verdict.each.iter().find(|one| one.objective == Objective::Customers);
    let customers = customers.expect("customers are compared");
    let cash = verdict.cash.expect("one side has more cash").side;
    assert!(customers.call.winner().is_some_and(|side| side != cash), "{customers:?} {cash:?}");
    wait_for_text(&page, "For “Customers”, though, all inbound does better:");
}

#[test]
fn italian_says_it_in_italian() {
    let page = Visit::new().language("it").open("");
    let wins = cases(bands(&software()).wins.share_of_inbound());
    wait_for_text(
        &page,
        &format!(
            "Anche se ogni ipotesi può essere sbagliata, tutto inbound resta davanti in {wins} casi su 100."
        ),
    );
}

#[test]
fn where_a_page_may_have_no_worker_it_answers_itself() {
    let page = Visit::new().open(WORKERLESS);
    let wins = cases(bands(&software()).wins.share_of_inbound());
    wait_for_text(&page, &format!("all inbound comes out ahead in {wins} of 100 cases."));
    let refused = page.console_errors();
    assert!(refused.iter().all(|error| error.contains("worker")), "{refused:?}");
    // Typing is as before.
    page.find("slider", "Share for inbound").press(Key::Right, 5);
    wait_for_text(&page, "Your split, 55% inbound");
}

#[test]
fn where_the_program_beside_the_page_is_lost_everything_else_goes_on() {
    let page = Visit::new().open(DESKLESS);
    wait_for_text(&page, "How sure that is cannot be worked out now");
    page.find("slider", "Share for inbound").press(Key::Right, 5);
    wait_for_text(&page, "Your split, 55% inbound");
    let lost = page.console_errors();
    assert!(!lost.is_empty() && lost.iter().all(|error| error.contains("404")), "{lost:?}");
}
