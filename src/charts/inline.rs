//! A chart as a part of the page's HTML: in the page's colours whatever they are when it is looked at, and as sharp as paper.

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use plotters::style::RGBColor;

use super::palette::Palette;
use super::scene::Scene;
use crate::format::Format;
use crate::html::escaped;

/// Width and height, in CSS pixels; it grows and shrinks with its place.
const SIZE: (u32, u32) = (400, 250);

/// Steps of the drawing a CSS pixel: plotters counts whole ones.
const SCALE: u32 = 8;

/// The colours of a palette by the names that they have in the page.
fn tokens(palette: &Palette) -> [(RGBColor, &'static str); 7] {
    [
        (palette.inbound, "var(--inbound)"),
        (palette.outbound, "var(--outbound)"),
        (palette.blend, "var(--blend)"),
        (palette.ink, "var(--ink)"),
        (palette.muted, "var(--muted)"),
        (palette.grid, "var(--line)"),
        (palette.surface, "var(--surface)"),
    ]
}

/// A colour as plotters writes it.
fn written(RGBColor(red, green, blue): RGBColor) -> String {
    format!("\"#{red:02X}{green:02X}{blue:02X}\"")
}

/// The chart, with its sentence for those who do not see it.
pub fn inline(scene: &Scene, format: Format) -> String {
    let palette = Palette::default();
    let mut svg = String::new();
    let size = (SIZE.0 * SCALE, SIZE.1 * SCALE);
    let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
    // A text takes whatever is drawn on it.
    let _ = scene.draw(&area, &palette, SCALE.into(), &scene.labels(format));
    drop(area);
    for (color, token) in tokens(&palette) {
        svg = svg.replace(&written(color), &["\"", token, "\""].concat());
    }
    let named = ["<svg role=\"img\" aria-label=\"", &escaped(&scene.sentence), "\""].concat();
    svg.replacen("<svg", &named, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_colours_of_a_palette_are_taken_for_each_other() {
        let colors = tokens(&Palette::default()).map(|(color, _)| written(color));
        for (place, color) in colors.iter().enumerate() {
            assert!(!colors[..place].contains(color), "{color}");
        }
        assert_eq!(colors[0], "\"#0B6FB8\"");
    }
}
