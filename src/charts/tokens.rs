//! Reads the page's colours and letters where a chart stands, so that a theme is written down once, in the style sheet.

use plotters::style::RGBColor;
use web_sys::{CanvasRenderingContext2d, HtmlElement};

use super::palette::{Palette, color};

/// The palette of the page around `element`; `context` knows how wide letters are.
pub fn palette_of(element: &HtmlElement, context: &CanvasRenderingContext2d) -> Palette {
    let computed = |property: &str| {
        let style = web_sys::window()?.get_computed_style(element).ok()??;
        style.get_property_value(property).ok()
    };
    let token = |name: &str| {
        let written = computed(name)?;
        color(&written).or_else(|| resolved(element, name, &computed))
    };
    let mut palette = Palette::read(token);
    if let Some(font) = computed("font-family").filter(|font| !font.is_empty()) {
        palette.digit = digit_of(context, &font).unwrap_or(palette.digit);
        palette.font = font;
    }
    palette
}

/// What the browser makes of a token written in words a chart does not know, such as `light-dark()` or `oklch()`.
fn resolved(
    element: &HtmlElement,
    name: &str,
    computed: &dyn Fn(&str) -> Option<String>,
) -> Option<RGBColor> {
    let style = element.style();
    style.set_property("color", &format!("var({name})")).ok()?;
    let answer = computed("color");
    style.remove_property("color").ok()?;
    color(&answer?)
}

/// Width of a digit as a share of the height of letters.
fn digit_of(context: &CanvasRenderingContext2d, font: &str) -> Option<f64> {
    context.set_font(&format!("100px {font}"));
    let width = context.measure_text("0").ok()?.width() / 100.0;
    (0.2..2.0).contains(&width).then_some(width)
}
