//! The routes to a cost per lead of a scenario file: each for a channel that the file has, and none beside a cost per
//! lead that was typed.

use super::super::bounds::Bounds;
use super::super::fault::Fault;
use super::super::object::Object;
use super::super::read::Belongs;
use super::CostPerLead;
use super::written::Entries;
use crate::scenario::{CplRoute, MOST_MONEY, Refusal, Scenario};

/// The routes there are.
const KNOWN: &str = "impressions, clicks, contacts, mailing, items, event";

/// What belongs at a place below `cpl_routes`, as in `channel_display.impressions.cpm`.
pub(super) fn belongs(place: &str) -> Belongs {
    let mut names = place.split('.');
    match (names.next().unwrap_or_default(), names.next(), names.next()) {
        (_, None, _) => Belongs::Other(format!("a JSON object with exactly one of {KNOWN}")),
        (_, Some(route), _) if !KNOWN.split(", ").any(|known| known == route) => {
            Belongs::Choice(KNOWN.to_owned())
        }
        (_, Some(_), None) => Belongs::other("a JSON object"),
        (_, Some(_), Some(figure)) => bounds(figure).map_or(Belongs::Nothing, Belongs::Figure),
    }
}

/// Bounds of a figure of a route: the same name is the same figure on all of them. `None` where there is none.
fn bounds(figure: &str) -> Option<Bounds> {
    match figure {
        "click_rate" | "conversion" | "reply_rate" | "response" => Some(Bounds::SHARE),
        "cpm" | "cpc" | "cost" | "per_thousand" | "leads" | "registrations" => {
            Some(Bounds::parts(0.0, MOST_MONEY))
        }
        _ => None,
    }
}

/// What a lead costs on each route, of which no two speak of one channel.
pub(super) fn costs(
    scenario: &Scenario,
    figures: &[(String, f64)],
    Entries(routes): Entries<Object<CplRoute>>,
) -> Result<Vec<CostPerLead>, Fault> {
    let channels = channels(scenario);
    let mut costs: Vec<CostPerLead> = Vec::new();
    for (channel, Object(route)) in routes {
        let place = format!("cpl_routes.{}", channel.escape_debug());
        let typed = format!("{channel}_cpl");
        if !channels.contains(&channel) {
            return Err(Fault::NoChannel { place, known: listed(&channels) });
        }
        if costs.iter().any(|cost| cost.channel == channel) {
            return Err(Fault::Twice { place });
        }
        if figures.iter().any(|(key, _)| *key == typed) {
            return Err(Fault::Both { place, other: format!("figures.{typed}") });
        }
        let cpl = cost(&place, &route)?;
        costs.push(CostPerLead { channel, lead_is: route.lead_is().to_string(), cpl });
    }
    Ok(costs)
}

/// The channels of a scenario that bring leads, as a file names them.
fn channels(scenario: &Scenario) -> Vec<String> {
    let keys = scenario.statements();
    let of_channels = keys.iter().filter(|(key, _)| key.starts_with("channel_"));
    // Whatever brings leads has a weight.
    of_channels.filter_map(|(key, _)| key.strip_suffix("_weight").map(str::to_owned)).collect()
}

fn listed(channels: &[String]) -> String {
    if channels.is_empty() { "none".to_owned() } else { channels.join(", ") }
}

/// The cost per lead that a route comes to, its figures past the gate.
fn cost(place: &str, route: &CplRoute) -> Result<f64, Fault> {
    for (figure, _, value) in route.figures() {
        let place = format!("{place}.{}.{figure}", route.key());
        bounds(figure).unwrap_or(Bounds::SHARE).check(&place, value)?;
    }
    route.checked_cpl().map_err(|Refusal { reason, .. }| Fault::Figure {
        place: format!("the cost per lead of {place}"),
        reason,
    })
}
