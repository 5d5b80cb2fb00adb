//! The report from its title to its last line, as HTML.

use leptos::prelude::*;

use super::assumed::{Sources, changes, rest};
use super::table::Table;
use crate::answer::{Figured, Said, Saying, figured, stale, yours};
use crate::browser::{address, today};
use crate::charts::sight::{MONTHS, Sight, name};
use crate::charts::{area_key, inline, line_key};
use crate::format::Format;
use crate::html::{element, escaped, tag, text};
use crate::months::printed;
use crate::share::{plan, trust};
use crate::split;
use crate::state::Page;
use crate::words::fill;

/// The charts of the report, by their keys.
const CHARTS: [&str; 2] = ["cash", "leads"];

/// How many figures of the visitor's own plan stand above the table.
const TILES: usize = 6;

/// The id of the title.
pub(super) const TITLE: &str = "report-title";

/// What the report is called.
pub(super) fn title(page: Page, format: Format) -> String {
    let words = format.words();
    let industry = page.scenario.with(|scenario| words.industry(scenario.industry));
    fill(words.report_title, &[("industry", industry)])
}

/// Everything that is on it, as the page is now; with the brand line as HTML, and what is known of the sources.
pub(super) fn document(
    page: Page,
    saying: Saying,
    format: Format,
    (brand, sources): (&str, &Sources),
) -> String {
    let mut html = String::new();
    tag(&mut html, "header", "", &head(page, brand, format));
    let parts = [
        answer(page, saying, format),
        figures(page, format),
        reason(page, format),
        changes(page, format, sources),
        charts(page, format),
        rest(page, format),
        months(page, format),
    ];
    for part in &parts {
        tag(&mut html, "section", "", part);
    }
    tag(&mut html, "footer", "", &foot(page, format));
    html
}

fn head(page: Page, brand: &str, format: Format) -> String {
    let words = format.words();
    let mut html = brand.to_owned();
    let attributes = ["id=\"", TITLE, "\""].concat();
    element(&mut html, "h1", &attributes, &escaped(&title(page, format)));
    text(&mut html, "p", "note", &today(words.tag));
    html
}

/// The answer, how sure it is, and the plan that it is about.
fn answer(page: Page, saying: Saying, format: Format) -> String {
    let words = format.words();
    let Said { headline, because, own, hangs_on, draws, .. } = saying.with(Said::clone);
    let scenario = page.scenario.get();
    let mut html = String::new();
    text(&mut html, "h2", "", words.answer_heading);
    text(&mut html, "p", "verdict", &headline);
    for sentence in [because, own, hangs_on, plan(page, &scenario, format)] {
        text(&mut html, "p", "", &sentence);
    }
    text(&mut html, "p", "note", &draws);
    text(&mut html, "p", "warning", &stale(page, words));
    html
}

/// The few figures of the visitor's plan, and all plans side by side.
fn figures(page: Page, format: Format) -> String {
    let words = format.words();
    let rows = figured(page, format);
    let mut html = String::new();
    text(&mut html, "h2", "", words.figures_heading);
    text(&mut html, "p", "note", &[words.your_split, ", ", &yours(page, format)].concat());
    let mut tiles = String::new();
    for Figured { name, figures } in rows.iter().take(TILES) {
        let [_, (own, _), ..] = figures.as_slice() else { continue };
        let tile = ["<dt>", &escaped(name), "</dt><dd>", &escaped(own), "</dd>"];
        tag(&mut tiles, "div", "", &tile.concat());
    }
    tag(&mut html, "dl", "tiles", &tiles);
    let best = |row: usize, column: usize| {
        let figure = rows.get(row).and_then(|row| row.figures.get(column - 1));
        if figure.is_some_and(|(_, is_best)| *is_best) { words.best } else { "" }
    };
    let months = page.scenario.with(|scenario| format.months(scenario.horizon));
    let mut heads = vec![("", fill(words.figures_column, &[("months", &months)]))];
    let names = [words.inbound_side, words.your_split, words.outbound_side, words.best_split];
    let classes = ["inbound", "blend", "outbound", "blend"];
    let plans = rows.first().map_or(0, |row| row.figures.len());
    heads.extend(classes.into_iter().zip(names.map(str::to_owned)).take(plans));
    let texts = |row: &Figured| {
        let figures = row.figures.iter().map(|(text, _)| text.clone());
        std::iter::once(row.name.to_owned()).chain(figures).collect()
    };
    let texts: Vec<_> = rows.iter().map(texts).collect();
    Table { heads, mark: &best, ..Table::of(words.figures_heading, &texts) }
        .write_wide(&mut html, "plans");
    html
}

/// Where the money goes, and why.
fn reason(page: Page, format: Format) -> String {
    let words = format.words();
    let aim = split::aim_name(words, page.wanted.objective.get());
    let mut html = String::new();
    text(&mut html, "h2", "", words.split_heading);
    text(&mut html, "p", "note", &[words.house_said_aim, ": ", aim, "."].concat());
    text(&mut html, "p", "", &split::said(page, format));
    html
}

/// The charts, each with its sentence and its legend.
fn charts(page: Page, format: Format) -> String {
    let mut figures = String::new();
    for sight in MONTHS.sights.iter().filter(|sight| CHARTS.contains(&sight.key)) {
        tag(&mut figures, "figure", "", &chart(page, sight, format));
    }
    let mut html = String::new();
    tag(&mut html, "div", "charts", &figures);
    html
}

fn chart(page: Page, sight: &Sight, format: Format) -> String {
    let words = format.words();
    let scene = sight.scene(page, format);
    let mut html = String::new();
    text(&mut html, "h2", "", (sight.name)(words));
    text(&mut html, "p", "", &scene.sentence);
    let mut legend = String::new();
    let sample = if scene.has_areas() { area_key } else { line_key };
    for series in scene.series() {
        let entry = [sample(series), escaped(name(words, series))].concat();
        tag(&mut legend, "li", "", &entry);
    }
    tag(&mut html, "ul", "legend", &legend);
    html.push_str(&inline(&scene, format));
    text(&mut html, "p", "axis note", scene.axis);
    text(&mut html, "p", "note", &scene.note);
    html
}

/// The visitor's plan, month by month or year by year.
fn months(page: Page, format: Format) -> String {
    let printed = page.plans.with(|plans| printed(format, &plans.split.projection));
    let mut html = String::new();
    text(&mut html, "h2", "", printed.name);
    text(&mut html, "p", "note", &printed.note);
    let heads = printed.heads.iter().map(|name| ("", (*name).to_owned())).collect();
    Table { heads, ..Table::of(printed.name, &printed.rows) }.write_wide(&mut html, "periods");
    html
}

/// How far to trust it, and where it comes from.
fn foot(page: Page, format: Format) -> String {
    let words = format.words();
    let mut html = String::new();
    let made = fill(words.house_copy_by, &[("date", &today(words.tag))]);
    let trust = page.scenario.with(|scenario| trust(scenario, format));
    text(&mut html, "p", "", &[words.method_note, " ", &trust].concat());
    text(&mut html, "p", "", &[made.as_str(), " ", &address()].concat());
    html
}
