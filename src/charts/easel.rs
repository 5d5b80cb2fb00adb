//! Keeps a canvas painted: at most once a frame, at the screen's own resolution, and never after it has left the page.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::{
    AnimationFrameRequestHandle, RwSignal, Set, request_animation_frame_with_handle,
};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

use super::draw::Labels;
use super::grain::{GRAINS, Grained};
use super::palette::Palette;
use super::point::Surface;
use super::scene::Scene;
use super::tokens::palette_of;
use super::watch::{Media, Room};

/// Pixels of a canvas that browsers still give, along a side.
const MOST_PIXELS: f64 = 8192.0;

/// A canvas, what is to be seen on it, and what asks for it to be painted again. Dropping it ends that.
pub struct Easel {
    sitting: Rc<Sitting>,
    _room: Option<Room>,
    _schemes: [Option<Media>; 2],
}

impl Easel {
    /// An empty canvas that is to fill `place`; `painted` is told whenever it was painted.
    pub fn new(place: &HtmlElement, canvas: HtmlCanvasElement, painted: RwSignal<()>) -> Self {
        let sitting = Rc::new_cyclic(|this| Sitting::new(this.clone(), canvas, painted));
        sitting.size.set((f64::from(place.client_width()), f64::from(place.client_height())));
        let resized = Rc::downgrade(&sitting);
        let schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(|query| {
            let recolored = Rc::downgrade(&sitting);
            Media::watch(query, move || {
                if let Some(sitting) = recolored.upgrade() {
                    sitting.recolor();
                }
            })
        });
        Self {
            sitting,
            // Not a frame later, for which a canvas of the old size would be seen in the new place.
            _room: Room::watch(place, move |width, height| {
                if let Some(sitting) = resized.upgrade() {
                    sitting.size.set((width, height));
                    sitting.paint();
                }
            }),
            _schemes: schemes,
        }
    }

    /// Shows a scene now, without waiting for a frame; with the words for each figure on its value axis.
    pub fn begin(&self, scene: Scene, labels: Labels) {
        self.sitting.scene.replace(Some((scene, labels)));
        self.sitting.paint();
    }

    /// Shows a scene from the next frame on, with the words for each sum on its value axis.
    pub fn show(&self, scene: Scene, labels: Labels) {
        self.sitting.scene.replace(Some((scene, labels)));
        self.sitting.ask();
    }

    /// What is drawn on. `None` before anything was.
    pub fn surface(&self) -> Option<Surface> {
        let scene = self.sitting.scene.borrow();
        let digit = self.sitting.palette.borrow().as_ref()?.digit;
        Some(Surface { size: self.sitting.size.get(), digit, labels: scene.as_ref()?.1.clone() })
    }
}

impl Drop for Easel {
    fn drop(&mut self) {
        if let Some(frame) = self.sitting.frame.take() {
            frame.cancel();
        }
    }
}

/// What painting needs to know.
struct Sitting {
    this: Weak<Self>,
    canvas: HtmlCanvasElement,
    painted: RwSignal<()>,
    /// Room in the page, in CSS pixels.
    size: Cell<(f64, f64)>,
    scene: RefCell<Option<(Scene, Labels)>>,
    palette: RefCell<Option<Palette>>,
    /// The frame that is going to be painted.
    frame: Cell<Option<AnimationFrameRequestHandle>>,
    /// Pixels of the screen a CSS pixel, and the watch for another number of them.
    screen: RefCell<(f64, Option<Media>)>,
    warned: Cell<bool>,
}

impl Sitting {
    fn new(this: Weak<Self>, canvas: HtmlCanvasElement, painted: RwSignal<()>) -> Self {
        Self {
            this,
            canvas,
            painted,
            size: Cell::default(),
            scene: RefCell::default(),
            palette: RefCell::default(),
            frame: Cell::default(),
            screen: RefCell::default(),
            warned: Cell::default(),
        }
    }

    /// Asks for the next frame, unless it has been asked for.
    fn ask(&self) {
        if self.frame.get().is_some() {
            return;
        }
        let this = self.this.clone();
        let paint = move || {
            if let Some(sitting) = this.upgrade() {
                sitting.paint();
            }
        };
        self.frame.set(request_animation_frame_with_handle(paint).ok());
    }

    fn recolor(&self) {
        self.palette.replace(None);
        self.ask();
    }

    /// Paints now, which also does what the next frame was asked for. A place without room keeps its canvas.
    fn paint(&self) {
        if let Some(frame) = self.frame.take() {
            frame.cancel();
        }
        let (width, height) = self.size.get();
        if width < 1.0 || height < 1.0 {
            return;
        }
        let scale = self.screen_scale().min(MOST_PIXELS / width.max(height));
        if let Err(reason) =
            self.resize(width * scale, height * scale, scale).and_then(|()| self.draw(scale))
        {
            self.warn(&reason);
        }
        // The page may be gone by now.
        let _ = self.painted.try_set(());
    }

    /// Pixels of the screen a CSS pixel. They change with the zoom and when a window moves to another screen.
    fn screen_scale(&self) -> f64 {
        let now = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let now = if now > 0.0 && now.is_finite() { now } else { 1.0 };
        if self.screen.borrow().0.total_cmp(&now).is_ne() {
            let this = self.this.clone();
            let ask = move || {
                if let Some(sitting) = this.upgrade() {
                    sitting.ask();
                }
            };
            self.screen.replace((now, Media::watch(&format!("(resolution: {now}dppx)"), ask)));
        }
        now
    }

    /// Gives the canvas one pixel for each of the screen's, where its size is not that already.
    fn resize(&self, width: f64, height: f64, scale: f64) -> Result<(), String> {
        let (width, height) = (whole(width), whole(height));
        if self.canvas.width() != width {
            self.canvas.set_width(width);
        }
        if self.canvas.height() != height {
            self.canvas.set_height(height);
        }
        let style = self.canvas.style();
        for (side, pixels) in [("width", width), ("height", height)] {
            let length = format!("{}px", f64::from(pixels) / scale);
            style.set_property(side, &length).map_err(|_| format!("its {side} cannot be set"))?;
        }
        Ok(())
    }

    fn draw(&self, scale: f64) -> Result<(), String> {
        let context =
            self.canvas.get_context("2d").ok().flatten().ok_or("there is no drawing context")?;
        let context: CanvasRenderingContext2d =
            context.dyn_into().map_err(|_| "its drawing context is another's")?;
        let grains = f64::from(GRAINS);
        let (width, height) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        context.reset_transform().map_err(|_| "it cannot be scaled")?;
        context.clear_rect(0.0, 0.0, width, height);
        context.scale(1.0 / grains, 1.0 / grains).map_err(|_| "it cannot be scaled")?;
        context.set_line_join("round");
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone())
            .ok_or("there is no drawing context")?;
        let area = Grained(backend).into_drawing_area();
        let scene = self.scene.borrow();
        let Some((scene, labels)) = &*scene else { return Ok(()) };
        let mut palette = self.palette.borrow_mut();
        let palette = palette.get_or_insert_with(|| palette_of(&self.canvas, &context));
        scene.draw(&area, palette, scale * grains, labels).map_err(|error| error.to_string())
    }

    /// Says once why nothing can be seen.
    fn warn(&self, reason: &str) {
        if !self.warned.replace(true) {
            web_sys::console::warn_1(&format!("The chart cannot be drawn: {reason}").into());
        }
    }
}

/// Whole pixels that fit, at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and MOST_PIXELS"
)]
fn whole(pixels: f64) -> u32 {
    pixels.floor().clamp(1.0, MOST_PIXELS) as u32
}
