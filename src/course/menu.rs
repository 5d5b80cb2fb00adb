//! The menu of ready-made plans, and the way back to a constant budget.

use leptos::prelude::*;

use super::asking::boxes;
use super::planned::{back_to_constant, lay};
use super::ready::{Kind, Ready};
use crate::boxes::Choice;
use crate::button::Button;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;

/// Key of the plan that holds.
fn holds(page: Page) -> Texts {
    Texts::of(move || {
        let kind = page.scenario.with(|scenario| page.planned.kind(scenario));
        vec![kind.key().to_owned(), (kind == Kind::Constant).to_string()]
    })
}

/// Lays a plan of the menu.
fn choose(page: Page, kind: Kind) {
    page.drop_drafts();
    let ready = Ready { kind, ..page.planned.known().ready };
    page.planned.change(|choices| choices.typed = ready);
    page.plans.with_untracked(|plans| page.edit(|scenario| lay(scenario, plans, &ready)));
}

/// The menu, and the boxes of the plan that holds.
#[component]
pub(super) fn CourseMenu() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let holds = holds(page);
    let options = Kind::ALL.map(|kind| (kind.key().to_owned(), kind.name(words).to_owned()));
    let choose = move |key: String| {
        let _ = Kind::of_key(&key).map(|kind| choose(page, kind));
    };
    let boxes = move || Kind::of_key(&holds.at(0).get()).map(boxes);
    view! {
        {once(
            view! {
                <Choice
                    id="course"
                    label=words.course_menu
                    options=options.into()
                    chosen=holds.at(0)
                    choose=Box::new(choose)
                />
            },
        )}
        <div class="asked">{boxes}</div>
    }
}

/// The way back. It does nothing where it is not needed.
#[component]
pub fn BackToConstant() -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let back = move || {
        page.drop_drafts();
        page.planned.change(|choices| choices.typed.kind = Kind::Constant);
        page.edit(back_to_constant);
    };
    let holds = holds(page);
    let idle = Signal::derive(move || holds.now(1) == true.to_string());
    view! { <Button text=words.course_back.to_owned() disabled=idle press=Box::new(back) /> }
}
