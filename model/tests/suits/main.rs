//! Which split suits whom: the answers are figures of the form, the advice is what the model finds for them, and no answer
//! takes a side.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "an answer's figure is that figure to the last bit")]

mod advice;
mod neutral;
mod table;
mod weights;

use pushpull_model::decision::Objective;
use pushpull_model::decision::suits::{Advice, Answers};
use pushpull_model::scenario::{Industry, Scenario};

/// What was answered, by the names of the table: `time:a_year team:sells`.
#[track_caller]
fn answers(given: &str) -> Answers {
    given.split_whitespace().fold(Answers::default(), |answers, said| {
        let (question, answer) = said.split_once(':').expect("a question and an answer");
        let more = answers.answering(question, answer);
        assert_ne!(more, answers, "{said}");
        more
    })
}

fn software() -> Scenario {
    Scenario::preset(Industry::B2bSoftware)
}

/// The advice on a form, for net present value unless an answer says otherwise.
fn advice(form: &Scenario, given: &str) -> Advice {
    Advice::on(form, Objective::Npv, &answers(given))
}

/// The best share for inbound in a software firm with these answers.
#[track_caller]
fn share(given: &str) -> i32 {
    advice(&software(), given).share().expect("a share").cast_signed()
}
