//! Keeps in this browser what the page is about, so that it is there on the next visit.

use leptos::prelude::*;

use super::{Notice, Page};
use crate::browser::{self, Record, Unsaved};

impl Page {
    /// Keeps the scenario in this browser, now. Says so on the page where that fails.
    pub fn save(&self) {
        let (language, currency, notice) =
            self.stand.with_untracked(|stand| (stand.words.tag, stand.currency, stand.notice));
        if notice == Some(Notice::Newer) {
            return;
        }
        let kept = [self.wanted.statements(), self.planned.statements()].concat();
        let record = self.scenario.with_untracked(|scenario| Record {
            industry: scenario.industry.preset().key.into(),
            language: language.into(),
            currency: currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
            objective: self.wanted.objective.get_untracked().key().into(),
            figures: scenario
                .statements()
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .chain(kept.into_iter().map(|(key, value)| (key.into(), value)))
                .chain(self.guesses.statements())
                .collect(),
        });
        let failed = match browser::save(&record) {
            Ok(()) => return,
            Err(Unsaved::Blocked) => Notice::Blocked,
            Err(Unsaved::Full) => Notice::Full,
        };
        if notice != Some(failed) {
            self.stand.update(|stand| stand.notice = Some(failed));
        }
    }

    /// Keeps every change a moment after it was made, and at once when the page is left.
    pub fn keep_saving(self) {
        let mut soon = debounce(std::time::Duration::from_millis(250), move |()| self.save());
        let changed = move || {
            self.scenario.track();
            self.wanted.track();
            self.guesses.track();
            self.planned.now();
            self.format();
        };
        Effect::watch(changed, move |(), _, _| soon(()), false);
        let leaving = window_event_listener(leptos::ev::pagehide, move |_| self.save());
        on_cleanup(move || leaving.remove());
    }
}
