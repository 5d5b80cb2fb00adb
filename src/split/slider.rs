//! The slider between inbound and outbound, with the best split of every objective marked on it.

use leptos::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::scenario::field;

use super::aim::name;
use super::reason::percents;
use super::wanted::Search;
use super::{whole, yours};
use crate::course::{BackToConstant, Kind};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// What the slider stands for.
#[derive(Clone, Copy, PartialEq)]
struct Stands {
    /// Inbound's share, 0 to 1.
    share: f64,
    /// Money a month for both sides.
    money: f64,
    /// What it means beside a plan over time.
    beside: Beside,
}

#[derive(Clone, Copy, PartialEq)]
enum Beside {
    /// There is none: it splits the budget.
    Nothing,
    /// A ready-made plan is laid from its share.
    Usual(Kind),
    /// It only shows the share of all money.
    Fixed,
}

impl Stands {
    fn of(page: Page) -> Self {
        page.scenario.with(|scenario| {
            let budget =
                Self { share: scenario.share_in, money: scenario.budget, beside: Beside::Nothing };
            match page.planned.kind(scenario) {
                Kind::Constant | Kind::Stop => budget,
                kind @ (Kind::Launch | Kind::Bursts) => {
                    Self { beside: Beside::Usual(kind), ..budget }
                }
                Kind::Alternate | Kind::Own => page.plans.with(|plans| Self {
                    share: plans.split.share_in().unwrap_or(scenario.share_in),
                    money: plans.split.spent().iter().sum::<f64>() / scenario.horizon,
                    beside: Beside::Fixed,
                }),
            }
        })
    }

    fn parts(self) -> [f64; 2] {
        [self.share, 1.0 - self.share]
    }

    /// What it means, where that is not plain.
    fn note(self, words: &Words) -> String {
        match self.beside {
            Beside::Nothing => String::new(),
            Beside::Usual(kind) => fill(words.course_split_usual, &[("plan", kind.name(words))]),
            Beside::Fixed => words.course_split_fixed.to_owned(),
        }
    }
}

/// The split in whole percents.
#[component]
pub(super) fn Slider() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let drag = move |event| {
        if let Ok(percents) = event_target_value(&event).parse() {
            split_at(page, percents);
        }
    };
    let texts = Texts::of(move || {
        let stands = Stands::of(page);
        let shares = stands.parts().map(|part| format.percent(part, 0));
        let [inbound, outbound] = &shares;
        let spoken = fill(words.split_value, &[("inbound", inbound), ("outbound", outbound)]);
        let money = stands.parts().map(|part| format.money(stands.money * part));
        let at = whole(stands.share);
        let note = stands.note(words);
        let class = if note.is_empty() { "split-note none" } else { "split-note" }.to_owned();
        let mut texts = vec![spoken, format!("{at}%"), at.to_string(), note, class];
        texts.extend(shares.into_iter().chain(money));
        texts
    });
    let end = move |index: usize, class, name, does: &'static str| {
        view! {
            <p class=class>
                <strong>{name} " " {texts.at(5 + index)}</strong>
                <span>{texts.at(7 + index)} " · " {does}</span>
            </p>
        }
    };
    view! {
        <div class="split-ends">
            {end(0, "end inbound", words.split_inbound, words.split_pull)}
            {end(1, "end outbound", words.split_outbound, words.split_push)}
        </div>
        <div class="rail">
            <input
                type="range"
                id="share_in"
                min="0"
                max="100"
                step="1"
                disabled=move || Stands::of(page).beside == Beside::Fixed
                aria-label=words.field("share_in")
                aria-valuetext=texts.at(0)
                aria-describedby="split-marks split-note"
                style:--share=texts.at(1)
                prop:value=texts.at(2)
                on:input=drag
            />
            {once(view! { <Marks /> })}
        </div>
        <div class=texts.at(4)>
            <p class="note" id="split-note">{texts.at(3)}</p>
            {once(view! { <BackToConstant /> })}
        </div>
    }
}

/// Sets the split to so many whole per cents for inbound.
fn split_at(page: Page, percents: u32) {
    if let Some(field) = field("share_in") {
        page.set(field, f64::from(percents.min(100)) / 100.0);
    }
}

/// The best split of every objective: that of the chosen one large, the others small.
#[component]
fn Marks() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let texts = Texts::of(move || page.wanted.search().with(|search| marks(search, format)));
    let ticks = (0..Objective::ALL.len()).map(
        |place| view! { <span class=texts.at(2 * place + 1) style=texts.at(2 * place + 2) /> },
    );
    view! {
        <div class="ticks" aria-hidden="true">
            {ticks.collect::<Vec<_>>()}
        </div>
        <p class="unseen" id="split-marks">{texts.at(0)}</p>
    }
}

/// All marks in words, then the class and the place of each.
fn marks(search: &Search, format: Format) -> Vec<String> {
    let words = format.words();
    let found = search.marks.iter().filter_map(|mark| {
        Some(format!("{} {}", name(words, mark.objective), percents(format, mark.share?)))
    });
    let list = found.collect::<Vec<_>>().join("; ");
    let said = if list.is_empty() { list } else { fill(words.best_marks_said, &[("list", &list)]) };
    let mut texts = vec![said];
    for mark in &search.marks {
        let is_chosen = mark.objective == search.objective;
        texts.push(if is_chosen { "tick at-best" } else { "tick" }.to_owned());
        let place = mark.share.map(|share| format!("--at:{share}"));
        texts.push(place.unwrap_or_else(|| "display:none".to_owned()));
    }
    texts
}

/// Takes the best split, where there is one and it is not the visitor's.
#[component]
pub(super) fn UseBest() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || {
        let (placed, is_part) =
            page.wanted.search().with(|search| (search.placed(), search.unspent > 0.0));
        let idle = placed.is_none_or(|(_, share)| !is_part && page.scenario.with(yours) == share);
        let text = match placed {
            Some((money, share)) => {
                let (share, money) = (percents(format, share), format.money(money));
                let sentence = if is_part { words.best_use_less } else { words.best_use };
                fill(sentence, &[("share", &share), ("money", &money)])
            }
            None => words.best_use_none.to_owned(),
        };
        vec![text, idle.to_string()]
    });
    let take = move |_| {
        // Not disabled, or a keyboard would lose its place: it does nothing.
        let (placed, is_part) =
            page.wanted.search().with_untracked(|search| (search.placed(), search.unspent > 0.0));
        if let Some((money, share)) = placed {
            if let Some(field) = field("budget").filter(|_| is_part) {
                page.drop_drafts();
                page.set(field, money);
            }
            split_at(page, share);
        }
    };
    view! {
        <button type="button" class="quiet use-best" aria-disabled=texts.at(1) on:click=take>
            {texts.at(0)}
        </button>
    }
}
