//! What hands do anywhere on the page: where a change begins and ends, and who asks to undo it.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Something that was done with a finger, a mouse or a keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// What changes from now on is something else than what changed before.
    Begins {
        /// Whether a finger or a button stays down.
        holds: bool,
    },
    /// A finger or a button is up again.
    LetsGo,
    /// The keys that undo.
    Undoes,
    /// The keys that redo.
    Redoes,
}

/// What is listened to.
const EVENTS: [&str; 7] =
    ["pointerdown", "pointerup", "pointercancel", "change", "focusin", "input", "keydown"];

/// What is known between two events.
#[derive(Default)]
struct Watch {
    holds: Cell<bool>,
    /// Whether the box that has the focus was typed in since it got it; then the keys that undo are the box's own.
    types: Cell<bool>,
}

/// Tells what hands do, for as long as the page that asks is there.
pub fn watch_hands(told: impl Fn(Hand) + 'static) {
    let watch = std::rc::Rc::new((Watch::default(), told));
    for name in EVENTS {
        let watch = std::rc::Rc::clone(&watch);
        let listener = window_event_listener_untyped(name, move |event| {
            let (watch, told) = &*watch;
            if let Some(hand) = watch.hand(&event) {
                told(hand);
            }
        });
        on_cleanup(move || listener.remove());
    }
}

/// Whether an event goes to a box for text.
fn is_in_text(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.matches("input[type=text],textarea").unwrap_or(false))
}

impl Watch {
    fn hand(&self, event: &Event) -> Option<Hand> {
        match event.type_().as_str() {
            "pointerdown" => self.holds.set(true),
            "focusin" => self.types.set(false),
            "input" => {
                self.types.set(is_in_text(event));
                return None;
            }
            "keydown" => return self.key(event),
            _ => {
                self.holds.set(false);
                return Some(Hand::LetsGo);
            }
        }
        Some(Hand::Begins { holds: self.holds.get() })
    }

    fn key(&self, event: &Event) -> Option<Hand> {
        let key: &KeyboardEvent = event.unchecked_ref();
        let commands = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        let hand = match key.key().to_ascii_lowercase().as_str() {
            "z" if commands && key.shift_key() => Hand::Redoes,
            "z" if commands => Hand::Undoes,
            "y" if key.ctrl_key() && commands && !key.shift_key() => Hand::Redoes,
            // A key that presses a button.
            "enter" | " " if !is_in_text(event) => return Some(Hand::Begins { holds: false }),
            _ => return None,
        };
        if self.types.get() && is_in_text(event) {
            return None;
        }
        event.prevent_default();
        Some(hand)
    }
}
