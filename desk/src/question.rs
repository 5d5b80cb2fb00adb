//! What can be asked of a scenario.

use pushpull_model::decision::chance::Distribution;
use pushpull_model::decision::uncertainty::{Doubts, Guess};
use pushpull_model::decision::what_if::Target;
use pushpull_model::decision::{Objective, lever};
use pushpull_model::engine::Parameters;
use pushpull_model::scenario::{Industry, Scenario, field};

use crate::wire::{Figures, Wire, all_of};

/// What somebody who knows better says of an assumption: it may be anything from the least to the most, and is most
/// likely what it is in the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guessed {
    /// Key of the field.
    pub key: &'static str,
    /// The least it may be, in the model's unit.
    pub least: f64,
    /// The most it may be.
    pub most: f64,
}

all_of! { Guessed { key, least, most } }

impl Guessed {
    /// Whether the field can be guessed at all: it has a lever in the plan, and is no decision.
    pub fn is_for(key: &str) -> bool {
        const DECIDED: [&str; 7] =
            ["budget", "share_in", "horizon", "stop_in", "stop_out", "start", "shock_month"];
        lever(key).is_some() && !DECIDED.contains(&key)
    }

    /// The guess that it stands for. `None` where what the scenario assumes is outside of it, so that it says nothing.
    fn guess(&self, scenario: &Scenario) -> Option<Guess<'static>> {
        let now = (field(self.key)?.get)(scenario);
        let distribution = Distribution::pert(self.least, now, self.most).ok()?;
        Some(Guess { key: self.key, now: Some(now), distribution })
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    /// Who wins, how sure that is and what would turn it.
    HowSure {
        /// What the sides are compared by.
        objective: Objective,
    },
    /// The figure of one input that just reaches a target.
    Goal {
        /// What is to be reached.
        target: Target,
        /// Key of the field that may move.
        key: &'static str,
    },
    /// The best share for inbound, quarter by quarter.
    OverTime {
        /// What is to be as good as possible.
        objective: Objective,
    },
    /// What moves the answer most, and what would turn it.
    Weigh {
        /// What the sides are compared by.
        objective: Objective,
    },
    /// Who wins, and what the plan comes to, for every pair of figures of two inputs.
    Pairs {
        /// What the sides are compared by.
        objective: Objective,
        /// Key of the field that changes across.
        across: &'static str,
        /// Key of the field that changes from row to row.
        down: &'static str,
    },
}

/// A scenario and what is asked of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The business.
    pub scenario: Scenario,
    /// What is known better than the model knows it, at most one a field.
    pub guesses: Vec<Guessed>,
    /// What is asked.
    pub ask: Ask,
}

impl Question {
    /// The question as names, with an ampersand between them, and as figures.
    pub fn written(&self) -> (String, Vec<f64>) {
        let statements = self.scenario.statements();
        let mut keys = String::from(self.scenario.industry.preset().key);
        for (key, _) in &statements {
            keys.push('&');
            keys.push_str(key);
        }
        let mut figures: Vec<f64> = statements.iter().map(|(_, value)| *value).collect();
        self.guesses.write(&mut figures);
        self.ask.write(&mut figures);
        (keys, figures)
    }

    /// The question that was written down so. `None` where it is another version's.
    pub fn read(keys: &str, figures: &[f64]) -> Option<Self> {
        let mut keys = keys.split('&');
        let industry = Industry::from_key(keys.next()?)?;
        let mut from = figures.iter();
        let statements: Option<Vec<_>> = keys.map(|key| Some((key, *from.next()?))).collect();
        let (scenario, refused, unknown) = Scenario::from_statements(industry, statements?);
        let (guesses, ask) = (Wire::read(&mut from)?, Wire::read(&mut from)?);
        let is_whole = refused.is_empty() && unknown.is_empty() && from.len() == 0;
        is_whole.then_some(Self { scenario, guesses, ask })
    }

    /// Everything that may be wrong with the plan. A guess that does not hold the present figure, or that the plan has
    /// nothing of, leaves the model's own doubt.
    pub fn doubts(&self, plan: &Parameters) -> Doubts {
        let mut guesses: Vec<Guess<'_>> = Vec::new();
        for guess in self.guesses.iter().filter_map(|guessed| guessed.guess(&self.scenario)) {
            if Doubts::with(plan, std::slice::from_ref(&guess)).is_ok() {
                guesses.push(guess);
            }
        }
        Doubts::with(plan, &guesses).unwrap_or_default()
    }
}

impl Wire for Ask {
    fn write(&self, to: &mut Vec<f64>) {
        match self {
            Self::HowSure { objective } => {
                0_u32.write(to);
                objective.write(to);
            }
            Self::Goal { target, key } => {
                1_u32.write(to);
                target.write(to);
                key.write(to);
            }
            Self::OverTime { objective } => {
                2_u32.write(to);
                objective.write(to);
            }
            Self::Weigh { objective } => {
                3_u32.write(to);
                objective.write(to);
            }
            Self::Pairs { objective, across, down } => {
                4_u32.write(to);
                objective.write(to);
                across.write(to);
                down.write(to);
            }
        }
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        match u32::read(from)? {
            0 => Some(Self::HowSure { objective: Wire::read(from)? }),
            1 => Some(Self::Goal { target: Wire::read(from)?, key: Wire::read(from)? }),
            2 => Some(Self::OverTime { objective: Wire::read(from)? }),
            3 => Some(Self::Weigh { objective: Wire::read(from)? }),
            4 => Some(Self::Pairs {
                objective: Wire::read(from)?,
                across: Wire::read(from)?,
                down: Wire::read(from)?,
            }),
            _ => None,
        }
    }
}

/// Which, and its month and amount where it has them.
impl Wire for Target {
    fn write(&self, to: &mut Vec<f64>) {
        let (which, by, amount): (u32, _, _) = match *self {
            Self::Customers { by, at_least } => (0, by, at_least),
            Self::Leads { by, at_least } => (1, by, at_least),
            Self::BreakEven { by } => (2, by, 0.0),
            Self::Roi { at_least } => (3, 0, at_least),
            Self::Profit { at_least } => (4, 0, at_least),
            Self::Npv { at_least } => (5, 0, at_least),
        };
        which.write(to);
        by.write(to);
        amount.write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        let (which, by) = (u32::read(from)?, u32::read(from)?);
        let at_least = f64::read(from)?;
        Some(match which {
            0 => Self::Customers { by, at_least },
            1 => Self::Leads { by, at_least },
            2 => Self::BreakEven { by },
            3 => Self::Roi { at_least },
            4 => Self::Profit { at_least },
            5 => Self::Npv { at_least },
            _ => return None,
        })
    }
}
