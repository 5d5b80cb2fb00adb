//! The answer as a paragraph that somebody who has not seen the page can check: what it says, on which figures, and how far
//! these can be trusted.

use leptos::prelude::*;
use pushpull_model::scenario::{Said, Scenario, Status, field};

use crate::answer::{Saying, figure_lines, stale};
use crate::assumptions::with_status;
use crate::boxes::with_unit;
use crate::browser::today;
use crate::channels::listed;
use crate::format::{Currency, Format};
use crate::history;
use crate::state::Page;
use crate::stop::last_month;
use crate::words::fill;

/// The paragraph, a line a thought.
pub(super) fn report(page: Page, saying: Saying, format: Format) -> String {
    let words = format.words();
    let scenario = page.scenario.get();
    let mut lines =
        vec![saying.whole().unwrap_or_default(), stale(page, words), plan(&scenario, format)];
    lines.push(words.house_copy_figures.to_owned());
    lines.extend(page.plans.with(|plans| figure_lines(plans, format)));
    lines.push(differences(&scenario, format));
    lines.push(trust(&scenario, format));
    let date = today(words.tag);
    lines.push(format!("{} {}", fill(words.house_copy_by, &[("date", &date)]), words.method_note));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// The money, the split, the time.
fn plan(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let [inbound, outbound] =
        [scenario.share_in, 1.0 - scenario.share_in].map(|share| format.percent(share, 0));
    let (budget, months) = (format.money(scenario.budget), format.months(scenario.horizon));
    let gaps = [
        ("budget", budget.as_str()),
        ("months", &months),
        ("inbound", &inbound),
        ("outbound", &outbound),
    ];
    let plan = fill(words.house_copy_plan, &gaps);
    let last = last_month(scenario);
    if last >= scenario.horizon || !both_stop(scenario) {
        return plan;
    }
    let month = format.number(last, 0);
    format!("{plan} {}", fill(words.stop_after, &[("month", &month)]))
}

/// Whether the two sides stop together.
fn both_stop(scenario: &Scenario) -> bool {
    scenario.time.stop_in == scenario.time.stop_out
}

/// Everything assumed that is not usual in the industry.
fn differences(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let industry = words.industry(scenario.industry);
    let is_told = |key| match key {
        // These stand in the line of the plan.
        "budget" | "share_in" | "horizon" => true,
        "stop_in" | "stop_out" => both_stop(scenario),
        _ => false,
    };
    let said = scenario.said_since(&Scenario::preset(scenario.industry));
    let own = said.into_iter().filter(|said| !matches!(said, Said::Field(key) if is_told(*key)));
    let list = own.map(|said| {
        let name = history::name(words, said);
        match said {
            Said::Field(key) => field(key).map_or_else(String::new, |field| {
                format!("{name}: {}", with_unit(format, field.unit, (field.get)(scenario)))
            }),
            Said::Channels => [name, " (", &listed(scenario, format), ")"].concat(),
            _ => name.to_owned(),
        }
    });
    let list = list.collect::<Vec<_>>().join("; ");
    let sentence = if list.is_empty() { words.house_copy_usual } else { words.house_copy_differs };
    fill(sentence, &[("industry", industry), ("list", &list)])
}

/// How many of the defaults nobody has measured, and in which money they are.
fn trust(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let count = scenario.industry.preset().figures().each().len().to_string();
    let assumed = with_status(scenario.industry, Status::Assumption).to_string();
    let trust = fill(words.house_copy_trust, &[("count", &count), ("n", &assumed)]);
    if format.currency() == Currency::of_presets() {
        return trust;
    }
    format!("{trust} {}", words.house_unconverted)
}
