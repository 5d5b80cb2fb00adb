//! How the leads of a plan come about: their sum, and one month from money to people.

use pushpull_model::engine::{ByPath, Parameters, Projection};
use pushpull_model::scenario::Side;

use super::amount::Kind::{Count, Share};
use super::beside::{Say, say};
use super::channel::channel;
use super::column::Worked;
use super::line::Op::{Plus, Times};
use super::line::Part;
use super::steps::Steps;

/// Leads over the plan, and those of its last month from the money on.
pub(super) fn leads(worked: &Worked, steps: &mut Steps) {
    by_side(say::LEADS_RULE, worked.projection.leads_by_path(), steps);
    let last = worked.months().len().saturating_sub(1);
    month(&worked.plan, &worked.projection, last, steps);
}

/// Leads of inbound, of outbound, and of both together.
fn by_side(rule: Say, leads: ByPath<f64>, steps: &mut Steps) {
    let together = leads.assisted + leads.reactivated;
    let parts =
        [(Plus, Count, leads.inbound), (Plus, Count, leads.outbound), (Plus, Count, together)];
    steps.add(rule, &parts, Count, Some(leads.sum()));
}

/// The leads of one month (0 is the first), from the money on.
pub(super) fn month(plan: &Parameters, projection: &Projection, index: usize, steps: &mut Steps) {
    for side in Side::BOTH {
        one_side(plan, projection, (side, index), steps);
    }
    steps.used = true;
    let month = projection.months.get(index).copied().unwrap_or_default();
    by_side(say::MONTH_RULE, month.leads, steps);
}

/// A side in one month.
fn one_side(
    plan: &Parameters,
    projection: &Projection,
    (side, index): (Side, usize),
    steps: &mut Steps,
) {
    let programme = plan.programme(side);
    let spend = plan.spend(side, index + 1);
    (steps.side, steps.used) = (side, spend.iter().any(|money| *money > 0.0));
    let mut brought: Vec<Part> = Vec::new();
    for leads in projection.channel_leads(side) {
        brought.push((Plus, Count, leads.get(index).copied().unwrap_or_default()));
    }
    let sum: f64 = brought.iter().map(|(.., leads)| leads).sum();
    if let [only] = programme.channels.as_slice() {
        let factor = programme.season_factor(plan.start, index);
        let usual = if factor > 0.0 { sum / factor } else { 0.0 };
        channel(plan, only, &spend, usual, steps);
        if programme.season.is_some() {
            let parts = [(Plus, Count, usual), (Times, Share, factor)];
            steps.add(say::SEASON_RULE, &parts, Count, Some(sum));
        }
    } else {
        steps.add(say::CHANNELS_RULE, &brought, Count, Some(sum));
    }
    let of = |figure: ByPath<f64>| match side {
        Side::Inbound => figure.inbound,
        Side::Outbound => figure.outbound,
    };
    let months = &projection.months;
    let before = index.checked_sub(1).and_then(|index| months.get(index));
    let referred = plan.cross.referral * before.map_or(0.0, |month| of(month.active));
    let leads = months.get(index).map(|month| of(month.leads));
    steps.add(say::REFERRAL_RULE, &[(Plus, Count, sum), (Plus, Count, referred)], Count, leads);
}
