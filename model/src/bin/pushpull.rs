//! The headless door: a plan goes in as JSON, its answers come out as JSON or as a monthly table.
//!
//! `pushpull project plan.json` · `pushpull project --csv - < plan.json`
//!
//! Bad input is one sentence on standard error, which names the place and what is allowed there, and exit code 2.

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use pushpull_model::engine::project;
use pushpull_model::interchange::{Answers, Plan};

/// Inbound against outbound marketing, month by month, without a browser.
#[derive(Parser)]
#[command(name = "pushpull", version)]
struct Door {
    #[command(subcommand)]
    errand: Errand,
}

#[derive(Subcommand)]
enum Errand {
    /// Walk a plan through its months and print what comes of it
    Project {
        /// The plan as JSON, as in model/examples/plan.json; `-` reads standard input
        file: String,
        /// Print the months as a table of comma-separated values instead
        #[arg(long)]
        csv: bool,
    },
}

/// The text in `file`, or in standard input for `-`. The error is the sentence that says why not.
fn read(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = match file {
        "-" => io::stdin().lock().read_to_end(&mut bytes).map(drop),
        file => fs::read(file).map(|content| bytes = content),
    };
    read.map_err(|error| format!("{file} cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{file} is not a text in UTF-8"))
}

/// What the door has to say to an errand. The error is the sentence that says why it cannot.
fn answer(errand: &Errand) -> Result<String, String> {
    let Errand::Project { file, csv } = errand;
    let plan = Plan::from_json(&read(file)?).and_then(|plan| plan.parameters());
    let plan = plan.map_err(|fault| fault.to_string())?;
    let answers = Answers::of(&plan, &project(&plan));
    if *csv {
        return Ok(answers.monthly.to_csv());
    }
    let json = serde_json::to_string_pretty(&answers).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

fn main() -> ExitCode {
    let spoken = match answer(&Door::parse().errand) {
        Ok(text) => io::stdout().lock().write_all(text.as_bytes()),
        Err(sentence) => {
            let _ = writeln!(io::stderr(), "{sentence}");
            return ExitCode::from(2);
        }
    };
    match spoken {
        // A reader who has seen enough, as `head` does, is no failure.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "The answers cannot be written: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}
