//! What comes of every pair of two figures: a field of tiles.

use super::listed::{Cell, Listed};
use super::pen::LETTERS;
use super::place::{Area, text_width};
use super::point::{Beside, Dot, Point, Stop, Surface, Told};
use super::series::Series;
use super::unit::Unit;
use crate::format::Format;

/// One of the two figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What it is called.
    pub name: String,
    /// What it is in each tile, as it is read, upwards.
    pub written: Vec<String>,
    /// The same as figures.
    pub values: Vec<f64>,
    /// What it is now.
    pub now: f64,
}

/// What comes of one pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Whose colour and pattern it has. `None` is an empty tile.
    pub series: Option<Series>,
    /// How strong, 0 to 1.
    pub depth: f64,
    /// The figure.
    pub value: Option<f64>,
    /// What is said of it.
    pub said: String,
}

/// A field of tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// What changes from left to right.
    pub across: Way,
    /// What changes from the bottom to the top.
    pub up: Way,
    /// A row for each figure of `up`, the lowest first.
    pub rows: Vec<Vec<Tile>>,
}

/// Sizes in CSS pixels.
pub(super) mod room {
    pub(in super::super) const TOP: f64 = 22.0;
    pub(in super::super) const BOTTOM: f64 = 42.0;
    pub(in super::super) const SIDE: f64 = 10.0;
    pub(in super::super) const BESIDE: f64 = 8.0;
}

/// Tiles that a page key goes over.
const PAGE: usize = 5;

impl Way {
    fn last(&self) -> usize {
        self.values.len().saturating_sub(1)
    }

    /// Where a figure lies among the tiles: 0 is the middle of the first.
    fn along(&self, value: f64) -> f64 {
        let (Some(first), Some(last)) = (self.values.first(), self.values.last()) else {
            return 0.0;
        };
        if last > first { (value - first) / (last - first) * self.last() as f64 } else { 0.0 }
    }

    /// The tile that is nearest to what it is now.
    fn nearest(&self) -> usize {
        tile(self.along(self.now), self.last())
    }

    /// The figures that are written on the axis, by their tiles.
    pub(super) fn marks(&self) -> Vec<usize> {
        let mut marks = vec![0, self.last() / 2, self.last()];
        marks.dedup();
        marks
    }
}

/// The nearest whole tile.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the last"
)]
fn tile(along: f64, last: usize) -> usize {
    along.round().clamp(0.0, last as f64) as usize
}

impl Heat {
    pub(super) fn tile(&self, at: Point) -> Option<&Tile> {
        self.rows.get(at.line)?.get(at.across)
    }

    /// The field of tiles on a surface. `None` where there is no room.
    pub(super) fn field(&self, (width, height): (f64, f64), digit: f64) -> Option<Area> {
        let written =
            |mark: &usize| self.up.written.get(*mark).map(|text| text_width(text, digit * LETTERS));
        let beside = self.up.marks().iter().filter_map(written).fold(0.0, f64::max);
        let area = Area {
            left: (beside + room::BESIDE).ceil(),
            top: room::TOP,
            right: width - room::SIDE,
            bottom: height - room::BOTTOM,
        };
        let is_drawn = !self.rows.is_empty() && !self.across.values.is_empty();
        (is_drawn && area.right - area.left >= 40.0 && area.bottom - area.top >= 40.0)
            .then_some(area)
    }

    /// Where a tile lies.
    pub(super) fn area(&self, field: Area, at: Point) -> Area {
        let (columns, rows) = (self.across.values.len() as f64, self.up.values.len() as f64);
        let x = |column: f64| field.left + column / columns * (field.right - field.left);
        let y = |row: f64| field.bottom - row / rows * (field.bottom - field.top);
        let (column, row) = (at.across as f64, at.line as f64);
        Area { left: x(column), right: x(column + 1.0), top: y(row + 1.0), bottom: y(row) }
    }

    /// The tile at a place of the field.
    pub(super) fn at(&self, field: Area, (x, y): (f64, f64)) -> Point {
        let column =
            (x - field.left) / (field.right - field.left) * self.across.values.len() as f64;
        let row = (field.bottom - y) / (field.bottom - field.top) * self.up.values.len() as f64;
        Point {
            across: tile(column.floor(), self.across.last()),
            line: tile(row.floor(), self.up.last()),
        }
    }

    pub(super) fn now(&self, field: Area) -> (f64, f64) {
        let tile = self.area(field, Point::default());
        let (wide, high) = (tile.right - tile.left, tile.bottom - tile.top);
        let x = field.left + (self.across.along(self.across.now) + 0.5) * wide;
        let y = field.bottom - (self.up.along(self.up.now) + 0.5) * high;
        (x.clamp(field.left, field.right), y.clamp(field.top, field.bottom))
    }

    pub(super) fn points(&self) -> usize {
        self.rows.iter().map(Vec::len).sum()
    }

    pub(super) fn place(&self, at: Point) -> usize {
        at.line * self.across.values.len() + at.across
    }

    /// The pair as it is now.
    pub(super) fn first(&self) -> Point {
        Point { across: self.across.nearest(), line: self.up.nearest() }
    }

    pub(super) fn within(&self, at: Point) -> Point {
        Point { across: at.across.min(self.across.last()), line: at.line.min(self.up.last()) }
    }

    pub(super) fn moved(&self, at: Point, key: &str) -> Option<Point> {
        let Point { across, line } = at;
        let to = match key {
            "ArrowLeft" => Point { across: across.saturating_sub(1), line },
            "ArrowRight" => Point { across: across + 1, line },
            "ArrowUp" => Point { line: line + 1, across },
            "ArrowDown" => Point { line: line.saturating_sub(1), across },
            "PageUp" => Point { line: line + PAGE, across },
            "PageDown" => Point { line: line.saturating_sub(PAGE), across },
            "Home" => Point { across: 0, line },
            "End" => Point { across: usize::MAX, line },
            _ => return None,
        };
        Some(self.within(to))
    }

    pub(super) fn nearest(&self, surface: &Surface, place: (f64, f64)) -> Option<Point> {
        Some(self.at(self.field(surface.size, surface.digit)?, place))
    }

    pub(super) fn told(&self, at: Point, _: Unit, _: Format) -> Vec<Told> {
        let Some(tile) = self.tile(at) else { return Vec::new() };
        let figure = |way: &Way, place: usize| {
            let text = way.written.get(place).map_or("", String::as_str);
            Told { color: None, text: [&way.name, ": ", text].concat(), is_read: true }
        };
        let color = tile.series.map(Series::color);
        let said = Told { color, text: tile.said.clone(), is_read: true };
        vec![figure(&self.across, at.across), figure(&self.up, at.line), said]
    }

    pub(super) fn stop(&self, surface: &Surface, at: Point) -> Option<Stop> {
        let field = self.field(surface.size, surface.digit)?;
        let Area { left, top, right, bottom } = self.area(field, at);
        let x = 0.5 * (left + right);
        let color =
            self.tile(at).and_then(|tile| tile.series).map_or("var(--muted)", Series::color);
        Some(Stop {
            upright: None,
            dots: vec![Dot { place: (x, 0.5 * (top + bottom)), color, is_read: true }],
            beside: Beside::Upright { x, middle: 0.5 * (field.left + field.right) },
        })
    }

    pub(super) fn listed(&self, _: Unit, _: Format) -> Listed {
        let row = |(line, tiles): (usize, &Vec<Tile>)| {
            let name = self.up.written.get(line).cloned().unwrap_or_default();
            let cells = tiles.iter().map(|tile| Cell::written(tile.value, tile.said.clone()));
            (Cell::written(self.up.values.get(line).copied(), name), cells.collect())
        };
        Listed {
            first: [&self.up.name, " \\ ", &self.across.name].concat(),
            heads: self.across.written.iter().map(|text| (text.clone(), false)).collect(),
            rows: self.rows.iter().enumerate().map(row).collect(),
        }
    }
}
