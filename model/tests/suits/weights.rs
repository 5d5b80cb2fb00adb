//! The weights: how far each answer moves the split, and what it costs.

use pushpull_model::decision::Objective;
use pushpull_model::decision::suits::{QUESTIONS, Weight, Weights};
use pushpull_model::scenario::Scenario;

use crate::{advice, answers, share, software};

fn weights(form: &Scenario, given: &str) -> Weights {
    Weights::of(form, Objective::Npv, &answers(given), &advice(form, given))
}

/// What an answer weighs among all.
#[track_caller]
fn weight(weights: &Weights, question: &str) -> Weight {
    let found = weights.each.iter().find(|one| QUESTIONS[one.question].key == question);
    *found.unwrap_or_else(|| panic!("{question} weighs nothing in {weights:?}"))
}

#[test]
fn an_answer_weighs_what_taking_it_back_moves() {
    let found = weights(&software(), "time:two_years brand:new ticket:high");
    let all = share("time:two_years brand:new ticket:high");
    assert!(!found.alone);
    assert_eq!(weight(&found, "time").points, all - share("brand:new ticket:high"));
    assert_eq!(weight(&found, "brand").points, all - share("time:two_years ticket:high"));
    assert_eq!(weight(&found, "ticket").points, 0, "it scales both sides alike");
    let sizes: Vec<_> = found.each.iter().map(|weight| weight.points.abs()).collect();
    assert!(sizes.is_sorted_by(|one, next| one >= next), "{sizes:?}");
}

#[test]
fn answers_that_lead_the_same_way_weigh_what_each_does_alone() {
    let found = weights(&software(), "time:five_years team:writes margin:half");
    assert!(found.alone, "{found:?}");
    // Either is enough, so taking one back shows nothing.
    assert_eq!(share("time:five_years team:writes margin:half"), share("team:writes margin:half"));
    assert_eq!(weight(&found, "time").points, share("time:five_years") - share(""));
    assert_eq!(weight(&found, "team").points, share("team:writes") - share(""));
    assert_eq!(weight(&found, "margin").points, share("margin:half") - share(""));
}

#[test]
fn what_cannot_pay_is_said_with_what_would_have_to_be_otherwise() {
    let form = software();
    let given = "time:half_a_year margin:high";
    let found = advice(&form, given);
    assert_eq!((found.share(), found.pays()), (Some(0), Some(false)));
    let weights = weights(&form, given);
    assert!(weight(&weights, "time").would_pay && !weight(&weights, "margin").would_pay);
    // Cash and value in today's money are not set against one another.
    assert_eq!(weight(&weights, "time").without, None);
    assert!(weight(&weights, "margin").without.is_some_and(|value| value < 0.0));
}

#[test]
fn nobody_to_do_the_work_costs_what_the_model_says() {
    let form = software();
    let given = "team:neither";
    let found = advice(&form, given);
    let with = weight(&weights(&form, given), "team").without;
    assert_eq!(with, advice(&form, "").split.value);
    assert!(found.split.value < with);
    assert_eq!(found.pays(), Some(false));
}

#[test]
fn where_there_is_nothing_to_advise_nothing_weighs() {
    let mut form = software();
    form.budget = 0.0;
    assert_eq!(weights(&form, "brand:new"), Weights::default());
}
