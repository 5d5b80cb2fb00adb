//! The best split is the best, whatever the plan, and keeps to its limits (specification 4.5).

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Bound, Finding, Limits, SideLimits, SplitOptions, best_of_all, best_split,
};
use pushpull_model::engine::{self, Parameters, project};
use pushpull_model::interchange::Plan;

use crate::plans::{assert_equal, full, read, simple, usual};

/// Fewer plans where each law walks thousands.
pub(crate) fn few() -> ProptestConfig {
    let usual = usual();
    ProptestConfig { cases: usual.cases.div_ceil(8), ..usual }
}

pub(crate) fn objective() -> impl Strategy<Value = Objective> {
    select(Objective::ALL.to_vec())
}

/// What a plan scores: more is better, and a cash at the end tells equal break-evens apart. Written down once more.
pub(crate) fn scored(plan: &Parameters, objective: Objective) -> (f64, f64) {
    let projection = project(plan);
    let score = match objective {
        Objective::Leads => Some(projection.leads()),
        Objective::Customers => Some(projection.customers()),
        Objective::Profit => Some(projection.profit()),
        Objective::Npv => Some(projection.npv()),
        Objective::RunOffNpv => Some(engine::run_off_npv(plan)),
        Objective::BreakEven => projection.break_even().map(|found| -found.exact),
        Objective::Roi => projection.roi(),
    };
    let cash = if objective == Objective::BreakEven { projection.profit() } else { 0.0 };
    (score.unwrap_or(f64::NEG_INFINITY), cash)
}

/// The smallest of the best shares among those that `qualify`, one by one.
fn best_by_hand(
    plan: &Parameters,
    objective: Objective,
    qualifies: impl Fn(&Parameters, u32) -> bool,
) -> Option<u32> {
    let mut best: Option<(u32, (f64, f64))> = None;
    for share in 0..=100 {
        let at = plan.with_share(f64::from(share) / 100.0);
        let score = scored(&at, objective);
        if qualifies(&at, share) && best.is_none_or(|(_, best)| score > best) {
            best = Some((share, score));
        }
    }
    best.map(|(share, _)| share)
}

pub(crate) fn options(objective: Objective) -> SplitOptions {
    SplitOptions { objective, ..SplitOptions::default() }
}

/// A plan without schedules.
pub(crate) fn free() -> impl Strategy<Value = Plan> {
    full().prop_map(|plan| Plan { spend_in: Vec::new(), spend_out: Vec::new(), ..plan })
}

prop_compose! {
    fn limits()(
        from in 0_u32..=60,
        width in 0_u32..=100,
        (least_in, least_out) in (0.0..=0.3, 0.0..=0.3),
        (most_in, most_out) in (option::of(0.5..=1.0), option::of(0.5..=1.0)),
        most_loss in option::of(0.0..=2.0),
        break_even_by in option::weighted(0.3, 1_u32..=36),
    ) -> Limits {
        Limits {
            share_from: from,
            share_to: (from + width).min(100),
            inbound: SideLimits { least: least_in, most: most_in, kept: 0.0 },
            outbound: SideLimits { least: least_out, most: most_out, kept: 0.0 },
            most_loss,
            break_even_by,
        }
    }
}

/// Limits in parts of the budget as limits in money.
fn of_budget(limits: &Limits, budget: f64) -> Limits {
    let side = |side: SideLimits| SideLimits {
        least: side.least * budget,
        most: side.most.map(|most| most * budget),
        kept: 0.0,
    };
    Limits {
        inbound: side(limits.inbound),
        outbound: side(limits.outbound),
        most_loss: limits.most_loss.map(|loss| loss * budget),
        ..limits.clone()
    }
}

/// Whether a share meets the limits, as they read.
fn meets(plan: &Parameters, share: u32, limits: &Limits) -> bool {
    let projection = project(plan);
    let part = f64::from(share) / 100.0;
    let within = |side: SideLimits, money: f64| {
        let rounding = 1e-9 * plan.budget;
        money >= side.least - rounding && side.most.is_none_or(|most| money <= most + rounding)
    };
    let flows = projection.cash_flows();
    let worst = flows.into_iter().fold(f64::INFINITY, f64::min);
    (limits.share_from..=limits.share_to).contains(&share)
        && within(limits.inbound, plan.budget * part)
        && within(limits.outbound, plan.budget * (1.0 - part))
        && limits.most_loss.is_none_or(|most| worst >= -most)
        && limits
            .break_even_by
            .is_none_or(|by| projection.break_even().is_some_and(|found| found.month <= by))
}

/// A plan of the core model, in which everything is concave in the split.
fn core(plan: &Plan) -> Parameters {
    let mut plan = read(plan);
    plan.sales_cost = 0.0;
    plan.cross.react = 0.0;
    for side in [&mut plan.inbound, &mut plan.outbound] {
        (side.fixed, side.upfront) = (0.0, 0.0);
    }
    plan.discount = plan.discount.abs();
    plan
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn no_whole_percent_is_better_than_the_best(plan in free(), objective in objective()) {
        let plan = read(&plan);
        let split = best_split(&plan, &options(objective));
        let share = best_by_hand(&plan, objective, |_, _| true);
        prop_assert_eq!(split.curve.len(), 101);
        prop_assert_eq!(split.best.is_none(), split.finding == Finding::NothingSpent);
        if let Finding::AllEqual { share } = split.finding {
            prop_assert_eq!(share, 0);
        } else if let Some(best) = split.best {
            prop_assert_eq!(Some(best.share), share);
            let tried = (0..=100).any(|share| plan.share_in == f64::from(share) / 100.0);
            prop_assert!(!tried || split.gain.is_none_or(|gain| gain >= 0.0));
        }
    }

    #[test]
    fn the_best_that_qualifies_is_the_best_of_those_that_do(plan in free(), limits in limits(), objective in objective()) {
        let plan = read(&plan);
        let limits = of_budget(&limits, plan.budget);
        // Where no whole per cent fits both sides, each gets its most: another law.
        let fits = |share: u32| {
            let part = f64::from(share) / 100.0;
            let money = [(limits.inbound, plan.budget * part), (limits.outbound, plan.budget * (1.0 - part))];
            money.iter().all(|(side, money)| side.most.is_none_or(|most| *money <= most))
        };
        prop_assume!((0..=100).any(fits));
        let split = best_split(&plan, &SplitOptions { limits: limits.clone(), ..options(objective) });
        let by_hand = best_by_hand(&plan, objective, |at, share| meets(at, share, &limits));
        match split.finding {
            Finding::NothingSpent => prop_assert!(split.best.is_none()),
            Finding::NothingQualifies { closest } => {
                prop_assert_eq!(by_hand, None);
                prop_assert!(closest.is_some());
            }
            _ => {
                let best = split.best.as_ref().expect("a best share");
                prop_assert!(best.qualifies());
                if let Finding::AllEqual { share } = split.finding {
                    prop_assert_eq!(Some(share), split.curve.iter().find(|point| point.qualifies()).map(|point| point.share));
                    return Ok(());
                }
                prop_assert_eq!(Some(best.share), by_hand);
                let exact = split.exact_share(&plan).expect("near the best");
                prop_assert!((exact - f64::from(best.share)).abs() <= 1.0);
                let there = scored(&plan.with_share(exact / 100.0), objective);
                prop_assert!(there >= scored(&plan.with_share(f64::from(best.share) / 100.0), objective));
            }
        }
    }

    #[test]
    fn a_limit_that_binds_is_met_by_the_best_and_not_by_the_one_without_it(plan in free(), to in 0_u32..=100, objective in objective()) {
        let plan = read(&plan);
        let limits = Limits { share_to: to, ..Limits::default() };
        let free = best_split(&plan, &options(objective));
        let bound = best_split(&plan, &SplitOptions { limits, ..options(objective) });
        if let (Some(free), Some(best)) = (&free.best, &bound.best) {
            // A limit that only keeps out what is as good, but for rounding, does not bind.
            let scores = [free, best].map(|point| objective.score(&point.outcome).unwrap_or(point.outcome.profit));
            let better = (scores[0] - scores[1]).abs() > 1e-9 * scores[0].abs().max(scores[1].abs());
            prop_assert!(bound.binding.is_empty() || bound.binding == [Bound::ShareTo]);
            if objective != Objective::BreakEven {
                prop_assert_eq!(!bound.binding.is_empty(), better);
            }
            prop_assert!(!better || free.share > to);
        }
    }

    #[test]
    fn all_objectives_at_once_are_each_alone(plan in full()) {
        let plan = read(&plan);
        let all = best_of_all(&plan, &Limits::default());
        for mark in all.marks {
            let split = best_split(&plan, &options(mark.objective));
            prop_assert_eq!(mark.finding, split.finding);
            prop_assert_eq!(mark.share, split.best.map(|best| best.share));
            prop_assert_eq!((mark.value, mark.gain), (split.value, split.gain));
        }
    }

    #[test]
    fn what_is_wanted_bends_down_in_the_core_model(plan in simple()) {
        let plan = core(&plan);
        for objective in [Objective::Leads, Objective::Customers, Objective::Npv] {
            let split = best_split(&plan, &options(objective));
            let values: Vec<f64> =
                split.curve.iter().filter_map(|point| objective.value(&point.outcome)).collect();
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            // Where money is all that moves, the range is the rounding of it.
            let size = values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
            let allowed = 1e-7 * (most - least) + 1e-12 * size;
            for three in values.windows(3) {
                let second = three[0] - 2.0 * three[1] + three[2];
                prop_assert!(second <= allowed, "{objective:?}: {second} of {}", most - least);
            }
        }
    }

    #[test]
    fn leads_of_the_best_split_never_fall_with_budget_or_time(plan in simple(), part in 0.0..=1.0) {
        let most = read(&plan);
        let leads = |plan: &Parameters| {
            let split = best_split(plan, &options(Objective::Leads));
            split.value.unwrap_or(0.0)
        };
        let whole = leads(&most);
        let mut less = most.clone();
        less.budget *= part;
        prop_assert!(leads(&less) <= whole * (1.0 + 1e-9) + 1e-12);
        let mut shorter = most.clone();
        shorter.horizon = most.horizon.div_ceil(2);
        prop_assert!(leads(&shorter) <= whole * (1.0 + 1e-9) + 1e-12);
    }

    #[test]
    fn another_currency_has_the_same_best_split(plan in simple(), objective in objective(), power in -8_i32..=8) {
        let plan = read(&plan);
        let there = exchanged(&plan, 2.0_f64.powi(power));
        let shares = [&plan, &there].map(|plan| best_split(plan, &options(objective)).best.map(|best| best.share));
        prop_assert_eq!(shares[0], shares[1]);
    }

    #[test]
    fn the_mirror_of_a_symmetric_plan_has_the_mirrored_best_split(plan in simple(), objective in objective()) {
        let mut here = read(&plan);
        // Nothing that has a direction.
        here.cross.assist = 0.0;
        here.cross.nurture = 0.0;
        here.cross.react = 0.0;
        let mut there = here.clone();
        std::mem::swap(&mut there.inbound, &mut there.outbound);
        let split = best_split(&here, &options(objective));
        let mirror = best_split(&there, &options(objective));
        // Both ends of a row of equal shares are as good: the mirror of the best scores what the mirror's best does.
        if let (Some(best), Some(mirrored)) = (&split.best, &mirror.best) {
            let at = &mirror.curve[100 - best.share as usize];
            let [one, other] = [at, mirrored].map(|point| objective.score(&point.outcome));
            match (one, other) {
                (Some(one), Some(other)) => {
                    let size = best.outcome.cost + best.outcome.profit.abs();
                    assert_equal("mirrored", one, other, if objective == Objective::Roi { 1.0 } else { size });
                }
                (one, other) => prop_assert_eq!(one.is_some(), other.is_some()),
            }
        }
    }
}

/// The plan in another currency.
fn exchanged(plan: &Parameters, rate: f64) -> Parameters {
    let mut plan = plan.clone();
    for side in [&mut plan.inbound, &mut plan.outbound] {
        side.upfront *= rate;
        side.fixed *= rate;
        side.channels.iter_mut().for_each(|channel| channel.cpl *= rate);
    }
    plan.budget *= rate;
    plan.rev_month *= rate;
    plan.rev_first *= rate;
    plan.sales_cost *= rate;
    plan
}

/// Inbound without quality brings nobody, nor does outbound that hits nobody.
#[test]
fn the_best_split_for_leads_leaves_the_side_that_brings_none() {
    use pushpull_model::scenario::{INDUSTRIES, Scenario};
    for industry in INDUSTRIES {
        let plan = engine::calibrate(&Scenario::preset(industry));
        let mut unskilled = plan.clone();
        unskilled.assets.quality = 1e-9;
        let mut untargeted = plan;
        untargeted.contacts.targeting = 1e-9;
        let best = |plan| best_split(plan, &options(Objective::Leads)).finding;
        assert_eq!(best(&unskilled), Finding::Best { share: 0 }, "{industry:?}");
        assert_eq!(best(&untargeted), Finding::Best { share: 100 }, "{industry:?}");
    }
}
