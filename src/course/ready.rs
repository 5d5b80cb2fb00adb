//! The ready-made plans of the menu, with the few figures of each, and which of them a scenario's money lies by.

use pushpull_model::scenario::{Course, Scenario, Side};

use crate::words::Words;

/// What the menu offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The same every month.
    #[default]
    Constant,
    /// Each side up to a month.
    Stop,
    /// Outbound first, then inbound.
    Launch,
    /// One side a quarter.
    Alternate,
    /// One side in bursts.
    Bursts,
    /// Months that somebody laid by hand.
    Own,
}

impl Kind {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 6] =
        [Self::Constant, Self::Stop, Self::Launch, Self::Alternate, Self::Bursts, Self::Own];

    /// Its name in the menu's document, which is one of [`Kind::ALL`]'s.
    pub fn key(self) -> &'static str {
        match self {
            Self::Constant => "constant",
            Self::Stop => "stop",
            Self::Launch => "launch",
            Self::Alternate => "alternate",
            Self::Bursts => "bursts",
            Self::Own => "own",
        }
    }

    /// The one of this key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Constant => words.course_constant,
            Self::Stop => words.course_stop,
            Self::Launch => words.course_launch,
            Self::Alternate => words.course_alternate,
            Self::Bursts => words.course_bursts,
            Self::Own => words.course_own,
        }
    }

    /// What holds in a scenario when `ready` was asked for last.
    pub fn of(scenario: &Scenario, ready: &Ready) -> Self {
        let stops = scenario.time.stop_in.min(scenario.time.stop_out) < scenario.horizon;
        match ready.kind {
            _ if scenario.time.is_scheduled() => {
                if ready.laid_on(scenario).is_some() {
                    ready.kind
                } else {
                    Self::Own
                }
            }
            // Stays while its boxes are emptied.
            Self::Stop => Self::Stop,
            _ if stops => Self::Stop,
            _ => Self::Constant,
        }
    }
}

/// A ready-made plan: which, and the figures of all, so that none is lost by looking at another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ready {
    /// Which.
    pub kind: Kind,
    /// Months in which outbound leads a launch.
    pub months: f64,
    /// Months of handing over.
    pub hand_over: f64,
    /// Outbound's share while it leads, 0 to 1.
    pub push: f64,
    /// The side of the first quarter.
    pub first: Side,
    /// The side that comes in bursts.
    pub bursting: Side,
    /// Months from burst to burst.
    pub every: f64,
    /// Months of a burst.
    pub length: f64,
}

impl Default for Ready {
    fn default() -> Self {
        Self {
            kind: Kind::Constant,
            months: 3.0,
            hand_over: 6.0,
            push: 0.8,
            first: Side::Outbound,
            bursting: Side::Outbound,
            every: 4.0,
            length: 2.0,
        }
    }
}

/// A whole number of months; the bounds had their say.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 120")]
fn whole(months: f64) -> u32 {
    months as u32
}

impl Ready {
    /// The course that it is, if it is one that lays money month by month.
    pub fn course(&self) -> Option<Course> {
        Some(match self.kind {
            Kind::Launch => Course::Launch {
                months: whole(self.months),
                hand_over: whole(self.hand_over),
                push: self.push,
            },
            Kind::Alternate => Course::Alternate { first: self.first },
            Kind::Bursts => Course::Bursts {
                side: self.bursting,
                every: whole(self.every),
                length: whole(self.length),
            },
            Kind::Constant | Kind::Stop | Kind::Own => return None,
        })
    }

    /// The course, if a scenario's money lies as it lays it.
    pub fn laid_on(&self, scenario: &Scenario) -> Option<Course> {
        let course = self.course()?;
        let laid = course.on(scenario);
        let time = &scenario.time;
        (laid.inbound == time.spend_in && laid.outbound == time.spend_out).then_some(course)
    }

    /// Whether a burst is longer than the time from one to the next.
    pub fn is_crossed(&self) -> bool {
        self.length > self.every
    }

    /// What holds when this was typed and `last` held before: bursts that do not fit change nothing.
    pub fn in_force(self, last: &Self) -> Self {
        if self.is_crossed() {
            Self { every: last.every, length: last.length, ..self }
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::Industry;

    use super::*;

    fn scenario() -> Scenario {
        Scenario::preset(Industry::B2bSoftware)
    }

    #[test]
    fn what_holds_is_read_from_the_money_and_not_from_the_menu() {
        for kind in [Kind::Launch, Kind::Alternate, Kind::Bursts] {
            let ready = Ready { kind, ..Ready::default() };
            let mut scenario = scenario();
            assert_eq!(Kind::of(&scenario, &ready), Kind::Constant, "not laid yet");
            scenario.follow(&ready.course().expect("a course"));
            assert_eq!(Kind::of(&scenario, &ready), kind);
            scenario.time.spend_in[3] += 1.0;
            assert_eq!(Kind::of(&scenario, &ready), Kind::Own);
        }
        let mut stopped = scenario();
        stopped.time.stop_out = 12.0;
        assert_eq!(Kind::of(&stopped, &Ready::default()), Kind::Stop);
        stopped.time.stop_out = 36.0;
        assert_eq!(Kind::of(&stopped, &Ready::default()), Kind::Constant, "the end is no stop");
    }

    #[test]
    fn bursts_that_do_not_fit_leave_the_last_ones_in_force() {
        let last = Ready { every: 5.0, length: 3.0, ..Ready::default() };
        let typed = Ready { length: 6.0, push: 0.1, ..last };
        let holds = typed.in_force(&last);
        assert_eq!((holds.every, holds.length, holds.push), (5.0, 3.0, 0.1));
        assert_eq!(last.in_force(&Ready::default()), last);
    }
}
