//! A scenario as a list of figures by key, and back through the gate: what a file, a link or a browser keeps.
//!
//! Three kinds of key: a row of the table (`budget`), a channel's figure (`channel_seo_weight`, and of the second
//! one of a kind `channel_seo_2_weight`), and a month of a list (`spend_in_7`).

use std::borrow::Cow;

use super::channel_fields::{CHANNEL_FIELDS, ChannelField};
use super::channels::{CHANNEL_KINDS, ChannelKind, MOST_OF_A_KIND};
use super::fields::{FIELDS, Field, Unit, field};
use super::gate::Refusal;
use super::time::{SERIES, Series};
use super::typed::Typed;
use super::{Industry, Scenario};

/// The fields that speak of both sides at once; they are read back last, because they bend the others.
const SIMPLE: [&str; 3] = ["close_rate", "lifetime", "cycle"];

/// What a key speaks of.
#[derive(Clone, Copy)]
enum Subject {
    Field(&'static Field),
    Channel(ChannelKind, usize, &'static ChannelField),
    Series(&'static Series, usize),
}

impl Subject {
    fn of(key: &str) -> Option<Self> {
        if let Some(field) = field(key) {
            return Some(Self::Field(field));
        }
        match key.strip_prefix("channel_") {
            Some(rest) => Self::of_channel(rest),
            None => Self::of_series(key),
        }
    }

    /// `seo_weight`, `seo_2_weight`.
    fn of_channel(key: &str) -> Option<Self> {
        let after = |kind: &ChannelKind| key.strip_prefix(kind.preset().key)?.strip_prefix('_');
        let (kind, rest) = CHANNEL_KINDS.iter().find_map(|kind| Some((*kind, after(kind)?)))?;
        let (number, name) = match rest.split_once('_') {
            Some((digit, name)) if whole(digit).is_some_and(|number| number > 1) => {
                (whole(digit)?, name)
            }
            _ => (1, rest),
        };
        let row = CHANNEL_FIELDS.iter().find(|row| row.name() == name)?;
        let known = row.of.contains(&kind.preset().archetype());
        (known && (1..=MOST_OF_A_KIND).contains(&number)).then_some(Self::Channel(
            kind,
            number - 1,
            row,
        ))
    }

    /// `spend_in_7`.
    fn of_series(key: &str) -> Option<Self> {
        let (list, month) = key.rsplit_once('_')?;
        let series = SERIES.iter().find(|series| series.key == list)?;
        let month = whole(month)?;
        (1..=series.longest).contains(&month).then_some(Self::Series(series, month - 1))
    }

    /// When a figure's turn comes. A cost per lead sets its reference from the budget and the shape of content, so
    /// a stated reference comes later; what speaks of both sides comes last.
    fn turn(self) -> (usize, usize) {
        fn place<T>(rows: &[T], row: &T) -> usize {
            rows.iter().position(|other| std::ptr::eq(other, row)).unwrap_or(rows.len())
        }
        match self {
            Self::Field(field) => {
                let turn = match field.key {
                    key if SIMPLE.contains(&key) => 2,
                    key if key.starts_with("ref_") || key.starts_with("base_") => 1,
                    _ => 0,
                };
                (turn, place(&FIELDS, field))
            }
            Self::Channel(_, _, row) => (1, place(&CHANNEL_FIELDS, row)),
            Self::Series(..) => (0, 0),
        }
    }

    /// Writes the figure down, if it passes the gate.
    fn state(self, scenario: &mut Scenario, value: f64) -> Result<(), Refusal> {
        match self {
            Self::Field(field) => (field.set)(scenario, field.check(value)?),
            Self::Channel(kind, number, row) => {
                let value = row.check(value)?;
                if let Some(channel) = scenario.channels.entry(kind, number) {
                    (row.set)(channel, value);
                }
            }
            Self::Series(series, month) => (series.set)(scenario, month, series.check(value)?),
        }
        Ok(())
    }
}

/// What stands under a key: unit, and least and most allowed in the model's unit. `None` where nobody knows the key.
pub fn statement_bounds(key: &str) -> Option<(Unit, (f64, f64))> {
    Some(match Subject::of(key)? {
        Subject::Field(field) => (field.unit, (field.least, field.most)),
        Subject::Channel(_, _, row) => (row.unit, (row.least, row.most)),
        Subject::Series(series, _) => (series.unit, (0.0, series.most)),
    })
}

/// A small whole number in its only spelling: no sign, no leading zero.
fn whole(digits: &str) -> Option<usize> {
    let plain = digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with('0');
    (plain && digits.len() <= 3).then(|| digits.parse().ok())?
}

impl Scenario {
    /// Every figure that was stated, by key. Reading it back gives this very scenario, to the last bit.
    pub fn statements(&self) -> Vec<(Cow<'static, str>, f64)> {
        let below = Self { typed: Typed::default(), ..self.clone() };
        let mut statements: Vec<(Cow<'static, str>, f64)> = FIELDS
            .iter()
            .filter(|field| !SIMPLE.contains(&field.key))
            .map(|field| (field.key.into(), (field.get)(&below)))
            .collect();
        let Typed { close_rate, lifetime, cycle } = self.typed;
        let simple = SIMPLE.into_iter().zip([close_rate, lifetime, cycle]);
        statements.extend(simple.filter_map(|(key, value)| Some((key.into(), value?))));
        for (number, channel) in self.channels.numbered() {
            for row in CHANNEL_FIELDS.iter().filter(|row| row.is_stated(channel)) {
                let key = row.key_of(channel.kind(), number);
                statements.push((key.into(), (row.get)(self, channel)));
            }
        }
        for series in &SERIES {
            for (month, value) in (1_usize..).zip((series.get)(self)) {
                let key = [series.key, "_", &month.to_string()].concat();
                statements.push((key.into(), *value));
            }
        }
        statements
    }

    /// The scenario that these figures state, on top of an industry's defaults. What is refused stays at its
    /// default and is listed; keys nobody knows are listed too. The order makes no difference; of two figures with
    /// one key the later holds.
    pub fn from_statements<'a>(
        industry: Industry,
        statements: impl IntoIterator<Item = (&'a str, f64)>,
    ) -> (Self, Vec<Refusal>, Vec<&'a str>) {
        let mut unknown = Vec::new();
        let mut known = Vec::new();
        for (key, value) in statements {
            match Subject::of(key) {
                Some(subject) => known.push((subject, value)),
                None => unknown.push(key),
            }
        }
        let (scenario, refused) = Self::stated(industry, known);
        (scenario, refused, unknown)
    }

    fn stated(industry: Industry, mut figures: Vec<(Subject, f64)>) -> (Self, Vec<Refusal>) {
        figures.sort_by_key(|(subject, _)| subject.turn());
        let mut scenario = Self::preset(industry);
        let refused = figures
            .into_iter()
            .filter_map(|(subject, value)| subject.state(&mut scenario, value).err())
            .collect();
        (scenario, refused)
    }
}
