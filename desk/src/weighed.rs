//! What moves the answer most and what would turn it, and who wins for every pair of figures of two inputs.

use pushpull_model::decision::what_if::{
    Cell, Figures as GridFigures, Grid, InputSwitches, Switch, SwitchValues, Switches, Turning,
    Winner, switch_values,
};
use pushpull_model::decision::{Bar, End, Objective, Tornado, TornadoFinding, Watched, tornado};
use pushpull_model::engine::calibrate;

use crate::answer::Doubted;
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
    /// The one assumption on which the winner hangs. `None` where none of them changes the winner.
    pub turning: Option<Turning>,
    /// Everything that is doubted.
    pub doubted: Vec<Doubted>,
}

impl Weighed {
    /// Weighs what is asked about by an objective.
    pub(crate) fn of(question: &Question, objective: Objective) -> Self {
        let plan = calibrate(&question.scenario);
        let doubts = question.doubts(&plan);
        let values = match switch_values(&question.scenario, objective) {
            Switches::NoWinner { .. } => None,
            Switches::Winner(values) => Some(values),
        };
        Self {
            tornado: tornado(&plan, &doubts, objective, Watched::Difference),
            winner: values.as_ref().map_or(Winner::Neither, |values| values.winner),
            turning: values.as_ref().and_then(SwitchValues::turning),
            switches: values.map(|values| values.inputs).unwrap_or_default(),
            doubted: doubts.inputs().iter().map(Doubted::of).collect(),
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
    Weighed { tornado, winner, switches, turning, doubted }
    Cell { winner, inbound, outbound, plan, break_even, break_even_exact }
    GridFigures { key, now, values }
    Grid { objective, across, down, rows }
}

perhaps!(Switch, Box<Grid>);
