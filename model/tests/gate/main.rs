//! The one gate between text and figures: what it lets through, what it refuses, and how a scenario holds together.
#![cfg(test)]

mod boxes;
mod fields;
mod numbers;
mod statements;
mod typed;
