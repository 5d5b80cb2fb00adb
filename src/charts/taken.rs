//! What somebody takes from a chart: its figures as a table and as a file, and its picture as PNG or SVG.

use leptos::prelude::*;
use leptos::web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;

use super::grain::{GRAINS, Grained};
use super::listed::Listed;
use super::palette::Palette;
use super::panel::Charted;
use super::sheet::Sheet;
use super::sight::{Sight, name};
use super::tokens::palette_of;
use crate::browser::{digits, download, download_canvas};
use crate::button::Button;
use crate::format::Format;
use crate::months::{MARK, line};
use crate::share::Handed;
use crate::texts::Texts;
use crate::words::fill;

/// Pixels of a picture file a CSS pixel.
const SCALE: u32 = 2;

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The sheet of what is shown now.
fn sheet(charted: Charted, sight: &Sight, format: Format) -> Sheet {
    let scene = charted.scene.get_untracked();
    let words = format.words();
    Sheet {
        title: (sight.name)(words).to_owned(),
        legend: scene.series().into_iter().map(|series| (series, name(words, series))).collect(),
        labels: scene.labels(format),
        scene,
    }
}

/// A sheet on a canvas of its own. `None` where the browser gives none.
fn painted(sheet: &Sheet, palette: &Palette) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = sheet.size(palette);
    canvas.set_width(width * SCALE);
    canvas.set_height(height * SCALE);
    let grains = f64::from(GRAINS);
    context(&canvas)?.scale(1.0 / grains, 1.0 / grains).ok()?;
    let area = Grained(CanvasBackend::with_canvas_object(canvas.clone())?).into_drawing_area();
    sheet.draw(&area, palette, f64::from(SCALE) * grains).ok()?;
    Some(canvas)
}

/// The table, and the buttons that save.
#[component]
pub fn Taken(
    /// Of which chart.
    charted: Charted,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let sight = move || charted.wall.sight(charted.chosen.get());
    let now = move || charted.wall.sight(charted.chosen.get_untracked());
    let file = move |ending: &str| ["pushpull-", now().key, ending].concat();
    let csv = move || {
        let listed = charted.scene.with_untracked(|scene| scene.listed(format));
        let rows = listed.fields(format.currency().code(), digits).into_iter();
        rows.map(|row| line(row.into_iter())).collect::<Vec<_>>().concat()
    };
    let handed = Handed::new(
        ["chart-text", "reasons-text"].get(charted.wall.place).copied().unwrap_or_default(),
        words.chart_text,
        move || charted.scene.track(),
    );
    let say = move |name: &str, is_saved: bool, text: Option<String>| {
        let (said, text) =
            if is_saved { (words.chart_saved, None) } else { (words.chart_blocked, text) };
        handed.say(&fill(said, &[("file", name)]), text);
    };
    let palette = move || {
        let canvas = charted.canvas.get_untracked()?;
        Some(palette_of(&canvas, &context(&canvas)?))
    };
    let save_csv = move || {
        let (name, text) = (file(".csv"), csv());
        say(&name, download(&name, "text/csv;charset=utf-8", &[MARK, &text].concat()), Some(text));
    };
    let save_svg = move || {
        let name = file(".svg");
        let text = palette()
            .map(|palette| sheet(charted, now(), format).svg(&palette))
            .unwrap_or_default();
        say(&name, download(&name, "image/svg+xml", &text), Some(text));
    };
    let save_png = move || {
        let name = file(".png");
        let canvas =
            palette().and_then(|palette| painted(&sheet(charted, now(), format), &palette));
        say(&name, canvas.is_some_and(|canvas| download_canvas(&name, &canvas)), None);
    };
    let listed = Memo::new(move |_| charted.scene.with(|scene| scene.listed(format)));
    let heads = Texts::of(move || listed.with(Listed::names));
    let body = Texts::of(move || {
        let rows = listed.with(Listed::texts);
        rows.into_iter().map(|row| row.join("\u{1}")).collect()
    });
    let cell = |text: &str, place: usize| match place {
        0 => view! { <th scope="row">{text.to_owned()}</th> }.into_any(),
        _ => view! { <td>{text.to_owned()}</td> }.into_any(),
    };
    let row = move |text: String| {
        let cells = text.split('\u{1}').zip(0..).map(|(text, place)| cell(text, place));
        view! { <tr>{cells.collect::<Vec<_>>()}</tr> }
    };
    let caption = Signal::derive(move || (sight().name)(words));
    view! {
        <div class="row">
            <Button text=words.chart_csv.to_owned() press=Box::new(save_csv) />
            <Button text=words.chart_png.to_owned() press=Box::new(save_png) />
            <Button text=words.chart_svg.to_owned() press=Box::new(save_svg) />
        </div>
        {handed.view()}
        <div class="scroll" tabindex="0" role="group" aria-label=caption>
            <table class="plain">
                <caption class="unseen">{caption}</caption>
                <thead>
                    <tr>
                        {move || {
                            let heads = heads.all().into_iter();
                            heads.map(|head| view! { <th scope="col">{head}</th> }).collect::<Vec<_>>()
                        }}
                    </tr>
                </thead>
                <tbody>{move || body.all().into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
}
