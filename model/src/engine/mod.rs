//! What follows from a plan: leads, customers and money, month by month.
//!
//! A figure walks through the files in this order: `parameters` (the plan), `calibrate` (what typed figures mean),
//! `curve` and `channel` (money to leads), `funnel` (leads to customers), `projection` and `month` (the walk),
//! `money` and `figures` (what it is worth); then `attribution` (who gets the credit), `contribution` (what each side
//! adds), `checks` and `warnings` (what a person asks first).
//!
//! ```
//! use pushpull_model::engine::{calibrate, project};
//! use pushpull_model::scenario::{Industry, Scenario, Side};
//!
//! let mut scenario = Scenario::preset(Industry::RealEstate);
//! scenario.budget = 12_000.0;
//! let plan = calibrate(&scenario);
//!
//! let both = project(&plan);
//! let inbound = project(&plan.with_share(1.0));
//! let outbound = project(&plan.with_share(0.0));
//!
//! // Outbound is first, inbound comes later, and goes on: here it is ahead after two years.
//! assert!(outbound.months[0].leads.sum() > inbound.months[0].leads.sum());
//! assert!(outbound.months[23].leads.sum() < inbound.months[23].leads.sum());
//! // Nothing that cannot be said is made up: outbound has no cost per lead where nothing is spent on it.
//! assert_eq!(inbound.side_cpl(Side::Outbound).last(), Some(&None));
//! assert!(both.break_even().is_some_and(|found| found.month < 24));
//! ```

mod action;
mod attribution;
mod audience;
mod calibrate;
mod channel;
mod checks;
mod contribution;
mod curve;
mod figures;
mod funnel;
mod mix;
mod money;
mod month;
mod parameters;
mod projection;
mod value;
mod walker;
mod warnings;

pub use action::{Action, CostPerAction, Stage};
pub use attribution::{
    Attribution, AttributionModel, Credit, Journey, TYPICAL_JOURNEYS, Touch, USUAL_HALF_LIFE,
};
pub use audience::{Audience, ChannelReport};
pub use calibrate::{Saturation, asset_saturation, calibrate, contact_saturation};
pub use channel::{AssetMonths, ContactMonths, asset_leads, contact_leads};
pub use checks::{Checks, Firsts, Goal, Quarter, Reached, Target};
pub use contribution::{Contribution, Contributions};
pub use curve::{AssetCurve, asset_kernel, erlang_waiting_time};
pub use figures::run_off_npv;
pub use money::{
    BreakEven, CustomerValue, break_even, customer_payback, irr, lifetime_value, monthly_rate, npv,
};
pub use month::{ByPath, Month};
pub use parameters::{
    AssetMarket, Capacity, Channel, ContactMarket, CrossEffects, Parameters, Programme, Shape,
    Shock,
};
pub use projection::{Projection, RUN_OFF_MONTHS, project, run_off};
pub use value::{Trough, run_off_value};
pub use walker::Walker;
pub use warnings::{EXHAUSTED_BELOW, UNSTAFFED_QUALITY, Warning};
