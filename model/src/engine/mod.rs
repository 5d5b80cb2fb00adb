//! What follows from a plan: leads, customers and money, month by month.
//!
//! A figure walks through the files in this order: `parameters` (the plan), `calibrate` (what typed figures mean),
//! `curve`, `channel` and `side_months` (money to leads), `funnel` (leads to customers), `projection` and `month` (the walk),
//! `money` and `figures` (what it is worth); then `stages` (who comes how far), `attribution` (who gets the credit), `contribution` (what each side
//! adds), `checks` and `warnings` (what a person asks first).
//!
//! # Method
//!
//! Money is in one currency, time in months t = 1 … H, rates are per month unless a year is named, and shares are
//! fractions. Figures are expected values, so there are 0.4 customers. Sections are those of the specification, which
//! has the sources; where one of them is to be named beside a formula, it is.
//!
//! | step | equation | section |
//! |---|---|---|
//! | yield of an item of content by age k | `g(k) = (r₀ + (1 − r₀)·(σ(k) − 0.1)/0.9)·(1 − δ)^k`, `σ(k) = 1/(1 + e^(−(k/M − ½)·2 ln 9))` | 2.2 |
//! | on the scale of the measured cost | `ĝ(k) = g(k)/Z`, `Z = Σ{k<T} (T − k)·g₀(k)/T`, or `Σ{k<600} g₀(k)` for T = 0 | 2.2 |
//! | potential leads of an asset channel | `Λ[t] = v^((t−1)/12) · Σ{s≤t} x[s]·q/(CPL·(1 + π)^((s−1)/12)) · ĝ(t − s)` | 2.2 |
//! | its leads | `L[t] = C·c[t]`, `c[t] = 1 − e^(−Λ[t]/C)` | 2.2 |
//! | attention of a contact channel | `a[t] = θ·a[t−1] + (1 − θ)·x[t]` | 2.3 |
//! | its reach and leads | `u[t] = 1 − e^(−a[t]·τ/(CPL·(1 + π)^((t−1)/12)·K))`, `L[t] = K·F[t]·u[t]` | 2.3 |
//! | fresh share of its audience | `F[1] = 1`, `F[t+1] = 1 − (1 − ρ)·(1 − F[t]·(1 − u[t]))` | 2.3 |
//! | assisted leads | `β·(Σ K·u[t])·c̄[t]` | 2.4 |
//! | known, not-ready contacts | `D[t] = (1 − λ)·(D[t−1] − n[t] − w[t]) + Σ (1 − p_mql)·L[t]` | 2.4 |
//! | nurtured and re-activated ones | `n[t] = η·D[t−1]`, `w[t] = ψ·ū[t]·(1 − η)·D[t−1]` | 2.4 |
//! | referred leads | `φ·A[t−1]`, of which `p_mql_ref` are MQLs | 2.4 |
//! | decisions and customers | `resolved[t] = Σ h(k)·SQL[t−k]`, `won = p_win·resolved`, `A[t] = (1 − churn)·A[t−1] + won[t]` | 2.5 |
//! | cash | `margin·(first·won[t] + month·A[t]) − spend − fixed − sales_cost·SQL[t]`; up-front money in month 0 | 2.5 |
//! | season, shock, capacity | a factor on new leads; `1 − p·max(0, 1 − (t − M)/R)` on Λ; the queue's share `min(1, Q/q[t])` | 10 |
//!
//! Channels of a side add up (2.7): leads and MQLs are sums, coverage c̄ and reach ū are means weighted by ceiling.
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
mod premises;
mod projection;
mod ripening;
mod side_months;
mod stages;
mod value;
mod walker;
mod warnings;

pub use action::{Action, CostPerAction, Stage};
pub use attribution::{
    Attribution, AttributionModel, Credit, Journey, TYPICAL_JOURNEYS, Touch, USUAL_HALF_LIFE,
};
pub use audience::{Audience, ChannelReport};
pub use calibrate::{Calibrator, Saturation, asset_saturation, calibrate, contact_saturation};
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
pub use stages::Step;
pub use value::{Trough, run_off_value};
pub use walker::Walker;
pub use warnings::{EXHAUSTED_BELOW, UNSTAFFED_QUALITY, Warning};
