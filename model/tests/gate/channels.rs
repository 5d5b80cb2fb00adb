//! Channels: the presets, what is typed of one, and what the rest of the scenario makes of it.

use pushpull_model::engine::{self, Parameters};
use pushpull_model::scenario::{
    Archetype, CHANNEL_FIELDS, CHANNEL_KINDS, Channel, ChannelKind, Channels, Industry, Scenario,
    Side, Status, citation,
};

/// The B2B software preset with these channels, each side's money in equal parts.
fn with(kinds: &[ChannelKind]) -> Scenario {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(kinds);
    scenario
}

fn channel(scenario: &mut Scenario, kind: ChannelKind) -> &mut Channel {
    scenario.channels.iter_mut().find(|channel| channel.kind() == kind).expect("a channel")
}

fn names(plan: &Parameters, side: Side) -> Vec<(&str, f64)> {
    let channels = plan.programme(side).channels.iter();
    channels.map(|channel| (channel.name.as_str(), channel.weight)).collect()
}

#[test]
fn every_figure_of_a_channel_says_where_it_comes_from() {
    let mut counts = [0; 3];
    for kind in CHANNEL_KINDS {
        let preset = kind.preset();
        assert_eq!(ChannelKind::from_key(preset.key), Some(kind));
        let usual = Channel::preset(kind);
        let scenario = Scenario::preset(Industry::B2bSoftware);
        for row in CHANNEL_FIELDS.iter().filter(|row| row.applies(&usual)) {
            let figure = (row.get)(&scenario, &usual);
            assert_eq!(row.check(figure), Ok(figure), "{} of {kind:?}", row.key);
            assert!(citation(row.origin(&usual).source).is_some(), "{} of {kind:?}", row.key);
        }
        for key in [
            "cpl_x", "p_mql", "headroom", "ramp", "decay", "head", "carry", "recover", "response",
            "nurture", "fixed",
        ] {
            let Some(figure) = preset.figure(key) else { continue };
            assert!(citation(figure.source).is_some(), "{key} of {kind:?}: {}", figure.source);
            counts[match figure.status {
                Status::Published => 0,
                Status::Derived => 1,
                Status::Assumption => 2,
            }] += 1;
        }
    }
    // Twelve with three common figures; four assets with three, eight contacts with two; nurture with two; and
    // the four response rates that somebody published.
    assert_eq!(counts.iter().sum::<i32>(), 12 * 3 + 4 * 3 + 8 * 2 + 2 + 4);
    // Lead to MQL of seven channels and two fading rates are published as they stand; five rates are borrowed, and the
    // carry-over of television is converted. That of display lies above what was published, so it is a choice.
    assert_eq!(counts, [7 + 2 + 4, 5 + 1, 51]);
}

#[test]
fn keys_of_channels_can_be_told_apart() {
    for kind in CHANNEL_KINDS {
        let start = [kind.preset().key, "_"].concat();
        let others = CHANNEL_KINDS.into_iter().filter(|other| *other != kind);
        assert!(
            others.into_iter().all(|other| !other.preset().key.starts_with(&start)),
            "{kind:?}"
        );
    }
    for row in &CHANNEL_FIELDS {
        assert!(row.key.starts_with("channel_") && row.least < row.most && row.step > 0.0);
    }
}

#[test]
fn without_a_channel_the_side_is_one_channel_of_its_own_figures() {
    let plain = engine::calibrate(&Scenario::preset(Industry::B2bSoftware));
    assert_eq!(names(&plain, Side::Inbound), [("inbound", 1.0)]);
    let half = engine::calibrate(&with(&[ChannelKind::ColdEmail]));
    assert_eq!(half.inbound, plain.inbound);
    assert_eq!(names(&half, Side::Outbound), [("cold_email", 1.0)]);
}

#[test]
fn a_channel_may_change_sides_and_keeps_its_price_and_its_nature() {
    let mut scenario = with(&[ChannelKind::Seo, ChannelKind::PaidSocial, ChannelKind::Display]);
    let cpl = channel(&mut scenario, ChannelKind::PaidSocial).clone().cost_per_lead(&scenario);
    channel(&mut scenario, ChannelKind::PaidSocial).side = Side::Inbound;
    let moved = channel(&mut scenario, ChannelKind::PaidSocial).clone();
    assert_eq!((moved.cost_per_lead(&scenario), moved.archetype()), (cpl, Archetype::Contact));
    let plan = engine::calibrate(&scenario);
    assert_eq!(names(&plan, Side::Inbound), [("seo", 1.0 / 1.5), ("paid_social", 0.5 / 1.5)]);
    assert_eq!(names(&plan, Side::Outbound), [("display", 1.0)]);
}

#[test]
fn the_others_share_the_money_of_a_channel_that_is_off() {
    let mut scenario = with(&[ChannelKind::Seo, ChannelKind::Content]);
    channel(&mut scenario, ChannelKind::Seo).on = false;
    let plan = engine::calibrate(&scenario);
    assert_eq!(names(&plan, Side::Inbound), [("content", 1.0)]);
    // Its ceiling is the one seen at half of the money, not twice as high.
    let both = engine::calibrate(&with(&[ChannelKind::Seo, ChannelKind::Content]));
    assert_eq!(plan.inbound.channels[0].cap, both.inbound.channels[1].cap);
    channel(&mut scenario, ChannelKind::Content).on = false;
    let projection = engine::project(&engine::calibrate(&scenario));
    assert_eq!(projection.side_cost(Side::Inbound), 0.0);
    assert_eq!(projection.leads_by_path().inbound, 0.0);
}

#[test]
fn more_weight_later_meets_the_ceiling_and_a_cost_typed_then_moves_it() {
    let mut scenario = with(&[ChannelKind::Seo, ChannelKind::Content]);
    let cap = |scenario: &Scenario| engine::calibrate(scenario).inbound.channels[0].cap;
    let before = cap(&scenario);
    channel(&mut scenario, ChannelKind::Seo).type_weight(0.9);
    channel(&mut scenario, ChannelKind::Seo).shape.ramp = 20.0;
    assert_eq!(cap(&scenario), before);
    channel(&mut scenario, ChannelKind::Seo).type_cpl(164.0);
    assert_eq!(cap(&scenario), before.map(|cap| cap / 0.5 * 0.9));
    let seo = channel(&mut scenario, ChannelKind::Seo);
    assert_eq!(seo.base, seo.shape);
}

#[test]
fn a_cost_per_lead_that_was_not_typed_follows_its_side() {
    let mut scenario = with(&[ChannelKind::Webinar]);
    scenario.inbound.cpl = 100.0;
    assert_eq!(
        channel(&mut scenario, ChannelKind::Webinar).clone().cost_per_lead(&scenario),
        150.0
    );
    channel(&mut scenario, ChannelKind::Webinar).type_cpl(70.0);
    assert_eq!(channel(&mut scenario, ChannelKind::Webinar).clone().cost_per_lead(&scenario), 70.0);
}

#[test]
fn nurture_brings_no_leads_but_qualifies_known_ones_and_costs_its_platform() {
    let usual = engine::calibrate(&Scenario::preset(Industry::B2bSoftware));
    let mut scenario = with(&[ChannelKind::EmailNurture]);
    let plan = engine::calibrate(&scenario);
    assert_eq!(plan.inbound.channels, usual.inbound.channels);
    assert!((plan.cross.nurture - 0.02).abs() < 1e-15);
    assert_eq!(plan.inbound.fixed, 300.0);
    channel(&mut scenario, ChannelKind::EmailNurture).on = false;
    assert_eq!(engine::calibrate(&scenario), usual);
}

#[test]
fn a_mix_is_in_one_order_and_has_an_end() {
    let one = with(&[ChannelKind::TvRadio, ChannelKind::Seo, ChannelKind::Events]);
    let other = with(&[ChannelKind::Events, ChannelKind::TvRadio, ChannelKind::Seo]);
    assert_eq!(one, other);
    let mut channels = Channels::default();
    let added = (0..20).filter(|_| channels.add(ChannelKind::Seo).is_some()).count();
    assert_eq!((added, channels.iter().count()), (9, 9));
    channels.remove(ChannelKind::Seo, 3);
    assert_eq!(channels.iter().count(), 8);
}

#[test]
fn a_figure_goes_back_to_what_is_usual_and_the_others_stay() {
    let kind = ChannelKind::Content;
    let before = with(&[ChannelKind::Seo, kind, ChannelKind::EmailNurture]);
    for row in CHANNEL_FIELDS.iter().filter(|row| row.applies(&Channel::preset(kind))) {
        let mut scenario = before.clone();
        let usual = row.usual(&scenario, channel(&mut scenario.clone(), kind));
        let other = if usual == Some(row.most) { row.least } else { row.most };
        (row.set)(channel(&mut scenario, kind), other);
        let typed = channel(&mut scenario, kind).clone();
        assert_eq!(row.is_changed(&scenario, &typed), usual.is_some(), "{}", row.key);
        scenario.reset_channel(kind, 0, row);
        let back = channel(&mut scenario, kind).clone();
        assert!(!row.is_changed(&scenario, &back), "{}", row.key);
        match usual {
            Some(_) if row.key != "channel_cpl" => assert_eq!(scenario, before, "{}", row.key),
            Some(usual) => assert_eq!(back.cost_per_lead(&scenario), usual),
            None => assert_eq!(back, typed, "{}", row.key),
        }
    }
    // There is no third one to take back.
    let mut scenario = before.clone();
    scenario.reset_channel(kind, 2, &CHANNEL_FIELDS[0]);
    assert_eq!(scenario, before);
}

#[test]
fn a_cost_per_lead_that_is_taken_back_follows_its_side_under_the_usual_shape() {
    let mut scenario = with(&[ChannelKind::Seo]);
    let usual = channel(&mut scenario, ChannelKind::Seo).clone();
    let seo = channel(&mut scenario, ChannelKind::Seo);
    seo.shape.ramp = 20.0;
    seo.type_cpl(99.0);
    let cpl = CHANNEL_FIELDS.iter().find(|row| row.key == "channel_cpl").expect("a row");
    scenario.reset_channel(ChannelKind::Seo, 0, cpl);
    let seo = channel(&mut scenario, ChannelKind::Seo);
    assert_eq!((seo.cpl, seo.base, seo.shape.ramp), (None, usual.base, 20.0));
}

#[test]
fn those_who_join_get_as_much_as_the_others_have_on_average() {
    let weights = |channels: &Channels| {
        channels.iter().map(|channel| (channel.weight, channel.seen)).collect::<Vec<_>>()
    };
    let mut channels = Channels::even(&[ChannelKind::Seo, ChannelKind::Content]);
    channels.join(&[ChannelKind::Webinar, ChannelKind::EmailNurture, ChannelKind::ColdCall]);
    let third = 0.5 / 1.5;
    assert_eq!(weights(&channels), [(0.5, 0.5), (0.5, 0.5), (0.5, third), (0.0, 0.0), (1.0, 1.0)]);
    // Where nobody has any weight, the average of nothing would be nothing.
    let mut idle = Channels::default();
    idle.add(ChannelKind::Seo);
    idle.join(&[ChannelKind::Content]);
    assert_eq!(weights(&idle), [(0.0, 0.0), (1.0, 1.0)]);
    for _ in 0..20 {
        channels.join(&[ChannelKind::Seo]);
    }
    assert_eq!(channels.of(ChannelKind::Seo).count(), 9);
}

#[test]
fn a_scenario_with_channels_is_changed_and_its_industry_is_not() {
    let scenario = with(&[ChannelKind::Seo]);
    assert_eq!(scenario.changed(), ["channels"]);
    assert!(Scenario::preset(scenario.industry).changed().is_empty());
}

#[test]
fn a_channel_is_found_by_its_kind_and_number_and_has_its_keys() {
    let mut scenario = with(&[ChannelKind::Seo, ChannelKind::Seo, ChannelKind::Display]);
    scenario.channels.get_mut(ChannelKind::Seo, 1).expect("the second").weight = 0.25;
    let found = scenario.channels.get(ChannelKind::Seo, 1).map(|channel| channel.weight);
    assert_eq!(found, Some(0.25));
    assert!(scenario.channels.get(ChannelKind::Seo, 2).is_none());
    let row = CHANNEL_FIELDS.iter().find(|row| row.key == "channel_weight").expect("a row");
    let keys =
        scenario.channels.numbered().map(|(number, channel)| row.key_of(channel.kind(), number));
    assert_eq!(
        keys.collect::<Vec<_>>(),
        ["channel_seo_weight", "channel_seo_2_weight", "channel_display_weight"]
    );
    let statements = scenario.statements();
    let stated = statements.iter().find(|(key, _)| key == "channel_seo_2_weight");
    assert_eq!(stated.map(|(_, value)| *value), Some(0.25));
}
