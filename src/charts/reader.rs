//! Reads a chart point by point: with the pointer, with a finger, or with the arrow keys, and aloud.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{KeyboardEvent, PointerEvent};

use super::point::{Point, Surface, aloud, shown};
use super::scene::Scene;
use crate::format::Format;
use crate::texts::Texts;
use crate::words::fill;

/// The marks of a point and what stands beside it. It lies over the picture.
#[component]
pub fn Reader(
    /// What is drawn.
    scene: Signal<Scene>,
    /// What the chart is called.
    name: Signal<&'static str>,
    /// On what it is drawn now.
    #[prop(into)]
    surface: Callback<(), Option<Surface>>,
) -> impl IntoView {
    let format = Format::here();
    let words = format.words();
    let place = NodeRef::<Div>::new();
    let at = RwSignal::new(None::<Point>);
    // What is read may have gone since.
    let here = move || at.get().map(|at| scene.with(|scene| scene.within(at)));
    let start = move || scene.with(Scene::first);
    let point_at = move |event: PointerEvent| {
        let surface = untrack(|| surface.run(()));
        let (Some(element), Some(surface)) = (place.get_untracked(), surface) else { return };
        let bounds = element.get_bounding_client_rect();
        let (x, y) = (
            f64::from(event.client_x()) - bounds.left(),
            f64::from(event.client_y()) - bounds.top(),
        );
        at.set(scene.with_untracked(|scene| scene.nearest(&surface, (x, y))));
    };
    let press = move |event: KeyboardEvent| {
        // With Alt an arrow goes back in the browser, and screen readers have keys of their own.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        if event.key() == "Escape" {
            return at.set(None);
        }
        let now = untrack(here).unwrap_or_else(|| untrack(start));
        if let Some(next) = scene.with_untracked(|scene| scene.moved(now, &event.key())) {
            event.prevent_default();
            at.set(Some(next));
        }
    };
    let texts = Texts::of(move || {
        let now = here().unwrap_or_else(start);
        scene.with(|scene| {
            vec![
                fill(words.chart_read, &[("chart", name.get())]),
                scene.points().saturating_sub(1).to_string(),
                scene.place(now).to_string(),
                aloud(&scene.told(now, format)),
            ]
        })
    });
    let marks = move || {
        let (at, surface) = (here()?, surface.run(())?);
        scene.with(|scene| Some(shown(scene.stop(&surface, at)?, scene.told(at, format))))
    };
    view! {
        <div
            class="reader"
            node_ref=place
            tabindex="0"
            role="slider"
            aria-label=texts.at(0)
            aria-valuemin="0"
            aria-valuemax=texts.at(1)
            aria-valuenow=texts.at(2)
            aria-valuetext=texts.at(3)
            on:pointermove=point_at
            on:pointerdown=point_at
            on:pointerleave=move |_| at.set(None)
            on:keydown=press
            on:focus=move |_| at.update(|at| *at = at.or_else(|| Some(untrack(start))))
            on:blur=move |_| at.set(None)
        >
            <div aria-hidden="true">{marks}</div>
        </div>
    }
}
