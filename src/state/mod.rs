//! The one scenario the page is about, what follows from it, and how the page shows it.
//!
//! `history` is what it was before and `undoing` goes back there, `keeping` keeps it for the next visit; `usual` goes over to
//! another industry and back to its figures.

mod history;
mod keeping;
mod undoing;
mod usual;

use leptos::prelude::*;
use pushpull_desk::{Ask, Question};
use pushpull_model::decision::Objective;
use pushpull_model::scenario::{Field, Industry, Scenario};

use crate::answer::{Sureness, add_sureness};
use crate::browser::{self, Loaded, Record};
use crate::charts::Pair;
use crate::course::Planned;
use crate::desk::Desk;
use crate::fold::Folded;
use crate::format::{Currency, Format};
use crate::goal::Wish;
use crate::guesses::Guesses;
use crate::plans::Plans;
use crate::split::Wanted;
use crate::texts::Texts;
use crate::words::{self, Words};
pub use history::{History, Moment};
pub use undoing::Way;
pub use usual::Kept;

/// Something the page has to say about keeping what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing can be kept.
    Blocked,
    /// There is no room left.
    Full,
    /// What was kept could not be read and was set aside.
    Unreadable,
    /// What was kept is of a later version.
    Newer,
    /// Another language cannot be had now.
    Wordless,
}

/// How the page stands, apart from the scenario.
#[derive(Clone, Debug)]
pub struct Stand {
    /// The language.
    pub words: &'static Words,
    /// The currency, if one was chosen.
    pub currency: Option<Currency>,
    /// The boxes whose text was refused: id, and the name of the figure.
    pub refused: Vec<(String, String)>,
    /// Counts the changes that come from elsewhere than the boxes; a box forgets its text when it moves.
    pub epoch: u32,
    /// The chart that is looked at on each wall, by its place in the menu.
    pub sights: [usize; 2],
    /// The two figures that are set against each other.
    pub pair: Pair,
    /// The folds that are open.
    pub opened: Vec<Folded>,
    /// What to say about keeping.
    pub notice: Option<Notice>,
}

/// Everything that can change on the page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The scenario.
    pub scenario: RwSignal<Scenario>,
    /// What follows from it.
    pub plans: Memo<Plans>,
    /// Keys of the figures that are not the industry's defaults.
    pub changed: Memo<Vec<&'static str>>,
    /// What is wanted most, and the best split for it.
    pub wanted: Wanted,
    /// What somebody knows better than the model.
    pub guesses: Guesses,
    /// What somebody wants to reach.
    pub wish: Wish,
    /// How the money is laid over time, and what is wanted of one quarter.
    pub planned: Planned,
    /// What takes longer than a key stroke.
    pub desk: Desk,
    /// Says how sure the answer is, from when what says it is here.
    pub sureness: RwSignal<Option<Sureness>>,
    /// How the page stands.
    pub stand: RwSignal<Stand>,
    /// What can be undone and redone, and what was typed.
    pub history: RwSignal<History>,
}

impl Page {
    /// The page as it opens in the language of these words: the visitor's last scenario, else a preset.
    pub fn open(words: &'static Words) -> Self {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        let mut stand = Stand {
            words,
            currency: None,
            refused: Vec::new(),
            epoch: 0,
            sights: [0; 2],
            pair: Pair::default(),
            opened: Vec::new(),
            notice: None,
        };
        let mut kept = Record::default();
        match browser::load() {
            Loaded::Nothing => {}
            Loaded::Blocked => stand.notice = Some(Notice::Blocked),
            Loaded::Unreadable => stand.notice = Some(Notice::Unreadable),
            Loaded::Newer => stand.notice = Some(Notice::Newer),
            Loaded::Found(record) => {
                let industry = Industry::from_key(&record.industry).unwrap_or(scenario.industry);
                scenario = Scenario::from_statements(industry, record.figures()).0;
                stand.currency = Currency::from_code(&record.currency);
                kept = record;
            }
        }
        let scenario = RwSignal::new(scenario);
        let plans = Memo::new(move |_| scenario.with(Plans::of));
        let changed = Memo::new(move |_| scenario.with(Scenario::changed));
        let wanted = Wanted::kept(scenario, &kept.objective, kept.figures());
        let guesses = Guesses::kept(kept.figures());
        let planned = Planned::kept(kept.figures());
        let wish = Wish::usual();
        let history =
            RwSignal::new(History::new(undoing::moment(scenario, wanted, guesses, planned, wish)));
        Self {
            scenario,
            plans,
            changed,
            wanted,
            guesses,
            planned,
            wish,
            desk: Desk::open(),
            sureness: RwSignal::new(None),
            stand: RwSignal::new(stand),
            history,
        }
    }

    /// The page this component is on.
    pub fn here() -> Self {
        expect_context()
    }

    /// The words of the language that is spoken now.
    pub fn words(&self) -> &'static Words {
        self.stand.with_untracked(|stand| stand.words)
    }

    /// How figures are written now. All that is shown is made anew when this changes.
    pub fn format(&self) -> Format {
        self.stand.with(|stand| {
            let currency = stand.currency.unwrap_or_else(|| Currency::usual(stand.words));
            Format::new(stand.words, currency)
        })
    }

    /// A figure or a sentence that follows the scenario.
    pub fn follow(
        self,
        text: impl Fn(&Scenario) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        Texts::of(move || vec![self.scenario.with(&text)]).at(0)
    }

    /// A figure or a sentence that follows what the plans come to.
    pub fn follow_plans(
        self,
        text: impl Fn(&Plans) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        Texts::of(move || vec![self.plans.with(&text)]).at(0)
    }

    /// Follows everything that figures on the page follow from.
    pub fn track(&self) {
        self.scenario.track();
        self.wanted.track();
        self.guesses.track();
        let _ = (self.planned.now(), self.wish.now());
        self.desk.track();
    }

    /// Puts a figure that somebody typed, and that passed the gate, into the scenario.
    pub fn set(&self, field: &'static Field, value: f64) {
        self.note_typed(field);
        self.refuse(field.key, None);
        if self.scenario.with_untracked(|scenario| (field.get)(scenario)) != value {
            self.lay_again(|scenario| (field.set)(scenario, value));
        }
    }

    /// Changes figures of the scenario. Money that still lies as a ready-made plan lays it follows.
    fn lay_again(&self, change: impl FnOnce(&mut Scenario)) {
        self.edit(|scenario| {
            let course = self.planned.course_of(scenario);
            change(scenario);
            if let Some(course) = course {
                scenario.follow(&course);
            }
        });
    }

    /// Changes the scenario in some of its figures.
    pub fn edit(&self, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = self.scenario.get_untracked();
        change(&mut scenario);
        self.scenario.set(scenario);
    }

    /// Remembers that the text in the box with this id was refused, by the name of its figure; without a name, that it
    /// no longer is.
    pub fn refuse(&self, id: &str, name: Option<String>) {
        let is_refused = |stand: &Stand| stand.refused.iter().any(|(known, _)| known == id);
        if self.stand.with_untracked(is_refused) != name.is_some() {
            self.stand.update(|stand| {
                stand.refused.retain(|(known, _)| known != id);
                stand.refused.extend(name.map(|name| (id.to_owned(), name)));
            });
        }
    }

    /// Speaks another language as soon as its words are there, and says whether it does. Where they cannot be had, the
    /// page says so and stays as it is.
    pub async fn speak(self, tag: String) -> bool {
        let words = words::load_whole(&tag).await;
        if words.is_some() {
            self.drop_drafts();
        }
        self.stand.update(|stand| match words {
            Some(words) => stand.words = words,
            None => stand.notice = Some(Notice::Wordless),
        });
        words.is_some()
    }

    /// Forgets the text that stands unfinished in the boxes.
    pub fn drop_drafts(&self) {
        self.stand.update(|stand| {
            stand.epoch += 1;
            stand.refused.clear();
        });
        self.wanted.refused.set(Vec::new());
    }

    /// Changes the scenario as a whole.
    pub fn replace(&self, scenario: Scenario) {
        self.drop_drafts();
        self.scenario.set(scenario);
    }

    /// Asks how sure the answer is, again after every change. The answer compares the cash of the two sides.
    pub fn keep_asking(self) {
        self.desk.listen();
        self.sureness.set(Some(add_sureness));
        self.desk.keep_asking(move || Question {
            scenario: self.scenario.get(),
            guesses: self.scenario.with(|scenario| self.guesses.of(scenario)),
            ask: Ask::HowSure { objective: Objective::Profit },
        });
    }
}
