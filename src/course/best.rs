//! The best plan over time, looked for at the desk when somebody asks.

use leptos::prelude::*;
use pushpull_desk::{Answer, Ask, Ending, OverTime, Question};
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::Limits;
use pushpull_model::scenario::Scenario;

use super::period_name;
use crate::desk::Standing;
use crate::format::Format;
use crate::once::once;
use crate::split::{aim_difference, aim_name, aim_value, percents};
use crate::state::Page;
use crate::texts::{TextTable, Texts};
use crate::words::fill;

/// The question of the page as it is now. The budget is laid anew, so neither the split nor the plan that holds matters.
fn question(page: Page) -> Question {
    let mut scenario = page.wanted.ground();
    scenario.time.forget_schedule();
    let ask = Ask::OverTime { objective: page.wanted.objective.get() };
    Question { scenario, guesses: Vec::new(), ask }
}

/// How a search stands to what the page shows now.
enum Search {
    /// Nothing was asked, or something else.
    None,
    /// It is under way.
    Working,
    /// It cannot be done now.
    Unavailable,
    /// It has ended.
    Found(Box<OverTime>),
}

/// A search, which holds as long as its question is the page's.
#[derive(Clone, Copy)]
struct Sought {
    page: Page,
    question: StoredValue<Option<Question>>,
}

impl Sought {
    fn ask(self) {
        let question = untrack(|| question(self.page));
        self.question.set_value(Some(question.clone()));
        self.page.desk.over_time.ask(&question);
    }

    fn search(self) -> Search {
        let now = question(self.page);
        self.page.desk.over_time.known().with(|known| {
            let holds = self.question.with_value(|asked| asked.as_ref() == Some(&now));
            match (known.standing, &known.answer) {
                _ if !holds => Search::None,
                (Standing::Unavailable, _) => Search::Unavailable,
                (Standing::Current, Some(Answer::OverTime(found))) => Search::Found(found.clone()),
                _ => Search::Working,
            }
        })
    }

    /// Lays the plan that was found.
    fn take(self) {
        if let Search::Found(found) = untrack(|| self.search()) {
            self.page.drop_drafts();
            self.page.edit(|scenario| {
                (scenario.time.spend_in, scenario.time.spend_out) = (found.inbound, found.outbound);
            });
        }
    }
}

/// What was found, in sentences.
fn said(found: &OverTime, objective: Objective, format: Format) -> String {
    let words = format.words();
    let value = aim_value(format, objective, found.value);
    let constant = found.constant.map(|share| percents(format, share)).unwrap_or_default();
    match found.ending {
        Ending::Best => best(found, objective, &value, &constant, format),
        Ending::ConstantIsBest => {
            fill(words.course_best_constant, &[("share", &constant), ("value", &value)])
        }
        Ending::NothingBreaksEven => {
            fill(words.course_best_not_back, &[("cash", &format.money(found.profit))])
        }
        Ending::AllEqual => fill(words.best_all_equal, &[("value", &value)]),
        Ending::NothingSpent => words.best_nothing_spent.to_owned(),
    }
}

/// What a plan is better by, and that nobody proved it the best.
fn best(
    found: &OverTime,
    objective: Objective,
    value: &str,
    constant: &str,
    format: Format,
) -> String {
    let words = format.words();
    let aim = aim_name(words, objective);
    let found_best = fill(words.course_best_found, &[("aim", aim), ("value", value)]);
    let sentence = match objective {
        Objective::BreakEven => words.course_best_sooner,
        _ => words.course_best_gain,
    };
    let gain = found.gain.and_then(|gain| aim_difference(format, objective, gain));
    let gain = gain.map(|gain| fill(sentence, &[("gain", &gain), ("share", constant)]));
    let sentences = [Some(found_best), gain, Some(words.course_best_unproven.to_owned())];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The rows of the table: months, and each side's share and money.
fn rows(found: &OverTime, format: Format) -> Vec<Vec<String>> {
    let quarters = found.quarters.iter().map(|quarter| {
        let within = quarter.from.saturating_sub(1) as usize..quarter.to as usize;
        let cell = |share: u32, months: &[f64]| {
            let money = months.get(within.clone()).unwrap_or_default().iter().sum();
            format!("{} · {}", percents(format, share), format.money(money))
        };
        vec![
            period_name(&within, format),
            cell(quarter.share, &found.inbound),
            cell(100 - quarter.share.min(100), &found.outbound),
        ]
    });
    quarters.collect()
}

/// Everything that is written: what is looked for, what came of it, whether it is under way; the name of the button that
/// takes it, whether it has been taken, and the class of what is there only with an answer.
fn written(sought: Sought, format: Format) -> Vec<String> {
    let (page, words) = (sought.page, format.words());
    let objective = page.wanted.objective.get();
    let limited = page.wanted.limits.with(|limits| *limits != Limits::default());
    let limits = if limited { words.course_best_limits } else { "" };
    let lead = fill(words.course_best_lead, &[("aim", aim_name(words, objective))]);
    let search = sought.search();
    let is_working = matches!(search, Search::Working);
    let (said, is_there, is_taken) = match search {
        Search::None => (String::new(), false, false),
        Search::Working => (words.course_best_working.to_owned(), false, false),
        Search::Unavailable => (words.course_best_unavailable.to_owned(), false, false),
        Search::Found(found) => {
            let laid = |scenario: &Scenario| {
                let time = &scenario.time;
                (&time.spend_in, &time.spend_out) == (&found.inbound, &found.outbound)
            };
            let is_there = !found.quarters.is_empty();
            (said(&found, objective, format), is_there, page.scenario.with(laid))
        }
    };
    let use_it = if is_taken { words.course_best_used } else { words.course_best_use };
    let class = if is_there { "found" } else { "found none" };
    let texts = [&format!("{lead} {limits}"), &said, &is_working.to_string(), use_it];
    let mut texts: Vec<String> = texts.into_iter().map(str::to_owned).collect();
    texts.extend([is_taken.to_string(), class.to_owned()]);
    texts
}

/// The button, and the answer for as long as it holds.
#[component]
pub(super) fn BestOverTime() -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let sought = Sought { page: Page::here(), question: StoredValue::new(None) };
    let texts = Texts::of(move || written(sought, format));
    let rows = Signal::derive(move || match sought.search() {
        Search::Found(found) => rows(&found, format),
        _ => Vec::new(),
    });
    let columns = [
        ("", words.chart_axis),
        ("inbound", words.split_inbound),
        ("outbound", words.split_outbound),
    ];
    let columns = columns.map(|(class, name)| (class, Signal::from(name.to_owned()))).into();
    let table =
        once(view! { <TextTable caption=words.course_best_heading class="plain" columns rows /> });
    view! {
        <section class="best-over-time" aria-labelledby="best-over-time-heading">
            <h3 id="best-over-time-heading">{words.course_best_heading}</h3>
            <p class="note">{texts.at(0)}</p>
            <button type="button" class="quiet" on:click=move |_| sought.ask()>
                {words.course_best_find}
            </button>
            <p role="status" aria-busy=texts.at(2)>{texts.at(1)}</p>
            <div class=texts.at(5)>
                {table}
                <button
                    type="button"
                    class="quiet take-best"
                    aria-disabled=texts.at(4)
                    on:click=move |_| sought.take()
                >
                    {texts.at(3)}
                </button>
            </div>
        </section>
    }
}
