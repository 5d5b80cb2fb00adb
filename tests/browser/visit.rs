//! Who visits: how wide the window is, light or dark, and which language the browser asks for.

use std::fs;
use std::os::unix::fs::MetadataExt;

use serde_json::{Map, Value, json};

use crate::page::Page;

#[derive(Clone, Copy)]
pub(crate) struct Visit {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scheme: &'static str,
    pub(crate) language: &'static str,
    /// Whether the browser lets pages keep anything.
    pub(crate) storage: bool,
}

impl Visit {
    /// A laptop, light, in English.
    pub(crate) fn new() -> Self {
        Self { width: 1280, height: 800, scheme: "light", language: "en-US", storage: true }
    }

    pub(crate) fn width(self, width: u32) -> Self {
        Self { width, ..self }
    }

    pub(crate) fn dark(self) -> Self {
        Self { scheme: "dark", ..self }
    }

    pub(crate) fn language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// In a browser set to block cookies, which blocks all storage.
    pub(crate) fn without_storage(self) -> Self {
        Self { storage: false, ..self }
    }

    /// Opens the page in a fresh browser; `link` is what follows the address, as in `#…`.
    #[track_caller]
    pub(crate) fn open(self, link: &str) -> Page {
        Page::open(self, link)
    }

    pub(crate) fn capabilities(self) -> Map<String, Value> {
        let mut args = vec![
            "--headless=new".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            // Over a pipe the browser ends with its driver, however that one ends.
            "--remote-debugging-pipe".to_owned(),
            format!("--lang={}", self.language),
            format!("--window-size={},{}", self.width, self.height),
        ];
        // Chromium refuses its sandbox to root, and only to root.
        if fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
            args.push("--no-sandbox".to_owned());
        }
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": args, "prefs": {
                "intl.accept_languages": self.language,
                "profile.default_content_setting_values.cookies": if self.storage { 1 } else { 2 },
            } },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        capabilities.as_object().cloned().unwrap_or_default()
    }
}
