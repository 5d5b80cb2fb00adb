//! The best split in words: what it brings, what the visitor's own leaves on the table, and why there is none.

use pushpull_model::decision::allocation::{Bound, Finding, Miss};
use pushpull_model::decision::{Objective, Outcome};

use super::aim::{difference, value};
use super::limit::limit;
use super::wanted::{Search, Yours};
use crate::boxes::with_unit;
use crate::format::Format;
use crate::words::fill;

/// The visitor's split, beside which the best one is set.
pub struct Own {
    /// Inbound's share, 0 to 1.
    pub share_in: f64,
    /// What it comes to.
    pub outcome: Outcome,
    /// Months looked at.
    pub horizon: f64,
}

/// A share in whole per cents.
pub fn percents(format: Format, share: u32) -> String {
    format.percent(f64::from(share) / 100.0, 0)
}

/// The names of limits as their boxes have them.
pub fn names(format: Format, bounds: &[Bound]) -> String {
    let known = bounds.iter().filter_map(|bound| limit(*bound));
    known.map(|limit| (limit.label)(format.words())).collect::<Vec<_>>().join(", ")
}

/// Everything there is to say, the most important first.
pub fn sentences(search: &Search, own: &Own, format: Format) -> Vec<String> {
    let mut said = vec![found(search, own.horizon, format)];
    if matches!(search.finding, Finding::Best { .. } | Finding::NothingBreaksEven { .. }) {
        said.extend(yours(search, own, format));
    }
    said.extend(held_back(search, format));
    said.extend(unspent(search, format));
    said
}

/// Money for which the limits leave no place.
fn unspent(search: &Search, format: Format) -> Option<String> {
    let best = search.best.as_ref().filter(|_| search.unspent > 0.0)?;
    let [money, inbound, outbound] =
        [search.unspent, best.inbound, best.outbound].map(|money| format.money(money));
    let gaps = [("money", money.as_str()), ("inbound", &inbound), ("outbound", &outbound)];
    Some(fill(format.words().best_unspent, &gaps))
}

/// What the search ended with.
fn found(search: &Search, horizon: f64, format: Format) -> String {
    let words = format.words();
    let outcome = search.best.as_ref().map(|best| best.outcome);
    let worth = value(format, search.objective, outcome.and_then(|o| search.objective.value(&o)));
    match &search.finding {
        Finding::Best { share } => {
            fill(words.best_found, &[("share", &percents(format, *share)), ("value", &worth)])
        }
        Finding::AllEqual { .. } => {
            let same =
                if search.limited { words.best_all_equal_limits } else { words.best_all_equal };
            fill(same, &[("value", &worth)])
        }
        Finding::NothingBreaksEven { share } => {
            let cash = outcome.map(|outcome| format.money(outcome.profit)).unwrap_or_default();
            let months = format.months(horizon);
            let share = percents(format, *share);
            let gaps = [("months", months.as_str()), ("share", &share), ("cash", &cash)];
            fill(words.best_no_break_even, &gaps)
        }
        Finding::NothingSpent => words.best_nothing_spent.to_owned(),
        Finding::SpendNothing => words.best_spend_nothing.to_owned(),
        Finding::NoSplit { .. } => words.best_scheduled.to_owned(),
        Finding::NothingQualifies { closest } => excluded(closest.as_ref(), format),
    }
}

/// Why no split qualifies, and what would have to give.
fn excluded(closest: Option<&Miss>, format: Format) -> String {
    let words = format.words();
    let near = closest.and_then(|miss| Some((miss, limit(miss.bound)?)));
    let Some((miss, limit)) = near else { return words.best_none_qualifies.to_owned() };
    let share = percents(format, miss.share);
    let nearest = match miss.needed {
        None => fill(words.best_closest_never, &[("share", &share)]),
        Some(needed) => {
            let needed = match limit.bound {
                Bound::ShareFrom | Bound::ShareTo => needed / 100.0,
                // Rounded down it would not let the split pass.
                _ => needed.ceil(),
            };
            let needed = with_unit(format, limit.range.unit, needed);
            let gaps =
                [("share", share.as_str()), ("limit", (limit.label)(words)), ("needed", &needed)];
            fill(words.best_closest, &gaps)
        }
    };
    format!("{} {nearest}", words.best_none_qualifies)
}

/// How the visitor's own split stands beside the best.
fn yours(search: &Search, own: &Own, format: Format) -> Option<String> {
    let words = format.words();
    let share = format.percent(own.share_in, 0);
    let less = match search.objective {
        Objective::BreakEven => words.best_later,
        _ => words.best_leaves,
    };
    let with = |sentence, gain: &str, limits: &str| {
        fill(sentence, &[("share", &share), ("gain", gain), ("limits", limits)])
    };
    let as_well = || with(words.best_as_well, "", "");
    Some(match search.yours(own.share_in, &own.outcome) {
        Yours::Best => words.best_is_yours.to_owned(),
        Yours::Behind(gain) => difference(format, search.objective, gain)
            .map_or_else(as_well, |gain| with(less, &gain, "")),
        Yours::Ahead(gain, broken) => {
            let gain = difference(format, search.objective, gain)?;
            let broken = names(format, &broken);
            let sentence = if broken.is_empty() { words.best_outside } else { words.best_breaks };
            with(sentence, &gain, &broken)
        }
        Yours::Undefined => {
            let is_late = search.objective == Objective::BreakEven
                && matches!(search.finding, Finding::Best { .. });
            return is_late.then(|| {
                let months = format.months(own.horizon);
                fill(words.best_yours_never, &[("share", &share), ("months", &months)])
            });
        }
    })
}

/// Which limits the best split is held back by, and what it would be without any.
fn held_back(search: &Search, format: Format) -> Option<String> {
    let words = format.words();
    let best = search.best.as_ref().filter(|_| !search.binding.is_empty())?;
    let limits = names(format, &search.binding);
    let bound = fill(words.best_bound, &[("limits", &limits)]);
    let free = search.free.as_ref().filter(|free| free.outcome != best.outcome)?;
    let worth = value(format, search.objective, search.objective.value(&free.outcome));
    let gaps = [("share", percents(format, free.share)), ("value", worth)];
    let [share, worth] = &gaps;
    let without = fill(words.best_free, &[(share.0, &share.1), (worth.0, &worth.1)]);
    Some(format!("{bound} {without}"))
}
