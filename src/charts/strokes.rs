//! How a line is dashed: lines must differ for those who do not see their colours, and on paper.

use super::series::{Look, Series};

/// A place on the surface.
pub type Place = (f64, f64);

/// How the line of a series is drawn, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Thickness.
    pub width: f64,
    /// Length of a dash; 0 for a whole line.
    pub on: f64,
    /// Length of a gap.
    pub off: f64,
}

impl Stroke {
    /// What is of both is whole and strong; inbound is dashed, outbound dotted, and what is of neither alone is thin.
    pub fn of(series: Series) -> Self {
        match series.look() {
            Look::Inbound => Self { width: 2.0, on: 8.0, off: 4.0 },
            Look::Blend => Self { width: 2.75, on: 0.0, off: 0.0 },
            Look::Outbound => Self { width: 2.5, on: 2.5, off: 3.5 },
            Look::Plain => Self { width: 1.25, on: 0.0, off: 0.0 },
        }
    }
}

/// Cuts `line` into dashes about `on` long with gaps of about `off`, keeping its corners and both its ends.
///
/// A dash without a length is the whole line.
pub fn dashes(line: &[Place], on: f64, off: f64) -> Vec<Vec<Place>> {
    let Some(first) = line.first().copied() else { return Vec::new() };
    let length = steps(line).map(|(from, to)| (to.0 - from.0).hypot(to.1 - from.1)).sum::<f64>();
    if !(on > 0.0 && off > 0.0 && length.is_finite()) {
        return vec![line.to_vec()];
    }
    let gaps = ((length - on) / (on + off)).round().max(0.0);
    let stretch = length / (gaps * (on + off) + on);
    let (on, off) = (on * stretch, off * stretch);
    let mut cut =
        Cut { strokes: Vec::new(), stroke: vec![first], left: on, drawing: true, on, off };
    for (from, to) in steps(line) {
        cut.along(from, to);
    }
    cut.strokes.push(cut.stroke);
    cut.strokes.retain(|stroke| stroke.len() > 1);
    cut.strokes
}

fn steps(line: &[Place]) -> impl Iterator<Item = (Place, Place)> + '_ {
    line.iter().copied().zip(line.iter().copied().skip(1))
}

/// A dash pattern on its way along a line.
struct Cut {
    strokes: Vec<Vec<Place>>,
    stroke: Vec<Place>,
    /// What is left of the stroke or gap.
    left: f64,
    drawing: bool,
    on: f64,
    off: f64,
}

impl Cut {
    fn along(&mut self, from: Place, to: Place) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let mut walked = 0.0;
        while length - walked > self.left {
            walked += self.left;
            self.turn((from.0 + dx * walked / length, from.1 + dy * walked / length));
        }
        self.left -= length - walked;
        if self.drawing {
            self.stroke.push(to);
        }
    }

    /// Ends a stroke or a gap at `place` and begins the other.
    fn turn(&mut self, place: Place) {
        if self.drawing {
            self.stroke.push(place);
            self.strokes.push(std::mem::take(&mut self.stroke));
        } else {
            self.stroke = vec![place];
        }
        self.drawing = !self.drawing;
        self.left = if self.drawing { self.on } else { self.off };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_and_gaps_alternate_around_corners_to_the_end() {
        let corner = [(0.0, 0.0), (5.0, 0.0), (5.0, 6.0)];
        let strokes = dashes(&corner, 3.0, 1.0);
        assert_eq!(
            strokes,
            [
                vec![(0.0, 0.0), (3.0, 0.0)],
                vec![(4.0, 0.0), (5.0, 0.0), (5.0, 2.0)],
                vec![(5.0, 3.0), (5.0, 6.0)]
            ]
        );
        let longer = dashes(&[(0.0, 0.0), (25.0, 0.0)], 3.0, 1.0);
        assert_eq!(longer.len(), 7);
        assert!(longer.iter().flatten().any(|(x, _)| (x - 25.0).abs() < 1e-9));
    }

    #[test]
    fn a_dash_without_a_length_is_the_whole_line() {
        let line = [(0.0, 0.0), (9.0, 0.0)];
        assert_eq!(dashes(&line, 0.0, 1.0), [line.to_vec()]);
        assert_eq!(dashes(&[], 1.0, 1.0), Vec::<Vec<Place>>::new());
    }
}
