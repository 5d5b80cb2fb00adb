//! One thing on the page, and what hands and eyes can do with it.

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use http::Method;
use serde_json::Value;

use crate::page::Page;

pub(crate) struct Element<'page> {
    page: &'page Page,
    inner: fantoccini::elements::Element,
}

impl<'page> Element<'page> {
    pub(crate) fn new(page: &'page Page, inner: fantoccini::elements::Element) -> Self {
        Self { page, inner }
    }

    /// As assistive technology gets it, `None` where the element is gone.
    pub(crate) fn role(&self) -> Option<String> {
        self.computed("role")
    }

    pub(crate) fn name(&self) -> Option<String> {
        self.computed("label")
    }

    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.page.run(self.inner.text())
    }

    /// What a box, a slider or a choice holds.
    #[track_caller]
    pub(crate) fn value(&self) -> String {
        self.page.run(self.inner.prop("value")).unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.page.run(self.inner.attr(name))
    }

    /// Chooses what has this value in a menu.
    #[track_caller]
    pub(crate) fn choose(&self, value: &str) {
        self.page.run(self.inner.select_by_value(value));
    }

    /// Scrolls it to where nothing that stays in sight covers it, and clicks.
    #[track_caller]
    pub(crate) fn click(&self) {
        self.run_on("arguments[0].scrollIntoView({ block: 'center' })");
        self.page.run(self.inner.click());
    }

    /// Replaces what a box holds, key by key.
    #[track_caller]
    pub(crate) fn type_text(&self, text: &str) {
        self.click();
        self.keys([
            KeyAction::Down { value: Key::Control.into() },
            KeyAction::Down { value: 'a' },
            KeyAction::Up { value: 'a' },
            KeyAction::Up { value: Key::Control.into() },
        ]);
        self.press(Key::Delete, 1);
        self.keys(text.chars().flat_map(stroke));
    }

    /// Presses a key so many times; `Key::Right` on a slider drags it by so many steps.
    #[track_caller]
    pub(crate) fn press(&self, key: Key, times: usize) {
        // A click would move a slider.
        self.run_on("arguments[0].focus()");
        self.keys((0..times).flat_map(|_| stroke(key.into())));
    }

    /// Presses a key while others are held, wherever the focus is.
    #[track_caller]
    pub(crate) fn chord(&self, held: &[Key], key: char) {
        let down = held.iter().map(|key| KeyAction::Down { value: (*key).into() });
        let up = held.iter().rev().map(|key| KeyAction::Up { value: (*key).into() });
        self.keys(down.chain(stroke(key)).chain(up));
    }

    /// Takes hold of the middle with a mouse and lets go `by` pixels further to the right, in ten moves.
    #[track_caller]
    pub(crate) fn drag(&self, by: f64) {
        let element = self.inner.clone();
        let hold = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let mut mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
            .then(hold);
        for _ in 0..10 {
            mouse = mouse.then(PointerAction::MoveBy { duration: None, x: by / 10.0, y: 0.0 });
        }
        let mouse = mouse.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.page.run(self.page.client().perform_actions(mouse));
    }

    /// Whether it has the focus.
    #[track_caller]
    pub(crate) fn is_focused(&self) -> bool {
        self.run_on("return document.activeElement === arguments[0]") == true
    }

    /// What a JavaScript function body returns that has the element as `arguments[0]`.
    #[track_caller]
    fn run_on(&self, body: &str) -> Value {
        let own = vec![serde_json::to_value(&self.inner).expect("an element has an id")];
        self.page.run(self.page.client().execute(body, own))
    }

    #[track_caller]
    fn keys(&self, strokes: impl IntoIterator<Item = KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let actions = strokes.into_iter().fold(keyboard, KeyActions::then);
        self.page.run(self.page.client().perform_actions(actions));
    }

    fn computed(&self, what: &str) -> Option<String> {
        let path = format!("element/{}/computed{what}", self.inner.element_id().as_ref());
        let answer = self.page.attempt(self.page.command(Method::GET, &path, &Value::Null)).ok()?;
        answer.as_str().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

fn stroke(key: char) -> [KeyAction; 2] {
    [KeyAction::Down { value: key }, KeyAction::Up { value: key }]
}

/// A selector for all that may have a role, as asking every element of the page would take seconds.
pub(crate) fn candidates(role: &str) -> String {
    let native = match role {
        "heading" => "h1, h2, h3, h4, h5, h6",
        "button" => "button, summary, input[type=button]",
        "textbox" => "input, textarea",
        "slider" => "input[type=range]",
        "checkbox" => "input[type=checkbox]",
        "radio" => "input[type=radio]",
        "combobox" => "select, input",
        "link" => "a[href]",
        "table" => "table",
        "image" => "img, svg, canvas",
        "group" => "fieldset, details",
        "status" => "output",
        "main" => "main",
        "navigation" => "nav",
        "region" => "section",
        _ => "dialog",
    };
    format!("{native}, [role={role}]")
}
