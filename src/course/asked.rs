//! The table of the figures that ready-made plans ask for, and how a plan is kept by them.

use pushpull_model::scenario::{LONGEST_PLAN, Range, Side, Unit};

use super::ready::{Kind, Ready};
use crate::words::Words;

/// A figure that a ready-made plan asks for.
pub struct Asked {
    /// Name in the document and in what is kept. Never changes once published.
    pub key: &'static str,
    /// Who asks.
    pub of: Kind,
    /// What it is a number of; a switch is a side, 0 for inbound and 1 for outbound.
    pub unit: Unit,
    /// Least allowed; the most is a share of 1, or 120 months.
    pub least: f64,
    /// What it is called.
    pub label: fn(&Words) -> &'static str,
    /// Reads it.
    pub get: fn(&Ready) -> f64,
    /// Writes it; the figure is within the bounds.
    pub set: fn(&mut Ready, f64),
}

/// One row: key, who asks, unit, least, label, place.
macro_rules! row {
    ($key:expr, $of:ident, Switch, $label:ident, $place:ident) => {
        Asked {
            key: $key,
            of: Kind::$of,
            unit: Unit::Switch,
            least: 0.0,
            label: |words| words.$label,
            get: |ready| f64::from(u8::from(ready.$place == Side::Outbound)),
            set: |ready, v| ready.$place = if v > 0.0 { Side::Outbound } else { Side::Inbound },
        }
    };
    ($key:expr, $of:ident, $unit:ident, $least:expr, $label:ident, $place:ident) => {
        Asked {
            key: $key,
            of: Kind::$of,
            unit: Unit::$unit,
            least: $least,
            label: |words| words.$label,
            get: |ready| ready.$place,
            set: |ready, v| ready.$place = v,
        }
    };
}

/// All figures, in the order of the form.
pub static ASKED: [Asked; 7] = [
    row!("course_months", Launch, WholeMonths, 0.0, course_months, months),
    row!("course_hand_over", Launch, WholeMonths, 0.0, course_hand_over, hand_over),
    row!("course_push", Launch, Percent, 0.0, course_push, push),
    row!("course_first", Alternate, Switch, course_first, first),
    row!("course_side", Bursts, Switch, course_side, bursting),
    row!("course_length", Bursts, WholeMonths, 1.0, course_length, length),
    row!("course_every", Bursts, WholeMonths, 1.0, course_every, every),
];

impl Asked {
    /// What its figure may be.
    pub fn range(&self) -> Range {
        let most = if self.unit == Unit::WholeMonths { LONGEST_PLAN } else { 1.0 };
        Range { unit: self.unit, least: self.least, most }
    }
}

/// Key of which ready-made plan was asked for last, by its place in [`Kind::ALL`].
const KIND: &str = "course_kind";

impl Ready {
    /// What is kept of it, by key.
    pub fn statements(&self) -> Vec<(&'static str, f64)> {
        if *self == Self::default() {
            return Vec::new();
        }
        let kind = Kind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or_default();
        let figures = ASKED.iter().map(|asked| (asked.key, (asked.get)(self)));
        std::iter::once((KIND, kind as f64)).chain(figures).collect()
    }

    /// The one that was kept. What is no figure of it is the usual one.
    pub fn from_statements<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Self {
        let mut ready = Self::default();
        for (key, value) in figures {
            if key == KIND {
                let kind = (0_u8..).zip(Kind::ALL).find(|(place, _)| f64::from(*place) == value);
                ready.kind = kind.map_or(ready.kind, |(_, kind)| kind);
            } else if let Some(asked) = ASKED.iter().find(|asked| asked.key == key)
                && asked.range().check(value).is_ok()
            {
                (asked.set)(&mut ready, value);
            }
        }
        ready.in_force(&Self::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_comes_back_from_what_is_kept() {
        let ready = Ready {
            kind: Kind::Bursts,
            push: 0.35,
            bursting: Side::Inbound,
            every: 7.0,
            ..Ready::default()
        };
        assert_eq!(Ready::from_statements(ready.statements().into_iter()), ready);
        assert!(Ready::default().statements().is_empty());
        let odd = [("course_kind", 9.0), ("course_push", f64::NAN), ("course_every", 2.5)];
        assert_eq!(Ready::from_statements(odd.into_iter()), Ready::default());
        let crossed = [("course_length", 9.0), ("course_every", 4.0)];
        assert_eq!(Ready::from_statements(crossed.into_iter()), Ready::default());
    }
}
