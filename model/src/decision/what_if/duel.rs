//! Which side wins when it has all the money.

use std::cmp::Ordering;
use std::mem;

use serde::Serialize;

use crate::decision::objective::{Objective, Outcome, Scorer};
use crate::engine::{AssetMarket, Channel, ContactMarket, Parameters, Programme, Shape};
use crate::scenario::Side;

/// The side that serves an objective better with all the money.
///
/// In files the sides have the names that they have everywhere: `in` and `out`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Winner {
    /// All on inbound is better.
    #[serde(rename = "in")]
    Inbound,
    /// All on outbound is better.
    #[serde(rename = "out")]
    Outbound,
    /// Both come to the same.
    #[serde(rename = "neither")]
    Neither,
}

impl Winner {
    /// The winner where all on inbound has one outcome and all on outbound the other: the better one by
    /// [`Objective::compare`].
    pub fn of(objective: Objective, inbound: &Outcome, outbound: &Outcome) -> Self {
        match objective.compare(inbound, outbound) {
            Ordering::Greater => Self::Inbound,
            Ordering::Less => Self::Outbound,
            Ordering::Equal => Self::Neither,
        }
    }

    /// The side that wins instead. `None` where none wins.
    pub(super) fn loser(self) -> Option<Self> {
        match self {
            Self::Inbound => Some(Self::Outbound),
            Self::Outbound => Some(Self::Inbound),
            Self::Neither => None,
        }
    }
}

/// Sets all on inbound against all on outbound, plan after plan. An end of the comparison that a plan has in common
/// with the one before is not walked again.
#[derive(Debug)]
pub(super) struct Duel {
    objective: Objective,
    inbound: End,
    outbound: End,
}

/// All the money on one side.
#[derive(Debug, Default)]
struct End {
    /// Its own, because channels are remembered by their place in the plan.
    scorer: Scorer,
    last: Option<(Parameters, Outcome)>,
}

impl Duel {
    pub(super) fn new(objective: Objective) -> Self {
        Self { objective, inbound: End::default(), outbound: End::default() }
    }

    /// The outcome of all on inbound, and of all on outbound.
    pub(super) fn outcomes(&mut self, plan: Parameters) -> [Outcome; 2] {
        let [inbound, outbound] = ends(plan);
        [
            self.inbound.outcome(inbound, self.objective),
            self.outbound.outcome(outbound, self.objective),
        ]
    }
}

impl End {
    fn outcome(&mut self, plan: Parameters, objective: Objective) -> Outcome {
        match &self.last {
            Some((last, outcome)) if *last == plan => *outcome,
            _ => {
                let outcome = self.scorer.outcome(&plan, objective);
                self.last = Some((plan, outcome));
                outcome
            }
        }
    }
}

/// All on inbound and all on outbound, as [`Parameters::all_on`] has them, without whatever cannot show in the outcome:
/// the side that has no money, and what only its channels would meet.
fn ends(mut plan: Parameters) -> [Parameters; 2] {
    let months = plan.horizon as usize;
    let scheduled = plan.inbound.schedule.is_some() || plan.outbound.schedule.is_some();
    let both = scheduled.then(|| {
        let [pull, push] = [Side::Inbound, Side::Outbound].map(|side| plan.spend(side, months));
        pull.iter().zip(&push).map(|(pull, push)| pull + push).collect::<Vec<_>>()
    });
    let inbound = mem::replace(&mut plan.inbound, idle());
    let outbound = mem::replace(&mut plan.outbound, idle());
    let mut pull = Parameters { share_in: 1.0, ..plan.clone() };
    pull.inbound = busy(inbound, both.clone(), plan.horizon);
    neutralise(&mut pull, Side::Inbound);
    let mut push = Parameters { share_in: 0.0, ..plan };
    push.outbound = busy(outbound, both, push.horizon);
    neutralise(&mut push, Side::Outbound);
    [pull, push]
}

/// A side that has nothing.
fn idle() -> Programme {
    Programme {
        channels: Vec::new(),
        p_sql: 0.0,
        p_win: 0.0,
        cycle: 0.0,
        churn: 1.0,
        stop: Some(0),
        upfront: 0.0,
        fixed: 0.0,
        schedule: None,
        season: None,
        visit_to_lead: None,
        trackable: None,
    }
}

/// A side that has all the money.
fn busy(mut programme: Programme, schedule: Option<Vec<f64>>, horizon: u32) -> Programme {
    programme.stop = programme.stop.filter(|stop| schedule.is_none() && *stop < horizon);
    programme.schedule = schedule;
    programme
}

/// Takes away what has no part in a plan whose money is all on `side`.
fn neutralise(plan: &mut Parameters, side: Side) {
    let programme = plan.programme(side);
    let asset = |channel: &Channel| matches!(channel.shape, Shape::Asset { .. });
    let assets = programme.channels.iter().any(asset);
    let contacts = !programme.channels.iter().all(asset);
    let seasonal = programme.season.is_some();
    if programme.schedule.is_some() {
        plan.budget = 0.0;
    }
    if !assets {
        plan.assets = AssetMarket {
            quality: 1.0,
            inflation: 0.0,
            vis_loss: 0.0,
            shock: None,
            visibility: Vec::new(),
        };
    }
    if !contacts {
        plan.contacts = ContactMarket { targeting: 1.0, inflation: 0.0 };
    }
    if !seasonal {
        plan.start = 1;
    }
    (plan.cross.assist, plan.cross.react) = (0.0, 0.0);
    if side == Side::Outbound {
        (plan.cross.nurture, plan.cross.list_decay) = (0.0, 0.0);
    }
}
