//! What a scenario says beyond what is usual in its industry, the way a person would name it, and the ways back.
#![expect(clippy::float_cmp, reason = "a figure that nobody touched is the same to the last bit")]

use std::borrow::Cow;

use super::fields::{FIELDS, Field, Level};
use super::presets::INDUSTRIES;
use super::time::SERIES;
use super::{Industry, Scenario};

/// Something a person says of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Whose defaults hold.
    Industry,
    /// The figure with this key.
    Field(&'static str),
    /// Which channels there are, and how they are.
    Channels,
    /// Money month by month.
    Spending,
    /// How many respond by calendar month.
    Seasons,
}

/// A cost per lead and the spend at which it holds.
const REFERENCES: [(&str, &str); 2] = [("cpl_in", "ref_in"), ("cpl_out", "ref_out")];

/// What stands under a key. `None` for a simple statement that was not made.
fn stated(statements: &[(Cow<'static, str>, f64)], key: &str) -> Option<f64> {
    statements.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
}

/// Whether `key` is one of the finer figures that the simple statement `simple` bends.
fn is_finer(key: &str, simple: &str) -> bool {
    let begins = |start| key.starts_with(start);
    match simple {
        "close_rate" => {
            ["p_mql_", "p_sql_", "p_win_"].into_iter().any(begins) && key != "p_mql_ref"
        }
        "cycle" => begins("cycle_"),
        _ => begins("churn_"),
    }
}

impl Field {
    /// Whether industries differ in it.
    pub fn varies(&self) -> bool {
        let value = |industry| (self.get)(&Scenario::preset(industry));
        let mut values = INDUSTRIES.into_iter().map(value);
        let first = values.next();
        values.any(|value| Some(value) != first)
    }
}

impl Scenario {
    /// Keys of the figures that are not the industry's defaults, those included that follow from another one, of the lists
    /// by month, and `channels` where there are any: no industry tells them apart.
    pub fn changed(&self) -> Vec<&'static str> {
        let usual = Self::preset(self.industry);
        let differs = |field: &&Field| (field.get)(self) != (field.get)(&usual);
        let channels = (!self.channels.is_empty()).then_some("channels");
        let fields = FIELDS.iter().filter(differs).map(|field| field.key);
        let lists = SERIES.iter().filter(|list| !(list.get)(self).is_empty());
        fields.chain(lists.map(|list| list.key)).chain(channels).collect()
    }

    /// What was said after `earlier`, and is still so, in the order of the form. What only follows from it is not in the
    /// list: a cost per lead takes its reference along, and a close rate the three rates that it is made of. In another
    /// industry every figure is another; the industry stands for all of them.
    pub fn said_since(&self, earlier: &Self) -> Vec<Said> {
        if self.industry != earlier.industry {
            return vec![Said::Industry];
        }
        let keys = self.typed_since(earlier);
        let mut said: Vec<_> = keys.into_iter().map(Said::Field).collect();
        let (time, before) = (&self.time, &earlier.time);
        let spending = time.spend_in != before.spend_in || time.spend_out != before.spend_out;
        let seasons = time.season_in != before.season_in || time.season_out != before.season_out;
        let whole = [
            (self.channels != earlier.channels, Said::Channels),
            (spending, Said::Spending),
            (seasons, Said::Seasons),
        ];
        said.extend(whole.into_iter().filter_map(|(differs, part)| differs.then_some(part)));
        said
    }

    /// Keys of the figures among what was said.
    fn typed_since(&self, earlier: &Self) -> Vec<&'static str> {
        let (now, before) = (self.statements(), earlier.statements());
        let said: Vec<_> = FIELDS
            .iter()
            .filter(|field| field.level != Level::Kept)
            .filter(|field| stated(&now, field.key) != stated(&before, field.key))
            .filter(|field| (field.get)(self) != (field.get)(earlier))
            .map(|field| field.key)
            .collect();
        let follows = |key: &str| {
            let cost = REFERENCES.iter().find(|(_, reference)| *reference == key);
            cost.is_some_and(|(cost, _)| said.contains(cost))
        };
        // A simple statement that is no longer made was replaced, unless it was only taken back.
        let replaced = |key: &str| {
            stated(&now, key).is_none() && said.iter().any(|finer| is_finer(finer, key))
        };
        said.iter().copied().filter(|key| !follows(key) && !replaced(key)).collect()
    }

    /// The same business in another industry: what was changed stays, and so do the figures with the keys `typed`, which
    /// may be just what was usual before. The rest becomes what is usual there. A cost per lead that stays holds at the
    /// spend at which it held.
    #[must_use]
    pub fn in_industry(&self, industry: Industry, typed: &[&str]) -> Self {
        let usual = Self::preset(self.industry).statements();
        let statements = self.statements();
        let is_own = |key: &str| {
            let figure = statements.iter().find(|(known, _)| known == key);
            typed.contains(&key) || figure.is_some_and(|figure| !usual.contains(figure))
        };
        let cost_of = |key: &str| REFERENCES.iter().find(|(_, reference)| *reference == key);
        let stays = |key: &str| is_own(key) || cost_of(key).is_some_and(|(cpl, _)| is_own(cpl));
        let kept = statements.iter().filter(|(key, _)| stays(key));
        Self::from_statements(industry, kept.map(|(key, value)| (key.as_ref(), *value))).0
    }

    /// Takes the industry's own figures again for the fields with these keys, a cost per lead with the spend and
    /// the shape of content at which it holds.
    pub fn take_usual(&mut self, keys: &[&str]) {
        let usual = Self::preset(self.industry);
        let named = |field: &&Field| keys.contains(&field.key);
        for field in FIELDS.iter().filter(named) {
            let value = (field.get)(&usual);
            match field.key {
                "close_rate" => self.typed.close_rate = None,
                "lifetime" => self.typed.lifetime = None,
                "cycle" => self.typed.cycle = None,
                _ => {}
            }
            // Below a simple statement there may be finer ones.
            if (field.get)(self) != value {
                (field.set)(self, value);
            }
            match field.key {
                "cpl_in" => {
                    self.inbound.reference = usual.inbound.reference;
                    self.content.base = usual.content.base;
                }
                "cpl_out" => self.outbound.reference = usual.outbound.reference,
                _ => {}
            }
        }
    }
}
