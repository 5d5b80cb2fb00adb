//! The verdict in words.

use pushpull_model::scenario::{Scenario, Side};

use super::said::Said;
use super::verdict::{Lead, Since, Verdict};
use crate::format::{Format, seldom};
use crate::plans::Plans;
use crate::words::{Words, fill};

/// What each side is called, at the start of a sentence and inside it.
pub(super) fn names(words: &Words, side: Side) -> (&'static str, &'static str) {
    match side {
        Side::Inbound => (words.inbound_side, words.inbound_side_inline),
        Side::Outbound => (words.outbound_side, words.outbound_side_inline),
    }
}

/// The answer, but for how sure it is.
pub(super) fn sentences(
    verdict: &Verdict,
    plans: &Plans,
    scenario: &Scenario,
    format: Format,
) -> Said {
    let words = format.words();
    let months = format.months(scenario.horizon);
    let (headline, because) = match verdict {
        Verdict::NothingSpent => {
            let has_budget = scenario.budget > 0.0;
            let why = if has_budget { words.course_nothing } else { words.answer_no_budget };
            return Said { headline: why.to_owned(), ..Said::default() };
        }
        Verdict::Close { apart } => {
            let difference = format.money(*apart);
            let gaps = [("months", months.as_str()), ("difference", &difference)];
            (fill(words.answer_close, &gaps), String::new())
        }
        Verdict::Ahead(lead) => ahead(lead, &months, format),
    };
    Said { headline, because, own: split(plans, scenario, format), ..Said::default() }
}

/// Who is ahead, by how much, and since when.
fn ahead(lead: &Lead, months: &str, format: Format) -> (String, String) {
    let words = format.words();
    let other = match lead.side {
        Side::Inbound => Side::Outbound,
        Side::Outbound => Side::Inbound,
    };
    let (winner, winner_inline) = names(words, lead.side);
    let (_, loser) = names(words, other);
    let sentence = if lead.at_a_loss { words.answer_wins_loss } else { words.answer_wins };
    // Where the name does not open the sentence it is written small.
    let opens = sentence.starts_with("{winner}") || sentence.contains(". {winner}");
    let winner = if opens { winner } else { winner_inline };
    let gaps = [
        ("winner", winner),
        ("loser", loser),
        ("months", months),
        ("difference", &format.money(lead.by)),
    ];
    let since = match lead.since {
        Since::Start => words.answer_from_start.to_owned(),
        Since::Month(month) => {
            fill(words.answer_from_month, &[("month", &format.number(f64::from(month), 0))])
        }
    };
    (fill(sentence, &gaps), since)
}

/// How the visitor's own split does, and what the money buys.
fn split(plans: &Plans, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let projection = &plans.split.projection;
    let is_scheduled = scenario.time.is_scheduled();
    let share = plans.split.share_in().filter(|_| is_scheduled).unwrap_or(scenario.share_in);
    let share = format.percent(share, 0);
    let cash = format.money(projection.profit());
    let back = projection.break_even().map(|found| found.month);
    let [of_split, of_plan] = match back {
        Some(0) => [words.answer_split_no_loss, words.course_answer_no_loss],
        Some(_) if projection.profit() >= 0.0 => {
            [words.answer_split_pays, words.course_answer_pays]
        }
        _ => [words.answer_split_loses, words.course_answer_loses],
    };
    let month = back.map(|month| format.number(f64::from(month), 0)).unwrap_or_default();
    let gaps = [("share", share.as_str()), ("month", &month), ("cash", &cash)];
    let stands = fill(if is_scheduled { of_plan } else { of_split }, &gaps);
    let cost = format.money(projection.cost());
    let buys = match projection.cac() {
        Some(cac) => {
            let often = seldom(words, projection.customers() / scenario.horizon);
            let sentence =
                if often.is_some() { words.house_buys_seldom } else { words.answer_buys };
            let gaps = [
                ("customers", format.customers(projection.customers())),
                ("often", often.unwrap_or_default()),
                ("cost", cost),
                ("cac", format.money(cac)),
            ];
            fill(sentence, &gaps.each_ref().map(|(name, text)| (*name, text.as_str())))
        }
        None => fill(words.answer_buys_none, &[("cost", &cost)]),
    };
    [stands, buys].join(" ")
}
