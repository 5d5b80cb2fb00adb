//! The best mix of a side's channels, looked for when somebody asks, and taken over with a click.

use leptos::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{Caveat, MixFinding};
use pushpull_model::scenario::{Scenario, Side};

use super::best::{Answer, Question, answer};
use super::difference::moved;
use super::money::{Footing, sharing};
use super::which::of_side;
use crate::browser;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::split::{aim_name, aim_value};
use crate::state::Page;
use crate::texts::{TextTable, Texts};
use crate::words::{Words, fill};

/// Why a mix may not be the best there is.
fn reason(words: &Words, caveat: Caveat) -> &'static str {
    match caveat {
        Caveat::Assist => words.chan_why_assist,
        Caveat::Reactivation => words.chan_why_react,
        Caveat::Capacity => words.chan_why_capacity,
        Caveat::SalesCost => words.chan_why_sales_cost,
        Caveat::Objective => words.chan_why_objective,
        Caveat::LaterIsBetter => words.chan_why_later,
        Caveat::UnevenSteps => words.chan_why_steps,
    }
}

/// How much better the mix serves its objective than the present one.
fn gained(answer: &Answer, format: Format) -> String {
    let words = format.words();
    let mix = &answer.mix;
    let value = aim_value(format, mix.objective, answer.value);
    // An earlier break-even is a gain and a smaller figure.
    let sign = if mix.objective == Objective::BreakEven { -1.0 } else { 1.0 };
    let aim = aim_name(words, mix.objective);
    match (answer.gain, answer.value) {
        (Some(gain), _) => match moved(format, mix.objective, gain * sign) {
            Some(change) => fill(words.chan_mix_gain, &[("change", &change), ("value", &value)]),
            None => words.chan_mix_same.to_owned(),
        },
        (None, Some(_)) => fill(words.chan_mix_value, &[("aim", aim), ("value", &value)]),
        (None, None) => words.chan_mix_same.to_owned(),
    }
}

/// Whether the mix is proven to be the best there is, or why it is only the best found.
fn proof(answer: &Answer, words: &Words) -> String {
    let reasons: Vec<_> = answer.mix.caveats.iter().map(|caveat| reason(words, *caveat)).collect();
    match reasons.as_slice() {
        [] => words.chan_mix_proven.to_owned(),
        _ => fill(words.chan_mix_found, &[("reasons", &reasons.join("; "))]),
    }
}

/// What came of the search, in sentences.
fn said(answer: &Answer, format: Format) -> String {
    let words = format.words();
    let mix = &answer.mix;
    let sentence = match mix.finding {
        MixFinding::Best => {
            return [gained(answer, format), proof(answer, words)].join(" ");
        }
        MixFinding::PresentKept => {
            return [words.chan_mix_kept, &proof(answer, words)].join(" ");
        }
        MixFinding::NoChannels | MixFinding::NothingToShare => words.chan_mix_no_money,
        MixFinding::AllLocked | MixFinding::TooLittleMoney => words.chan_mix_all_locked,
        MixFinding::NoDemand => words.chan_mix_no_demand,
        MixFinding::WorthNothing => words.chan_mix_worthless,
    };
    of_side(words, sentence, mix.side, &[("aim", aim_name(words, mix.objective))])
}

/// Each channel's part now and in the best mix.
fn rows(answer: &Answer, format: Format) -> Vec<Vec<String>> {
    let mix = &answer.mix;
    let channels = answer.channels.iter().zip(&mix.channels);
    channels
        .map(|(which, laid)| {
            let name = which.name(format.words());
            let locked = fill(format.words().chan_mix_locked, &[("channel", &name)]);
            vec![
                if laid.locked { locked } else { name },
                format.percent(laid.present / mix.money, 1),
                format.percent(laid.weight, 1),
                format.money(laid.money),
            ]
        })
        .collect()
}

/// Whether there is anything to mix on a side.
fn can_mix(scenario: &Scenario, side: Side) -> bool {
    Footing::of(scenario, side) == Footing::Shared && sharing(scenario, side).nth(1).is_some()
}

/// The button, and its answer for as long as it holds.
#[component]
pub(super) fn BestMix(
    /// Of which side.
    side: Side,
) -> impl IntoView {
    let page = Page::here();
    let is_offered = Memo::new(move |_| page.scenario.with(|scenario| can_mix(scenario, side)));
    move || is_offered.get().then(|| once(view! { <Search side /> }))
}

/// What was asked last, and answered, and the scenario in which an answer was taken over.
#[derive(Clone, Copy)]
struct Asked {
    last: StoredValue<Option<(Question, Answer)>>,
    changed: RwSignal<()>,
    used: StoredValue<Option<Scenario>>,
}

impl Asked {
    fn nothing() -> Self {
        let (last, used) = (StoredValue::new(None), StoredValue::new(None));
        Self { last, changed: RwSignal::default(), used }
    }

    /// The answer, if the question is still the same.
    fn answer(self, question: &Question) -> Option<Answer> {
        self.changed.track();
        self.last.with_value(|last| {
            let (asked, answer) = last.as_ref()?;
            (asked == question).then(|| answer.clone())
        })
    }

    /// Whether an answer was taken over, and nothing was changed since.
    fn is_used(self, question: &Question) -> bool {
        self.used.with_value(|used| used.as_ref() == Some(&question.scenario))
    }
}

/// The note under the button, what came of the search, and the button that takes it over.
fn written(asked: Asked, question: &Question, format: Format) -> Vec<String> {
    let words = format.words();
    let answer = asked.answer(question);
    let is_better = answer.as_ref().is_some_and(|answer| answer.mix.finding == MixFinding::Best);
    let said = match answer {
        Some(answer) => said(&answer, format),
        None if asked.is_used(question) => words.chan_mix_used.to_owned(),
        None => String::new(),
    };
    let aim = aim_name(words, question.objective);
    let offer = if is_better { words.chan_mix_use } else { "" };
    let offer = of_side(words, offer, question.side, &[]);
    vec![fill(words.chan_mix_note, &[("aim", aim)]), said, offer]
}

/// The search, where there is something to look for.
#[component]
fn Search(
    /// On which side.
    side: Side,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let asked = Asked::nothing();
    let question = move || {
        let objective = page.wanted.objective.get();
        Question { scenario: page.scenario.get(), side, objective }
    };
    let id = ["best-mix-", side.key()].concat();
    let button = id.clone();
    let ask = move || {
        let question = untrack(question);
        let answer = answer(&question);
        asked.last.set_value(Some((question, answer)));
        asked.changed.set(());
    };
    let take = move || {
        if let Some(answer) = untrack(|| asked.answer(&question())) {
            asked.used.set_value(Some(answer.scenario.clone()));
            page.replace(answer.scenario);
            browser::focus_soon(button.clone());
        }
    };
    let texts = Texts::of(move || written(asked, &question(), format));
    let rows = Signal::derive(move || {
        let answer = asked.answer(&question());
        let better = answer.filter(|answer| answer.mix.finding == MixFinding::Best);
        better.map(|answer| rows(&answer, format)).unwrap_or_default()
    });
    let columns =
        [words.chan_mix_channel, words.chan_mix_now, words.chan_mix_best, words.chan_mix_money];
    let columns = columns.map(|name| ("", Signal::from(name.to_owned()))).into();
    let class = move || if rows.with(Vec::is_empty) { "unfound" } else { "found" };
    view! {
        <div class="best-mix">
            <Button id=id text=of_side(words, words.chan_mix, side, &[]) press=Box::new(ask) />
            <p class="note">{texts.at(0)}</p>
            <p role="status">{texts.at(1)}</p>
            <div class=class>
                {once(
                    view! { <TextTable caption=words.chan_mix_caption class="plain mix" columns rows /> },
                )}
            </div>
            <Button text=texts.at(2) press=Box::new(take) />
        </div>
    }
}
