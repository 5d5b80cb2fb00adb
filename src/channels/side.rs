//! The channels of one side, how they have its money, and what can be done with all of them.

use leptos::prelude::*;
use pushpull_model::scenario::{CHANNEL_KINDS, Channel, ChannelKind, Channels, Scenario, Side};

use super::card::ChannelCard;
use super::mix::BestMix;
use super::money::{Footing, sharing, side_money};
use super::which::{Which, of_side, side_name};
use crate::browser;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;

/// The kinds that are usually counted to a side and bring leads, but for those that are there already.
fn usual(channels: &Channels, side: Side) -> Vec<ChannelKind> {
    let is_missing = |kind: &ChannelKind| {
        let is_here = kind.preset().side == side && Channel::preset(*kind).brings_leads();
        is_here && channels.of(*kind).next().is_none()
    };
    CHANNEL_KINDS.into_iter().filter(is_missing).collect()
}

/// Gives all channels of a side that bring leads the same weight.
fn even_out(scenario: &mut Scenario, side: Side) {
    let count = scenario.channels.bringing_leads(side).count() as f64;
    for channel in scenario.channels.iter_mut().filter(|channel| channel.side == side) {
        if channel.brings_leads() {
            channel.type_weight(1.0 / count);
        }
    }
}

/// Whether the channels of a side that are on have different weights.
fn is_uneven(scenario: &Scenario, side: Side) -> bool {
    let mut weights = sharing(scenario, side).map(|channel| channel.weight);
    weights.next().is_some_and(|first| weights.any(|weight| weight != first))
}

/// How a side's channels have its money in a sentence, and its class.
fn said(scenario: &Scenario, side: Side, format: Format) -> [String; 2] {
    let words = format.words();
    let money = format.money(side_money(scenario, side));
    let (sentence, channel, class) = match Footing::of(scenario, side) {
        Footing::Whole => (words.chan_whole, String::new(), "note"),
        Footing::Only(which) => (words.chan_only, which.name(words), "note"),
        Footing::Shared => (words.chan_shared, String::new(), "note"),
        Footing::AllOff => (words.chan_all_off, String::new(), "warning"),
        Footing::Weightless => (words.chan_weightless, String::new(), "warning"),
    };
    let gaps = [("money", money.as_str()), ("channel", &channel)];
    [of_side(words, sentence, side, &gaps), class.to_owned()]
}

/// What can be done with a side as a whole: bring its usual channels, give all the same weight. Empty is not on offer.
fn offers(scenario: &Scenario, side: Side, format: Format) -> [String; 2] {
    let words = format.words();
    let footing = Footing::of(scenario, side);
    let apart = match footing {
        _ if usual(&scenario.channels, side).is_empty() => "",
        Footing::Whole => words.chan_apart,
        Footing::Shared => "",
        Footing::Only(_) | Footing::AllOff | Footing::Weightless => words.chan_apart_rest,
    };
    let even = if is_uneven(scenario, side) { words.chan_even } else { "" };
    [apart, even].map(|sentence| of_side(words, sentence, side, &[]))
}

/// One side.
#[component]
pub(super) fn SideChannels(
    /// Which.
    side: Side,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let list = Memo::new(move |_| page.scenario.with(|scenario| Which::all(scenario, side)));
    let texts = Texts::of(move || {
        page.scenario.with(|scenario| {
            [said(scenario, side, format), offers(scenario, side, format)].concat()
        })
    });
    let heading = ["channels-", side.key()].concat();
    let id = heading.clone();
    let tell_apart = move || {
        page.edit(|scenario| {
            let kinds = usual(&scenario.channels, side);
            scenario.channels.join(&kinds);
        });
        browser::focus_soon(id.clone());
    };
    let even = move || page.edit(|scenario| even_out(scenario, side));
    let cards = move || {
        let cards = list.get().into_iter().map(|which| once(view! { <ChannelCard which /> }));
        cards.collect::<Vec<_>>()
    };
    view! {
        <section class=["channel-side ", side.key()].concat() aria-labelledby=heading.clone()>
            <h4 id=heading.clone() tabindex="-1">{side_name(format.words(), side)}</h4>
            <p class=texts.at(1) role="status">{texts.at(0)}</p>
            <Button text=texts.at(2) press=Box::new(tell_apart) />
            <ul class="channel-list">{cards}</ul>
            <Button text=texts.at(3) press=Box::new(even) />
            {once(view! { <BestMix side /> })}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::Industry;

    use super::*;

    #[test]
    fn a_side_told_apart_has_the_channels_that_are_usual_there_in_equal_parts() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        for (side, count) in [(Side::Inbound, 4), (Side::Outbound, 8)] {
            let kinds = usual(&scenario.channels, side);
            assert_eq!(kinds.len(), count);
            scenario.channels.join(&kinds);
            let weights: Vec<f64> =
                scenario.channels.bringing_leads(side).map(|channel| channel.weight).collect();
            assert_eq!(weights, vec![1.0 / count as f64; count]);
            assert_eq!(usual(&scenario.channels, side), []);
        }
    }

    #[test]
    fn a_channel_that_was_moved_away_is_not_brought_a_second_time() {
        let mut channels = Channels::even(&[ChannelKind::PaidSocial]);
        for channel in &mut channels {
            channel.side = Side::Inbound;
        }
        assert!(!usual(&channels, Side::Outbound).contains(&ChannelKind::PaidSocial));
    }

    #[test]
    fn weights_are_evened_out_on_one_side_only() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels =
            Channels::even(&[ChannelKind::Seo, ChannelKind::Content, ChannelKind::ColdCall]);
        assert!(!is_uneven(&scenario, Side::Inbound));
        for channel in &mut scenario.channels {
            channel.weight *= 0.3;
        }
        scenario.channels.get_mut(ChannelKind::Seo, 0).expect("a channel").weight = 0.9;
        assert!(is_uneven(&scenario, Side::Inbound));
        even_out(&mut scenario, Side::Inbound);
        let weights: Vec<f64> = scenario.channels.iter().map(|channel| channel.weight).collect();
        assert_eq!(weights, [0.5, 0.5, 0.3]);
    }
}
