//! What is to be reached, and what a grid lays out, as they are typed on a command line.

use std::str::FromStr;

use super::bounds::Bounds;
use super::fault::Fault;
use crate::decision::what_if::{Axis, LARGEST_GRID, PEOPLE, RETURN, Target, WORTH};
use crate::scenario::{LONGEST_PLAN, whole};

impl FromStr for Target {
    type Err = Fault;

    /// The target that a text like `customers:24:100` is: what is counted, for people and a break-even the month by
    /// which, and but for a break-even how much.
    fn from_str(text: &str) -> Result<Self, Fault> {
        let target = text.escape_debug().to_string();
        let month = |text: &str| {
            let place = format!("the month of the target {target}");
            Bounds::whole(1.0, LONGEST_PLAN).read(&place, text).map(whole)
        };
        let amount = |(least, most): (f64, f64), text: &str| {
            let place = format!("the amount of the target {target}");
            Bounds::parts(least, most).read(&place, text)
        };
        Ok(match text.split(':').collect::<Vec<_>>().as_slice() {
            ["customers", by, wanted] => {
                Self::Customers { by: month(by)?, at_least: amount(PEOPLE, wanted)? }
            }
            ["leads", by, wanted] => {
                Self::Leads { by: month(by)?, at_least: amount(PEOPLE, wanted)? }
            }
            ["break_even", by] => Self::BreakEven { by: month(by)? },
            ["roi", wanted] => Self::Roi { at_least: amount(RETURN, wanted)? },
            ["profit", wanted] => Self::Profit { at_least: amount(WORTH, wanted)? },
            ["npv", wanted] => Self::Npv { at_least: amount(WORTH, wanted)? },
            _ => return Err(Fault::Wanted { target }),
        })
    }
}

/// The side of a grid that a text like `budget:5000:40000:8` is: an input, and where they are given the first and the
/// last figure, and how many.
///
/// # Errors
/// A [`Fault`] that says how it is written, or what is allowed for the number of figures.
pub fn axis<'a>(flag: &str, text: &'a str) -> Result<Axis<'a>, Fault> {
    let malformed =
        || Fault::Axis { place: flag.to_owned(), text: text.escape_debug().to_string() };
    let figure = |text: &str| text.parse::<f64>().map_err(|_| malformed());
    let count = |text: &str| {
        let place = format!("the count of {flag}");
        Bounds::whole(1.0, LARGEST_GRID as f64).read(&place, text).map(whole)
    };
    let mut axis = Axis::around(text.split(':').next().unwrap_or(text));
    match text.split(':').collect::<Vec<_>>().as_slice() {
        [_] => {}
        [_, from, to] => axis.range = Some((figure(from)?, figure(to)?)),
        [_, from, to, many] => {
            axis.range = Some((figure(from)?, figure(to)?));
            axis.count = count(many)? as usize;
        }
        _ => return Err(malformed()),
    }
    Ok(axis)
}
