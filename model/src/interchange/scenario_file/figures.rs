//! The figures of a scenario file: every key one that a scenario knows, every figure within its bounds, none twice.

use std::collections::BTreeSet;

use super::super::bounds::Bounds;
use super::super::fault::Fault;
use super::super::read::{Belongs, File};
use super::written::{Entries, Written};
use crate::scenario::{SERIES, Series, statement_bounds};

/// What belongs at a place below `figures`.
pub(super) fn belongs(key: &str) -> Belongs {
    bounds(key).map_or(Belongs::Nothing, Belongs::Figure)
}

fn bounds(key: &str) -> Option<Bounds> {
    statement_bounds(key).map(|(unit, range)| Bounds::typed(unit, range))
}

/// The figures, past the gate.
pub(super) fn checked(Entries(figures): Entries<f64>) -> Result<Vec<(String, f64)>, Fault> {
    let mut seen = BTreeSet::new();
    let check = |(key, value): (String, f64)| {
        let place = format!("figures.{}", key.escape_debug());
        let Some(bounds) = bounds(&key) else { return Err(unknown(&key, place)) };
        if !seen.insert(key.clone()) {
            return Err(Fault::Twice { place });
        }
        let value = bounds.check(&place, value)?;
        Ok((key, value))
    };
    figures.into_iter().map(check).collect()
}

/// What is wrong with a key that a scenario does not know.
fn unknown(key: &str, place: String) -> Fault {
    let list = key.rsplit_once('_').and_then(|(list, _)| SERIES.iter().find(|s| s.key == list));
    match list {
        Some(Series { longest, .. }) => Fault::Month { place, longest: *longest },
        None => Fault::Unknown { place, whole: Written::NAME },
    }
}
