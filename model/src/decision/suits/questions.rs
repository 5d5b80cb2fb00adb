//! The table of the chooser: eight questions, their answers, and what each answer makes of which figures, with the reason.
//!
//! All answers of a question move the same figures, and no two questions move the same one, so what an answer does can be
//! told from what the others do.

use crate::decision::objective::Objective;
use crate::scenario::{Industry, Scenario, Unit};
use Becomes::{Figure, Usual};

/// One question, with two to four answers. "I do not know" may always be said, too.
#[derive(Debug)]
pub struct Question {
    /// Its name in code; the page has its words.
    pub key: &'static str,
    /// The figure that its answers are told by, if there is one.
    pub told: Option<Told>,
    /// What can be answered.
    pub answers: &'static [Answer],
}

/// A figure in the words of an answer.
#[derive(Debug)]
pub struct Told {
    /// What it is a number of.
    pub unit: Unit,
    /// Reads it from a scenario with the answer in it.
    pub get: fn(&Scenario) -> f64,
}

/// One answer.
#[derive(Debug)]
pub struct Answer {
    /// Its name in code.
    pub key: &'static str,
    /// Whose usual figures it starts from, if it says so.
    pub industry: Option<Industry>,
    /// What is to be as good as possible, if it says so.
    pub objective: Option<Objective>,
    /// The figures that it moves.
    pub moves: &'static [Move],
}

/// A figure that an answer moves.
#[derive(Debug)]
pub struct Move {
    /// Key of the field.
    pub field: &'static str,
    /// Where it goes.
    pub becomes: Becomes,
    /// How far to trust that.
    pub basis: Basis,
    /// Why it goes there. Empty without the feature `sources`.
    pub reason: &'static str,
}

/// Where a figure goes, kept within the bounds of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Becomes {
    /// To this figure, in the model's unit.
    Figure(f64),
    /// To so many times what is usual in the industry.
    Usual(f64),
}

/// What the figure of an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The visitor was shown the figure and chose it.
    Said,
    /// Nobody measured it: chosen here.
    Assumption,
}

/// Reasons are for those who read the table, and cost a visitor nothing.
const fn reason(text: &'static str) -> &'static str {
    if cfg!(feature = "sources") { text } else { "" }
}

const fn said(field: &'static str, becomes: Becomes, why: &'static str) -> Move {
    Move { field, becomes, basis: Basis::Said, reason: reason(why) }
}

const fn assumed(field: &'static str, becomes: Becomes, why: &'static str) -> Move {
    Move { field, becomes, basis: Basis::Assumption, reason: reason(why) }
}

const fn answer(key: &'static str, moves: &'static [Move]) -> Answer {
    Answer { key, industry: None, objective: None, moves }
}

/// Whose usual figures everything starts from.
const fn buyers(key: &'static str, industry: Industry) -> Answer {
    Answer { key, industry: Some(industry), objective: None, moves: &[] }
}

const fn months(horizon: f64) -> [Move; 1] {
    [said("horizon", Figure(horizon), MONTHS)]
}

/// Months to look at, and what counts at their end: cash where it has to be there soon, else value in today's money.
const fn within(key: &'static str, objective: Objective, moves: &'static [Move]) -> Answer {
    Answer { key, industry: None, objective: Some(objective), moves }
}

const MONTHS: &str = "the months that were named";
const MONEY: &str = "the money that was named; own hours are not counted";
const START: &str = "in proportion to the money, as everywhere (specification, 2.8)";
const PRICE: &str = "what a customer was said to pay in the first year, at the usual proportion of first sale and months";
const MARGIN: &str = "the share that was named";
const MARKET: &str = "a quarter of the people to win, or four times as many (the specification tries the same, 2.9); the \
    first lead costs as much, so the usual cost per lead is reached at so much of the usual spend";
const ABLE: &str = "as good as those behind the published cost per lead";
const UNABLE: &str = "half of what others make of the money; below three tenths nobody would be taken to do it at all";
const RAMP: &str = "an end of the 6 to 12 months that practitioners quote (AHREFS)";
const UNKNOWN: &str = "nobody waits for what a new name publishes";
const KNOWN: &str =
    "followers see it at once: the better posts start at 40 % of their later pull (HubSpot, 2015)";

/// So many times the usual budget, and what is paid before the start with it.
const fn money(times: f64) -> [Move; 3] {
    [
        said("budget", Usual(times), MONEY),
        assumed("upfront_in", Usual(times), START),
        assumed("upfront_out", Usual(times), START),
    ]
}

/// How many search for it and how many can be contacted, as so many times the usual.
const fn market(searching: f64, reachable: f64) -> [Move; 2] {
    [assumed("ref_in", Usual(searching), MARKET), assumed("ref_out", Usual(reachable), MARKET)]
}

/// What a customer pays, as so many times the usual.
const fn ticket(times: f64) -> [Move; 2] {
    [said("rev_first", Usual(times), PRICE), said("rev_month", Usual(times), PRICE)]
}

const fn margin(share: f64) -> [Move; 1] {
    [said("margin", Figure(share), MARGIN)]
}

/// Whether there is somebody who writes, and somebody who knows whom to call.
const fn team(writes: bool, sells: bool) -> [Move; 2] {
    const fn skill(field: &'static str, is_there: bool) -> Move {
        if is_there {
            assumed(field, Figure(1.0), ABLE)
        } else {
            assumed(field, Figure(0.5), UNABLE)
        }
    }
    [skill("quality_in", writes), skill("targeting", sells)]
}

/// How soon what is published is found.
const fn brand(ramp: f64, head: f64, why: &'static str) -> [Move; 2] {
    [assumed("ramp", Figure(ramp), RAMP), assumed("head", Figure(head), why)]
}

/// Everything that is asked, in the order of the page.
pub static QUESTIONS: [Question; 8] = [
    Question {
        key: "buyers",
        told: None,
        answers: &[
            buyers("business_software", Industry::B2bSoftware),
            buyers("business_services", Industry::ProfessionalServices),
            buyers("private_goods", Industry::Ecommerce),
            buyers("private_services", Industry::Healthcare),
        ],
    },
    Question {
        key: "time",
        told: Some(Told { unit: Unit::WholeMonths, get: |scenario| scenario.horizon }),
        answers: &[
            within("half_a_year", Objective::Profit, const { &months(6.0) }),
            within("a_year", Objective::Profit, const { &months(12.0) }),
            within("two_years", Objective::Npv, const { &months(24.0) }),
            within("five_years", Objective::Npv, const { &months(60.0) }),
        ],
    },
    Question {
        key: "money",
        told: Some(Told { unit: Unit::Money, get: |scenario| scenario.budget }),
        answers: &[
            answer("hours", const { &money(0.25) }),
            answer("both", const { &money(1.0) }),
            answer("money", const { &money(4.0) }),
        ],
    },
    Question {
        key: "market",
        told: None,
        answers: &[
            answer("small", const { &market(0.25, 0.25) }),
            answer("searching", const { &market(4.0, 0.25) }),
            answer("reachable", const { &market(0.25, 4.0) }),
            answer("large", const { &market(4.0, 4.0) }),
        ],
    },
    Question {
        key: "ticket",
        told: Some(Told {
            unit: Unit::Money,
            get: |scenario| scenario.rev_first + 12.0 * scenario.rev_month,
        }),
        answers: &[
            answer("low", const { &ticket(0.25) }),
            answer("usual", const { &ticket(1.0) }),
            answer("high", const { &ticket(4.0) }),
        ],
    },
    Question {
        key: "margin",
        told: Some(Told { unit: Unit::Percent, get: |scenario| scenario.margin }),
        answers: &[
            answer("low", const { &margin(0.2) }),
            answer("half", const { &margin(0.5) }),
            answer("high", const { &margin(0.8) }),
        ],
    },
    Question {
        key: "team",
        told: None,
        answers: &[
            answer("writes", const { &team(true, false) }),
            answer("sells", const { &team(false, true) }),
            answer("both", const { &team(true, true) }),
            answer("neither", const { &team(false, false) }),
        ],
    },
    Question {
        key: "brand",
        told: None,
        answers: &[
            answer("new", const { &brand(12.0, 0.0, UNKNOWN) }),
            answer("known", const { &brand(6.0, 0.4, KNOWN) }),
        ],
    },
];

impl Question {
    /// The figures that the answer at a place moves; none where there is no such answer.
    pub fn moves(&self, answer: usize) -> &'static [Move] {
        self.answers.get(answer).map_or(&[], |answer| answer.moves)
    }
}
