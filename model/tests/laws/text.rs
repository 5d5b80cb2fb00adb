//! No text whatever makes the door panic: it is a plan with finite answers, or one sentence says where it is none.

use pushpull_model::interchange::{Fault, Plan};
use serde_json::Value;

use crate::dice::{Dice, cases};
use crate::wild::assert_finite;

/// Random texts that each of the three tests here tries.
fn texts() -> u64 {
    cases().div_ceil(3)
}

/// A place in a plan, and the plan as text around it.
pub(crate) struct Place {
    /// As the door names it.
    pub(crate) name: String,
    /// The text up to the value, with the key where it has one.
    before: String,
    /// The text from behind the value.
    after: String,
    /// The plan without the key. `None` in a list.
    without: Option<String>,
    /// Whether a figure stands there, or nothing.
    pub(crate) figure: bool,
}

impl Place {
    /// The plan with `literal` here, whether that is JSON or not.
    pub(crate) fn with(&self, literal: &str) -> String {
        format!("{}{literal}{}", self.before, self.after)
    }

    /// The key or the list that a sentence must speak of.
    pub(crate) fn own(&self) -> &str {
        let last = self.name.rsplit('.').next().unwrap_or(&self.name);
        last.split('[').next().unwrap_or(last)
    }
}

/// The example plan, and the same with everything in it that can be on.
fn valid() -> [Value; 2] {
    let example: Value =
        serde_json::from_str(include_str!("../../examples/plan.json")).expect("the example");
    let mut plan = example.clone();
    for (name, list) in [
        ("spend_in", vec![1e4; 24]),
        ("spend_out", vec![5e3; 24]),
        ("season_in", vec![1.0; 12]),
        ("season_out", vec![2.0; 12]),
    ] {
        plan[name] = list.into();
    }
    (plan["capacity"], plan["stop_in"]) = (20.into(), 18.into());
    plan["shock_month"] = 6.into();
    [example, plan]
}

/// Every place of these files.
pub(crate) fn places(files: &[Value]) -> Vec<Place> {
    let mut found = Vec::new();
    for plan in files {
        let mut pointers = Vec::new();
        walk(plan, "", "", &mut pointers);
        found.extend(pointers.into_iter().map(|(pointer, name)| around(plan, &pointer, name)));
    }
    found
}

/// The path of keys and the name of every place below `value`.
fn walk(value: &Value, pointer: &str, name: &str, found: &mut Vec<(String, String)>) {
    if !name.is_empty() {
        found.push((pointer.to_owned(), name.to_owned()));
    }
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let dotted = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                walk(member, &format!("{pointer}/{key}"), &dotted, found);
            }
        }
        Value::Array(members) => {
            for (index, member) in members.iter().enumerate() {
                walk(member, &format!("{pointer}/{index}"), &format!("{name}[{index}]"), found);
            }
        }
        _ => {}
    }
}

fn around(plan: &Value, pointer: &str, name: String) -> Place {
    const HOLE: &str = "\u{1f573}";
    let mut plan = plan.clone();
    let value = plan.pointer_mut(pointer).expect("a place");
    let figure = value.is_number() || value.is_null();
    *value = HOLE.into();
    let text = plan.to_string();
    let (before, after) = text.split_once(&format!("\"{HOLE}\"")).expect("the hole");
    let (parent, key) = pointer.rsplit_once('/').expect("a path");
    let without = match plan.pointer_mut(parent) {
        Some(Value::Object(members)) => members.remove(key).map(|_| plan.to_string()),
        _ => None,
    };
    Place { name, before: before.to_owned(), after: after.to_owned(), without, figure }
}

/// A JSON value that is no figure.
pub(crate) fn no_figure(dice: &mut Dice) -> String {
    const ODD: [&str; 12] = [
        "true",
        "false",
        "\"\"",
        "\"20k\"",
        "\"1e3\"",
        "[]",
        "{}",
        "[1]",
        "{\"cpl\":1}",
        "[[]]",
        "\"\\u0000\\n\"",
        "\"NaN\"",
    ];
    match dice.below(13) {
        12 => nested(dice),
        odd => ODD[odd].to_owned(),
    }
}

/// Brackets in brackets, closed or not, deeper than anybody would write.
fn nested(dice: &mut Dice) -> String {
    let depth = dice.below(2_000) + 1;
    let (open, close) = if dice.below(2) == 0 { ("[", "]") } else { ("{\"a\":", "}") };
    let closed = if dice.below(2) == 0 { depth } else { dice.below(depth) };
    open.repeat(depth) + "1" + &close.repeat(closed)
}

/// A figure as people and programs write them, most of them out of every bound.
pub(crate) fn figure(dice: &mut Dice) -> String {
    const ODD: [&str; 12] = [
        "1e999",
        "-1e999",
        "1e-999",
        "-0",
        "-0.0",
        "1E+400",
        "-1",
        "0",
        "1",
        "1.5",
        "0.1000000000000000055511151231257827021181583404541015625",
        "9007199254740993",
    ];
    match dice.below(15) {
        12 => "9".repeat(dice.below(400) + 1),
        13 => format!("0.{}1", "0".repeat(dice.below(400))),
        14 => loop {
            let figure = f64::from_bits(dice.bits());
            if figure.is_finite() {
                break format!("{figure:e}");
            }
        },
        odd => ODD[odd].to_owned(),
    }
}

/// Reads a text as the door does. A plan has finite answers; else there is one sentence, in one line.
#[track_caller]
fn outcome(text: &str) -> Result<(), String> {
    match Plan::from_json(text).and_then(|plan| plan.parameters()) {
        Ok(plan) => {
            assert_finite(&plan);
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

/// The sentence; a fault about a figure has a range in it.
#[track_caller]
pub(crate) fn fault_of(fault: &Fault, sentence: String) -> String {
    if matches!(fault, Fault::Figure { .. }) {
        assert!(sentence.contains(" from ") && sentence.contains(" to "), "{sentence}");
    }
    sentence
}

#[test]
fn whatever_stands_for_a_figure_is_taken_or_refused_by_name_and_range() {
    let places: Vec<Place> = places(&valid()).into_iter().filter(|place| place.figure).collect();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (4 << 40));
        let place = &places[dice.below(places.len())];
        let is_figure = dice.below(2) == 0;
        let literal = if is_figure { figure(&mut dice) } else { no_figure(&mut dice) };
        match outcome(&place.with(&literal)) {
            Ok(()) => {
                assert!(is_figure, "{} took {literal}", place.name);
                taken += 1;
            }
            Err(sentence) => {
                let weights = sentence.starts_with("the weights of ") && place.own() == "weight";
                let named = sentence.starts_with(&place.name) && sentence.contains(" from ");
                assert!(named || weights, "{sentence} for {}: {literal}", place.name);
                refused += 1;
            }
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

/// Takes a key out, writes it twice, spells it otherwise, or puts something else in its place.
pub(crate) fn broken(dice: &mut Dice, place: &Place) -> String {
    let something = match dice.below(3) {
        0 => "null".to_owned(),
        1 => no_figure(dice),
        _ => figure(dice),
    };
    let Some(without) = &place.without else { return place.with(&something) };
    let key = place.own();
    match dice.below(4) {
        0 => without.clone(),
        1 => without.replacen('{', &format!("{{\"{key}_\":{something},"), 1),
        2 => place.with(&format!("{something},\"{key}\":{something}")),
        _ => place.with(&something),
    }
}

#[test]
fn a_plan_of_another_shape_is_taken_or_refused_by_the_name_of_what_is_wrong() {
    let places = places(&valid());
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (5 << 40));
        let place = &places[dice.below(places.len())];
        let text = broken(&mut dice, place);
        match outcome(&text) {
            Ok(()) => taken += 1,
            Err(sentence) => {
                let named = sentence.contains(place.own()) || sentence.starts_with("the ");
                assert!(named, "{sentence} for {} in {text}", place.name);
                refused += 1;
            }
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

/// What a stray finger leaves in a text.
const INK: [char; 24] = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '.',
    '-',
    '+',
    'e',
    '0',
    '1',
    '9',
    '\\',
    '/',
    ' ',
    '\n',
    '\u{0}',
    '\u{7f}',
    '\u{feff}',
    'n',
    'ü',
    '\u{1f4a5}',
];

/// Letters taken out, put in, exchanged or doubled, anywhere.
pub(crate) fn scribbled(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(4) {
        let at = dice.below(letters.len());
        match dice.below(6) {
            0 if letters.len() > 1 => drop(letters.remove(at)),
            0 | 1 => letters.insert(at, INK[dice.below(INK.len())]),
            2 => letters[at] = INK[dice.below(INK.len())],
            3 => letters.truncate(at + 1),
            4 => {
                let other = dice.below(letters.len());
                letters.swap(at, other);
            }
            _ => {
                let piece = letters[at..letters.len().min(at + dice.below(40) + 1)].to_vec();
                letters.splice(at..at, piece);
            }
        }
    }
    letters.into_iter().collect()
}

#[test]
fn a_scribbled_plan_is_read_or_refused_in_one_line() {
    let plans = valid().map(|plan| plan.to_string());
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..texts() {
        let mut dice = Dice(seed + (6 << 40));
        let text = &plans[dice.below(2)];
        match outcome(&scribbled(&mut dice, text)) {
            Ok(()) => taken += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}
