//! What each channel did and what each named action cost, in the shape in which the door gives it.

use serde::Serialize;

use crate::engine::{
    Action, Audience, ChannelReport, CostPerAction, Parameters, Projection, Stage,
};
use crate::scenario::Side;

/// The cost of one kind of action, with its name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActionAnswer {
    /// `lead`, `mql`, `sql` or `customer`.
    pub action: String,
    /// How many over the horizon.
    pub count: f64,
    /// Marketing cost of one. `None` without one.
    pub cost: Option<f64>,
}

impl ActionAnswer {
    /// The four steps from lead to customer.
    pub(super) fn all(projection: &Projection) -> Vec<Self> {
        let stages = [
            ("lead", Stage::Lead),
            ("mql", Stage::Mql),
            ("sql", Stage::Sql),
            ("customer", Stage::Customer),
        ];
        let answer = |(name, stage): (&str, Stage)| {
            let CostPerAction { action, count, cost } =
                projection.cost_per_action(Action { name: name.to_owned(), stage });
            Self { action: action.name, count, cost }
        };
        stages.map(answer).into()
    }
}

/// One channel over the horizon. `None` is undefined, or not known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelAnswer {
    /// `in` or `out`.
    pub side: &'static str,
    /// What people call it.
    pub name: String,
    /// Money spent on it.
    pub spend: f64,
    /// Leads that it brought.
    pub leads: f64,
    /// Money per lead.
    pub cpl: Option<f64>,
    /// Contacts paid for, of a contact channel whose `response` is known.
    pub contacts: Option<f64>,
    /// Money for a thousand of them.
    pub cpm: Option<f64>,
    /// Leads per contact.
    pub response_rate: Option<f64>,
    /// Visits, of an asset channel whose side's `visit_to_lead` is known.
    pub visits: Option<f64>,
    /// Leads per visit.
    pub landing_conversion: Option<f64>,
}

impl ChannelAnswer {
    /// The channels of inbound and then those of outbound.
    pub(super) fn all(plan: &Parameters, projection: &Projection) -> Vec<Self> {
        let reports = |side| projection.channel_reports(plan, side);
        let both = [Side::Inbound, Side::Outbound].map(reports);
        both.into_iter().flatten().map(Self::from).collect()
    }
}

impl From<ChannelReport> for ChannelAnswer {
    fn from(report: ChannelReport) -> Self {
        let side = match report.side {
            Side::Inbound => "in",
            Side::Outbound => "out",
        };
        let ChannelReport { name, spend, leads, cpl, audience, .. } = report;
        let known = Self {
            side,
            name,
            spend,
            leads,
            cpl,
            contacts: None,
            cpm: None,
            response_rate: None,
            visits: None,
            landing_conversion: None,
        };
        match audience {
            None => known,
            Some(Audience::Contacts { count, cpm, response }) => {
                Self { contacts: Some(count), cpm, response_rate: response, ..known }
            }
            Some(Audience::Visits { count, conversion }) => {
                Self { visits: Some(count), landing_conversion: conversion, ..known }
            }
        }
    }
}
