//! What a search for a split found, by name: a best share, or the reason why there is none to speak of.

use std::cmp::Ordering;

use serde::Serialize;

use super::candidates::{Candidates, Point, Row};
use super::limits::{Bound, Miss};
use crate::decision::objective::Objective;
use crate::scenario::Side;

/// How a search for the best split ended. Shares are inbound's, in whole per cents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// One share serves the objective better than all others; of equal ones it is the smallest.
    Best {
        /// It.
        share: u32,
    },
    /// Nothing is spent at any share: no budget, sides that never begin, or limits that leave no place for any of it.
    NothingSpent,
    /// All shares that qualify, two or more, serve the objective the same to a part in 10⁹.
    AllEqual {
        /// The smallest of them.
        share: u32,
    },
    /// The limits exclude all shares.
    NothingQualifies {
        /// The limit that is nearest to letting a share pass: the largest miss of the share whose largest miss is the
        /// smallest.
        closest: Option<Miss>,
    },
    /// The earliest break-even was asked for, and none comes within the horizon.
    NothingBreaksEven {
        /// The share with the most cash at the end.
        share: u32,
    },
    /// Not all of the budget had to be spent, and the objective is served best by spending none.
    SpendNothing,
    /// Schedules say what is spent in each month, so there is no share to choose.
    NoSplit {
        /// The sides that have one.
        scheduled: Vec<Side>,
    },
}

/// Where the best candidate stands, and how it was found.
pub(super) struct Judgement {
    pub(super) finding: Finding,
    /// Row and place of the best.
    pub(super) best: Option<(usize, usize)>,
    /// The limits without which another would be the best.
    pub(super) binding: Vec<Bound>,
}

/// The limits on the money of both sides.
const BOTH: [Bound; 2] = [Bound::MostInbound, Bound::MostOutbound];

/// Scores closer than this part of their size count as one.
const SAME: f64 = 1e-9;

/// Judges all candidates by an objective.
pub(super) fn judge(objective: Objective, candidates: &Candidates) -> Judgement {
    let shut_out = candidates.shut_out();
    if shut_out || candidates.points().all(|point| point.outcome.cost <= 0.0) {
        let binding = if shut_out { BOTH.to_vec() } else { Vec::new() };
        return Judgement { finding: Finding::NothingSpent, best: None, binding };
    }
    let Some(best) = best_of(objective, candidates, &[]) else {
        let finding = Finding::NothingQualifies { closest: closest(candidates) };
        return Judgement { finding, best: None, binding: Vec::new() };
    };
    let finding = name(objective, candidates, best);
    let binding = binding(objective, candidates, best);
    let best = match finding {
        // Which of them is the best to the last bit is chance.
        Finding::AllEqual { share } => (best.0, share as usize),
        _ => best,
    };
    Judgement { finding, best: Some(best), binding }
}

/// The best of the candidates that no limit but the `ignored` ones excludes; of equal ones the first.
fn best_of(
    objective: Objective,
    candidates: &Candidates,
    ignored: &[Bound],
) -> Option<(usize, usize)> {
    let mut best: Option<((usize, usize), &Point)> = None;
    for (row_index, row) in candidates.rows.iter().enumerate() {
        for (index, point) in row.points.iter().enumerate() {
            let qualifies = point.excluded_by.iter().all(|bound| ignored.contains(bound));
            let better = best.is_none_or(|(_, best)| {
                objective.compare(&point.outcome, &best.outcome) == Ordering::Greater
            });
            if qualifies && better {
                best = Some(((row_index, index), point));
            }
        }
    }
    best.map(|(place, _)| place)
}

/// The finding for a best candidate.
fn name(objective: Objective, candidates: &Candidates, (row, index): (usize, usize)) -> Finding {
    let found = candidates.rows.get(row).and_then(|row| Some((row, row.points.get(index)?)));
    let Some((row, point)) = found else { return Finding::NothingSpent };
    let share = point.share;
    if row.percent == 0 {
        Finding::SpendNothing
    } else if objective == Objective::BreakEven && point.outcome.break_even.is_none() {
        Finding::NothingBreaksEven { share }
    } else {
        match first_of_equals(objective, row, point) {
            Some(share) => Finding::AllEqual { share },
            None => Finding::Best { share },
        }
    }
}

/// Whether two candidates serve an objective the same, but for rounding.
fn as_good(objective: Objective, one: &Point, other: &Point) -> bool {
    let same = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= SAME * one.abs().max(other.abs()),
        (one, other) => one.is_none() && other.is_none(),
    };
    let by_cash =
        |point: &Point| (objective == Objective::BreakEven).then_some(point.outcome.profit);
    same(objective.score(&one.outcome), objective.score(&other.outcome))
        && same(by_cash(one), by_cash(other))
}

/// The first of the shares of a row that qualify, two or more, if all of them are as good as `best`.
fn first_of_equals(objective: Objective, row: &Row, best: &Point) -> Option<u32> {
    let qualified = || row.points.iter().filter(|point| point.qualifies());
    let all_equal =
        qualified().nth(1).is_some() && qualified().all(|point| as_good(objective, point, best));
    qualified().next().filter(|_| all_equal).map(|point| point.share)
}

/// The limits of which one less would move the best; where no single one does, all that exclude the best without any.
fn binding(objective: Objective, candidates: &Candidates, best: (usize, usize)) -> Vec<Bound> {
    let point = |(row, index): (usize, usize)| candidates.rows.get(row)?.points.get(index);
    if candidates.capped && candidates.spend_all {
        // Without either of them another share would place all of the money.
        return BOTH.to_vec();
    }
    let mut broken: Vec<Bound> = Vec::new();
    for bound in candidates.points().flat_map(|point| &point.excluded_by) {
        if !broken.contains(bound) {
            broken.push(*bound);
        }
    }
    let moves = |ignored: &[Bound]| {
        let other = best_of(objective, candidates, ignored).and_then(point)?;
        point(best).is_none_or(|best| !as_good(objective, other, best)).then_some(other)
    };
    let alone: Vec<Bound> =
        broken.iter().copied().filter(|bound| moves(&[*bound]).is_some()).collect();
    if !alone.is_empty() {
        return alone;
    }
    moves(&broken).map(|free| free.excluded_by.clone()).unwrap_or_default()
}

/// The largest miss of the candidate whose largest miss is the smallest; of equal ones the first.
fn closest(candidates: &Candidates) -> Option<Miss> {
    let largest = |misses: &Vec<Miss>| {
        misses.iter().copied().reduce(
            |one, other| {
                if other.distance > one.distance { other } else { one }
            },
        )
    };
    let worst = candidates.rows.iter().flat_map(|row| &row.misses).filter_map(largest);
    worst.reduce(|one, other| if other.distance < one.distance { other } else { one })
}
