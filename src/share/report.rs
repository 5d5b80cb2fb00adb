//! The answer as a paragraph that somebody who has not seen the page can check: what it says, on which figures, and how far
//! these can be trusted.

use leptos::prelude::*;
use pushpull_model::scenario::{Said, Scenario, Status, field};

use crate::answer::{Saying, figure_lines, stale};
use crate::assumptions::{said as said_of, with_status};
use crate::browser::today;
use crate::channels::listed;
use crate::course::told;
use crate::format::{Currency, Format};
use crate::gaps::{Gap, tell};
use crate::history;
use crate::state::Page;
use crate::words::fill;

/// The paragraph, a line a thought.
pub(super) fn report(page: Page, saying: Saying, format: Format) -> String {
    let words = format.words();
    let scenario = page.scenario.get();
    let mut lines =
        vec![saying.whole().unwrap_or_default(), stale(page, words), plan(page, &scenario, format)];
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
pub fn plan(page: Page, scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let gaps = [
        ("budget", Gap::Money(scenario.budget)),
        ("months", Gap::Months(scenario.horizon)),
        ("inbound", Gap::Percent(scenario.share_in)),
        ("outbound", Gap::Percent(1.0 - scenario.share_in)),
    ];
    match told(page, format) {
        Some(over_time) => [words.course_heading, ": ", &over_time].concat(),
        None => tell(format, words.house_copy_plan, &gaps),
    }
}

/// Everything assumed that is not usual in the industry.
fn differences(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let industry = words.industry(scenario.industry);
    // These stand in the line of the plan.
    let told = ["budget", "share_in", "horizon", "stop_in", "stop_out"].map(Said::Field);
    let mut own = scenario.said_since(&Scenario::preset(scenario.industry));
    own.retain(|said| !told.contains(said) && *said != Said::Spending);
    let list = own.into_iter().map(|said| {
        let name = history::name(words, said);
        match said {
            Said::Field(key) => field(key).map_or_else(String::new, |field| {
                format!("{name}: {}", said_of(format, field, (field.get)(scenario)))
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
pub fn trust(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let count = scenario.industry.preset().figures().each().len().to_string();
    let assumed = with_status(scenario.industry, Status::Assumption).to_string();
    let trust = fill(words.house_copy_trust, &[("count", &count), ("n", &assumed)]);
    if format.currency() == Currency::of_presets() {
        return trust;
    }
    format!("{trust} {}", words.house_unconverted)
}
