//! The table: every answer is a statement about figures of the form, within their bounds, and open to none but its own.

use pushpull_model::decision::Objective;
use pushpull_model::decision::suits::{Answers, Basis, Becomes, Given, QUESTIONS, Question};
use pushpull_model::scenario::{INDUSTRIES, Industry, Level, Scenario, field};

use crate::{answers, software};

/// Keys of the figures that a question is about.
fn fields(question: &Question) -> impl Iterator<Item = &'static str> + use<> {
    question.moves(0).iter().map(|moved| moved.field)
}

#[test]
fn every_question_has_its_own_figures_and_all_its_answers_move_the_same() {
    let mut moved: Vec<&str> = Vec::new();
    for question in &QUESTIONS {
        assert!((2..=4).contains(&question.answers.len()), "{}", question.key);
        let fields: Vec<_> = fields(question).collect();
        for answer in question.answers {
            let own: Vec<_> = answer.moves.iter().map(|moved| moved.field).collect();
            assert_eq!(own, fields, "{}: {}", question.key, answer.key);
            assert!(answer.moves.iter().all(|moved| !moved.reason.is_empty()), "{}", answer.key);
        }
        moved.extend(fields);
    }
    let mut once = moved.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), moved.len(), "{moved:?}");
    assert!(!moved.contains(&"share_in"), "an answer names no split");
}

#[test]
fn every_answer_passes_the_gate_in_every_industry() {
    for industry in INDUSTRIES {
        let form = Scenario::preset(industry);
        for (question, asked) in QUESTIONS.iter().enumerate() {
            for (place, answer) in asked.answers.iter().enumerate() {
                let given = Answers::default().saying(question, Given::Answer(place));
                let scenario = given.scenario(&form);
                let usual = Scenario::preset(answer.industry.unwrap_or(industry));
                for moved in answer.moves {
                    let row = field(moved.field).expect("a field");
                    let stated = match moved.becomes {
                        Becomes::Figure(figure) => figure,
                        Becomes::Usual(times) => times * (row.get)(&usual),
                    };
                    assert_eq!(row.check(stated), Ok(stated), "{} in {industry:?}", moved.field);
                    assert_eq!((row.get)(&scenario), stated);
                }
                let touched = |key: &&str| !fields(asked).any(|field| field == *key);
                let others: Vec<_> = scenario.changed().into_iter().filter(touched).collect();
                assert!(others.is_empty(), "{}: {} moves {others:?}", asked.key, answer.key);
            }
        }
    }
}

#[test]
fn a_figure_that_was_named_is_the_one_that_was_shown() {
    for question in QUESTIONS.iter().filter(|question| question.told.is_some()) {
        for moved in question.answers.iter().flat_map(|answer| answer.moves) {
            let is_start = moved.field.starts_with("upfront_");
            assert_eq!(moved.basis == Basis::Said, !is_start, "{}", moved.field);
        }
    }
}

#[test]
fn every_figure_that_is_moved_is_in_the_form() {
    for key in QUESTIONS.iter().flat_map(fields) {
        assert!(field(key).is_some_and(|field| field.level != Level::Kept), "{key}");
    }
}

#[test]
fn open_keeps_what_is_in_the_form_and_not_knowing_takes_what_is_usual() {
    let mut form = software();
    (form.budget, form.margin, form.inbound.cpl) = (3_000.0, 0.9, 99.0);
    let open = Answers::default();
    assert_eq!(open.scenario(&form), form);
    assert_eq!(open.objective(Objective::Leads), Objective::Leads);
    let unknown = (0..QUESTIONS.len())
        .fold(open, |answers, question| answers.saying(question, Given::Unknown));
    let scenario = unknown.scenario(&form);
    assert_eq!((scenario.budget, scenario.margin), (software().budget, software().margin));
    assert_eq!(scenario.inbound.cpl, 99.0, "nobody asked for it");
    assert_eq!(unknown.objective(Objective::Leads), Objective::default());
    assert_eq!(unknown.answered().count(), 0);
}

#[test]
fn what_was_typed_elsewhere_survives_another_industry() {
    let mut form = software();
    form.cross.referral = 0.02;
    let scenario = answers("buyers:private_goods").scenario(&form);
    assert_eq!(scenario.industry, Industry::Ecommerce);
    assert_eq!(scenario.cross.referral, 0.02);
    assert_eq!(scenario.rev_first, Scenario::preset(Industry::Ecommerce).rev_first);
}
