//! A channel of the scenario by its kind and number, and what it is called.

use pushpull_model::scenario::{Channel, ChannelKind, Scenario, Side};

use crate::fold::Folded;
use crate::state::Page;
use crate::words::{Words, fill};

/// A channel: its kind, and its number among those of its kind, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Which {
    pub(super) kind: ChannelKind,
    pub(super) number: usize,
}

impl Which {
    /// All channels of a side, in the order of the scenario.
    pub(super) fn all(scenario: &Scenario, side: Side) -> Vec<Self> {
        let channels = scenario.channels.numbered().filter(|(_, channel)| channel.side == side);
        channels.map(|(number, channel)| Self { kind: channel.kind(), number }).collect()
    }

    /// Its place among all channels of the scenario.
    pub(super) fn place(self, scenario: &Scenario) -> Option<usize> {
        let is_it = |(number, channel): (usize, &Channel)| {
            channel.kind() == self.kind && number == self.number
        };
        scenario.channels.numbered().position(is_it)
    }

    /// The channel, if the scenario has it.
    pub(super) fn of(self, scenario: &Scenario) -> Option<&Channel> {
        scenario.channels.get(self.kind, self.number)
    }

    /// Changes the channel, and nothing else.
    pub(super) fn change(self, page: Page, change: &dyn Fn(&mut Channel)) {
        page.edit(|scenario| {
            if let Some(channel) = scenario.channels.get_mut(self.kind, self.number) {
                change(channel);
            }
        });
    }

    /// What it is called; the second of a kind has a number.
    pub(super) fn name(self, words: &Words) -> String {
        let name = kind_name(words, self.kind);
        match self.number {
            0 => name.to_owned(),
            before => [name, " ", &(before + 1).to_string()].concat(),
        }
    }

    /// Its name with a colon, before what is said of it.
    pub(super) fn about(self, words: &Words) -> String {
        self.name(words) + ": "
    }

    /// Whether a fold is one of this channel.
    pub(super) fn is_fold(self, fold: Folded) -> bool {
        [Folded::Channel, Folded::Charge].iter().any(|of| of(self.kind, self.number) == fold)
    }

    /// Lets a fold follow its channel when this one goes: those after it of the same kind move up by one.
    pub(super) fn close_ranks(self, fold: &mut Folded) {
        if let Folded::Channel(kind, number) | Folded::Charge(kind, number) = fold
            && *kind == self.kind
            && *number > self.number
        {
            *number -= 1;
        }
    }

    /// A name for it in the document.
    pub(super) fn id(self, part: &str) -> String {
        ["channel-", self.kind.preset().key, "-", &(self.number + 1).to_string(), "-", part]
            .concat()
    }
}

/// What a kind of channel is called.
pub(super) fn kind_name(words: &Words, kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Seo => words.chan_seo,
        ChannelKind::Content => words.chan_content,
        ChannelKind::SocialOrganic => words.chan_social_organic,
        ChannelKind::Webinar => words.chan_webinar,
        ChannelKind::EmailNurture => words.chan_email_nurture,
        ChannelKind::ColdEmail => words.chan_cold_email,
        ChannelKind::ColdCall => words.chan_cold_call,
        ChannelKind::DirectMail => words.chan_direct_mail,
        ChannelKind::PaidSearch => words.chan_paid_search,
        ChannelKind::PaidSocial => words.chan_paid_social,
        ChannelKind::Display => words.chan_display,
        ChannelKind::Events => words.chan_events,
        ChannelKind::TvRadio => words.chan_tv_radio,
    }
}

/// A side, at the beginning of a sentence.
pub(super) fn side_name(words: &Words, side: Side) -> &'static str {
    match side {
        Side::Inbound => words.split_inbound,
        Side::Outbound => words.split_outbound,
    }
}

/// The other side.
pub(super) fn other(side: Side) -> Side {
    match side {
        Side::Inbound => Side::Outbound,
        Side::Outbound => Side::Inbound,
    }
}

/// A sentence that speaks of a side, by its gap `{side}`.
pub(super) fn of_side(words: &Words, sentence: &str, side: Side, gaps: &[(&str, &str)]) -> String {
    let own = match side {
        Side::Inbound => words.chan_inbound,
        Side::Outbound => words.chan_outbound,
    };
    fill(sentence, &[&[("side", own)], gaps].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_folds_of_those_that_move_up_move_with_them() {
        let kind = ChannelKind::Seo;
        let gone = Which { kind, number: 1 };
        let mut folds = vec![
            Folded::Channel(kind, 0),
            Folded::Channel(kind, 1),
            Folded::Charge(kind, 1),
            Folded::Charge(kind, 2),
            Folded::Channel(ChannelKind::Content, 2),
            Folded::Channels,
        ];
        folds.retain(|fold| !gone.is_fold(*fold));
        for fold in &mut folds {
            gone.close_ranks(fold);
        }
        let left = [
            Folded::Channel(kind, 0),
            Folded::Charge(kind, 1),
            Folded::Channel(ChannelKind::Content, 2),
            Folded::Channels,
        ];
        assert_eq!(folds, left);
    }
}
