//! A point of a chart in words, aloud and beside it.

use leptos::prelude::*;

use super::frame::Frame;
use super::picture::{Line, Picture, Plan};
use super::sight::{Sight, name};
use crate::format::Format;
use crate::once::{Once, once};
use crate::words::fill;

/// From the upright to what stands beside it, in CSS pixels.
const BESIDE: f64 = 12.0;

/// Where somebody reads: a month, and one of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) month: usize,
    pub(super) plan: Plan,
}

/// The figure of a plan in a month.
pub(super) fn value(picture: &Picture, plan: Plan, month: usize) -> Option<f64> {
    picture.line(plan)?.values.get(month).copied().flatten()
}

/// What stands beside a point: the month, then the figure of every line, the one that is read marked.
pub(super) fn told(
    picture: &Picture,
    sight: &Sight,
    at: Point,
    format: Format,
) -> Vec<(Option<Plan>, String)> {
    let words = format.words();
    let month = format.number(at.month as f64, 0);
    let month = fill(words.chart_month, &[("month", &month)]);
    let figure = |plan: Plan| {
        let written = value(picture, plan, at.month)
            .map_or(words.undefined.to_owned(), |value| sight.unit.write(format, value));
        let band = picture.line(plan)?.band.get(at.month).copied().flatten();
        let band = band.map(|(low, high)| {
            let [low, high] = [low, high].map(|end| sight.unit.write(format, end));
            fill(words.chart_between, &[("low", &low), ("high", &high)])
        });
        let texts = [&*[name(words, plan), ": ", &written].concat(), band.as_deref().unwrap_or("")];
        Some((Some(plan), texts.join(" ").trim_end().to_owned()))
    };
    let figures = picture.lines.iter().filter_map(|line| figure(line.plan));
    std::iter::once((None, month)).chain(figures).collect()
}

/// What is read aloud: the month and the line in hand.
pub(super) fn aloud(told: &[(Option<Plan>, String)], at: Point) -> String {
    let heard = told.iter().filter(|(plan, _)| plan.is_none_or(|plan| plan == at.plan));
    heard.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", ")
}

/// The upright through a month, a dot on every line, and what stands beside them: on the side with more room, so that it
/// never covers the point.
pub(super) fn beside(
    picture: &Picture,
    sight: &Sight,
    frame: &Frame,
    at: Point,
    format: Format,
) -> Once {
    let x = frame.x(at.month as f64);
    let side = if x > 0.5 * (frame.left + frame.right) {
        format!("right: calc(100% - {}px)", whole(x - BESIDE))
    } else {
        format!("left: {}px", whole(x + BESIDE))
    };
    let dot = |line: &Line| {
        let y = frame.y(value(picture, line.plan, at.month)?.min(frame.high));
        let class = if line.plan == at.plan { "dot read" } else { "dot" };
        let place = format!("left: {}px; top: {}px", whole(x), whole(y));
        Some(view! { <span class=class style=place style:background=line.plan.color()></span> })
    };
    let dots: Vec<_> = picture.lines.iter().filter_map(dot).collect();
    let row = |(plan, text): (Option<Plan>, String)| {
        let class = if plan.is_none_or(|plan| plan == at.plan) { "read" } else { "" };
        let key =
            |plan: Plan| view! { <span class="dot-key" style:background=plan.color()></span> };
        view! { <p class=class>{plan.map(key)} " " {text}</p> }
    };
    let rows: Vec<_> = told(picture, sight, at, format).into_iter().map(row).collect();
    let (top, bottom) = (whole(frame.top), whole(frame.bottom));
    let upright = format!("left: {}px; top: {top}px; bottom: calc(100% - {bottom}px)", whole(x));
    once(view! {
        <span class="upright" style=upright></span>
        {dots}
        <div class="beside-point" style=side>{rows}</div>
    })
}

/// The nearest whole pixel.
#[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
