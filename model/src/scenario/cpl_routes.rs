//! Ways to a cost per lead from what a channel charges for, with a name for what counts as a lead: a reply is not a
//! registration, and their costs do not compare.

use serde::Deserialize;

use super::channels::CPL;
use super::fields::{MOST_MONEY, Unit};
use super::gate::{Range, Refusal};

/// What is bought, what it costs, and how many leads come of it. Rates are fractions: 0.0128 is 1.28 %.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CplRoute {
    /// Advertising paid by view: display, TV, radio.
    Impressions {
        /// Cost of a thousand views (CPM).
        cpm: f64,
        /// Clicks, or other answers, per view (CTR).
        click_rate: f64,
        /// Leads per click.
        conversion: f64,
    },
    /// Advertising paid by click: search, social.
    Clicks {
        /// Cost of a click (CPC).
        cpc: f64,
        /// Leads per click.
        conversion: f64,
    },
    /// People written to or called one by one.
    Contacts {
        /// Cost of one contact.
        cost: f64,
        /// Replies per contact that want to know more.
        reply_rate: f64,
    },
    /// Pieces sent in bulk: direct mail.
    Mailing {
        /// Cost of a thousand pieces, print and postage.
        per_thousand: f64,
        /// Responses per piece.
        response: f64,
    },
    /// Work that is made once and found again: an article, a guide, a video.
    Items {
        /// Cost of one item.
        cost: f64,
        /// Leads that one item brings in the time over which the cost per lead is measured.
        leads: f64,
    },
    /// A webinar, a fair, a stand.
    Event {
        /// Cost of the whole event.
        cost: f64,
        /// People who leave their names.
        registrations: f64,
    },
}

/// What a lead is on a route: the denominator of its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadIs {
    /// Somebody who clicked and left contact data.
    Conversion,
    /// Somebody who replied and wants to know more.
    Reply,
    /// Somebody who answered a mailing.
    Response,
    /// Somebody who left contact data at an item.
    Enquiry,
    /// Somebody who registered.
    Registration,
}

impl std::fmt::Display for LeadIs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Conversion => "conversion",
            Self::Reply => "reply",
            Self::Response => "response",
            Self::Enquiry => "enquiry",
            Self::Registration => "registration",
        })
    }
}

/// One figure of a route: its name, its unit, and the figure.
pub type RouteFigure = (&'static str, Unit, f64);

impl CplRoute {
    /// Its name in files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Impressions { .. } => "impressions",
            Self::Clicks { .. } => "clicks",
            Self::Contacts { .. } => "contacts",
            Self::Mailing { .. } => "mailing",
            Self::Items { .. } => "items",
            Self::Event { .. } => "event",
        }
    }

    /// What the cost is per.
    pub fn lead_is(&self) -> LeadIs {
        match self {
            Self::Impressions { .. } | Self::Clicks { .. } => LeadIs::Conversion,
            Self::Contacts { .. } => LeadIs::Reply,
            Self::Mailing { .. } => LeadIs::Response,
            Self::Items { .. } => LeadIs::Enquiry,
            Self::Event { .. } => LeadIs::Registration,
        }
    }

    /// Its figures by name.
    pub fn figures(&self) -> Vec<RouteFigure> {
        let money = |key, value| (key, Unit::Money, value);
        let rate = |key, value| (key, Unit::Percent, value);
        let count = |key, value| (key, Unit::Count, value);
        match *self {
            Self::Impressions { cpm, click_rate, conversion } => {
                let [views, clicks] = [money("cpm", cpm), rate("click_rate", click_rate)];
                vec![views, clicks, rate("conversion", conversion)]
            }
            Self::Clicks { cpc, conversion } => {
                vec![money("cpc", cpc), rate("conversion", conversion)]
            }
            Self::Contacts { cost, reply_rate } => {
                vec![money("cost", cost), rate("reply_rate", reply_rate)]
            }
            Self::Mailing { per_thousand, response } => {
                vec![money("per_thousand", per_thousand), rate("response", response)]
            }
            Self::Items { cost, leads } => vec![money("cost", cost), count("leads", leads)],
            Self::Event { cost, registrations } => {
                vec![money("cost", cost), count("registrations", registrations)]
            }
        }
    }

    /// What a figure of this unit may be, on any route.
    pub fn range(unit: Unit) -> Range {
        Range { unit, least: 0.0, most: if unit == Unit::Percent { 1.0 } else { MOST_MONEY } }
    }

    /// Cost of one lead as [`lead_is`](Self::lead_is) has it, of figures that passed the gate. `None` where no lead
    /// comes of the money.
    pub fn cpl(&self) -> Option<f64> {
        let (cost, leads) = match *self {
            Self::Impressions { cpm, click_rate, conversion } => {
                (cpm, 1_000.0 * click_rate * conversion)
            }
            Self::Clicks { cpc, conversion } => (cpc, conversion),
            Self::Contacts { cost, reply_rate } => (cost, reply_rate),
            Self::Mailing { per_thousand, response } => (per_thousand, 1_000.0 * response),
            Self::Items { cost, leads } => (cost, leads),
            Self::Event { cost, registrations } => (cost, registrations),
        };
        (leads > 0.0).then(|| cost / leads).filter(|cpl| cpl.is_finite())
    }

    /// The cost of a lead, if every figure is one that its route can hold and the cost is one that a channel can.
    ///
    /// # Errors
    /// A [`Refusal`] that names the figure, or `channel_cpl` for what they come to.
    pub fn checked_cpl(&self) -> Result<f64, Refusal> {
        for (field, unit, value) in self.figures() {
            Self::range(unit).check(value).map_err(|reason| Refusal { field, reason })?;
        }
        // A cost that does not exist is out of any bounds.
        let cpl = self.cpl().unwrap_or(f64::INFINITY);
        let (least, most) = CPL;
        let range = Range { unit: Unit::Money, least, most };
        range.check(cpl).map_err(|reason| Refusal { field: "channel_cpl", reason })
    }
}
