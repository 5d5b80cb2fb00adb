//! Where a month and a figure lie on the surface, and which month and figure a place on the surface shows.

use super::picture::Picture;

/// The rectangle in which lines are drawn, in CSS pixels, and the months and figures at its edges.
///
/// A surface has its zero at the top left; figures grow upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge: month 0.
    pub left: f64,
    /// Top edge: `high`.
    pub top: f64,
    /// Right edge: the horizon.
    pub right: f64,
    /// Bottom edge: `low`.
    pub bottom: f64,
    /// Months from the left edge to the right one, at least 1.
    pub months: f64,
    /// Figure at the bottom edge.
    pub low: f64,
    /// Figure at the top edge, above `low`.
    pub high: f64,
}

/// Room around the lines for the labels of the axes, in CSS pixels.
mod room {
    pub(super) const TOP: f64 = 10.0;
    pub(super) const RIGHT: f64 = 10.0;
    pub(super) const BOTTOM: f64 = 26.0;
}

impl Frame {
    /// The frame of `picture` on a surface `width` × `height`, right of `beside` for the labels of the value axis.
    /// `None` where no room is left for lines.
    pub fn new(picture: &Picture, (width, height): (f64, f64), beside: f64) -> Option<Self> {
        let ticks = picture.value_ticks();
        let (low, high) = (*ticks.first()?, *ticks.last()?);
        let (low, high) = if low < high { (low, high) } else { (low - 1.0, high + 1.0) };
        let frame = Self {
            left: beside.ceil(),
            top: room::TOP,
            right: width - room::RIGHT,
            bottom: height - room::BOTTOM,
            months: f64::from(picture.horizon().max(1)),
            low,
            high,
        };
        (frame.right - frame.left >= 1.0 && frame.bottom - frame.top >= 1.0).then_some(frame)
    }

    /// Distance of `month` from the left edge of the surface.
    pub fn x(&self, month: f64) -> f64 {
        self.left + month / self.months * (self.right - self.left)
    }

    /// Distance of a figure from the top edge of the surface.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)
    }

    /// The month shown at a distance from the left edge of the surface.
    pub fn month(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left) * self.months
    }

    /// The figure shown at a distance from the top edge of the surface.
    pub fn value(&self, y: f64) -> f64 {
        self.low + (self.bottom - y) / (self.bottom - self.top) * (self.high - self.low)
    }

    /// The parts of a line, month by month, that are not above the top edge, each cut where it crosses it.
    pub fn seen(&self, line: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
        let is_seen = |point: (f64, f64)| point.1 <= self.high;
        let mut parts = Vec::new();
        let mut part: Vec<(f64, f64)> =
            line.first().copied().filter(|first| is_seen(*first)).into_iter().collect();
        for (from, to) in line.iter().zip(line.iter().skip(1)) {
            if is_seen(*from) != is_seen(*to) {
                let along = (self.high - from.1) / (to.1 - from.1);
                part.push((from.0 + along * (to.0 - from.0), self.high));
            }
            if is_seen(*to) {
                part.push(*to);
            } else {
                parts.push(std::mem::take(&mut part));
            }
        }
        parts.push(part);
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// Where a month and a figure lie.
    pub fn point(&self, (month, value): (f64, f64)) -> (f64, f64) {
        (self.x(month), self.y(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Picture {
        Picture::cash([
            (&[0.0, -20.0, 90.0], None),
            (&[0.0, -10.0, 50.0], None),
            (&[0.0, 5.0, 10.0], None),
        ])
    }

    #[test]
    fn a_place_shows_the_month_and_the_figure_that_lie_there() {
        let frame = Frame::new(&picture(), (640.0, 440.0), 30.0).expect("has room");
        for (month, value) in [(0.0, -20.0), (1.0, 0.0), (2.0, 90.0), (1.25, 33.0)] {
            let (x, y) = frame.point((month, value));
            assert!((frame.month(x) - month).abs() < 1e-9);
            assert!((frame.value(y) - value).abs() < 1e-9);
        }
    }

    #[test]
    fn a_line_is_cut_where_it_leaves_at_the_top_and_comes_back() {
        let frame =
            Frame { high: 10.0, ..Frame::new(&picture(), (640.0, 440.0), 30.0).expect("has room") };
        let line = [(0.0, 20.0), (1.0, 0.0), (2.0, 5.0), (3.0, 15.0), (4.0, 5.0)];
        let seen =
            [vec![(0.5, 10.0), (1.0, 0.0), (2.0, 5.0), (2.5, 10.0)], vec![(3.5, 10.0), (4.0, 5.0)]];
        assert_eq!(frame.seen(&line), seen);
        assert_eq!(frame.seen(&line[1..3]), [&line[1..3]]);
        assert!(frame.seen(&line[..1]).is_empty());
    }

    #[test]
    fn edges_are_the_outermost_ticks_and_months() {
        let frame = Frame::new(&picture(), (320.0, 220.0), 30.0).expect("has room");
        assert_eq!((frame.low, frame.high), (-20.0, 100.0));
        assert!((frame.x(2.0) - frame.right).abs() < 1e-9);
        assert!((frame.y(100.0) - frame.top).abs() < 1e-9);
    }

    #[test]
    fn a_surface_without_room_has_no_frame() {
        assert_eq!(Frame::new(&picture(), (0.0, 0.0), 0.0), None);
        assert_eq!(Frame::new(&picture(), (40.0, 220.0), 60.0), None);
    }
}
