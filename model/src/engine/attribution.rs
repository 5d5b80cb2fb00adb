//! Who gets the credit for a customer: six rules of thumb, each of which only shares out what there is.
//!
//! A rule looks at one [`Journey`], the touches before a customer signs. A projection knows four ways a customer can
//! come; each stands for one [typical journey](TYPICAL_JOURNEYS), so that the same customers can be credited to the two
//! sides under each rule. What a side really adds is another question: [`Contributions`](super::Contributions).
//!
//! ```
//! use pushpull_model::engine::{AttributionModel, Journey, Touch};
//! use pushpull_model::scenario::Side::{Inbound, Outbound};
//!
//! // A call, and a month later a visit to the site that ends in an order.
//! let touches = [Touch { side: Outbound, day: 0.0 }, Touch { side: Inbound, day: 30.0 }];
//! let journey = Journey { touches: &touches, lead: 1, opportunity: 1 };
//! assert_eq!(journey.share_in(AttributionModel::First), Some(0.0));
//! assert_eq!(journey.share_in(AttributionModel::Last), Some(1.0));
//! assert_eq!(journey.share_in(AttributionModel::Linear), Some(0.5));
//! ```

use serde::{Serialize, Serializer};

use super::month::{ByPath, Month};
use super::projection::Projection;
use crate::scenario::Side;

/// Days after which a touch counts half under [`AttributionModel::TimeDecay`], where nobody says otherwise.
/// Source: Google's attribution models (specification, section 1).
pub const USUAL_HALF_LIFE: f64 = 7.0;

/// A rule that shares the credit for a customer among the touches before it.
/// Sources: Google's and Matomo's attribution models, Salesforce for W (specification, section 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AttributionModel {
    /// All to the first touch.
    First,
    /// All to the last touch.
    Last,
    /// The same to every touch.
    Linear,
    /// Half as much for every `half_life` days, above 0, that a touch is older than the last one.
    TimeDecay {
        /// Days, above 0; [`USUAL_HALF_LIFE`] is 7.
        half_life: f64,
    },
    /// 40 % to the first and the last touch each, 20 % shared by those between; half each for two touches.
    Position,
    /// 30 % to the first touch, the one that made the lead and the one that made the opportunity each, 10 % shared by
    /// all others; what falls on one touch adds up, and what falls on none is shared out in proportion.
    W,
}

impl AttributionModel {
    /// All six, with the usual half-life.
    pub const ALL: [Self; 6] = [
        Self::First,
        Self::Last,
        Self::Linear,
        Self::TimeDecay { half_life: USUAL_HALF_LIFE },
        Self::Position,
        Self::W,
    ];

    /// Name in files; never changes once published.
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Last => "last",
            Self::Linear => "linear",
            Self::TimeDecay { .. } => "time_decay",
            Self::Position => "position",
            Self::W => "w",
        }
    }
}

impl Serialize for AttributionModel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// One contact between a person and the business.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Who made it.
    pub side: Side,
    /// Days since some day that is the same for the whole journey.
    pub day: f64,
}

/// The touches before a customer signed, in the order of time, and the two of them that W asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Journey<'a> {
    /// From first to last.
    pub touches: &'a [Touch],
    /// Which touch made the person a lead; 0 is the first.
    pub lead: usize,
    /// Which touch made the lead an opportunity.
    pub opportunity: usize,
}

impl Journey<'_> {
    /// Share of the credit of every touch, 0 to 1, in their order; together 1. Empty for no touch at all.
    pub fn credit(&self, model: AttributionModel) -> Vec<f64> {
        let sum: f64 = self.weights(model).sum();
        self.weights(model).map(|weight| weight / sum).collect()
    }

    /// Share of the credit that is inbound's, 0 to 1; the rest is outbound's. `None` for no touch at all.
    pub fn share_in(&self, model: AttributionModel) -> Option<f64> {
        let sides = self.touches.iter().map(|touch| touch.side).zip(self.weights(model));
        let (inbound, outbound) =
            sides.fold((0.0, 0.0), |(inbound, outbound), (side, weight)| match side {
                Side::Inbound => (inbound + weight, outbound),
                Side::Outbound => (inbound, outbound + weight),
            });
        super::money::ratio(inbound, inbound + outbound)
    }

    /// Credit of every touch before it is brought to a sum of 1; the sum is above 0.
    fn weights(&self, model: AttributionModel) -> impl Iterator<Item = f64> {
        let count = self.touches.len();
        let latest = self.touches.iter().map(|touch| touch.day).fold(f64::MIN, f64::max);
        self.touches.iter().enumerate().map(move |(index, touch)| {
            let (first, last) = (index == 0, index + 1 == count);
            match model {
                AttributionModel::First => f64::from(u8::from(first)),
                AttributionModel::Last => f64::from(u8::from(last)),
                AttributionModel::Linear => 1.0,
                AttributionModel::TimeDecay { half_life } => faded(latest - touch.day, half_life),
                AttributionModel::Position if count <= 2 => 1.0,
                AttributionModel::Position if first || last => 0.4,
                AttributionModel::Position => 0.2 / (count - 2) as f64,
                AttributionModel::W => self.milestones(index),
            }
        })
    }

    /// Credit under W of the touch at `index`, before renormalising.
    fn milestones(&self, index: usize) -> f64 {
        let milestones = [0, self.lead, self.opportunity];
        let here = milestones.iter().filter(|milestone| **milestone == index).count();
        if here > 0 {
            return 0.3 * here as f64;
        }
        let others = (0..self.touches.len()).filter(|touch| !milestones.contains(touch)).count();
        0.1 / others as f64
    }
}

/// What is left of a credit of 1 after `age` days.
fn faded(age: f64, half_life: f64) -> f64 {
    if age > 0.0 { (-age / half_life.max(0.0)).exp2() } else { 1.0 }
}

const fn touch(side: Side, day: f64) -> Touch {
    Touch { side, day }
}

/// The journey that each way to a customer stands for. Nobody measured these: they are the shortest stories that
/// have a first touch, a lead and an opportunity.
///
/// * inbound: finds an article, becomes a lead two weeks later at a webinar, asks for an offer after a month;
/// * outbound: is called, answers a second call two weeks later, meets after a month;
/// * assisted: is called, becomes a lead on the site a week later, asks for an offer there after three weeks;
/// * re-activated: becomes a lead on the site, reads on for two weeks, and takes a call after two months.
///
/// The first two are one side's whatever the rule. Under first, last, linear, time decay, position and W, outbound has
/// 100, 0, 33, 9, 40 and 33 % of an assisted customer, and 0, 100, 33, 99, 40 and 30 % of a re-activated one.
pub const TYPICAL_JOURNEYS: ByPath<Journey<'static>> = ByPath {
    inbound: Journey {
        touches: &[
            touch(Side::Inbound, 0.0),
            touch(Side::Inbound, 14.0),
            touch(Side::Inbound, 30.0),
        ],
        lead: 1,
        opportunity: 2,
    },
    outbound: Journey {
        touches: &[
            touch(Side::Outbound, 0.0),
            touch(Side::Outbound, 14.0),
            touch(Side::Outbound, 30.0),
        ],
        lead: 1,
        opportunity: 2,
    },
    assisted: Journey {
        touches: &[
            touch(Side::Outbound, 0.0),
            touch(Side::Inbound, 7.0),
            touch(Side::Inbound, 21.0),
        ],
        lead: 1,
        opportunity: 2,
    },
    reactivated: Journey {
        touches: &[
            touch(Side::Inbound, 0.0),
            touch(Side::Inbound, 14.0),
            touch(Side::Outbound, 60.0),
        ],
        lead: 0,
        opportunity: 2,
    },
};

/// What each side is credited with; never below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Credit {
    /// Inbound's part.
    pub inbound: f64,
    /// Outbound's part.
    pub outbound: f64,
}

/// The customers and the revenue of a projection, credited to the two sides under one rule.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Attribution {
    /// The rule.
    pub model: AttributionModel,
    /// New customers over the horizon; the parts sum to [`Projection::customers`].
    pub customers: Credit,
    /// Revenue over the horizon; the parts sum to [`Projection::revenue`].
    pub revenue: Credit,
}

impl Projection {
    /// Customers and revenue credited to the two sides under `model`, every path being its [typical
    /// journey](TYPICAL_JOURNEYS). Attribution only redistributes: the parts sum to the totals.
    pub fn attribution(&self, model: AttributionModel) -> Attribution {
        let shares = TYPICAL_JOURNEYS.map(|journey| journey.share_in(model).unwrap_or_default());
        Attribution {
            model,
            customers: Credit::of(self.customers_by_path(), shares),
            revenue: Credit::of(self.revenue_by_path(), shares),
        }
    }

    /// Revenue by path over the horizon.
    pub fn revenue_by_path(&self) -> ByPath<f64> {
        let (first, month) = (self.inbound.customer.first, self.inbound.customer.month);
        let paid = |of: fn(ByPath<f64>) -> f64| {
            let monthly = |now: &Month| first * of(now.won) + month * of(now.active);
            self.months.iter().map(monthly).sum()
        };
        ByPath {
            inbound: paid(|path| path.inbound),
            outbound: paid(|path| path.outbound),
            assisted: paid(|path| path.assisted),
            reactivated: paid(|path| path.reactivated),
        }
    }
}

impl Credit {
    /// What the four paths brought, of which inbound has these `shares`.
    fn of(paths: ByPath<f64>, shares: ByPath<f64>) -> Self {
        let parts = paths.each().into_iter().zip(shares.each());
        parts.fold(Self::default(), |credit, (brought, share)| Self {
            inbound: credit.inbound + brought * share,
            outbound: credit.outbound + brought * (1.0 - share),
        })
    }
}
