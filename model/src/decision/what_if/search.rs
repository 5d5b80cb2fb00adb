//! The nearest figure at which something changes: a walk outward from the present one, a climb where it comes close in
//! between, and the change itself to a part in 10¹⁰.

use std::cmp::Ordering;

use super::input::Input;
use super::outward::outward;

/// Width of the last bracket, relative to the figure found.
const CLOSE: f64 = 1e-10;

/// The same where the figure is nothing.
const NOTHING: f64 = 1e-15;

/// What is seen at one figure of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sight {
    pub(super) at: f64,
    /// Whether it has changed.
    pub(super) changed: bool,
    /// How far it is beyond the change; below 0 where it is not there yet. `None` cannot be said.
    pub(super) gap: Option<f64>,
}

impl Sight {
    fn closer(&self, other: &Self) -> bool {
        self.gap.partial_cmp(&other.gap) == Some(Ordering::Greater)
    }

    /// The one that has changed, or is closer to it; of equal ones the first.
    pub(super) fn better(self, other: Self) -> Self {
        if !self.changed && (other.changed || other.closer(&self)) { other } else { self }
    }
}

/// How an input is looked through.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) now: f64,
    pub(super) least: f64,
    pub(super) most: f64,
    /// Whole numbers, this far apart at first.
    pub(super) step: Option<f64>,
    /// Whether what is looked for may jump, so that more figures are to be looked at.
    pub(super) jumps: bool,
}

impl Range {
    /// All that makes sense, and the present figure where a file says more than that.
    pub(super) fn of<T>(input: &Input<T>, now: f64, jumps: bool) -> Self {
        let (least, most) = (input.least.min(now), input.most.max(now));
        Self { now, least, most, step: input.whole.then_some(input.step), jumps }
    }
}

/// What a walk in one direction found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walked {
    /// The nearest figure at which it has changed.
    pub(super) change: Option<Sight>,
    /// The closest that was seen, the present figure included.
    pub(super) best: Sight,
    /// The first figure looked at after the present one; the present one where there is none.
    pub(super) first: f64,
}

/// Looks at figures of one input.
pub(super) struct Search<F> {
    range: Range,
    look: F,
}

impl<F: FnMut(f64) -> Sight> Search<F> {
    pub(super) fn new(range: Range, look: F) -> Self {
        Self { range, look }
    }

    fn see(&mut self, at: f64) -> Sight {
        (self.look)(if self.range.step.is_some() { at.round() } else { at })
    }

    /// What is seen at the present figure.
    pub(super) fn now(&mut self) -> Sight {
        self.see(self.range.now)
    }

    /// Walks from the present figure, at which `start` is seen, up or down to the end of the range.
    pub(super) fn walk(&mut self, start: Sight, up: bool) -> Walked {
        let end = if up { self.range.most } else { self.range.least };
        let figures = outward(&self.range, end);
        let first = figures.first().copied().unwrap_or(start.at);
        let mut walked = Walked { change: None, best: start, first };
        if start.changed {
            return Walked { change: Some(start), ..walked };
        }
        let (mut before, mut here) = (start, start);
        for at in figures {
            let next = self.see(at);
            let peak = self.between(before, here, next);
            let seen = peak.into_iter().chain([next]);
            let mut last = if peak.is_some() { before } else { here };
            for sight in seen {
                walked.best = walked.best.better(sight);
                if sight.changed {
                    walked.change = Some(self.close(last, sight));
                    return walked;
                }
                last = sight;
            }
            (before, here) = (here, next);
        }
        if let Some(peak) = self.at_the_end(before, here) {
            walked.best = walked.best.better(peak);
            walked.change = peak.changed.then(|| self.close(before, peak));
        }
        walked
    }

    /// The closest between three figures in a row, where the middle one is closer than both others, or the walk starts
    /// by going away from something closer.
    fn between(&mut self, before: Sight, here: Sight, next: Sight) -> Option<Sight> {
        let every_one = self.range.step.is_some_and(|step| step <= 1.0);
        if next.changed || every_one || !here.closer(&next) {
            return None;
        }
        if here.closer(&before) {
            return Some(self.climb(before.at, next.at));
        }
        if before.at.to_bits() != here.at.to_bits() || self.range.step.is_some() {
            return None;
        }
        let beside = self.see(here.at + 0.1 * (next.at - here.at));
        beside.closer(&here).then(|| self.climb(here.at, next.at))
    }

    /// The closest before the end of a range towards which it came closer.
    fn at_the_end(&mut self, before: Sight, end: Sight) -> Option<Sight> {
        if self.range.step.is_some() || !end.closer(&before) {
            return None;
        }
        let beside = self.see(end.at + 0.02 * (before.at - end.at));
        beside.closer(&end).then(|| self.climb(before.at, end.at))
    }

    /// The closest between two figures, by golden section; the first that has changed, where one has.
    pub(super) fn climb(&mut self, from: f64, to: f64) -> Sight {
        let golden = 0.5 * (5.0_f64.sqrt() - 1.0);
        let (mut from, mut to) = (from, to);
        let mut left = self.see(to - golden * (to - from));
        let mut right = self.see(from + golden * (to - from));
        let mut best = left.better(right);
        for _ in 0..30 {
            if best.changed || (to - from).abs() <= 1e-7 * to.abs().max(from.abs()) {
                break;
            }
            let seen = if left.closer(&right) {
                (to, right) = (right.at, left);
                left = self.see(to - golden * (to - from));
                left
            } else {
                (from, left) = (left.at, right);
                right = self.see(from + golden * (to - from));
                right
            };
            best = best.better(seen);
        }
        best
    }

    /// The figure at which it changes between one where it has not and one where it has: the changed end of a bracket
    /// that is no wider than [`CLOSE`], or of two neighbouring whole numbers.
    ///
    /// Tirupathi Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
    /// without using derivatives", Advances in Engineering Software 28 (1997) 145–149; plain bisection where nothing can
    /// be said of how far it is.
    pub(super) fn close(&mut self, same: Sight, changed: Sight) -> Sight {
        let (mut newest, mut opposite, mut third) = (changed, same, None);
        for _ in 0..200 {
            let width = (newest.at - opposite.at).abs();
            let at = if newest.changed { newest.at } else { opposite.at };
            let wanted = match self.range.step {
                Some(_) => 1.0,
                None => CLOSE * at.abs() + NOTHING,
            };
            if width <= wanted {
                break;
            }
            let least = (0.5 * wanted / width).min(0.5);
            let part = part(&newest, &opposite, third.as_ref()).clamp(least, 1.0 - least);
            let mut at = newest.at + part * (opposite.at - newest.at);
            if self.range.step.is_some() {
                let (from, to) = (newest.at.min(opposite.at), newest.at.max(opposite.at));
                at = at.round().clamp(from + 1.0, to - 1.0);
            }
            let seen = self.see(at);
            if seen.changed == newest.changed {
                third = Some(newest);
            } else {
                third = Some(opposite);
                opposite = newest;
            }
            newest = seen;
        }
        if newest.changed { newest } else { opposite }
    }
}

/// Where between the newest end of a bracket (0) and the opposite one (1) to look next: by inverse quadratic
/// interpolation where that can be trusted, else in the middle.
fn part(newest: &Sight, opposite: &Sight, third: Option<&Sight>) -> f64 {
    let value = |sight: &Sight| sight.gap.filter(|gap| (*gap > 0.0) == sight.changed);
    let Some(third) = third else { return 0.5 };
    let (Some(a), Some(b), Some(c)) = (value(newest), value(opposite), third.gap) else {
        return 0.5;
    };
    let along = (newest.at - opposite.at) / (third.at - opposite.at);
    let risen = (a - b) / (c - b);
    let trusted = risen * risen < along && (1.0 - risen).powi(2) < 1.0 - along;
    let beyond = (third.at - newest.at) / (opposite.at - newest.at);
    let found = a / (b - a) * c / (b - c) + beyond * a / (c - a) * b / (c - b);
    if trusted && found.is_finite() { found } else { 0.5 }
}
