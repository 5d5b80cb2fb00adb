//! Three things a person says of both sides at once: how many leads become customers, how long a customer stays,
//! how long a sale takes. They hold as typed, whatever the finer figures below them say, until one of those is
//! typed itself: the newest statement wins.

use super::{Assumptions, Scenario, Side};

/// The simple statements, where one was made. They speak of outbound; inbound keeps its ratio to it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Typed {
    /// Customers per lead.
    pub(crate) close_rate: Option<f64>,
    /// Months a customer stays.
    pub(crate) lifetime: Option<f64>,
    /// Months from SQL to decision.
    pub(crate) cycle: Option<f64>,
}

/// From lead to customer on one side (specification 2.5), with every statement taken into account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Funnel {
    /// MQLs per lead, 0 to 1.
    pub p_mql: f64,
    /// SQLs per MQL, 0 to 1.
    pub p_sql: f64,
    /// Customers per decided SQL, 0 to 1.
    pub p_win: f64,
    /// Mean months from SQL to decision, 0 to 36.
    pub cycle: f64,
    /// Share of customers lost a month, 0 to 1.
    pub churn: f64,
}

/// Longest time a customer is said to stay, in months: fifty years.
pub(crate) const LONGEST_LIFETIME: f64 = 600.0;

/// Longest sales cycle, in months.
pub(crate) const LONGEST_CYCLE: f64 = 36.0;

impl Funnel {
    fn of(side: &Assumptions) -> Self {
        let Assumptions { p_mql, p_sql, p_win, cycle, churn, .. } = *side;
        Self { p_mql, p_sql, p_win, cycle, churn }
    }

    /// Customers per lead, 0 to 1: the product of the three rates.
    pub fn close_rate(&self) -> f64 {
        self.p_mql * self.p_sql * self.p_win
    }

    /// The same way with another close rate: the win rate bends first, then the two rates before it.
    fn closing(self, rate: f64) -> Self {
        let p_win = rate / (self.p_mql * self.p_sql);
        let p_sql = rate / self.p_mql;
        if rate <= 0.0 {
            Self { p_win: 0.0, ..self }
        } else if p_win <= 1.0 {
            Self { p_win, ..self }
        } else if p_sql <= 1.0 {
            Self { p_win: 1.0, p_sql, ..self }
        } else {
            Self { p_win: 1.0, p_sql: 1.0, p_mql: rate.min(1.0), ..self }
        }
    }
}

/// `value` on the inbound side when `outbound` has become `typed`: the old ratio, or the same where there is none.
fn in_proportion(typed: f64, value: f64, outbound: f64) -> f64 {
    let ratio = value / outbound;
    if ratio.is_finite() { typed * ratio } else { typed }
}

impl Scenario {
    /// What is assumed of a side.
    pub fn side(&self, side: Side) -> &Assumptions {
        match side {
            Side::Inbound => &self.inbound,
            Side::Outbound => &self.outbound,
        }
    }

    /// What is assumed of a side, to change.
    pub fn side_mut(&mut self, side: Side) -> &mut Assumptions {
        match side {
            Side::Inbound => &mut self.inbound,
            Side::Outbound => &mut self.outbound,
        }
    }

    /// The way from lead to customer on a side.
    pub fn funnel(&self, side: Side) -> Funnel {
        let outbound = Funnel::of(&self.outbound);
        let own = Funnel::of(self.side(side));
        let share = |typed: f64, value: f64, base: f64| match side {
            Side::Inbound => in_proportion(typed, value, base),
            Side::Outbound => typed,
        };
        let mut funnel = own;
        if let Some(rate) = self.typed.close_rate {
            funnel = funnel.closing(share(rate, own.close_rate(), outbound.close_rate()).min(1.0));
        }
        if let Some(months) = self.typed.lifetime {
            funnel.churn = share(1.0 / months, own.churn, outbound.churn).min(1.0);
        }
        if let Some(months) = self.typed.cycle {
            funnel.cycle = share(months, own.cycle, outbound.cycle).min(LONGEST_CYCLE);
        }
        funnel
    }

    /// Writes the simple statements down into the finer figures, so that one of those can be changed alone.
    fn settle(&mut self, both: [Funnel; 2]) {
        for (side, funnel) in [Side::Inbound, Side::Outbound].into_iter().zip(both) {
            let Funnel { p_mql, p_sql, p_win, cycle, churn } = funnel;
            let assumed = self.side_mut(side);
            assumed.p_mql = p_mql;
            assumed.p_sql = p_sql;
            assumed.p_win = p_win;
            assumed.cycle = cycle;
            assumed.churn = churn;
        }
    }

    /// Changes one of the finer figures; `forget` takes back the simple statement that it replaces.
    pub(crate) fn refine(
        &mut self,
        side: Side,
        forget: fn(&mut Typed),
        change: impl FnOnce(&mut Assumptions),
    ) {
        let mut left = self.typed;
        forget(&mut left);
        let replaced = Typed {
            close_rate: self.typed.close_rate.filter(|_| left.close_rate.is_none()),
            lifetime: self.typed.lifetime.filter(|_| left.lifetime.is_none()),
            cycle: self.typed.cycle.filter(|_| left.cycle.is_none()),
        };
        self.typed = replaced;
        let both = [self.funnel(Side::Inbound), self.funnel(Side::Outbound)];
        self.settle(both);
        self.typed = left;
        change(self.side_mut(side));
    }

    /// Months a customer of outbound stays, fifty years at the most.
    pub(crate) fn lifetime(&self) -> f64 {
        self.typed.lifetime.unwrap_or_else(|| (1.0 / self.outbound.churn).min(LONGEST_LIFETIME))
    }
}
