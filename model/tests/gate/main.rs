//! The one gate between text and figures: what it lets through, what it refuses, and how a scenario holds together.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "a figure that is only kept is the same to the last bit")]

mod boxes;
mod channels;
mod courses;
mod fields;
mod numbers;
mod routes;
mod statements;
mod typed;
mod usual;
