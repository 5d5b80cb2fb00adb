//! A scenario as a person writes it down: an industry, the figures that differ from its usual ones, a ready-made course
//! of spending, and ways to a cost per lead.
//!
//! ```
//! use pushpull_model::interchange::ScenarioFile;
//! use pushpull_model::scenario::{ChannelKind, Side};
//!
//! let file = ScenarioFile::from_json(r#"{
//!     "industry": "retail",
//!     "figures": {"budget": 8000, "channel_display_weight": 1},
//!     "cpl_routes": {"channel_display": {"impressions": {"cpm": 8, "click_rate": 0.005, "conversion": 0.02}}},
//!     "course": {"launch": {"months": 3, "hand_over": 3, "push": 0.75}}
//! }"#)?;
//! let display = file.scenario.channels.of(ChannelKind::Display).next();
//! assert_eq!(display.and_then(|channel| channel.cpl), Some(80.0));
//! assert_eq!(file.cost_per_lead[0].lead_is, "conversion");
//! assert_eq!(file.scenario.time.schedule(Side::Outbound)[0], 6_000.0);
//! # Ok::<(), pushpull_model::interchange::Fault>(())
//! ```

mod course;
mod figures;
mod routes;
mod written;

use serde::Serialize;

use super::fault::Fault;
use super::read::read;
use crate::scenario::{INDUSTRIES, Industry, Scenario, Side, Time};
use written::Written;

/// A scenario from a file, and what its routes to a cost per lead came to.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioFile {
    /// The scenario; every figure has passed the gate.
    pub scenario: Scenario,
    /// The costs per lead that came of a route, in the order of the file.
    pub cost_per_lead: Vec<CostPerLead>,
}

/// What a lead of a channel costs by the route that was given for it, and what a lead is there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CostPerLead {
    /// The channel as the file names it: `channel_display`.
    pub channel: String,
    /// What one lead is, the denominator of the cost: `conversion`, `reply`, `response`, `enquiry`, `registration`.
    pub lead_is: String,
    /// Money per lead, 0.01 to a million.
    pub cpl: f64,
}

impl ScenarioFile {
    /// The scenario that a JSON text holds; a byte order mark before it does no harm. A course has the last word on
    /// the money but for the months that `figures` have themselves (`spend_in_7`).
    ///
    /// # Errors
    /// A [`Fault`] that names the place and what is allowed there: an unknown or doubled name, a figure out of its
    /// bounds, a route for a channel that `figures` do not have, no JSON at all.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let Written { industry, figures, course, cpl_routes } = read(text)?;
        let industry = known_industry("industry", &industry)?;
        let mut figures = figures::checked(figures)?;
        let cost_per_lead = routes::costs(&stated(industry, &figures), &figures, cpl_routes)?;
        for CostPerLead { channel, cpl, .. } in &cost_per_lead {
            figures.push((format!("{channel}_cpl"), *cpl));
        }
        let mut scenario = stated(industry, &figures);
        if let Some(course) = course {
            scenario.follow(&course.0.course()?);
            scenario = with_months(&scenario, &figures);
        }
        check_seasons(&scenario)?;
        Ok(Self { scenario, cost_per_lead })
    }
}

/// Refuses a year in which nobody ever responds: of nothing there are no proportions.
fn check_seasons(scenario: &Scenario) -> Result<(), Fault> {
    let Time { season_in, season_out, .. } = &scenario.time;
    for (side, year) in [(Side::Inbound, season_in), (Side::Outbound, season_out)] {
        if year.is_some() && scenario.time.season(side).is_none() {
            return Err(Fault::Season { place: format!("figures.season_{}", side.key()) });
        }
    }
    Ok(())
}

/// The scenario of figures that have passed the gate.
fn stated(industry: Industry, figures: &[(String, f64)]) -> Scenario {
    let figures = figures.iter().map(|(key, value)| (key.as_str(), *value));
    Scenario::from_statements(industry, figures).0
}

/// The scenario with the money of the months that were written one by one.
fn with_months(scenario: &Scenario, figures: &[(String, f64)]) -> Scenario {
    let all = scenario.statements();
    let all = all.iter().map(|(key, value)| (key.as_ref(), *value));
    let months = figures.iter().filter(|(key, _)| key.starts_with("spend_"));
    let months = months.map(|(key, money)| (key.as_str(), *money));
    Scenario::from_statements(scenario.industry, all.chain(months)).0
}

/// The industry with this key.
pub(super) fn known_industry(place: &str, key: &str) -> Result<Industry, Fault> {
    let unknown = || Fault::Choice { place: place.to_owned(), known: industries() };
    Industry::from_key(key).ok_or_else(unknown)
}

/// The keys of all industries.
fn industries() -> String {
    INDUSTRIES.map(|industry| industry.preset().key).join(", ")
}
