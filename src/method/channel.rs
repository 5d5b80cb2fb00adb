//! The leads of one channel in one month, the last of those with `spend`: from the money to the people, as the
//! specification's equations 2.2 and 2.3 have it.

use pushpull_model::engine::{
    AssetMarket, Channel, ContactMarket, Parameters, Shape, asset_kernel,
};

use super::amount::Kind::{Count, Money, Plain, Share};
use super::beside::{Say, say};
use super::line::Op::{Over, Plus, Times};
use super::line::{Form, Part};
use super::steps::Steps;

/// How a channel comes to so many leads, seasons left out.
pub(super) fn channel(
    plan: &Parameters,
    channel: &Channel,
    spend: &[f64],
    leads: f64,
    steps: &mut Steps,
) {
    let money: Vec<f64> = spend.iter().map(|money| money * channel.weight).collect();
    let (could, fresh, rules) = match channel.shape {
        Shape::Asset { curve, base, calib } => {
            let kernel = asset_kernel(curve, base, calib, money.len());
            let could = content(&money, channel.cpl, &kernel, &plan.assets, steps);
            (could, None, [say::SERVED_RULE, say::CONTENT_RULE])
        }
        Shape::Contact { carry, recover } => {
            let rates = (carry, recover);
            let (could, fresh) = contacts(&money, channel, rates, &plan.contacts, steps);
            (could, Some((Times, Share, fresh)), [say::REACHED_RULE, say::CONTACT_RULE])
        }
    };
    limited(channel.cap, could, fresh, rules, leads, steps);
}

/// What becomes of the leads that there could be where there are only so many people.
fn limited(
    cap: Option<f64>,
    could: f64,
    fresh: Option<Part>,
    [met_rule, leads_rule]: [Say; 2],
    leads: f64,
    steps: &mut Steps,
) {
    let Some(cap) = cap.filter(|cap| *cap > 0.0) else {
        steps.add(say::FREE_RULE, &[], Count, Some(leads));
        return;
    };
    let met = met(could, cap);
    let parts = [(Plus, Count, could), (Over, Count, cap)];
    steps.formed(Form::Met, met_rule, &parts, Share, Some(met));
    let mut parts = vec![(Plus, Count, cap), (Times, Share, met)];
    parts.extend(fresh);
    steps.add(leads_rule, &parts, Count, Some(leads));
}

/// The share of so many people who are met when meetings fall on them at random.
fn met(meetings: f64, people: f64) -> f64 {
    -(-meetings / people).exp_m1()
}

/// The price of a lead's worth of work so many months after the first.
fn price(cpl: f64, inflation: f64, month: usize) -> f64 {
    cpl * (1.0 + inflation).powf(month as f64 / 12.0)
}

/// What all content could bring: what was made goes on working.
fn content(
    money: &[f64],
    cpl: f64,
    kernel: &[f64],
    market: &AssetMarket,
    steps: &mut Steps,
) -> f64 {
    let mut made = 0.0;
    let mut first = None;
    // Work of the last month is youngest.
    for ((month, money), pull) in money.iter().enumerate().zip(kernel.iter().rev()) {
        let price = price(cpl, market.inflation, month);
        let leads = money * market.quality / price * pull;
        made += leads;
        if first.is_none() && *money > 0.0 {
            first = Some(month);
            let parts = [
                (Plus, Money, *money),
                (Times, Share, market.quality),
                (Over, Money, price),
                (Times, Plain, *pull),
            ];
            steps.add(say::WORK_RULE, &parts, Count, Some(leads)).of_month(month + 1);
        }
    }
    if first.is_none() {
        steps.add(say::WORK_RULE, &[], Count, Some(0.0));
    }
    let visible = market.visibility_in(u32::try_from(money.len()).unwrap_or(u32::MAX));
    let parts = [(Plus, Count, made), (Times, Share, visible)];
    steps.add(say::POTENTIAL_RULE, &parts, Count, Some(made * visible));
    made * visible
}

/// What contacts could bring, and the share of the audience not called on lately: they work at once, and wear out whom
/// they reach.
fn contacts(
    money: &[f64],
    channel: &Channel,
    (carry, recover): (f64, f64),
    market: &ContactMarket,
    steps: &mut Steps,
) -> (f64, f64) {
    let (mut at_work, mut could, mut cost, mut fresh, mut reach) = (0.0, 0.0, 0.0, 1.0, 0.0);
    for (month, money) in money.iter().enumerate() {
        // As the month before has left them.
        fresh = 1.0 - (1.0 - recover) * (1.0 - fresh * (1.0 - reach));
        at_work = carry * at_work + (1.0 - carry) * money;
        cost = price(channel.cpl, market.inflation, month);
        could = at_work * market.targeting / cost;
        reach = channel.cap.map_or(0.0, |cap| met(could, cap));
    }
    let parts = [(Plus, Money, at_work), (Times, Share, market.targeting), (Over, Money, cost)];
    steps.add(say::MONEY_RULE, &parts, Count, Some(could));
    (could, fresh)
}
