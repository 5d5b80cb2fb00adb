//! A scenario as a list of figures, and back.

use proptest::prelude::*;
use pushpull_model::scenario::{FIELDS, Field, INDUSTRIES, Industry, Scenario, Unit, field};

/// A figure that the field can hold, at a part of the way between its bounds.
fn figure(field: &Field, part: f64) -> f64 {
    let figure = field.least + part * (field.most - field.least);
    let figure = if field.unit == Unit::WholeMonths { figure.round() } else { figure };
    figure.clamp(field.least, field.most)
}

/// A preset after some typing.
fn typed() -> impl Strategy<Value = Scenario> {
    let edit = (0..FIELDS.len(), prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..1.0]);
    (0..INDUSTRIES.len(), proptest::collection::vec(edit, 0..40)).prop_map(|(industry, edits)| {
        let mut scenario = Scenario::preset(INDUSTRIES[industry]);
        for (row, part) in edits {
            let field = &FIELDS[row];
            (field.set)(&mut scenario, figure(field, part));
        }
        scenario
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_stated_is_the_scenario_to_the_last_bit(scenario in typed(), backwards: bool) {
        let mut statements = scenario.statements();
        if backwards {
            statements.reverse();
        }
        let (back, refused, unknown) = Scenario::from_statements(scenario.industry, statements);
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
fn another_industry_keeps_what_was_typed() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    (field("margin").expect("a field").set)(&mut scenario, 0.5);
    (field("close_rate").expect("a field").set)(&mut scenario, 0.04);
    let moved = scenario.in_industry(Industry::Retail);
    let mut expected = Scenario::preset(Industry::Retail);
    (field("margin").expect("a field").set)(&mut expected, 0.5);
    (field("close_rate").expect("a field").set)(&mut expected, 0.04);
    assert_eq!(moved, expected);
    assert_eq!(
        Scenario::preset(Industry::Retail).in_industry(Industry::Telecom),
        Scenario::preset(Industry::Telecom)
    );
}
