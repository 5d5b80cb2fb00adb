//! What each figure of a plan may be, and the one sentence about a figure that may not.

use thiserror::Error;

use crate::scenario::{Reason, field, whole};

/// What is wrong with a plan, in one sentence that names the place and what is allowed there.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Fault {
    /// A figure that the gate refuses.
    #[error("{place} {reason}")]
    Figure {
        /// Where, as in `inbound[0].cpl`.
        place: String,
        /// Why.
        reason: Reason,
    },
    /// Something else than the shape of a plan: a missing list, an unknown name, no JSON at all.
    #[error("{place} {why}")]
    Shape {
        /// Where.
        place: String,
        /// What is wrong there.
        why: String,
    },
    /// A list of the wrong length.
    #[error("{place} must have {allowed} figures, not {found}")]
    Length {
        /// Where.
        place: String,
        /// How many there may be.
        allowed: &'static str,
        /// How many there are.
        found: usize,
    },
    /// Channels that would spend more than their side has.
    #[error("the weights of {place} must sum to 1 at the most, not {sum}")]
    Weights {
        /// Which side's.
        place: &'static str,
        /// To what they sum.
        sum: f64,
    },
    /// Seasonal factors that are all zero.
    #[error("{place} must have a figure above 0")]
    Season {
        /// Which side's.
        place: &'static str,
    },
}

/// What a figure may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) least: f64,
    pub(super) most: f64,
    whole: bool,
}

impl Bounds {
    const SHARE: Self = Self::parts(0.0, 1.0);

    const fn parts(least: f64, most: f64) -> Self {
        Self { least, most, whole: false }
    }

    const fn whole(least: f64, most: f64) -> Self {
        Self { least, most, whole: true }
    }

    /// Bounds of the figure at `place`, as in `inbound[0].cpl`: its own, else those of the typed assumption of that
    /// name. `None` where no figure stands.
    ///
    /// They are wide enough for whatever a typed scenario is calibrated into, and narrow enough that nothing
    /// overflows on the way to cash.
    pub(super) fn of(place: &str) -> Option<Self> {
        let key = place.rsplit('.').next().unwrap_or(place);
        let bounds = match key.split_once('[').map_or(key, |(list, _)| list) {
            "cpl" => Self::parts(1e-9, 1e9),
            "cap" => Self::parts(0.0, 1e18),
            "p_mql" | "p_sql" | "p_win" | "churn" | "weight" | "recover" | "shock_drop"
            | "wait_loss" => Self::SHARE,
            "response" => Self::parts(1e-9, 1.0),
            "cycle" => Self::parts(0.0, 36.0),
            "carry" => Self::parts(0.0, 0.999),
            "stop_in" | "stop_out" | "shock_month" | "shock_recover" => Self::whole(0.0, 600.0),
            "start" => Self::whole(1.0, 12.0),
            "capacity" => Self::parts(0.0, 1e12),
            "spend_in" | "spend_out" => Self::parts(0.0, 1e9),
            "season_in" | "season_out" => Self::parts(0.0, 1e6),
            "base" => Self::parts(0.0, if key == "base[0]" { 36.0 } else { 1.0 }),
            key => {
                let field = field(key)?;
                Self { least: field.least, most: field.most, whole: field.unit.is_whole() }
            }
        };
        Some(bounds)
    }
}

/// Lets a figure through that is within the bounds of its place, and names the place where it is not.
pub(super) fn check(place: &str, value: f64) -> Result<f64, Fault> {
    let refuse = |reason| Err(Fault::Figure { place: place.to_owned(), reason });
    let Bounds { least, most, whole } = Bounds::of(place).unwrap_or(Bounds::SHARE);
    if value.is_nan() {
        refuse(Reason::NotANumber { least, most })
    } else if !(least..=most).contains(&value) {
        refuse(Reason::OutOfRange { least, most })
    } else if whole && value.fract() != 0.0 {
        refuse(Reason::NotWhole { least, most })
    } else {
        // Adding nothing turns −0 into 0.
        Ok(value + 0.0)
    }
}

/// The same for a whole number.
pub(super) fn check_whole(place: &str, value: f64) -> Result<u32, Fault> {
    check(place, value).map(whole)
}

/// The same for a list.
pub(super) fn check_all(place: &str, values: &[f64]) -> Result<Vec<f64>, Fault> {
    let places = values.iter().enumerate();
    places.map(|(index, value)| check(&format!("{place}[{index}]"), *value)).collect()
}
