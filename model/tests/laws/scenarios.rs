//! No text whatever makes the door panic over a scenario: it has finite answers, and the same by way of its plan, or
//! one sentence says where it is none.

use pushpull_model::engine::{calibrate, project};
use pushpull_model::interchange::{Plan, ScenarioFile};
use pushpull_model::scenario::{
    CHANNEL_FIELDS, CHANNEL_KINDS, FIELDS, INDUSTRIES, SERIES, statement_bounds,
};
use serde_json::{Value, json};

use crate::dice::{Dice, cases};
use crate::text::{broken, fault_of, figure, no_figure, places, scribbled};
use crate::wild::assert_finite;

/// Random texts that each of the four tests here tries: ten thousand in all, unless somebody says otherwise.
fn texts() -> u64 {
    cases().div_ceil(40)
}

/// Reads a text as the door does. A scenario has finite answers, by way of a plan in a file, too; else there is one
/// sentence, in one line.
#[track_caller]
fn outcome(text: &str) -> Result<(), String> {
    match ScenarioFile::from_json(text) {
        Ok(file) => {
            let plan = calibrate(&file.scenario);
            assert_finite(&plan);
            let back =
                Plan::from(&plan).parameters().unwrap_or_else(|fault| panic!("{fault}: {text}"));
            let (here, there) = (project(&plan).leads(), project(&back).leads());
            assert!((here - there).abs() <= 1e-9 * here, "{here} and {there} of {text}");
            Ok(())
        }
        Err(fault) => {
            let sentence = fault.to_string();
            let readable = sentence.len() > 5 && !sentence.contains(char::is_control);
            assert!(readable, "{sentence:?} about {text}");
            Err(fault_of(&fault, sentence))
        }
    }
}

/// The example, and one with the other courses and routes.
fn valid() -> Vec<Value> {
    let example: Value =
        serde_json::from_str(include_str!("../../examples/scenario.json")).expect("the example");
    let mut found = vec![example.clone()];
    for (course, route) in [
        (json!({"constant": {}}), json!({"clicks": {"cpc": 3, "conversion": 0.1}})),
        (
            json!({"stop": {"inbound": 20, "outbound": 10}}),
            json!({"contacts": {"cost": 2, "reply_rate": 0.1}}),
        ),
        (
            json!({"quarterly_shares": [0.1, 0.9]}),
            json!({"mailing": {"per_thousand": 800, "response": 0.01}}),
        ),
        (
            json!({"quarterly_amounts": [{"inbound": 3000, "outbound": 900}]}),
            json!({"items": {"cost": 900, "leads": 9}}),
        ),
        (
            json!({"alternate": {"first": "inbound"}}),
            json!({"event": {"cost": 9000, "registrations": 90}}),
        ),
        (
            json!({"bursts": {"side": "outbound", "every": 4, "length": 2}}),
            json!({"event": {"cost": 900, "registrations": 9}}),
        ),
    ] {
        let figures =
            json!({"channel_events_weight": 1, "channel_events_2_weight": 1, "spend_in_3": 500});
        let routes = json!({"channel_events_2": route});
        found.push(json!({
            "industry": "startup", "figures": figures, "course": course, "cpl_routes": routes,
        }));
    }
    found
}

#[test]
fn whatever_stands_for_a_figure_of_a_scenario_is_taken_or_refused_by_name_and_range() {
    let places: Vec<_> = places(&valid()).into_iter().filter(|place| place.figure).collect();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (20 << 40));
        let place = &places[dice.below(places.len())];
        let is_figure = dice.below(2) == 0;
        let literal = if is_figure { figure(&mut dice) } else { no_figure(&mut dice) };
        match outcome(&place.with(&literal)) {
            Ok(()) => {
                assert!(is_figure, "{} took {literal}", place.name);
                taken += 1;
            }
            Err(sentence) => {
                let route = place.name.starts_with("cpl_routes.")
                    && sentence.starts_with("the cost per lead of cpl_routes.");
                // How long a burst may be depends on how often it comes.
                let burst = place.name == "course.bursts.every"
                    && sentence.starts_with("course.bursts.length ");
                let named = sentence.starts_with(&place.name) && sentence.contains(" from ");
                assert!(named || route || burst, "{sentence} for {}: {literal}", place.name);
                refused += 1;
            }
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

#[test]
fn a_scenario_of_another_shape_is_taken_or_refused_by_the_name_of_what_is_wrong() {
    let places = places(&valid());
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (21 << 40));
        let place = &places[dice.below(places.len())];
        let text = broken(&mut dice, place);
        match outcome(&text) {
            Ok(()) => taken += 1,
            Err(sentence) => {
                // What is taken out or spelled otherwise may be missed where it belongs.
                let top = place.name.split(['.', '[']).next().unwrap_or_default();
                let named = [place.own(), top, "the ", "industry", "figures", "cpl_routes"]
                    .iter()
                    .any(|name| sentence.contains(name));
                assert!(named, "{sentence} for {} in {text}", place.name);
                refused += 1;
            }
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

#[test]
fn a_scribbled_scenario_is_read_or_refused_in_one_line() {
    let files: Vec<String> = valid().iter().map(Value::to_string).collect();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (22 << 40));
        let text = &files[dice.below(files.len())];
        match outcome(&scribbled(&mut dice, text)) {
            Ok(()) => taken += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

/// A key that a scenario knows.
fn key(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => {
            let series = &SERIES[dice.below(SERIES.len())];
            format!("{}_{}", series.key, dice.below(series.longest) + 1)
        }
        1 => FIELDS[dice.below(FIELDS.len())].key.to_owned(),
        _ => loop {
            let kind = CHANNEL_KINDS[dice.below(CHANNEL_KINDS.len())].preset().key;
            let row = CHANNEL_FIELDS[dice.below(CHANNEL_FIELDS.len())].key;
            let number = ["", "_2", "_9"][dice.below(3)];
            let key = row.replacen("channel_", &format!("channel_{kind}{number}_"), 1);
            if statement_bounds(&key).is_some() {
                break key;
            }
        },
    }
}

/// A scenario of figures at the far ends of their bounds.
pub(crate) fn extreme(dice: &mut Dice) -> Value {
    let mut figures = serde_json::Map::new();
    for _ in 0..dice.below(30) {
        let key = key(dice);
        let (unit, (least, most)) = statement_bounds(&key).expect("a known key");
        let value = dice.within(least, most);
        let value = if unit.is_whole() { value.round().clamp(least, most) } else { value };
        figures.insert(key, value.into());
    }
    let mut whole = |least: f64| dice.within(least, 120.0).round().max(least);
    let every = whole(1.0);
    let course = match every.to_bits() % 5 {
        0 => json!({"stop": {"inbound": whole(0.0), "outbound": whole(0.0)}}),
        1 => json!({"launch": {"months": whole(0.0), "hand_over": whole(0.0), "push": 1}}),
        2 => {
            json!({"bursts": {"side": "inbound", "every": every, "length": whole(1.0).min(every)}})
        }
        3 => json!({"quarterly_amounts": vec![json!({"inbound": 1e9, "outbound": 0}); 40]}),
        _ => Value::Null,
    };
    let industry = INDUSTRIES[dice.below(INDUSTRIES.len())].preset().key;
    json!({"industry": industry, "figures": figures, "course": course})
}

#[test]
fn scenarios_at_the_ends_of_their_bounds_are_taken_and_have_finite_answers() {
    for seed in 0..texts() {
        let scenario = extreme(&mut Dice(seed + (23 << 40))).to_string();
        outcome(&scenario).unwrap_or_else(|sentence| panic!("{sentence}: {scenario}"));
    }
}
