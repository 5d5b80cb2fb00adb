//! How the money of a plan is worked out: cash, what a lead and a customer cost, and what comes back.

use super::amount::Kind::{Count, Money, Percent, Share};
use super::beside::say;
use super::column::Worked;
use super::line::Op::{Minus, Over, Plus, Times};
use super::steps::Steps;

/// Gross profit: what is left of revenue.
fn gross(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    let parts = [(Plus, Money, projection.revenue()), (Times, Share, worked.plan.margin)];
    steps.add(say::GROSS_RULE, &parts, Money, Some(projection.gross()));
}

/// Marketing cost: what is owed before the start, and by month.
pub(super) fn marketing(worked: &Worked, steps: &mut Steps) {
    let spend = worked.sum(&|month| month.spend_in + month.spend_out);
    let owed = worked.sum(&|month| month.marketing);
    let parts = [
        (Plus, Money, worked.projection.upfront()),
        (Plus, Money, spend),
        // A sum of the same months in another order may miss nothing by its last bits.
        (Plus, Money, (owed - spend).max(0.0)),
    ];
    steps.add(say::MARKETING_RULE, &parts, Money, Some(worked.projection.marketing_cost()));
}

/// Marketing and sales cost.
fn cost(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    let sales = worked.sum(&|month| month.sales);
    let parts = [(Plus, Money, projection.marketing_cost()), (Plus, Money, sales)];
    steps.add(say::COST_RULE, &parts, Money, Some(projection.cost()));
}

/// Cash at the end.
pub(super) fn cash(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    gross(worked, steps);
    marketing(worked, steps);
    let parts = [
        (Plus, Money, projection.gross()),
        (Minus, Money, projection.marketing_cost()),
        (Minus, Money, worked.sum(&|month| month.sales)),
    ];
    steps.add(say::CASH_RULE, &parts, Money, Some(projection.profit()));
}

/// Cost per lead.
pub(super) fn cpl(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    marketing(worked, steps);
    let parts = [(Plus, Money, projection.marketing_cost()), (Over, Count, projection.leads())];
    steps.add(say::CPL_RULE, &parts, Money, projection.cpl());
}

/// Cost per customer.
pub(super) fn cac(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    marketing(worked, steps);
    cost(worked, steps);
    let parts = [(Plus, Money, projection.cost()), (Over, Count, projection.customers())];
    steps.add(say::CAC_RULE, &parts, Money, projection.cac());
}

/// Return on investment.
pub(super) fn roi(worked: &Worked, steps: &mut Steps) {
    let projection = &worked.projection;
    gross(worked, steps);
    cost(worked, steps);
    let (gross, cost, profit) = (projection.gross(), projection.cost(), projection.profit());
    let parts = [(Plus, Money, gross), (Minus, Money, cost)];
    steps.add(say::PROFIT_RULE, &parts, Money, Some(profit));
    let parts = [(Plus, Money, profit), (Over, Money, cost)];
    steps.add(say::ROI_RULE, &parts, Percent, projection.roi());
}
