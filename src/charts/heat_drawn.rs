//! A field of tiles on any surface: tiles, patterns, the names and figures of both axes, and where one is.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor};
use plotters_backend::DrawingBackend;

use super::hatch::hatch;
use super::heat::{Heat, room};
use super::pen::{Drawn, LETTERS, Pen};
use super::place::{Area, text_width};
use super::point::Point;
use super::series::Series;

/// A colour laid over another, as strong as `part` (0 to 1). Tiles are not seen through: where they meet, both would be
/// seen.
fn over(ground: RGBColor, color: RGBColor, part: f64) -> RGBColor {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    let mix = |ground: u8, color: u8| {
        (f64::from(ground) + part * (f64::from(color) - f64::from(ground))).round() as u8
    };
    RGBColor(mix(ground.0, color.0), mix(ground.1, color.1), mix(ground.2, color.2))
}

impl Heat {
    /// Draws it. A surface too small stays empty.
    pub(super) fn draw<B: DrawingBackend>(&self, pen: &Pen<'_, B>) -> Drawn<B> {
        let Some(field) = self.field(pen.size(), pen.palette.digit) else { return Ok(()) };
        for line in 0..self.rows.len() {
            for across in 0..self.across.values.len() {
                let at = Point { across, line };
                let Some((tile, series)) =
                    self.tile(at).and_then(|tile| Some((tile, tile.series?)))
                else {
                    continue;
                };
                let part = 0.12 + 0.5 * tile.depth.clamp(0.0, 1.0);
                let color = over(pen.palette.surface, pen.palette.of(series), part);
                let Area { left, top, right, bottom } = self.area(field, at);
                // Half a pixel over the next, which covers it: no ground shines through where they meet.
                let tile = Area { left, top: top - 0.5, right: right + 0.5, bottom };
                pen.rectangle(tile, color.to_rgba())?;
            }
        }
        let mut shown: Vec<Series> =
            self.rows.iter().flatten().filter_map(|tile| tile.series).collect();
        shown.sort();
        shown.dedup();
        for series in shown {
            let is_own = |place| {
                self.tile(self.at(field, place)).is_some_and(|tile| tile.series == Some(series))
            };
            hatch(pen, series.look(), pen.palette.of(series), field, &is_own)?;
        }
        pen.path(&field.outline(), pen.palette.muted, 1.0)?;
        self.axes(pen, field)?;
        self.here(pen, field)
    }

    /// The names of both figures, and what they are in the first, the middle and the last tile.
    fn axes<B: DrawingBackend>(&self, pen: &Pen<'_, B>, field: Area) -> Drawn<B> {
        let muted = pen.palette.muted;
        for mark in self.up.marks() {
            let tile = self.area(field, Point { across: 0, line: mark });
            let place = (field.left - room::BESIDE, 0.5 * (tile.top + tile.bottom));
            let text = self.up.written.get(mark).map_or("", String::as_str);
            pen.text(text, place, Pos::new(HPos::Right, VPos::Center), muted)?;
        }
        for mark in self.across.marks() {
            let tile = self.area(field, Point { across: mark, line: 0 });
            let text = self.across.written.get(mark).map_or("", String::as_str);
            let half = 0.5 * text_width(text, pen.palette.digit * LETTERS);
            let middle = 0.5 * (tile.left + tile.right);
            let middle = middle.min(pen.size().0 - half).max(half);
            pen.text(text, (middle, field.bottom + 6.0), Pos::new(HPos::Center, VPos::Top), muted)?;
        }
        let left = Pos::new(HPos::Left, VPos::Center);
        pen.text(&self.up.name, (0.0, 0.5 * room::TOP - 2.0), left, pen.palette.ink)?;
        let right = Pos::new(HPos::Right, VPos::Center);
        let below = field.bottom + room::BOTTOM - 10.0;
        pen.text(&self.across.name, (field.right, below), right, pen.palette.ink)
    }

    /// A ring around the pair as it is now.
    fn here<B: DrawingBackend>(&self, pen: &Pen<'_, B>, field: Area) -> Drawn<B> {
        let (x, y) = self.now(field);
        pen.circle((x, y), 7.0, pen.palette.surface)?;
        pen.circle((x, y), 5.5, pen.palette.ink)?;
        pen.circle((x, y), 2.5, pen.palette.surface)
    }
}
