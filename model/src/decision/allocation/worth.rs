//! What one lead of a month is worth to an objective by the end of the plan: the linear machine behind the lead, read
//! backwards.
//!
//! A lead becomes an MQL, or a known contact who may be nurtured into one later; an MQL becomes an SQL, waits, is won or
//! lost; a customer pays, stays, and refers new leads. All of that is linear as long as nobody is turned away by a full
//! sales team and no contact is woken by the other side, so the worth of a lead is one figure for each side and month:
//! the "value of a lead born in month t" of specification 4.3 (iii). Worked out from the last month to the first, like
//! any sum of what is still to come.

use crate::decision::objective::Objective;
use crate::engine::{Parameters, Programme, RUN_OFF_MONTHS, erlang_waiting_time, monthly_rate};
use crate::scenario::Side;

/// What an objective counts.
struct Units {
    /// For a lead.
    lead: f64,
    /// For a new customer.
    customer: f64,
    /// For a coin of margin or of cost in each month; 0 where only heads count.
    coins: Vec<f64>,
}

impl Units {
    fn of(plan: &Parameters, objective: Objective) -> Self {
        let months = months(plan, objective);
        let rate = match objective {
            Objective::Npv | Objective::RunOffNpv => monthly_rate(plan.discount),
            _ => 0.0,
        };
        let (lead, customer, coin) = match objective {
            Objective::Leads => (1.0, 0.0, 0.0),
            Objective::Customers => (0.0, 1.0, 0.0),
            _ => (0.0, 0.0, 1.0),
        };
        let left = 1.0 / (1.0 + rate);
        let coins = std::iter::successors(Some(coin * left), |coin| Some(coin * left));
        Self { lead, customer, coins: coins.take(months).collect() }
    }
}

/// Months in which what an objective counts can happen.
fn months(plan: &Parameters, objective: Objective) -> usize {
    let horizon = plan.horizon as usize;
    if objective == Objective::RunOffNpv { horizon + RUN_OFF_MONTHS } else { horizon }
}

/// The worth of leads of one side, month by month.
pub(super) struct Worth {
    /// Of the lead itself.
    lead: f64,
    /// Of an MQL of each month.
    mql: Vec<f64>,
    /// Of a lead of each month who is not ready, as far as the side remembers such people.
    not_ready: Vec<f64>,
    /// Of a coin spent in each month, as a cost; 0 where only heads count.
    pub(super) coins: Vec<f64>,
}

impl Worth {
    /// Of the leads of `side`. The two returns on capital, return on investment and break-even, count cash without
    /// discount: with the spending given, more cash is what makes both better.
    pub(super) fn of(plan: &Parameters, side: Side, objective: Objective) -> Self {
        let units = Units::of(plan, objective);
        let mql = mqls(plan, plan.programme(side), &units);
        let cross = &plan.cross;
        let mut not_ready = vec![0.0; mql.len()];
        if side == Side::Inbound {
            let stays = (1.0 - cross.list_decay) * (1.0 - cross.nurture);
            let mut later = 0.0;
            for (now, next) in not_ready.iter_mut().rev().zip(ahead(&mql)) {
                later = cross.nurture * next + stays * later;
                *now = later;
            }
        }
        Self { lead: units.lead, mql, not_ready, coins: units.coins }
    }

    /// Of a lead of each month from a channel with so many MQLs per lead.
    pub(super) fn of_leads(&self, p_mql: f64) -> impl Iterator<Item = f64> {
        let both = self.mql.iter().zip(&self.not_ready);
        both.map(move |(mql, rest)| self.lead + p_mql * mql + (1.0 - p_mql) * rest)
    }
}

/// From the last month to the first, what the month after it holds: nothing after the last.
fn ahead(series: &[f64]) -> impl Iterator<Item = f64> {
    std::iter::once(0.0).chain(series.iter().rev().copied())
}

/// The worth of an MQL of each month on a side's way.
fn mqls(plan: &Parameters, side: &Programme, units: &Units) -> Vec<f64> {
    let waiting = erlang_waiting_time(side.cycle);
    let cross = &plan.cross;
    // From the last month to the first, so that what is still to come stands at the end of each list.
    let mut mql: Vec<f64> = Vec::with_capacity(units.coins.len());
    let mut decided: Vec<f64> = Vec::with_capacity(units.coins.len());
    let mut active = 0.0;
    for coin in units.coins.iter().rev() {
        // A customer refers in the months after this one; after the last there are none.
        let referral = mql.last().map_or(0.0, |next| units.lead + cross.p_mql_ref * next);
        active = plan.margin * plan.rev_month * coin
            + cross.referral * referral
            + (1.0 - side.churn) * active;
        let won = units.customer + plan.margin * plan.rev_first * coin + active;
        decided.push(side.p_win * won);
        let later: f64 =
            waiting.iter().zip(decided.iter().rev()).map(|(part, worth)| part * worth).sum();
        mql.push(side.p_sql * (later - plan.sales_cost * coin));
    }
    mql.reverse();
    mql
}
