//! One of the charts, whole: what is drawn, in which unit, and what is said of it.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::bars::Bars;
use super::draw::{Labels, draw};
use super::heat::Heat;
use super::listed::Listed;
use super::palette::Palette;
use super::pen::{Drawn, Pen};
use super::picture::Picture;
use super::point::{Point, Stop, Surface, Told};
use super::series::Series;
use super::unit::Unit;
use crate::format::Format;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Figures that follow one another.
    Lines(Picture),
    /// Figures of things beside one another.
    Bars(Bars),
    /// What comes of every pair of two figures.
    Heat(Heat),
}

/// A chart as it is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What is drawn.
    pub drawing: Drawing,
    /// What its figures are numbers of.
    pub unit: Unit,
    /// Whose figures there are, those that are hidden too.
    pub legend: Vec<Series>,
    /// What it says, with its numbers. Empty where there is nothing to see.
    pub sentence: String,
    /// What stands under its axis.
    pub axis: &'static str,
    /// What has to be known to read it.
    pub note: String,
}

/// The same question asked of whatever is drawn.
macro_rules! each {
    ($drawing:expr, $drawn:ident => $asked:expr) => {
        match $drawing {
            Drawing::Lines($drawn) => $asked,
            Drawing::Bars($drawn) => $asked,
            Drawing::Heat($drawn) => $asked,
        }
    };
}

impl Scene {
    /// The same without what belongs to these series.
    #[must_use]
    pub fn without(mut self, hidden: &[Series]) -> Self {
        self.drawing = match self.drawing {
            Drawing::Lines(picture) => Drawing::Lines(picture.without(hidden)),
            Drawing::Bars(bars) => Drawing::Bars(bars.without(hidden)),
            Drawing::Heat(heat) => Drawing::Heat(heat),
        };
        self
    }

    /// Whether a press in the legend hides a series.
    pub fn can_hide(&self) -> bool {
        !matches!(self.drawing, Drawing::Heat(_))
    }

    /// Whether its series are areas, not lines.
    pub fn has_areas(&self) -> bool {
        !matches!(&self.drawing, Drawing::Lines(picture) if !picture.is_stacked)
    }

    /// How high it has to be, in CSS pixels. `None` where any height will do.
    pub fn height(&self) -> Option<f64> {
        match &self.drawing {
            Drawing::Bars(bars) => Some(bars.height()),
            Drawing::Lines(_) | Drawing::Heat(_) => None,
        }
    }

    /// Whether it wants to be as high as it is wide.
    pub fn is_square(&self) -> bool {
        matches!(self.drawing, Drawing::Heat(_))
    }

    /// The series that are drawn.
    pub fn series(&self) -> Vec<Series> {
        match &self.drawing {
            Drawing::Lines(picture) => picture.lines.iter().map(|line| line.series).collect(),
            Drawing::Bars(bars) => bars.series.clone(),
            Drawing::Heat(_) => self.legend.clone(),
        }
    }

    /// The figures of its value axis as they are written there.
    pub fn labels(&self, format: Format) -> Labels {
        let ticks = match &self.drawing {
            Drawing::Lines(picture) => picture.value_ticks(),
            Drawing::Bars(bars) => bars.value_ticks(),
            Drawing::Heat(_) => Vec::new(),
        };
        ticks.into_iter().map(|tick| (tick, self.unit.mark(format, tick))).collect()
    }

    /// Draws it on `area`, whose own colour is left as it is, at `scale` pixels of it a CSS pixel. A surface too small
    /// for it stays empty.
    ///
    /// # Errors
    /// What the surface says if it cannot be drawn on.
    pub fn draw<B: DrawingBackend>(
        &self,
        area: &DrawingArea<B, Shift>,
        palette: &Palette,
        scale: f64,
        labels: &Labels,
    ) -> Drawn<B> {
        let pen = Pen { area, palette, scale };
        match &self.drawing {
            Drawing::Lines(picture) => draw(&pen, picture, labels),
            Drawing::Bars(bars) => bars.draw(&pen, labels),
            Drawing::Heat(heat) => heat.draw(&pen),
        }
    }

    /// How many points there are to read.
    pub fn points(&self) -> usize {
        each!(&self.drawing, drawn => drawn.points())
    }

    /// Which of them one is, from 0.
    pub fn place(&self, at: Point) -> usize {
        match &self.drawing {
            Drawing::Lines(_) => at.across,
            Drawing::Bars(bars) => bars.place(at),
            Drawing::Heat(heat) => heat.place(at),
        }
    }

    /// Where reading begins.
    pub fn first(&self) -> Point {
        match &self.drawing {
            Drawing::Lines(picture) => picture.first(),
            Drawing::Bars(_) => Point::default(),
            Drawing::Heat(heat) => heat.first(),
        }
    }

    /// The same point, or the nearest one that is still there.
    pub fn within(&self, at: Point) -> Point {
        each!(&self.drawing, drawn => drawn.within(at))
    }

    /// Where a key leads; `None` for a key that does nothing here.
    pub fn moved(&self, at: Point, key: &str) -> Option<Point> {
        each!(&self.drawing, drawn => drawn.moved(at, key))
    }

    /// The point that a place on the surface is nearest to.
    pub fn nearest(&self, surface: &Surface, place: (f64, f64)) -> Option<Point> {
        each!(&self.drawing, drawn => drawn.nearest(surface, place))
    }

    /// What stands beside a point.
    pub fn told(&self, at: Point, format: Format) -> Vec<Told> {
        each!(&self.drawing, drawn => drawn.told(at, self.unit, format))
    }

    /// Where a point is marked, and where the words stand that never cover it.
    pub fn stop(&self, surface: &Surface, at: Point) -> Option<Stop> {
        each!(&self.drawing, drawn => drawn.stop(surface, at))
    }

    /// The very figures that are drawn, as a table.
    pub fn listed(&self, format: Format) -> Listed {
        each!(&self.drawing, drawn => drawn.listed(self.unit, format))
    }
}
