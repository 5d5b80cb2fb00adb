//! Draws lines on any surface of plotters: the page's canvas, or SVG in a test and a download.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor};
use plotters_backend::DrawingBackend;

use super::frame::Frame;
use super::hatch::hatch;
use super::labels::{self, Label, MARK};
use super::pen::{Drawn, LETTERS, Pen};
use super::picture::{Across, Event, Mark, Picture};
use super::place::{Area, text_width};
use super::series::{Line, Look, Series};
use super::strokes::{Place, Stroke, dashes};
use super::ticks::{month_ticks, share_ticks};

/// Room from one month's label to the next, in CSS pixels.
const MONTH_LABEL: f64 = 30.0;
/// Gaps between months' labels that are still read at a glance.
const MOST_MONTH_GAPS: f64 = 12.0;
/// From the label of an axis to the axis, in CSS pixels.
const AXIS: f64 = 8.0;

/// Draws lines, with these words for the figures on their value axis. Without a line, or on a surface too small, nothing
/// is drawn.
pub(super) fn draw<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    picture: &Picture,
    labels: &Labels,
) -> Drawn<B> {
    let frame = frame_of(picture, pen.size(), pen.palette.digit, labels);
    match frame.filter(|_| !picture.lines.is_empty()) {
        Some(frame) => Surface { pen, frame }.picture(picture, labels),
        None => Ok(()),
    }
}

/// Figures on the value axis, each as it is written there.
pub type Labels = Vec<(f64, String)>;

/// Where everything lies on a surface of `size` CSS pixels, where a digit is `digit` of the height of letters wide.
/// `None` where there is no room to draw.
pub fn frame_of(picture: &Picture, size: (f64, f64), digit: f64, labels: &Labels) -> Option<Frame> {
    let digit = digit * LETTERS;
    let widest = labels.iter().map(|(_, label)| text_width(label, digit)).fold(0.0, f64::max);
    Frame::new(picture, size, widest + AXIS)
}

/// A surface on which it is known where everything lies.
struct Surface<'a, B: DrawingBackend> {
    pen: &'a Pen<'a, B>,
    frame: Frame,
}

impl<B: DrawingBackend> Surface<'_, B> {
    /// Everything, the farthest first.
    fn picture(&self, picture: &Picture, labels: &Labels) -> Drawn<B> {
        self.values(labels)?;
        self.places_across(picture)?;
        let mut lines = picture.drawn();
        if picture.is_stacked {
            self.areas(&lines)?;
        }
        for line in labels::uprights(picture, &self.frame) {
            self.pen.rectangle(line, self.pen.palette.muted.mix(0.6))?;
        }
        lines.sort_by_key(|line| nearness(line.series));
        for line in &picture.lines {
            self.band(line)?;
        }
        for line in &lines {
            self.line(line)?;
        }
        let mut marks: Vec<&Mark> = picture.marks.iter().collect();
        marks.sort_by_key(|mark| match mark.event {
            Event::BreakEven(series) => nearness(series),
            _ => 3,
        });
        for mark in marks {
            self.mark(mark)?;
        }
        for label in labels::place(picture, &self.frame, self.pen.palette.digit) {
            self.label(&label)?;
        }
        Ok(())
    }

    /// What lies between each line and the one below it.
    fn areas(&self, lines: &[Line]) -> Drawn<B> {
        let mut below: Vec<Place> = Vec::new();
        for line in lines {
            let above = self.places(line.points().collect());
            let floor = if below.is_empty() {
                above.iter().map(|(x, _)| (*x, self.frame.y(0.0))).collect()
            } else {
                below
            };
            let around: Vec<Place> =
                above.iter().copied().chain(floor.iter().copied().rev()).collect();
            let color = self.pen.palette.of(line.series);
            self.pen.tint(&around, color.mix(0.25))?;
            hatch(self.pen, line.series.look(), color, bounds(&around), &|(x, y)| {
                let [upper, lower] = [&above, &floor].map(|edge| height_at(edge, x));
                upper.zip(lower).is_some_and(|(upper, lower)| upper <= y && y <= lower)
            })?;
            below = above;
        }
        Ok(())
    }

    /// Words that begin or end beside their mark, or stand in the middle above or below it.
    fn label(&self, label: &Label<'_>) -> Drawn<B> {
        let Area { left, top, right, bottom } = label.area;
        let (x, side) = if label.across.abs() < 1.0 {
            (0.5 * (left + right), HPos::Center)
        } else if label.across < 0.0 {
            (right, HPos::Right)
        } else {
            (left, HPos::Left)
        };
        let place = (x, 0.5 * (top + bottom));
        self.pen.text(label.words, place, Pos::new(side, VPos::Center), self.pen.palette.ink)
    }

    /// Tint below zero, grid, zero line, and figures of the value axis.
    fn values(&self, labels: &Labels) -> Drawn<B> {
        let muted = self.pen.palette.muted;
        let Frame { left, right, bottom, .. } = self.frame;
        let zero = self.frame.y(0.0);
        self.pen.rectangle(Area { left, top: zero, right, bottom }, muted.mix(0.06))?;
        for (tick, label) in labels {
            let y = self.frame.y(*tick);
            if *tick != 0.0 {
                self.level(y, self.pen.palette.grid)?;
            }
            self.pen.text(label, (left - AXIS, y), Pos::new(HPos::Right, VPos::Center), muted)?;
        }
        self.level(zero, muted)
    }

    /// A hairline across the frame.
    fn level(&self, y: f64, color: RGBColor) -> Drawn<B> {
        let Frame { left, right, .. } = self.frame;
        self.pen.rectangle(Area { left, top: y - 0.5, right, bottom: y + 0.5 }, color.to_rgba())
    }

    /// As many months or shares on their axis as have room.
    fn places_across(&self, picture: &Picture) -> Drawn<B> {
        let Frame { left, right, bottom, .. } = self.frame;
        let gaps = ((right - left) / MONTH_LABEL).min(MOST_MONTH_GAPS);
        let ticks = match picture.across {
            Across::Months => month_ticks(picture.horizon(), gaps),
            Across::Shares => share_ticks(gaps),
        };
        for month in ticks {
            let place = (self.frame.x(f64::from(month)), bottom + AXIS);
            let below = Pos::new(HPos::Center, VPos::Top);
            self.pen.text(&month.to_string(), place, below, self.pen.palette.muted)?;
        }
        Ok(())
    }

    /// The places of points.
    fn places(&self, points: Vec<(f64, f64)>) -> Vec<Place> {
        points.into_iter().map(|point| self.frame.point(point)).collect()
    }

    /// Between which figures most cases lie: a tint, with a hairline around it for those who do not see tints.
    fn band(&self, line: &Line) -> Drawn<B> {
        let color = self.pen.palette.of(line.series);
        for corners in line.bands() {
            let high = self.frame.high;
            let seen = corners.into_iter().map(|(month, value)| (month, value.min(high))).collect();
            let mut corners = self.places(seen);
            self.pen.tint(&corners, color.mix(0.14))?;
            corners.extend(corners.first().copied());
            self.pen.path(&corners, color, 0.5)?;
        }
        Ok(())
    }

    /// A plan's line, dashed in its own way; a point without a neighbour is a dot.
    fn line(&self, line: &Line) -> Drawn<B> {
        let Stroke { width, on, off } = Stroke::of(line.series);
        let color = self.pen.palette.of(line.series);
        let seen = |run: Vec<_>| self.frame.seen(&run);
        for run in line.runs().into_iter().flat_map(seen) {
            let places = self.places(run);
            if let [alone] = places.as_slice() {
                self.pen.circle(*alone, width, color)?;
            }
            for stroke in dashes(&places, on, off) {
                self.pen.path(&stroke, color, width)?;
            }
        }
        Ok(())
    }

    /// Circle, square or triangle in the colour of the plan, ringed by the surface; a dot where lines cross.
    fn mark(&self, mark: &Mark) -> Drawn<B> {
        let place = self.frame.point((mark.at, mark.value));
        let surface = self.pen.palette.surface;
        match mark.event {
            Event::BreakEven(series) => {
                shape(self.pen, series, place, MARK + 1.5, surface)?;
                shape(self.pen, series, place, MARK, self.pen.palette.of(series))
            }
            Event::Yours => {
                shape(self.pen, Series::YourSplit, place, MARK + 1.5, surface)?;
                shape(self.pen, Series::YourSplit, place, MARK, self.pen.palette.blend)
            }
            Event::CashCrossover | Event::CashOvertaken | Event::Best => {
                self.pen.circle(place, 0.8 * MARK, surface)?;
                self.pen.circle(place, 0.5 * MARK, self.pen.palette.ink)
            }
            Event::Stop(_) | Event::From | Event::To => Ok(()),
        }
    }
}

/// The rectangle around places.
fn bounds(places: &[Place]) -> Area {
    let none = Area {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };
    places.iter().fold(none, |area, (x, y)| Area {
        left: area.left.min(*x),
        top: area.top.min(*y),
        right: area.right.max(*x),
        bottom: area.bottom.max(*y),
    })
}

/// How far down an edge is at a distance from the left; it goes from left to right in even steps.
fn height_at(edge: &[Place], x: f64) -> Option<f64> {
    let ((first, _), (last, _)) = (edge.first()?, edge.last()?);
    let part = if last > first { (x - first) / (last - first) } else { 0.0 };
    let along = part.clamp(0.0, 1.0) * edge.len().saturating_sub(1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place of it")]
    let before = along.floor() as usize;
    let (_, from) = edge.get(before)?;
    let (_, to) = edge.get(before + 1).unwrap_or(edge.get(before)?);
    Some(from + along.fract() * (to - from))
}

/// How near the line of a series is drawn: the split in hand lies over the two it is held against.
fn nearness(series: Series) -> u8 {
    match series {
        Series::AllOutbound => 0,
        Series::AllInbound => 1,
        _ => 2,
    }
}

/// Circle, square, triangle or diamond, so that plans are told apart without their colours.
fn shape<B: DrawingBackend>(
    pen: &Pen<B>,
    series: Series,
    (x, y): Place,
    reach: f64,
    color: RGBColor,
) -> Drawn<B> {
    match series.look() {
        Look::Inbound => pen.circle((x, y), reach, color),
        Look::Blend => {
            let side = 0.9 * reach;
            let (left, top, right, bottom) = (x - side, y - side, x + side, y + side);
            pen.polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)], color)
        }
        Look::Outbound => {
            let (half, up, down) = (1.15 * reach, 1.25 * reach, 0.85 * reach);
            pen.polygon(&[(x, y - up), (x + half, y + down), (x - half, y + down)], color)
        }
        Look::Plain => {
            let far = 1.1 * reach;
            pen.polygon(&[(x, y - far), (x + far, y), (x, y + far), (x - far, y)], color)
        }
    }
}

/// A sample of a plan's line with its mark, so wide, from a place.
pub(super) fn sample<B: DrawingBackend>(
    pen: &Pen<B>,
    series: Series,
    (x, y): Place,
    width: f64,
) -> Drawn<B> {
    let color = pen.palette.of(series);
    let Stroke { width: thick, on, off } = Stroke::of(series);
    for stroke in dashes(&[(x, y), (x + width, y)], on, off) {
        pen.path(&stroke, color, thick)?;
    }
    shape(pen, series, (x + 0.5 * width, y), MARK, color)
}
