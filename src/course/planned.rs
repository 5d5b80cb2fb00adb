//! How a visitor lays the money over time, and what is wanted of one quarter: what the page keeps of both.

use leptos::prelude::*;
use pushpull_model::scenario::{Course, LONGEST_PLAN, Scenario};

use super::ready::{Kind, Ready};
use super::span::{Money, Span};
use super::wish::Wish;
use crate::plans::Plans;

/// The choices, apart from the money itself, which is in the scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Choices {
    /// The ready-made plan as it stands in its boxes.
    pub typed: Ready,
    /// The one that holds: bursts that do not fit change nothing.
    pub ready: Ready,
    /// How many months are shown together.
    pub span: Span,
    /// What is wanted of one quarter.
    pub wish: Wish,
}

impl Choices {
    /// Whether the money is asked to be laid the same way.
    pub fn lays_like(&self, other: &Self) -> bool {
        self.typed == other.typed && self.ready == other.ready
    }

    /// Whether the same is asked for, however it is shown.
    pub fn is_like(&self, other: &Self) -> bool {
        self.lays_like(other) && self.wish == other.wish
    }
}

/// Where the page has them.
#[derive(Clone, Copy)]
pub struct Planned(RwSignal<Choices>);

impl Planned {
    /// What was kept of them.
    pub fn kept<'a>(figures: impl Iterator<Item = (&'a str, f64)> + Clone) -> Self {
        let ready = Ready::from_statements(figures.clone());
        let wish = Wish::from_statements(figures);
        Self(RwSignal::new(Choices { typed: ready, ready, wish, ..Choices::default() }))
    }

    /// The choices as they are, and follows them.
    pub fn now(self) -> Choices {
        self.0.get()
    }

    /// The choices as they are.
    pub fn known(self) -> Choices {
        self.0.get_untracked()
    }

    /// Changes them.
    pub fn change(self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.known();
        change(&mut choices);
        choices.ready = choices.typed.in_force(&choices.ready);
        self.0.set(choices);
    }

    /// Asks for what was asked for once, and shows it as it is shown now.
    pub fn restore(self, then: &Choices) {
        self.0.set(Choices { span: self.known().span, ..*then });
    }

    /// Everything to be kept, by key.
    pub fn statements(self) -> Vec<(&'static str, f64)> {
        let Choices { ready, wish, .. } = self.known();
        [ready.statements(), wish.statements()].concat()
    }

    /// Which plan holds in a scenario.
    pub fn kind(self, scenario: &Scenario) -> Kind {
        Kind::of(scenario, &self.now().ready)
    }

    /// The course as which a scenario's money still lies; `None` where it was laid by hand, or not month by month.
    pub fn course_of(self, scenario: &Scenario) -> Option<Course> {
        self.known().ready.laid_on(scenario)
    }
}

/// Lays a scenario's money as a plan of the menu does. What is already so, and what was laid by hand, stays.
pub(super) fn lay(scenario: &mut Scenario, plans: &Plans, ready: &Ready) {
    match ready.kind {
        Kind::Own => Money::of(&plans.split).write_down(scenario),
        Kind::Constant => back_to_constant(scenario),
        Kind::Stop => {
            scenario.time.forget_schedule();
            if scenario.time.stop_in.min(scenario.time.stop_out) >= scenario.horizon {
                let half = (scenario.horizon / 2.0).ceil();
                (scenario.time.stop_in, scenario.time.stop_out) = (half, half);
            }
        }
        Kind::Launch | Kind::Alternate | Kind::Bursts => {
            if let Some(course) = ready.course() {
                scenario.follow(&course);
            }
        }
    }
}

/// The same budget every month, split as the slider says, to the end.
pub(super) fn back_to_constant(scenario: &mut Scenario) {
    scenario.time.forget_schedule();
    (scenario.time.stop_in, scenario.time.stop_out) = (LONGEST_PLAN, LONGEST_PLAN);
}
