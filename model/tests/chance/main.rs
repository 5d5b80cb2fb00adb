//! What must hold of every distribution, of the dice, and of what is made of them.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "the dice fall the same way to the last bit")]

mod correlations;
mod distributions;
mod draws;
mod integral;
mod percentiles;
mod samples;
