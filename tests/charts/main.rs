//! The charts as SVG: what is drawn is what the table says, for any figures, and no picture changes unseen.
//!
//! `BLESS=1 cargo test --test charts` writes the pictures in `tests/charts/` anew; look at them before committing.

#![cfg(test)]

mod bars;
mod lines;

use std::fs;
use std::path::Path;

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use pushpull_page::charts::draw::Labels;
use pushpull_page::charts::unit::Unit;
use pushpull_page::charts::{Drawing, Palette, Scene, Series};

/// Width and height in CSS pixels.
type Size = (u32, u32);
type Points = Vec<(f64, f64)>;

const PHONE: Size = (320, 220);
const DESK: Size = (720, 360);

/// The scene of something that is drawn, without its words.
fn scene(drawing: Drawing) -> Scene {
    Scene {
        drawing,
        unit: Unit::Money,
        legend: Vec::new(),
        sentence: String::new(),
        axis: "",
        note: String::new(),
    }
}
fn svg_of(scene: &Scene, size: Size, labels: &Labels) -> String {
    let mut text = String::new();
    {
        let palette = Palette::default();
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        area.fill(&palette.surface).expect("a text can be drawn on");
        scene.draw(&area, &palette, 1.0, labels).expect("a text can be drawn on");
    }
    text
}
#[track_caller]
fn kept(name: &str, width: u32, drawn: &str) {
    let name = format!("tests/charts/{name}_{width}.svg");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, drawn).expect("the picture can be written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == drawn, "{name} is another picture now; look at it with BLESS=1");
}
/// The points of every line drawn in `color`, a dash a line.
fn strokes(svg: &str, color: &str) -> Vec<Points> {
    let number = |text: &str| text.parse::<f64>().expect("a coordinate is a number");
    let line = |tag: &str| {
        let points = tag.split("points=\"").nth(1)?.split('"').next()?;
        let point = |pair: &str| pair.split_once(',').map(|(x, y)| (number(x), number(y)));
        points.split_whitespace().map(point).collect()
    };
    svg.lines()
        .filter(|tag| tag.starts_with("<polyline") && tag.contains(color))
        .filter_map(line)
        .collect()
}

fn color(series: Series) -> String {
    let color = Palette::default().of(series);
    format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2)
}
/// One set of tokens: without a page, a chart has the colours of the light one.
#[test]
fn the_default_palette_is_that_of_the_style_sheet() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let sheet = fs::read_to_string(path).expect("the style sheet can be read");
    let light = sheet.split("@media").next().unwrap_or_default();
    let token = |name: &str| {
        let (_, rest) = light.split_once(&format!("{name}:"))?;
        pushpull_page::charts::palette::color(rest.split(';').next()?)
    };
    let read = Palette::read(|name| Some(token(name).unwrap_or_else(|| panic!("no {name}"))));
    assert_eq!(read, Palette::default());
}
