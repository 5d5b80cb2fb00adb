//! What a split must keep to, as a form's table: each limit's name, range and place.

use pushpull_model::decision::allocation::{Bound, Limits};
use pushpull_model::scenario::{Range, Unit};

use crate::words::Words;

/// One limit. A figure of `None` is no limit.
pub struct Limit {
    /// Name in what is kept. Never changes once published.
    pub key: &'static str,
    /// What the model calls it when it binds.
    pub bound: Bound,
    /// What its figure may be.
    pub range: Range,
    /// What one step up or down changes, in the model's unit.
    pub step: f64,
    /// What people call it.
    pub label: fn(&Words) -> &'static str,
    /// Reads it.
    pub get: fn(&Limits) -> Option<f64>,
    /// Writes it; the figure is within its range.
    pub set: fn(&mut Limits, Option<f64>),
}

/// A whole number of per cents or months; the bounds had their say.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 120")]
fn whole(figure: f64) -> u32 {
    figure.round() as u32
}

/// A share where it leaves something out.
fn share(percents: u32, lets_all_pass: u32) -> Option<f64> {
    (percents != lets_all_pass).then(|| f64::from(percents) / 100.0)
}

/// The most money there can be a month.
const MOST_MONEY: f64 = 1e9;

/// One row: key, bound, unit, bounds, step, label, how to read it, how to write it.
macro_rules! row {
    ($key:expr, $bound:ident, $unit:ident, $least:expr, $most:expr, $step:expr, $label:ident, $get:expr, $set:expr) => {
        Limit {
            key: $key,
            bound: Bound::$bound,
            range: Range { unit: Unit::$unit, least: $least, most: $most },
            step: $step,
            label: |words| words.$label,
            get: $get,
            set: $set,
        }
    };
}

/// All limits, in the order of the form.
pub static LIMITS: [Limit; 6] = [
    row!(
        "limit_inbound_from",
        ShareFrom,
        WholePercent,
        0.0,
        1.0,
        0.01,
        best_limit_from,
        |limits| share(limits.share_from, 0),
        |limits, value| limits.share_from = value.map_or(0, |value| whole(value * 100.0))
    ),
    row!(
        "limit_inbound_to",
        ShareTo,
        WholePercent,
        0.0,
        1.0,
        0.01,
        best_limit_to,
        |limits| share(limits.share_to, 100),
        |limits, value| limits.share_to = value.map_or(100, |value| whole(value * 100.0))
    ),
    row!(
        "limit_inbound_most",
        MostInbound,
        Money,
        0.0,
        MOST_MONEY,
        500.0,
        best_limit_inbound,
        |limits| limits.inbound.most,
        |limits, value| limits.inbound.most = value
    ),
    row!(
        "limit_outbound_most",
        MostOutbound,
        Money,
        0.0,
        MOST_MONEY,
        500.0,
        best_limit_outbound,
        |limits| limits.outbound.most,
        |limits, value| limits.outbound.most = value
    ),
    row!(
        "limit_loss",
        MostLoss,
        Money,
        0.0,
        MOST_MONEY,
        500.0,
        best_limit_loss,
        |limits| limits.most_loss,
        |limits, value| limits.most_loss = value
    ),
    row!(
        "limit_break_even",
        BreakEvenBy,
        Month,
        1.0,
        120.0,
        1.0,
        best_limit_back,
        |limits| limits.break_even_by.map(f64::from),
        |limits, value| limits.break_even_by = value.map(whole)
    ),
];

/// The limit that the model calls so, if it is one of the form.
pub fn limit(bound: Bound) -> Option<&'static Limit> {
    LIMITS.iter().find(|limit| limit.bound == bound)
}

/// Whether the least share is above the most.
pub fn crossed(limits: &Limits) -> bool {
    limits.share_from > limits.share_to
}

/// What people call the limits in which two lists differ.
pub fn changed(words: &Words, before: &Limits, after: &Limits) -> Vec<&'static str> {
    let differs = |limit: &&Limit| (limit.get)(before) != (limit.get)(after);
    LIMITS.iter().filter(differs).map(|limit| (limit.label)(words)).collect()
}

/// What holds when `typed` was typed and `last` held before: shares that cross change nothing.
pub fn in_force(typed: &Limits, last: Option<&Limits>) -> Limits {
    if !crossed(typed) {
        return typed.clone();
    }
    let (share_from, share_to) = last.map_or((0, 100), |last| (last.share_from, last.share_to));
    Limits { share_from, share_to, ..typed.clone() }
}

/// What is kept of limits: every one that is set, by its key.
pub fn statements(limits: &Limits) -> Vec<(&'static str, f64)> {
    LIMITS.iter().filter_map(|limit| Some((limit.key, (limit.get)(limits)?))).collect()
}

/// The limits that were kept. What is no figure of its limit is none.
pub fn from_statements<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Limits {
    let mut limits = Limits::default();
    for (key, value) in figures {
        let known = LIMITS.iter().find(|limit| limit.key == key);
        if let Some((limit, value)) =
            known.zip(known.and_then(|limit| limit.range.check(value).ok()))
        {
            (limit.set)(&mut limits, Some(value));
        }
    }
    in_force(&limits, None)
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{NumberStyle, Reason};

    use super::*;

    #[track_caller]
    fn read(bound: Bound, text: &str) -> Result<f64, Reason> {
        let limit = limit(bound).expect("a limit of the form");
        limit.range.read(text, NumberStyle::POINT).map(|reading| reading.value)
    }

    #[test]
    fn without_a_figure_there_is_no_limit() {
        for limit in &LIMITS {
            assert_eq!((limit.get)(&Limits::default()), None, "{}", limit.key);
        }
    }

    #[test]
    fn a_limit_takes_figures_within_its_bounds_and_no_others() {
        let (least, most) = (0.0, 1.0);
        assert_eq!(read(Bound::ShareTo, "60 %"), Ok(0.6));
        assert_eq!(read(Bound::ShareTo, "120"), Err(Reason::OutOfRange { least, most }));
        assert_eq!(read(Bound::ShareTo, "12.5"), Err(Reason::NotWhole { least, most }));
        assert_eq!(read(Bound::ShareTo, "half"), Err(Reason::NotANumber { least, most }));
        assert_eq!(read(Bound::MostLoss, "20k"), Ok(20_000.0));
        assert_eq!(read(Bound::MostLoss, "NaN"), Err(Reason::NotANumber { least, most: 1e9 }));
        assert_eq!(
            read(Bound::BreakEvenBy, "0"),
            Err(Reason::OutOfRange { least: 1.0, most: 120.0 })
        );
    }

    #[test]
    fn what_is_set_comes_back_from_what_is_kept() {
        for (index, limit) in LIMITS.iter().enumerate() {
            let mut limits = Limits::default();
            (limit.set)(&mut limits, Some(if limit.range.unit.is_share() { 0.29 } else { 7.0 }));
            let kept = statements(&limits);
            assert_eq!(kept.len(), 1, "{index}");
            assert_eq!(from_statements(kept.into_iter()), limits);
        }
    }

    #[test]
    fn what_was_damaged_is_no_limit() {
        let damaged = [
            ("limit_inbound_from", 0.9),
            ("limit_inbound_to", 0.1),
            ("limit_loss", f64::NAN),
            ("limit_break_even", 1e300),
            ("limit_unheard_of", 1.0),
        ];
        assert_eq!(from_statements(damaged.into_iter()), Limits::default());
    }

    #[test]
    fn shares_that_cross_leave_the_last_ones_in_force() {
        let last = Limits { share_from: 20, share_to: 60, ..Limits::default() };
        let typed = Limits { share_from: 80, most_loss: Some(5.0), ..last.clone() };
        assert_eq!(in_force(&typed, Some(&last)), Limits { most_loss: Some(5.0), ..last });
        assert_eq!(in_force(&typed, None), Limits { most_loss: Some(5.0), ..Limits::default() });
    }
}
