//! From leads to customers: one linear machine that every path walks through, each with its own rates.

use super::channel::add;
use super::curve::fill_erlang_waiting_time;
use super::parameters::{Capacity, Programme};

/// Bins of the waiting time of the longest cycle that the gate lets through, 36 months.
const LONGEST_WAIT: usize = 6 * 36 + 2;

/// The rates of a side from MQL to active customer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Way {
    p_sql: f64,
    p_win: f64,
    kept: f64,
    /// The mean that `waiting_time` was made for.
    cycle: f64,
    /// Share of decisions by months since the SQL.
    waiting_time: Vec<f64>,
}

impl Way {
    /// Takes the rates of `side`; the waiting time is worked out again only where its mean is another.
    pub(crate) fn set(&mut self, side: &Programme) {
        (self.p_sql, self.p_win, self.kept) = (side.p_sql, side.p_win, 1.0 - side.churn);
        if self.waiting_time.is_empty() || self.cycle.to_bits() != side.cycle.to_bits() {
            self.cycle = side.cycle;
            self.waiting_time.clear();
            self.waiting_time.reserve(LONGEST_WAIT);
            fill_erlang_waiting_time(side.cycle, &mut self.waiting_time);
        }
    }
}

/// The people of one path, advanced one month at a time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Funnel {
    /// Whether anybody has come by now.
    begun: bool,
    /// SQLs that come to a decision in each month, as far as they are worked by now.
    decided: Vec<f64>,
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
    /// Nobody yet, and room for so many months.
    pub(crate) fn empty(&mut self, months: usize) {
        self.decided.clear();
        self.decided.resize(months, 0.0);
        (self.begun, self.waiting, self.active) = (false, 0.0, 0.0);
    }

    /// SQLs that ask for the sales team's time this month, those who waited included.
    pub(crate) fn queue(&self, way: &Way, mql: f64) -> f64 {
        self.waiting + way.p_sql * mql
    }

    /// Month number `index` (from 0), in which the team takes the share `worked` (0 to 1) of the queue.
    pub(crate) fn step(
        &mut self,
        way: &Way,
        (index, mql): (usize, f64),
        (worked, capacity): (f64, Option<Capacity>),
    ) -> Stage {
        let queue = self.queue(way, mql);
        self.begun |= queue > 0.0;
        if !self.begun {
            return Stage::default();
        }
        let sql = queue * worked;
        self.waiting = capacity.map_or(0.0, |limit| (queue - sql) * (1.0 - limit.wait_loss));
        // Every SQL is laid on the months of its decision, which a processor does side by side; looking back for
        // them from each month would be one long sum.
        let ahead = self.decided.get_mut(index..).unwrap_or_default();
        if sql > 0.0 {
            add(ahead, &way.waiting_time, sql);
        }
        let resolved = ahead.first().copied().unwrap_or(0.0);
        let won = way.p_win * resolved;
        self.active = way.kept * self.active + won;
        Stage { sql, waiting: self.waiting, resolved, won, active: self.active }
    }
}
