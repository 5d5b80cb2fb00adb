//! What suits: the split, what it comes to beside the two sides alone, and the button that takes it.

use leptos::prelude::*;
use pushpull_model::decision::Call;
use pushpull_model::decision::allocation::{Finding, Limits};
use pushpull_model::decision::suits::{Advice, Answers, QUESTIONS};
use pushpull_model::scenario::Side;

use super::changes::changes;
use super::chooser::{Chooser, leave};
use super::reasons::{LINES, Reasons};
use super::spoken::answer;
use crate::button::Button;
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::split::{aim_difference, aim_name, aim_value};
use crate::state::Page;
use crate::texts::Texts;

/// Where a text stands among all that is said: the most important sentence first.
pub(super) const HEADLINE: usize = 0;
const COMES_TO: usize = 1;
const LEFT_OUT: usize = 2;
const CHANGES: usize = 3;
const IDLE: usize = 4;
const USE: usize = 5;
const BEFORE: usize = 6;
const REASONS: usize = 7;
/// Where the labels of the answers stand.
pub(super) const LABELS: Labels = Labels(REASONS + LINES);

/// Room for the labels of all answers, as many a question as any has.
pub(super) struct Labels(usize);

impl Labels {
    const EACH: usize = 4;

    /// Where the label of an answer stands.
    pub(super) const fn at(&self, question: usize, answer: usize) -> usize {
        self.0 + question * Self::EACH + answer
    }
}

/// Everything there is to say, and the labels of the answers, whose figures are those of the industry.
pub(super) fn said(page: Page, chooser: Chooser, format: Format) -> Vec<String> {
    let words = format.words();
    let found = chooser.found(page);
    let advice = &found.advice;
    let changes = changes(page, advice, format);
    let is_there = changes.is_empty() && !page.wanted.ground().time.is_scheduled();
    let idle = is_there || advice.share().is_none();
    let take = if is_there { words.suits_is_used } else { words.suits_use };
    let mut said = vec![
        headline(advice, format),
        comes_to(advice, format),
        left_out(page, format),
        changes.concat(),
        idle.to_string(),
        take.to_owned(),
    ];
    said.extend(Reasons { found: &found, format }.sentences());
    for question in 0..QUESTIONS.len() {
        for place in 0..Labels::EACH {
            let [label, _] = answer(format, advice.scenario.industry, question, place);
            said.push(label);
        }
    }
    said
}

/// The most important sentence.
fn headline(advice: &Advice, format: Format) -> String {
    let words = format.words();
    let Some(share) = advice.share() else { return words.best_nothing_spent.to_owned() };
    let months = Gap::Months(advice.scenario.horizon);
    let worth = aim_value(format, advice.split.objective, advice.split.value);
    let [inbound, outbound] = [share, 100 - share].map(percent);
    let (sentence, winner) = match (&advice.split.finding, share) {
        (Finding::AllEqual { .. }, _) => (words.best_all_equal, ""),
        _ if advice.pays() == Some(false) => (words.suits_none_pays, ""),
        (_, 0) => (words.suits_best_one, words.outbound_side),
        (_, 100) => (words.suits_best_one, words.inbound_side),
        _ => (words.suits_best, ""),
    };
    let gaps = [
        ("value", Gap::Text(&worth)),
        ("months", months),
        ("winner", Gap::Text(winner)),
        ("inbound", inbound),
        ("outbound", outbound),
    ];
    tell(format, sentence, &gaps)
}

/// A share in whole per cents.
fn percent(share: u32) -> Gap<'static> {
    Gap::Percent(f64::from(share) / 100.0)
}

/// What it comes to, and how much hangs on it, line by line.
fn comes_to(advice: &Advice, format: Format) -> String {
    let words = format.words();
    let (Some(share), Some(sides)) = (advice.share(), advice.sides) else { return String::new() };
    let objective = advice.split.objective;
    let [value, inbound, outbound] = [advice.split.value, sides.inbound, sides.outbound]
        .map(|worth| aim_value(format, objective, worth));
    let apart = sides.apart.and_then(|apart| aim_difference(format, objective, apart));
    let names = (words.inbound_side_inline, words.outbound_side_inline);
    let (beside, (winner, loser)) = match (sides.call, &apart) {
        (Call::TooClose, _) => (words.suits_close, names),
        (Call::Wins(Side::Inbound), Some(_)) => (words.suits_ahead, names),
        (Call::Wins(Side::Outbound), Some(_)) => (words.suits_ahead, (names.1, names.0)),
        _ => ("", names),
    };
    let [least, most] = advice.nearly.unwrap_or([share; 2]);
    let nearly = match most - least {
        0 => "",
        100 => words.suits_nearly_all,
        _ => words.suits_nearly,
    };
    let spent = if advice.pays() == Some(false) { words.suits_if_spent } else { "" };
    let gaps = [
        ("share", percent(share)),
        ("aim", Gap::Text(aim_name(words, objective))),
        ("months", Gap::Months(advice.scenario.horizon)),
        ("value", Gap::Text(&value)),
        ("inbound", Gap::Text(&inbound)),
        ("outbound", Gap::Text(&outbound)),
        ("winner", Gap::Text(winner)),
        ("loser", Gap::Text(loser)),
        ("apart", Gap::Text(apart.as_deref().unwrap_or_default())),
        ("least", percent(least)),
        ("most", percent(most)),
    ];
    let mut said = Vec::new();
    for sentence in [spent, words.suits_comes_to, beside, nearly] {
        if !sentence.is_empty() {
            said.push(tell(format, sentence, &gaps));
        }
    }
    said.join("\n")
}

/// What has to be left out of account.
fn left_out(page: Page, format: Format) -> String {
    let words = format.words();
    let mut said = Vec::new();
    if page.wanted.limits.with(|limits| *limits != Limits::default()) {
        said.push(words.suits_no_limits);
    }
    if page.wanted.ground().time.is_scheduled() {
        said.push(words.suits_no_plan);
    }
    said.join(" ")
}

/// The card beside the questions.
#[component]
pub(super) fn FoundCard(
    /// All that is said.
    texts: Texts,
) -> impl IntoView {
    let (page, chooser) = (Page::here(), Chooser::here());
    let words = Format::here().words();
    let idle = Signal::derive(move || texts.now(IDLE) == true.to_string());
    let clear = Box::new(move || chooser.answers.set(Answers::default()));
    let reasons = (0..LINES).map(|at| view! { <li>{texts.at(REASONS + at)}</li> });
    view! {
        <div class="suits-found">
            <p class="verdict" role="status">{texts.at(HEADLINE)}</p>
            <p class="lines">{texts.at(COMES_TO)}</p>
            <h3>{words.suits_why}</h3>
            <p>{texts.at(BEFORE)}</p>
            <ul>{reasons.collect::<Vec<_>>()}</ul>
            <p class="warning">{texts.at(LEFT_OUT)}</p>
            <details class="fold">
                <summary>{words.suits_changes}</summary>
                <p class="lines">{texts.at(CHANGES)}</p>
            </details>
            <div class="suits-buttons">
                <Button text=texts.at(USE) disabled=idle press=Box::new(move || chooser.take(page)) />
                <Button text=words.suits_clear.to_owned() press=clear />
                <Button text=words.suits_leave.to_owned() press=Box::new(|| leave(".suits summary")) />
            </div>
        </div>
    }
}
