//! What a person should know before trusting a plan, in words: the model's warnings, and whether a quarter's target is met.

use leptos::prelude::*;
use pushpull_model::engine::Warning;
use pushpull_model::scenario::Side;

use super::sentence::{inline, opening};
use super::target::{TargetFold, asked_for};
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;

/// A warning in a sentence.
fn sentence(warning: &Warning, format: Format) -> String {
    let words = format.words();
    let number = |figure: u32| Gap::Number(f64::from(figure));
    let side_inside = |side: Side| ("side", Gap::Text(inline(words, side)));
    match *warning {
        Warning::NoChannelHasWeight { side, money } => {
            let gaps = [side_inside(side), ("money", Gap::Money(money))];
            tell(format, words.course_no_channel, &gaps)
        }
        Warning::NobodyWrites { spend, quality } => {
            let gaps = [("quality", Gap::Percent(quality)), ("spend", Gap::Money(spend))];
            tell(format, words.course_nobody_writes, &gaps)
        }
        Warning::ListExhausted { side, month, fresh, .. } => {
            let side = ("side", Gap::Text(opening(words, side)));
            let said = if month.is_some() { words.course_exhausted } else { words.course_used_up };
            let month = ("month", number(month.unwrap_or_default()));
            tell(format, said, &[side, month, ("fresh", Gap::Percent(fresh))])
        }
        Warning::UnboundedGrowth { side, referred } => {
            let is_known = referred.is_some();
            let said = if is_known { words.course_growth } else { words.course_growth_endless };
            let more = ("n", Gap::Decimal(referred.unwrap_or_default()));
            tell(format, said, &[side_inside(side), more])
        }
        Warning::TooShortForContent { side, horizon, ramp, cycle } => {
            let gaps = [
                side_inside(side),
                ("months", Gap::Months(f64::from(horizon))),
                ("ramp", Gap::Decimal(ramp)),
                ("cycle", Gap::Decimal(cycle)),
            ];
            tell(format, words.course_too_short, &gaps)
        }
        Warning::WorthLessThanCost { side, ltv, cac } => {
            let gaps = [side_inside(side), ("cac", Gap::Money(cac)), ("ltv", Gap::Money(ltv))];
            tell(format, words.course_worth_less, &gaps)
        }
        Warning::TeamFull { from, to, months, customers_lost } => {
            let said = match (from == to, months < (to - from + 1) as usize) {
                (true, _) => words.course_full_once,
                (false, true) => words.course_full_at_times,
                (false, false) => words.course_full,
            };
            let gaps = [
                ("from", number(from)),
                ("to", number(to)),
                ("n", Gap::Number(months as f64)),
                ("customers", Gap::Customers(customers_lost)),
            ];
            tell(format, said, &gaps)
        }
    }
}

/// The side whose list a warning calls exhausted, and since when; the last of all is not yet.
fn list(warning: &Warning) -> Option<(Side, u32)> {
    match warning {
        Warning::ListExhausted { side, month, .. } => Some((*side, month.unwrap_or(u32::MAX))),
        _ => None,
    }
}

/// All warnings, but of a side's several lists only the one that is exhausted first.
fn once_a_side(warnings: &[Warning]) -> Vec<&Warning> {
    let since = |warning| list(warning).map(|(_, month)| month);
    let mut kept: Vec<&Warning> = Vec::new();
    for warning in warnings {
        let same = kept.iter_mut().find(|other| {
            list(warning).zip(list(other)).is_some_and(|((side, _), (other, _))| side == other)
        });
        match same {
            Some(other) if since(warning) < since(other) => *other = warning,
            Some(_) => {}
            None => kept.push(warning),
        }
    }
    kept
}

/// The class of every item and what it says.
fn said(page: Page, format: Format) -> Vec<String> {
    let mut texts = Vec::new();
    page.plans.with(|plans| {
        for warning in once_a_side(&plans.warnings) {
            texts.extend(["warns".to_owned(), sentence(warning, format)]);
        }
    });
    if let Some((is_met, said)) = asked_for(page, format) {
        texts.extend([if is_met { "met" } else { "warns" }.to_owned(), said]);
    }
    if texts.is_empty() {
        texts.extend([String::new(), format.words().course_nothing_wrong.to_owned()]);
    }
    texts
}

/// Everything worth knowing, and the target that one may set.
#[component]
pub fn WorthKnowing() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || said(page, format));
    let items = move || {
        let texts = texts.all();
        let items = texts.chunks_exact(2).map(<[String]>::to_vec);
        let item = |mut item: Vec<String>| {
            let said = item.pop();
            view! { <li class=item.pop()>{said}</li> }
        };
        items.map(item).collect::<Vec<_>>()
    };
    view! {
        <section class="worth-knowing" aria-labelledby="worth-knowing-heading">
            <h3 id="worth-knowing-heading">{words.course_know}</h3>
            <ul>{items}</ul>
            {once(view! { <TargetFold /> })}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exhausted(side: Side, month: Option<u32>) -> Warning {
        Warning::ListExhausted { side, channel: String::new(), month, fresh: 0.1, recover: 0.0 }
    }

    #[test]
    fn a_side_whose_lists_are_exhausted_is_named_once_with_the_first_month() {
        let quality = Warning::NobodyWrites { spend: 1.0, quality: 0.1 };
        let outbound = |month| exhausted(Side::Outbound, month);
        let all = [
            quality.clone(),
            outbound(None),
            outbound(Some(7)),
            exhausted(Side::Inbound, None),
            outbound(Some(9)),
        ];
        let kept: Vec<_> = once_a_side(&all).into_iter().cloned().collect();
        assert_eq!(kept, [quality, outbound(Some(7)), exhausted(Side::Inbound, None)]);
    }
}
