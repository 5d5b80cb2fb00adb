//! How far people come, by the path on which they come.

use leptos::prelude::With;
use pushpull_model::engine::{Parameters, Projection, Step, calibrate};

use crate::charts::bars::{Bar, Bars, Row, Scale};
use crate::charts::scene::{Drawing, Scene};
use crate::charts::series::Series;
use crate::charts::unit::Unit;
use crate::format::Format;
use crate::state::Page;
use crate::words::{Words, fill};

/// What a step is called.
fn name(words: &Words, step: Step) -> &'static str {
    match step {
        Step::Attract => words.chart_step_attract,
        Step::Capture => words.chart_step_capture,
        Step::Nurture => words.chart_step_nurture,
        Step::Qualify => words.chart_step_qualify,
        Step::HandOver => words.chart_step_hand_over,
        Step::Convert => words.chart_step_convert,
        Step::Delight => words.chart_step_delight,
        Step::Refer => words.chart_step_refer,
    }
}

/// Those who came by inbound alone, by outbound alone, and by both. Whom both attract is counted on the sides.
fn counts(projection: &Projection, plan: &Parameters, step: Step) -> [Option<f64>; 3] {
    let by = projection.step(plan, step);
    let both = [by.assisted, by.reactivated].into_iter().flatten().reduce(|one, other| one + other);
    [by.inbound, by.outbound, both]
}

/// The series of [`counts`].
const PATHS: [Series; 3] = [Series::FromInbound, Series::FromOutbound, Series::FromBoth];

fn bars(projection: &Projection, plan: &Parameters, format: Format) -> Bars {
    let words = format.words();
    let row = |step: Step| {
        let bar = |(series, value): (Series, Option<f64>)| {
            let label = value.map(|value| format.count(value)).unwrap_or_default();
            Bar { series, value, label }
        };
        let bars = PATHS.into_iter().zip(counts(projection, plan, step)).map(bar).collect();
        Row { name: name(words, step).to_owned(), bars, beside: Vec::new() }
    };
    Bars {
        series: PATHS.to_vec(),
        rows: Step::ALL.map(row).to_vec(),
        from: 1.0,
        scale: Scale::Decades,
        is_shared: false,
        first: words.chart_step.to_owned(),
        heads: Vec::new(),
    }
}

/// The funnel of the visitor's plan.
pub(in crate::charts) fn funnel(page: Page, format: Format) -> Scene {
    let words = format.words();
    let plan = page.scenario.with(calibrate);
    page.plans.with(|plans| {
        let projection = &plans.split.projection;
        let count = |step, path: usize| {
            let [inbound, outbound, _] = counts(projection, &plan, step);
            format.count([inbound, outbound].get(path).copied().flatten().unwrap_or(0.0))
        };
        let [leads_in, leads_out] = [0, 1].map(|path| count(Step::Capture, path));
        let [won_in, won_out] = [0, 1].map(|path| count(Step::Convert, path));
        let gaps = [
            ("pulled", leads_in.as_str()),
            ("won", &won_in),
            ("pushed", &leads_out),
            ("sold", &won_out),
        ];
        Scene {
            drawing: Drawing::Bars(bars(projection, &plan, format)),
            unit: Unit::Count,
            legend: PATHS.to_vec(),
            sentence: fill(words.chart_funnel_takeaway, &gaps),
            axis: words.chart_axis_people,
            note: words.chart_funnel_note.to_owned(),
        }
    })
}
