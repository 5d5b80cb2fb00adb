//! What a mix must leave alone: locked channels, least and most of each, and the size of a step.

use super::ladder::Room;
use crate::decision::moves::budget;
use crate::decision::objective::Objective;
use crate::engine::{Channel, Parameters, Programme};
use crate::scenario::Side;

/// What to look for, and what to leave alone.
#[derive(Clone, Debug, PartialEq)]
pub struct MixOptions {
    /// What is to be as good as possible.
    pub objective: Objective,
    /// Channels that keep the money a month that they have.
    pub locked: Vec<Which>,
    /// Least and most of single channels.
    pub limits: Vec<ChannelLimits>,
    /// Whether all of the side's money has to be spent, as far as the limits let it. Else a step that costs more than
    /// its leads bring is not taken.
    pub spend_all: bool,
    /// Into how many steps the whole budget of both sides is cut, 1 or more; usually 100.
    pub steps: u32,
}

impl Default for MixOptions {
    fn default() -> Self {
        Self {
            objective: Objective::default(),
            locked: Vec::new(),
            limits: Vec::new(),
            spend_all: true,
            steps: 100,
        }
    }
}

/// A channel, or several of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// The channel at this place of a side, from 0.
    Place(Side, usize),
    /// All channels of this name, of either side.
    Name(String),
}

impl Which {
    fn is(&self, side: Side, place: usize, channel: &Channel) -> bool {
        match self {
            Self::Place(on, at) => (*on, *at) == (side, place),
            Self::Name(name) => *name == channel.name,
        }
    }
}

/// What a channel must and may have.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelLimits {
    /// Whose.
    pub channel: Which,
    /// Money a month, at least; 0 or more.
    pub least: f64,
    /// Money a month, at most; `None` is no limit.
    pub most: Option<f64>,
}

/// Money of one step.
pub(super) fn step(plan: &Parameters, options: &MixOptions) -> f64 {
    budget(plan) / f64::from(options.steps.max(1))
}

/// Money a month of each channel now.
pub(super) fn present(programme: &Programme, level: f64) -> Vec<f64> {
    programme.channels.iter().map(|channel| channel.weight * level).collect()
}

/// Whether a channel keeps its money.
pub(super) fn is_locked(options: &MixOptions, side: Side, place: usize, channel: &Channel) -> bool {
    options.locked.iter().any(|which| which.is(side, place, channel))
}

/// Whether every channel of a side does.
pub(super) fn all_locked(programme: &Programme, side: Side, options: &MixOptions) -> bool {
    let mut channels = programme.channels.iter().enumerate();
    channels.all(|(place, channel)| is_locked(options, side, place, channel))
}

/// Where the channels of a side may go.
pub(super) fn rooms(
    programme: &Programme,
    side: Side,
    level: f64,
    options: &MixOptions,
) -> Vec<Room> {
    let room = |(place, channel): (usize, &Channel)| {
        if is_locked(options, side, place, channel) {
            let money = channel.weight * level;
            return Room { least: money, most: Some(money) };
        }
        let own = options.limits.iter().filter(|limits| limits.channel.is(side, place, channel));
        own.fold(Room { least: 0.0, most: None }, |room, limits| Room {
            least: room.least.max(limits.least),
            most: match (room.most, limits.most) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        })
    };
    programme.channels.iter().enumerate().map(room).collect()
}
