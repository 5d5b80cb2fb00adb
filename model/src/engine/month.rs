//! One month of a plan: how many people stand where, and what it costs and brings.

/// One figure for each of the four ways a lead can come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ByPath<T> {
    /// Inbound alone.
    pub inbound: T,
    /// Outbound alone.
    pub outbound: T,
    /// Reached by outbound, came in through inbound.
    pub assisted: T,
    /// Known from inbound, woken by outbound.
    pub reactivated: T,
}

impl<T: Copy> ByPath<T> {
    /// The four figures, in the order of the fields.
    pub fn each(&self) -> [T; 4] {
        [self.inbound, self.outbound, self.assisted, self.reactivated]
    }

    /// The same question asked of every path.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> ByPath<U> {
        ByPath {
            inbound: f(self.inbound),
            outbound: f(self.outbound),
            assisted: f(self.assisted),
            reactivated: f(self.reactivated),
        }
    }
}

impl<T: Copy> ByPath<T> {
    /// Two answers to the same question made one, path by path.
    pub fn zip<U: Copy, V>(self, other: ByPath<U>, f: impl Fn(T, U) -> V) -> ByPath<V> {
        ByPath {
            inbound: f(self.inbound, other.inbound),
            outbound: f(self.outbound, other.outbound),
            assisted: f(self.assisted, other.assisted),
            reactivated: f(self.reactivated, other.reactivated),
        }
    }
}

impl ByPath<f64> {
    /// All four together.
    pub fn sum(&self) -> f64 {
        self.each().iter().sum()
    }
}

/// What happens in one month. Counts are expected values, so they have fractions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month {
    /// Money spent on inbound, fixed cost not included.
    pub spend_in: f64,
    /// Money spent on outbound, fixed cost not included.
    pub spend_out: f64,
    /// Spend and fixed cost of both sides.
    pub marketing: f64,
    /// Cost of the sales team's work on SQLs.
    pub sales: f64,
    /// New leads by path, referrals of each path's own customers included.
    pub leads: ByPath<f64>,
    /// Known inbound contacts who were not ready and are still reachable.
    pub pool: f64,
    /// Share of the reachable inbound demand served, 0 to 1.
    pub coverage: f64,
    /// Share of the outbound audience contacted, 0 to 1.
    pub reach: f64,
    /// New MQLs by path, nurtured and re-activated contacts included.
    pub mql: ByPath<f64>,
    /// SQLs worked by path.
    pub sql: ByPath<f64>,
    /// SQLs that came to a decision, by path.
    pub resolved: ByPath<f64>,
    /// New customers by path.
    pub won: ByPath<f64>,
    /// Active customers at the end of the month by path.
    pub active: ByPath<f64>,
    /// SQLs still waiting for the sales team, after the month's losses.
    pub backlog: f64,
    /// Revenue.
    pub revenue: f64,
    /// Margin on the revenue less all cost.
    pub cash: f64,
    /// Cumulative cash since before the first month.
    pub cumulative: f64,
}

impl Month {
    /// Marketing and sales cost.
    pub fn cost(&self) -> f64 {
        self.marketing + self.sales
    }
}
