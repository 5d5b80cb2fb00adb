//! Lines read point by point, and as a table.

use super::draw::frame_of;
use super::frame::Frame;
use super::listed::{Cell, Listed};
use super::picture::{Across, Picture};
use super::point::{Beside, Dot, Point, Stop, Surface, Told};
use super::series::{Line, Series};
use super::sight::name;
use super::unit::Unit;
use crate::format::Format;
use crate::words::{Words, fill};

/// Points that a page key goes over.
const PAGE: usize = 12;

impl Picture {
    pub(super) fn points(&self) -> usize {
        self.horizon() as usize + 1
    }

    /// The last month of the visitor's own line, or the middle of all splits.
    pub(super) fn first(&self) -> Point {
        let own = |line: &Line| line.series == Series::YourSplit;
        let line = self.lines.iter().position(own).unwrap_or(0);
        let last = self.horizon() as usize;
        let across = match self.across {
            Across::Months => last,
            Across::Shares => self.marks.first().map_or(last / 2, |mark| mark.month as usize),
        };
        self.within(Point { across, line })
    }

    pub(super) fn within(&self, at: Point) -> Point {
        Point {
            across: at.across.min(self.horizon() as usize),
            line: at.line.min(self.lines.len().saturating_sub(1)),
        }
    }

    pub(super) fn moved(&self, at: Point, key: &str) -> Option<Point> {
        let lines = self.lines.len().max(1);
        let across = match key {
            "ArrowLeft" => at.across.saturating_sub(1),
            "ArrowRight" => at.across + 1,
            "PageDown" => at.across.saturating_sub(PAGE),
            "PageUp" => at.across + PAGE,
            "Home" => 0,
            "End" => usize::MAX,
            "ArrowDown" => return Some(Point { line: (at.line + 1) % lines, ..at }),
            "ArrowUp" => return Some(Point { line: (at.line + lines - 1) % lines, ..at }),
            _ => return None,
        };
        Some(self.within(Point { across, ..at }))
    }

    fn frame(&self, surface: &Surface) -> Option<Frame> {
        frame_of(self, surface.size, surface.digit, &surface.labels)
    }

    pub(super) fn nearest(&self, surface: &Surface, (x, y): (f64, f64)) -> Option<Point> {
        let frame = self.frame(surface)?;
        let across = frame.month(x).round().clamp(0.0, f64::from(self.horizon()));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "on the axis")]
        let across = across as usize;
        let drawn = self.drawn();
        let away = |(place, line): (usize, &Line)| {
            let height = line.values.get(across).copied().flatten()?;
            Some((place, (frame.y(height) - y).abs()))
        };
        let found = drawn.iter().enumerate().filter_map(away);
        let found = found.min_by(|(_, one), (_, other)| one.total_cmp(other));
        Some(Point { across, line: found.map_or(self.first().line, |(place, _)| place) })
    }

    /// What a place across is called.
    fn called(&self, across: usize, format: Format) -> String {
        let words = format.words();
        match self.across {
            Across::Months => {
                fill(words.chart_month, &[("month", &format.number(across as f64, 0))])
            }
            Across::Shares => {
                fill(words.chart_share, &[("share", &format.percent(across as f64 / 100.0, 0))])
            }
        }
    }

    pub(super) fn told(&self, at: Point, unit: Unit, format: Format) -> Vec<Told> {
        let words = format.words();
        let figure = |(place, line): (usize, &Line)| {
            let written = line.values.get(at.across).copied().flatten();
            let written =
                written.map_or(words.undefined.to_owned(), |value| unit.write(format, value));
            let band = line.band.get(at.across).copied().flatten().map(|(low, high)| {
                let [low, high] = [low, high].map(|end| unit.write(format, end));
                fill(words.chart_between, &[("low", &low), ("high", &high)])
            });
            let own = [name(words, line.series), ": ", &written].concat();
            let text = [&own, band.as_deref().unwrap_or("")].join(" ").trim_end().to_owned();
            Told { color: Some(line.series.color()), text, is_read: place == at.line }
        };
        let head = Told { color: None, text: self.called(at.across, format), is_read: true };
        std::iter::once(head).chain(self.lines.iter().enumerate().map(figure)).collect()
    }

    pub(super) fn stop(&self, surface: &Surface, at: Point) -> Option<Stop> {
        let frame = self.frame(surface)?;
        let x = frame.x(at.across as f64);
        let dot = |(place, line): (usize, &Line)| {
            let y = frame.y(line.values.get(at.across).copied().flatten()?.min(frame.high));
            Some(Dot { place: (x, y), color: line.series.color(), is_read: place == at.line })
        };
        Some(Stop {
            upright: Some((x, frame.top, frame.bottom)),
            dots: self.drawn().iter().enumerate().filter_map(dot).collect(),
            beside: Beside::Upright { x, middle: 0.5 * (frame.left + frame.right) },
        })
    }

    pub(super) fn listed(&self, unit: Unit, format: Format) -> Listed {
        let words = format.words();
        let columns: Vec<_> = self.lines.iter().flat_map(|line| columns(words, line)).collect();
        let first = match self.across {
            Across::Months => words.col_month,
            Across::Shares => words.split_inbound,
        };
        let any = self.lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
        let row = |at: usize| {
            let name = match self.across {
                Across::Months => format.number(at as f64, 0),
                Across::Shares => format.percent(at as f64 / 100.0, 0),
            };
            let figure = |column: &Column<'_>| Cell::of((column.figure)(at), unit, format);
            (Cell::place(at, name), columns.iter().map(figure).collect())
        };
        Listed {
            first: first.to_owned(),
            heads: columns.iter().map(|column| (column.name.clone(), unit.is_money())).collect(),
            rows: (0..any).map(row).collect(),
        }
    }
}

/// A column: what it is called, and its figure of a place across.
struct Column<'a> {
    name: String,
    figure: Box<dyn Fn(usize) -> Option<f64> + 'a>,
}

/// A line, and the two ends of its band if it has one.
fn columns<'a>(words: &Words, line: &'a Line) -> Vec<Column<'a>> {
    let series = name(words, line.series);
    let own = Column {
        name: series.to_owned(),
        figure: Box::new(|at| line.values.get(at).copied().flatten()),
    };
    let end = |sentence, which: fn((f64, f64)) -> f64| Column {
        name: fill(sentence, &[("plan", series)]),
        figure: Box::new(move |at| line.band.get(at).copied().flatten().map(which)),
    };
    let mut columns = vec![own];
    if !line.band.is_empty() {
        columns.push(end(words.chart_low, |(low, _)| low));
        columns.push(end(words.chart_high, |(_, high)| high));
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surface() -> Surface {
        Surface { size: (320.0, 220.0), digit: 0.6, labels: Vec::new() }
    }

    #[test]
    fn keys_go_through_months_and_lines_and_stay_within_them() {
        let flat = || (0..15).map(|_| Some(1.0)).collect::<Vec<_>>();
        let picture = Picture::of([flat(), flat(), flat()]);
        let from = Point { across: 3, line: 1 };
        for (key, across) in [
            ("ArrowLeft", 2),
            ("ArrowRight", 4),
            ("Home", 0),
            ("End", 14),
            ("PageUp", 14),
            ("PageDown", 0),
        ] {
            assert_eq!(picture.moved(from, key), Some(Point { across, line: 1 }), "{key}");
        }
        assert_eq!(picture.moved(from, "ArrowDown"), Some(Point { across: 3, line: 2 }));
        assert_eq!(picture.moved(from, "ArrowUp"), Some(Point { across: 3, line: 0 }));
        assert_eq!(picture.moved(from, "a"), None);
        assert_eq!(picture.first(), Point { across: 14, line: 1 });
        let one = picture.without(&[Series::YourSplit, Series::AllOutbound]);
        assert_eq!(one.within(from), Point { across: 3, line: 0 });
    }

    #[test]
    fn the_line_that_a_pointer_is_nearest_to_is_read() {
        let values =
            [vec![Some(0.0), Some(8.0)], vec![Some(0.0), Some(4.0)], vec![Some(0.0), None]];
        let picture = Picture::of(values);
        let frame = picture.frame(&surface()).expect("has room");
        let nearest = |value| picture.nearest(&surface(), (frame.x(1.0), frame.y(value)));
        assert_eq!(nearest(7.0), Some(Point { across: 1, line: 0 }));
        assert_eq!(nearest(-9.0), Some(Point { across: 1, line: 1 }));
    }
}
