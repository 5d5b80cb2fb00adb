//! How a side's money is best laid on its channels: a hundredth of the budget at a time, each where the leads it buys
//! are worth the most (specification 4.4).
//!
//! A channel is valued by its own leads, each with what a lead of its month is worth to the objective by the end of the
//! plan; what the two sides do for one another is left out while money is laid, and counted when the mix is compared
//! with the present one. "Optimal" is said only where nothing was left out.

use serde::Serialize;

use super::caveat::{Caveat, caveats};
use super::ladder::{Ladder, Profile, Room};
use super::limits::{Money, ROUNDING};
use super::mix_options::{MixOptions, all_locked, is_locked, present, rooms, step};
use super::split::{Unused, UnusedReason, gain};
use super::worth::Worth;
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::Parameters;
use crate::scenario::Side;

/// The best mix of one side for one objective.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mix {
    /// What it is the best for.
    pub objective: Objective,
    /// Whose channels.
    pub side: Side,
    /// Money a month of the side: its part of the budget, or the mean of the months of its schedule that have some.
    pub money: f64,
    /// In the order of the plan.
    pub channels: Vec<MixChannel>,
    /// What the plan comes to with it.
    pub outcome: Outcome,
    /// The objective with it, in its own unit. `None` is undefined.
    pub value: Option<f64>,
    /// How much better than the present mix, all effects counted; never below 0 but where the limits ask for it.
    pub gain: Option<f64>,
    /// How the search ended.
    pub finding: MixFinding,
    /// Why it is only the best mix found. Empty: no mix in such steps is better, it is proven optimal.
    pub caveats: Vec<Caveat>,
    /// Money that stays in the purse.
    pub unused: Option<Unused>,
}

/// One channel's part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MixChannel {
    /// What people call it.
    pub name: String,
    /// Whether it kept its money because somebody said so.
    pub locked: bool,
    /// Share of the money of its side that is spent, 0 to 1.
    pub weight: f64,
    /// Money a month.
    pub money: f64,
    /// Money a month that it has now.
    pub present: f64,
    /// What the last step that it got adds to the objective, for each unit of money of that step; cost is not taken
    /// off. `None` where it got none, or the side never begins.
    pub last_step: Option<f64>,
}

/// How a search for a mix ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MixFinding {
    /// A better mix, or one as good.
    Best,
    /// Nothing found is better than the present mix, which is kept.
    PresentKept,
    /// The side has no channels.
    NoChannels,
    /// The side has no money.
    NothingToShare,
    /// Every channel is locked.
    AllLocked,
    /// The channels must have more than the side has.
    TooLittleMoney,
    /// No channel has anybody left to win.
    NoDemand,
    /// There are leads to win, but none is worth anything to the objective: nothing is ever earned on one, say.
    WorthNothing,
}

/// The best mix of the channels of `side` for the money that it has. Cost: some hundred walks of single channels and
/// two projections.
pub fn best_mix(plan: &Parameters, side: Side, options: &MixOptions) -> Mix {
    let profile = Profile::of(plan, side);
    let programme = plan.programme(side);
    let present: Vec<f64> = present(programme, profile.level);
    let rooms = rooms(programme, side, profile.level, options);
    let needed: f64 = rooms.iter().map(|room| room.least).sum();
    let ladder =
        Ladder::of(plan, side, options.objective, &rooms, (step(plan, options), profile.level));
    let finding = if programme.channels.is_empty() {
        Some(MixFinding::NoChannels)
    } else if profile.level <= 0.0 || profile.months() <= 0.0 {
        Some(MixFinding::NothingToShare)
    } else if all_locked(programme, side, options) {
        Some(MixFinding::AllLocked)
    } else if needed > profile.level * (1.0 + ROUNDING) {
        Some(MixFinding::TooLittleMoney)
    } else if options.spend_all && ladder.is_worth_nothing() {
        let leads =
            Ladder::of(plan, side, Objective::Leads, &rooms, (step(plan, options), profile.level));
        let deserted = leads.is_worth_nothing();
        Some(if deserted { MixFinding::NoDemand } else { MixFinding::WorthNothing })
    } else {
        None
    };
    let search = Search { plan, side, options, profile, present };
    match finding {
        Some(finding) => search.kept(finding),
        None => search.laid(ladder, &rooms),
    }
}

/// Lays `amounts` of money a month on the channels of a side, which has `sum` from now on.
pub(super) fn lay(plan: &mut Parameters, side: Side, amounts: &[f64], sum: f64) {
    let before = Profile::of(plan, side).level;
    let programme = match side {
        Side::Inbound => &mut plan.inbound,
        Side::Outbound => &mut plan.outbound,
    };
    if sum > 0.0 {
        for (channel, money) in programme.channels.iter_mut().zip(amounts) {
            channel.weight = money / sum;
        }
    }
    if (sum - before).abs() <= ROUNDING * before {
        return;
    }
    if let Some(schedule) = &mut programme.schedule {
        let factor = if before > 0.0 { sum / before } else { 0.0 };
        for money in schedule {
            *money *= factor;
        }
        return;
    }
    let share = plan.share_in;
    let money = match side {
        Side::Inbound => Money { inbound: sum, outbound: plan.budget * (1.0 - share) },
        Side::Outbound => Money { inbound: plan.budget * share, outbound: sum },
    };
    money.put(plan);
}

impl Money {
    /// Gives each side of a plan without schedules its money.
    pub(super) fn put(self, plan: &mut Parameters) {
        plan.budget = self.sum();
        plan.share_in = if plan.budget > 0.0 { self.inbound / plan.budget } else { plan.share_in };
    }
}

struct Search<'a> {
    plan: &'a Parameters,
    side: Side,
    options: &'a MixOptions,
    profile: Profile,
    /// Money a month of each channel now.
    present: Vec<f64>,
}

impl Search<'_> {
    /// The present mix, with a reason.
    fn kept(&self, finding: MixFinding) -> Mix {
        let outcome = Scorer::default().outcome(self.plan, self.options.objective);
        self.mix(finding, &self.present, outcome, Some(0.0))
    }

    /// The steps that are worth it, unless the present mix is better still.
    fn laid(&self, mut ladder: Ladder, rooms: &[Room]) -> Mix {
        let objective = self.options.objective;
        let top = ladder.top();
        if !self.options.spend_all {
            self.stop_where_it_costs_more(&mut ladder);
        }
        let stopped = ladder.top() < top - ROUNDING * top;
        let amounts = ladder.at(self.profile.level);
        let mut scorer = Scorer::default();
        let before = scorer.outcome(self.plan, objective);
        let mut after = self.plan.clone();
        lay(&mut after, self.side, &amounts, amounts.iter().sum());
        let after = scorer.outcome(&after, objective);
        let allowed = self.present.iter().zip(rooms).all(|(money, room)| {
            *money >= room.least && room.most.is_none_or(|most| *money <= most)
        });
        if allowed && objective.compare(&after, &before).is_lt() {
            let caveats = caveats(self.plan, self.options, &ladder);
            return Mix { caveats, ..self.kept(MixFinding::PresentKept) };
        }
        let difference = gain(objective, &before, &after);
        let mut mix = self.mix(MixFinding::Best, &amounts, after, difference);
        mix.caveats = caveats(self.plan, self.options, &ladder);
        let months = self.profile.months();
        for (place, channel) in mix.channels.iter_mut().enumerate() {
            channel.last_step = ladder.last_step(place, channel.money, months);
        }
        let money = self.profile.level - amounts.iter().sum::<f64>();
        let reason = if stopped { UnusedReason::LowersObjective } else { UnusedReason::Limits };
        mix.unused = (money > ROUNDING * self.profile.level).then_some(Unused { money, reason });
        mix
    }

    /// Cuts the ladder at the first step that costs more than its leads bring. Heads cost nothing: there every step
    /// that brings somebody stays.
    fn stop_where_it_costs_more(&self, ladder: &mut Ladder) {
        let worth = Worth::of(self.plan, self.side, self.options.objective);
        let cost: f64 =
            self.profile.parts.iter().zip(&worth.coins).map(|(part, coin)| part * coin).sum();
        let taken = ladder.steps.iter().take_while(|step| step.worth > cost * step.money).count();
        ladder.steps.truncate(taken);
    }

    fn mix(
        &self,
        finding: MixFinding,
        amounts: &[f64],
        outcome: Outcome,
        gain: Option<f64>,
    ) -> Mix {
        let Self { plan, side, options, ref present, .. } = *self;
        let objective = options.objective;
        let sum: f64 = amounts.iter().sum();
        let channels = plan.programme(side).channels.iter().enumerate();
        let channels = channels.zip(amounts).zip(present);
        Mix {
            objective,
            side,
            money: self.profile.level,
            channels: channels
                .map(|(((place, channel), money), present)| MixChannel {
                    name: channel.name.clone(),
                    locked: is_locked(options, side, place, channel),
                    weight: if sum > 0.0 { money / sum } else { channel.weight },
                    money: *money,
                    present: *present,
                    last_step: None,
                })
                .collect(),
            outcome,
            value: objective.value(&outcome),
            gain,
            finding,
            caveats: Vec::new(),
            unused: None,
        }
    }
}

impl Mix {
    /// The plan with this mix: weights, and the side's money where some of it is left.
    #[must_use]
    pub fn on(&self, plan: &Parameters) -> Parameters {
        let mut plan = plan.clone();
        let amounts: Vec<f64> = self.channels.iter().map(|channel| channel.money).collect();
        if self.finding == MixFinding::Best {
            lay(&mut plan, self.side, &amounts, amounts.iter().sum());
        }
        plan
    }
}
