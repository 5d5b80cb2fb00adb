//! What a plan would come to if one channel were switched the other way.

use pushpull_model::decision::{Objective, Outcome, Scorer};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::Scenario;

use crate::format::Format;
use crate::split::{aim_difference, aim_name};
use crate::words::{Words, fill};

/// A plan as it is, and as it would be with one channel switched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    /// Whether the channel is on now.
    pub(super) is_on: bool,
    pub(super) now: Outcome,
    pub(super) then: Outcome,
}

/// The difference that switching each channel of a scenario makes, in their order, as far as an objective needs it.
pub(super) fn differences(scenario: &Scenario, objective: Objective) -> Vec<Difference> {
    let mut scorer = Scorer::default();
    let now = scorer.outcome(&calibrate(scenario), objective);
    let mut other = scenario.clone();
    let channels = scenario.channels.numbered();
    channels
        .map(|(number, channel)| {
            let switch = |other: &mut Scenario, on| {
                if let Some(channel) = other.channels.get_mut(channel.kind(), number) {
                    channel.on = on;
                }
            };
            switch(&mut other, !channel.on);
            let then = scorer.outcome(&calibrate(&other), objective);
            switch(&mut other, channel.on);
            Difference { is_on: channel.on, now, then }
        })
        .collect()
}

/// The difference in a sentence: leads, and the objective, or the cash where leads are the objective.
pub(super) fn sentence(difference: &Difference, objective: Objective, format: Format) -> String {
    let words = format.words();
    let second = match objective {
        Objective::Leads => Objective::Profit,
        Objective::BreakEven if never(difference) => Objective::Profit,
        other => other,
    };
    let clauses = [Objective::Leads, second].map(|aim| clause(difference, aim, format));
    let said: Vec<String> = clauses.into_iter().flatten().collect();
    let changes = if said.is_empty() { words.chan_same.to_owned() } else { said.join(", ") };
    let sentence = if difference.is_on { words.chan_without } else { words.chan_with };
    fill(sentence, &[("changes", &changes)])
}

/// Whether the money is not back within the plan, however the channel is switched.
fn never(difference: &Difference) -> bool {
    difference.now.break_even.is_none() && difference.then.break_even.is_none()
}

/// What becomes of one figure. `None` where nothing does.
fn clause(difference: &Difference, aim: Objective, format: Format) -> Option<String> {
    let words = format.words();
    let [now, then] = [&difference.now, &difference.then].map(|outcome| aim.value(outcome));
    let (now, then) = match (now, then) {
        (Some(now), Some(then)) => (now, then),
        (Some(_), None) if aim == Objective::BreakEven => {
            return Some(words.chan_never_back.to_owned());
        }
        (None, Some(_)) if aim == Objective::BreakEven => {
            return Some(words.chan_back_after_all.to_owned());
        }
        _ => return None,
    };
    moved(format, aim, then - now)
}

/// A figure that rises by so much, or falls, in words. `None` where it would be by nothing.
pub(super) fn moved(format: Format, aim: Objective, by: f64) -> Option<String> {
    let words = format.words();
    let difference = aim_difference(format, aim, by)?;
    let gaps = [("aim", aim_name(words, aim)), ("difference", &difference)];
    Some(fill(direction(words, aim, by > 0.0), &gaps))
}

/// The words for a figure that rises, or falls.
fn direction(words: &Words, aim: Objective, rises: bool) -> &'static str {
    match (aim, rises) {
        (Objective::Leads | Objective::Customers, true) => words.chan_more,
        (Objective::Leads | Objective::Customers, false) => words.chan_fewer,
        (Objective::BreakEven, true) => words.chan_later,
        (Objective::BreakEven, false) => words.chan_earlier,
        (_, true) => words.chan_rises,
        (_, false) => words.chan_falls,
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{CHANNEL_KINDS, ChannelKind, Channels, Industry};

    use super::super::which::Which;
    use super::*;
    use crate::plans::Plan;

    /// A scenario with every kind of channel.
    fn all() -> Scenario {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&CHANNEL_KINDS);
        scenario
    }

    #[test]
    fn a_difference_is_that_of_two_plans_one_of_which_has_the_channel() {
        let scenario = all();
        let mut without = scenario.clone();
        without.channels.get_mut(ChannelKind::Seo, 0).expect("a channel").on = false;
        let [now, then] =
            [&scenario, &without].map(|scenario| Plan::of(&calibrate(scenario)).outcome());
        let seo = Which { kind: ChannelKind::Seo, number: 0 };
        for (on, scenario, now, then) in
            [(true, &scenario, now, then), (false, &without, then, now)]
        {
            let found = differences(scenario, Objective::RunOffNpv);
            assert_eq!(found.len(), CHANNEL_KINDS.len());
            let place = seo.place(scenario).expect("a channel");
            assert_eq!(found[place], Difference { is_on: on, now, then });
        }
    }

    #[test]
    fn two_of_a_kind_are_told_apart() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::Seo]);
        scenario.channels.get_mut(ChannelKind::Seo, 1).expect("the second").p_mql = 0.1;
        let found = differences(&scenario, Objective::Customers);
        let [first, second] = found.as_slice() else { panic!("{found:?}") };
        assert!(first.then.customers < second.then.customers);
    }
}
