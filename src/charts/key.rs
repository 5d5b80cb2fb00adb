//! A sample of a line or an area for a legend in the page: the same dash, shape, pattern and colour as in the chart.

use leptos::prelude::*;

use super::series::{Look, Series};
use super::strokes::Stroke;

/// Where every sample begins.
const SAMPLE: &str = "<svg width=\"32\" height=\"14\" viewBox=\"0 0 32 14\" aria-hidden=\"true\" focusable=\"false\">";

/// A sample of a plan's line with its mark; decoration, so the words beside it must name the plan.
#[component]
pub fn LineKey(
    /// Whose line.
    series: Series,
) -> impl IntoView {
    view! { <span style:display="contents" inner_html=line_key(series)></span> }
}

/// The same as HTML.
pub fn line_key(series: Series) -> String {
    let Stroke { width, on, off } = Stroke::of(series);
    let color = series.color();
    let shape = match series.look() {
        Look::Inbound => "M11 7a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
        Look::Blend => "M11.5 2.5h9v9h-9z",
        Look::Outbound => "M16 .75l5.75 10.5h-11.5z",
        Look::Plain => "M16 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
    };
    let dash = if on > 0.0 { format!("stroke-dasharray:{on} {off};") } else { String::new() };
    [
        SAMPLE,
        "<path d=\"M0 7H32\" fill=\"none\" style=\"",
        &dash,
        "stroke-width:",
        &width.to_string(),
        ";stroke:",
        color,
        "\"/><path d=\"",
        shape,
        "\" style=\"stroke:var(--surface);stroke-width:1.5;fill:",
        color,
        "\"/></svg>",
    ]
    .concat()
}

/// A sample of an area with its pattern; decoration, so the words beside it must name what it is of.
#[component]
pub fn AreaKey(
    /// Of what.
    series: Series,
) -> impl IntoView {
    view! { <span style:display="contents" inner_html=area_key(series)></span> }
}

/// The same as HTML.
pub fn area_key(series: Series) -> String {
    let color = series.color();
    let pattern = match series.look() {
        Look::Inbound => "M1 8l7 -7M4 13l12 -12M11 13l12 -12M18 13l12 -12M25 13l6 -6",
        Look::Outbound => "M1 6l7 7M4 1l12 12M11 1l12 12M18 1l12 12M25 1l6 6",
        Look::Blend => "M1 4.5H31M1 9.5H31",
        Look::Plain => "M6 1V13M12 1V13M18 1V13M24 1V13",
    };
    [
        SAMPLE,
        "<path d=\"M1 1H31V13H1Z\" fill-opacity=\"0.25\" style=\"fill:",
        color,
        ";stroke:",
        color,
        "\"/><path d=\"",
        pattern,
        "\" fill=\"none\" stroke-opacity=\"0.7\" style=\"stroke:",
        color,
        "\"/></svg>",
    ]
    .concat()
}
