//! Inbound against outbound marketing, as a web page: everything that needs a browser.
//!
//! The sums are done by [`pushpull_model`]. Here, [`state`] holds the one scenario and the [`plans`] that follow
//! from it; [`assumptions`], [`channels`], [`split`], [`stop`], [`course`], [`goal`] and [`suits`] change it, by [`boxes`],
//! and [`history`] takes back what they did; [`answer`], [`charts`], [`comparison`] and [`months`] read it, [`share`]
//! hands it on, [`report`] puts it on paper, and [`method`] says how it was worked out; [`desk`] has what takes longer than
//! a key stroke, and [`later`] what is not needed for the answer; [`pace`] lets what is out of sight wait; [`glossary`]
//! explains the words, and [`masthead`] says in which language and currency; [`browser`] is the only room that talks to
//! parts of the browser which can fail; [`words`] and [`mod@format`] turn figures into a language, [`html`] turns texts into
//! parts of the page.

pub mod answer;
pub mod app;
pub mod assumptions;
pub mod boxes;
pub mod browser;
pub mod button;
pub mod channels;
pub mod charts;
pub mod comparison;
pub mod course;
pub mod desk;
pub mod fold;
pub mod format;
pub mod gaps;
pub mod glossary;
pub mod goal;
pub mod guesses;
pub mod history;
pub mod html;
pub mod later;
pub mod masthead;
pub mod method;
pub mod months;
pub mod once;
pub mod pace;
pub mod plans;
pub mod report;
pub mod share;
pub mod split;
pub mod state;
pub mod stop;
pub mod suits;
pub mod texts;
pub mod words;

pub use app::{App, AppProps};
