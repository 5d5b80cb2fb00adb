//! Things beside one another, each with its name above its bars: what a funnel, a list of what matters and a list of
//! what would turn the answer are made of.

use super::listed::{Cell, Listed};
use super::place::Area;
use super::point::{Beside, Dot, Point, Stop, Surface, Told};
use super::series::Series;
use super::sight::name;
use super::ticks::{decade_ticks, value_ticks};
use super::unit::Unit;
use crate::format::Format;

/// How figures become lengths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// As they are.
    Linear,
    /// Every step is ten times the one before. What is not above 0, and what is below the first step, has no length.
    Decades,
    /// So many times as much, from a tenth to ten times.
    Times,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Whose it is.
    pub series: Series,
    /// To where it goes. `None` is undefined: no bar.
    pub value: Option<f64>,
    /// Words at its end.
    pub label: String,
}

/// A thing and its bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// Its bars.
    pub bars: Vec<Bar>,
    /// What else its row of the table has.
    pub beside: Vec<Cell>,
}

/// Rows of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Whose bars there are, in the order in which they stand.
    pub series: Vec<Series>,
    /// The rows, the first at the top.
    pub rows: Vec<Row>,
    /// From where bars go.
    pub from: f64,
    /// How figures become lengths.
    pub scale: Scale,
    /// Whether the bars of a row lie in one line, not below one another.
    pub is_shared: bool,
    /// What the table's row has first.
    pub first: String,
    /// What the columns beside the bars' own have.
    pub heads: Vec<String>,
}

/// Sizes in CSS pixels.
pub(super) mod room {
    /// Height of a row's name.
    pub(in super::super) const NAME: f64 = 18.0;
    /// Height of a bar with its gap.
    pub(in super::super) const LANE: f64 = 17.0;
    /// Height of a bar.
    pub(in super::super) const BAR: f64 = 13.0;
    /// From one row to the next.
    pub(in super::super) const GAP: f64 = 9.0;
    /// Above the first row.
    pub(in super::super) const TOP: f64 = 2.0;
    /// Below the last one, for the axis.
    pub(in super::super) const BOTTOM: f64 = 24.0;
    /// Left and right of the bars.
    pub(in super::super) const SIDE: f64 = 10.0;
}

/// Most ticks on the axis.
const MOST_TICKS: usize = 5;

/// Where everything lies on a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bed {
    /// Left edge of the bars.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
    low: f64,
    high: f64,
    scale: Scale,
}

impl Bed {
    /// Distance of a figure from the left edge of the surface, at the edge of the bars where it is beyond.
    pub fn x(&self, value: f64) -> f64 {
        let along = |value: f64| match self.scale {
            Scale::Linear => value,
            Scale::Decades | Scale::Times => value.max(f64::MIN_POSITIVE).log10(),
        };
        let (low, high) = (along(self.low), along(self.high));
        let part = (along(value) - low) / (high - low);
        self.left + part.clamp(0.0, 1.0) * (self.right - self.left)
    }
}

impl Bars {
    /// The same without the bars of these series.
    #[must_use]
    pub fn without(mut self, hidden: &[Series]) -> Self {
        self.series.retain(|series| !hidden.contains(series));
        for row in &mut self.rows {
            row.bars.retain(|bar| !hidden.contains(&bar.series));
        }
        self
    }

    fn lanes(&self) -> usize {
        if self.is_shared { 1 } else { self.series.len().max(1) }
    }

    fn step(&self) -> f64 {
        room::NAME + self.lanes() as f64 * room::LANE + room::GAP
    }

    /// How high the surface has to be, in CSS pixels.
    pub fn height(&self) -> f64 {
        room::TOP + self.rows.len().max(1) as f64 * self.step() + room::BOTTOM
    }

    /// The round figures on the axis.
    pub fn value_ticks(&self) -> Vec<f64> {
        let values = || self.rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value);
        let values = || values().chain([self.from]).filter(|value| value.is_finite());
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        match self.scale {
            Scale::Linear => value_ticks(low, high, MOST_TICKS),
            Scale::Decades => decade_ticks(high),
            Scale::Times => vec![0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0],
        }
    }

    /// Where everything lies. `None` where there is no room.
    pub fn bed(&self, (width, height): (f64, f64)) -> Option<Bed> {
        let ticks = self.value_ticks();
        let (low, high) = (*ticks.first()?, *ticks.last()?);
        let bed = Bed {
            left: room::SIDE,
            right: width - room::SIDE,
            bottom: height - room::BOTTOM,
            low,
            high: if low < high { high } else { low + 1.0 },
            scale: self.scale,
        };
        (bed.right - bed.left >= 40.0 && bed.bottom >= self.step()).then_some(bed)
    }

    /// Upper edge of a row's name.
    pub(super) fn top(&self, row: usize) -> f64 {
        room::TOP + row as f64 * self.step()
    }

    /// Upper edge of the bars of a series in a row.
    pub(super) fn lane(&self, row: usize, series: Series) -> f64 {
        let lane = self.series.iter().position(|other| *other == series).unwrap_or(0);
        let lane = if self.is_shared { 0 } else { lane };
        self.top(row) + room::NAME + lane as f64 * room::LANE
    }

    /// Where a bar lies.
    pub(super) fn area(&self, bed: &Bed, row: usize, bar: &Bar) -> Option<Area> {
        let ends = [bed.x(self.from), bed.x(bar.value?)];
        let top = self.lane(row, bar.series);
        let [left, right] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
        Some(Area { left, top, right, bottom: top + room::BAR })
    }

    pub(super) fn points(&self) -> usize {
        self.rows.len() * self.series.len().max(1)
    }

    pub(super) fn place(&self, at: Point) -> usize {
        at.line * self.series.len().max(1) + at.across
    }

    pub(super) fn within(&self, at: Point) -> Point {
        Point {
            across: at.across.min(self.series.len().saturating_sub(1)),
            line: at.line.min(self.rows.len().saturating_sub(1)),
        }
    }

    pub(super) fn moved(&self, at: Point, key: &str) -> Option<Point> {
        let (across, line) = (at.across, at.line);
        let to = match key {
            "ArrowDown" => Point { line: line + 1, across },
            "ArrowUp" => Point { line: line.saturating_sub(1), across },
            "ArrowRight" => Point { across: across + 1, line },
            "ArrowLeft" => Point { across: across.saturating_sub(1), line },
            "Home" | "PageUp" => Point { line: 0, across },
            "End" | "PageDown" => Point { line: usize::MAX, across },
            _ => return None,
        };
        Some(self.within(to))
    }

    pub(super) fn nearest(&self, surface: &Surface, (x, y): (f64, f64)) -> Option<Point> {
        let bed = self.bed(surface.size)?;
        let row = ((y - room::TOP) / self.step()).floor().max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row")]
        let line = (row as usize).min(self.rows.len().checked_sub(1)?);
        let away = |series: &Series| {
            let bar = self.rows.get(line)?.bars.iter().find(|bar| bar.series == *series)?;
            Some(self.area(&bed, line, bar)?.distance((x, y)))
        };
        let known = self.series.iter().enumerate();
        let known = known.filter_map(|(place, series)| Some((place, away(series)?)));
        let found = known.min_by(|(_, one), (_, other)| one.total_cmp(other));
        Some(Point { across: found.map_or(0, |(place, _)| place), line })
    }

    fn bar(&self, at: Point) -> Option<&Bar> {
        let series = self.series.get(at.across)?;
        self.rows.get(at.line)?.bars.iter().find(|bar| bar.series == *series)
    }

    pub(super) fn told(&self, at: Point, unit: Unit, format: Format) -> Vec<Told> {
        let words = format.words();
        let Some(row) = self.rows.get(at.line) else { return Vec::new() };
        let read = self.series.get(at.across);
        let bar = |bar: &Bar| {
            let value = Cell::of(bar.value, unit, format).text;
            let text = [name(words, bar.series), ": ", &value].concat();
            let is_read = read == Some(&bar.series);
            Told { color: Some(bar.series.color()), text, is_read }
        };
        let heads = self.heads.iter().zip(&row.beside).filter(|(_, cell)| !cell.text.is_empty());
        let beside = heads.map(|(head, cell)| Told {
            color: None,
            text: [head, ": ", &cell.text].concat(),
            is_read: true,
        });
        let head = Told { color: None, text: row.name.clone(), is_read: true };
        std::iter::once(head).chain(row.bars.iter().map(bar)).chain(beside).collect()
    }

    pub(super) fn stop(&self, surface: &Surface, at: Point) -> Option<Stop> {
        let bed = self.bed(surface.size)?;
        let (top, height) = (self.top(at.line), self.step() - room::GAP);
        let dot = self.bar(at).and_then(|bar| {
            let Area { top, bottom, .. } = self.area(&bed, at.line, bar)?;
            let place = (bed.x(bar.value?), 0.5 * (top + bottom));
            Some(Dot { place, color: bar.series.color(), is_read: true })
        });
        Some(Stop {
            upright: None,
            dots: dot.into_iter().collect(),
            beside: Beside::Row {
                top: top - 2.0,
                bottom: top + height + 4.0,
                is_below: top + height < 0.5 * surface.size.1,
            },
        })
    }

    pub(super) fn listed(&self, unit: Unit, format: Format) -> Listed {
        let words = format.words();
        let own =
            self.series.iter().map(|series| (name(words, *series).to_owned(), unit.is_money()));
        let heads = own.chain(self.heads.iter().map(|head| (head.clone(), false))).collect();
        let row = |row: &Row| {
            let figure = |series: &Series| {
                let bar = row.bars.iter().find(|bar| bar.series == *series);
                Cell::of(bar.and_then(|bar| bar.value), unit, format)
            };
            let cells = self.series.iter().map(figure).chain(row.beside.iter().cloned());
            (Cell::words(&row.name), cells.collect())
        };
        let rows = self.rows.iter().map(row).collect();
        Listed { first: self.first.clone(), heads, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(scale: Scale, values: [Option<f64>; 4]) -> Bars {
        let [one, two, three, four] = values;
        let bar = |series, value| Bar { series, value, label: String::new() };
        let row = |name: &str, inbound, outbound| Row {
            name: name.to_owned(),
            bars: vec![bar(Series::FromInbound, inbound), bar(Series::FromOutbound, outbound)],
            beside: Vec::new(),
        };
        Bars {
            series: vec![Series::FromInbound, Series::FromOutbound],
            rows: vec![row("first", one, two), row("second", three, four)],
            from: if scale == Scale::Linear { 0.0 } else { 1.0 },
            scale,
            is_shared: false,
            first: String::new(),
            heads: Vec::new(),
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_figure() {
        let bars = bars(Scale::Linear, [Some(10.0), Some(-5.0), None, Some(0.0)]);
        let bed = bars.bed((320.0, bars.height())).expect("room");
        let area = |row: usize, bar: usize| bars.area(&bed, row, &bars.rows[row].bars[bar]);
        let (ten, five) = (area(0, 0).expect("a bar"), area(0, 1).expect("a bar"));
        assert!(((ten.right - ten.left) - 2.0 * (five.right - five.left)).abs() < 1e-9);
        assert!((ten.left - five.right).abs() < 1e-9, "both begin at zero");
        assert_eq!(area(1, 0), None);
    }

    #[test]
    fn ten_times_as_many_are_a_step_of_the_axis() {
        let bars = bars(Scale::Decades, [Some(10.0), Some(1_000.0), Some(0.0), Some(0.5)]);
        let bed = bars.bed((320.0, bars.height())).expect("room");
        assert_eq!(bars.value_ticks(), [1.0, 10.0, 100.0, 1_000.0]);
        let step = bed.x(10.0) - bed.x(1.0);
        assert!((bed.x(1_000.0) - bed.x(1.0) - 3.0 * step).abs() < 1e-9);
        let nothing = bars.area(&bed, 1, &bars.rows[1].bars[0]).expect("a place");
        assert_eq!(nothing.left.to_bits(), nothing.right.to_bits());
    }

    #[test]
    fn keys_go_through_rows_and_bars_and_a_pointer_finds_them() {
        let bars = bars(Scale::Linear, [Some(10.0), Some(5.0), Some(3.0), Some(1.0)]);
        let at = |line, across| Point { across, line };
        assert_eq!(bars.moved(at(0, 0), "ArrowDown"), Some(at(1, 0)));
        assert_eq!(bars.moved(at(1, 0), "ArrowDown"), Some(at(1, 0)));
        assert_eq!(bars.moved(at(1, 0), "ArrowRight"), Some(at(1, 1)));
        assert_eq!(bars.moved(at(1, 1), "Home"), Some(at(0, 1)));
        assert_eq!(bars.moved(at(0, 0), "x"), None);
        let surface = Surface { size: (320.0, bars.height()), digit: 0.6, labels: Vec::new() };
        for line in [0, 1] {
            for across in [0, 1] {
                let stop = bars.stop(&surface, at(line, across)).expect("a place");
                let dot = stop.dots.first().expect("a dot").place;
                assert_eq!(bars.nearest(&surface, dot), Some(at(line, across)));
                let Beside::Row { top, bottom, is_below } = stop.beside else { panic!("a row") };
                assert!(top < dot.1 && dot.1 < bottom);
                assert_eq!(is_below, line == 0, "where there is more room");
            }
        }
    }
}
