//! The cards: which figures are explained, and by which steps.

use pushpull_model::scenario::Scenario;

use super::beside::{Say, say};
use super::column::{Column, columns};
use super::{course, customers, leads, money, trade, what_if};

/// How a figure is worked out.
pub struct Card {
    /// Its name in the document.
    pub(super) id: &'static str,
    /// What the figure is, in a sentence.
    pub(super) what: Say,
    /// Its steps.
    pub(super) columns: fn(&Scenario) -> Vec<Column>,
}

/// A card: its name in the document, its sentence, its steps.
macro_rules! card {
    ($(#[$doc:meta])* $name:ident, $id:literal, $what:ident, $columns:expr) => {
        $(#[$doc])*
        pub static $name: Card = Card { id: $id, what: say::$what, columns: $columns };
    };
}

card!(/** Cash at the end. */ CASH, "how-cash", CASH, |of| columns(of, false, money::cash));
card!(
    /** Break-even. */
    BREAK_EVEN, "how-break-even", BREAK_EVEN, |of| columns(of, false, course::break_even)
);
card!(/** Leads. */ LEADS, "how-leads", LEADS, |of| columns(of, false, leads::leads));
card!(
    /** Customers. */
    CUSTOMERS, "how-customers", CUSTOMERS, |of| columns(of, false, customers::customers)
);
card!(/** Cost per lead. */ CPL, "how-cpl", CPL, |of| columns(of, false, money::cpl));
card!(/** Cost per customer. */ CAC, "how-cac", CAC, |of| columns(of, false, money::cac));
card!(/** Return on investment. */ ROI, "how-roi", ROI, |of| columns(of, false, money::roi));
card!(/** Value in today's money. */ NPV, "how-npv", NPV, |of| columns(of, false, course::npv));
card!(/** Still to come. */ AFTER, "how-after", AFTER, |of| columns(of, false, course::after));
card!(
    /** Value with the run-off. */
    RUN_OFF, "how-run-off", RUN_OFF, |of| columns(of, false, course::with_run_off)
);
card!(/** Cost per thousand contacts. */ CPM, "how-cpm", CPM, |of| columns(of, true, trade::cpm));
card!(/** Leads per contact. */ RESPONSE, "how-response", RESPONSE, |of| columns(of, true, trade::response));
card!(/** Visits. */ VISITS, "how-visits", VISITS, |of| columns(of, true, trade::visited));
card!(/** Leads per visit. */ LANDING, "how-landing", LANDING, |of| columns(of, true, trade::landing));
card!(/** Cost per new customer. */ CPA, "how-cpa", CPA, |of| columns(of, true, trade::cpa));
card!(/** What a lead is worth. */ WORTH, "how-worth", WORTH, |of| columns(of, true, trade::worth));
card!(/** Leads after a stop. */ STOP, "how-stop", STOP, what_if::stop);
card!(/** What the next money adds. */ NEXT, "how-next", NEXT, what_if::next);
