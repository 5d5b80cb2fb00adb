//! Why the split is what it is: what each answer does to it, in words, the most important first.

use pushpull_model::decision::suits::{QUESTIONS, Weight};

use super::chooser::Found;
use super::spoken::answer;
use crate::format::Format;
use crate::split::aim_value;
use crate::words::fill;

/// How many reasons anybody wants to hear.
const MOST: usize = 3;

/// How many sentences there are after the first.
pub(super) const LINES: usize = MOST + 3;

/// The reasons for what was found.
pub(super) struct Reasons<'a> {
    /// What was found.
    pub(super) found: &'a Found,
    /// In which words.
    pub(super) format: Format,
}

impl Reasons<'_> {
    /// What comes before the reasons, they themselves, and what else there is to say of the answers; empty where there is
    /// less.
    pub(super) fn sentences(&self) -> Vec<String> {
        let words = self.format.words();
        let weights = &self.found.weights;
        let before = match weights.each.first() {
            None if self.found.advice.share().is_some() => words.suits_unanswered,
            Some(_) if weights.alone => words.suits_alone,
            _ => "",
        };
        let mut said = vec![before.to_owned()];
        for place in 0..MOST {
            let weight = weights.each.get(place).filter(|weight| weight.points != 0);
            said.push(weight.map_or_else(String::new, |weight| self.because(weight)));
        }
        said.extend([self.no_difference(), self.in_the_way(), self.nobody()]);
        said
    }

    /// What was answered, as it stands after "because".
    fn why(&self, weight: &Weight) -> String {
        let industry = self.found.advice.scenario.industry;
        let [_, why] = answer(self.format, industry, weight.question, weight.answer);
        why
    }

    /// Several answers in one sentence; none where there are none.
    fn listed(&self, sentence: &'static str, pleases: fn(&Weight) -> bool) -> String {
        let mut list = Vec::new();
        for weight in &self.found.weights.each {
            if pleases(weight) {
                list.push(self.why(weight));
            }
        }
        if list.is_empty() {
            return String::new();
        }
        fill(sentence, &[("list", &list.join("; "))])
    }

    /// One reason.
    fn because(&self, weight: &Weight) -> String {
        let words = self.format.words();
        let sentence = match weight.points {
            1 => words.suits_because_in_one,
            -1 => words.suits_because_out_one,
            points if points > 0 => words.suits_because_in_other,
            _ => words.suits_because_out_other,
        };
        let points = self.format.number(f64::from(weight.points.abs()), 0);
        fill(sentence, &[("why", &self.why(weight)), ("n", &points)])
    }

    /// The answers that leave the split as it is.
    fn no_difference(&self) -> String {
        self.listed(self.format.words().suits_no_difference, |weight| weight.points == 0)
    }

    /// Where nothing pays: the answers without one of which something would.
    fn in_the_way(&self) -> String {
        if self.found.advice.pays() == Some(true) {
            return String::new();
        }
        self.listed(self.format.words().suits_would_pay, |weight| weight.would_pay)
    }

    /// What it costs that nobody is there to do the work.
    fn nobody(&self) -> String {
        let split = &self.found.advice.split;
        for weight in &self.found.weights.each {
            let question = QUESTIONS.get(weight.question);
            let answer = question.and_then(|question| question.answers.get(weight.answer));
            let is_nobody = answer.is_some_and(|answer| answer.key == "neither");
            if let Some(without) = weight.without.filter(|_| is_nobody) {
                let worth = |worth| aim_value(self.format, split.objective, worth);
                let (value, better) = (worth(split.value), worth(Some(without)));
                let gaps = [("value", value.as_str()), ("better", &better)];
                return fill(self.format.words().suits_nobody, &gaps);
            }
        }
        String::new()
    }
}
