//! What a visitor knows better than the model: the least and the most that an assumption may be. It feeds how sure the
//! answer is.
//!
//! `end` is one box, `ends` the two of them in the card of a figure, `fold` everything that is doubted, in one table.

mod end;
mod ends;
mod fold;

use leptos::prelude::*;
use pushpull_desk::Guessed;
use pushpull_model::scenario::{FIELDS, Field, Scenario};

pub use ends::Ends;
pub use fold::Doubted;

/// One end of what an assumption may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Least,
    Most,
}

/// The names that the two ends have before the key of the field in what is kept. They never change.
const KEPT: [(End, &str); 2] = [(End::Least, "guess_least_"), (End::Most, "guess_most_")];

/// What somebody said of an assumption so far.
#[derive(Clone, Copy, Debug)]
struct Said {
    field: &'static Field,
    least: Option<f64>,
    most: Option<f64>,
}

impl Said {
    fn nothing(field: &'static Field) -> Self {
        Self { field, least: None, most: None }
    }

    fn end(&self, end: End) -> Option<f64> {
        match end {
            End::Least => self.least,
            End::Most => self.most,
        }
    }

    fn set(&mut self, end: End, value: Option<f64>) {
        match end {
            End::Least => self.least = value,
            End::Most => self.most = value,
        }
    }

    /// Both ends, where both were said and the figure is within them.
    fn guess(&self, scenario: &Scenario) -> Option<Guessed> {
        let (least, most) = self.least.zip(self.most)?;
        let now = (self.field.get)(scenario);
        let holds = least <= now && now <= most && least < most;
        holds.then_some(Guessed { key: self.field.key, least, most })
    }
}

/// All that was said, at most once of a field.
#[derive(Clone, Copy)]
pub struct Guesses(RwSignal<Vec<Said>>);

impl Guesses {
    /// What was kept; what no field can be is left out.
    pub fn kept<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Self {
        Self(RwSignal::new(read(figures)))
    }

    /// Says again what these statements of an earlier time say, and nothing else.
    pub fn restore(self, statements: &[(String, f64)]) {
        self.0.set(read(statements.iter().map(|(key, value)| (key.as_str(), *value))));
    }

    /// All that was said, by the name under which it is kept.
    pub fn statements(self) -> Vec<(String, f64)> {
        let of = |said: &Said| {
            KEPT.map(|(end, name)| Some(([name, said.field.key].concat(), said.end(end)?)))
        };
        self.0.with_untracked(|all| all.iter().flat_map(of).flatten().collect())
    }

    /// Follows whatever has to be kept.
    pub fn track(self) {
        self.0.track();
    }

    /// Everything that holds of a scenario.
    pub fn of(self, scenario: &Scenario) -> Vec<Guessed> {
        self.0.with(|all| all.iter().filter_map(|said| said.guess(scenario)).collect())
    }

    /// What was said of a field.
    fn about(self, field: &'static Field) -> Said {
        let found = self.0.with(|all| all.iter().find(|said| said.field.key == field.key).copied());
        found.unwrap_or(Said::nothing(field))
    }

    fn say(self, field: &'static Field, end: End, value: Option<f64>) {
        self.0.update(|all| say(all, field, end, value));
    }

    /// Takes all back.
    fn clear(self) {
        self.0.update(Vec::clear);
    }

    fn is_empty(self) -> bool {
        self.0.with(Vec::is_empty)
    }
}

/// What these figures say; what no field can be is left out.
fn read<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for (key, value) in figures {
        let found = KEPT.iter().find_map(|(end, name)| {
            let key = key.strip_prefix(name)?;
            let field = FIELDS.iter().find(|field| field.key == key && Guessed::is_for(key))?;
            Some((*end, field, field.check(value).ok()?))
        });
        if let Some((end, field, value)) = found {
            say(&mut all, field, end, Some(value));
        }
    }
    all
}

fn say(all: &mut Vec<Said>, field: &'static Field, end: End, value: Option<f64>) {
    let place = all.iter().position(|said| said.field.key == field.key);
    let place = place.unwrap_or_else(|| {
        all.push(Said::nothing(field));
        all.len() - 1
    });
    if let Some(said) = all.get_mut(place) {
        said.set(end, value);
    }
    all.retain(|said| said.least.is_some() || said.most.is_some());
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{Industry, field};

    use super::*;

    fn with_page<T>(test: impl FnOnce() -> T) -> T {
        Owner::new().with(test)
    }

    #[test]
    fn what_is_said_comes_back_from_what_is_kept() {
        with_page(|| {
            let guesses = Guesses::kept(std::iter::empty());
            let margin = field("margin").expect("a field");
            guesses.say(margin, End::Least, Some(0.5));
            guesses.say(margin, End::Most, Some(0.8));
            let kept = guesses.statements();
            let back = Guesses::kept(kept.iter().map(|(key, value)| (key.as_str(), *value)));
            let scenario = Scenario::preset(Industry::B2bSoftware);
            assert_eq!(back.of(&scenario), [Guessed { key: "margin", least: 0.5, most: 0.8 }]);
        });
    }

    #[test]
    fn what_was_damaged_says_nothing() {
        with_page(|| {
            let damaged = [
                ("guess_least_margin", f64::NAN),
                ("guess_most_margin", 7.0),
                ("guess_least_budget", 1.0),
                ("guess_most_nothing", 1.0),
            ];
            assert!(Guesses::kept(damaged.into_iter()).is_empty());
        });
    }

    #[test]
    fn one_end_or_a_figure_outside_of_both_says_nothing_yet() {
        with_page(|| {
            let scenario = Scenario::preset(Industry::B2bSoftware);
            let guesses = Guesses::kept(std::iter::empty());
            let margin = field("margin").expect("a field");
            guesses.say(margin, End::Least, Some(0.5));
            assert_eq!(guesses.of(&scenario), []);
            guesses.say(margin, End::Most, Some(0.6));
            assert_eq!(guesses.of(&scenario), []);
            guesses.say(margin, End::Most, Some(0.9));
            assert_eq!(guesses.of(&scenario).len(), 1);
            guesses.say(margin, End::Most, None);
            guesses.say(margin, End::Least, None);
            assert!(guesses.is_empty());
        });
    }
}
