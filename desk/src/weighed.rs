//! What moves the answer most and what would turn it, and who wins for every pair of figures of two inputs.

use pushpull_model::decision::what_if::{
    Cell, Figures as GridFigures, Grid, InputSwitches, Switch, Switches, Winner, switch_values,
};
use pushpull_model::decision::{Bar, End, Objective, Tornado, TornadoFinding, Watched, tornado};
use pushpull_model::engine::calibrate;

use crate::question::Question;
use crate::wire::{Figures, Wire, all_of, one_of, perhaps};

/// What moves the answer, and what would turn it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The objective with all money on inbound less that with all of it on outbound, with each doubt at its low and at
    /// its high end.
    pub tornado: Tornado,
    /// Who wins as things are.
    pub winner: Winner,
    /// For every input the nearest figures at which the other side wins. Empty where nobody wins.
    pub switches: Vec<InputSwitches>,
}

impl Weighed {
    /// Weighs what is asked about by an objective.
    pub(crate) fn of(question: &Question, objective: Objective) -> Self {
        let plan = calibrate(&question.scenario);
        let tornado = tornado(&plan, &question.doubts(&plan), objective, Watched::Difference);
        match switch_values(&question.scenario, objective) {
            Switches::NoWinner { .. } => {
                Self { tornado, winner: Winner::Neither, switches: Vec::new() }
            }
            Switches::Winner(values) => {
                Self { tornado, winner: values.winner, switches: values.inputs }
            }
        }
    }
}

one_of!(
    TornadoFinding:
    TornadoFinding::Moved => TornadoFinding::Moved,
    TornadoFinding::NothingMoves => TornadoFinding::NothingMoves,
    TornadoFinding::NoFigure => TornadoFinding::NoFigure,
    TornadoFinding::NothingSpent => TornadoFinding::NothingSpent,
);

all_of! {
    End { input, figure }
    Bar { key, low, high }
    Tornado { assumed, bars, finding }
    Switch { value, multiple }
    InputSwitches { key, now, least, most, below, above }
    Weighed { tornado, winner, switches }
    Cell { winner, inbound, outbound, plan, break_even, break_even_exact }
    GridFigures { key, now, values }
    Grid { objective, across, down, rows }
}

perhaps!(Switch, Box<Grid>);
