//! What is asked of a business on a command line: an objective, a guess, visibility by fits and starts.

use super::bounds::Bounds;
use super::business::Business;
use super::fault::Fault;
use crate::decision::Objective;
use crate::decision::chance::Distribution;
use crate::decision::uncertainty::{Doubts, Fits, Guess, GuessError};
use crate::scenario::whole;

/// The objective that is called so.
///
/// # Errors
/// A [`Fault`] that lists the seven, for anything else.
pub fn objective(place: &str, name: &str) -> Result<Objective, Fault> {
    let known = || Objective::ALL.map(Objective::key).join(", ");
    Objective::from_key(name)
        .ok_or_else(|| Fault::Choice { place: place.to_owned(), known: known() })
}

/// The doubts about a business, with somebody's guesses, written `margin:0.5:0.6:0.8` (key, least, likely, most), in their
/// place; and with visibility by fits and starts, written `0.5:0.3` (chance a year, share lost).
///
/// # Errors
/// A [`Fault`] that names the guess and what is allowed there.
pub fn doubts(
    business: &Business,
    guesses: &[String],
    fits: Option<&str>,
) -> Result<Doubts, Fault> {
    let guesses = guesses.iter().map(|text| guess(business, text));
    let guesses = guesses.collect::<Result<Vec<_>, _>>()?;
    let refused = |error: GuessError| Fault::Guess { why: error.to_string() };
    let doubts = Doubts::with(&business.plan, &guesses).map_err(refused)?;
    let Some(text) = fits else { return Ok(doubts) };
    let malformed = || Fault::Fits { fits: text.escape_debug().to_string() };
    let [chance, loss] = figures(text.split(':')).ok_or_else(malformed)?;
    let fits = Fits::new(chance, loss).map_err(|error| Fault::Guess { why: error.to_string() })?;
    Ok(doubts.with_fits(fits))
}

fn guess<'a>(business: &Business, text: &'a str) -> Result<Guess<'a>, Fault> {
    let malformed = || Fault::Guessed { guess: text.escape_debug().to_string() };
    let (key, rest) = text.split_once(':').ok_or_else(malformed)?;
    let [least, likely, most] = figures(rest.split(':')).ok_or_else(malformed)?;
    let unfit =
        |why| Fault::Guess { why: GuessError::Unfit { key: key.to_owned(), why }.to_string() };
    let distribution = Distribution::pert(least, likely, most).map_err(unfit)?;
    Ok(Guess { key, now: business.typed(key), distribution })
}

/// So many figures and no more.
fn figures<'a, const N: usize>(parts: impl Iterator<Item = &'a str>) -> Option<[f64; N]> {
    let figures: Option<Vec<f64>> = parts.map(|part| part.parse().ok()).collect();
    figures?.try_into().ok()
}

/// How often to draw.
///
/// # Errors
/// A [`Fault`] outside of 1 to a hundred thousand.
pub fn draws(place: &str, draws: f64) -> Result<usize, Fault> {
    Bounds::whole(1.0, 100_000.0).check(place, draws).map(|draws| whole(draws) as usize)
}
