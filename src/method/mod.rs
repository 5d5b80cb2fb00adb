//! Where every figure comes from: the formula behind it with the figures of this scenario, and the method of the whole.
//!
//! `cards` says which figures are explained, `how` opens them and `written` has them in words; `column` has the plans side
//! by side, `steps` what is written down, `line` a formula with figures, `amount` a figure of it. The steps stand in `money`, `course`, `leads` (with `channel`), `customers`,
//! `trade` and `what_if`. `chapters` is the section at the end of the page; `beside` has the texts of both, which come
//! when somebody asks for them.

mod amount;
mod beside;
mod cards;
mod channel;
mod chapters;
mod column;
mod course;
mod customers;
mod how;
mod html;
mod leads;
mod line;
mod money;
#[cfg(test)]
mod proof;
mod steps;
mod trade;
mod what_if;
mod written;

pub use cards::{
    AFTER, BREAK_EVEN, CAC, CASH, CPA, CPL, CPM, CUSTOMERS, Card, LANDING, LEADS, NEXT, NPV,
    RESPONSE, ROI, RUN_OFF, STOP, VISITS, WORTH,
};
pub use chapters::{Chapter, Method};
pub use how::How;
