//! The headless door: a plan or a scenario goes in as JSON, its answers come out as JSON or as a monthly table.
//!
//! `pushpull project plan.json` · `pushpull scenario --csv - < scenario.json` · `pushpull presets`
//!
//! Bad input is one sentence on standard error, which names the place and what is allowed there, and exit code 2.

mod answering;
mod asking;
mod door;
mod goal;
mod grid;
mod presets;
mod project;
mod scenario;
mod split;
mod sure;
mod switch;
mod tornado;
mod verdict;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use crate::door::Failure;

/// Inbound against outbound marketing, month by month, without a browser.
#[derive(Parser)]
#[command(name = "pushpull", version)]
struct Door {
    #[command(subcommand)]
    errand: Errand,
}

/// One module a subcommand.
#[derive(Subcommand)]
enum Errand {
    Project(project::Project),
    Scenario(scenario::Scenario),
    Sure(sure::Sure),
    Tornado(tornado::Tornado),
    Verdict(verdict::Verdict),
    Split(split::Split),
    Goal(goal::Goal),
    Switch(switch::Switch),
    Grid(grid::Grid),
    Presets(presets::Presets),
}

impl Errand {
    /// What the door has to say to it.
    fn answer(&self) -> Result<String, Failure> {
        match self {
            Self::Project(errand) => errand.answer(),
            Self::Scenario(errand) => errand.answer(),
            Self::Sure(errand) => errand.answer(),
            Self::Tornado(errand) => errand.answer(),
            Self::Verdict(errand) => errand.answer(),
            Self::Split(errand) => errand.answer(),
            Self::Goal(errand) => errand.answer(),
            Self::Switch(errand) => errand.answer(),
            Self::Grid(errand) => errand.answer(),
            Self::Presets(errand) => errand.answer(),
        }
    }
}

/// What was asked for is the help, or cannot be understood: one sentence, and where to read on.
fn misspoken(error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        error.exit();
    }
    let _ = writeln!(io::stderr(), "{}", door::complaint(error));
    ExitCode::from(2)
}

fn main() -> ExitCode {
    let door = match Door::try_parse() {
        Ok(door) => door,
        Err(error) => return misspoken(&error),
    };
    let spoken = match door.errand.answer() {
        Ok(text) => io::stdout().lock().write_all(text.as_bytes()),
        Err(failure) => {
            let _ = writeln!(io::stderr(), "{failure}");
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
