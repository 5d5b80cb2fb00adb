//! A plan as the engine reads it: every curve calibrated, every figure within its bounds.
//!
//! Sections and symbols are those of the model's specification; the bounds are checked at the gate
//! ([`crate::interchange`] for files, [`crate::scenario`] for typed figures), not here.

use super::curve::AssetCurve;
use crate::scenario::Side;

/// A plan: what is spent on which side, and what every coin meets on its way to cash.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// Money a month for both sides together, 0 or more.
    pub budget: f64,
    /// Share of the budget that goes to inbound, 0 to 1.
    pub share_in: f64,
    /// Months looked at, 1 to 120.
    pub horizon: u32,
    /// The side that pulls.
    pub inbound: Programme,
    /// The side that pushes.
    pub outbound: Programme,
    /// What asset channels of either side meet.
    pub assets: AssetMarket,
    /// What contact channels of either side meet.
    pub contacts: ContactMarket,
    /// How the two sides help one another, and what known people bring later.
    pub cross: CrossEffects,
    /// Revenue a month from an active customer, 0 or more.
    pub rev_month: f64,
    /// Revenue at the sale, once, 0 or more.
    pub rev_first: f64,
    /// Gross margin as a fraction of revenue, 0 to 1.
    pub margin: f64,
    /// Discount rate a year as a fraction, above −1: 0.1 is ten per cent.
    pub discount: f64,
    /// Sales cost of working one SQL, 0 or more.
    pub sales_cost: f64,
    /// Calendar month of the plan's first month, 1 to 12.
    pub start: u32,
    /// How many SQLs a month the sales team can work; `None` is no limit.
    pub capacity: Option<Capacity>,
}

/// One side: its channels, its way from lead to customer, and its own money.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programme {
    /// Where the side's money goes.
    pub channels: Vec<Channel>,
    /// SQLs per MQL, 0 to 1.
    pub p_sql: f64,
    /// Customers per decided SQL, 0 to 1.
    pub p_win: f64,
    /// Mean months from SQL to decision, 0 to 36.
    pub cycle: f64,
    /// Share of customers lost a month, 0 to 1; 1 is a one-off sale.
    pub churn: f64,
    /// Last month in which the side spends; `None` is never stopped, 0 is never begun.
    pub stop: Option<u32>,
    /// Money before the first month, owed if the side is used at all.
    pub upfront: f64,
    /// Money in every month in which the side spends.
    pub fixed: f64,
    /// Money month by month; replaces budget, share and stop of this side, and is 0 past its end.
    pub schedule: Option<Vec<f64>>,
    /// Twelve factors by calendar month, of mean 1, on the side's new leads.
    pub season: Option<[f64; 12]>,
    /// Leads per visit of its asset channels, 0 to 1; for reporting only.
    pub visit_to_lead: Option<f64>,
    /// Share of its customers that analytics can trace back to it, 0 to 1; for reporting only.
    pub trackable: Option<f64>,
}

/// One channel of a side.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    /// What people call it.
    pub name: String,
    /// Share of its side's budget, 0 to 1.
    pub weight: f64,
    /// Unsaturated cost of a lead, above 0: what the first one costs in the first month.
    pub cpl: f64,
    /// Ceiling: leads a month for an asset channel, leads in the whole audience for a contact channel.
    /// `None` is no ceiling.
    pub cap: Option<f64>,
    /// MQLs per lead, 0 to 1.
    pub p_mql: f64,
    /// Leads per contact of a contact channel that nobody is tired of, above 0 to 1; for reporting only.
    pub response: Option<f64>,
    /// How spend turns into leads over time.
    pub shape: Shape,
}

/// The two archetypes a channel can have; its side is a separate question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Content-like: what was made goes on working, slowly more, then less.
    Asset {
        /// The curve of one item's yield.
        curve: AssetCurve,
        /// The curve under which the cost per lead was measured; it sets the scale.
        base: AssetCurve,
        /// Months over which the cost per lead was averaged, 1 to 120; 0 reads it as a mature programme's.
        calib: u32,
    },
    /// Contact-like: reaches people now and wears them out.
    Contact {
        /// Carry-over of attention into the next month (geometric adstock), 0 to below 1.
        carry: f64,
        /// Share of contacted people who become receptive again a month, 0 to 1.
        recover: f64,
    },
}

/// What asset channels meet, on whichever side they are booked.
#[derive(Clone, Debug, PartialEq)]
pub struct AssetMarket {
    /// Share of the expected yield that the team's skill brings out, 0 to 1.
    pub quality: f64,
    /// Rise of the cost of a lead a year, as a fraction.
    pub inflation: f64,
    /// Visibility expected to be lost a year to search and algorithm changes, 0 to 1.
    pub vis_loss: f64,
    /// A sudden loss of visibility; `None` is none.
    pub shock: Option<Shock>,
    /// Share of the visibility left month by month, 0 to 1, where it goes by fits and starts and not by `vis_loss`; it
    /// stays where its last month left it. Empty is the even loss.
    pub visibility: Vec<f64>,
}

/// A sudden loss of visibility of all asset channels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shock {
    /// First month that feels it, from 1.
    pub month: u32,
    /// Share of the potential leads lost at once, 0 to 1.
    pub drop: f64,
    /// Months until all is back; 0 is for good.
    pub recover: u32,
}

/// What contact channels meet, on whichever side they are booked.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactMarket {
    /// Share of the contacts that hit the right people, 0 to 1.
    pub targeting: f64,
    /// Rise of the cost of a lead a year, as a fraction.
    pub inflation: f64,
}

/// What neither side brings alone.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossEffects {
    /// Share of people reached by outbound who come in through covered inbound demand, 0 to 1.
    pub assist: f64,
    /// Share of the known, not-ready inbound contacts who qualify a month by nurture, 0 to 1.
    pub nurture: f64,
    /// Share of those contacts woken by outbound, per unit of its reach, a month, 0 to 1.
    pub react: f64,
    /// Share of those contacts lost a month, 0 to 1.
    pub list_decay: f64,
    /// Leads an active customer refers a month, 0 to 1.
    pub referral: f64,
    /// MQLs per referred lead, 0 to 1.
    pub p_mql_ref: f64,
}

/// A limit on the sales team's work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capacity {
    /// SQLs worked a month, 0 or more.
    pub sqls: f64,
    /// Share of the waiting SQLs lost a month, 0 to 1.
    pub wait_loss: f64,
}

impl Parameters {
    /// The programme of a side.
    pub fn programme(&self, side: Side) -> &Programme {
        match side {
            Side::Inbound => &self.inbound,
            Side::Outbound => &self.outbound,
        }
    }

    /// Share of the budget that goes to `side`, 0 to 1.
    pub(super) fn share(&self, side: Side) -> f64 {
        match side {
            Side::Inbound => self.share_in,
            Side::Outbound => 1.0 - self.share_in,
        }
    }

    /// Money that goes to `side` in each of the months 1 to `months`; nothing after the horizon.
    pub fn spend(&self, side: Side, months: usize) -> Vec<f64> {
        let mut spend = Vec::new();
        self.fill_spend(side, months, &mut spend);
        spend
    }

    /// The same, in the room that `spend` has already.
    pub(super) fn fill_spend(&self, side: Side, months: usize, spend: &mut Vec<f64>) {
        let programme = self.programme(side);
        let horizon = self.horizon as usize;
        let level = self.budget * self.share(side);
        let last = programme.stop.map_or(horizon, |stop| horizon.min(stop as usize));
        spend.clear();
        spend.extend((0..months).map(|month| match &programme.schedule {
            Some(_) if month >= horizon => 0.0,
            Some(schedule) => schedule.get(month).copied().unwrap_or(0.0),
            None if month < last => level,
            None => 0.0,
        }));
    }

    /// The same plan with another share for inbound: what the split slider changes, and nothing else.
    #[must_use]
    pub fn with_share(&self, share_in: f64) -> Self {
        Self { share_in, ..self.clone() }
    }

    /// The same plan with all its money on `side`, month by month; the other side has none.
    #[must_use]
    pub fn all_on(&self, side: Side) -> Self {
        let mut all = Self::clone(self);
        all.put_all_on(side);
        all
    }

    /// The same in place.
    pub fn put_all_on(&mut self, side: Side) {
        if self.inbound.schedule.is_some() || self.outbound.schedule.is_some() {
            let months = self.horizon as usize;
            let [inbound, outbound] =
                [Side::Inbound, Side::Outbound].map(|side| self.spend(side, months));
            let both = inbound.iter().zip(&outbound).map(|(pull, push)| pull + push).collect();
            let (taken, left) = match side {
                Side::Inbound => (&mut self.inbound, &mut self.outbound),
                Side::Outbound => (&mut self.outbound, &mut self.inbound),
            };
            taken.schedule = Some(both);
            (left.schedule, left.stop) = (None, Some(0));
        }
        self.share_in = match side {
            Side::Inbound => 1.0,
            Side::Outbound => 0.0,
        };
    }
}

impl Programme {
    /// The seasonal factor of plan month `month` (0 is the first) when the plan starts in calendar month `start`.
    pub fn season_factor(&self, start: u32, month: usize) -> f64 {
        let calendar = (start.max(1) as usize - 1 + month) % 12;
        self.season.as_ref().and_then(|season| season.get(calendar).copied()).unwrap_or(1.0)
    }
}
