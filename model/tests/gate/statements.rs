//! A scenario as a list of figures, and back.

use proptest::prelude::*;
use pushpull_model::scenario::{
    CHANNEL_FIELDS, CHANNEL_KINDS, FIELDS, Field, INDUSTRIES, Industry, SERIES, Scenario, Side,
    Unit, field,
};

/// A figure within bounds, at a part of the way between them.
fn within(unit: Unit, least: f64, most: f64, part: f64) -> f64 {
    let figure = least + part * (most - least);
    (if unit.is_whole() { figure.round() } else { figure }).clamp(least, most)
}

fn figure(field: &Field, part: f64) -> f64 {
    within(field.unit, field.least, field.most, part)
}

/// A part of the way, often at one of the ends.
fn part() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..1.0]
}

/// Types figures of channels, of which up to two of a kind are added.
fn mix(scenario: &mut Scenario, edits: Vec<(usize, usize, f64)>) {
    for (kind, row, part) in edits {
        let kind = CHANNEL_KINDS[kind];
        if scenario.channels.of(kind).count() < 2 {
            scenario.channels.add(kind).expect("room for one more");
        }
        let row = &CHANNEL_FIELDS[row];
        let mut of_kind = scenario.channels.iter_mut().filter(|channel| channel.kind() == kind);
        if let Some(channel) = of_kind.next_back().filter(|channel| row.applies(channel)) {
            (row.set)(channel, within(row.unit, row.least, row.most, part));
        }
    }
}

/// A preset after some typing.
fn typed() -> impl Strategy<Value = Scenario> {
    let edits = proptest::collection::vec((0..FIELDS.len(), part()), 0..40);
    let channels =
        proptest::collection::vec((0..CHANNEL_KINDS.len(), 0..CHANNEL_FIELDS.len(), part()), 0..30);
    let months = proptest::collection::vec((0..SERIES.len(), 0_usize..120, part()), 0..30);
    (0..INDUSTRIES.len(), edits, channels, months).prop_map(
        |(industry, edits, channels, months)| {
            let mut scenario = Scenario::preset(INDUSTRIES[industry]);
            for (row, part) in edits {
                let field = &FIELDS[row];
                (field.set)(&mut scenario, figure(field, part));
            }
            mix(&mut scenario, channels);
            for (list, month, part) in months {
                let series = &SERIES[list];
                (series.set)(&mut scenario, month % series.longest, part * series.most);
            }
            scenario
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_stated_is_the_scenario_to_the_last_bit(scenario in typed(), backwards: bool) {
        let mut statements = scenario.statements();
        if backwards {
            statements.reverse();
        }
        let keyed = statements.iter().map(|(key, value)| (key.as_ref(), *value));
        let (back, refused, unknown) = Scenario::from_statements(scenario.industry, keyed);
        prop_assert_eq!((refused, unknown), (vec![], vec![]));
        prop_assert_eq!(back.statements(), scenario.statements());
        for field in &FIELDS {
            prop_assert_eq!((field.get)(&back).to_bits(), (field.get)(&scenario).to_bits(), "{}", field.key);
        }
        prop_assert_eq!(back, scenario);
    }

    #[test]
    fn the_last_of_two_figures_typed_in_the_fine_and_the_simple_form_holds(
        scenario in typed(), row in 0..FIELDS.len(), part in 0.0..=1.0,
    ) {
        let field = &FIELDS[row];
        let mut scenario = scenario;
        let figure = figure(field, part);
        (field.set)(&mut scenario, figure);
        let found = (field.get)(&scenario);
        prop_assert!((found - figure).abs() <= 1e-12 * figure.abs(), "{}: {} for {}", field.key, found, figure);
    }
}

#[test]
fn what_is_refused_stays_at_its_default_and_is_named() {
    let stated = [
        ("budget", f64::NAN),
        ("margin", 2.0),
        ("horizon", 12.5),
        ("nonsense", 1.0),
        ("cpl_in", 99.0),
    ];
    let (scenario, refused, unknown) = Scenario::from_statements(Industry::Retail, stated);
    let refused: Vec<_> = refused.iter().map(|refusal| refusal.field).collect();
    assert_eq!(refused, ["budget", "horizon", "margin"]);
    assert_eq!(unknown, ["nonsense"]);
    let mut expected = Scenario::preset(Industry::Retail);
    (field("cpl_in").expect("a field").set)(&mut expected, 99.0);
    assert_eq!(scenario, expected);
}

#[test]
fn channels_and_months_have_keys_of_their_own() {
    let stated = [
        ("channel_seo_weight", 0.6),
        ("channel_seo_2_weight", 0.4),
        ("channel_seo_2_cpl", 90.0),
        ("channel_paid_social_side", 0.0),
        ("spend_out_3", 500.0),
        ("season_in_12", 2.0),
        ("channel_paid_social_weight", 2.0),
        ("channel_paid_social_on", 0.5),
        ("channel_email_nurture_weight", 0.5),
        ("channel_cold_email_ramp", 3.0),
        ("channel_seo_10_weight", 0.5),
        ("channel_seo_02_weight", 0.5),
        ("channel_smoke_signals_weight", 0.5),
        ("spend_out_121", 1.0),
        ("season_in_0", 1.0),
        ("spend_out_+3", 1.0),
    ];
    let (scenario, refused, unknown) = Scenario::from_statements(Industry::Retail, stated);
    let refused: Vec<_> = refused.iter().map(|refusal| refusal.field).collect();
    assert_eq!(refused, ["channel_on", "channel_weight"]);
    assert_eq!(unknown, stated.map(|(key, _)| key)[8..]);
    let channels: Vec<_> = scenario.channels.iter().collect();
    let [first, second, social] = channels[..] else { panic!("{channels:?}") };
    assert_eq!((first.weight, first.seen, first.cpl), (0.6, 0.6, None));
    assert_eq!((second.weight, second.seen, second.cpl), (0.4, 0.4, Some(90.0)));
    assert_eq!((social.side, social.on, social.weight), (Side::Inbound, true, 0.0));
    assert_eq!(scenario.time.spend_out, [0.0, 0.0, 500.0]);
    assert_eq!(scenario.time.season_in.map(|year| (year[0], year[11])), Some((1.0, 2.0)));
}
