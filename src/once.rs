//! A part of the page that is built once and then left alone, whatever its type was.
//!
//! A view's type holds all of its parts, so a page is one huge type: every function over it moves all of it about, and
//! it comes with code to build it again in place, which this page never does. Behind [`once`] a part is a box; the
//! page loses a tenth of its size.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A part of the page that is built once. Signals inside it go on working.
pub struct Once(Box<dyn FnOnce() -> Built + Send>);

/// What stands in the document.
pub struct Built(Box<dyn Mountable>);

/// Hides the type of a view, and all code to build it a second time.
pub fn once(view: impl IntoView + 'static) -> Once {
    Once(Box::new(move || Built(Box::new(view.into_view().build()))))
}

impl Render for Once {
    type State = Built;

    fn build(self) -> Built {
        (self.0)()
    }

    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl AddAnyAttr for Once {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self
    }
}

/// The page is never written by a server, so there is no text to write and none to take over.
impl RenderHtml for Once {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
