//! Remembers how the page was, step by step, and goes back and forth between the steps.

use std::time::Duration;

use leptos::prelude::*;
use pushpull_model::scenario::Scenario;

use super::{History, Moment, Page};
use crate::browser::{Hand, watch_hands};
use crate::course::Planned;
use crate::goal::Wish;
use crate::guesses::Guesses;
use crate::split::Wanted;

/// A step is over when nothing has changed for so long, unless a finger or a button is held.
const PAUSE: Duration = Duration::from_secs(1);

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

/// How the page is now.
pub(super) fn moment(
    scenario: RwSignal<Scenario>,
    wanted: Wanted,
    guesses: Guesses,
    planned: Planned,
    wish: Wish,
) -> Moment {
    Moment {
        scenario: scenario.get_untracked(),
        objective: wanted.objective.get_untracked(),
        limits: wanted.typed.get_untracked(),
        guesses: guesses.statements(),
        planned: planned.known(),
        wished: untrack(|| wish.now()),
        typed: Vec::new(),
    }
}

impl Page {
    fn note(&self) {
        let now = moment(self.scenario, self.wanted, self.guesses, self.planned, self.wish);
        self.history.maybe_update(|history| history.note(now));
    }

    /// Goes a step back or forth: from where to where. `None` where there is no step.
    pub fn step(&self, way: Way) -> Option<[Moment; 2]> {
        // What was changed in this very moment counts.
        self.note();
        let step = self.history.try_update(|history| match way {
            Way::Back => history.undo(),
            Way::Forth => history.redo(),
        });
        let [left, now] = step.flatten()?;
        self.drop_drafts();
        self.wanted.objective.set(now.objective);
        self.wanted.typed.set(now.limits.clone());
        self.guesses.restore(&now.guesses);
        self.planned.restore(&now.planned);
        self.wish.restore(&now.wished);
        self.scenario.set(now.scenario.clone());
        Some([left, now])
    }

    /// Remembers every change. What changes in one go is one step: while something is held, while somebody types in one
    /// box without a pause. `asked` is called when the keyboard asks for a step back or forth, and with nothing when
    /// somebody begins something else.
    pub fn keep_history(self, asked: impl Fn(Option<Way>) + 'static) {
        let held = StoredValue::new(false);
        let end = move || self.history.update_untracked(History::end_step);
        let pause = StoredValue::new_local(debounce(PAUSE, move |()| {
            if !held.get_value() {
                end();
            }
        }));
        let wait = move || pause.update_value(|pause| pause(()));
        Effect::new(move || {
            self.scenario.track();
            self.wanted.objective.track();
            self.wanted.typed.track();
            self.guesses.track();
            let _ = (self.planned.now(), self.wish.now());
            self.note();
            wait();
        });
        watch_hands(move |hand| match hand {
            Hand::Begins { holds } => {
                held.set_value(holds);
                end();
                asked(None);
            }
            Hand::LetsGo => {
                held.set_value(false);
                wait();
            }
            Hand::Undoes => asked(Some(Way::Back)),
            Hand::Redoes => asked(Some(Way::Forth)),
        });
    }
}
