//! Draws plain shapes and words on any surface of plotters, measured in CSS pixels.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{Pos, VPos};
use plotters::style::{Color, FontFamily, IntoFont, RGBAColor, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::palette::Palette;
use super::place::Area;
use super::strokes::Place;

/// What drawing gives: nothing, or the surface's own error.
pub type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Height of letters, in CSS pixels.
pub(super) const LETTERS: f64 = 12.0;

/// How much higher the middle of a digit is than the middle of a line, as a share of the height of letters.
const DIGIT_RISE: f64 = 0.07;

/// Something to draw with.
pub(super) struct Pen<'a, B: DrawingBackend> {
    /// What is drawn on.
    pub(super) area: &'a DrawingArea<B, Shift>,
    /// In which colours and letters.
    pub(super) palette: &'a Palette,
    /// Pixels of the surface a CSS pixel.
    pub(super) scale: f64,
}

impl<B: DrawingBackend> Pen<'_, B> {
    /// Width and height of the surface.
    pub(super) fn size(&self) -> (f64, f64) {
        let (width, height) = self.area.dim_in_pixel();
        (f64::from(width) / self.scale, f64::from(height) / self.scale)
    }

    /// Words beside a place.
    pub(super) fn text(&self, text: &str, place: Place, beside: Pos, color: RGBColor) -> Drawn<B> {
        self.words(text, place, beside, color, LETTERS)
    }

    /// A title beside a place.
    pub(super) fn heading(
        &self,
        text: &str,
        place: Place,
        beside: Pos,
        color: RGBColor,
    ) -> Drawn<B> {
        self.words(text, place, beside, color, 1.5 * LETTERS)
    }

    fn words(
        &self,
        text: &str,
        place: Place,
        beside: Pos,
        color: RGBColor,
        letters: f64,
    ) -> Drawn<B> {
        let family = FontFamily::Name(&self.palette.font);
        let font = (family, letters * self.scale).into_font();
        let style = TextStyle::from(font).color(&color).pos(beside);
        let centred = matches!(beside.v_pos, VPos::Center);
        let y = if centred { place.1 + DIGIT_RISE * letters } else { place.1 };
        self.area.draw_text(text, &style, self.pixel(&(place.0, y)))
    }

    /// A line through `places`.
    pub(super) fn path(&self, places: &[Place], color: RGBColor, width: f64) -> Drawn<B> {
        let stroke_width = pixels(width * self.scale).unsigned_abs().max(1);
        let style = ShapeStyle { color: color.to_rgba(), filled: false, stroke_width };
        self.area.draw(&PathElement::new(self.pixels(places), style))
    }

    /// A line as thin as can be seen, which lets through what lies under it.
    pub(super) fn hairline(&self, places: &[Place], color: RGBAColor) -> Drawn<B> {
        let stroke_width = pixels(0.75 * self.scale).unsigned_abs().max(1);
        let style = ShapeStyle { color, filled: false, stroke_width };
        self.area.draw(&PathElement::new(self.pixels(places), style))
    }

    /// A filled rectangle.
    pub(super) fn rectangle(&self, area: Area, color: RGBAColor) -> Drawn<B> {
        let Area { left, top, right, bottom } = area;
        let corners = [self.pixel(&(left, top)), self.pixel(&(right, bottom))];
        self.area.draw(&Rectangle::new(corners, color.filled()))
    }

    /// A filled circle.
    pub(super) fn circle(&self, place: Place, reach: f64, color: RGBColor) -> Drawn<B> {
        let reach = pixels(reach * self.scale);
        self.area.draw(&Circle::new(self.pixel(&place), reach, color.filled()))
    }

    /// A filled shape with corners.
    pub(super) fn polygon(&self, corners: &[Place], color: RGBColor) -> Drawn<B> {
        self.area.draw(&Polygon::new(self.pixels(corners), color.filled()))
    }

    /// A shape with corners that lets through what lies under it.
    pub(super) fn tint(&self, corners: &[Place], color: RGBAColor) -> Drawn<B> {
        self.area.draw(&Polygon::new(self.pixels(corners), color.filled()))
    }

    fn pixel(&self, (x, y): &Place) -> (i32, i32) {
        (pixels(x * self.scale), pixels(y * self.scale))
    }

    fn pixels(&self, places: &[Place]) -> Vec<(i32, i32)> {
        places.iter().map(|place| self.pixel(place)).collect()
    }
}

/// The nearest whole pixel; what is far outside any surface stays far outside.
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` keeps what is too large at the largest number"
)]
fn pixels(distance: f64) -> i32 {
    distance.round() as i32
}
