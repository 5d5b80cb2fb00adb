//! A scenario as a list of figures by key, and back through the gate: what a file, a link or a browser keeps.

use super::fields::{field, FIELDS};
use super::gate::Refusal;
use super::typed::Typed;
use super::{Industry, Scenario};

/// The fields that speak of both sides at once; they are read back last, because they bend the others.
const SIMPLE: [&str; 3] = ["close_rate", "lifetime", "cycle"];

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

    /// The scenario that these figures state, on top of an industry's defaults. What is refused stays at its
    /// default and is listed; keys nobody knows are listed too.
    pub fn from_statements<'a>(
        industry: Industry,
        statements: impl IntoIterator<Item = (&'a str, f64)>,
    ) -> (Self, Vec<Refusal>, Vec<&'a str>) {
        let mut scenario = Self::preset(industry);
        let mut refused = Vec::new();
        let mut unknown = Vec::new();
        let (simple, finer): (Vec<_>, Vec<_>) =
            statements.into_iter().partition(|(key, _)| SIMPLE.contains(key));
        // A typed cost per lead takes its reference from the budget and the curve; stated ones come after it.
        let (references, finer): (Vec<_>, Vec<_>) = finer
            .into_iter()
            .partition(|(key, _)| key.starts_with("ref_") || key.starts_with("base_"));
        for (key, value) in finer.into_iter().chain(references).chain(simple) {
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
