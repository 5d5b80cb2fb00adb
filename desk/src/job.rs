//! The work on a question, in slices short enough that somebody else can have the processor in between.

use pushpull_model::decision::allocation::{QuartersOptions, QuartersSearch};
use pushpull_model::decision::uncertainty::{Doubts, Run, USUAL_DRAWS};
use pushpull_model::decision::what_if::{Axis, Target, Turning, grid, seek};
use pushpull_model::decision::{Objective, verdict, verdict_of};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::Scenario;

use crate::answer::{Answer, Doubted, HowSure};
use crate::over_time::OverTime;
use crate::question::{Ask, Question};
use crate::weighed::Weighed;

/// Draws behind a first look: enough to see where it goes.
pub const FIRST_DRAWS: usize = 200;

/// Draws in a slice: about a millisecond.
const SLICE: usize = 20;

/// The work on one question.
#[derive(Debug)]
pub struct Job(Work);

#[derive(Debug)]
enum Work {
    Drawing(Box<Drawing>),
    Seeking(Box<(Scenario, Target, &'static str)>),
    Laying(Box<(Parameters, QuartersSearch)>),
    Weighing(Box<(Question, Objective)>),
    Pairing(Box<(Scenario, Objective, [&'static str; 2])>),
    Done,
}

/// The draws of a plan, and what was found on the way.
#[derive(Debug)]
struct Drawing {
    scenario: Scenario,
    plan: Parameters,
    doubts: Doubts,
    objective: Objective,
    run: Run,
    turning: Option<Turning>,
}

impl Job {
    /// The work on a question, not yet begun.
    pub fn new(question: Question) -> Self {
        Self(match question.ask {
            Ask::HowSure { objective } => {
                Work::Drawing(Box::new(Drawing::new(question, objective)))
            }
            Ask::Goal { target, key } => Work::Seeking(Box::new((question.scenario, target, key))),
            Ask::OverTime { objective } => {
                let plan = calibrate(&question.scenario);
                let search = QuartersSearch::new(&plan, QuartersOptions { objective });
                Work::Laying(Box::new((plan, search)))
            }
            Ask::Weigh { objective } => Work::Weighing(Box::new((question, objective))),
            Ask::Pairs { objective, across, down } => {
                Work::Pairing(Box::new((question.scenario, objective, [across, down])))
            }
        })
    }

    /// The work on a question that was written down. `None` where it is another version's.
    pub fn read(keys: &str, figures: &[f64]) -> Option<Self> {
        Question::read(keys, figures).map(Self::new)
    }

    /// Whether all is answered.
    pub fn is_done(&self) -> bool {
        matches!(self.0, Work::Done)
    }

    /// Works for a slice, and says as figures what has been found if that is news.
    pub fn advance(&mut self) -> Option<Vec<f64>> {
        let answer = match &mut self.0 {
            Work::Done => return None,
            Work::Seeking(sought) => {
                let (scenario, target, key) = &**sought;
                Answer::Goal(seek(scenario, *target, key).ok())
            }
            Work::Laying(laying) => {
                let (plan, search) = &mut **laying;
                let found = search.advance()?;
                Answer::OverTime(Box::new(OverTime::of(found, plan)))
            }
            Work::Weighing(weighing) => {
                let (question, objective) = &**weighing;
                Answer::Weighed(Box::new(Weighed::of(question, *objective)))
            }
            Work::Pairing(pairing) => {
                let (scenario, objective, keys) = &**pairing;
                let [across, down] = keys.map(Axis::around);
                Answer::Pairs(grid(scenario, *objective, across, down).ok().map(Box::new))
            }
            Work::Drawing(drawing) => Answer::HowSure(Box::new(drawing.advance()?)),
        };
        let is_last = !matches!(&answer, Answer::HowSure(sure) if !sure.is_final);
        if is_last {
            self.0 = Work::Done;
        }
        Some(answer.written())
    }
}

impl Drawing {
    fn new(question: Question, objective: Objective) -> Self {
        let plan = calibrate(&question.scenario);
        let doubts = question.doubts(&plan);
        let run = Run::new(&plan, &doubts, objective, USUAL_DRAWS);
        Self { scenario: question.scenario, plan, doubts, objective, run, turning: None }
    }

    /// A few more draws; what they come to after the first look and at the end.
    fn advance(&mut self) -> Option<HowSure> {
        let before = self.run.done();
        self.run.advance(SLICE);
        let is_first = before < FIRST_DRAWS && self.run.done() >= FIRST_DRAWS;
        let is_final = self.run.is_done();
        if !is_first && !is_final {
            return None;
        }
        let bands = self.run.bands();
        let verdict = if is_first {
            let found = verdict_of(&self.scenario, &self.doubts, self.objective, Some(&bands));
            self.turning = found.turning;
            found
        } else {
            let found = verdict(&self.plan, &self.doubts, self.objective, Some(&bands));
            // What would turn the answer does not depend on the draws.
            pushpull_model::decision::Verdict { turning: self.turning, ..found }
        };
        let doubted = self.doubts.inputs().iter().map(Doubted::of).collect();
        Some(HowSure { verdict, bands, doubted, is_final })
    }
}
