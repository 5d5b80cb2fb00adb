//! A side's money laid on its channels step by step, each step where it is worth the most: one path of which every
//! beginning is the mix for a smaller budget (Federgruen & Groenevelt, Operations Research 1986, after Gross 1956).

use super::worth::Worth;
use crate::decision::objective::Objective;
use crate::engine::{Channel, Parameters, Shape, asset_kernel, asset_leads, contact_leads};
use crate::scenario::Side;

/// The months of a side's spending, as parts of its money a month.
pub(super) struct Profile {
    /// Money a month: the budget's part, or the mean of the months of a schedule in which something is spent.
    pub(super) level: f64,
    /// The spending of each month over `level`.
    pub(super) parts: Vec<f64>,
}

impl Profile {
    pub(super) fn of(plan: &Parameters, side: Side) -> Self {
        let programme = plan.programme(side);
        let horizon = plan.horizon as usize;
        if programme.schedule.is_some() {
            let spend = plan.spend(side, horizon);
            let months = spend.iter().filter(|money| **money > 0.0).count().max(1);
            let level = spend.iter().sum::<f64>() / months as f64;
            let part = |money: &f64| if level > 0.0 { money / level } else { 0.0 };
            return Self { level, parts: spend.iter().map(part).collect() };
        }
        let share = match side {
            Side::Inbound => plan.share_in,
            Side::Outbound => 1.0 - plan.share_in,
        };
        let last = programme.stop.map_or(horizon, |stop| horizon.min(stop as usize));
        let parts = (0..horizon).map(|month| if month < last { 1.0 } else { 0.0 }).collect();
        Self { level: plan.budget * share, parts }
    }

    /// Months' worth of `level` that are spent in all.
    pub(super) fn months(&self) -> f64 {
        self.parts.iter().sum()
    }
}

/// One channel as a figure of its money a month.
struct Yield<'a> {
    channel: &'a Channel,
    plan: &'a Parameters,
    parts: &'a [f64],
    kernel: Vec<f64>,
    /// What a lead of each month is worth, its season in.
    worth: Vec<f64>,
}

impl Yield<'_> {
    /// What its own leads are worth when it has so much money a month.
    fn at(&self, money: f64) -> f64 {
        let Channel { cpl, cap, .. } = *self.channel;
        let spend: Vec<f64> = self
            .worth
            .iter()
            .zip(self.parts.iter().chain(std::iter::repeat(&0.0)))
            .map(|(_, part)| part * money)
            .collect();
        let leads = match self.channel.shape {
            Shape::Asset { .. } => {
                asset_leads(&spend, cpl, cap, &self.kernel, &self.plan.assets).leads
            }
            Shape::Contact { carry, recover } => {
                contact_leads(&spend, cpl, cap, (carry, recover), &self.plan.contacts).leads
            }
        };
        leads.iter().zip(&self.worth).map(|(leads, worth)| leads * worth).sum()
    }
}

/// Where a channel may go, in money a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// It has this from the beginning.
    pub(super) least: f64,
    /// It never has more; `None` is no limit.
    pub(super) most: Option<f64>,
}

/// Money that went to one channel, and what it brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// Place of the channel.
    pub(super) channel: usize,
    /// Money a month.
    pub(super) money: f64,
    /// What it adds to the objective by the channel's own leads.
    pub(super) worth: f64,
}

/// A side's money on its channels, from the first step to the last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ladder {
    /// Money a month of each channel before the first step.
    pub(super) least: Vec<f64>,
    /// What it is worth, by the channels' own leads.
    pub(super) least_worth: f64,
    pub(super) steps: Vec<Step>,
    /// Whether each channel's worth is known to bend downwards only, so that the steps are the best there are.
    pub(super) bends_down: bool,
}

impl Ladder {
    /// Lays up to `most` money a month on the channels of a side in steps of `step`, the least of each first.
    pub(super) fn of(
        plan: &Parameters,
        side: Side,
        objective: Objective,
        rooms: &[Room],
        (step, most): (f64, f64),
    ) -> Self {
        let profile = Profile::of(plan, side);
        let yields = yields(plan, side, objective, &profile);
        let least: Vec<f64> = rooms.iter().map(|room| room.least).collect();
        let mut climbers: Vec<Climber> =
            (yields.iter().zip(rooms)).map(|(of, room)| Climber::new(of, *room, step)).collect();
        let least_worth = climbers.iter().map(|climber| climber.worth).sum();
        let mut left = most - least.iter().sum::<f64>();
        let mut steps = Vec::new();
        // What is left after many steps may be their rounding.
        while left > step * 1e-6 {
            let Some(chosen) = steepest(&climbers) else { break };
            let Some(climber) = climbers.get_mut(chosen) else { break };
            let (money, worth) = (climber.next, climber.gain);
            steps.push(Step { channel: chosen, money, worth });
            left -= money;
            climber.climb(step);
        }
        let bends_down = yields.iter().all(bends_down);
        Self { least, least_worth, steps, bends_down }
    }

    /// Whether no money does anything, good or bad, for the objective.
    pub(super) fn is_worth_nothing(&self) -> bool {
        let steps = self.steps.iter().map(|step| step.worth);
        steps.chain([self.least_worth]).all(|worth| worth.abs() <= 0.0)
    }

    /// Money of each channel when the side has so much: all whole steps that fit, and the rest on the next.
    pub(super) fn at(&self, money: f64) -> Vec<f64> {
        let mut amounts = self.least.clone();
        self.lay(money, &mut amounts);
        amounts
    }

    /// The same, into the room of `amounts`.
    pub(super) fn lay(&self, money: f64, amounts: &mut Vec<f64>) {
        amounts.clone_from(&self.least);
        let mut left = money - self.least.iter().sum::<f64>();
        for step in &self.steps {
            if left <= 0.0 {
                break;
            }
            // A step that lacks only what rounding took is a whole one.
            let laid = if left > step.money * (1.0 - 1e-9) { step.money } else { left };
            if let Some(amount) = amounts.get_mut(step.channel) {
                *amount += laid;
            }
            left -= step.money;
        }
    }

    /// What the last step that took the channel at `place` up to about `money` a month adds, for each unit of its money
    /// over so many `months`. `None` where it took none, or none of its money is ever spent.
    pub(super) fn last_step(&self, place: usize, money: f64, months: f64) -> Option<f64> {
        let mut reached = self.least.get(place).copied().unwrap_or(0.0);
        let mut last = None;
        for step in self.steps.iter().filter(|step| step.channel == place) {
            if reached >= money - step.money * 1e-6 {
                break;
            }
            reached += step.money;
            last = Some(step.worth / (step.money * months));
        }
        last.filter(|_| months > 0.0)
    }

    /// Money a month that the channels can take in all.
    pub(super) fn top(&self) -> f64 {
        self.least.iter().sum::<f64>() + self.steps.iter().map(|step| step.money).sum::<f64>()
    }
}

/// A channel on its way up.
struct Climber<'a> {
    of: &'a Yield<'a>,
    most: Option<f64>,
    money: f64,
    /// What its own leads are worth now.
    worth: f64,
    /// The step that it would take next, and what that would add.
    next: f64,
    gain: f64,
}

impl<'a> Climber<'a> {
    fn new(of: &'a Yield<'a>, room: Room, step: f64) -> Self {
        let (money, worth) = (room.least, of.at(room.least));
        let mut climber = Self { of, most: room.most, money, worth, next: 0.0, gain: 0.0 };
        climber.look(step);
        climber
    }

    fn look(&mut self, step: f64) {
        let room = self.most.map_or(step, |most| (most - self.money).min(step));
        self.next = if room > step * 1e-9 { room } else { 0.0 };
        self.gain =
            if self.next > 0.0 { self.of.at(self.money + self.next) - self.worth } else { 0.0 };
    }

    fn climb(&mut self, step: f64) {
        self.money += self.next;
        self.worth += self.gain;
        self.look(step);
    }
}

/// The channel whose next step is worth the most for its money; of equal ones the first.
fn steepest(climbers: &[Climber]) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (place, climber) in climbers.iter().enumerate().filter(|(_, climber)| climber.next > 0.0) {
        let slope = climber.gain / climber.next;
        if best.is_none_or(|(_, steepest)| slope > steepest) {
            best = Some((place, slope));
        }
    }
    best.map(|(place, _)| place)
}

fn yields<'a>(
    plan: &'a Parameters,
    side: Side,
    objective: Objective,
    profile: &'a Profile,
) -> Vec<Yield<'a>> {
    let worth = Worth::of(plan, side, objective);
    let programme = plan.programme(side);
    let of = |channel: &'a Channel| {
        let leads = worth.of_leads(channel.p_mql).enumerate();
        let worth: Vec<f64> = leads
            .map(|(month, worth)| worth * programme.season_factor(plan.start, month))
            .collect();
        let kernel = match channel.shape {
            Shape::Asset { curve, base, calib } => asset_kernel(curve, base, calib, worth.len()),
            Shape::Contact { .. } => Vec::new(),
        };
        Yield { channel, plan, parts: &profile.parts, kernel, worth }
    };
    programme.channels.iter().map(of).collect()
}

/// Whether the worth of a channel's leads is known to be concave in its money. Every month of an asset channel, and of a
/// contact channel whose people recover at once, is; people who tire pass leads from one month to the others, so there
/// only sums up to a month are (specification 4.3), and a later lead must not be worth more than an earlier one.
fn bends_down(of: &Yield) -> bool {
    let never_negative = of.worth.iter().all(|worth| *worth >= 0.0);
    let tires = matches!(of.channel.shape, Shape::Contact { recover, .. } if recover < 1.0);
    let never_rises =
        || of.worth.iter().zip(of.worth.iter().skip(1)).all(|(now, next)| next <= now);
    never_negative && (!tires || of.channel.cap.is_none() || never_rises())
}
