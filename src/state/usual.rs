//! Over to another industry with what was typed, and back to what is usual there.

use leptos::prelude::*;
use pushpull_model::scenario::{Field, Industry, Said, Scenario, field};

use super::Page;

/// What a change of the industry left as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The industry it went over to.
    pub industry: Industry,
    /// Keys of the figures that are others than the usual ones there.
    pub keys: Vec<&'static str>,
}

/// Keys of the figures that were said beyond an industry's own.
fn said(scenario: &Scenario) -> Vec<&'static str> {
    let said = scenario.said_since(&Scenario::preset(scenario.industry));
    let key = |said| if let Said::Field(key) = said { Some(key) } else { None };
    said.into_iter().filter_map(key).collect()
}

/// Keys of the figures in which a scenario keeps its own where its industry has others.
fn own(scenario: &Scenario) -> Vec<&'static str> {
    let varies = |key: &&str| field(key).is_some_and(Field::varies);
    said(scenario).into_iter().filter(varies).collect()
}

impl Page {
    /// Goes over to another industry. What was typed stays, whatever is usual there or was before.
    pub fn switch(&self, industry: Industry) {
        let mut typed = self.history.with_untracked(|history| history.typed.clone());
        let said = self.scenario.with_untracked(said);
        typed.extend(said.into_iter().filter(|key| !typed.contains(key)).collect::<Vec<_>>());
        self.drop_drafts();
        self.lay_again(|scenario| *scenario = scenario.in_industry(industry, &typed));
        let keys = self.scenario.with_untracked(own);
        self.history.update(|history| {
            history.typed = typed;
            history.kept = Some(Kept { industry, keys });
        });
    }

    /// Takes all of the industry's own figures again, as if nothing had been typed.
    pub fn start_over(&self) {
        self.history.update_untracked(|history| history.typed.clear());
        let industry = self.scenario.with_untracked(|scenario| scenario.industry);
        self.replace(Scenario::preset(industry));
    }

    /// Keys of the figures that the last change of the industry left as they were, and that still are not the industry's.
    pub fn still_kept(&self) -> Vec<&'static str> {
        let industry = self.scenario.with(|scenario| scenario.industry);
        let kept = self.history.with(|history| history.kept.clone());
        let keys = kept.filter(|kept| kept.industry == industry).map(|kept| kept.keys);
        self.changed.with(|changed| {
            keys.unwrap_or_default().into_iter().filter(|key| changed.contains(key)).collect()
        })
    }

    /// Remembers that a figure was typed.
    pub(super) fn note_typed(&self, field: &Field) {
        self.history.update_untracked(|history| {
            if !history.typed.contains(&field.key) {
                history.typed.push(field.key);
            }
        });
    }

    /// Takes the industry's own figures for the fields with these keys.
    pub fn take_usual(&self, keys: &[&'static str]) {
        self.history.update_untracked(|history| history.typed.retain(|key| !keys.contains(key)));
        self.lay_again(|scenario| scenario.take_usual(keys));
    }
}
