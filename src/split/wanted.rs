//! What a visitor wants most from the money and what the split must keep to; and the best split for that.

use leptos::prelude::*;
use pushpull_model::decision::allocation::{
    BestOfAll, Bound, Finding, Limits, Mark, NextAtShare, Point, best_of_all, next_by_share,
};
use pushpull_model::decision::{Objective, Outcome};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::Scenario;

use super::limit::{from_statements, in_force, statements};
use super::whole;
use crate::answer::next_amount;
use crate::plans::Plan;

/// What is wanted, and what serves it. All that is worked out waits until somebody looks at it.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// What is to be as good as possible.
    pub objective: RwSignal<Objective>,
    /// The limits as they stand in their boxes.
    pub typed: RwSignal<Limits>,
    /// Keys of the limits whose text was refused.
    pub refused: RwSignal<Vec<&'static str>>,
    /// The limits that hold: shares that cross change nothing.
    pub limits: Memo<Limits>,
    ground: Memo<Scenario>,
    begun: StoredValue<Option<Memo<Search>>>,
    next: StoredValue<Option<Memo<Next>>>,
    owner: StoredValue<Owner>,
}

/// What a little more money does on each side at every split.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// For what.
    pub objective: Objective,
    /// How much more a month.
    pub amount: f64,
    /// At every whole per cent for inbound. Empty where there is no split.
    pub at: Vec<NextAtShare>,
}

/// Every split of the budget, and the best of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// What it is the best for.
    pub objective: Objective,
    /// Every whole per cent for inbound, 0 to 100. Empty where there is nothing to split.
    pub curve: Vec<Point>,
    /// How it ended.
    pub finding: Finding,
    /// The best of the curve.
    pub best: Option<Point>,
    /// What it comes to month by month.
    pub plan: Option<Plan>,
    /// The limits without which it would be another.
    pub binding: Vec<Bound>,
    /// The best there would be without limits, where they bind.
    pub free: Option<Point>,
    /// Money a month for which the limits leave no place.
    pub unspent: f64,
    /// Whether any limit is set.
    pub limited: bool,
    /// The best splits for all objectives. What each leaves on the table does not follow the slider: see `gain`.
    pub marks: Vec<Mark>,
}

/// How the visitor's own split stands beside the best one.
#[derive(Clone, Debug, PartialEq)]
pub enum Yours {
    /// It is the best.
    Best,
    /// It is worse by so much of the objective, for break-even in months; by 0 where it does as well.
    Behind(f64),
    /// It would be better by so much, but breaks limits.
    Ahead(f64, Vec<Bound>),
    /// One of the two has no such figure.
    Undefined,
}

impl Wanted {
    /// What is wanted of this scenario.
    pub fn new(scenario: RwSignal<Scenario>, objective: Objective, limits: Limits) -> Self {
        let objective = RwSignal::new(objective);
        let typed = RwSignal::new(limits);
        let limits =
            Memo::new(move |last: Option<&Limits>| typed.with(|typed| in_force(typed, last)));
        let ground = Memo::new(move |_| scenario.with(without_split));
        let refused = RwSignal::default();
        let (begun, next) = (StoredValue::new(None), StoredValue::new(None));
        let owner = StoredValue::new(Owner::current().unwrap_or_default());
        Self { objective, typed, refused, limits, ground, begun, next, owner }
    }

    /// The search for the best split, begun by the first who looks. It does not follow the slider.
    pub fn search(&self) -> Memo<Search> {
        let Self { objective, limits, ground, .. } = *self;
        self.begun_once(self.begun, move || {
            let objective = objective.get();
            ground.with(|ground| limits.with(|limits| Search::of(ground, limits, objective)))
        })
    }

    /// What a little more money does, worked out by the first who looks. It does not follow the slider either.
    pub fn next(&self) -> Memo<Next> {
        let Self { objective, ground, .. } = *self;
        self.begun_once(self.next, move || {
            let objective = objective.get();
            ground.with(|ground| {
                let amount = next_amount(ground.budget);
                let at = next_by_share(&calibrate(ground), objective, amount);
                Next { objective, amount, at }
            })
        })
    }

    /// What somebody has begun to work out, else what `work` comes to from now on. It lasts as long as the page, not as
    /// long as the part of it that looks first.
    fn begun_once<T: Clone + PartialEq + Send + Sync + 'static>(
        &self,
        begun: StoredValue<Option<Memo<T>>>,
        work: impl Fn() -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        begun.get_value().unwrap_or_else(|| {
            let memo = self.owner.with_value(|owner| owner.with(|| Memo::new(move |_| work())));
            begun.set_value(Some(memo));
            memo
        })
    }

    /// What was kept of it; what nobody knows falls back.
    pub fn kept<'a>(
        scenario: RwSignal<Scenario>,
        objective: &str,
        figures: impl Iterator<Item = (&'a str, f64)>,
    ) -> Self {
        let objective = Objective::from_key(objective).unwrap_or_default();
        Self::new(scenario, objective, from_statements(figures))
    }

    /// Everything to be kept but the objective, by key.
    pub fn statements(&self) -> Vec<(&'static str, f64)> {
        self.limits.with_untracked(statements)
    }

    /// Follows whatever has to be kept.
    pub fn track(&self) {
        self.objective.track();
        self.limits.track();
    }

    /// The scenario but for its split.
    pub fn ground(&self) -> Scenario {
        self.ground.get()
    }

    /// The scenario with the best split in the place of the visitor's. `None` where there is none.
    pub fn served(&self) -> Option<Scenario> {
        let mut scenario = self.ground();
        let best = self.search().with(|search| search.best.clone())?;
        (scenario.budget, scenario.share_in) = laid(&best, scenario.budget);
        Some(scenario)
    }

    /// Whether a limit's box says what does not hold.
    pub fn is_stale(&self) -> bool {
        self.typed.with(super::limit::crossed) || self.refused.with(|refused| !refused.is_empty())
    }
}

/// The scenario as it is whatever its split.
fn without_split(scenario: &Scenario) -> Scenario {
    let mut ground = scenario.clone();
    ground.share_in = 0.0;
    ground
}

/// Money a month at a point of the curve, and inbound's share of it: less than the budget where limits take money away.
fn laid(point: &Point, budget: f64) -> (f64, f64) {
    let money = point.inbound + point.outbound;
    let share = f64::from(point.share) / 100.0;
    if money >= budget * (1.0 - SAME) {
        (budget, share)
    } else {
        (money, if money > 0.0 { point.inbound / money } else { share })
    }
}

/// What a point of the curve comes to month by month.
fn plan(mut parameters: Parameters, point: &Point) -> Plan {
    (parameters.budget, parameters.share_in) = laid(point, parameters.budget);
    Plan::of(&parameters)
}

/// A part of the whole that is only rounding.
const SAME: f64 = 1e-9;

impl Search {
    /// The search among all splits of a scenario, and for all objectives in one go.
    fn of(ground: &Scenario, limits: &Limits, objective: Objective) -> Self {
        let parameters = calibrate(ground);
        let BestOfAll { curve, marks } = best_of_all(&parameters, limits);
        let mark = marks.iter().find(|mark| mark.objective == objective);
        let point =
            |curve: &[Point], mark: Option<&Mark>| curve.get(mark?.share? as usize).cloned();
        let binding = mark.map(|mark| mark.binding.clone()).unwrap_or_default();
        let free = (!binding.is_empty()).then(|| {
            let all = best_of_all(&parameters, &Limits::default());
            point(&all.curve, all.marks.iter().find(|mark| mark.objective == objective))
        });
        let best = point(&curve, mark);
        let unspent =
            best.as_ref().map_or(0.0, |best| ground.budget - best.inbound - best.outbound);
        Self {
            objective,
            finding: mark.map_or(Finding::NothingSpent, |mark| mark.finding.clone()),
            plan: best.as_ref().map(|best| plan(parameters, best)),
            best,
            binding,
            free: free.flatten(),
            unspent: if unspent > SAME * ground.budget { unspent } else { 0.0 },
            limited: *limits != Limits::default(),
            curve,
            marks,
        }
    }

    /// The best split in whole per cents for inbound.
    pub fn share(&self) -> Option<u32> {
        self.best.as_ref().map(|best| best.share)
    }

    /// Money a month at the best split, and inbound's share of it in whole per cents: another one than of the budget
    /// where limits take money away.
    pub fn placed(&self) -> Option<(f64, u32)> {
        let best = self.best.as_ref()?;
        let money = best.inbound + best.outbound;
        let is_part = self.unspent > 0.0 && money > 0.0;
        Some((money, if is_part { whole(best.inbound / money) } else { best.share }))
    }

    /// How a split (0 to 1 for inbound) that comes to `outcome` stands beside the best.
    pub fn yours(&self, share_in: f64, outcome: &Outcome) -> Yours {
        let Some(best) = &self.best else { return Yours::Undefined };
        if (f64::from(best.share) / 100.0 - share_in).abs() < SAME && self.unspent <= 0.0 {
            return Yours::Best;
        }
        match gain(self.objective, outcome, &best.outcome) {
            Some(gain) if gain < 0.0 => Yours::Ahead(-gain, self.broken_by(share_in)),
            Some(gain) => Yours::Behind(gain),
            None => Yours::Undefined,
        }
    }

    /// The limits that a split (0 to 1 for inbound) breaks.
    fn broken_by(&self, share_in: f64) -> Vec<Bound> {
        let near = |point: &&Point| (f64::from(point.share) - share_in * 100.0).abs() <= 0.5;
        self.curve.iter().find(near).map(|point| point.excluded_by.clone()).unwrap_or_default()
    }
}

/// How much better `to` serves an objective than `from`, in its unit.
pub fn gain(objective: Objective, from: &Outcome, to: &Outcome) -> Option<f64> {
    Some(objective.score(to)? - objective.score(from)?)
}

#[cfg(test)]
mod tests {
    use pushpull_model::decision::allocation::{SplitOptions, best_split};
    use pushpull_model::scenario::{INDUSTRIES, Industry};

    use super::*;

    fn searched(scenario: &Scenario, limits: &Limits, objective: Objective) -> Search {
        Search::of(&without_split(scenario), limits, objective)
    }

    /// The search forgets the visitor's split; what it says of it must be what the model says of the plan with it.
    #[test]
    fn what_is_left_on_the_table_is_what_the_model_says() {
        for industry in INDUSTRIES {
            let scenario = Scenario::preset(industry);
            let parameters = calibrate(&scenario);
            let outcome = Plan::of(&parameters).outcome();
            for objective in Objective::ALL {
                let found = searched(&scenario, &Limits::default(), objective);
                let options = SplitOptions { objective, ..SplitOptions::default() };
                let told = best_split(&parameters, &options);
                assert_eq!(found.share(), told.best.map(|best| best.share));
                let said = match found.yours(scenario.share_in, &outcome) {
                    Yours::Best => Some(0.0),
                    Yours::Behind(gain) => Some(gain),
                    Yours::Ahead(gain, _) => Some(-gain),
                    Yours::Undefined => None,
                };
                assert_eq!(said, told.gain, "{industry:?} {objective:?}");
            }
        }
    }

    #[test]
    fn the_best_plan_is_the_best_point_of_the_curve() {
        let scenario = Scenario::preset(Industry::B2bSoftware);
        let mut capped = Limits::default();
        (capped.inbound.most, capped.outbound.most) = (Some(6_000.0), Some(5_000.0));
        for limits in [Limits::default(), capped] {
            let found = searched(&scenario, &limits, Objective::Npv);
            let best = found.best.expect("there is a best split");
            assert_eq!(found.plan.map(|plan| plan.outcome()), Some(best.outcome));
        }
    }

    #[test]
    fn a_split_outside_the_limits_that_would_do_better_is_said_to_break_them() {
        let scenario = Scenario::preset(Industry::B2bSoftware);
        let limits = Limits { share_to: 10, ..Limits::default() };
        let found = searched(&scenario, &limits, Objective::Npv);
        let outcome = Plan::of(&calibrate(&scenario)).outcome();
        let Yours::Ahead(gain, broken) = found.yours(scenario.share_in, &outcome) else {
            panic!("{found:?}");
        };
        assert!(gain > 0.0 && broken == [Bound::ShareTo]);
        assert!(found.free.is_some_and(|free| free.share > 10));
    }

    #[test]
    fn money_without_a_place_is_unspent() {
        let scenario = Scenario::preset(Industry::B2bSoftware);
        let mut limits = Limits::default();
        (limits.inbound.most, limits.outbound.most) = (Some(6_000.0), Some(5_000.0));
        let found = searched(&scenario, &limits, Objective::Npv);
        assert!((found.unspent - (scenario.budget - 11_000.0)).abs() <= 200.0, "{}", found.unspent);
        assert_eq!(found.binding, [Bound::MostInbound, Bound::MostOutbound]);
    }
}
