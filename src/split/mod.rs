//! Where the money goes: the split with what is wanted from it, the best one, and why it is the best.
//!
//! `wanted` says what is wanted and searches; `limit` is the table of what a split must keep to. `aim` is the menu,
//! `slider` has the marks, `curve` the picture, `reason` the words, `tables` the figures on demand; `less`
//! asks whether all of the money should be spent. `limits` and `limit_box` are the form of the limits.

mod aim;
mod curve;
mod less;
mod limit;
mod limit_box;
mod limits;
mod reason;
mod slider;
mod tables;
mod wanted;

use leptos::prelude::*;
use pushpull_model::scenario::Scenario;

use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use aim::AimMenu;
pub use aim::{difference as aim_difference, name as aim_name, value as aim_value};
use curve::CurveChart;
use less::Less;
pub use limit::{LIMITS, changed as changed_limits};
pub use limits::LimitBoxes;
use limits::LimitsFold;
pub use reason::percents;
use reason::{Own, sentences};
use slider::{Slider, UseBest};
use tables::Tables;
pub use tables::{EveryAim, EverySplit};
pub use wanted::{Next, Search, Wanted, Yours};

/// The share of inbound in whole per cents.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is 0 to 1")]
fn whole(share_in: f64) -> u32 {
    (share_in * 100.0).round() as u32
}

/// The visitor's share of inbound in whole per cents.
pub fn yours(scenario: &Scenario) -> u32 {
    whole(scenario.share_in)
}

/// What the search for the best split says, in words.
pub fn said(page: Page, format: Format) -> String {
    let (share_in, horizon) = page.scenario.with(|scenario| (scenario.share_in, scenario.horizon));
    let outcome = page.plans.with(|plans| plans.split.outcome());
    let own = Own { share_in, outcome, horizon };
    page.wanted.search().with(|search| sentences(search, &own, format)).join(" ")
}

/// The split: slider, curve, reason, limits.
#[component]
pub fn Split() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let stale = move || if page.wanted.is_stale() { words.best_limits_stale } else { "" };
    let texts = Texts::of(move || vec![said(page, format), stale().to_owned()]);
    view! {
        <section
            class="split"
            class:scheduled=move || page.scenario.with(|scenario| scenario.time.is_scheduled())
            aria-labelledby="split-heading"
        >
            <h2 id="split-heading">{words.split_heading}</h2>
            {once(view! { <Slider /> })}
            {once(view! { <CurveChart /> })}
            <div class="choice">
                {once(view! { <AimMenu /> })}
                <div class="chosen">
                    <p class="takeaway">{texts.at(0)}</p>
                    {once(view! { <UseBest /> })}
                </div>
            </div>
            <p class="warning" role="alert">{texts.at(1)}</p>
            <div class="folds">
                {once(view! { <LimitsFold /> })}
                {once(view! { <Tables /> })}
            </div>
            {once(view! { <Less /> })}
        </section>
    }
}
