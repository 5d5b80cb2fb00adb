//! The headless door as its users meet it: the real program, its output, its sentences, its exit codes.
#![cfg(test)]

mod goal;
mod grid;
mod presets;
mod project;
mod scenario;
mod scenario_faults;
mod split;
mod sure;
mod switch;
mod targets;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// A file that comes with the model.
fn example(name: &str) -> String {
    let path = format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Runs the program with these arguments and this on its standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut door = Command::new(env!("CARGO_BIN_EXE_pushpull"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that does not read leaves a broken pipe, which is its good right.
    let _ = door.stdin.take().expect("a pipe").write_all(input);
    door.wait_with_output().expect("the program ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// What the program prints as JSON for these arguments and this on its standard input.
#[track_caller]
fn printed(arguments: &[&str], input: &str) -> Value {
    let output = run(arguments, input.as_bytes());
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The one sentence with which the program refuses.
#[track_caller]
fn refusal(arguments: &[&str], input: &[u8]) -> String {
    let output = run(arguments, input);
    let sentence = text(&output.stderr);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{sentence}");
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    sentence.trim_end().to_owned()
}

/// A figure of an answer.
#[track_caller]
fn figure(answer: &Value, place: &str) -> f64 {
    answer.pointer(place).and_then(Value::as_f64).unwrap_or_else(|| panic!("{place}: {answer}"))
}

#[track_caller]
fn assert_close(what: &str, found: f64, expected: f64) {
    let size = found.abs().max(expected.abs()).max(1e-9);
    assert!((found - expected).abs() <= 1e-7 * size, "{what}: {found}, expected {expected}");
}

/// A business as a file: a scenario with other figures, or the example plan with others.
enum Business {
    Scenario(Value),
    Plan(Value),
}

impl Business {
    fn software() -> Self {
        Self::Scenario(json!({"industry": "b2b_software", "figures": {}}))
    }

    fn plan() -> Self {
        Self::Plan(serde_json::from_str(&example("plan.json")).expect("JSON"))
    }

    /// The same with these figures.
    fn with(&self, figures: &[(&str, f64)]) -> Self {
        let mut file = match self {
            Self::Scenario(file) | Self::Plan(file) => file.clone(),
        };
        for (key, value) in figures {
            match self {
                Self::Scenario(_) => file["figures"][key] = json!(value),
                Self::Plan(_) => file[key] = json!(value),
            }
        }
        match self {
            Self::Scenario(_) => Self::Scenario(file),
            Self::Plan(_) => Self::Plan(file),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Scenario(file) | Self::Plan(file) => file.to_string(),
        }
    }

    /// What `scenario` or `project` prints of it.
    #[track_caller]
    fn answers(&self) -> Value {
        match self {
            Self::Scenario(_) => printed(&["scenario", "-"], &self.text()),
            Self::Plan(_) => printed(&["project", "-"], &self.text()),
        }
    }

    /// What a question with these flags prints of it.
    #[track_caller]
    fn asked(&self, arguments: &[&str]) -> Value {
        printed(&[arguments, &["-"]].concat(), &self.text())
    }

    /// How far all on inbound is ahead of all on outbound in net present value.
    #[track_caller]
    fn lead(&self) -> f64 {
        let npv = |share| figure(&self.with(&[("share_in", share)]).answers(), "/npv");
        npv(1.0) - npv(0.0)
    }
}

/// The same JSON but for the last bits of figures, which differ from machine to machine.
#[track_caller]
fn assert_same(place: &str, found: &Value, expected: &Value) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            assert!(found.keys().eq(expected.keys()), "keys of {place}");
            for (key, value) in found {
                assert_same(&format!("{place}.{key}"), value, &expected[key]);
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "length of {place}");
            for (index, value) in found.iter().enumerate() {
                assert_same(&format!("{place}[{index}]"), value, &expected[index]);
            }
        }
        _ => match (found.as_f64(), expected.as_f64()) {
            (Some(one), Some(other)) => {
                assert!(
                    (one - other).abs() <= 1e-9 * other.abs(),
                    "{place}: {one}, expected {other}"
                );
            }
            _ => assert_eq!(found, expected, "{place}"),
        },
    }
}
