//! What came of handing something to the browser, and the thing itself as a text to copy where nothing came of it.

use leptos::prelude::*;

use crate::browser::focus;
use crate::once::{Once, once};

/// A word of what came of it, and the text to be copied by hand.
#[derive(Clone, Copy)]
pub struct Handed {
    /// The id of the text's box, and what the text is.
    box_of: (&'static str, &'static str),
    said: RwSignal<String>,
    /// Empty where there is none.
    text: RwSignal<String>,
}

impl Handed {
    /// Nothing handed over yet. What was is forgotten when that changes which `follow` reads.
    pub fn new(id: &'static str, label: &'static str, follow: impl Fn() + 'static) -> Self {
        let [said, text] = [(); 2].map(|()| RwSignal::new(String::new()));
        let handed = Self { box_of: (id, label), said, text };
        let follow: Box<dyn Fn()> = Box::new(follow);
        Effect::new(move || {
            follow();
            handed.forget();
        });
        handed
    }

    /// Says what came of it, with the text where it is to be copied by hand.
    pub fn say(self, said: &str, text: Option<String>) {
        // By now the page may speak another language.
        let _ = self.said.try_set(said.to_owned());
        let _ = self.text.try_set(text.unwrap_or_default());
    }

    /// Nothing is said any more.
    pub fn forget(self) {
        self.say("", None);
    }

    /// Whether this is said, and no text is there.
    pub fn says_only(self, said: &str) -> bool {
        self.said.with(|now| now == said) && self.text.with(String::is_empty)
    }

    /// The word, and below it the text in a box of its own, which gets the focus and is selected.
    pub fn view(self) -> Once {
        let (id, label) = self.box_of;
        let text = move || {
            let text = self.text.get();
            (!text.is_empty()).then(|| {
                Effect::new(move || focus(id));
                once(view! {
                    <textarea id=id class="spare" readonly rows="8" aria-label=label>
                        {text}
                    </textarea>
                })
            })
        };
        once(view! {
            <p role="status">{self.said}</p>
            {text}
        })
    }
}
