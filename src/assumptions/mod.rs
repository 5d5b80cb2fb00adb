//! Everything a visitor may assume, as a form made from the one table of fields.

mod field_box;
mod fold;
mod industry;
mod never;
mod reference;
mod revenue;
mod start_month;

use leptos::prelude::*;
use pushpull_model::scenario::{FIELDS, Field, Group, Level, Scenario};

use crate::answer::headline;
use crate::button::Button;
use crate::channels::ChannelsFold;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::words::Words;
use field_box::FieldBox;
use fold::GroupFold;
use industry::IndustryMenu;
pub use industry::with_status;
pub use never::said;
use revenue::Revenues;
pub use start_month::StartMonth;

/// The groups in sight.
const OPEN: [Group; 3] = [Group::Plan, Group::Leads, Group::Customers];

/// The groups of the folds, in the order of the page.
const FOLDED: [Group; 8] = [
    Group::Market,
    Group::Inbound,
    Group::Outbound,
    Group::Funnel,
    Group::Together,
    Group::Money,
    Group::Time,
    Group::Limits,
];

/// All groups, in the order of the page.
pub fn groups() -> impl Iterator<Item = Group> {
    OPEN.into_iter().chain(FOLDED)
}

/// The fields of a group for people of a level. The split has a slider of its own, and the revenues have a place of their
/// own.
fn fields(group: Group, level: Level) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| {
        let is_here = field.level == level && field.group == group;
        is_here && field.key != "share_in" && !Revenues::is_one(field)
    })
}

/// The form: the plain figures in sight, the others in folds.
#[component]
pub fn Assumptions() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let revenues = Revenues::of(page);
    let groups = OPEN.map(|group| {
        let boxes: Vec<_> =
            fields(group, Level::Simple).map(|field| once(view! { <FieldBox field /> })).collect();
        view! {
            <fieldset class="group">
                <legend>{group_name(words, group)}</legend>
                {(group == Group::Customers).then(|| revenues.boxes(true))}
                {boxes}
            </fieldset>
        }
    });
    let folds = FOLDED.map(|group| {
        let channels = (group == Group::Outbound).then(|| once(view! { <ChannelsFold /> }));
        once(view! {
            <GroupFold group revenues />
            {channels}
        })
    });
    let doubts = move || later(Part::Doubted);
    let reset = move || page.start_over();
    let unchanged = Signal::derive(move || {
        page.scenario.with(|scenario| *scenario == Scenario::preset(scenario.industry))
    });
    view! {
        <section class="inputs panel" aria-labelledby="inputs-heading">
            <h2 id="inputs-heading">{words.inputs_heading}</h2>
            {once(view! { <IndustryMenu /> })}
            {Vec::from(groups)}
            <div class="folds">
                <h3>{words.more_heading}</h3>
                {Vec::from(folds)}
                <Fold fold=Folded::Doubts name=words.guess_heading badge="" content=Box::new(doubts) />
            </div>
            <Button text=words.reset_all.to_owned() disabled=unchanged press=Box::new(reset) />
            <p class="pinned" aria-hidden="true">{headline()}</p>
        </section>
    }
}

/// What a group is called.
pub fn group_name(words: &Words, group: Group) -> &'static str {
    match group {
        Group::Plan => words.group_plan,
        Group::Leads => words.group_leads,
        Group::Customers => words.group_customers,
        Group::Market => words.group_market,
        Group::Inbound => words.group_inbound,
        Group::Outbound => words.group_outbound,
        Group::Funnel => words.group_funnel,
        Group::Together => words.group_together,
        Group::Money => words.group_money,
        Group::Time => words.group_time,
        Group::Limits => words.course_group_limits,
    }
}
