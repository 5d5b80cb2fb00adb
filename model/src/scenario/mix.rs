//! All channels of a scenario, in one order whatever the order in which they were added: the same mix is the same
//! text, and the same sums to the last bit.

use super::Side;
use super::channels::{Archetype, Channel, ChannelKind, MOST_OF_A_KIND};

/// The channels of both sides, by kind. A side without a channel that brings leads has one of no particular kind,
/// which is the side's own figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Channels(Vec<Channel>);

impl Channels {
    /// These kinds as they usually are, each side's money in equal parts.
    pub fn even(kinds: &[ChannelKind]) -> Self {
        let mut channels = Self::default();
        channels.join(kinds);
        channels
    }

    /// These kinds as well, as they usually are: each with as much weight as the channels of its side have on average, or
    /// with an equal part where the side has none. Their costs per lead hold at the part of the side's money that this
    /// is. Those beyond [`MOST_OF_A_KIND`] are left out.
    pub fn join(&mut self, kinds: &[ChannelKind]) {
        for side in Side::BOTH {
            let here = || kinds.iter().filter(move |kind| kind.preset().side == side);
            let sharing = here().filter(|kind| kind.preset().archetype() != Archetype::Nurture);
            let (weight, seen) = self.part_of_new(side, sharing.count() as f64);
            for kind in here() {
                if let Some(channel) = self.add(*kind).filter(|channel| channel.brings_leads()) {
                    channel.weight = weight;
                    channel.seen = seen;
                }
            }
        }
    }

    /// The weight of each of so many new channels of a side, and the part of the side's money that this is.
    fn part_of_new(&self, side: Side, count: f64) -> (f64, f64) {
        let present: f64 = self.bringing_leads(side).map(|channel| channel.weight).sum();
        if present <= 0.0 {
            return (1.0 / count, 1.0 / count);
        }
        let weight = present / self.bringing_leads(side).count() as f64;
        (weight, weight / (present + weight * count))
    }

    /// One more of a kind, as it usually is and without money; `None` where there are [`MOST_OF_A_KIND`] already.
    pub fn add(&mut self, kind: ChannelKind) -> Option<&mut Channel> {
        if self.of(kind).count() >= MOST_OF_A_KIND {
            return None;
        }
        let place = self.0.iter().filter(|channel| channel.kind() <= kind).count();
        self.0.insert(place, Channel::preset(kind));
        self.0.get_mut(place)
    }

    /// Takes out the `number`-th (from 0) of a kind.
    pub fn remove(&mut self, kind: ChannelKind, number: usize) {
        let mut passed = 0;
        self.0.retain(|channel| {
            let same = channel.kind() == kind;
            passed += usize::from(same);
            !(same && passed == number + 1)
        });
    }

    /// The channels of a kind.
    pub fn of(&self, kind: ChannelKind) -> impl Iterator<Item = &Channel> {
        self.0.iter().filter(move |channel| channel.kind() == kind)
    }

    /// The `number`-th (from 0) of a kind.
    pub fn get(&self, kind: ChannelKind, number: usize) -> Option<&Channel> {
        self.of(kind).nth(number)
    }

    /// The same, to change.
    pub fn get_mut(&mut self, kind: ChannelKind, number: usize) -> Option<&mut Channel> {
        self.0.iter_mut().filter(|channel| channel.kind() == kind).nth(number)
    }

    /// The same; it and those before it are added where they are missing.
    pub(super) fn entry(&mut self, kind: ChannelKind, number: usize) -> Option<&mut Channel> {
        while self.of(kind).count() <= number {
            self.add(kind)?;
        }
        self.get_mut(kind, number)
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Channel> {
        self.0.iter()
    }

    /// All of them, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Channel> {
        self.0.iter_mut()
    }

    /// Each with its number among those of its kind, from 0.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Channel)> {
        let mut last = None;
        let mut number = 0;
        self.0.iter().map(move |channel| {
            number = if last == Some(channel.kind()) { number + 1 } else { 0 };
            last = Some(channel.kind());
            (number, channel)
        })
    }

    /// The channels of a side that bring leads of their own, on or off.
    pub fn bringing_leads(&self, side: Side) -> impl Iterator<Item = &Channel> {
        self.0.iter().filter(move |channel| channel.side == side && channel.brings_leads())
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Channels {
    type Item = &'a Channel;
    type IntoIter = std::slice::Iter<'a, Channel>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Channels {
    type Item = &'a mut Channel;
    type IntoIter = std::slice::IterMut<'a, Channel>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
