//! A point of a chart in words, aloud and beside it.

use leptos::prelude::*;

use super::frame::Frame;
use super::picture::Picture;
use super::series::{Line, Series};
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
    pub(super) series: Series,
}

/// The figure of a plan in a month.
pub(super) fn value(picture: &Picture, series: Series, month: usize) -> Option<f64> {
    picture.line(series)?.values.get(month).copied().flatten()
}

/// What stands beside a point: the month, then the figure of every line, the one that is read marked.
pub(super) fn told(
    picture: &Picture,
    sight: &Sight,
    at: Point,
    format: Format,
) -> Vec<(Option<Series>, String)> {
    let words = format.words();
    let month = format.number(at.month as f64, 0);
    let month = fill(words.chart_month, &[("month", &month)]);
    let figure = |series: Series| {
        let written = value(picture, series, at.month)
            .map_or(words.undefined.to_owned(), |value| sight.unit.write(format, value));
        let band = picture.line(series)?.band.get(at.month).copied().flatten();
        let band = band.map(|(low, high)| {
            let [low, high] = [low, high].map(|end| sight.unit.write(format, end));
            fill(words.chart_between, &[("low", &low), ("high", &high)])
        });
        let texts =
            [&*[name(words, series), ": ", &written].concat(), band.as_deref().unwrap_or("")];
        Some((Some(series), texts.join(" ").trim_end().to_owned()))
    };
    let figures = picture.lines.iter().filter_map(|line| figure(line.series));
    std::iter::once((None, month)).chain(figures).collect()
}

/// What is read aloud: the month and the line in hand.
pub(super) fn aloud(told: &[(Option<Series>, String)], at: Point) -> String {
    let heard = told.iter().filter(|(series, _)| series.is_none_or(|series| series == at.series));
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
        let y = frame.y(picture.height(line.series, at.month)?.min(frame.high));
        let class = if line.series == at.series { "chart-dot read" } else { "chart-dot" };
        let place = format!("left: {}px; top: {}px", whole(x), whole(y));
        Some(view! { <span class=class style=place style:background=line.series.color()></span> })
    };
    let dots: Vec<_> = picture.lines.iter().filter_map(dot).collect();
    let row = |(series, text): (Option<Series>, String)| {
        let class = if series.is_none_or(|series| series == at.series) { "read" } else { "" };
        let key = |series: Series| view! { <span class="dot-key" style:background=series.color()></span> };
        view! { <p class=class>{series.map(key)} " " {text}</p> }
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
