//! A sample of a plan's line for a legend in the page: the same dash, shape and colour as in the chart.

use leptos::prelude::*;

use super::picture::Plan;
use super::strokes::Stroke;

/// A sample of a plan's line with its mark; decoration, so the words beside it must name the plan.
#[component]
pub fn LineKey(
    /// Whose line.
    plan: Plan,
) -> impl IntoView {
    let Stroke { width, on, off } = Stroke::of(plan);
    let color = plan.color();
    let shape = match plan {
        Plan::AllInbound => "M11 7a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
        Plan::YourSplit => "M11.5 2.5h9v9h-9z",
        Plan::AllOutbound => "M16 .75l5.75 10.5h-11.5z",
    };
    let dash = (on > 0.0).then(|| format!("{on} {off}"));
    view! {
        <svg width="32" height="14" viewBox="0 0 32 14" aria-hidden="true" focusable="false">
            <path d="M0 7H32" style:stroke=color stroke-width=width.to_string() stroke-dasharray=dash fill="none" />
            <path d=shape style:fill=color style:stroke="var(--surface)" stroke-width="1.5" />
        </svg>
    }
}
