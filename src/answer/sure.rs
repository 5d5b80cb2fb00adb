//! How sure the answer is and the one thing that would turn it, in words.

use leptos::prelude::*;
use pushpull_desk::{Answer, HowSure};
use pushpull_model::decision::uncertainty::USUAL_DRAWS;
use pushpull_model::decision::what_if::Turning;
use pushpull_model::decision::{Call, Comparison, Objective};
use pushpull_model::scenario::{Side, field};

use super::said::{Said, joined};
use super::sentence::names;
use super::verdict::{Lead, Verdict};
use crate::assumptions::said;
use crate::desk::{Known, Standing};
use crate::format::Format;
use crate::split::{aim_name, aim_value};
use crate::state::Page;
use crate::words::{Words, fill};

/// Adds how sure it is, and how far the draws have come. What they took back stays so while they are drawn again, or the
/// answer would flicker.
pub fn add_sureness(said: &mut Said, page: Page, verdict: &Verdict, format: Format) {
    page.desk.how_sure.known().with(|known| {
        said.draws = draws(known, format);
        said.is_first_look = !is_settled(known);
        if known.standing == Standing::Unavailable {
            return;
        }
        let Some(Answer::HowSure(sure)) = &known.answer else { return };
        if let Verdict::Ahead(lead) = verdict
            && let Some(doubtful) = doubtful(sure, lead, format)
        {
            said.headline = doubtful;
        }
        let of_sides = of_sides(sure, page.wanted.objective.get(), format).join(" ");
        said.because = joined(&[&said.because, &of_sides]);
        said.hangs_on = hangs_on(sure, format);
        said.own = joined(&[&said.own, &of_own(sure, format)]);
    });
}

/// Whether all draws are done, for what the page shows now, or none will come.
fn is_settled(known: &Known) -> bool {
    match (known.standing, &known.answer) {
        (Standing::Current, Some(Answer::HowSure(sure))) => sure.is_final,
        (standing, _) => standing == Standing::Unavailable,
    }
}

/// How far the draws have come: whoever reads a first look is told that it is one.
fn draws(known: &Known, format: Format) -> String {
    let words = format.words();
    let (sentence, drawn) = match (known.standing, &known.answer) {
        (Standing::Unavailable, _) => return words.sure_unavailable.to_owned(),
        (Standing::Current, Some(Answer::HowSure(sure))) => {
            let sentence = if sure.is_final { words.sure_drawn } else { words.sure_first };
            (sentence, sure.bands.draws)
        }
        _ => return words.sure_waiting.to_owned(),
    };
    let [drawn, all] = [drawn, USUAL_DRAWS].map(|draws| format.number(draws as f64, 0));
    fill(sentence, &[("n", &drawn), ("all", &all)])
}

/// What becomes of a lead that does not hold in enough of the draws. `None` where it does, or nobody knows yet.
fn doubtful(sure: &HowSure, lead: &Lead, format: Format) -> Option<String> {
    if sure.verdict.chosen.call != Call::Unsure(lead.side) {
        return None;
    }
    let words = format.words();
    let gaps = [
        ("winner", names(words, lead.side).1.to_owned()),
        ("difference", format.money(lead.by)),
        ("months", months(sure, format)),
        ("n", wins(format, sure, lead.side)),
    ];
    let gaps = gaps.each_ref().map(|(gap, text)| (*gap, text.as_str()));
    Some(fill(words.sure_unsure, &gaps))
}

/// The months that were looked at.
fn months(sure: &HowSure, format: Format) -> String {
    format.months(sure.bands.plan.cash.len().saturating_sub(1) as f64)
}

/// A chance as so many of a hundred cases; what is not quite certain is not said to be.
fn cases(format: Format, chance: f64) -> String {
    let words = format.words();
    if chance > 0.995 && chance < 1.0 {
        words.sure_nearly_all.to_owned()
    } else if chance < 0.005 && chance > 0.0 {
        words.sure_hardly_any.to_owned()
    } else {
        format.number(chance * 100.0, 0)
    }
}

/// In how many of a hundred cases a side wins.
fn wins(format: Format, sure: &HowSure, side: Side) -> String {
    let wins = sure.bands.wins;
    let chance = match side {
        Side::Inbound => wins.share_of_inbound(),
        Side::Outbound => wins.share_of_outbound(),
    };
    cases(format, chance.unwrap_or(0.0))
}

/// What a doubt of the model is called.
pub fn doubt_name(words: &Words, key: &'static str) -> &'static str {
    match key {
        "cap_in" => words.sure_doubt_cap_in,
        "cap_out" => words.sure_doubt_cap_out,
        "churn" => words.sure_doubt_churn,
        "price" => words.sure_doubt_price,
        "win_in" => words.sure_doubt_win_in,
        "win_out" => words.sure_doubt_win_out,
        key => words.field(key),
    }
}

/// In how many cases the winner holds and what would turn it. What is wanted most has the last word where another side
/// serves it better than the one that has more cash.
fn of_sides(sure: &HowSure, aim: Objective, format: Format) -> Vec<String> {
    let words = format.words();
    let mut said = Vec::new();
    if let Call::Wins(side) = sure.verdict.chosen.call {
        let (winner, n) = (names(words, side).1, wins(format, sure, side));
        said.push(fill(words.sure_wins, &[("winner", winner), ("n", &n)]));
    }
    if matches!(sure.verdict.chosen.call, Call::Wins(_) | Call::Unsure(_)) {
        said.push(turn(sure.verdict.turning.as_ref(), format));
    }
    said.extend(other_winner(sure, aim, format));
    said
}

/// In how many cases the visitor's own split, or plan over time, has its money back; after a sentence that names it.
fn of_own(sure: &HowSure, format: Format) -> String {
    let (months, back) = (months(sure, format), cases(format, sure.bands.plan.breaks_even()));
    fill(format.words().sure_split, &[("months", &months), ("n", &back)])
}

/// What the winner hangs on most. Empty where nothing matters.
fn hangs_on(sure: &HowSure, format: Format) -> String {
    let words = format.words();
    let list: Vec<_> = sure.verdict.matter_most.iter().map(|key| doubt_name(words, key)).collect();
    if list.is_empty() {
        String::new()
    } else {
        fill(words.sure_hangs, &[("list", &list.join(", "))])
    }
}

/// The one assumption that would turn the answer.
fn turn(turning: Option<&Turning>, format: Format) -> String {
    let words = format.words();
    let found = turning.and_then(|turning| Some((turning, field(turning.key)?)));
    let Some((Turning { key, now, value, .. }, field)) = found else {
        return words.sure_turn_none.to_owned();
    };
    let [now, value] = [*now, about(*value, *now)].map(|figure| said(format, field, figure));
    let gaps = [("field", words.field(key)), ("value", &value), ("now", &now)];
    fill(words.sure_turn, &gaps)
}

/// A figure to two significant digits, or as many more as tell it from the one it is now.
fn about(value: f64, now: f64) -> f64 {
    let size = value.abs().max(f64::MIN_POSITIVE).log10().floor();
    let rounded = (1..=4).map(|digits| {
        let unit = 10_f64.powf(size - f64::from(digits));
        [value, now].map(|figure| (figure / unit).round() * unit)
    });
    let found = rounded.into_iter().find(|[value, now]| value != now);
    found.map_or(value, |[value, _]| value)
}

/// Who serves what is wanted most, where that is not the side with more cash.
fn other_winner(sure: &HowSure, aim: Objective, format: Format) -> Option<String> {
    let words = format.words();
    let cash = sure.verdict.cash?.side;
    let found = sure.verdict.each.iter().find(|comparison| comparison.objective == aim)?;
    let Comparison { call: Call::Wins(side), inbound, outbound, .. } = *found else { return None };
    let (better, worse) = match side {
        Side::Inbound => (inbound, outbound),
        Side::Outbound => (outbound, inbound),
    };
    let [better, worse] = [better, worse].map(|figure| aim_value(format, aim, figure));
    let gaps = [
        ("aim", aim_name(words, aim)),
        ("winner", names(words, side).1),
        ("better", &better),
        ("worse", &worse),
    ];
    (side != cash).then(|| fill(words.sure_aim, &gaps))
}

#[cfg(test)]
mod tests {
    use pushpull_desk::{Answer, Ask, Job, Question};
    use pushpull_model::decision::verdict_of;
    use pushpull_model::decision::what_if::Winner;
    use pushpull_model::scenario::{Industry, Scenario};

    use super::*;

    /// The first look, and what all draws come to.
    fn looks(scenario: &Scenario) -> Vec<HowSure> {
        let ask = Ask::HowSure { objective: Objective::Profit };
        let mut job = Job::new(Question { scenario: scenario.clone(), guesses: Vec::new(), ask });
        let mut looks = Vec::new();
        while !job.is_done() {
            looks.extend(job.advance().map(|figures| match Answer::read(&figures) {
                Some(Answer::HowSure(sure)) => *sure,
                other => panic!("{other:?}"),
            }));
        }
        looks
    }

    fn how_sure(scenario: &Scenario) -> HowSure {
        looks(scenario).pop().expect("an answer")
    }

    #[test]
    fn only_all_draws_for_what_is_there_now_are_no_first_look() {
        let mut known = Known::default();
        assert!(!is_settled(&known));
        let [first, last] = <[_; 2]>::try_from(looks(&Scenario::preset(Industry::Retail)))
            .expect("a first look and an end");
        for (sure, standing, settled) in [
            (&first, Standing::Current, false),
            (&last, Standing::Current, true),
            (&last, Standing::Awaited, false),
            (&first, Standing::Unavailable, true),
        ] {
            known.answer = Some(Answer::HowSure(Box::new(sure.clone())));
            known.standing = standing;
            assert_eq!(is_settled(&known), settled, "{standing:?}");
        }
    }

    #[test]
    fn a_figure_after_about_is_as_rough_as_that_word() {
        for (value, now, said) in [
            (0.198_9, 0.33, 0.2),
            (12_345.0, 10_000.0, 12_000.0),
            (3.432, 3.4, 3.43),
            (0.004_56, 0.0, 0.004_6),
            (0.0, 0.5, 0.0),
        ] {
            assert!((about(value, now) - said).abs() < 1e-9 * said.max(1.0), "{value} {now}");
        }
    }

    #[test]
    fn every_doubt_has_a_name_in_every_language() {
        use pushpull_model::decision::uncertainty::DOUBTS;
        for words in crate::words::languages() {
            for doubt in &DOUBTS {
                assert!(doubt_name(words, doubt.key) != doubt.key, "{} {}", words.tag, doubt.key);
            }
        }
    }

    /// Seldom is said of what happens in some draws, never of what happens in none.
    #[test]
    fn what_is_not_certain_is_not_said_to_be() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.horizon = 6.0;
        let sure = how_sure(&scenario);
        assert_eq!(sure.verdict.chosen.call.winner(), Some(Side::Outbound));
        assert!(sure.bands.wins.share_of_outbound().is_some_and(|chance| chance > 0.6));
    }

    #[test]
    fn what_turns_the_answer_is_among_the_fields_of_the_page() {
        use pushpull_model::scenario::INDUSTRIES;
        for industry in INDUSTRIES {
            let scenario = Scenario::preset(industry);
            let sure = how_sure(&scenario);
            let told = verdict_of(
                &scenario,
                &pushpull_model::decision::uncertainty::Doubts::default(),
                Objective::Profit,
                Some(&sure.bands),
            );
            assert_eq!(sure.verdict, told);
            assert!(sure.verdict.turning.is_none_or(|turning| field(turning.key).is_some()));
            let winner = sure.verdict.turning.map(|turning| turning.winner);
            assert!(winner != Some(Winner::Neither), "{industry:?}");
        }
    }
}
