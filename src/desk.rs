//! Answers that take longer than a key stroke, worked out beside the page while it goes on: typing never waits for them.

use std::time::Duration;

use leptos::prelude::*;
use pushpull_desk::{Answer, Question};

/// Long enough for a few key strokes or a drag to be one question.
const PAUSE: Duration = Duration::from_millis(20);

/// How an answer stands to what the page shows now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was asked yet.
    #[default]
    Unasked,
    /// Something else has been asked since, and the answer is to what was asked before.
    Awaited,
    /// It is the answer to what the page shows now.
    Current,
    /// There is no answer to be had: the program beside the page cannot be loaded or has stopped.
    Unavailable,
}

/// What is known of the answers in one slot.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The last answer. `None` where there never was one.
    pub answer: Option<Answer>,
    /// Whether it still holds.
    pub standing: Standing,
    ticket: u32,
}

/// A place for one kind of question: a new one takes the place of the one before.
#[derive(Clone, Copy, PartialEq)]
pub struct Slot {
    number: u32,
    known: RwSignal<Known>,
}

impl Slot {
    /// What is known now.
    pub fn known(self) -> ReadSignal<Known> {
        self.known.read_only()
    }

    /// Asks, and drops whatever was asked here before.
    pub fn ask(self, question: &Question) {
        let mut ticket = 0;
        self.known.update(|known| {
            known.ticket += 1;
            known.standing = Standing::Awaited;
            ticket = known.ticket;
        });
        let (keys, figures) = question.written();
        browser::ask(self.number, ticket, &keys, &figures);
    }

    /// Asks whenever the question has become another one, as long as somebody sees where the answer goes. Unseen, the
    /// answer is at once one to what was asked before.
    pub fn follow(self, question: Memo<Option<Question>>, seen: Signal<bool>) {
        let ask = move |()| {
            if let Some(question) = question.try_get_untracked().flatten() {
                self.ask(&question);
            }
        };
        let mut soon = debounce(PAUSE, ask);
        Effect::new(move || {
            if question.with(Option::is_some) {
                untrack(|| self.known.update(|known| known.standing = Standing::Awaited));
            }
        });
        Effect::new(move || {
            let is_awaited =
                || self.known.with_untracked(|known| known.standing == Standing::Awaited);
            if question.with(Option::is_some) && seen.get() && is_awaited() {
                soon(());
            }
        });
    }

    /// Takes an answer, if nothing was asked since.
    fn take(self, ticket: u32, figures: &[f64]) {
        // The page may be gone by now.
        let current = self.known.try_with_untracked(|known| known.ticket == ticket);
        if current != Some(true) {
            return;
        }
        let answer = Answer::read(figures);
        self.known.update(|known| {
            known.standing =
                if answer.is_some() { Standing::Current } else { Standing::Unavailable };
            known.answer = answer.or(known.answer.take());
        });
    }
}

/// All slots of the page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Who wins, how sure that is, and what would turn it.
    pub how_sure: Slot,
    /// What a target takes.
    pub goal: Slot,
    /// The best plan over time.
    pub over_time: Slot,
    /// What moves the answer, and what would turn it.
    pub weighed: Slot,
    /// Two figures at once.
    pub pairs: Slot,
}

impl Desk {
    /// A desk at which nothing has been asked.
    pub fn open() -> Self {
        let slot = |number| Slot { number, known: RwSignal::default() };
        Self {
            how_sure: slot(0),
            goal: slot(1),
            over_time: slot(2),
            weighed: slot(3),
            pairs: slot(4),
        }
    }

    fn slots(self) -> [Slot; 5] {
        [self.how_sure, self.goal, self.over_time, self.weighed, self.pairs]
    }

    /// Follows all answers.
    pub fn track(self) {
        for slot in self.slots() {
            slot.known.track();
        }
    }

    /// Hears of every answer from now on.
    pub fn listen(self) {
        browser::listen(move |number, ticket, figures| {
            if let Some(slot) = self.slots().into_iter().find(|slot| slot.number == number) {
                slot.take(ticket, figures);
            }
        });
    }

    /// Asks how sure the answer is whenever what it depends on changes.
    pub fn keep_asking(self, question: impl Fn() -> Question + Copy + Send + Sync + 'static) {
        let mut soon = debounce(PAUSE, move |()| self.how_sure.ask(&untrack(question)));
        let known = self.how_sure.known;
        Effect::new(move || {
            let _ = question();
            // What is shown is of what was asked before from this moment on.
            untrack(|| known.update(|known| known.standing = Standing::Awaited));
            soon(());
        });
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use pushpull_desk::VERSION;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/desk.js")]
    extern "C" {
        #[wasm_bindgen(js_name = listen)]
        fn hear(callback: JsValue);

        #[wasm_bindgen(js_name = ask)]
        fn put(version: u32, slot: u32, ticket: u32, keys: &str, figures: Vec<f64>);
    }

    /// Hears of every answer from now on: slot, ticket, figures.
    pub(super) fn listen(hear_of: impl Fn(u32, u32, &[f64]) + 'static) {
        let heard =
            Closure::<dyn Fn(u32, u32, Vec<f64>)>::new(move |slot, ticket, figures: Vec<f64>| {
                hear_of(slot, ticket, &figures);
            });
        hear(heard.into_js_value());
    }

    pub(super) fn ask(slot: u32, ticket: u32, keys: &str, figures: &[f64]) {
        put(VERSION, slot, ticket, keys, figures.to_vec());
    }
}

/// Outside of a browser nobody answers.
#[cfg(not(target_arch = "wasm32"))]
mod browser {
    pub(super) fn listen(_: impl Fn(u32, u32, &[f64]) + 'static) {}

    pub(super) fn ask(_: u32, _: u32, _: &str, _: &[f64]) {}
}
