//! As much of wasm-streams as `server_fn` must find to compile. Leptos brings `server_fn`, and the page has no server to call.
//!
//! The crate itself exports three classes to JavaScript. What is exported is never left out of a program, so all of it, and
//! all it needs, would come before the first answer: a thirtieth of what a visitor waits for.

use futures_util::stream::{Stream, empty};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ReadableStream as Raw;

/// A stream of which nothing comes.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// Takes the browser's stream.
    pub fn from_raw(raw: Raw) -> Self {
        Self(raw)
    }

    /// Forgets a stream of ours.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// Gives the browser's stream back.
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// Nothing of it.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        empty()
    }
}
