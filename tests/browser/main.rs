//! What a visitor does and sees, in a real browser on the page as it ships.

#![allow(dead_code, reason = "the journeys to come use the rest of what a visitor can do")]

mod answer;
mod arrival;
mod best;
mod boxes;
mod channel_figures;
mod channels;
mod charts;
mod comparison;
mod copy;
mod course;
mod course_bars;
mod course_limits;
mod currency;
mod dist;
mod driver;
mod element;
mod everybody;
mod glossary;
mod goal;
mod guesses;
mod keeping;
mod keyboard;
mod language;
mod later;
mod method;
mod months;
mod page;
mod paper;
mod plain;
mod reader;
mod reasons;
mod report;
mod seldom;
mod sources;
mod stop;
mod suits;
mod sure;
mod switching;
mod undo;
mod visit;
