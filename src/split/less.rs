//! Whether all of the budget should be spent: asked on demand, because it takes twenty times the sums.

use leptos::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Finding, Limits, SplitOptions, Unused, UnusedReason, best_split,
};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::Scenario;

use super::aim::value;
use super::reason::percents;
use crate::button::Button;
use crate::format::Format;
use crate::state::Page;
use crate::words::fill;

/// What was asked about; another question needs another answer.
type Question = (Scenario, Objective, Limits);

/// What comes of spending less than the budget, in a sentence.
fn answer((scenario, objective, limits): &Question, format: Format) -> String {
    let words = format.words();
    let options = SplitOptions { objective: *objective, limits: limits.clone(), spend_all: false };
    let split = best_split(&calibrate(scenario), &options);
    match (&split.finding, &split.best, split.unused) {
        (Finding::SpendNothing, ..) => words.best_spend_nothing.to_owned(),
        (_, Some(best), Some(Unused { money, reason: UnusedReason::LowersObjective })) => {
            let spent = format.money(scenario.budget - money);
            let share = percents(format, best.share);
            let worth = value(format, *objective, split.value);
            let gaps = [("spent", spent.as_str()), ("share", &share), ("value", &worth)];
            let kept = fill(words.best_kept, &[("money", &format.money(money))]);
            format!("{} {kept}", fill(words.best_less_yes, &gaps))
        }
        (_, Some(_), None) => {
            fill(words.best_less_no, &[("budget", &format.money(scenario.budget))])
        }
        // What the limits leave no place for is said above.
        _ => words.best_less_none.to_owned(),
    }
}

/// The button, and its answer for as long as it holds.
#[component]
pub(super) fn Less() -> impl IntoView {
    let page = Page::here();
    let wanted = page.wanted;
    let format = Format::here();
    let words = format.words();
    let asked = StoredValue::new(None::<Question>);
    let answered = RwSignal::new(String::new());
    let question = move || (wanted.ground(), wanted.objective.get(), wanted.limits.get());
    let said = Signal::derive(move || {
        let holds = asked.with_value(|asked| asked.as_ref() == Some(&question()));
        if holds { answered.get() } else { answered.with(|_| String::new()) }
    });
    let ask = move || {
        let question = untrack(question);
        let answer = answer(&question, format);
        asked.set_value(Some(question));
        answered.set(answer);
    };
    view! {
        <div class="less">
            <Button text=words.best_less.to_owned() press=Box::new(ask) />
            <p role="status">{said}</p>
        </div>
    }
}
