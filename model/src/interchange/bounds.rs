//! What each figure of a plan may be.

use super::fault::Fault;
use crate::scenario::{Reason, Unit, field, whole};

/// What a figure may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) least: f64,
    pub(super) most: f64,
    whole: bool,
}

impl Bounds {
    pub(super) const SHARE: Self = Self::parts(0.0, 1.0);

    pub(super) const fn parts(least: f64, most: f64) -> Self {
        Self { least, most, whole: false }
    }

    pub(super) const fn whole(least: f64, most: f64) -> Self {
        Self { least, most, whole: true }
    }

    /// Bounds of a typed figure.
    pub(super) fn typed(unit: Unit, (least, most): (f64, f64)) -> Self {
        Self { least, most, whole: unit.is_whole() }
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
                Self::typed(field.unit, (field.least, field.most))
            }
        };
        Some(bounds)
    }

    /// Lets a figure through that is within the bounds, and names the place where it is not.
    pub(super) fn check(self, place: &str, value: f64) -> Result<f64, Fault> {
        let refuse = |reason| Err(Fault::Figure { place: place.to_owned(), reason });
        let Self { least, most, whole } = self;
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
}

#[cfg(feature = "door")]
impl Bounds {
    /// The figure within the bounds that a text is.
    pub(super) fn read(self, place: &str, text: &str) -> Result<f64, Fault> {
        self.check(place, text.parse().unwrap_or(f64::NAN))
    }
}

/// Lets a figure of a plan through that is within the bounds of its place.
pub(super) fn check(place: &str, value: f64) -> Result<f64, Fault> {
    Bounds::of(place).unwrap_or(Bounds::SHARE).check(place, value)
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
