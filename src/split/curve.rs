//! The curve of an objective over all splits as a drawing a hundred wide, so that it lies under the slider whatever
//! the width.

use std::fmt::Write as _;

use leptos::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::Point;

use super::aim::{name, value};
use super::reason::percents;
use super::wanted::Search;
use super::yours;
use crate::format::Format;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// Height of the drawing, in its own units; better is higher.
const HIGH: f64 = 1000.0;

/// Lines of a curve as a path's commands, and what lies where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// All shares that have a figure.
    pub all: String,
    /// Those of them that no limit excludes.
    pub open: String,
    /// Down from the top to where the figure is nothing, if that is in the drawing.
    pub zero: Option<u32>,
    /// The figures at the top and at the bottom.
    pub ends: Option<(f64, f64)>,
}

/// A curve's scale: the best and the worst score on it.
fn scale(objective: Objective, points: &[Point]) -> Option<(f64, f64)> {
    let scores = || points.iter().filter_map(|point| objective.score(&point.outcome));
    scores().reduce(f64::max).zip(scores().reduce(f64::min))
}

/// Down from the top to a score. A flat curve lies in the middle.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to HIGH")]
fn down(score: f64, (best, worst): (f64, f64)) -> u32 {
    let part = if best > worst { (best - score) / (best - worst) } else { 0.5 };
    (part.clamp(0.0, 1.0) * HIGH).round() as u32
}

/// A path through the points that have a figure, with a gap where one has none or does not please.
fn path(
    objective: Objective,
    points: &[Point],
    scale: (f64, f64),
    pleases: impl Fn(&Point) -> bool,
) -> String {
    let mut path = String::new();
    let mut drawing = false;
    for point in points {
        let score = objective.score(&point.outcome).filter(|_| pleases(point));
        if let Some(score) = score {
            let command = if drawing { 'L' } else { 'M' };
            let _ = write!(path, "{command}{} {}", point.share, down(score, scale));
        }
        drawing = score.is_some();
    }
    path
}

impl Curve {
    /// The curve of an objective through these points.
    pub fn of(objective: Objective, points: &[Point]) -> Self {
        let Some(scale) = scale(objective, points) else { return Self::default() };
        let (best, worst) = scale;
        let is_within = best > 0.0 && worst < 0.0;
        let sign = if objective == Objective::BreakEven { -1.0 } else { 1.0 };
        Self {
            all: path(objective, points, scale, |_| true),
            open: path(objective, points, scale, Point::qualifies),
            zero: is_within.then(|| down(0.0, scale)),
            ends: Some((best * sign, worst * sign)),
        }
    }
}

/// How far down from the top the curve is at a share, in thousandths; `None` where it is not.
fn height(search: &Search, share: u32) -> Option<u32> {
    let scale = scale(search.objective, &search.curve)?;
    let point = search.curve.get(share as usize)?;
    Some(down(search.objective.score(&point.outcome)?, scale))
}

/// Where a dot lies, as a style; without a place it is not seen.
fn dot(search: &Search, share: Option<u32>) -> String {
    let place = share.and_then(|share| Some((share, height(search, share)?)));
    place.map_or_else(|| "display:none".to_owned(), |(at, down)| format!("--at:{at};--down:{down}"))
}

/// Everything that is written into the picture.
fn written(search: &Search, yours: u32, format: Format) -> Vec<String> {
    let curve = Curve::of(search.objective, &search.curve);
    let zero = curve.zero.map(|zero| format!("M0 {zero}H100")).unwrap_or_default();
    let end = |figure: Option<f64>| {
        figure.map(|figure| value(format, search.objective, Some(figure))).unwrap_or_default()
    };
    vec![
        describe(search, format),
        end(curve.ends.map(|ends| ends.0)),
        end(curve.ends.map(|ends| ends.1)),
        zero,
        curve.all,
        curve.open,
        dot(search, search.share()),
        // Where limits take money away, the curve is not about the visitor's plan.
        dot(search, Some(yours).filter(|_| search.unspent <= 0.0)),
    ]
}

/// The curve with the visitor's point and the best one.
#[component]
pub(super) fn CurveChart() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || {
        let yours = page.scenario.with(yours);
        page.wanted.search().with(|search| written(search, yours, format))
    });
    view! {
        <div class="curve">
            <p class="curve-end" aria-hidden="true">{texts.at(1)}</p>
            <div class="plot" role="img" aria-label=texts.at(0)>
                <svg viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <path class="zero" d=texts.at(3) />
                    <path class="all" d=texts.at(4) />
                    <path class="open" d=texts.at(5) />
                </svg>
                <span class="dot at-best" style=texts.at(6) />
                <span class="dot at-yours" style=texts.at(7) />
            </div>
            <p class="curve-end" aria-hidden="true">{texts.at(2)}</p>
            <p class="curve-key" aria-hidden="true">
                <span class="key at-yours">{words.your_split}</span>
                <span class="key at-best">{words.best_split}</span>
                <span class="key at-others">{words.best_others}</span>
            </p>
        </div>
    }
}

/// The curve for those who do not see it: both ends and the top.
fn describe(search: &Search, format: Format) -> String {
    let words = format.words();
    let aim = name(words, search.objective);
    let at = |point: Option<&Point>| {
        let outcome = point.map(|point| point.outcome);
        value(format, search.objective, outcome.and_then(|o| search.objective.value(&o)))
    };
    let (first, last) = (at(search.curve.first()), at(search.curve.last()));
    let ends = fill(words.best_curve, &[("aim", aim), ("outbound", &first), ("inbound", &last)]);
    let best = search.best.as_ref().map(|best| {
        let gaps = [percents(format, best.share), at(Some(best))];
        let [share, worth] = &gaps;
        fill(words.best_found, &[("share", share), ("value", worth)])
    });
    format!("{ends} {}", best.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use pushpull_model::decision::Outcome;

    use super::*;

    fn points(profits: &[f64]) -> Vec<Point> {
        let point = |(share, profit): (u32, &f64)| Point {
            share,
            inbound: 0.0,
            outbound: 0.0,
            outcome: Outcome { profit: *profit, ..Outcome::default() },
            excluded_by: Vec::new(),
        };
        (0..).zip(profits).map(point).collect()
    }

    #[test]
    fn better_is_higher_and_the_edges_are_the_best_and_the_worst() {
        let curve = Curve::of(Objective::Profit, &points(&[-10.0, 30.0, 10.0]));
        assert_eq!(curve.all, "M0 1000L1 0L2 500");
        assert_eq!((curve.zero, curve.ends), (Some(750), Some((30.0, -10.0))));
    }

    #[test]
    fn a_flat_curve_lies_in_the_middle_and_none_without_points() {
        assert_eq!(Curve::of(Objective::Profit, &points(&[5.0, 5.0])).all, "M0 500L1 500");
        assert_eq!(Curve::of(Objective::Profit, &[]), Curve::default());
        // Nothing breaks even: there is no figure to draw.
        assert_eq!(Curve::of(Objective::BreakEven, &points(&[1.0, 2.0])), Curve::default());
    }

    #[test]
    fn what_limits_exclude_is_a_gap_in_the_open_line() {
        let mut points = points(&[0.0, 10.0, 20.0, 10.0]);
        points[1].excluded_by.push(pushpull_model::decision::allocation::Bound::ShareFrom);
        let curve = Curve::of(Objective::Profit, &points);
        assert_eq!(curve.all, "M0 1000L1 500L2 0L3 500");
        assert_eq!(curve.open, "M0 1000M2 0L3 500");
    }
}
