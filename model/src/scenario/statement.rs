//! A scenario as a list of figures by key, and back through the gate: what a file, a link or a browser keeps.

use super::fields::{FIELDS, field};
use super::gate::Refusal;
use super::typed::Typed;
use super::{Industry, Scenario};

/// The fields that speak of both sides at once; they are read back last, because they bend the others.
const SIMPLE: [&str; 3] = ["close_rate", "lifetime", "cycle"];

/// When a figure's turn comes. A cost per lead sets its reference from the budget and the shape of content, so a
/// stated reference comes later; what speaks of both sides comes last.
fn turn(key: &str) -> (usize, usize) {
    let turn = match key {
        key if SIMPLE.contains(&key) => 2,
        key if key.starts_with("ref_") || key.starts_with("base_") => 1,
        _ => 0,
    };
    (turn, FIELDS.iter().position(|field| field.key == key).unwrap_or(FIELDS.len()))
}

impl Scenario {
    /// Every figure that was stated, by key. Reading it back gives this very scenario, to the last bit.
    pub fn statements(&self) -> Vec<(&'static str, f64)> {
        let below = Self { typed: Typed::default(), ..self.clone() };
        let finer = FIELDS
            .iter()
            .filter(|field| !SIMPLE.contains(&field.key))
            .map(|field| (field.key, (field.get)(&below)));
        let Typed { close_rate, lifetime, cycle } = self.typed;
        let simple = SIMPLE.into_iter().zip([close_rate, lifetime, cycle]);
        finer.chain(simple.filter_map(|(key, value)| Some((key, value?)))).collect()
    }

    /// The same business in another industry: what was changed stays, the rest becomes what is usual there.
    #[must_use]
    pub fn in_industry(&self, industry: Industry) -> Self {
        let usual = Self::preset(self.industry).statements();
        let changed = self.statements().into_iter().filter(|figure| !usual.contains(figure));
        Self::from_statements(industry, changed).0
    }

    /// The scenario that these figures state, on top of an industry's defaults. What is refused stays at its
    /// default and is listed; keys nobody knows are listed too. The order makes no difference; of two figures with
    /// one key the later holds.
    pub fn from_statements<'a>(
        industry: Industry,
        statements: impl IntoIterator<Item = (&'a str, f64)>,
    ) -> (Self, Vec<Refusal>, Vec<&'a str>) {
        let mut scenario = Self::preset(industry);
        let mut refused = Vec::new();
        let mut unknown = Vec::new();
        let mut statements: Vec<_> = statements.into_iter().collect();
        statements.sort_by_key(|(key, _)| turn(key));
        for (key, value) in statements {
            match field(key) {
                None => unknown.push(key),
                Some(field) => match field.check(value) {
                    Ok(value) => (field.set)(&mut scenario, value),
                    Err(refusal) => refused.push(refusal),
                },
            }
        }
        (scenario, refused, unknown)
    }
}
