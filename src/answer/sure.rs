//! How sure the answer is and the one thing that would turn it, in words.

use pushpull_desk::HowSure;
use pushpull_model::decision::what_if::Turning;
use pushpull_model::decision::{Call, Comparison, Objective};
use pushpull_model::scenario::{Side, field};

use super::sentence::names;
use super::verdict::Lead;
use crate::assumptions::said;
use crate::format::Format;
use crate::split::{aim_name, aim_value};
use crate::words::{Words, fill};

/// What becomes of a lead that does not hold in enough of the draws. `None` where it does, or nobody knows yet.
pub(super) fn doubtful(sure: &HowSure, lead: &Lead, format: Format) -> Option<String> {
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
        key => words.field(key).label,
    }
}

/// In how many cases the winner holds and what would turn it. What is wanted most has the last word where another side
/// serves it better than the one that has more cash.
pub(super) fn of_sides(sure: &HowSure, aim: Objective, format: Format) -> Vec<String> {
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

/// In how many cases the visitor's own split, or plan over time, has its money back.
pub(super) fn of_own(sure: &HowSure, is_scheduled: bool, format: Format) -> String {
    let (months, back) = (months(sure, format), cases(format, sure.bands.plan.breaks_even()));
    let words = format.words();
    let sentence = if is_scheduled { words.course_sure_plan } else { words.sure_split };
    fill(sentence, &[("months", &months), ("n", &back)])
}

/// What the winner hangs on most. Empty where nothing matters.
pub(super) fn hangs_on(sure: &HowSure, format: Format) -> String {
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
    let [now, value] = [now, value].map(|figure| said(format, field, *figure));
    let gaps = [("field", words.field(key).label), ("value", &value), ("now", &now)];
    fill(words.sure_turn, &gaps)
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

    fn how_sure(scenario: &Scenario) -> HowSure {
        let ask = Ask::HowSure { objective: Objective::Profit };
        let mut job = Job::new(Question { scenario: scenario.clone(), guesses: Vec::new(), ask });
        let mut last = None;
        while !job.is_done() {
            last = job.advance().or(last);
        }
        match last.and_then(|figures| Answer::read(&figures)) {
            Some(Answer::HowSure(sure)) => *sure,
            other => panic!("{other:?}"),
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
