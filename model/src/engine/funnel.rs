//! From leads to customers: one linear machine that every path walks through, each with its own rates.

use super::curve::erlang_waiting_time;
use super::parameters::{Capacity, Programme};

/// The way of one path from MQL to active customer, advanced one month at a time.
#[derive(Clone, Debug)]
pub(crate) struct Funnel {
    p_sql: f64,
    p_win: f64,
    kept: f64,
    waiting_time: Vec<f64>,
    /// SQLs worked in each month so far.
    worked: Vec<f64>,
    /// SQLs that wait for the sales team.
    waiting: f64,
    /// Active customers now.
    pub(crate) active: f64,
}

/// One month of a funnel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Stage {
    /// SQLs worked.
    pub(crate) sql: f64,
    /// SQLs still waiting for the sales team, after the month's losses.
    pub(crate) waiting: f64,
    /// SQLs that came to a decision.
    pub(crate) resolved: f64,
    /// New customers.
    pub(crate) won: f64,
    /// Active customers at the end of the month.
    pub(crate) active: f64,
}

impl Funnel {
    /// An empty funnel with the rates of a side.
    pub(crate) fn new(side: &Programme, months: usize) -> Self {
        let mut waiting_time = erlang_waiting_time(side.cycle);
        waiting_time.truncate(months);
        Self {
            p_sql: side.p_sql,
            p_win: side.p_win,
            kept: 1.0 - side.churn,
            waiting_time,
            worked: Vec::with_capacity(months),
            waiting: 0.0,
            active: 0.0,
        }
    }

    /// SQLs that ask for the sales team's time this month, those who waited included.
    pub(crate) fn queue(&self, mql: f64) -> f64 {
        self.waiting + self.p_sql * mql
    }

    /// One month in which the team takes the share `worked` (0 to 1) of the queue.
    pub(crate) fn step(&mut self, mql: f64, worked: f64, capacity: Option<Capacity>) -> Stage {
        let queue = self.queue(mql);
        let sql = queue * worked;
        self.waiting = capacity.map_or(0.0, |limit| (queue - sql) * (1.0 - limit.wait_loss));
        self.worked.push(sql);
        let resolved =
            self.worked.iter().rev().zip(&self.waiting_time).map(|(sql, share)| sql * share).sum();
        let won = self.p_win * resolved;
        self.active = self.kept * self.active + won;
        Stage { sql, waiting: self.waiting, resolved, won, active: self.active }
    }
}
