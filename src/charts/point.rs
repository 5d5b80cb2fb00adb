//! A point of a chart: where it is marked, and what is said of it.

use leptos::prelude::*;

use super::draw::Labels;
use crate::once::{Once, once};

/// From a point to what stands beside it, in CSS pixels.
const BESIDE: f64 = 12.0;

/// Where somebody reads: how far across, and in which line or row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// From 0.
    pub across: usize,
    /// From 0.
    pub line: usize,
}

/// What is drawn on.
pub struct Surface {
    /// Width and height, in CSS pixels.
    pub size: (f64, f64),
    /// Width of a digit as a share of the height of letters.
    pub digit: f64,
    /// The figures of the value axis as they are written there.
    pub labels: Labels,
}

/// Something that is said of a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The colour of what it is said of, as a style; `None` for what is said of all.
    pub color: Option<&'static str>,
    /// What is said.
    pub text: String,
    /// Whether it is heard: the line in hand, and what is said of all.
    pub is_read: bool,
}

/// What is read aloud.
pub fn aloud(told: &[Told]) -> String {
    let heard = told.iter().filter(|told| told.is_read).map(|told| told.text.as_str());
    heard.collect::<Vec<_>>().join(", ")
}

/// A dot over the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Where it lies, in CSS pixels.
    pub place: (f64, f64),
    /// Its colour, as a style.
    pub color: &'static str,
    /// Whether it is that of the line in hand.
    pub is_read: bool,
}

/// Where the words of a point stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beside {
    /// On the side of the upright that has more room.
    Upright {
        /// Where it is.
        x: f64,
        /// The middle of the picture.
        middle: f64,
    },
    /// Below what is read, or above it.
    Row {
        /// The upper edge of what is read.
        top: f64,
        /// The lower edge.
        bottom: f64,
        /// Whether there is more room below.
        is_below: bool,
    },
}

/// A point as it is marked over the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// A line from top to bottom through it: where, from, to.
    pub upright: Option<(f64, f64, f64)>,
    /// What lies at it.
    pub dots: Vec<Dot>,
    /// Where its words stand.
    pub beside: Beside,
}

impl Beside {
    fn style(self) -> String {
        match self {
            Self::Upright { x, middle } if x > middle => {
                format!("right: calc(100% - {}px)", whole(x - BESIDE))
            }
            Self::Upright { x, .. } => format!("left: {}px", whole(x + BESIDE)),
            Self::Row { bottom, is_below: true, .. } => {
                format!("left: 8px; max-width: 90%; top: {}px", whole(bottom))
            }
            Self::Row { top, .. } => {
                format!(
                    "left: 8px; max-width: 90%; top: auto; bottom: calc(100% - {}px)",
                    whole(top)
                )
            }
        }
    }
}

/// The marks of a point and its words.
pub(super) fn shown(stop: Stop, told: Vec<Told>) -> Once {
    let upright = stop.upright.map(|(x, top, bottom)| {
        let (x, top, bottom) = (whole(x), whole(top), whole(bottom));
        let style = format!("left: {x}px; top: {top}px; bottom: calc(100% - {bottom}px)");
        view! { <span class="upright" style=style></span> }
    });
    let dot = |dot: Dot| {
        let class = if dot.is_read { "chart-dot read" } else { "chart-dot" };
        let place = format!("left: {}px; top: {}px", whole(dot.place.0), whole(dot.place.1));
        view! { <span class=class style=place style:background=dot.color></span> }
    };
    let row = |told: Told| {
        let class = if told.is_read { "read" } else { "" };
        let key =
            |color: &'static str| view! { <span class="dot-key" style:background=color></span> };
        view! { <p class=class>{told.color.map(key)} " " {told.text}</p> }
    };
    let dots: Vec<_> = stop.dots.into_iter().map(dot).collect();
    let rows: Vec<_> = told.into_iter().map(row).collect();
    once(view! {
        {upright}
        {dots}
        <div class="beside-point" style=stop.beside.style()>{rows}</div>
    })
}

/// The nearest whole pixel.
#[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
pub(super) fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
