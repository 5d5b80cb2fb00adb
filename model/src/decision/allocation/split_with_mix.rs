//! Which share inbound should have when each side also lays its money on its channels as well as it can: the mix
//! first, then every whole per cent with all effects on (specification 4.4).

use serde::Serialize;

use super::candidates::{Candidates, Trial};
use super::caveat::{Caveat, caveats};
use super::ladder::{Ladder, Profile, Room};
use super::limits::SideLimits;
use super::mix::MixChannel;
use super::mix_options::{MixOptions, rooms, step};
use super::split::{Split, SplitOptions, Standing, best_split, gain, scheduled};
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::{Channel, Parameters};
use crate::scenario::Side;

/// What to look for, and what to keep to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplitWithMixOptions {
    /// Of the split; its objective holds for the mix too.
    pub split: SplitOptions,
    /// Of the channels. A locked channel keeps the money a month that it has in the plan, so its side's share never
    /// falls below that.
    pub mix: MixOptions,
}

/// The best split when every share comes with the best mix of both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SplitWithMix {
    /// The split; every share of its curve has a mix of its own.
    pub split: Split,
    /// Inbound's channels at the best share, in the order of the plan.
    pub inbound: Vec<MixChannel>,
    /// Outbound's.
    pub outbound: Vec<MixChannel>,
    /// Why it is only the best found; empty where it is proven optimal in such steps.
    pub caveats: Vec<Caveat>,
    /// How much better than the best split of the present mix, in the objective's unit. `None` is undefined.
    pub gain_of_mix: Option<f64>,
}

/// The best share for inbound under the best mixes. Where no channel is locked or limited, a share at which the present
/// mix is better keeps it. Cost: that of two splits, and some hundred walks of single channels a side.
pub fn best_split_with_mix(plan: &Parameters, options: &SplitWithMixOptions) -> SplitWithMix {
    let objective = options.split.objective;
    let present = best_split(plan, &options.split);
    let mix = MixOptions { objective, ..options.mix.clone() };
    if !scheduled(plan).is_empty() {
        return SplitWithMix {
            inbound: Vec::new(),
            outbound: Vec::new(),
            caveats: Vec::new(),
            gain_of_mix: None,
            split: present,
        };
    }
    let sides = [Side::Inbound, Side::Outbound].map(|side| Climb::of(plan, side, &mix));
    let mut split = options.split.clone();
    for (limits, climb) in
        [&mut split.limits.inbound, &mut split.limits.outbound].into_iter().zip(&sides)
    {
        climb.bound(limits);
    }
    let mut caveats: Vec<Caveat> =
        sides.iter().flat_map(|climb| caveats(plan, &mix, &climb.ladder)).collect();
    caveats.sort_unstable();
    caveats.dedup();
    let mut trial = MixTrial { plan: plan.clone(), objective, sides, scorer: Scorer::default() };
    let candidates = Candidates::of(plan, &split.limits, split.spend_all, &mut trial);
    let current = Standing::of(plan, objective, &split.limits);
    let split = Split::chosen(plan, &split, current, candidates);
    let [inbound, outbound] = trial.channels(plan, &split);
    let gain_of_mix = match (&present.best, &split.best) {
        (Some(present), Some(best)) => gain(objective, &present.outcome, &best.outcome),
        _ => None,
    };
    SplitWithMix { split, inbound, outbound, caveats, gain_of_mix }
}

/// One side's way up, and what holds it.
struct Climb {
    ladder: Ladder,
    rooms: Vec<Room>,
    /// The present weights.
    present: Vec<f64>,
    /// Locked channels.
    locked: Vec<bool>,
    /// Whether any channel is held.
    held: bool,
    months: f64,
}

impl Climb {
    fn of(plan: &Parameters, side: Side, options: &MixOptions) -> Self {
        let programme = plan.programme(side);
        let profile = Profile::of(plan, side);
        let rooms = rooms(programme, side, profile.level, options);
        let steps = (step(plan, options), plan.budget);
        let is_locked = |room: &Room| room.most == Some(room.least);
        Self {
            ladder: Ladder::of(plan, side, options.objective, &rooms, steps),
            present: programme.channels.iter().map(|channel| channel.weight).collect(),
            locked: rooms.iter().map(is_locked).collect(),
            held: rooms.iter().any(|room| room.least > 0.0 || room.most.is_some()),
            months: profile.months(),
            rooms,
        }
    }

    /// What the channels ask of the side.
    fn bound(&self, limits: &mut SideLimits) {
        limits.kept += self.rooms.iter().map(|room| room.least).sum::<f64>();
        let most: Option<f64> = self.rooms.iter().map(|room| room.most).sum();
        if let Some(most) = most.filter(|_| !self.rooms.is_empty()) {
            limits.most = Some(limits.most.map_or(most, |own| own.min(most)));
        }
    }

    /// The mix for so much money on the side; the present one where there is none.
    fn lay(&self, channels: &mut [Channel], money: f64, amounts: &mut Vec<f64>) {
        self.ladder.lay(money, amounts);
        let sum: f64 = amounts.iter().sum();
        if sum <= 0.0 {
            return self.keep(channels);
        }
        for (channel, money) in channels.iter_mut().zip(amounts) {
            channel.weight = *money / sum;
        }
    }

    fn keep(&self, channels: &mut [Channel]) {
        for (channel, weight) in channels.iter_mut().zip(&self.present) {
            channel.weight = *weight;
        }
    }
}

struct MixTrial {
    plan: Parameters,
    objective: Objective,
    /// Inbound, outbound.
    sides: [Climb; 2],
    scorer: Scorer,
}

impl Trial for MixTrial {
    /// Leaves the plan with the better of the two mixes.
    fn outcome(&mut self, budget: f64, share: f64) -> Outcome {
        let Self { plan, objective, sides, scorer } = self;
        (plan.budget, plan.share_in) = (budget, share);
        let [inbound, outbound] = sides;
        let mut amounts = Vec::new();
        let mut lay = |plan: &mut Parameters| {
            inbound.lay(&mut plan.inbound.channels, budget * share, &mut amounts);
            outbound.lay(&mut plan.outbound.channels, budget * (1.0 - share), &mut amounts);
        };
        lay(plan);
        let laid = scorer.outcome(plan, *objective);
        if inbound.held || outbound.held {
            return laid;
        }
        inbound.keep(&mut plan.inbound.channels);
        outbound.keep(&mut plan.outbound.channels);
        let present = scorer.outcome(plan, *objective);
        if objective.compare(&laid, &present).is_gt() {
            lay(plan);
            return laid;
        }
        present
    }
}

impl MixTrial {
    /// The channels of both sides at the best share; as they are where there is none.
    fn channels(mut self, before: &Parameters, split: &Split) -> [Vec<MixChannel>; 2] {
        let money = split.best.as_ref().map(|best| (best.inbound, best.outbound));
        let (inbound, outbound) = money
            .unwrap_or((before.budget * before.share_in, before.budget * (1.0 - before.share_in)));
        let sum = inbound + outbound;
        self.outcome(sum, if sum > 0.0 { inbound / sum } else { 0.0 });
        let [pull, push] = &self.sides;
        let part = [(Side::Inbound, pull, inbound), (Side::Outbound, push, outbound)];
        part.map(|(side, climb, money)| {
            let now = &self.plan.programme(side).channels;
            let level = Profile::of(before, side).level;
            let channels = now.iter().zip(&before.programme(side).channels).enumerate();
            channels
                .map(|(place, (channel, before))| MixChannel {
                    name: channel.name.clone(),
                    locked: climb.locked.get(place).copied().unwrap_or(false),
                    weight: channel.weight,
                    money: channel.weight * money,
                    present: before.weight * level,
                    last_step: climb.ladder.last_step(place, channel.weight * money, climb.months),
                })
                .collect()
        })
    }
}

impl SplitWithMix {
    /// The plan with the best split and its mix; the plan itself where there is none.
    #[must_use]
    pub fn on(&self, plan: &Parameters) -> Parameters {
        let mut plan = plan.clone();
        if let Some(best) = &self.split.best {
            let sum = best.inbound + best.outbound;
            plan.budget = sum;
            plan.share_in = if sum > 0.0 { best.inbound / sum } else { plan.share_in };
            for (programme, mix) in
                [(&mut plan.inbound, &self.inbound), (&mut plan.outbound, &self.outbound)]
            {
                for (channel, laid) in programme.channels.iter_mut().zip(mix) {
                    channel.weight = laid.weight;
                }
            }
        }
        plan
    }
}
