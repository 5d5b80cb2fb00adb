//! How the customers of a plan come about: from its leads over those who fit and those who are ready to those who buy.

use pushpull_model::scenario::Side;

use super::amount::Kind::{Count, Share};
use super::beside::say;
use super::column::{Worked, of_side};
use super::line::Op::{Minus, Plus, Times};
use super::line::Part;
use super::steps::Steps;

/// New customers over the plan.
pub(super) fn customers(worked: &Worked, steps: &mut Steps) {
    let sides = Side::BOTH.map(|side| (Plus, Count, won(worked, side, steps)));
    steps.used = true;
    steps.add(say::CUSTOMERS_RULE, &sides, Count, Some(worked.projection.customers()));
}

/// The leads that the channels of a side bring, and those of them who fit.
pub(super) fn fitting(worked: &Worked, side: Side) -> (f64, f64) {
    let (mut all, mut fit) = (0.0, 0.0);
    let channels = &worked.plan.programme(side).channels;
    for (channel, leads) in channels.iter().zip(worked.projection.channel_leads(side)) {
        let leads: f64 = leads.iter().sum();
        all += leads;
        fit += channel.p_mql * leads;
    }
    (all, fit)
}

/// The customers of a side. Whoever comes in by content walks the way of inbound.
fn won(worked: &Worked, side: Side, steps: &mut Steps) -> f64 {
    let programme = worked.plan.programme(side);
    let (leads, fit) = fitting(worked, side);
    let mql = worked.sum(&|month| of_side(month.mql, side));
    let sql = worked.sum(&|month| of_side(month.sql, side));
    let decided = worked.sum(&|month| of_side(month.resolved, side));
    let won = worked.sum(&|month| of_side(month.won, side));
    (steps.side, steps.used) = (side, mql > 0.0);
    let share = if leads > 0.0 { fit / leads } else { 0.0 };
    // Sums of the same figures in another order differ in their last bits.
    let more = |all: f64, part: f64| (all - part).max(0.0);
    let mut people = |rule, count, part: Part, result| {
        steps.add(rule, &[(Plus, Count, count), part], Count, Some(result));
    };
    people(say::FIT_RULE, leads, (Times, Share, share), fit);
    people(say::MQL_RULE, fit, (Plus, Count, more(mql, fit)), mql);
    match worked.plan.capacity {
        None => people(say::SQL_RULE, mql, (Times, Share, programme.p_sql), sql),
        // Those who wait drop out on the way.
        Some(_) => people(say::WORKED_RULE, mql, (Minus, Count, more(mql, sql)), sql),
    }
    people(say::DECIDED_RULE, sql, (Minus, Count, more(sql, decided)), decided);
    people(say::WON_RULE, decided, (Times, Share, programme.p_win), won);
    won
}
