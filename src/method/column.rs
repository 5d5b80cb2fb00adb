//! The steps to a figure, side by side for the plans or the sides that the page compares.

use pushpull_model::engine::{ByPath, Month, Parameters, Projection, project};
use pushpull_model::scenario::{Scenario, Side};

use super::steps::{Step, Steps};
use crate::plans::calibrated;
use crate::words::Words;

/// What a column is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    AllInbound,
    Split,
    AllOutbound,
    Best,
    Inbound,
    Outbound,
}

impl Of {
    /// Its name and the class of its colour.
    pub(super) fn name(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::AllInbound => (words.inbound_side, "inbound"),
            Self::Split => (words.your_split, "blend"),
            Self::Best => (words.best_split, "blend"),
            Self::AllOutbound => (words.outbound_side, "outbound"),
            Self::Inbound => (words.split_inbound, "inbound"),
            Self::Outbound => (words.split_outbound, "outbound"),
        }
    }
}

/// The steps of one plan or one side. All columns of a card have the same rules.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) of: Of,
    /// The month that the rules name, from 1.
    pub(super) month: usize,
    pub(super) steps: Vec<Step>,
}

/// A plan and what it comes to.
pub(super) struct Worked {
    pub(super) plan: Parameters,
    pub(super) projection: Projection,
    /// The side that it is looked at from, where it matters.
    pub(super) side: Side,
}

impl Worked {
    /// What a plan comes to.
    pub(super) fn of(plan: Parameters, side: Side) -> Self {
        Self { projection: project(&plan), plan, side }
    }

    pub(super) fn months(&self) -> &[Month] {
        &self.projection.months
    }

    /// A sum over all months.
    pub(super) fn sum(&self, figure: &dyn Fn(&Month) -> f64) -> f64 {
        self.months().iter().map(figure).sum()
    }
}

/// What writes down the steps to a figure.
pub(super) type Stepping = fn(&Worked, &mut Steps);

/// The first three plans that the page compares, or its two ends, each looked at from its own side.
pub(super) fn columns(scenario: &Scenario, ends: bool, stepping: Stepping) -> Vec<Column> {
    let of = [Of::AllInbound, Of::Split, Of::AllOutbound];
    let mut columns = Vec::new();
    for (of, plan) in of.into_iter().zip(calibrated(scenario)) {
        if ends && of == Of::Split {
            continue;
        }
        let side = if of == Of::AllOutbound { Side::Outbound } else { Side::Inbound };
        let worked = Worked::of(plan, side);
        let mut steps = Steps::new();
        stepping(&worked, &mut steps);
        columns.push(Column { of, month: worked.months().len(), steps: steps.into_all() });
    }
    columns
}

/// The columns of a card, and beside plans that are compared the one of the scenario with the best split.
pub(super) fn with_best(
    written: fn(&Scenario) -> Vec<Column>,
    scenario: &Scenario,
    best: Option<&Scenario>,
) -> Vec<Column> {
    let mut columns = written(scenario);
    let compares = columns.first().is_some_and(|column| column.of == Of::AllInbound);
    let best = best.filter(|_| compares).map(written).unwrap_or_default();
    let best = best.into_iter().find(|column| column.of == Of::Split);
    columns.extend(best.map(|column| Column { of: Of::Best, ..column }));
    columns
}

/// What a side has of a figure by path: whoever comes in by content walks the way of inbound.
pub(super) fn of_side(figure: ByPath<f64>, side: Side) -> f64 {
    match side {
        Side::Inbound => figure.inbound + figure.assisted + figure.reactivated,
        Side::Outbound => figure.outbound,
    }
}
