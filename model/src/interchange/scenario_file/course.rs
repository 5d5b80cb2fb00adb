//! A ready-made course of spending as a file has it, and the bounds of everything that can be said of one.

use serde::Deserialize;

use super::super::bounds::Bounds;
use super::super::fault::Fault;
use super::super::object::{Object, word};
use super::super::read::Belongs;
use crate::scenario::{Course, LONGEST_PLAN, MOST_MONEY, Side, whole};

/// Quarters in the longest plan.
const MOST_QUARTERS: usize = 40;

/// The courses there are.
const KNOWN: &str =
    "constant, stop, quarterly_shares, quarterly_amounts, launch, alternate, bursts";

/// A [`Course`] under the names of a file.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum WrittenCourse {
    Constant {},
    Stop {
        inbound: f64,
        outbound: f64,
    },
    QuarterlyShares(Vec<f64>),
    QuarterlyAmounts(Vec<Object<Amounts>>),
    Launch {
        months: f64,
        hand_over: f64,
        push: f64,
    },
    Alternate {
        #[serde(deserialize_with = "word")]
        first: WrittenSide,
    },
    Bursts {
        #[serde(deserialize_with = "word")]
        side: WrittenSide,
        every: f64,
        length: f64,
    },
}

/// Money of a quarter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Amounts {
    inbound: f64,
    outbound: f64,
}

/// A [`Side`] under its name in a file.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenSide {
    Inbound,
    Outbound,
}

impl From<WrittenSide> for Side {
    fn from(side: WrittenSide) -> Self {
        match side {
            WrittenSide::Inbound => Self::Inbound,
            WrittenSide::Outbound => Self::Outbound,
        }
    }
}

/// What belongs at a place below `course`.
pub(super) fn belongs(place: &str) -> Belongs {
    if let Some(bounds) = bounds(place) {
        return Belongs::Figure(bounds);
    }
    match place {
        "" => Belongs::Other(format!("a JSON object with exactly one of {KNOWN}")),
        "quarterly_shares" | "quarterly_amounts" => Belongs::other("a list"),
        "alternate.first" | "bursts.side" => Belongs::Choice("inbound, outbound".to_owned()),
        "constant" | "stop" | "launch" | "alternate" | "bursts" => Belongs::other("a JSON object"),
        place if place.starts_with("quarterly_amounts[") => {
            Belongs::other("a JSON object with inbound and outbound")
        }
        _ => Belongs::Choice(KNOWN.to_owned()),
    }
}

/// Bounds of the figure at a place below `course`. `None` where no figure stands.
fn bounds(place: &str) -> Option<Bounds> {
    Some(match place {
        "stop.inbound" | "stop.outbound" | "launch.months" | "launch.hand_over" => {
            Bounds::whole(0.0, LONGEST_PLAN)
        }
        "launch.push" => Bounds::SHARE,
        "bursts.every" | "bursts.length" => Bounds::whole(1.0, LONGEST_PLAN),
        place if place.starts_with("quarterly_shares[") => Bounds::SHARE,
        place => {
            let (_, side) = place.strip_prefix("quarterly_amounts[")?.split_once("].")?;
            matches!(side, "inbound" | "outbound").then_some(Bounds::parts(0.0, MOST_MONEY))?
        }
    })
}

/// Lets a figure through that is within the bounds of its place below `course`.
fn check(place: &str, value: f64) -> Result<f64, Fault> {
    bounds(place).unwrap_or(Bounds::SHARE).check(&format!("course.{place}"), value)
}

/// The same for a number of months.
fn months(place: &str, value: f64) -> Result<u32, Fault> {
    check(place, value).map(whole)
}

/// A list of quarters, each of which `check` lets through at its place.
fn quarters<T, Q>(
    name: &str,
    quarters: &[T],
    check: impl Fn(&str, &T) -> Result<Q, Fault>,
) -> Result<Vec<Q>, Fault> {
    let found = quarters.len();
    if !(1..=MOST_QUARTERS).contains(&found) {
        return Err(Fault::Quarters {
            place: format!("course.{name}"),
            most: MOST_QUARTERS,
            found,
        });
    }
    let places = quarters.iter().enumerate();
    places.map(|(index, quarter)| check(&format!("{name}[{index}]"), quarter)).collect()
}

impl WrittenCourse {
    /// The course, its figures past the gate.
    pub(super) fn course(&self) -> Result<Course, Fault> {
        Ok(match self {
            Self::Constant {} => Course::Constant,
            Self::Stop { inbound, outbound } => Course::Stop {
                inbound: months("stop.inbound", *inbound)?,
                outbound: months("stop.outbound", *outbound)?,
            },
            Self::QuarterlyShares(shares) => {
                Course::QuarterlyShares(quarters("quarterly_shares", shares, |place, share| {
                    check(place, *share)
                })?)
            }
            Self::QuarterlyAmounts(amounts) => Course::QuarterlyAmounts(quarters(
                "quarterly_amounts",
                amounts,
                |place, Object(amounts)| amounts.checked(place),
            )?),
            Self::Launch { months: leads, hand_over, push } => Course::Launch {
                months: months("launch.months", *leads)?,
                hand_over: months("launch.hand_over", *hand_over)?,
                push: check("launch.push", *push)?,
            },
            Self::Alternate { first } => Course::Alternate { first: (*first).into() },
            Self::Bursts { side, every, length } => bursts((*side).into(), *every, *length)?,
        })
    }
}

/// A burst is no longer than the way to the next.
fn bursts(side: Side, every: f64, length: f64) -> Result<Course, Fault> {
    let every = check("bursts.every", every)?;
    let length = Bounds::whole(1.0, every).check("course.bursts.length", length)?;
    Ok(Course::Bursts { side, every: whole(every), length: whole(length) })
}

impl Amounts {
    fn checked(&self, place: &str) -> Result<[f64; 2], Fault> {
        let own = |side: &str, money| check(&format!("{place}.{side}"), money);
        Ok([own("inbound", self.inbound)?, own("outbound", self.outbound)?])
    }
}
