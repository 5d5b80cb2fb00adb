//! The best mix of a side's channels: what is looked for, what was found, and the scenario that has it.

use pushpull_model::decision::allocation::{Mix, MixFinding, MixOptions, Which as Place, best_mix};
use pushpull_model::decision::{Objective, Scorer};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{Channel, Scenario, Side};

use super::which::Which;

/// What was asked; another question needs another answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    pub(super) scenario: Scenario,
    pub(super) side: Side,
    pub(super) objective: Objective,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    /// What the model found. It says "best" only of a mix that does at least as well as the present one.
    pub(super) mix: Mix,
    /// The channels of `mix`, in its order.
    pub(super) channels: Vec<Which>,
    /// The scenario with the mix.
    pub(super) scenario: Scenario,
    /// What that scenario comes to, in the objective's unit.
    pub(super) value: Option<f64>,
    /// How much better that is than the present one.
    pub(super) gain: Option<f64>,
}

/// A part of a side's money that is too small to matter.
const SPECK: f64 = 1e-9;

/// A mix leaves out a channel without weight, which may deserve some: it takes part with a speck.
fn with_specks(scenario: &Scenario, side: Side) -> Scenario {
    let mut scenario = scenario.clone();
    let waits = |channel: &&mut Channel| {
        channel.on && !channel.locked && channel.weight <= 0.0 && channel.seen > 0.0
    };
    for channel in scenario.channels.iter_mut().filter(waits) {
        if channel.side == side && channel.brings_leads() {
            channel.weight = SPECK;
        }
    }
    scenario
}

/// The channels among which the money of a side can be laid, in the order of the plan.
fn takes_part(scenario: &Scenario, side: Side) -> Vec<Which> {
    let of_plan = |which: &Which| {
        let channel = which.of(scenario);
        channel.is_some_and(|channel| channel.on && channel.brings_leads() && channel.weight > 0.0)
    };
    Which::all(scenario, side).into_iter().filter(of_plan).collect()
}

/// The best mix that the model finds. Cost: some hundred walks of single channels and four projections.
pub(super) fn answer(question: &Question) -> Answer {
    let Question { scenario: present, side, objective } = question;
    let ground = with_specks(present, *side);
    let channels = takes_part(&ground, *side);
    let is_locked = |which: &Which| which.of(&ground).is_some_and(|channel| channel.locked);
    let places = channels.iter().enumerate().filter(|(_, which)| is_locked(which));
    let options = MixOptions {
        objective: *objective,
        locked: places.map(|(place, _)| Place::Place(*side, place)).collect(),
        ..MixOptions::default()
    };
    let mut mix = best_mix(&calibrate(&ground), *side, &options);
    let scenario = applied(&mix, &channels, present);
    // The search keeps a channel that gets nothing, a scenario leaves it out: what counts is what comes of it there.
    let mut scorer = Scorer::default();
    let [now, then] = [present, &scenario].map(|plan| scorer.outcome(&calibrate(plan), *objective));
    if mix.finding == MixFinding::Best && objective.compare(&then, &now).is_lt() {
        mix.finding = MixFinding::PresentKept;
    }
    let gain = objective.score(&then).zip(objective.score(&now)).map(|(then, now)| then - now);
    Answer { mix, channels, scenario, value: objective.value(&then), gain }
}

/// The scenario with this mix. The weights keep their sum, so that channels which are off keep their part; where one
/// would be above all of the money, all of the side shrink in proportion.
fn applied(mix: &Mix, channels: &[Which], present: &Scenario) -> Scenario {
    let mut scenario = present.clone();
    let now = channels.iter().filter_map(|which| which.of(present));
    let sum: f64 = now.map(|channel| channel.weight).sum();
    let largest = mix.channels.iter().map(|laid| laid.weight * sum).fold(0.0, f64::max);
    for (which, laid) in channels.iter().zip(&mix.channels).filter(|(_, laid)| !laid.locked) {
        if let Some(channel) = scenario.channels.get_mut(which.kind, which.number) {
            channel.weight = laid.weight * sum;
        }
    }
    if largest > 1.0 {
        for channel in scenario.channels.iter_mut().filter(|channel| channel.side == mix.side) {
            channel.weight /= largest;
        }
    }
    scenario
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::project;
    use pushpull_model::scenario::{ChannelKind, Channels, Industry};

    use super::*;

    const ADVERTS: [ChannelKind; 4] = [
        ChannelKind::ColdCall,
        ChannelKind::PaidSearch,
        ChannelKind::PaidSocial,
        ChannelKind::Display,
    ];

    fn question() -> Question {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&ADVERTS);
        Question { scenario, side: Side::Outbound, objective: Objective::Customers }
    }

    fn weight(scenario: &Scenario, kind: ChannelKind) -> f64 {
        scenario.channels.get(kind, 0).expect("a channel").weight
    }

    fn customers(scenario: &Scenario) -> f64 {
        project(&calibrate(scenario)).customers()
    }

    #[test]
    fn the_scenario_with_the_mix_comes_to_what_was_promised() {
        let question = question();
        let found = answer(&question);
        assert_eq!(found.mix.finding, MixFinding::Best);
        let promised = customers(&found.scenario);
        assert_eq!(found.value, Some(promised));
        assert_eq!(found.gain, Some(promised - customers(&question.scenario)));
        assert!(found.gain > Some(0.0));
        for (which, laid) in found.channels.iter().zip(&found.mix.channels) {
            assert!((weight(&found.scenario, which.kind) - laid.weight).abs() < 1e-12, "{which:?}");
        }
    }

    #[test]
    fn what_is_locked_or_off_keeps_its_weight() {
        let mut question = question();
        let channels = &mut question.scenario.channels;
        channels.get_mut(ChannelKind::Display, 0).expect("a channel").locked = true;
        channels.get_mut(ChannelKind::ColdCall, 0).expect("a channel").on = false;
        let with = answer(&question).scenario;
        assert_eq!(weight(&with, ChannelKind::Display), 0.25);
        assert_eq!(weight(&with, ChannelKind::ColdCall), 0.25);
        assert_ne!(weight(&with, ChannelKind::PaidSearch), 0.25);
    }

    #[test]
    fn a_channel_that_has_nothing_can_get_some() {
        let mut question = question();
        let best = answer(&question).scenario;
        let channels = &mut question.scenario.channels;
        channels.get_mut(ChannelKind::PaidSearch, 0).expect("a channel").weight = 0.0;
        let again = answer(&question).scenario;
        let share = |scenario: &Scenario| {
            let sum: f64 = ADVERTS.iter().map(|kind| weight(scenario, *kind)).sum();
            weight(scenario, ChannelKind::PaidSearch) / sum
        };
        assert!((share(&again) - share(&best)).abs() < 1e-6, "{} {}", share(&again), share(&best));
    }

    #[test]
    fn no_weight_is_above_all_of_the_money() {
        let mut question = question();
        for channel in &mut question.scenario.channels {
            channel.weight = 1.0;
        }
        let found = answer(&question);
        let weights: Vec<f64> =
            found.scenario.channels.iter().map(|channel| channel.weight).collect();
        let sum: f64 = weights.iter().sum();
        assert_eq!(weights.iter().copied().fold(0.0, f64::max), 1.0);
        for (weight, laid) in weights.iter().zip(&found.mix.channels) {
            assert!((weight / sum - laid.weight).abs() < 1e-12, "{}", laid.name);
        }
    }

    #[test]
    fn the_other_side_is_left_alone() {
        let mut question = question();
        question.scenario.channels.join(&[ChannelKind::Seo, ChannelKind::Content]);
        question.scenario.channels.get_mut(ChannelKind::PaidSocial, 0).expect("one").side =
            Side::Inbound;
        let with = answer(&question).scenario;
        for kind in [ChannelKind::Seo, ChannelKind::Content, ChannelKind::PaidSocial] {
            assert_eq!(weight(&with, kind), weight(&question.scenario, kind), "{kind:?}");
        }
    }
}
