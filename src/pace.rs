//! What is in sight follows a change at once, what is not a moment after the last one: figures that nobody looks at do not
//! hold up what somebody drags, and are true by the time that they are looked for or read aloud.

use std::time::Duration;

use leptos::context::Provider;
use leptos::html::Section;
use leptos::prelude::*;

use crate::browser::in_sight;
use crate::once::{Once, once};
use crate::state::Page;

/// Without a change for so long the page rests. A drag that hesitates does not.
const PAUSE: Duration = Duration::from_millis(250);

/// Tells when the page rests.
#[derive(Clone, Copy)]
pub struct Rest(RwSignal<u32>);

impl Rest {
    /// It has not rested yet.
    pub fn open() -> Self {
        Self(RwSignal::new(0))
    }

    /// Tells from now on.
    pub fn keep(page: Page) {
        let Self(rests) = expect_context();
        let mut soon = debounce(PAUSE, move |()| {
            // The page may be gone by then.
            let _ = rests.try_update(|rests| *rests = rests.wrapping_add(1));
        });
        Effect::new(move || {
            page.track();
            soon(());
        });
    }

    /// What `work` comes to whenever the page rests.
    pub fn memo<T>(work: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let Self(rests) = expect_context();
        Memo::new(move |_| {
            rests.track();
            untrack(&work)
        })
    }
}

/// How fast a part of the page follows.
#[derive(Clone, Copy)]
pub struct Pace {
    place: NodeRef<Section>,
    seen: RwSignal<bool>,
    rest: Rest,
}

/// A part that follows at once only while it is in sight. It says where it stands by [`Pace::place`].
pub fn paced(part: fn() -> Once) -> Once {
    let place = NodeRef::new();
    let value = Pace { place, seen: in_sight(place), rest: expect_context() };
    once(view! { <Provider value>{part()}</Provider> })
}

impl Pace {
    /// Where the part stands of which this component is one.
    pub fn place() -> NodeRef<Section> {
        use_context().map_or_else(NodeRef::new, |pace: Self| pace.place)
    }

    /// What `work` comes to, as fast as the part follows of which this component is one.
    pub fn memo<T>(work: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let pace = use_context::<Self>();
        Memo::new(move |_| match pace {
            Some(Self { seen, rest: Rest(rests), .. }) if !seen.get() => {
                rests.track();
                untrack(&work)
            }
            _ => work(),
        })
    }
}
