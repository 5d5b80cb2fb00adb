//! Ready-made courses of spending: how a budget can be laid over the months and the two sides. Each becomes two
//! schedules that a person can then change by hand.
//!
//! ```
//! use pushpull_model::scenario::Course;
//!
//! // Outbound opens a launch with four fifths of the money and has handed over by the seventh month.
//! let launch = Course::Launch { months: 3, hand_over: 3, push: 0.8 };
//! let plan = launch.schedules(10_000.0, 0.6, 12);
//! assert_eq!(plan.outbound.get(..3), Some([8_000.0; 3].as_slice()));
//! assert_eq!(plan.inbound.get(6..), Some([6_000.0; 6].as_slice()));
//! ```

use super::{Scenario, Side, whole};

/// Money month by month on each side, from the first month of the plan; after the end of a list nothing is spent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedules {
    /// Money a month on inbound.
    pub inbound: Vec<f64>,
    /// Money a month on outbound.
    pub outbound: Vec<f64>,
}

/// A way to lay a budget over time. No month costs more than the budget, up to the last bit of a sum.
#[derive(Clone, Debug, PartialEq)]
pub enum Course {
    /// The same every month, as without a schedule.
    Constant,
    /// Each side spends its part up to and with a month; 0 is never begun. What is not spent is kept.
    Stop {
        /// Last month of inbound.
        inbound: u32,
        /// Last month of outbound.
        outbound: u32,
    },
    /// Inbound's share quarter by quarter, 0 to 1; the last one goes on. All of the budget is spent.
    QuarterlyShares(Vec<f64>),
    /// Money for inbound and for outbound quarter by quarter, a third of it a month; nothing after the last. A
    /// quarter above three months' budget is cut in proportion.
    QuarterlyAmounts(Vec<[f64; 2]>),
    /// Outbound opens, then hands over in equal steps until inbound has its share. All of the budget is spent.
    Launch {
        /// Months in which outbound leads.
        months: u32,
        /// Months of handing over.
        hand_over: u32,
        /// Outbound's share while it leads, 0 to 1.
        push: f64,
    },
    /// All of the budget on one side for a quarter, then on the other.
    Alternate {
        /// The side of the first quarter.
        first: Side,
    },
    /// One side saves its part and spends it in bursts, as far as the budget of those months goes; the other has
    /// what is left. All of the budget is spent, and over whole cycles each side has its part where it fits.
    Bursts {
        /// The side that comes in bursts.
        side: Side,
        /// Months from the beginning of one burst to the next, 1 or more.
        every: u32,
        /// Months of a burst, 1 to `every`.
        length: u32,
    },
}

impl Course {
    /// The schedules of a `budget` a month over `months` when inbound's usual share is `share_in` (0 to 1).
    pub fn schedules(&self, budget: f64, share_in: f64, months: u32) -> Schedules {
        let pairs = (0..months).map(|month| match self {
            Self::QuarterlyAmounts(quarters) => in_quarter(budget, quarters, month),
            Self::Stop { inbound, outbound } => {
                let [pull, push] = split(budget, share_in);
                let until = |last: u32, money: f64| if month < last { money } else { 0.0 };
                [until(*inbound, pull), until(*outbound, push)]
            }
            course => split(budget, course.share(share_in, month)),
        });
        let (inbound, outbound) = pairs.map(|[inbound, outbound]| (inbound, outbound)).unzip();
        Schedules { inbound, outbound }
    }

    /// The schedules of a scenario's budget over its months; its split is the usual share.
    pub fn on(&self, scenario: &Scenario) -> Schedules {
        self.schedules(scenario.budget, scenario.share_in, whole(scenario.horizon))
    }

    /// Inbound's share in a month (0 is the first) of the courses that spend all of the budget.
    fn share(&self, usual: f64, month: u32) -> f64 {
        match *self {
            Self::QuarterlyShares(ref shares) => {
                let quarter = shares.get((month / 3) as usize).or(shares.last());
                quarter.map_or(usual, |share| share.clamp(0.0, 1.0))
            }
            Self::Launch { months, hand_over, push } => {
                let opening = (1.0 - push).clamp(0.0, 1.0);
                // The first month of handing over is a step on, the month after the last is the usual one.
                let steps = (f64::from(month) + 1.0 - f64::from(months)).max(0.0);
                let way = steps / (f64::from(hand_over) + 1.0);
                if way < 1.0 { opening + (usual - opening) * way } else { usual }
            }
            Self::Alternate { first } => {
                let firsts_turn = (month / 3).is_multiple_of(2);
                if firsts_turn == (first == Side::Inbound) { 1.0 } else { 0.0 }
            }
            Self::Bursts { side, every, length } => {
                let own = if side == Side::Inbound { usual } else { 1.0 - usual };
                let (every, length) = (every.max(1), length.max(1));
                let bursting = month % every < length;
                let gathered = (own * f64::from(every) / f64::from(length.min(every))).min(1.0);
                let now = if bursting { gathered } else { 0.0 };
                if side == Side::Inbound { now } else { 1.0 - now }
            }
            Self::Constant | Self::Stop { .. } | Self::QuarterlyAmounts(_) => usual,
        }
    }
}

/// A budget in two parts, as the engine parts it.
fn split(budget: f64, share_in: f64) -> [f64; 2] {
    [budget * share_in, budget * (1.0 - share_in)]
}

/// A month's part of its quarter's money, cut to the budget.
fn in_quarter(budget: f64, quarters: &[[f64; 2]], month: u32) -> [f64; 2] {
    let monthly = quarters.get((month / 3) as usize).map_or([0.0; 2], |both| both.map(|m| m / 3.0));
    let total: f64 = monthly.iter().sum();
    let part = if total > budget { budget / total } else { 1.0 };
    monthly.map(|money| money * part)
}

impl Scenario {
    /// Lays the scenario's budget over its months along a course; its split keeps its meaning as the usual share.
    pub fn follow(&mut self, course: &Course) {
        let Schedules { inbound, outbound } = course.on(self);
        self.time.spend_in = inbound;
        self.time.spend_out = outbound;
    }
}
