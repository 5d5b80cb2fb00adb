//! Bars on any surface: names above them, figures at their ends, a grid behind.

use plotters::style::Color;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::DrawingBackend;

use super::bars::{Bar, Bars, Bed, room};
use super::draw::Labels;
use super::hatch::filled;
use super::pen::{Drawn, LETTERS, Pen};
use super::place::{Area, text_width};

/// From a bar to the words at its end, in CSS pixels.
const BESIDE: f64 = 4.0;

impl Bars {
    /// Draws them. A surface too small stays empty.
    pub(super) fn draw<B: DrawingBackend>(&self, pen: &Pen<'_, B>, labels: &Labels) -> Drawn<B> {
        let Some(bed) = self.bed(pen.size()) else { return Ok(()) };
        self.axis(pen, &bed, labels)?;
        for (at, row) in self.rows.iter().enumerate() {
            let middle = self.top(at) + 0.5 * room::NAME;
            let beside = Pos::new(HPos::Left, VPos::Center);
            pen.text(&row.name, (bed.left, middle), beside, pen.palette.ink)?;
            for bar in &row.bars {
                match self.area(&bed, at, bar) {
                    Some(area) => self.drawn(pen, &bed, bar, area)?,
                    None => self.beside(pen, &bed, at, bar)?,
                }
            }
        }
        Ok(())
    }

    /// Grid, figures below it as far as they have room, and from where bars go.
    fn axis<B: DrawingBackend>(&self, pen: &Pen<'_, B>, bed: &Bed, labels: &Labels) -> Drawn<B> {
        let upright =
            |x: f64| Area { left: x - 0.5, top: room::TOP, right: x + 0.5, bottom: bed.bottom };
        let mut free = f64::NEG_INFINITY;
        for (tick, label) in labels {
            let x = bed.x(*tick);
            pen.rectangle(upright(x), pen.palette.grid.to_rgba())?;
            let half = 0.5 * text_width(label, pen.palette.digit * LETTERS);
            let middle = x.clamp(half, (pen.size().0 - half).max(half));
            if middle - half > free {
                let below = Pos::new(HPos::Center, VPos::Top);
                pen.text(label, (middle, bed.bottom + BESIDE), below, pen.palette.muted)?;
                free = middle + half + BESIDE;
            }
        }
        pen.rectangle(upright(bed.x(self.from)), pen.palette.muted.to_rgba())
    }

    /// The words of a figure that has no length.
    fn beside<B: DrawingBackend>(
        &self,
        pen: &Pen<'_, B>,
        bed: &Bed,
        row: usize,
        bar: &Bar,
    ) -> Drawn<B> {
        if bar.label.is_empty() {
            return Ok(());
        }
        let middle = self.lane(row, bar.series) + 0.5 * room::BAR;
        let place = (bed.x(self.from) + BESIDE, middle);
        pen.text(&bar.label, place, Pos::new(HPos::Left, VPos::Center), pen.palette.ink)
    }

    /// A bar in the pattern of its series, with its figure after its end or, where there is no room, within it.
    fn drawn<B: DrawingBackend>(
        &self,
        pen: &Pen<'_, B>,
        bed: &Bed,
        bar: &Bar,
        area: Area,
    ) -> Drawn<B> {
        filled(pen, bar.series, area)?;
        pen.path(&area.outline(), pen.palette.of(bar.series), 1.0)?;
        let width = text_width(&bar.label, pen.palette.digit * LETTERS);
        let is_left = bar.value.is_some_and(|value| value < self.from);
        let end = if is_left { area.left } else { area.right };
        let outside = if is_left {
            end - BESIDE - width >= bed.left
        } else {
            end + BESIDE + width <= bed.right
        };
        // Words grow away from the bar, or back into it on ground of their own.
        let grows_left = is_left == outside;
        let x = if grows_left { end - BESIDE } else { end + BESIDE };
        let (left, right) = if grows_left { (x - width, x) } else { (x, x + width) };
        if bar.label.is_empty() {
            return Ok(());
        }
        let middle = 0.5 * (area.top + area.bottom);
        if !outside {
            let ground = Area {
                left: left - 2.0,
                top: area.top + 1.0,
                right: right + 2.0,
                bottom: area.bottom - 1.0,
            };
            pen.rectangle(ground, pen.palette.surface.to_rgba())?;
        }
        let side = if grows_left { HPos::Right } else { HPos::Left };
        pen.text(&bar.label, (x, middle), Pos::new(side, VPos::Center), pen.palette.ink)
    }
}
