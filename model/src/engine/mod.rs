//! What follows from a plan: leads, customers and money, month by month.

mod calibrate;
mod channel;
mod curve;
mod funnel;
mod money;
mod parameters;
mod projection;

pub use calibrate::{asset_saturation, calibrate, contact_saturation, Saturation};
pub use channel::{asset_leads, contact_leads, AssetMonths, ContactMonths};
pub use curve::{asset_kernel, erlang_waiting_time, AssetCurve, AssetScale};
pub use money::{
    break_even, customer_payback, irr, lifetime_value, monthly_rate, npv, BreakEven, CustomerValue,
};
pub use parameters::{
    AssetMarket, Capacity, Channel, ContactMarket, CrossEffects, Parameters, Programme, Shape,
    Shock,
};
pub use projection::{
    project, run_off, run_off_npv, ByPath, Month, Projection, RUN_OFF_MONTHS,
};
