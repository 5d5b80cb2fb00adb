//! What a step changed, in the words of the form.

use pushpull_model::scenario::Said;

use crate::split::changed_limits;
use crate::state::Moment;
use crate::words::{Words, fill};

/// Most things that are named one by one.
const MOST: usize = 3;

/// What is other at the end of a step than at its beginning.
pub(super) fn names(words: &Words, from: &Moment, to: &Moment) -> String {
    let mut said = to.scenario.said_since(&from.scenario);
    if said.len() > 1 && follows(from, to) {
        said.retain(|said| *said != Said::Spending);
    }
    let stops = ["stop_in", "stop_out"].map(Said::Field);
    // One slider moves both.
    let both_stop = stops.iter().all(|stop| said.contains(stop));
    let own = said.iter().filter(|said| !(both_stop && **said == stops[1]));
    let mut names: Vec<_> = own
        .map(
            |said| {
                if both_stop && *said == stops[0] { words.stop_label } else { name(words, *said) }
            },
        )
        .collect();
    if from.objective != to.objective {
        names.push(words.house_said_aim);
    }
    names.extend(changed_limits(words, &from.limits, &to.limits));
    if from.guesses != to.guesses {
        names.push(words.guess_heading);
    }
    if !from.planned.lays_like(&to.planned) && !said.contains(&Said::Spending) {
        names.push(words.course_heading);
    }
    if from.planned.wish != to.planned.wish {
        names.push(words.course_target);
    }
    if from.wished != to.wished {
        names.push(words.goal_heading);
    }
    listed(words, &names)
}

/// Whether the money lies as the same ready-made plan lays it, before and after.
fn follows(from: &Moment, to: &Moment) -> bool {
    let laid = |moment: &Moment| moment.planned.ready.laid_on(&moment.scenario);
    laid(from).is_some_and(|course| laid(to) == Some(course))
}

/// What something is called that a person said.
pub fn name(words: &Words, said: Said) -> &'static str {
    match said {
        Said::Industry => words.industry_label,
        Said::Field(key) => words.field(key),
        Said::Channels => words.chan_heading,
        Said::Spending => words.course_heading,
        Said::Seasons => words.course_season_heading,
    }
}

/// Names in a row; the number of the others where there are many.
fn listed(words: &Words, names: &[&str]) -> String {
    if names.is_empty() {
        return words.house_said_else.to_owned();
    }
    let (first, rest) = names.split_at(names.len().min(MOST));
    let first = first.join(", ");
    if rest.is_empty() {
        return first;
    }
    fill(words.house_said_more, &[("names", &first), ("n", &rest.len().to_string())])
}

#[cfg(test)]
mod tests {
    use pushpull_model::decision::Objective;
    use pushpull_model::scenario::{Industry, field};

    use super::*;
    use crate::words::languages;

    #[track_caller]
    fn named(change: impl FnOnce(&mut Moment)) -> String {
        let mut later = Moment::usual();
        change(&mut later);
        names(&languages()[0], &Moment::usual(), &later)
    }

    fn set(moment: &mut Moment, key: &str, value: f64) {
        (field(key).expect("a field").set)(&mut moment.scenario, value);
    }

    #[test]
    fn a_step_has_the_names_of_the_form() {
        assert_eq!(named(|now| set(now, "budget", 5.0)), "Monthly budget");
        assert_eq!(named(|now| set(now, "share_in", 0.2)), "Share for inbound");
        assert_eq!(named(|now| now.planned.wish.quarter = 2), "A target for one quarter");
        assert_eq!(named(|now| now.limits.share_to = 60), "Inbound gets at most");
        assert_eq!(named(|now| now.objective = Objective::Leads), "What you want most");
        assert_eq!(named(|now| now.scenario.time.spend_in = vec![1.0]), "Plan over time");
        let retail = |now: &mut Moment| {
            now.scenario = now.scenario.in_industry(Industry::Retail, &[]);
            now.objective = Objective::Roi;
        };
        assert_eq!(named(retail), "Industry, What you want most");
    }

    #[test]
    fn a_stop_of_both_sides_is_one_thing() {
        let stop =
            |keys: &'static [&str]| named(|now| keys.iter().for_each(|key| set(now, key, 12.0)));
        assert_eq!(stop(&["stop_in", "stop_out"]), "Last month with spending");
        assert_eq!(stop(&["stop_in"]), "Last month with inbound spending");
    }

    #[test]
    fn many_changes_are_counted() {
        let keys = ["budget", "horizon", "margin", "cycle", "discount"];
        let many = named(|now| keys.iter().for_each(|key| set(now, key, 1.0)));
        assert_eq!(many, "Monthly budget, Months to look at, Sales cycle and 2 more");
    }
}
