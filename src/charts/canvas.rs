//! A chart in the page: sharp on any screen, as wide as its place, in the page's colours, and read point by point.

use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use super::easel::Easel;
use super::picture::Picture;
use super::reader::Reader;
use crate::browser::in_sight;
use crate::once::once;

/// A figure of three plans on a canvas, drawn again when the picture, the place, the screen or the theme changes.
///
/// Title and legend are the page's; [`super::LineKey`] has the samples.
#[component]
pub fn Chart(
    /// What is drawn.
    #[prop(into)]
    picture: Signal<Picture>,
    /// Which of the charts it is.
    sight: Memo<usize>,
    /// On what it is drawn.
    canvas: NodeRef<Canvas>,
    /// Writes a figure on the value axis; what it reads is followed.
    #[prop(into)]
    label: Callback<(f64,), String>,
    /// The chart in one sentence, for those who do not see it.
    #[prop(into)]
    description: Signal<String>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let easel = StoredValue::new_local(None::<Easel>);

    let painted = RwSignal::new(());
    let seen = in_sight(place);
    Effect::new(move || {
        if !seen.get() {
            return;
        }
        // Once: a derived signal is worked out at every reading.
        let picture = picture.get();
        let ticks = picture.value_ticks();
        let labels = ticks.into_iter().map(|tick| (tick, label.run((tick,)))).collect();
        let (Some(place), Some(canvas)) = (place.get(), canvas.get()) else { return };
        easel.try_update_value(|easel| match easel {
            Some(easel) => easel.show(picture, labels),
            None => easel.insert(Easel::new(&place, canvas, painted)).begin(picture, labels),
        });
    });
    let frame = move |()| {
        painted.track();
        easel.with_value(|easel| easel.as_ref().and_then(Easel::frame))
    };
    view! {
        <div
            class="chart"
            node_ref=place
            style:position="relative"
            style:aspect-ratio="2 / 1"
            style:min-height="220px"
            style:max-height="380px"
            style:width="100%"
        >
            <canvas
                node_ref=canvas
                role="img"
                aria-label=description
                style:position="absolute"
                style:inset="0 auto auto 0"
            />
            {once(view! { <Reader picture sight frame /> })}
        </div>
    }
}
