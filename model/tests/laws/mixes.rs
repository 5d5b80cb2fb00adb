//! Channels of a scenario: how they are cut and where they are booked makes no difference that it should not make.

use proptest::prelude::*;
use pushpull_model::engine::{self, Projection};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Cross, INDUSTRIES, Scenario, Side};

use crate::plans::{assert_equal, usual};

fn project(scenario: &Scenario) -> Projection {
    engine::project(&engine::calibrate(scenario))
}

prop_compose! {
    /// A preset with some of the channels, of various weights, and a calendar.
    fn mixed()(
        industry in 0..INDUSTRIES.len(),
        share in 0.0..=1.0,
        weights in proptest::collection::vec(prop_oneof![1 => Just(0.0), 2 => 0.05..=1.0], CHANNEL_KINDS.len()),
        stop_out in 0_u32..=48,
        shock in 0_u32..=36,
        capacity in 0.0..100.0,
        season in prop_oneof![Just(None), proptest::array::uniform12(0.1..3.0).prop_map(Some)],
    ) -> Scenario {
        let mut scenario = Scenario::preset(INDUSTRIES[industry]);
        scenario.share_in = share;
        scenario.channels = Channels::even(&CHANNEL_KINDS);
        for (channel, weight) in scenario.channels.iter_mut().zip(weights) {
            channel.on = weight > 0.0;
            if channel.brings_leads() {
                channel.type_weight(weight);
            }
        }
        scenario.time.stop_out = f64::from(stop_out);
        scenario.time.shock_month = f64::from(shock);
        scenario.time.shock_drop = 0.5;
        scenario.time.capacity = capacity;
        scenario.time.season_in = season;
        scenario
    }
}

#[track_caller]
fn assert_same(one: &Projection, other: &Projection) {
    for (one, other) in one.months.iter().zip(&other.months) {
        assert_equal("leads", one.leads.sum(), other.leads.sum(), 0.0);
        assert_equal("customers", one.won.sum(), other.won.sum(), 0.0);
        assert_equal("pool", one.pool, other.pool, 0.0);
        assert_equal("cash", one.cash, other.cash, one.revenue + one.cost());
    }
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn two_halves_of_every_channel_are_the_channels(scenario in mixed()) {
        let mut halves = scenario.clone();
        for channel in &mut halves.channels {
            channel.weight /= 2.0;
            channel.seen /= 2.0;
        }
        for channel in scenario.channels.iter().filter(|channel| channel.brings_leads()) {
            let half = halves.channels.of(channel.kind()).next().cloned();
            let added = halves.channels.add(channel.kind());
            if let (Some(added), Some(half)) = (added, half) {
                *added = half;
            }
        }
        assert_same(&project(&scenario), &project(&halves));
    }

    #[test]
    fn channels_booked_on_the_other_side_of_a_symmetric_firm_are_its_mirror(scenario in mixed()) {
        // Two sides with the same way from lead to customer, and nothing that has a direction.
        let mut here = scenario;
        here.cross = Cross { assist: 0.0, nurture: 0.0, react: 0.0, ..here.cross };
        for channel in here.channels.iter_mut().filter(|channel| !channel.brings_leads()) {
            channel.on = false;
        }
        here.share_in = (here.share_in * 64.0).round() / 64.0;
        let (cpl, skill) = (here.outbound.cpl, here.outbound.skill);
        here.outbound = here.inbound.clone();
        (here.outbound.cpl, here.outbound.skill) = (cpl, skill);
        let mut there = here.clone();
        there.share_in = 1.0 - here.share_in;
        (there.time.stop_in, there.time.stop_out) = (here.time.stop_out, here.time.stop_in);
        (there.time.season_in, there.time.season_out) = (here.time.season_out, here.time.season_in);
        for channel in &mut there.channels {
            channel.side = match channel.side {
                Side::Inbound => Side::Outbound,
                Side::Outbound => Side::Inbound,
            };
        }
        // Without a channel of its own a side falls back on its own figures, which do have a direction.
        prop_assume!([Side::Inbound, Side::Outbound].iter().all(|side| here.channels.bringing_leads(*side).next().is_some()));
        let (here, there) = (project(&here), project(&there));
        for (here, there) in here.months.iter().zip(&there.months) {
            assert_equal("pulled", here.leads.inbound, there.leads.outbound, 0.0);
            assert_equal("pushed", here.leads.outbound, there.leads.inbound, 0.0);
            assert_equal("customers", here.won.sum(), there.won.sum(), 0.0);
            assert_equal("cash", here.cash, there.cash, here.revenue + here.cost());
        }
    }

    #[test]
    fn a_scenario_is_the_same_after_a_trip_as_text(scenario in mixed()) {
        let statements = scenario.statements();
        let keyed = statements.iter().map(|(key, value)| (key.as_ref(), *value));
        let (back, refused, unknown) = Scenario::from_statements(scenario.industry, keyed);
        prop_assert_eq!((refused, unknown), (vec![], vec![]));
        prop_assert_eq!(project(&back), project(&scenario));
    }
}
