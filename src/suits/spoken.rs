//! The words of the questions and of their answers, in the order of the model's table.

use pushpull_model::decision::suits::{Answers, Given, QUESTIONS};
use pushpull_model::scenario::{Industry, Scenario};

use crate::boxes::with_unit;
use crate::format::Format;
use crate::words::{Words, fill};

/// A question in words.
pub(super) struct Spoken {
    /// The question.
    pub(super) question: &'static str,
    /// What one should know before answering. May be empty.
    pub(super) note: &'static str,
    /// Each answer as it is offered, and as the reason after "because".
    answers: &'static [fn(&Words) -> [&'static str; 2]],
}

/// An answer as it is offered, and as a reason.
macro_rules! answers {
    ($($label:ident, $why:ident;)+) => { &[$(|words| [words.$label, words.$why],)+] };
}

/// All questions in words.
pub(super) fn spoken(words: &Words) -> [Spoken; QUESTIONS.len()] {
    let ask = |question, answers| Spoken { question, note: "", answers };
    [
        ask(
            words.suits_buyers,
            answers! {
                suits_business_software, suits_business_software_why;
                suits_business_services, suits_business_services_why;
                suits_private_goods, suits_private_goods_why;
                suits_private_services, suits_private_services_why;
            },
        ),
        ask(
            words.suits_time,
            answers! {
                suits_within, suits_within_why;
                suits_within, suits_within_why;
                suits_within, suits_within_why;
                suits_patient, suits_patient_why;
            },
        ),
        Spoken {
            note: words.suits_money_note,
            ..ask(
                words.suits_money,
                answers! {
                    suits_hours, suits_money_why;
                    suits_hours_and_money, suits_money_why;
                    suits_more_money, suits_money_why;
                },
            )
        },
        ask(
            words.suits_market,
            answers! {
                suits_small, suits_small_why;
                suits_searching, suits_searching_why;
                suits_reachable, suits_reachable_why;
                suits_large, suits_large_why;
            },
        ),
        ask(
            words.suits_ticket,
            answers! {
                suits_about, suits_ticket_why;
                suits_about, suits_ticket_why;
                suits_about, suits_ticket_why;
            },
        ),
        ask(
            words.suits_margin,
            answers! {
                suits_about, suits_margin_why;
                suits_about, suits_margin_why;
                suits_about, suits_margin_why;
            },
        ),
        ask(
            words.suits_team,
            answers! {
                suits_writes, suits_writes_why;
                suits_sells, suits_sells_why;
                suits_able, suits_able_why;
                suits_unable, suits_unable_why;
            },
        ),
        ask(
            words.suits_brand,
            answers! {
                suits_new, suits_new_why;
                suits_known, suits_known_why;
            },
        ),
    ]
}

impl Spoken {
    /// The answer at a place as it is offered, and as a reason; empty where there is none.
    fn answer(&self, words: &Words, place: usize) -> [&'static str; 2] {
        self.answers.get(place).map_or([""; 2], |texts| texts(words))
    }
}

/// The figure that an answer is told by, in an industry; empty where it is told by none.
fn figure(format: Format, industry: Industry, question: usize, answer: usize) -> String {
    let told = QUESTIONS.get(question).and_then(|question| question.told.as_ref());
    told.map_or_else(String::new, |told| {
        let given = Answers::default().saying(question, Given::Answer(answer));
        let value = (told.get)(&given.scenario(&Scenario::preset(industry)));
        with_unit(format, told.unit, value)
    })
}

/// An answer as it is offered to somebody of an industry, and as the reason after "because".
pub(super) fn answer(
    format: Format,
    industry: Industry,
    question: usize,
    answer: usize,
) -> [String; 2] {
    let words = format.words();
    let texts = spoken(words).get(question).map_or([""; 2], |spoken| spoken.answer(words, answer));
    let value = figure(format, industry, question, answer);
    texts.map(|text| fill(text, &[("value", &value)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

    #[test]
    fn every_question_and_every_answer_of_the_model_has_its_words() {
        for words in languages() {
            for (asked, spoken) in QUESTIONS.iter().zip(spoken(words)) {
                assert!(!spoken.question.is_empty(), "{} in {}", asked.key, words.name);
                assert_eq!(spoken.answers.len(), asked.answers.len(), "{}", asked.key);
                for (place, answer) in asked.answers.iter().enumerate() {
                    let [label, why] = spoken.answer(words, place);
                    // A figure is filled in where there is one, and the reason can be told from all others by it.
                    let told = asked.told.is_some();
                    assert_eq!(label.contains("{value}"), told, "{} in {}", answer.key, words.name);
                    assert_eq!(why.contains("{value}"), told, "{} in {}", answer.key, words.name);
                    assert!(!label.is_empty() && !why.is_empty(), "{}", answer.key);
                }
            }
        }
    }
}
