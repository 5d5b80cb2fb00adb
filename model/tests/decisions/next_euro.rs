//! A little more money, place by place, against projections made by hand.

use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    Limits, NextEuro, NextEuroFinding, NextEuroOptions, best_of_all, next_by_share, next_euro,
};
use pushpull_model::engine::{Contributions, Parameters, calibrate, project};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario, Side};

use crate::software;

fn next(plan: &Parameters, objective: Objective) -> NextEuro {
    next_euro(plan, &NextEuroOptions { objective, amount: None })
}

/// The plan with its money written down month by month, some of it more.
fn by_hand(plan: &Parameters, more_in: f64, more_out: f64) -> Parameters {
    let mut plan = plan.clone();
    let months = plan.horizon as usize;
    let [inbound, outbound] = [(Side::Inbound, more_in), (Side::Outbound, more_out)]
        .map(|(side, more)| plan.spend(side, months).iter().map(|money| money + more).collect());
    (plan.inbound.schedule, plan.outbound.schedule) = (Some(inbound), Some(outbound));
    plan
}

#[track_caller]
fn assert_close(found: Option<f64>, expected: f64) {
    let found = found.expect("a figure");
    // Differences of large figures lose digits.
    assert!((found - expected).abs() <= 1e-6 * expected.abs(), "{found}, expected {expected}");
}

#[test]
fn an_extra_hundredth_on_either_side() {
    let plan = software(36);
    let amount = plan.budget / 100.0;
    let now = project(&plan);
    let contributions = Contributions::of(&plan, &now);
    let found = next(&plan, Objective::Npv);
    assert_eq!((found.amount, found.places.len()), (amount, 4));
    for (place, more, contribution, side) in [
        (0, by_hand(&plan, amount, 0.0), contributions.npv.inbound, Side::Inbound),
        (2, by_hand(&plan, 0.0, amount), contributions.npv.outbound, Side::Outbound),
    ] {
        let gain = project(&more).npv() - now.npv();
        let place = &found.places[place];
        assert_eq!((place.side, place.channel), (side, None));
        assert_close(place.gain, gain);
        assert_close(place.marginal, gain / (amount * 36.0));
        assert_close(place.average, contribution / now.side_cost(side));
        assert_eq!(place.gains, gain > 0.0);
    }
    assert!(matches!(found.finding, NextEuroFinding::Best { place: 0 }));
}

#[test]
fn an_extra_lead_beside_the_average_one() {
    let plan = software(36);
    let now = project(&plan);
    let found = next(&plan, Objective::Leads);
    let more = project(&by_hand(&plan, plan.budget / 100.0, 0.0));
    let place = &found.places[0];
    let cost = plan.budget / 100.0 * 36.0;
    assert_close(place.cost_per_extra_lead, cost / (more.leads() - now.leads()));
    let average = now.side_cpl(Side::Inbound).last().copied().flatten();
    assert_close(place.cost_per_lead, average.expect("leads"));
    // One channel a side: the side and its channel are the same money, but for the up-front cost.
    let channel = &found.places[1];
    assert_close(channel.gain, place.gain.expect("leads"));
    assert_eq!(channel.name.as_deref(), Some(plan.inbound.channels[0].name.as_str()));
    let upfront = plan.inbound.upfront;
    assert!((place.cost - channel.cost - upfront).abs() < 1e-6);
}

#[test]
fn an_unused_side_pays_its_way_in() {
    let mut plan = software(36).with_share(1.0);
    plan.outbound.upfront = 5_000.0;
    plan.outbound.fixed = 100.0;
    let amount = plan.budget / 100.0;
    let gain = project(&by_hand(&plan, 0.0, amount)).profit() - project(&plan).profit();
    let found = next(&plan, Objective::Profit);
    assert_close(found.places[2].gain, gain);
    assert_close(found.places[3].gain, gain);
    assert_eq!((found.places[2].cost, found.places[2].average), (0.0, None));
    let mut free = plan.clone();
    (free.outbound.upfront, free.outbound.fixed) = (0.0, 0.0);
    let without = next(&free, Objective::Profit).places[2].gain.expect("money");
    assert!((without - gain - 5_000.0 - 36.0 * 100.0).abs() < 1e-6);
}

#[test]
fn money_for_one_channel_leaves_the_others_alone() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    let plan = calibrate(&scenario);
    let found = next(&plan, Objective::Customers);
    assert_eq!(found.places.len(), 14);
    let amount = plan.budget / 100.0;
    let side = plan.budget / 2.0;
    for (number, channel) in plan.outbound.channels.iter().enumerate() {
        let mut more = by_hand(&plan, 0.0, amount);
        for (at, channel) in more.outbound.channels.iter_mut().enumerate() {
            let money = channel.weight * side + if at == number { amount } else { 0.0 };
            channel.weight = money / (side + amount);
        }
        let gain = project(&more).customers() - project(&plan).customers();
        let place = &found.places[1 + plan.inbound.channels.len() + 1 + number];
        assert_eq!(place.name.as_deref(), Some(channel.name.as_str()));
        let gained = place.gain.expect("customers");
        assert!((gained - gain).abs() < 1e-9, "{gained} {gain}");
    }
}

#[test]
fn plans_in_which_no_more_money_helps_say_so() {
    // Within a year B2B software never has its money back.
    assert_eq!(next(&software(12), Objective::Profit).finding, NextEuroFinding::NothingGains);
    let mut never = software(12);
    (never.inbound.stop, never.outbound.stop) = (Some(0), Some(0));
    assert_eq!(next(&never, Objective::Leads).finding, NextEuroFinding::NoPlace);
    let mut empty = software(12);
    empty.inbound.channels.clear();
    empty.outbound.channels.clear();
    assert_eq!(next(&empty, Objective::Leads).finding, NextEuroFinding::NoPlace);
    // Without a budget the extra money is the price of the cheapest lead.
    let nothing = Parameters { budget: 0.0, ..software(12) };
    let found = next(&nothing, Objective::Leads);
    assert!(matches!(found.finding, NextEuroFinding::Best { .. }));
    let cheapest = nothing.inbound.channels[0].cpl.min(nothing.outbound.channels[0].cpl);
    assert_eq!(found.amount, cheapest);
}

#[test]
fn a_stop_ends_the_extra_money_and_a_schedule_keeps_its_pauses() {
    let mut plan = software(24);
    plan.outbound.stop = Some(10);
    let mut months = vec![2_000.0; 24];
    months[5] = 0.0;
    plan.inbound.schedule = Some(months.clone());
    let found =
        next_euro(&plan, &NextEuroOptions { objective: Objective::Leads, amount: Some(100.0) });
    assert_eq!((found.places[0].extra, found.places[2].extra), (2_300.0, 1_000.0));
    let mut more = plan.clone();
    let with_more = months.iter().map(|money| if *money > 0.0 { money + 100.0 } else { 0.0 });
    more.inbound.schedule = Some(with_more.collect());
    assert_close(found.places[0].gain, project(&more).leads() - project(&plan).leads());
}

#[test]
fn more_money_at_every_split_is_what_projections_made_by_hand_say() {
    let plan = software(36);
    let found = next_by_share(&plan, Objective::Npv, 500.0);
    assert_eq!(
        found.iter().map(|next| next.share).collect::<Vec<_>>(),
        (0..=100).collect::<Vec<_>>()
    );
    for share in [0_u32, 37, 50, 100] {
        let split = Parameters { share_in: f64::from(share) / 100.0, ..plan.clone() };
        let now = project(&split).npv();
        let next = found[share as usize];
        assert_close(next.inbound, project(&by_hand(&split, 500.0, 0.0)).npv() - now);
        assert_close(next.outbound, project(&by_hand(&split, 0.0, 500.0)).npv() - now);
    }
}

/// Left of the best split a little more does better on inbound, right of it on outbound.
#[test]
fn more_money_does_the_same_on_both_sides_where_the_split_is_best() {
    let plan = software(24);
    let best = best_of_all(&plan, &Limits::default());
    let best = best.marks.iter().find(|mark| mark.objective == Objective::Leads);
    let share = best.and_then(|mark| mark.share).expect("a best split");
    assert!((1..=99).contains(&share), "{share}");
    let found = next_by_share(&plan, Objective::Leads, plan.budget / 1_000.0);
    let ahead = |share: u32| {
        let next = found[share as usize];
        next.inbound.expect("a figure") - next.outbound.expect("a figure")
    };
    assert!(ahead(share - 1) > 0.0 && ahead(share + 1) < 0.0);
}

#[test]
fn where_nothing_is_split_there_is_nothing_to_say_of_every_split() {
    let plan = software(12);
    assert_eq!(next_by_share(&by_hand(&plan, 0.0, 0.0), Objective::Npv, 10.0), []);
    for amount in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(next_by_share(&plan, Objective::Npv, amount), []);
    }
    let nothing = Parameters { budget: 0.0, ..plan };
    assert_eq!(next_by_share(&nothing, Objective::Leads, 10.0).len(), 101);
}
