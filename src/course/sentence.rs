//! A plan over time in words: what it does, what it comes to, and what about it makes no sense.

use pushpull_model::scenario::{Scenario, Side};

use super::ready::{Kind, Ready};
use super::span::Money;
use crate::format::Format;
use crate::gaps::Gap::{Months, Number, Percent, Text};
use crate::gaps::{Gap, tell};
use crate::words::Words;

/// A side's name as it opens a sentence.
pub(super) fn opening(words: &Words, side: Side) -> &'static str {
    match side {
        Side::Inbound => words.split_inbound,
        Side::Outbound => words.split_outbound,
    }
}

/// A side's name inside a sentence.
pub(super) fn inline(words: &Words, side: Side) -> &'static str {
    match side {
        Side::Inbound => words.course_inbound,
        Side::Outbound => words.course_outbound,
    }
}

/// The other side.
fn other(side: Side) -> Side {
    match side {
        Side::Inbound => Side::Outbound,
        Side::Outbound => Side::Inbound,
    }
}

/// A side's usual share of the budget.
fn share(scenario: &Scenario, side: Side) -> f64 {
    match side {
        Side::Inbound => scenario.share_in,
        Side::Outbound => 1.0 - scenario.share_in,
    }
}

/// What the plan does.
pub(super) fn does(kind: Kind, ready: &Ready, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    match kind {
        Kind::Constant => {
            let money = |side| Gap::Money(scenario.budget * share(scenario, side));
            let gaps = [("inbound", money(Side::Inbound)), ("outbound", money(Side::Outbound))];
            tell(format, words.course_is_constant, &gaps)
        }
        Kind::Stop => Side::BOTH.map(|side| until(side, scenario, format)).join(" "),
        Kind::Launch => launch(ready, scenario, format),
        Kind::Alternate => {
            let [first, then] =
                [ready.first, other(ready.first)].map(|side| Text(inline(words, side)));
            tell(format, words.course_is_alternate, &[("first", first), ("other", then)])
        }
        Kind::Bursts => bursts(ready, scenario, format),
        Kind::Own => words.course_is_own.to_owned(),
    }
}

/// How long one side spends how much.
fn until(side: Side, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let stop = match side {
        Side::Inbound => scenario.time.stop_in,
        Side::Outbound => scenario.time.stop_out,
    };
    let sentence = match stop {
        stop if stop < 1.0 => words.course_not_begun,
        stop if stop < scenario.horizon => words.course_until,
        _ => words.course_to_the_end,
    };
    let money = Gap::Money(scenario.budget * share(scenario, side));
    let gaps = [("side", Text(opening(words, side))), ("money", money), ("month", Number(stop))];
    tell(format, sentence, &gaps)
}

fn launch(ready: &Ready, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let hands =
        if ready.hand_over > 0.0 { words.course_hands_over } else { words.course_hands_at_once };
    let gaps = [("months", Months(ready.hand_over)), ("share", Percent(scenario.share_in))];
    let hands = tell(format, hands, &gaps);
    if ready.months <= 0.0 {
        return hands;
    }
    let gaps = [("push", Percent(ready.push)), ("months", Months(ready.months))];
    [tell(format, words.course_is_launch, &gaps), hands].join(" ")
}

fn bursts(ready: &Ready, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let gaps = [
        ("side", Text(opening(words, ready.bursting))),
        ("length", Months(ready.length)),
        ("every", Months(ready.every)),
        ("other", Text(inline(words, other(ready.bursting)))),
    ];
    let does = tell(format, words.course_is_bursts, &gaps);
    let gathered = share(scenario, ready.bursting) * ready.every;
    if gathered <= ready.length * (1.0 + 1e-9) {
        return does;
    }
    [does, tell(format, words.course_overflow, &gaps)].join(" ")
}

/// What the plan costs in all.
pub(super) fn total(money: &Money, format: Format) -> String {
    let [pull, push] = money.within(0..money.horizon());
    let gaps = [
        ("total", Gap::Money(pull + push)),
        ("months", Months(money.horizon() as f64)),
        ("inbound", Gap::Money(pull)),
        ("outbound", Gap::Money(push)),
    ];
    tell(format, format.words().course_total, &gaps)
}

/// What about the plan makes no sense, or does nothing.
pub(super) fn doubts(
    kind: Kind,
    (typed, ready): (&Ready, &Ready),
    scenario: &Scenario,
    money: &Money,
    format: Format,
) -> String {
    let words = format.words();
    let horizon = scenario.horizon;
    let handed_over = ready.months + ready.hand_over;
    let mut said = match kind {
        Kind::Stop => late(scenario, format),
        Kind::Launch if handed_over >= horizon => {
            let gaps = [("month", Number(handed_over)), ("last", Number(horizon))];
            tell(format, words.course_beyond_launch, &gaps)
        }
        Kind::Alternate if horizon <= 3.0 => words.course_one_quarter.to_owned(),
        Kind::Bursts if typed.is_crossed() => crossed(typed, ready, format),
        Kind::Bursts if ready.every >= horizon => {
            tell(format, words.course_one_burst, &[("every", Months(ready.every))])
        }
        Kind::Own => unplanned(scenario, format),
        _ => String::new(),
    };
    if money.last() == 0 {
        said.push(' ');
        said.push_str(words.course_nothing);
    }
    said
}

/// Stops after the end, which stop nothing.
pub(super) fn late(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let mut said = String::new();
    for side in Side::BOTH {
        if let Some(stop) = scenario.time.stop(side).filter(|stop| *stop >= scenario.horizon) {
            let gaps = [
                ("side", Text(opening(words, side))),
                ("month", Number(stop)),
                ("last", Number(scenario.horizon)),
            ];
            said.push_str(&tell(format, words.course_late_stop, &gaps));
            said.push(' ');
        }
    }
    said
}

/// Bursts that do not fit, and those that hold instead.
pub(super) fn crossed(typed: &Ready, ready: &Ready, format: Format) -> String {
    let gaps = [
        ("length", Months(typed.length)),
        ("every", Months(typed.every)),
        ("kept", Months(ready.length)),
        ("rhythm", Months(ready.every)),
    ];
    tell(format, format.words().course_crossed, &gaps)
}

/// Months of one's own plan that are missing at its end, or that lie beyond it.
fn unplanned(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let planned = scenario.time.spend_in.len().max(scenario.time.spend_out.len()) as f64;
    let horizon = scenario.horizon;
    let (sentence, from, to) = if planned < horizon {
        (words.course_unplanned, planned + 1.0, horizon)
    } else if planned > horizon {
        (words.course_kept, horizon + 1.0, planned)
    } else {
        return String::new();
    };
    tell(format, sentence, &[("from", Number(from)), ("to", Number(to))])
}
