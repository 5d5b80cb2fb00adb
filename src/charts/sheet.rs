//! A chart that leaves the page: on one sheet with its title, its sentence and its legend, which in the page are words
//! beside it.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::DrawingBackend;

use super::draw::{Labels, sample};
use super::hatch::filled;
use super::palette::Palette;
use super::pen::{Drawn, LETTERS, Pen};
use super::place::{Area, text_width};
use super::scene::Scene;
use super::series::Series;
use crate::html::escaped;

/// Width and least height of a sheet, in CSS pixels: three to two, which fits a slide and a page.
pub const SHEET: (u32, u32) = (960, 640);

const MARGIN: f64 = 24.0;
const LEADING: f64 = 1.5 * LETTERS;
const SAMPLE: f64 = 32.0;

/// What is on a sheet.
pub struct Sheet {
    /// What the chart is called.
    pub title: String,
    /// The series that it shows, by name.
    pub legend: Vec<(Series, &'static str)>,
    /// What is drawn, and what it says.
    pub scene: Scene,
    /// The figures of its value axis as they are written there.
    pub labels: Labels,
}

impl Sheet {
    /// Width and height, in CSS pixels.
    pub fn size(&self, palette: &Palette) -> (u32, u32) {
        let (width, least) = SHEET;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size")]
        let needed = |height: f64| (self.head(palette) + height).ceil() as u32;
        (width, self.scene.height().map_or(least, needed).max(least))
    }

    /// The sentence in lines.
    fn lines(&self, palette: &Palette) -> Vec<String> {
        let width = f64::from(SHEET.0) - 2.0 * MARGIN;
        wrapped(&self.scene.sentence, width, palette.digit * LETTERS)
    }

    /// How much is above the chart.
    fn head(&self, palette: &Palette) -> f64 {
        MARGIN + 3.0 * LETTERS + LEADING * (1 + self.lines(palette).len()) as f64
    }

    /// Draws it on `area` at `scale` pixels a CSS pixel.
    ///
    /// # Errors
    /// What the surface says if it cannot be drawn on.
    pub fn draw<B: DrawingBackend>(
        &self,
        area: &DrawingArea<B, Shift>,
        palette: &Palette,
        scale: f64,
    ) -> Drawn<B> {
        area.fill(&palette.surface)?;
        let pen = Pen { area, palette, scale };
        let words = Pos::new(HPos::Left, VPos::Center);
        let mut y = MARGIN;
        pen.heading(&self.title, (MARGIN, y), words, palette.ink)?;
        y += 2.0 * LETTERS;
        for line in self.lines(palette) {
            pen.text(&line, (MARGIN, y), words, palette.ink)?;
            y += LEADING;
        }
        let mut x = MARGIN;
        for (plan, name) in &self.legend {
            if self.scene.has_areas() {
                swatch(&pen, *plan, (x, y))?;
            } else {
                sample(&pen, *plan, (x, y), SAMPLE)?;
            }
            pen.text(name, (x + SAMPLE + 8.0, y), words, palette.ink)?;
            x += SAMPLE + 32.0 + text_width(name, palette.digit * LETTERS);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a place on the sheet")]
        let (_, below) = area.split_vertically((self.head(palette) * scale).round() as i32);
        self.scene.draw(&below, palette, scale, &self.labels)
    }

    /// The sheet as a file of vectors.
    pub fn svg(&self, palette: &Palette) -> String {
        let mut text = String::new();
        // A text takes whatever is drawn on it.
        let size = self.size(palette);
        let _ =
            self.draw(&SVGBackend::with_string(&mut text, size).into_drawing_area(), palette, 1.0);
        let title = format!(
            " role=\"img\"><title>{}</title><desc>{}</desc>",
            escaped(&self.title),
            escaped(&self.scene.sentence)
        );
        text.replacen('>', &title, 1)
    }
}

/// A sample of an area with its pattern.
fn swatch<B: DrawingBackend>(pen: &Pen<'_, B>, series: Series, (x, y): (f64, f64)) -> Drawn<B> {
    filled(pen, series, Area { left: x, top: y - 6.0, right: x + SAMPLE, bottom: y + 6.0 })
}

/// A text in lines of at most a width, where a digit is `digit` wide.
fn wrapped(text: &str, width: f64, digit: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        let longer = if line.is_empty() { word.to_owned() } else { [line, " ", word].concat() };
        if line.is_empty() || text_width(&longer, digit) <= width {
            *line = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::unit::Unit;
    use crate::charts::{Drawing, Picture};

    #[test]
    fn a_sentence_is_broken_between_words() {
        let lines = wrapped("one two three", 8.0, 1.0);
        assert_eq!(lines, ["one two", "three"]);
        assert_eq!(wrapped("unbreakable", 3.0, 1.0), ["unbreakable"]);
    }

    #[test]
    fn a_sheet_has_its_words_in_the_file() {
        let sheet = Sheet {
            title: "Cash & more".to_owned(),
            legend: vec![(Series::YourSplit, "Your split")],
            scene: Scene {
                drawing: Drawing::Lines(Picture::of([vec![], vec![Some(0.0), Some(1.0)], vec![]])),
                unit: Unit::Money,
                legend: vec![Series::YourSplit],
                sentence: "After 2 months: <nothing>.".to_owned(),
                axis: "",
                note: String::new(),
            },
            labels: Vec::new(),
        };
        let svg = sheet.svg(&Palette::default());
        assert!(
            svg.contains(
                "<title>Cash &amp; more</title><desc>After 2 months: &lt;nothing>.</desc>"
            )
        );
        assert!(svg.contains("Your split") && svg.contains("<polyline"));
    }
}
