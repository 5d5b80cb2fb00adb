//! Everything that is said of a scenario, as it stands now: one place for the eye, the ear and whoever is sent a copy.

use leptos::prelude::*;

use super::sentence::sentences;
use super::verdict::Verdict;
use crate::format::Format;
use crate::later::Programs;
use crate::state::Page;

/// What is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// Which side, by how much, by when.
    pub headline: String,
    /// Since when, how sure, and what would turn it.
    pub because: String,
    /// How the visitor's own split does.
    pub own: String,
    /// What all of it hangs on.
    pub hangs_on: String,
    /// How far the draws behind it have come. Empty where nothing is drawn.
    pub draws: String,
    /// Whether the draws are not all done, or belong to what was there before.
    pub is_first_look: bool,
}

impl Said {
    /// All of it in one paragraph; of the draws only as long as they are not all done.
    pub fn whole(&self) -> String {
        let draws = if self.is_first_look { self.draws.as_str() } else { "" };
        joined(&[&self.headline, &self.because, &self.own, &self.hangs_on, draws])
    }
}

/// What is said, worked out once for all who read it.
#[derive(Clone, Copy)]
pub struct Saying(Memo<Said>);

impl Saying {
    /// What is said of a page in one language and currency.
    pub fn of(page: Page, format: Format) -> Self {
        let programs = Programs::here();
        Self(Memo::new(move |_| said(page, programs, format)))
    }

    /// What is said on the page this component is on.
    pub fn here() -> Self {
        expect_context()
    }

    /// Reads of it, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Said) -> T) -> T {
        self.0.with(read)
    }

    /// All of it now. `None` where the page has been made anew since, in another language.
    pub fn whole(self) -> Option<String> {
        self.0.try_with_untracked(Said::whole)
    }
}

/// Sentences one after the other, without those that are empty.
pub(super) fn joined(sentences: &[&str]) -> String {
    let said: Vec<_> = sentences.iter().copied().filter(|text| !text.is_empty()).collect();
    said.join(" ")
}

/// Adds how sure a verdict is to what is said of it.
pub type Sureness = fn(&mut Said, Page, &Verdict, Format);

/// What is said of the page as it is now.
fn said(page: Page, programs: Programs, format: Format) -> Said {
    let scenario = page.scenario.get();
    let (verdict, mut said) = page.plans.with(|plans| {
        let verdict = Verdict::of(plans);
        (verdict, sentences(&verdict, plans, &scenario, format))
    });
    if verdict == Verdict::NothingSpent {
        return said;
    }
    if let Some(add) = page.sureness.get() {
        add(&mut said, page, &verdict, format);
    } else {
        let words = format.words();
        said.is_first_look = !programs.lacks_results();
        let draws = if said.is_first_look { words.sure_waiting } else { words.sure_unavailable };
        draws.clone_into(&mut said.draws);
    }
    said
}
