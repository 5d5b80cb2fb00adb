//! What the weights of a side's channels come to: shares of its money, and money a month.

use pushpull_model::scenario::{Channel, Scenario, Side};

use super::which::{Which, side_name};
use crate::format::Format;

/// Money a month of a side: its part of the budget, or the mean of those months of its schedule that have some.
pub(super) fn side_money(scenario: &Scenario, side: Side) -> f64 {
    let months = (1_u32..).zip(scenario.time.schedule(side));
    let seen = months.take_while(|(month, _)| f64::from(*month) <= scenario.horizon);
    let spent: Vec<f64> = seen.map(|(_, money)| *money).filter(|money| *money > 0.0).collect();
    match side {
        _ if !spent.is_empty() => spent.iter().sum::<f64>() / spent.len() as f64,
        _ if !scenario.time.schedule(side).is_empty() => 0.0,
        Side::Inbound => scenario.budget * scenario.share_in,
        Side::Outbound => scenario.budget * (1.0 - scenario.share_in),
    }
}

/// The channels of a side that share its money.
pub(super) fn sharing(scenario: &Scenario, side: Side) -> impl Iterator<Item = &Channel> {
    scenario.channels.bringing_leads(side).filter(|channel| channel.on)
}

/// The part of its side's money that a channel gets, 0 to 1. `None` where it is off, or brings no leads of its own.
pub(super) fn share(scenario: &Scenario, which: Which) -> Option<f64> {
    let channel = which.of(scenario).filter(|channel| channel.on && channel.brings_leads())?;
    let sum: f64 = sharing(scenario, channel.side).map(|channel| channel.weight).sum();
    Some(if sum > 0.0 { channel.weight / sum } else { 0.0 })
}

/// The channels that are on and their parts of their side's money, side by side: `Inbound: SEO 60%, Webinars 40%`.
pub fn listed(scenario: &Scenario, format: Format) -> String {
    let words = format.words();
    let channel = |which: Which| {
        let part = format.percent(share(scenario, which)?, 0);
        Some([which.name(words).as_str(), " ", &part].concat())
    };
    let of = |side| {
        let channels: Vec<_> = Which::all(scenario, side).into_iter().filter_map(channel).collect();
        let list = channels.join(", ");
        (!list.is_empty()).then(|| [side_name(words, side), ": ", &list].concat())
    };
    let sides: Vec<_> = Side::BOTH.into_iter().filter_map(of).collect();
    sides.join("; ")
}

/// How a side's money meets its channels.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Footing {
    /// There is none: it is one channel, with the side's own figures.
    Whole,
    /// One has all of it.
    Only(Which),
    /// Several share it.
    Shared,
    /// All of them are off, so the side spends nothing.
    AllOff,
    /// None that is on has any weight, so the side spends nothing.
    Weightless,
}

impl Footing {
    /// How it is on a side.
    pub(super) fn of(scenario: &Scenario, side: Side) -> Self {
        let brings_leads = |which: &Which| which.of(scenario).is_some_and(Channel::brings_leads);
        let channels: Vec<Which> =
            Which::all(scenario, side).into_iter().filter(brings_leads).collect();
        let is_on = sharing(scenario, side).next().is_some();
        let is_weighed = sharing(scenario, side).any(|channel| channel.weight > 0.0);
        match channels.as_slice() {
            [] => Self::Whole,
            _ if !is_on => Self::AllOff,
            _ if !is_weighed => Self::Weightless,
            [only] => Self::Only(*only),
            _ => Self::Shared,
        }
    }
}

/// The share of its side's reference spend that makes a channel's cost per lead hold at what it gets now. `None` where
/// that is the one it holds at, or there is none.
pub(super) fn seen_now(scenario: &Scenario, which: Which) -> Option<f64> {
    let channel = which.of(scenario)?;
    let money = share(scenario, which)? * side_money(scenario, channel.side);
    let seen = money / scenario.side(channel.side).reference;
    let is_another = (seen - channel.seen).abs() > 1e-9;
    (is_another && seen > 0.0 && seen <= 1.0).then_some(seen)
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::{calibrate, project};
    use pushpull_model::scenario::{ChannelKind, Channels, Course, Industry};

    use super::*;

    const SEO: Which = Which { kind: ChannelKind::Seo, number: 0 };
    const CONTENT: Which = Which { kind: ChannelKind::Content, number: 0 };

    fn scenario() -> Scenario {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::Content]);
        scenario
    }

    #[track_caller]
    fn change(scenario: &mut Scenario, which: Which, change: impl FnOnce(&mut Channel)) {
        change(scenario.channels.get_mut(which.kind, which.number).expect("a channel"));
    }

    #[test]
    fn weights_are_proportions_of_those_that_are_on() {
        let mut scenario = scenario();
        change(&mut scenario, SEO, |channel| channel.weight = 0.2);
        assert_eq!(share(&scenario, SEO), Some(0.2 / 0.7));
        change(&mut scenario, CONTENT, |channel| channel.on = false);
        assert_eq!((share(&scenario, SEO), share(&scenario, CONTENT)), (Some(1.0), None));
        change(&mut scenario, SEO, |channel| channel.weight = 0.0);
        assert_eq!(share(&scenario, SEO), Some(0.0));
        assert_eq!(share(&scenario, Which { number: 1, ..SEO }), None);
    }

    #[test]
    fn the_money_of_a_side_is_what_the_model_spends() {
        let mut scenario = scenario();
        scenario.share_in = 0.3;
        for course in [Course::Constant, Course::Alternate { first: Side::Inbound }] {
            scenario.follow(&course);
            let months = project(&calibrate(&scenario)).months;
            let spent: Vec<f64> =
                months.iter().map(|month| month.spend_in).filter(|spend| *spend > 0.0).collect();
            let mean = spent.iter().sum::<f64>() / spent.len() as f64;
            assert!((side_money(&scenario, Side::Inbound) - mean).abs() < 1e-9, "{course:?}");
        }
    }

    #[test]
    fn a_side_says_how_its_channels_have_its_money() {
        let mut scenario = scenario();
        assert_eq!(Footing::of(&scenario, Side::Outbound), Footing::Whole);
        assert_eq!(Footing::of(&scenario, Side::Inbound), Footing::Shared);
        for which in [SEO, CONTENT] {
            change(&mut scenario, which, |channel| channel.weight = 0.0);
        }
        assert_eq!(Footing::of(&scenario, Side::Inbound), Footing::Weightless);
        for which in [SEO, CONTENT] {
            change(&mut scenario, which, |channel| channel.on = false);
        }
        assert_eq!(Footing::of(&scenario, Side::Inbound), Footing::AllOff);
        scenario.channels = Channels::even(&[ChannelKind::EmailNurture]);
        assert_eq!(Footing::of(&scenario, Side::Inbound), Footing::Whole);
        scenario.channels.join(&[ChannelKind::Seo]);
        assert_eq!(Footing::of(&scenario, Side::Inbound), Footing::Only(SEO));
    }

    #[test]
    fn a_cost_per_lead_can_be_told_to_hold_at_what_the_channel_gets_now() {
        let mut scenario = scenario();
        // Half of half of the budget, at which the preset's figures were seen.
        assert_eq!(seen_now(&scenario, SEO), None);
        scenario.share_in = 0.25;
        assert_eq!(seen_now(&scenario, SEO), Some(0.25));
        scenario.budget *= 100.0;
        assert_eq!(seen_now(&scenario, SEO), None, "no share of the reference is above all of it");
    }
}
