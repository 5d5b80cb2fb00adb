//! The figures of a channel as figures of boxes.

use leptos::prelude::*;
use pushpull_model::scenario::{CHANNEL_FIELDS, ChannelField, Range, Scenario};

use super::which::Which;
use crate::boxes::{Figure, Usual};
use crate::state::Page;
use crate::words::Words;

/// A figure of a channel.
pub(super) struct ChannelFigure {
    pub(super) which: Which,
    pub(super) row: &'static ChannelField,
}

/// The figures that are asked for in the fold of a channel, the cost of a lead first. Side, switch, lock and weight stand
/// on its card; the shape under which its cost was seen is set by typing that cost.
pub(super) fn finer(scenario: &Scenario, which: Which) -> Vec<&'static ChannelField> {
    let channel = which.of(scenario);
    let is_finer = |row: &&ChannelField| {
        let is_elsewhere = matches!(row.name(), "side" | "on" | "locked" | "weight");
        !is_elsewhere && !row.name().starts_with("base_")
    };
    let here = |row: &&ChannelField| channel.is_some_and(|channel| row.applies(channel));
    let rows: Vec<_> = CHANNEL_FIELDS.iter().filter(is_finer).filter(here).collect();
    let (cost, others): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| matches!(row.name(), "cpl" | "seen"));
    [cost, others].concat()
}

/// How many of a channel's figures are not what they usually are.
pub(super) fn changed(scenario: &Scenario, which: Which) -> usize {
    let channel = which.of(scenario);
    let rows = finer(scenario, which).into_iter();
    rows.filter(|row| channel.is_some_and(|channel| row.is_changed(scenario, channel))).count()
}

/// What a figure of a channel is called, where it is not called as that of a side is.
fn own_label(words: &Words, row: &ChannelField) -> Option<&'static str> {
    Some(match row.name() {
        "weight" => words.chan_weight,
        "cpl" => words.chan_cpl,
        "seen" => words.chan_seen,
        "p_mql" => words.chan_p_mql,
        "headroom" => words.chan_headroom,
        "fixed" => words.chan_fixed,
        _ => return None,
    })
}

/// What it is called.
fn label(words: &Words, row: &ChannelField) -> &'static str {
    own_label(words, row).unwrap_or_else(|| words.field(row.name()))
}

/// Under which key it is said what it means.
fn explained(words: &Words, row: &ChannelField) -> &'static str {
    if own_label(words, row).is_some() { row.key } else { row.name() }
}

impl ChannelFigure {
    fn with<T>(
        &self,
        page: Page,
        read: impl Fn(&Scenario, &ChannelField) -> Option<T>,
    ) -> Option<T> {
        page.scenario.with(|scenario| read(scenario, self.row))
    }
}

impl Figure for ChannelFigure {
    fn id(&self) -> String {
        self.row.key_of(self.which.kind, self.which.number)
    }

    fn about(&self, words: &Words) -> String {
        self.which.about(words)
    }

    fn label(&self, words: &Words) -> String {
        label(words, self.row).to_owned()
    }

    fn range(&self) -> Range {
        self.row.range()
    }

    fn step(&self) -> f64 {
        self.row.step
    }

    fn value(&self, page: Page) -> Option<f64> {
        self.with(page, |scenario, row| Some((row.get)(scenario, self.which.of(scenario)?)))
    }

    fn take(&self, page: Page, value: Option<f64>) {
        let Some(value) = value else { return };
        self.which.change(page, &|channel| (self.row.set)(channel, value));
    }

    fn explained(&self, words: &Words) -> Option<&'static str> {
        Some(explained(words, self.row))
    }

    fn usual(&self, scenario: &Scenario) -> Option<Usual> {
        let channel = self.which.of(scenario)?;
        Some(Usual {
            value: self.row.usual(scenario, channel)?,
            status: self.row.origin(channel).status,
            of: channel.kind().preset().key,
            key: self.row.preset_key(),
        })
    }

    fn is_changed(&self, page: Page) -> bool {
        let is_changed = |scenario: &Scenario, row: &ChannelField| {
            Some(row.is_changed(scenario, self.which.of(scenario)?))
        };
        self.with(page, is_changed).unwrap_or(false)
    }

    fn reset(&self, page: Page) {
        let Which { kind, number } = self.which;
        page.edit(|scenario| scenario.reset_channel(kind, number, self.row));
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry};

    use super::super::which::kind_name;
    use super::*;
    use crate::words::languages;

    fn all() -> Scenario {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.channels = Channels::even(&CHANNEL_KINDS);
        scenario
    }

    #[test]
    fn every_kind_and_every_figure_of_it_has_words_in_every_language() {
        let scenario = all();
        for words in languages() {
            let names = CHANNEL_KINDS.map(|kind| kind_name(words, kind));
            for kind in CHANNEL_KINDS {
                let name = kind_name(words, kind);
                assert_eq!(names.iter().filter(|other| **other == name).count(), 1, "{name}");
                let rows = finer(&scenario, Which { kind, number: 0 });
                let labels: Vec<_> = rows.iter().map(|row| label(words, row)).collect();
                for (row, label) in rows.iter().zip(&labels) {
                    let help = words.help(explained(words, row));
                    assert!(*label != row.name() && !help.is_empty(), "{} {}", row.key, words.tag);
                    let twins = labels.iter().filter(|other| *other == label).count();
                    assert_eq!(twins, 1, "{label} of {name}");
                }
            }
        }
    }

    #[test]
    fn every_figure_is_asked_for_on_the_card_or_in_its_fold_but_what_typing_a_cost_sets() {
        let scenario = all();
        for kind in CHANNEL_KINDS {
            let which = Which { kind, number: 0 };
            let here = which.of(&scenario).expect("a channel");
            let rows = CHANNEL_FIELDS.iter().filter(|row| row.applies(here));
            let missing: Vec<_> = rows
                .filter(|row| !finer(&scenario, which).iter().any(|asked| asked.key == row.key))
                .map(ChannelField::name)
                .collect();
            let on_card =
                ["side", "on", "locked", "weight", "base_ramp", "base_decay", "base_head"];
            assert!(missing.iter().all(|name| on_card.contains(name)), "{kind:?}: {missing:?}");
            assert_eq!(changed(&scenario, which), 0, "{kind:?} is as usual");
        }
    }
}
