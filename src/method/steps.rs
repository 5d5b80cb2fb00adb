//! The steps to a figure, written down one after the other.

use pushpull_model::scenario::Side;

use super::amount::Kind;
use super::beside::Say;
use super::line::{Form, Line, Part};

/// One step: the rule in words, the side that it names, and the rule with figures. Where there is nothing to work out
/// it has no line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) rule: Say,
    pub(super) side: Side,
    pub(super) line: Option<Line>,
}

/// The steps so far.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    all: Vec<Step>,
    /// The side that the next steps are about; a rule without a side does not name it.
    pub(super) side: Side,
    /// Whether there is anything to work out in them.
    pub(super) used: bool,
}

impl Steps {
    /// No steps yet.
    pub(super) fn new() -> Self {
        Self { all: Vec::new(), side: Side::Inbound, used: true }
    }

    /// All steps.
    pub(super) fn into_all(self) -> Vec<Step> {
        self.all
    }

    /// A step whose parts are summed or multiplied from left to right; without a part its result is stated.
    #[inline(never)]
    pub(super) fn add(
        &mut self,
        rule: Say,
        parts: &[Part],
        kind: Kind,
        result: Option<f64>,
    ) -> &mut Self {
        self.formed(Form::Chain, rule, parts, kind, result)
    }

    /// A step of another form.
    #[inline(never)]
    pub(super) fn formed(
        &mut self,
        form: Form,
        rule: Say,
        parts: &[Part],
        kind: Kind,
        result: Option<f64>,
    ) -> &mut Self {
        let parts = parts.into();
        let line = Line { form, parts, kind, result, boundless: false, month: None };
        self.all.push(Step { rule, side: self.side, line: self.used.then_some(line) });
        self
    }

    /// The last step is of a month that it names.
    pub(super) fn of_month(&mut self, month: usize) {
        if let Some(line) = self.last() {
            line.month = Some(month);
        }
    }

    /// Where the result of the last step is undefined it has no bound.
    pub(super) fn or_no_limit(&mut self) {
        if let Some(line) = self.last() {
            line.boundless = true;
        }
    }

    fn last(&mut self) -> Option<&mut Line> {
        self.all.last_mut()?.line.as_mut()
    }
}
