//! What can be undone. A step is a whole moment of the page, so nothing that changes it has to know how to take it back.

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::Limits;
use pushpull_model::scenario::Scenario;

use super::Kept;
use crate::course::Choices;
use crate::goal::Wished;

/// Most steps that are remembered; the oldest is forgotten first.
const STEPS: usize = 100;

/// Everything that can be undone, as it was at some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The scenario.
    pub scenario: Scenario,
    /// What is wanted most.
    pub objective: Objective,
    /// The limits as they stood in their boxes.
    pub limits: Limits,
    /// The least and the most that assumptions may be, by the name under which they are kept.
    pub guesses: Vec<(String, f64)>,
    /// How the money is laid over time.
    pub planned: Choices,
    /// What is to be reached, and what may move for it.
    pub wished: Wished,
    /// Keys of the figures that somebody typed. The history puts them in.
    pub typed: Vec<&'static str>,
}

impl Moment {
    /// Whether a visitor could tell the two apart.
    fn is_like(&self, other: &Self) -> bool {
        self.scenario == other.scenario
            && self.objective == other.objective
            && self.limits == other.limits
            && self.guesses == other.guesses
            && self.planned.is_like(&other.planned)
            && self.wished == other.wished
    }
}

/// The moments before now, and those that were undone.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
    now: Moment,
    /// Whether the next change belongs to the step before it.
    open: bool,
    /// Keys of the figures that somebody typed, in the order in which they were. It goes into the next moment.
    pub(super) typed: Vec<&'static str>,
    /// What the last change of the industry left as it was.
    pub(super) kept: Option<Kept>,
}

impl History {
    /// Nothing to undo yet.
    pub fn new(now: Moment) -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            now,
            open: false,
            typed: Vec::new(),
            kept: None,
        }
    }

    /// Takes note of how the page is now, and says whether that is new. The step goes on until [`History::end_step`].
    pub fn note(&mut self, now: Moment) -> bool {
        let now = Moment { typed: self.typed.clone(), ..now };
        if now.is_like(&self.now) {
            self.now = now;
            return false;
        }
        let before = std::mem::replace(&mut self.now, now);
        self.future.clear();
        if !self.open {
            self.open = true;
            self.past.push(before);
            let too_many = self.past.len().saturating_sub(STEPS);
            self.past.drain(..too_many);
        } else if self.past.last().is_some_and(|start| start.is_like(&self.now)) {
            // It came back to where it began: there is nothing to undo of it.
            self.past.pop();
            self.open = false;
        }
        true
    }

    /// The next change is a step of its own.
    pub fn end_step(&mut self) {
        self.open = false;
    }

    /// Goes back a step: where it was, and where it is now. `None` where there is none.
    pub fn undo(&mut self) -> Option<[Moment; 2]> {
        let earlier = self.past.pop()?;
        let left = std::mem::replace(&mut self.now, earlier);
        self.future.push(left.clone());
        self.arrive();
        Some([left, self.now.clone()])
    }

    /// Goes the last undone step again: where it was, and where it is now. `None` where there is none.
    pub fn redo(&mut self) -> Option<[Moment; 2]> {
        let later = self.future.pop()?;
        let left = std::mem::replace(&mut self.now, later);
        self.past.push(left.clone());
        self.arrive();
        Some([left, self.now.clone()])
    }

    fn arrive(&mut self) {
        self.open = false;
        self.typed.clone_from(&self.now.typed);
    }

    /// The step that would be undone, from its beginning to its end.
    pub fn last(&self) -> Option<[&Moment; 2]> {
        self.past.last().map(|start| [start, &self.now])
    }

    /// The step that would be redone, from its beginning to its end.
    pub fn next(&self) -> Option<[&Moment; 2]> {
        self.future.last().map(|end| [&self.now, end])
    }
}

#[cfg(test)]
impl Moment {
    /// The page as it opens at first.
    pub fn usual() -> Self {
        Self {
            scenario: Scenario::preset(pushpull_model::scenario::Industry::B2bSoftware),
            objective: Objective::default(),
            limits: Limits::default(),
            guesses: Vec::new(),
            planned: Choices::default(),
            wished: Wished::default(),
            typed: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(budget: f64) -> Moment {
        let mut moment = Moment::usual();
        moment.scenario.budget = budget;
        moment
    }

    /// Changes, each a step of its own.
    fn after(budgets: &[f64]) -> History {
        let mut history = History::new(at(0.0));
        for budget in budgets {
            assert!(history.note(at(*budget)));
            history.end_step();
        }
        history
    }

    fn budget(step: Option<[Moment; 2]>) -> Option<f64> {
        step.map(|[_, now]| now.scenario.budget)
    }

    #[test]
    fn steps_go_back_and_forth_in_their_order() {
        let mut history = after(&[1.0, 2.0]);
        assert_eq!(budget(history.redo()), None);
        assert_eq!(budget(history.undo()), Some(1.0));
        assert_eq!(budget(history.undo()), Some(0.0));
        assert_eq!(budget(history.undo()), None);
        assert_eq!(budget(history.redo()), Some(1.0));
        assert_eq!(budget(history.redo()), Some(2.0));
        assert_eq!(budget(history.redo()), None);
    }

    #[test]
    fn what_follows_without_an_end_is_one_step() {
        let mut history = after(&[1.0]);
        for budget in [2.0, 25.0, 250.0] {
            history.note(at(budget));
        }
        assert_eq!(budget(history.undo()), Some(1.0));
        assert_eq!(budget(history.redo()), Some(250.0));
        // A step that was undone and redone is over.
        history.note(at(3.0));
        assert_eq!(budget(history.undo()), Some(250.0));
    }

    #[test]
    fn a_step_that_ends_where_it_began_is_none() {
        let mut history = after(&[1.0]);
        history.note(at(2.0));
        history.note(at(1.0));
        assert_eq!(budget(history.undo()), Some(0.0));
    }

    #[test]
    fn a_change_takes_away_what_was_undone() {
        let mut history = after(&[1.0, 2.0]);
        history.undo();
        history.note(at(7.0));
        assert!(history.next().is_none());
        assert_eq!(budget(history.undo()), Some(1.0));
    }

    #[test]
    fn what_does_not_change_the_page_is_no_step() {
        let mut history = after(&[1.0]);
        history.typed.push("budget");
        assert!(!history.note(at(1.0)));
        history.undo();
        assert!(history.typed.is_empty());
        history.redo();
        assert_eq!(history.typed, ["budget"]);
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let budgets: Vec<_> = (1..=STEPS + 5).map(|step| step as f64).collect();
        let mut history = after(&budgets);
        let mut last = None;
        while let Some([_, now]) = history.undo() {
            last = Some(now.scenario.budget);
        }
        assert_eq!(last, Some(5.0));
    }
}
