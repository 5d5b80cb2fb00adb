//! How figures that depend on when the money comes are worked out: break-even, today's value, and what is still to come.

use pushpull_model::engine::{monthly_rate, run_off, run_off_npv};
use pushpull_model::scenario::Side;

use super::amount::Kind::{Count, Money, Plain, Rate, Share};
use super::beside::say;
use super::column::{Worked, of_side};
use super::line::Op::{Over, Plus, Times};
use super::line::{Form, Part};
use super::steps::Steps;

/// When the money is back: the month that says so.
pub(super) fn break_even(worked: &Worked, steps: &mut Steps) {
    let shown = match worked.projection.break_even() {
        Some(found) => (found.month as usize).max(1),
        None => worked.months().len(),
    };
    if let Some(month) = worked.months().get(shown - 1) {
        let before = shown.checked_sub(2).and_then(|index| worked.months().get(index));
        let before = before.map_or(-worked.projection.upfront(), |month| month.cumulative);
        let parts = [(Plus, Money, before), (Plus, Money, month.cash)];
        steps.add(say::BACK_RULE, &parts, Money, Some(month.cumulative)).of_month(shown);
    }
}

/// A part for each year of the flows: what it is worth today. The first flow is of month `from`; 0 is before the start.
fn years(parts: &mut Vec<Part>, flows: &[f64], rate: f64, from: usize) {
    for (year, flows) in flows.chunks(12).enumerate() {
        let mut worth = 0.0;
        for (month, flow) in flows.iter().enumerate() {
            worth += today(*flow, rate, from + 12 * year + month);
        }
        parts.push((Plus, Money, worth));
    }
}

fn today(money: f64, rate: f64, month: usize) -> f64 {
    money / (1.0 + rate).powf(month as f64)
}

/// Value in today's money.
pub(super) fn npv(worked: &Worked, steps: &mut Steps) {
    let yearly = worked.plan.discount;
    let rate = monthly_rate(yearly);
    let flows = worked.projection.cash_flows();
    let [opening, months @ ..] = flows.as_slice() else { return };
    let last = months.last().copied().unwrap_or_default();
    let length = months.len();
    steps.formed(Form::Monthly, say::RATE_RULE, &[(Plus, Share, yearly)], Rate, Some(rate));
    let parts = [(Plus, Money, last), (Over, Rate, rate), (Over, Plain, length as f64)];
    let worth = Some(today(last, rate, length));
    steps.formed(Form::Discounted, say::LAST_RULE, &parts, Money, worth);
    let mut parts = vec![(Plus, Money, *opening)];
    years(&mut parts, months, rate, 1);
    steps.add(say::NPV_RULE, &parts, Money, Some(worked.projection.npv()));
}

/// The same with the years after the plan.
pub(super) fn with_run_off(worked: &Worked, steps: &mut Steps) {
    let flows = run_off(&worked.plan).cash_flows();
    let after = worked.months().len() + 1;
    let mut parts = vec![(Plus, Money, worked.projection.npv())];
    let rate = monthly_rate(worked.plan.discount);
    years(&mut parts, flows.get(after..).unwrap_or_default(), rate, after);
    steps.add(say::RUN_OFF_RULE, &parts, Money, Some(run_off_npv(&worked.plan)));
}

/// What the customers of a side still pay at the end; nothing where they pay without end.
fn rest(worked: &Worked, side: Side, steps: &mut Steps) -> Option<f64> {
    let plan = &worked.plan;
    let churn = plan.programme(side).churn;
    let customers = worked.months().last().map_or(0.0, |month| of_side(month.active, side));
    let stay = (churn > 0.0).then(|| (1.0 - churn) / churn);
    (steps.side, steps.used) = (side, customers > 0.0);
    let parts = [(Plus, Share, 1.0 - churn), (Over, Share, churn)];
    steps.add(say::STAY_RULE, &parts, Plain, stay).or_no_limit();
    let mut parts =
        vec![(Plus, Count, customers), (Times, Money, plan.rev_month), (Times, Share, plan.margin)];
    parts.extend(stay.map(|months| (Times, Plain, months)));
    let monthly = customers * plan.rev_month * plan.margin;
    let rest = if monthly > 0.0 { stay.map(|months| monthly * months) } else { Some(0.0) };
    steps.add(say::REST_RULE, &parts, Money, rest).or_no_limit();
    rest
}

/// What is still to come after the end.
pub(super) fn after(worked: &Worked, steps: &mut Steps) {
    let mut parts = Vec::new();
    for side in Side::BOTH {
        parts.extend(rest(worked, side, steps).map(|rest| (Plus, Money, rest)));
    }
    steps.used = true;
    steps
        .add(say::AFTER_RULE, &parts, Money, worked.projection.value_after_horizon())
        .or_no_limit();
}
