//! What each answer has to do with the advice: how far it moves the split, found by taking it back.

use super::advice::Advice;
use super::answers::{Answers, Given};
use crate::decision::objective::Objective;
use crate::scenario::Scenario;

/// What one answer does to the best split.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// Place of the question.
    pub question: usize,
    /// Place of the answer among those to the question.
    pub answer: usize,
    /// Per cents of the budget that it adds to inbound's share; below 0 it adds them to outbound's.
    pub points: i32,
    /// The objective at the best split with "I do not know" in its place, in the objective's unit. `None` is undefined, or
    /// another objective would count then.
    pub without: Option<f64>,
    /// Whether a split would pay with "I do not know" in its place.
    pub would_pay: bool,
}

/// What all answers do to the best split, those that do most first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// One for each answer that was given.
    pub each: Vec<Weight>,
    /// Whether several answers lead the same way, so that taking back any one of them hardly shows: then the points are
    /// what each does alone, all others being "I do not know".
    pub alone: bool,
}

impl Weights {
    /// The weights of the answers behind an advice. Cost: one more advice for each answer that was given and one for
    /// none of them; two for each where they have to be looked at alone.
    pub fn of(form: &Scenario, wanted: Objective, answers: &Answers, advice: &Advice) -> Self {
        let on = |answers: &Answers| Advice::on(form, wanted, answers);
        let Some(share) = advice.share() else { return Self::default() };
        let (mut each, mut none, mut told) = (Vec::new(), *answers, 0);
        for (question, answer) in answers.answered() {
            let without = on(&answers.saying(question, Given::Unknown));
            let is_same = without.split.objective == advice.split.objective;
            let points = points(without.share(), share);
            let value = without.split.value.filter(|_| is_same);
            let would_pay = without.pays() == Some(true);
            each.push(Weight { question, answer, points, without: value, would_pay });
            none = none.saying(question, Given::Unknown);
            told += points.abs();
        }
        let before = on(&none).share();
        let alone = 2 * told < points(before, share).abs();
        let mut sorted = Vec::new();
        for mut weight in each {
            if alone {
                let only = none.saying(weight.question, Given::Answer(weight.answer));
                weight.points = on(&only).share().map_or(0, |share| points(before, share));
            }
            let is_less = |other: &Weight| other.points.abs() < weight.points.abs();
            let place = sorted.iter().position(is_less).unwrap_or(sorted.len());
            sorted.insert(place, weight);
        }
        Self { each: sorted, alone }
    }
}

/// From one share to another, in per cents; nothing where there was none.
fn points(from: Option<u32>, to: u32) -> i32 {
    let signed = |share: u32| i32::try_from(share).unwrap_or_default();
    from.map_or(0, |from| signed(to) - signed(from))
}
