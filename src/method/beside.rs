//! The long texts, which come when somebody asks for them: those of the cards, and the notes on the method.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::html::{raised, tag};
use crate::format::Format;

/// A text of the cards, by its place in their file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Say(usize);

/// A file of long texts in every language.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "nothing is fetched, so nobody asks where it is")
)]
pub(super) struct File {
    folder: &'static str,
    keys: u32,
    /// The texts of every language by its tag. Only tests have them all.
    #[cfg(not(target_arch = "wasm32"))]
    texts: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/beside.rs"));

/// The texts of a file in the order of their keys.
#[derive(Clone, Copy)]
pub(super) struct Told<'a>(&'a str);

impl<'a> Told<'a> {
    /// A text of the cards.
    pub(super) fn say(self, text: Say) -> &'a str {
        self.all().nth(text.0).unwrap_or_default()
    }

    /// All texts.
    pub(super) fn all(self) -> std::str::Split<'a, char> {
        self.0.split('\u{1}')
    }
}

/// A file that was asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// Empty as long as it is not here.
    text: RwSignal<String>,
    missing: RwSignal<bool>,
}

impl Asked {
    /// What `read` makes of the file, as HTML; what there is to say instead where it is not here.
    pub(super) fn html(self, format: Format, read: &dyn Fn(Told) -> String) -> String {
        self.text.with(|text| {
            if !text.is_empty() {
                return read(Told(text));
            }
            let words = format.words();
            let instead =
                if self.missing.get() { words.how_unavailable } else { words.how_waiting };
            let mut html = String::new();
            tag(&mut html, "p", "", &raised(instead));
            html
        })
    }
}

impl File {
    /// The texts in the language of the page, as soon as they are here. Whoever asks again after a failure tries again.
    pub(super) fn ask(&'static self) -> Asked {
        let tag = Format::here().words().tag;
        let asked = Asked { text: RwSignal::default(), missing: RwSignal::default() };
        spawn_local(async move {
            // By then what asked may be closed.
            let _ = match self.load(tag).await {
                Some(text) => asked.text.try_set(text).is_some(),
                None => asked.missing.try_set(true).is_some(),
            };
        });
        asked
    }

    #[cfg(target_arch = "wasm32")]
    async fn load(&self, tag: &str) -> Option<String> {
        crate::words::beside(self.folder, tag, self.keys).await
    }

    /// The texts in a language.
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_async, reason = "in a browser it takes its time")]
    async fn load(&self, tag: &str) -> Option<String> {
        self.texts.iter().find(|(language, _)| *language == tag).map(|(_, text)| (*text).to_owned())
    }
}
