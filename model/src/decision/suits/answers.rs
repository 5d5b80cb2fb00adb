//! What was answered, and the scenario that it makes of what stands in the form.

use super::questions::{Answer, Becomes, Move, QUESTIONS, Question};
use crate::decision::objective::Objective;
use crate::scenario::{Scenario, field};

/// What was said to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing: the figures in the form hold.
    #[default]
    Open,
    /// "I do not know": what is usual in the industry holds.
    Unknown,
    /// The answer at this place of the question's list.
    Answer(usize),
}

/// What was said to all of [`QUESTIONS`], in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([Given; QUESTIONS.len()]);

impl Answers {
    /// What was said to the question at a place.
    pub fn given(&self, question: usize) -> Given {
        self.0.get(question).copied().unwrap_or_default()
    }

    /// The same with something else said to one question.
    #[must_use]
    pub fn saying(mut self, question: usize, given: Given) -> Self {
        if let Some(place) = self.0.get_mut(question) {
            *place = given;
        }
        self
    }

    /// The same with an answer by the names that the table has for question and answer; names that it has not change
    /// nothing.
    #[must_use]
    pub fn answering(self, question: &str, answer: &str) -> Self {
        let found = QUESTIONS.iter().enumerate().find(|(_, asked)| asked.key == question);
        let place = found.and_then(|(place, asked)| {
            Some((place, asked.answers.iter().position(|one| one.key == answer)?))
        });
        place.map_or(self, |(question, answer)| self.saying(question, Given::Answer(answer)))
    }

    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every question with what was said to it.
    fn each(&self) -> impl Iterator<Item = (&'static Question, Given)> {
        QUESTIONS.iter().zip(self.0)
    }

    /// Places of the questions that were answered and of the answers; "I do not know" is none.
    pub fn answered(&self) -> impl Iterator<Item = (usize, usize)> {
        self.0.into_iter().enumerate().filter_map(|(question, given)| match given {
            Given::Answer(answer) => Some((question, answer)),
            Given::Open | Given::Unknown => None,
        })
    }

    /// The answers that were given.
    fn said(&self) -> impl Iterator<Item = &'static Answer> {
        self.answered()
            .filter_map(|(question, answer)| QUESTIONS.get(question)?.answers.get(answer))
    }

    /// The form with these answers in it. Nothing but the figures that were asked about changes, and a plan over time
    /// gives way to one budget a month, because it is to be split.
    pub fn scenario(&self, form: &Scenario) -> Scenario {
        let mut scenario = match self.said().find_map(|answer| answer.industry) {
            Some(industry) if industry != form.industry => form.in_industry(industry, &[]),
            _ => form.clone(),
        };
        let usual = Scenario::preset(scenario.industry);
        for (question, given) in self.each() {
            // All answers of a question move the same figures.
            let (answer, is_known) = match given {
                Given::Open => continue,
                Given::Unknown => (0, false),
                Given::Answer(answer) => (answer, true),
            };
            for Move { field: key, becomes, .. } in question.moves(answer) {
                let becomes = if is_known { *becomes } else { Becomes::Usual(1.0) };
                set(&mut scenario, &usual, key, becomes);
            }
        }
        scenario.time.forget_schedule();
        scenario
    }

    /// What is to be as good as possible: what an answer says; the usual one where nobody knows; else what was wanted
    /// before.
    pub fn objective(&self, wanted: Objective) -> Objective {
        let says = |answer: &Answer| answer.objective;
        let asks = |question: &Question| question.answers.iter().any(|one| says(one).is_some());
        let unknown = self.each().any(|(asked, given)| given == Given::Unknown && asks(asked));
        let said = self.said().find_map(says);
        said.unwrap_or(if unknown { Objective::default() } else { wanted })
    }
}

/// Puts a figure where an answer says it goes, within its bounds.
fn set(scenario: &mut Scenario, usual: &Scenario, key: &str, becomes: Becomes) {
    if let Some(field) = field(key) {
        let figure = match becomes {
            Becomes::Figure(figure) => figure,
            Becomes::Usual(times) => times * (field.get)(usual),
        };
        (field.set)(scenario, figure.clamp(field.least, field.most));
    }
}
