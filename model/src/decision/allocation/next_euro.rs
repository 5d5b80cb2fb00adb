//! Where a little more money does the most: the return of an extra amount a month on each side and each channel, beside
//! the return of the money that is there already, with the rest of the plan left alone.
//!
//! Marginal figures are differences of whole projections, so what the sides do for one another, and the up-front and
//! fixed cost of a side that had no money yet, are in them. The average of a side or channel is its contribution: what
//! the plan would lose without it, its money saved, over what it costs.

use serde::Serialize;

use super::ladder::Profile;
use super::mix::lay;
use super::split::gain;
use crate::decision::moves::budget;
use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::{Parameters, Projection, project};
use crate::scenario::Side;

/// What to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NextEuroOptions {
    /// What is to become better.
    pub objective: Objective,
    /// Extra money a month, above 0. `None` is a hundredth of the budget, or of a plan without money the price of the
    /// cheapest lead.
    pub amount: Option<f64>,
}

/// What an extra amount does at each place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextEuro {
    /// What is to become better.
    pub objective: Objective,
    /// Extra money a month, in the months in which the side spends.
    pub amount: f64,
    /// Inbound, its channels, outbound, its channels.
    pub places: Vec<Place>,
    /// How it ended.
    pub finding: NextEuroFinding,
}

/// Where the next euro goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NextEuroFinding {
    /// One place gives the most for the extra money; of equal ones the first.
    Best {
        /// Its number among the places.
        place: usize,
    },
    /// At no place does more money make the objective better.
    NothingGains,
    /// No place would ever spend it: no channels, or sides that never begin.
    NoPlace,
}

/// One side as it is mixed now, or one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// The side.
    pub side: Side,
    /// The channel's place on it, from 0. `None` is the side as a whole.
    pub channel: Option<usize>,
    /// The channel's name.
    pub name: Option<String>,
    /// Money that it has over the horizon; of a side its fixed and up-front cost included.
    pub cost: f64,
    /// Extra money over the horizon. 0 where the side has no month to spend it in.
    pub extra: f64,
    /// What the extra money adds to the objective, in its unit. `None` is undefined.
    pub gain: Option<f64>,
    /// The same for each unit of extra money. Cost is taken off money objectives, so above 0 is worth it.
    pub marginal: Option<f64>,
    /// Its contribution for each unit of its cost. `None` without a cost, and for return and break-even, which are no
    /// sums.
    pub average: Option<f64>,
    /// Extra marketing cost for each extra lead of all paths. `None` without one.
    pub cost_per_extra_lead: Option<f64>,
    /// Its cost for each lead of its own. `None` without one.
    pub cost_per_lead: Option<f64>,
    /// Whether the extra money serves the objective.
    pub gains: bool,
}

/// What the next euro does, and where it does the most. Cost: up to four projections a side and a channel.
pub fn next_euro(plan: &Parameters, options: &NextEuroOptions) -> NextEuro {
    let objective = options.objective;
    let amount = options.amount.filter(|amount| *amount > 0.0).unwrap_or_else(|| usual(plan));
    let mut scorer = Scorer::default();
    let now = project(plan);
    let base = scorer.outcome(plan, objective);
    let mut look = Look { plan, objective, amount, scorer, now, base };
    let mut tried: Vec<(Place, Outcome)> = Vec::new();
    for side in [Side::Inbound, Side::Outbound] {
        let channels = plan.programme(side).channels.len();
        let places = std::iter::once(None).chain((0..channels).map(Some));
        tried.extend(places.map(|channel| look.place(side, channel)));
    }
    let finding = if tried.iter().all(|(place, _)| place.extra <= 0.0) {
        NextEuroFinding::NoPlace
    } else {
        best(objective, &tried)
            .map_or(NextEuroFinding::NothingGains, |place| NextEuroFinding::Best { place })
    };
    let places = tried.into_iter().map(|(place, _)| place).collect();
    NextEuro { objective, amount, places, finding }
}

/// A hundredth of the budget; without one, what the cheapest lead costs.
fn usual(plan: &Parameters) -> f64 {
    let hundredth = budget(plan) / 100.0;
    if hundredth > 0.0 {
        return hundredth;
    }
    let channels = plan.inbound.channels.iter().chain(&plan.outbound.channels);
    let cheapest = channels.map(|channel| channel.cpl).reduce(f64::min);
    cheapest.unwrap_or(1.0)
}

/// The place that gives the most for its money among those that gain.
fn best(objective: Objective, tried: &[(Place, Outcome)]) -> Option<usize> {
    let mut best: Option<(usize, &(Place, Outcome))> = None;
    for (number, one) in tried.iter().enumerate().filter(|(_, (place, _))| place.gains) {
        let better = |other: &(Place, Outcome)| match (one.0.marginal, other.0.marginal) {
            (Some(one), Some(other)) => one > other,
            _ => objective.compare(&one.1, &other.1).is_gt(),
        };
        if best.is_none_or(|(_, other)| better(other)) {
            best = Some((number, one));
        }
    }
    best.map(|(number, _)| number)
}

struct Look<'a> {
    plan: &'a Parameters,
    objective: Objective,
    amount: f64,
    scorer: Scorer,
    now: Projection,
    base: Outcome,
}

impl Look<'_> {
    fn place(&mut self, side: Side, channel: Option<usize>) -> (Place, Outcome) {
        let Self { plan, objective, amount, .. } = *self;
        let programme = plan.programme(side);
        let which = channel.and_then(|place| programme.channels.get(place));
        let months = open_months(plan, side);
        let more = with_more(plan, side, channel, amount);
        let outcome = self.scorer.outcome(&more, objective);
        let extra = amount * months;
        let gain = gain(objective, &self.base, &outcome);
        let (cost, leads) = self.so_far(side, channel);
        let after = project(&more);
        let extra_cost = after.marketing_cost() - self.now.marketing_cost();
        let place = Place {
            side,
            channel,
            name: which.map(|channel| channel.name.clone()),
            cost,
            extra,
            gain,
            marginal: gain.and_then(|gain| ratio(gain, extra)),
            average: self.contribution(side, channel).and_then(|whole| ratio(whole, cost)),
            cost_per_extra_lead: ratio(extra_cost, after.leads() - self.now.leads()),
            cost_per_lead: ratio(cost, leads),
            gains: extra > 0.0 && objective.compare(&outcome, &self.base).is_gt(),
        };
        (place, outcome)
    }

    /// What a side or channel costs over the horizon, and the leads that are its own.
    fn so_far(&self, side: Side, channel: Option<usize>) -> (f64, f64) {
        let Some(place) = channel else {
            let paths = self.now.leads_by_path();
            let own = if side == Side::Inbound { paths.inbound } else { paths.outbound };
            return (self.now.side_cost(side), own);
        };
        let spend: f64 = self.plan.spend(side, self.plan.horizon as usize).iter().sum();
        let weight = self.plan.programme(side).channels.get(place).map_or(0.0, |own| own.weight);
        let leads = self.now.channel_leads(side).get(place);
        (spend * weight, leads.map_or(0.0, |leads| leads.iter().sum()))
    }

    /// What the plan would lose without a side or a channel, its money saved.
    fn contribution(&mut self, side: Side, channel: Option<usize>) -> Option<f64> {
        if matches!(self.objective, Objective::Roi | Objective::BreakEven) {
            return None;
        }
        let without = match channel {
            None => self.plan.without(side),
            Some(place) => {
                let level = Profile::of(self.plan, side).level;
                let mut amounts = money_of_channels(self.plan, side, level);
                let saved = amounts.get_mut(place).map_or(0.0, std::mem::take);
                let mut plan = self.plan.clone();
                lay(&mut plan, side, &amounts, (level - saved).max(0.0));
                plan
            }
        };
        let without = self.scorer.outcome(&without, self.objective);
        gain(self.objective, &without, &self.base)
    }
}

/// `value / by` where that is a figure.
fn ratio(value: f64, by: f64) -> Option<f64> {
    (by > 0.0).then(|| value / by).filter(|ratio| ratio.is_finite())
}

/// Money a month of each channel of a side that has `level`.
fn money_of_channels(plan: &Parameters, side: Side, level: f64) -> Vec<f64> {
    plan.programme(side).channels.iter().map(|channel| channel.weight * level).collect()
}

/// Months in which a side would spend more: those of a schedule that have money, or all if none has; else those up to
/// its stop.
fn open_months(plan: &Parameters, side: Side) -> f64 {
    let programme = plan.programme(side);
    if programme.channels.is_empty() {
        return 0.0;
    }
    if programme.schedule.is_some() {
        let spend = plan.spend(side, plan.horizon as usize);
        let busy = spend.iter().filter(|money| **money > 0.0).count();
        return if busy > 0 { busy as f64 } else { f64::from(plan.horizon) };
    }
    f64::from(programme.stop.map_or(plan.horizon, |stop| stop.min(plan.horizon)))
}

/// The plan with so much more money a month for a side, as it is mixed, or for one of its channels.
fn with_more(plan: &Parameters, side: Side, channel: Option<usize>, amount: f64) -> Parameters {
    let level = Profile::of(plan, side).level;
    let mut amounts = money_of_channels(plan, side, level);
    match channel.and_then(|place| amounts.get_mut(place)) {
        Some(money) => *money += amount,
        None => amounts = money_of_channels(plan, side, level + amount),
    }
    let mut more = plan.clone();
    spread(&mut more, side, amount);
    lay(&mut more, side, &amounts, level + amount);
    more
}

/// Gives a side so much more in the months of its schedule that have money, or in all if none has. A side without a
/// schedule is left to the laying of its money.
fn spread(plan: &mut Parameters, side: Side, amount: f64) {
    let horizon = plan.horizon as usize;
    let spend = plan.spend(side, horizon);
    let programme = match side {
        Side::Inbound => &mut plan.inbound,
        Side::Outbound => &mut plan.outbound,
    };
    if programme.schedule.is_some() {
        let idle = spend.iter().all(|money| *money <= 0.0);
        let more = |money: f64| if idle || money > 0.0 { money + amount } else { money };
        programme.schedule = Some(spend.into_iter().map(more).collect());
    }
}
