//! Channels of a side: twins share alike, locks hold, and what cannot be mixed says so.

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Caveat, ChannelLimits, MixFinding, MixOptions, SplitOptions, SplitWithMixOptions, UnusedReason,
    Which, best_mix, best_split_with_mix,
};
use pushpull_model::engine::{Parameters, calibrate, project};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario, Side};

use crate::software;

/// Three years of B2B software with all twelve channels that bring leads.
fn twelve() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    calibrate(&scenario)
}

/// Inbound in so many equal channels, their ceilings too, nothing between the sides.
fn twins(count: usize) -> Parameters {
    let mut plan = software(24);
    (plan.cross.assist, plan.cross.react) = (0.0, 0.0);
    let mut channel = plan.inbound.channels[0].clone();
    channel.cap = channel.cap.map(|cap| cap / count as f64);
    channel.weight = 0.0;
    plan.inbound.channels = vec![channel; count];
    plan.inbound.channels[0].weight = 1.0;
    plan
}

fn options(objective: Objective) -> MixOptions {
    MixOptions { objective, ..MixOptions::default() }
}

fn locked(which: Which) -> MixOptions {
    MixOptions { locked: vec![which], ..MixOptions::default() }
}

#[test]
fn equal_channels_have_equal_money() {
    for objective in [Objective::Leads, Objective::Customers, Objective::Npv] {
        let plan = twins(5);
        let mix = best_mix(&plan, Side::Inbound, &options(objective));
        assert_eq!(mix.finding, MixFinding::Best);
        assert_eq!(mix.caveats, []);
        for channel in &mix.channels {
            assert!((channel.weight - 0.2).abs() < 1e-12, "{}", channel.weight);
        }
        // Five fifths with five fifths of the demand are one channel with all of it.
        let mut one = software(24);
        (one.cross.assist, one.cross.react) = (0.0, 0.0);
        let [whole, parts] = [&one, &mix.on(&plan)].map(|plan| objective.value(&score(plan)));
        let [whole, parts] = [whole, parts].map(|value| value.expect("a sum"));
        assert!((whole - parts).abs() < 1e-9 * whole.abs(), "{whole} {parts}");
        assert!(mix.gain.is_some_and(|gain| gain > 0.0));
    }
}

fn score(plan: &Parameters) -> pushpull_model::decision::Outcome {
    pushpull_model::decision::Outcome::of(&project(plan))
}

#[test]
fn a_channel_that_is_left_out_has_no_last_step() {
    let mix = best_mix(&twelve(), Side::Outbound, &options(Objective::Npv));
    assert_eq!(mix.channels.len(), 8);
    let steps: Vec<f64> = mix.channels.iter().filter_map(|channel| channel.last_step).collect();
    assert!(!steps.is_empty() && mix.gain.is_some_and(|gain| gain > 0.0));
    assert_eq!(mix.caveats, [Caveat::Assist, Caveat::Reactivation]);
    for channel in mix.channels.iter().filter(|channel| channel.last_step.is_none()) {
        assert_eq!(channel.money, 0.0, "{}", channel.name);
    }
}

#[test]
fn a_locked_channel_keeps_its_money_by_name_and_by_place() {
    let plan = twelve();
    let name = plan.outbound.channels[2].name.clone();
    for which in [Which::Name(name), Which::Place(Side::Outbound, 2)] {
        let mix = best_mix(&plan, Side::Outbound, &locked(which.clone()));
        let channel = &mix.channels[2];
        assert!(channel.locked);
        assert!((channel.money - channel.present).abs() < 1e-9 * mix.money);
        let split = SplitWithMixOptions { mix: locked(which), ..SplitWithMixOptions::default() };
        let both = best_split_with_mix(&plan, &split);
        let channel = &both.outbound[2];
        assert!(channel.locked && (channel.money - channel.present).abs() < 1e-9 * plan.budget);
        // Where outbound would have less than its channel keeps, there is no such share.
        let last = &both.split.curve[100];
        assert!(!last.qualifies() && last.outbound < channel.money);
        assert!(both.split.best.is_some_and(|best| best.qualifies()));
    }
}

#[test]
fn money_is_left_where_no_channel_may_have_it_or_none_earns_it() {
    let plan = twins(2);
    let side = plan.budget / 2.0;
    let limits = (0..2)
        .map(|place| ChannelLimits {
            channel: Which::Place(Side::Inbound, place),
            least: 0.0,
            most: Some(side * 0.3),
        })
        .collect();
    let mix = best_mix(&plan, Side::Inbound, &MixOptions { limits, ..MixOptions::default() });
    let unused = mix.unused.expect("four tenths");
    assert!((unused.money - 0.4 * side).abs() < 1e-9 * side);
    assert_eq!(unused.reason, UnusedReason::Limits);
    // A margin that no lead earns back: nothing is spent where that is allowed.
    let poor = Parameters { margin: 0.01, ..twins(2) };
    let mix =
        best_mix(&poor, Side::Inbound, &MixOptions { spend_all: false, ..MixOptions::default() });
    let unused = mix.unused.expect("everything");
    assert!((unused.money - side).abs() < 1e-9 * side);
    assert_eq!(unused.reason, UnusedReason::LowersObjective);
    let after = project(&mix.on(&poor));
    assert_eq!(after.side_cost(Side::Inbound), 0.0);
    // Heads cost nothing, so every step that brings one is taken.
    let heads = MixOptions { spend_all: false, ..options(Objective::Leads) };
    assert_eq!(best_mix(&poor, Side::Inbound, &heads).unused, None);
}

#[test]
fn sides_with_nothing_to_mix_say_what_they_are() {
    let plan = twelve();
    let mut empty = plan.clone();
    empty.inbound.channels.clear();
    let mut idle = plan.clone();
    idle.share_in = 0.0;
    let mut never = plan.clone();
    never.inbound.stop = Some(0);
    let mut deserted = plan.clone();
    deserted.inbound.channels.iter_mut().for_each(|channel| channel.cap = Some(0.0));
    let unpaid = Parameters { margin: 0.0, sales_cost: 0.0, ..plan.clone() };
    let places = (0..4).map(|place| Which::Place(Side::Inbound, place)).collect();
    let all = MixOptions { locked: places, ..MixOptions::default() };
    let usual = MixOptions::default();
    let least = ChannelLimits { channel: Which::Place(Side::Inbound, 0), least: 1e9, most: None };
    let much = MixOptions { limits: vec![least], ..MixOptions::default() };
    for (plan, options, finding) in [
        (&empty, &usual, MixFinding::NoChannels),
        (&idle, &usual, MixFinding::NothingToShare),
        (&never, &usual, MixFinding::NothingToShare),
        (&deserted, &usual, MixFinding::NoDemand),
        (&unpaid, &usual, MixFinding::WorthNothing),
        (&plan, &all, MixFinding::AllLocked),
        (&plan, &much, MixFinding::TooLittleMoney),
    ] {
        let mix = best_mix(plan, Side::Inbound, options);
        assert_eq!((mix.finding, mix.gain), (finding, Some(0.0)));
        assert_eq!(&mix.on(plan), plan);
    }
}

#[test]
fn a_lead_that_is_worth_nothing_is_not_paid_for_unless_it_must_be() {
    let unpaid = Parameters { margin: 0.0, sales_cost: 0.0, ..twins(2) };
    let free = MixOptions { spend_all: false, ..MixOptions::default() };
    let mix = best_mix(&unpaid, Side::Inbound, &free);
    assert_eq!(mix.finding, MixFinding::Best);
    assert_eq!(mix.unused.map(|unused| unused.reason), Some(UnusedReason::LowersObjective));
    assert_eq!(project(&mix.on(&unpaid)).side_cost(Side::Inbound), 0.0);
}

/// Where every lead loses money, the channel whose leads need least work loses the least.
#[test]
fn the_mix_that_must_lose_money_loses_the_least() {
    let mut plan = Parameters { margin: 0.0, sales_cost: 100.0, ..twins(2) };
    plan.cross.nurture = 0.0;
    plan.inbound.channels[1].p_mql = 0.1;
    let mix = best_mix(&plan, Side::Inbound, &MixOptions::default());
    assert_eq!(mix.finding, MixFinding::Best);
    let found = project(&mix.on(&plan)).npv();
    for tenths in 0..=10 {
        let mut other = plan.clone();
        other.inbound.channels[0].weight = f64::from(tenths) / 10.0;
        other.inbound.channels[1].weight = 1.0 - f64::from(tenths) / 10.0;
        assert!(project(&other).npv() <= found, "{tenths}");
    }
}

#[test]
fn a_side_that_never_begins_has_no_last_step() {
    let mut plan = twelve();
    plan.outbound.stop = Some(0);
    let both = best_split_with_mix(&plan, &SplitWithMixOptions::default());
    assert!(both.split.best.is_some());
    assert!(both.outbound.iter().all(|channel| channel.last_step.is_none()));
}

#[test]
fn a_side_that_gets_nothing_keeps_its_mix() {
    let mut plan = twelve();
    plan.inbound.p_win = 0.0;
    let channel = Which::Place(Side::Outbound, 0);
    let limits = vec![ChannelLimits { channel, least: 0.0, most: Some(plan.budget / 10.0) }];
    let mix = MixOptions { limits, ..MixOptions::default() };
    let both =
        best_split_with_mix(&plan, &SplitWithMixOptions { mix, ..SplitWithMixOptions::default() });
    assert_eq!(both.split.best.as_ref().map(|best| best.share), Some(0));
    assert_eq!(both.on(&plan).inbound, plan.inbound);
}

#[test]
fn only_what_was_left_out_is_doubted() {
    let mut plan = twins(3);
    let caveats =
        |plan: &Parameters, objective| best_mix(plan, Side::Inbound, &options(objective)).caveats;
    assert_eq!(caveats(&plan, Objective::Npv), []);
    assert_eq!(caveats(&plan, Objective::BreakEven), [Caveat::Objective]);
    plan.sales_cost = 10.0;
    plan.cross.assist = 0.1;
    assert_eq!(caveats(&plan, Objective::Npv), [Caveat::Assist, Caveat::SalesCost]);
}

#[test]
fn a_schedule_keeps_its_months_and_changes_its_channels() {
    let mut plan = twelve();
    let months: Vec<f64> = (0..36).map(|month| f64::from(month % 3) * 1_000.0).collect();
    plan.outbound.schedule = Some(months.clone());
    let mix = best_mix(&plan, Side::Outbound, &options(Objective::Leads));
    let after = mix.on(&plan);
    assert_eq!(after.outbound.schedule, Some(months));
    assert!(project(&after).leads() > project(&plan).leads());
    assert_eq!(mix.money, 1_500.0);
}

#[test]
fn a_split_with_its_mix_beats_the_split_alone() {
    let plan = twelve();
    let split = SplitOptions { objective: Objective::Npv, ..SplitOptions::default() };
    let both = best_split_with_mix(&plan, &SplitWithMixOptions { split, ..Default::default() });
    assert!(both.gain_of_mix.is_some_and(|gain| gain > 0.0));
    assert_eq!(both.caveats, [Caveat::Assist, Caveat::Reactivation]);
    let best = both.split.best.as_ref().expect("a best share");
    let after = project(&both.on(&plan));
    assert!((after.npv() - best.outcome.npv).abs() < 1e-9 * best.outcome.npv.abs());
    let spent: f64 = both.inbound.iter().map(|channel| channel.money).sum();
    assert!((spent - best.inbound).abs() < 1e-9 * plan.budget);
}
