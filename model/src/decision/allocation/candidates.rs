//! Every whole per cent of a split, scored, with the limits that it breaks: the material that a choice is made from.

use serde::Serialize;

use super::limits::{Bound, Case, Limits, Miss, Money, ROUNDING};
use crate::decision::objective::Outcome;
use crate::engine::Parameters;

/// One share for inbound, and what comes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Inbound's share of the budget that is split, whole per cents, 0 to 100.
    pub share: u32,
    /// Money a month for inbound while it spends.
    pub inbound: f64,
    /// Money a month for outbound while it spends.
    pub outbound: f64,
    /// What the plan comes to.
    pub outcome: Outcome,
    /// The limits that exclude it; empty where it qualifies.
    pub excluded_by: Vec<Bound>,
}

impl Point {
    /// Whether no limit excludes it.
    pub fn qualifies(&self) -> bool {
        self.excluded_by.is_empty()
    }

    /// Money a month on both sides.
    pub(super) fn money(&self) -> f64 {
        self.inbound + self.outbound
    }
}

/// All shares of one budget.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Whole per cents of the plan's budget.
    pub(super) percent: u32,
    /// Money a month that is split.
    pub(super) budget: f64,
    /// Shares 0 to 100.
    pub(super) points: Vec<Point>,
    /// The miss of every condition that a point does not meet.
    pub(super) misses: Vec<Vec<Miss>>,
}

/// All that can be chosen from.
#[derive(Clone, Debug)]
pub(super) struct Candidates {
    /// The whole budget first, then smaller ones.
    pub(super) rows: Vec<Row>,
    /// Whether no share can place the whole budget, so that each side gets its most and the rest is left.
    pub(super) capped: bool,
    /// Whether all of the budget has to be spent, as far as the limits let it.
    pub(super) spend_all: bool,
}

/// Steps in which smaller budgets are tried, in whole per cents.
const BUDGET_STEP: u32 = 5;

/// A plan that is set to one candidate after the other and scored.
pub(super) trait Trial {
    /// The outcome where so much money a month goes to each side; `share` is inbound's, 0 to 1, of `budget`.
    fn outcome(&mut self, budget: f64, share: f64) -> Outcome;
}

impl Candidates {
    /// Every share of the whole budget and, unless all of it has to be spent, of every twentieth of it less.
    pub(super) fn of(
        plan: &Parameters,
        limits: &Limits,
        spend_all: bool,
        trial: &mut impl Trial,
    ) -> Self {
        let search = Search { limits, budget: plan.budget, horizon: plan.horizon };
        let capped = !(0..=100).any(|share| search.fits(share));
        let mut rows = vec![search.row(100, capped, trial)];
        if capped
            && spend_all
            && let Some(row) = rows.first_mut()
        {
            search.exclude_unspent(row);
        }
        if !spend_all {
            let smaller = (0..100 / BUDGET_STEP).rev().map(|step| step * BUDGET_STEP);
            rows.extend(smaller.map(|percent| search.row(percent, false, trial)));
        }
        Self { rows, capped, spend_all }
    }

    /// All of them, those of the whole budget first.
    pub(super) fn points(&self) -> impl Iterator<Item = &Point> {
        self.rows.iter().flat_map(|row| &row.points)
    }

    /// Whether there is money, and the limits leave no place for any of it.
    pub(super) fn shut_out(&self) -> bool {
        let whole = self.rows.first();
        self.capped && whole.is_some_and(|row| row.points.iter().all(|point| point.money() <= 0.0))
    }
}

/// What all candidates have in common.
struct Search<'a> {
    limits: &'a Limits,
    budget: f64,
    horizon: u32,
}

impl Search<'_> {
    /// What a share gives each side of a budget.
    fn wanted(budget: f64, share: u32) -> Money {
        let part = f64::from(share) / 100.0;
        Money { inbound: budget * part, outbound: budget * (1.0 - part) }
    }

    /// The same, no side more than its most.
    fn spendable(&self, wanted: Money) -> Money {
        let cut = |most: Option<f64>, money: f64| most.map_or(money, |most| money.min(most));
        Money {
            inbound: cut(self.limits.inbound.most, wanted.inbound),
            outbound: cut(self.limits.outbound.most, wanted.outbound),
        }
    }

    /// Whether both sides may have what this share of the whole budget gives them.
    fn fits(&self, share: u32) -> bool {
        let wanted = Self::wanted(self.budget, share);
        self.spendable(wanted).sum() >= wanted.sum() - ROUNDING * self.budget
    }

    fn row(&self, percent: u32, capped: bool, trial: &mut impl Trial) -> Row {
        // A fraction first: the whole of a budget is that budget to the last bit.
        let budget = self.budget * (f64::from(percent) / 100.0);
        let (points, misses) =
            (0..=100).map(|share| self.point(budget, share, capped, trial)).unzip();
        Row { percent, budget, points, misses }
    }

    fn point(
        &self,
        budget: f64,
        share: u32,
        capped: bool,
        trial: &mut impl Trial,
    ) -> (Point, Vec<Miss>) {
        let wanted = Self::wanted(budget, share);
        let money = if capped { self.spendable(wanted) } else { wanted };
        let outcome = if money == wanted {
            trial.outcome(budget, f64::from(share) / 100.0)
        } else {
            let sum = money.sum();
            trial.outcome(sum, if sum > 0.0 { money.inbound / sum } else { 0.0 })
        };
        let case = Case {
            share: f64::from(share),
            money,
            outcome: &outcome,
            budget: self.budget,
            horizon: self.horizon,
        };
        let misses = self.limits.missed(&case);
        let Money { inbound, outbound } = money;
        let excluded_by = misses.iter().map(|miss| miss.bound).collect();
        (Point { share, inbound, outbound, outcome, excluded_by }, misses)
    }

    /// Where the sides together can never have the whole budget, a share that leaves more of it than it must is
    /// excluded by the limit that takes the money away.
    fn exclude_unspent(&self, row: &mut Row) {
        let most = row.points.iter().map(Point::money).fold(0.0, f64::max);
        for (point, misses) in row.points.iter_mut().zip(&mut row.misses) {
            let left = most - point.money();
            if left <= ROUNDING * self.budget {
                continue;
            }
            let wanted = Self::wanted(self.budget, point.share);
            for (bound, wanted, money) in [
                (Bound::MostInbound, wanted.inbound, point.inbound),
                (Bound::MostOutbound, wanted.outbound, point.outbound),
            ] {
                if wanted > money {
                    point.excluded_by.push(bound);
                    let distance = left / self.budget;
                    misses.push(Miss { bound, share: point.share, needed: Some(wanted), distance });
                }
            }
        }
    }
}
