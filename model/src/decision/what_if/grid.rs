//! Two inputs at once: who wins, and what the plan makes of it, for every pair of figures.

use serde::Serialize;

use super::duel::{Duel, Winner};
use super::input::{Business, Input, SHARE};
use super::switch::key_of;
use super::unanswerable::Unanswerable;
use crate::decision::objective::{Objective, Scorer};
use crate::scenario::LONGEST_PLAN;

/// Most values on one side of a grid.
pub const LARGEST_GRID: usize = 101;

/// One side of a grid: an input and the figures it is to have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis<'a> {
    /// Name of the input.
    pub key: &'a str,
    /// The first and the last figure. `None` is half to twice the present one, within the bounds; the present one alone
    /// where one is wanted; of a split all there is.
    pub range: Option<(f64, f64)>,
    /// How many figures, evenly apart, 1 to [`LARGEST_GRID`]; where only whole numbers make sense there may be fewer.
    pub count: usize,
}

impl<'a> Axis<'a> {
    /// 21 figures around the present one.
    pub fn around(key: &'a str) -> Self {
        Self { key, range: None, count: 21 }
    }
}

/// Who wins and what the plan comes to, for every pair of figures of two inputs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grid {
    /// What the sides are compared by.
    #[serde(serialize_with = "key_of")]
    pub objective: Objective,
    /// The input that changes within a row.
    pub across: Figures,
    /// The input that changes from row to row.
    pub down: Figures,
    /// A row for each figure of `down`, in it a cell for each figure of `across`.
    pub rows: Vec<Vec<Cell>>,
}

/// The figures of an input on one side of a grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Name of the input.
    pub key: &'static str,
    /// What it is now.
    pub now: f64,
    /// What it is in each cell, upwards.
    pub values: Vec<f64>,
}

/// What comes of one pair of figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// Who wins with all the money.
    pub winner: Winner,
    /// The objective with all the money on inbound. `None` is undefined.
    pub inbound: Option<f64>,
    /// The objective with all the money on outbound. `None` is undefined.
    pub outbound: Option<f64>,
    /// The objective under the split that the business has. `None` is undefined.
    pub plan: Option<f64>,
    /// Break-even month under that split. `None` is not within the horizon, or nothing was spent.
    pub break_even: Option<u32>,
    /// The same with a straight line inside the month.
    pub break_even_exact: Option<f64>,
}

/// Every pair of figures of two inputs, the first changing within a row, the second from row to row.
///
/// Cost: three projections a cell.
///
/// # Errors
/// An [`Unanswerable`] for an input that the business does not have, the same input twice, a range that is not within
/// the bounds, and more than [`LARGEST_GRID`] figures.
pub fn grid<T: Business>(
    business: &T,
    objective: Objective,
    across: Axis,
    down: Axis,
) -> Result<Grid, Unanswerable> {
    let (across_input, across) = figures(business, across)?;
    let (down_input, down) = figures(business, down)?;
    if across.key == down.key {
        return Err(Unanswerable::Twice { key: across.key });
    }
    let mut duel = Duel::new(objective);
    let mut scorer = Scorer::default();
    let mut room = T::Room::default();
    let mut cell = |row: &T, value: f64| {
        let plan = row.plan_with(&mut room, &across_input, value);
        let whole = scorer.outcome(&plan, objective);
        let [inbound, outbound] = duel.outcomes(plan);
        Cell {
            winner: Winner::of(objective, &inbound, &outbound),
            inbound: objective.value(&inbound),
            outbound: objective.value(&outbound),
            plan: objective.value(&whole),
            break_even: whole.break_even.map(|found| found.month),
            break_even_exact: whole.break_even.map(|found| found.exact),
        }
    };
    let mut row = |value: f64| {
        let mut row = business.clone();
        down_input.set(&mut row, value);
        across.values.iter().map(|value| cell(&row, *value)).collect()
    };
    let rows = down.values.iter().map(|value| row(*value)).collect();
    Ok(Grid { objective, across, down, rows })
}

/// The input of a side of the grid, and its figures.
fn figures<T: Business>(business: &T, axis: Axis) -> Result<(Input<T>, Figures), Unanswerable> {
    let (input, now) = business.input(axis.key)?;
    let Input { key, least, most, .. } = input;
    let count = axis.count;
    if !(1..=LARGEST_GRID).contains(&count) {
        return Err(Unanswerable::Size { key, most: LARGEST_GRID, count });
    }
    let (from, to) = match axis.range {
        Some((from, to)) => {
            if !(least..=most).contains(&from) || !(least..=most).contains(&to) {
                return Err(Unanswerable::OutOfRange { key, least, most });
            }
            if from > to {
                return Err(Unanswerable::Reversed { key, from, least, most });
            }
            (from, to)
        }
        None if count == 1 => (now, now),
        None => around(business, &input, now),
    };
    let mut values = evenly(from, to, count);
    if input.whole {
        values = values.into_iter().map(f64::round).collect();
    }
    values.dedup();
    Ok((input, Figures { key, now, values }))
}

/// Half to twice the present figure, within the bounds; the whole of a split; where there is nothing to halve, up to the
/// largest share, the longest time, or the budget.
fn around<T: Business>(business: &T, input: &Input<T>, now: f64) -> (f64, f64) {
    let Input { key, least, most, .. } = *input;
    if key == SHARE {
        return (least, most);
    }
    let (from, to) = match now.total_cmp(&0.0) {
        std::cmp::Ordering::Greater => (0.5 * now, 2.0 * now),
        std::cmp::Ordering::Less => (2.0 * now, 0.5 * now),
        std::cmp::Ordering::Equal if most <= LONGEST_PLAN => (least.max(0.0), most),
        std::cmp::Ordering::Equal => (least.max(0.0), business.plan().budget.max(1.0)),
    };
    (from.clamp(least, most), to.clamp(least, most))
}

/// So many figures evenly apart from the first to the last; one alone is the first.
fn evenly(from: f64, to: f64, count: usize) -> Vec<f64> {
    let steps = count.saturating_sub(1).max(1) as f64;
    let at = |index: usize| {
        let part = index as f64 / steps;
        (from * (1.0 - part) + to * part).clamp(from, to)
    };
    (0..count).map(at).collect()
}
