//! Whatever stands in the form and whatever is answered, there is an advice with finite figures, or none.

use pushpull_model::decision::suits::{Advice, Answers, Given, QUESTIONS, Weights};
use pushpull_model::decision::{Objective, Outcome};
use pushpull_model::interchange::ScenarioFile;

use crate::dice::{Dice, cases};
use crate::scenarios::extreme;

fn some_answers(dice: &mut Dice) -> Answers {
    QUESTIONS.iter().enumerate().fold(Answers::default(), |answers, (place, question)| {
        let given = match dice.below(4) {
            0 => Given::Open,
            1 => Given::Unknown,
            // Sometimes one that there is not.
            _ => Given::Answer(dice.below(question.answers.len() + 1)),
        };
        answers.saying(place, given)
    })
}

fn is_finite(outcome: &Outcome) -> bool {
    let Outcome { leads, customers, cost, profit, npv, .. } = outcome;
    [leads, customers, cost, profit, npv].iter().all(|figure| figure.is_finite())
}

#[test]
fn every_form_with_every_answer_has_an_advice_or_none() {
    let mut advised = 0;
    for seed in 0..cases().div_ceil(1_000) {
        let mut dice = Dice(seed + (31 << 40));
        let text = extreme(&mut dice).to_string();
        let form = ScenarioFile::from_json(&text).expect("a scenario").scenario;
        let answers = some_answers(&mut dice);
        let wanted = Objective::ALL[dice.below(Objective::ALL.len())];
        let advice = Advice::on(&form, wanted, &answers);
        let weights = Weights::of(&form, wanted, &answers, &advice);
        let said = format!("{answers:?} for {wanted:?} over {text}");

        assert!(advice.split.curve.iter().all(|point| is_finite(&point.outcome)), "{said}");
        assert_eq!(advice.pays().is_some(), advice.share().is_some(), "{said}");
        let Some(share) = advice.share() else {
            assert_eq!(weights, Weights::default(), "{said}");
            continue;
        };
        advised += 1;
        assert_eq!(advice.scenario.share_in, f64::from(share) / 100.0, "{said}");
        let [least, most] = advice.nearly.expect("around a share");
        assert!(least <= share && share <= most && most <= 100, "{least} to {most}: {said}");
        assert_eq!(weights.each.len(), answers.answered().count(), "{said}");
        assert!(weights.each.iter().all(|weight| weight.points.abs() <= 100), "{said}");
    }
    assert!(advised > 0);
}
