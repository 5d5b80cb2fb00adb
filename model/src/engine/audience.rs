//! What a channel's own people count: views and replies where it contacts, visits and landing pages where it is
//! found.

use super::channel::price_levels;
use super::money::ratio;
use super::parameters::{Channel, Parameters, Shape};
use super::projection::Projection;
use crate::scenario::Side;

/// One channel over the horizon, in the figures of its trade.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelReport {
    /// What people call it.
    pub name: String,
    /// The side it is booked on.
    pub side: Side,
    /// Money spent on it; fixed and up-front cost belong to its side.
    pub spend: f64,
    /// Leads that it brought, referrals not included.
    pub leads: f64,
    /// Money per lead. `None` without a lead.
    pub cpl: Option<f64>,
    /// What it counts besides leads; `None` where the rate that this takes is not known.
    pub audience: Option<Audience>,
}

/// Those whom a channel reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Audience {
    /// Of a contact channel.
    Contacts {
        /// Contacts paid for over the horizon, those who hear it twice and the wrong ones included.
        count: f64,
        /// Money for a thousand of them. `None` without one.
        cpm: Option<f64>,
        /// Leads per contact: its response rate less what saturation, fatigue and loose targeting take. `None`
        /// without a contact.
        response: Option<f64>,
    },
    /// Of an asset channel.
    Visits {
        /// Visits over the horizon: leads over the share of visits that become one.
        count: f64,
        /// Leads per visit of its landing pages. `None` without a visit.
        conversion: Option<f64>,
    },
}

impl Projection {
    /// What each channel of a side did, in the order of the `plan` that this is the projection of.
    pub fn channel_reports(&self, plan: &Parameters, side: Side) -> Vec<ChannelReport> {
        let programme = plan.programme(side);
        let channels = programme.channels.iter().zip(self.channel_leads(side));
        channels
            .map(|(channel, leads)| {
                let spend: Vec<f64> =
                    self.spend(side).map(|money| money * channel.weight).collect();
                let leads: f64 = leads.iter().sum();
                let total: f64 = spend.iter().sum();
                ChannelReport {
                    name: channel.name.clone(),
                    side,
                    spend: total,
                    leads,
                    cpl: ratio(total, leads),
                    audience: match channel.shape {
                        Shape::Asset { .. } => visits(leads, programme.visit_to_lead),
                        Shape::Contact { .. } => {
                            contacts(channel, &spend, leads, plan.contacts.inflation)
                        }
                    },
                }
            })
            .collect()
    }

    /// Money spent on a side by month.
    fn spend(&self, side: Side) -> impl Iterator<Item = f64> {
        self.months.iter().map(move |month| match side {
            Side::Inbound => month.spend_in,
            Side::Outbound => month.spend_out,
        })
    }
}

/// Visits behind the leads of an asset channel (specification 2.2).
fn visits(leads: f64, visit_to_lead: Option<f64>) -> Option<Audience> {
    let count = ratio(leads, visit_to_lead?)?;
    Some(Audience::Visits { count, conversion: ratio(leads, count) })
}

/// Contacts behind the spend of a contact channel. A contact costs what its chance of a first, fresh lead costs, so
/// it grows dearer with the prices and nothing else.
fn contacts(channel: &Channel, spend: &[f64], leads: f64, inflation: f64) -> Option<Audience> {
    let response = channel.response?;
    let prices = price_levels(inflation).map(|level| level * channel.cpl * response);
    let count: f64 = spend.iter().zip(prices).map(|(money, price)| money / price).sum();
    let cpm = ratio(1_000.0 * spend.iter().sum::<f64>(), count);
    Some(Audience::Contacts { count, cpm, response: ratio(leads, count) })
}
