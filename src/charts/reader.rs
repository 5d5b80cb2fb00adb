//! Reads a chart point by point: with the pointer, with a finger, or with the arrow keys, and aloud.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{KeyboardEvent, PointerEvent};

use super::frame::Frame;
use super::picture::Picture;
use super::point::{Point, aloud, beside, told};
use super::series::Series;
use crate::format::Format;
use crate::texts::Texts;
use crate::words::fill;

/// Months that a page key goes over.
const PAGE: usize = 12;

/// What a key does to where somebody reads; `None` for a key that does nothing here.
fn moved(at: Point, key: &str, horizon: usize, plans: &[Series]) -> Option<Point> {
    let next = |step: usize| {
        let place = plans.iter().position(|series| *series == at.series).unwrap_or(0);
        plans.get((place + step) % plans.len().max(1)).copied().unwrap_or(at.series)
    };
    let month = match key {
        "ArrowLeft" => at.month.saturating_sub(1),
        "ArrowRight" => at.month + 1,
        "PageDown" => at.month.saturating_sub(PAGE),
        "PageUp" => at.month + PAGE,
        "Home" => 0,
        "End" => horizon,
        "ArrowDown" => return Some(Point { series: next(1), ..at }),
        "ArrowUp" => return Some(Point { series: next(plans.len().saturating_sub(1)), ..at }),
        _ => return None,
    };
    Some(Point { month: month.min(horizon), ..at })
}

/// The line whose point of a month lies nearest to a height on the surface.
fn nearest(picture: &Picture, frame: &Frame, month: usize, y: f64) -> Option<Series> {
    let away = |series: &Series| {
        let height = picture.height(*series, month)?;
        Some((*series, (frame.y(height) - y).abs()))
    };
    let lines = picture.lines.iter().map(|line| line.series).collect::<Vec<_>>();
    let found = lines.iter().filter_map(away).min_by(|(_, one), (_, other)| one.total_cmp(other));
    found.map(|(series, _)| series)
}

/// The upright through a month with its points and what stands beside them. It lies over the picture.
#[component]
pub fn Reader(
    /// What is drawn.
    picture: Signal<Picture>,
    /// Of which chart.
    sight: Memo<usize>,
    /// Where everything lies on the surface now.
    #[prop(into)]
    frame: Callback<(), Option<Frame>>,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let place = NodeRef::<Div>::new();
    let at = RwSignal::new(None::<Point>);
    let sight = move || super::sight(sight.get());
    let horizon = move || picture.with(Picture::horizon) as usize;
    let first = move || {
        let series = sight().series;
        let own = series.iter().find(|series| **series == Series::YourSplit);
        own.or(series.first()).copied().unwrap_or(Series::YourSplit)
    };
    let start = move || Point { month: horizon(), series: first() };
    let here = move || at.get().map(|at| Point { month: at.month.min(horizon()), ..at });
    let point_at = move |event: PointerEvent| {
        let frame = untrack(|| frame.run(()));
        let (Some(element), Some(frame)) = (place.get_untracked(), frame) else { return };
        let bounds = element.get_bounding_client_rect();
        let (x, y) = (
            f64::from(event.client_x()) - bounds.left(),
            f64::from(event.client_y()) - bounds.top(),
        );
        let month = frame.month(x).round().clamp(0.0, untrack(horizon) as f64);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a month of the chart"
        )]
        let month = month as usize;
        let series = picture.with_untracked(|picture| nearest(picture, &frame, month, y));
        at.set(Some(Point { month, series: series.unwrap_or_else(|| untrack(first)) }));
    };
    let press = move |event: KeyboardEvent| {
        let now = untrack(here).unwrap_or_else(|| untrack(start));
        if event.key() == "Escape" {
            return at.set(None);
        }
        let plans = picture.with_untracked(|picture| {
            picture.lines.iter().map(|line| line.series).collect::<Vec<_>>()
        });
        if let Some(next) = moved(now, &event.key(), untrack(horizon), &plans) {
            event.prevent_default();
            at.set(Some(next));
        }
    };
    let written = move |at| picture.with(|picture| told(picture, sight(), at, format));
    let texts = Texts::of(move || {
        let now = here().unwrap_or_else(start);
        let label = fill(words.chart_read, &[("chart", (sight().name)(words))]);
        vec![label, horizon().to_string(), now.month.to_string(), aloud(&written(now), now)]
    });
    let shown = move || {
        let (at, frame) = (here()?, frame.run(())?);
        Some(picture.with(|picture| beside(picture, sight(), &frame, at, format)))
    };
    view! {
        <div
            class="reader"
            node_ref=place
            tabindex="0"
            role="slider"
            aria-label=texts.at(0)
            aria-valuemin="0"
            aria-valuemax=texts.at(1)
            aria-valuenow=texts.at(2)
            aria-valuetext=texts.at(3)
            on:pointermove=point_at
            on:pointerdown=point_at
            on:pointerleave=move |_| at.set(None)
            on:keydown=press
            on:focus=move |_| at.update(|at| *at = at.or_else(|| Some(untrack(start))))
            on:blur=move |_| at.set(None)
        >
            <div aria-hidden="true">{shown}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(month: usize, series: Series) -> Point {
        Point { month, series }
    }

    #[test]
    fn keys_go_through_months_and_lines_and_stay_within_them() {
        let from = at(3, Series::YourSplit);
        let after = |key: &str| moved(from, key, 14, &Series::PLANS);
        for (key, month) in [
            ("ArrowLeft", 2),
            ("ArrowRight", 4),
            ("Home", 0),
            ("End", 14),
            ("PageUp", 14),
            ("PageDown", 0),
        ] {
            assert_eq!(after(key), Some(at(month, Series::YourSplit)), "{key}");
        }
        assert_eq!(after("ArrowDown"), Some(at(3, Series::AllOutbound)));
        assert_eq!(after("ArrowUp"), Some(at(3, Series::AllInbound)));
        assert_eq!(after("a"), None);
        let only = moved(from, "ArrowDown", 14, &[Series::AllInbound]);
        assert_eq!(only, Some(at(3, Series::AllInbound)));
    }

    #[test]
    fn the_line_that_a_pointer_is_nearest_to_is_read() {
        let values =
            [vec![Some(0.0), Some(8.0)], vec![Some(0.0), Some(4.0)], vec![Some(0.0), None]];
        let picture = Picture::of(values);
        let frame = Frame::new(&picture, (320.0, 220.0), 30.0).expect("has room");
        assert_eq!(nearest(&picture, &frame, 1, frame.y(7.0)), Some(Series::AllInbound));
        assert_eq!(nearest(&picture, &frame, 1, frame.y(-9.0)), Some(Series::YourSplit));
    }
}
