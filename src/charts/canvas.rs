//! A chart in the page: sharp on any screen, as wide as its place, in the page's colours, and read point by point.

use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use super::easel::Easel;
use super::point::whole;
use super::reader::Reader;
use super::scene::Scene;
use crate::browser::in_sight;
use crate::format::Format;
use crate::once::once;

/// How much room lines want.
const WIDE: &str = "aspect-ratio: 2 / 1; min-height: 220px; max-height: 380px";
/// How much room a field wants.
const SQUARE: &str = "aspect-ratio: 1 / 1; min-height: 260px; max-height: 440px";

/// A chart on a canvas, drawn again when its figures, its place, the screen or the theme changes.
///
/// Title and legend are the page's; [`super::LineKey`] has the samples.
#[component]
pub fn Chart(
    /// What is drawn.
    #[prop(into)]
    scene: Signal<Scene>,
    /// What the chart is called.
    #[prop(into)]
    name: Signal<&'static str>,
    /// On what it is drawn.
    canvas: NodeRef<Canvas>,
    /// The chart in one sentence, for those who do not see it.
    #[prop(into)]
    description: Signal<String>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let easel = StoredValue::new_local(None::<Easel>);

    let painted = RwSignal::new(());
    let format = Format::here();
    let seen = in_sight(place);
    Effect::new(move || {
        if !seen.get() {
            return;
        }
        // Once: a derived signal is worked out at every reading.
        let scene = scene.get();
        let labels = scene.labels(format);
        let (Some(place), Some(canvas)) = (place.get(), canvas.get()) else { return };
        easel.try_update_value(|easel| match easel {
            Some(easel) => easel.show(scene, labels),
            None => easel.insert(Easel::new(&place, canvas, painted)).begin(scene, labels),
        });
    });
    let surface = move |()| {
        painted.track();
        easel.with_value(|easel| easel.as_ref().and_then(Easel::surface))
    };
    let shape = Memo::new(move |_| {
        scene.with(|scene| match scene.height() {
            Some(height) => format!("height: {}px", whole(height.ceil())),
            None if scene.is_square() => SQUARE.to_owned(),
            None => WIDE.to_owned(),
        })
    });
    view! {
        <div
            class="chart"
            node_ref=place
            style=move || ["position: relative; width: 100%; ", &shape.get()].concat()
        >
            <canvas
                node_ref=canvas
                role="img"
                aria-label=description
                style:position="absolute"
                style:inset="0 auto auto 0"
            />
            {once(view! { <Reader scene name surface /> })}
        </div>
    }
}
