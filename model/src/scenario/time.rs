//! What of a plan changes with the calendar: when it starts and stops, money month by month, seasons, a sudden loss
//! of visibility, and how much the sales team can work. All of it is off unless somebody says so.

use super::fields::{MOST_MONEY, Unit};
use super::gate::{Range, Refusal};
use super::{Scenario, Side};

/// Longest plan, in months. A side that stops after so many never stops.
pub const LONGEST_PLAN: f64 = 120.0;

/// Most SQLs a month a sales team is asked for; it can then work any number.
pub const BOUNDLESS: f64 = 1e6;

/// When things happen, and how much of them the sales team can take (specification, section 10).
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Calendar month of the plan's first month, whole, 1 to 12.
    pub start: f64,
    /// Last month with inbound spending, whole, 0 to 120: 0 is never begun, [`LONGEST_PLAN`] is never stopped.
    pub stop_in: f64,
    /// The same for outbound.
    pub stop_out: f64,
    /// First month of a sudden loss of visibility, whole, 1 to 120; 0 is none.
    pub shock_month: f64,
    /// Share of the potential leads of asset channels lost at once (p), 0 to 1.
    pub shock_drop: f64,
    /// Months until all is back (R), whole, 0 to 120; 0 is for good.
    pub shock_recover: f64,
    /// SQLs a month that the sales team can work (Q), 0 to 10⁶; [`BOUNDLESS`] is any number.
    pub capacity: f64,
    /// Share of the waiting SQLs lost a month (ω), 0 to 1.
    pub wait_loss: f64,
    /// Inbound money month by month, each 0 to 10⁹, 120 months at most; replaces budget, share and stop of the side
    /// where it is not empty. After its end nothing is spent.
    pub spend_in: Vec<f64>,
    /// The same for outbound.
    pub spend_out: Vec<f64>,
    /// How many respond by calendar month, January first, each 0 to 100; only the proportions count.
    pub season_in: Option<[f64; 12]>,
    /// The same for outbound.
    pub season_out: Option<[f64; 12]>,
}

impl Default for Time {
    fn default() -> Self {
        Self {
            start: 1.0,
            stop_in: LONGEST_PLAN,
            stop_out: LONGEST_PLAN,
            shock_month: 0.0,
            shock_drop: 0.0,
            shock_recover: 0.0,
            capacity: BOUNDLESS,
            wait_loss: WAIT_LOSS,
            spend_in: Vec::new(),
            spend_out: Vec::new(),
            season_in: None,
            season_out: None,
        }
    }
}

/// Share of the waiting SQLs lost a month unless something else is said (specification, section 10).
pub(crate) const WAIT_LOSS: f64 = 0.2;

impl Time {
    /// Money month by month of a side, where it was said so; empty where it was not.
    pub fn schedule(&self, side: Side) -> &[f64] {
        match side {
            Side::Inbound => &self.spend_in,
            Side::Outbound => &self.spend_out,
        }
    }

    /// Whether the money of a side is said month by month, so that there is no split of a budget.
    pub fn is_scheduled(&self) -> bool {
        !(self.spend_in.is_empty() && self.spend_out.is_empty())
    }

    /// Forgets what is spent month by month: budget, share and stops hold again.
    pub fn forget_schedule(&mut self) {
        self.spend_in.clear();
        self.spend_out.clear();
    }

    /// The last month with spending of a side. `None` is never stopped.
    pub fn stop(&self, side: Side) -> Option<f64> {
        let month = match side {
            Side::Inbound => self.stop_in,
            Side::Outbound => self.stop_out,
        };
        (month < LONGEST_PLAN).then_some(month)
    }

    /// Seasonal factors of a side of mean 1. `None` where none were said, or none is above 0.
    pub fn season(&self, side: Side) -> Option<[f64; 12]> {
        let factors = match side {
            Side::Inbound => self.season_in,
            Side::Outbound => self.season_out,
        }?;
        let sum: f64 = factors.iter().sum();
        (sum > 0.0).then(|| factors.map(|factor| factor * 12.0 / sum))
    }
}

/// A list of figures, one a month.
#[derive(Debug)]
pub struct Series {
    /// Name in links and files, where the month follows: `spend_in_7`. Never changes once published.
    pub key: &'static str,
    /// What its figures are numbers of.
    pub unit: Unit,
    /// Most allowed; the least is 0.
    pub most: f64,
    /// How many figures there may be.
    pub longest: usize,
    /// Reads it.
    pub get: fn(&Scenario) -> &[f64],
    /// Writes the figure at a place from 0, which is below `longest`; the value has passed [`Series::check`].
    pub set: fn(&mut Scenario, usize, f64),
}

/// The lists of a scenario.
pub static SERIES: [Series; 4] = [
    Series {
        key: "spend_in",
        unit: Unit::Money,
        most: MOST_MONEY,
        longest: 120,
        get: |s| &s.time.spend_in,
        set: |s, month, v| put(&mut s.time.spend_in, month, v),
    },
    Series {
        key: "spend_out",
        unit: Unit::Money,
        most: MOST_MONEY,
        longest: 120,
        get: |s| &s.time.spend_out,
        set: |s, month, v| put(&mut s.time.spend_out, month, v),
    },
    Series {
        key: "season_in",
        unit: Unit::Times,
        most: 100.0,
        longest: 12,
        get: |s| s.time.season_in.as_ref().map_or(&[], |year| year.as_slice()),
        set: |s, month, v| shift(&mut s.time.season_in, month, v),
    },
    Series {
        key: "season_out",
        unit: Unit::Times,
        most: 100.0,
        longest: 12,
        get: |s| s.time.season_out.as_ref().map_or(&[], |year| year.as_slice()),
        set: |s, month, v| shift(&mut s.time.season_out, month, v),
    },
];

/// Puts the money of a month into a list; months without a figure have none.
fn put(months: &mut Vec<f64>, month: usize, money: f64) {
    if months.len() <= month {
        months.resize(month + 1, 0.0);
    }
    if let Some(place) = months.get_mut(month) {
        *place = money;
    }
}

/// Puts the factor of a calendar month into a year; months without a figure have 1.
fn shift(year: &mut Option<[f64; 12]>, month: usize, factor: f64) {
    if let Some(place) = year.get_or_insert([1.0; 12]).get_mut(month) {
        *place = factor;
    }
}

impl Series {
    /// What each of its figures may be.
    pub fn range(&self) -> Range {
        Range { unit: self.unit, least: 0.0, most: self.most }
    }

    /// The figure, if it is one that can stand in this list.
    ///
    /// # Errors
    /// A [`Refusal`] for a figure that is not finite or out of bounds.
    pub fn check(&self, value: f64) -> Result<f64, Refusal> {
        self.range().check(value).map_err(|reason| Refusal { field: self.key, reason })
    }
}
