//! The upper edge of a side's part of a bar: which one a hand has got hold of, and what a key does to it.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, HtmlElement};
use pushpull_model::scenario::Side;

/// An edge: of which side, in which bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) side: Side,
    pub(super) place: usize,
}

/// What an edge's name in the document begins with.
const NAMES: [(Side, &str); 2] = [(Side::Inbound, "pull-"), (Side::Outbound, "push-")];

impl Edge {
    /// Its name in the document.
    pub(super) fn id(self) -> String {
        let name = NAMES.iter().find(|(side, _)| *side == self.side).map_or("", |(_, name)| name);
        format!("{name}{}", self.place)
    }

    /// The edge of this name.
    fn named(id: &str) -> Option<Self> {
        NAMES.into_iter().find_map(|(side, name)| {
            Some(Self { side, place: id.strip_prefix(name)?.parse().ok()? })
        })
    }

    /// The edge that something happened to.
    pub(super) fn of(target: Option<EventTarget>) -> Option<(Self, Element)> {
        let element: Element = target?.dyn_into().ok()?;
        Some((Self::named(&element.id())?, element))
    }

    /// Puts the keyboard's focus on it.
    pub(super) fn focus(self) {
        let element = document().get_element_by_id(&self.id());
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    }
}

/// Something a key does to an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stroke {
    /// So many steps of money more.
    Steps(f64),
    /// To nothing.
    Least,
    /// To the top of the drawing.
    Most,
    /// To the bar before.
    Back,
    /// To the bar after.
    On,
}

impl Stroke {
    /// What a key means, if it means anything.
    pub(super) fn of(event: &KeyboardEvent) -> Option<Self> {
        let size = if event.shift_key() { 10.0 } else { 1.0 };
        Some(match event.key().as_str() {
            "ArrowUp" => Self::Steps(size),
            "ArrowDown" => Self::Steps(-size),
            "PageUp" => Self::Steps(10.0),
            "PageDown" => Self::Steps(-10.0),
            "Home" => Self::Least,
            "End" => Self::Most,
            "ArrowLeft" => Self::Back,
            "ArrowRight" => Self::On,
            _ => return None,
        })
    }
}

/// Pixels by which a hand does not pull yet.
const TREMBLE: i32 = 2;

/// A hand that holds an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hold {
    /// Which.
    pub(super) edge: Edge,
    /// Where the hand took hold, in pixels from the top of the window.
    from: i32,
    /// Height of a whole bar, in pixels.
    high: f64,
    /// Money of its side and of the other when it took hold.
    pub(super) money: [f64; 2],
}

impl Hold {
    /// Where a hand comes down: on the nearer of a bar's two edges, whose reach may overlap. `bar` has the money of the
    /// bar at a place, and `top` is the sum at the top of the drawing.
    pub(super) fn of(
        event: &PointerEvent,
        bar: impl Fn(usize) -> [f64; 2],
        top: f64,
    ) -> Option<Self> {
        let (edge, element) = Edge::of(event.target())?;
        let high = element.parent_element()?.dyn_into::<HtmlElement>().ok()?.offset_height();
        let reach = element.dyn_into::<HtmlElement>().ok()?.offset_height();
        let [pull, push] = bar(edge.place);
        let apart = push / top * f64::from(high);
        let off = f64::from(event.offset_y()) - f64::from(reach) / 2.0;
        let side = nearer(edge.side, off, apart);
        let money = if side == Side::Inbound { [pull, push] } else { [push, pull] };
        let edge = Edge { side, ..edge };
        Some(Self { edge, from: event.client_y(), high: f64::from(high).max(1.0), money })
    }

    /// How far the edge was pulled up when the hand is here, in parts of the height. `None` is not at all: a hand that
    /// only touches it trembles.
    pub(super) fn up(&self, event: &PointerEvent) -> Option<f64> {
        let up = self.from - event.client_y();
        (up.abs() > TREMBLE).then(|| f64::from(up) / self.high)
    }
}

/// Whose edge is nearer to a hand that is `off` pixels below the edge of `side`, when the two are so far `apart`.
fn nearer(side: Side, off: f64, apart: f64) -> Side {
    // From outbound's edge, which is the upper one, down.
    let down = if side == Side::Outbound { off } else { off + apart };
    if down > apart / 2.0 { Side::Inbound } else { Side::Outbound }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_is_found_again_by_its_name() {
        for side in Side::BOTH {
            let edge = Edge { side, place: 11 };
            assert_eq!(Edge::named(&edge.id()), Some(edge));
        }
        assert_eq!(Edge::named("pull-"), None);
        assert_eq!(Edge::named("budget"), None);
    }

    #[test]
    fn a_hand_gets_the_nearer_edge_and_can_part_two_that_lie_together() {
        assert_eq!(nearer(Side::Outbound, 3.0, 40.0), Side::Outbound);
        assert_eq!(nearer(Side::Outbound, 15.0, 20.0), Side::Inbound);
        assert_eq!(nearer(Side::Inbound, -15.0, 20.0), Side::Outbound);
        assert_eq!(nearer(Side::Inbound, -3.0, 40.0), Side::Inbound);
        assert_eq!(nearer(Side::Outbound, -1.0, 0.0), Side::Outbound);
        assert_eq!(nearer(Side::Outbound, 1.0, 0.0), Side::Inbound);
    }
}
