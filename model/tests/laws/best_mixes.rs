//! Mixes are never worse than what they start from, and as good as all there are where all can be tried.

use std::cmp::Ordering;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    ChannelLimits, MixFinding, MixOptions, SplitWithMixOptions, Which, best_mix, best_split,
    best_split_with_mix,
};
use pushpull_model::engine::{Parameters, project};
use pushpull_model::interchange::{Plan, PlanChannel};
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, asset, contact, many, read, simple};
use crate::splits::{few, objective, options, scored};

/// The sums of leads, customers or money.
fn additive() -> impl Strategy<Value = Objective> {
    use Objective::{Customers, Leads, Npv, Profit, RunOffNpv};
    select(vec![Leads, Customers, Profit, Npv, RunOffNpv])
}

/// A plan of three channels inbound and one outbound whose greedy mix is proven to be the best.
fn three_channels() -> impl Strategy<Value = Parameters> {
    let three = vec(prop_oneof![asset(), contact()], 3);
    (simple(), three).prop_map(|(plan, inbound)| {
        let inbound = inbound.into_iter();
        let inbound = inbound.map(|channel| PlanChannel { weight: 1.0 / 3.0, ..channel }).collect();
        let mut plan = read(&Plan { inbound, ..plan });
        (plan.cross.assist, plan.cross.react, plan.sales_cost) = (0.0, 0.0, 0.0);
        plan.discount = plan.discount.abs();
        plan.share_in = 1.0;
        plan
    })
}

/// All ways to lay ten steps on three channels.
fn tenths() -> impl Iterator<Item = [u32; 3]> {
    (0..=10).flat_map(|one| (0..=10 - one).map(move |two| [one, two, 10 - one - two]))
}

fn with_weights(plan: &Parameters, weights: [f64; 3]) -> Parameters {
    let mut plan = plan.clone();
    for (channel, weight) in plan.inbound.channels.iter_mut().zip(weights) {
        channel.weight = weight;
    }
    plan
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn the_mix_found_step_by_step_is_the_best_of_all(plan in three_channels(), objective in additive()) {
        let options = MixOptions { objective, steps: 10, ..MixOptions::default() };
        let mix = best_mix(&plan, Side::Inbound, &options);
        if mix.finding != MixFinding::Best || !mix.caveats.is_empty() {
            return Ok(());
        }
        let found = scored(&mix.on(&plan), objective).0;
        let projection = project(&plan);
        for steps in tenths() {
            let other = with_weights(&plan, steps.map(|step| f64::from(step) / 10.0));
            let other = scored(&other, objective).0;
            let size = projection.cost() + projection.gross() + found.abs();
            prop_assert!(other <= found + 1e-9 * size, "{steps:?}: {other} above {found}");
        }
        let weights: f64 = mix.channels.iter().map(|channel| channel.weight).sum();
        assert_equal("weights", weights, 1.0, 1.0);
    }

    #[test]
    fn a_locked_channel_keeps_its_money_and_no_mix_is_worse_than_the_present(plan in many(), objective in objective(), place in 0_usize..4) {
        let plan = read(&plan);
        let which = Which::Place(Side::Outbound, place);
        let options = MixOptions { objective, locked: vec![which], ..MixOptions::default() };
        let mix = best_mix(&plan, Side::Outbound, &options);
        for (at, channel) in mix.channels.iter().enumerate() {
            prop_assert_eq!(channel.locked, at == place);
            if at == place {
                assert_equal("locked", channel.money, channel.present, plan.budget);
            }
        }
        let spent: f64 = mix.channels.iter().map(|channel| channel.money).sum();
        assert_equal("all money", spent, mix.money, plan.budget);
        prop_assert!(mix.gain.is_none_or(|gain| gain >= 0.0));
        let (before, after) = (scored(&plan, objective), scored(&mix.on(&plan), objective));
        let size = 1e-9 * (project(&plan).cost() + project(&plan).gross() + before.0.abs());
        prop_assert!(after.0 >= before.0 - size || !before.0.is_finite(), "{before:?} {after:?}");
    }

    #[test]
    fn a_split_with_its_mix_is_never_worse_than_without(plan in many(), objective in objective(), most in option::of(0.0..=1.0)) {
        let plan = read(&plan);
        let split = options(objective);
        let mut options = SplitWithMixOptions { split: split.clone(), ..SplitWithMixOptions::default() };
        let alone = best_split(&plan, &split);
        let both = best_split_with_mix(&plan, &options);
        if let (Some(alone), Some(both)) = (&alone.best, &both.split.best) {
            prop_assert!(objective.compare(&both.outcome, &alone.outcome) != Ordering::Less);
        }
        let on = both.on(&plan);
        if let Some(best) = &both.split.best {
            assert_equal("leads", project(&on).leads(), best.outcome.leads, 0.0);
        }
        // Locked channels keep what they have, at whatever share.
        options.mix.locked = vec![Which::Place(Side::Inbound, 0)];
        options.mix.limits = most
            .map(|most| ChannelLimits { channel: Which::Place(Side::Outbound, 0), least: 0.0, most: Some(most * plan.budget) })
            .into_iter()
            .collect();
        let locked = best_split_with_mix(&plan, &options);
        if let (Some(best), Some(channel)) = (&locked.split.best, locked.inbound.first()) {
            prop_assert!(best.qualifies());
            assert_equal("locked", channel.money, channel.present, plan.budget);
            if let (Some(most), Some(channel)) = (most, locked.outbound.first()) {
                prop_assert!(channel.money <= most * plan.budget * (1.0 + 1e-9) + 1e-9 * plan.budget);
            }
        }
    }
}
