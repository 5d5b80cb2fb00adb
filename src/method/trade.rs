//! How the figures of each side's trade are worked out: contacts and visits, and what a lead is worth.

use pushpull_model::engine::{Action, Stage};

use super::amount::Kind::{Count, Fine, Money, Plain, Share};
use super::beside::{Say, say};
use super::column::Worked;
use super::customers::fitting;
use super::line::Op::{Over, Plus, Times};
use super::money::marketing;
use super::steps::Steps;
use crate::answer::Reach;

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn contacts(worked: &Worked) -> Option<Reach> {
    Reach::contacts(&worked.projection.channel_reports(&worked.plan, worked.side))
}

fn visits(worked: &Worked) -> Option<Reach> {
    Reach::visits(&worked.projection.channel_reports(&worked.plan, worked.side))
}

/// Leads for each of those who were reached.
fn per_head(rule: Say, reach: Option<Reach>, steps: &mut Steps) {
    let Reach { leads, count, .. } = reach.unwrap_or_default();
    steps.used = reach.is_some();
    let parts = [(Plus, Count, leads), (Over, Count, count)];
    steps.add(rule, &parts, Fine, ratio(leads, count));
}

/// Cost per thousand contacts.
pub(super) fn cpm(worked: &Worked, steps: &mut Steps) {
    let reach = contacts(worked);
    let Reach { spend, count, .. } = reach.unwrap_or_default();
    steps.used = reach.is_some();
    let parts = [(Plus, Money, spend), (Over, Count, count), (Times, Plain, 1_000.0)];
    steps.add(say::CPM_RULE, &parts, Money, ratio(1_000.0 * spend, count));
}

/// Leads per contact.
pub(super) fn response(worked: &Worked, steps: &mut Steps) {
    per_head(say::RESPONSE_RULE, contacts(worked), steps);
}

/// Visits behind the leads.
pub(super) fn visited(worked: &Worked, steps: &mut Steps) {
    let Reach { leads, count, .. } = visits(worked).unwrap_or_default();
    let rate = ratio(leads, count);
    steps.used = rate.is_some();
    let parts = [(Plus, Count, leads), (Over, Share, rate.unwrap_or_default())];
    steps.add(say::VISITS_RULE, &parts, Count, Some(count));
}

/// Leads per visit.
pub(super) fn landing(worked: &Worked, steps: &mut Steps) {
    per_head(say::LANDING_RULE, visits(worked), steps);
}

/// Marketing cost per customer.
pub(super) fn cpa(worked: &Worked, steps: &mut Steps) {
    marketing(worked, steps);
    let customer = Action { name: String::new(), stage: Stage::Customer };
    let each = worked.projection.cost_per_action(customer);
    let cost = worked.projection.marketing_cost();
    steps.add(say::CPA_RULE, &[(Plus, Money, cost), (Over, Count, each.count)], Money, each.cost);
}

/// What a lead is worth.
pub(super) fn worth(worked: &Worked, steps: &mut Steps) {
    let plan = &worked.plan;
    let programme = plan.programme(worked.side);
    let (leads, fit) = fitting(worked, worked.side);
    let fits = ratio(fit, leads).unwrap_or_default();
    let (ready, won) = (programme.p_sql, programme.p_win);
    let chance = fits * ready * won;
    let monthly = plan.rev_month;
    let payments = if monthly > 0.0 { ratio(monthly, programme.churn) } else { Some(0.0) };
    let lifetime = worked.projection.lifetime_value(worked.side);
    steps.used = leads > 0.0;
    let parts = [(Plus, Share, fits), (Times, Share, ready), (Times, Share, won)];
    steps.add(say::CHANCE_RULE, &parts, Share, Some(chance));
    let parts = [(Plus, Money, monthly), (Over, Share, programme.churn)];
    steps.add(say::PAYMENTS_RULE, &parts, Money, payments).or_no_limit();
    // Whoever pays without end is worth more than any figure.
    steps.used &= payments.is_some();
    let payments = payments.unwrap_or_default();
    let paid = plan.rev_first + payments;
    let parts = [(Plus, Money, plan.rev_first), (Plus, Money, payments)];
    steps.add(say::PAID_RULE, &parts, Money, Some(paid));
    steps.add(
        say::LIFETIME_RULE,
        &[(Plus, Money, paid), (Times, Share, plan.margin)],
        Money,
        lifetime,
    );
    let parts = [(Plus, Share, chance), (Times, Money, lifetime.unwrap_or_default())];
    steps.add(say::WORTH_RULE, &parts, Money, worked.projection.value_per_lead(worked.side));
}
