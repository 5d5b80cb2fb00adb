//! What must hold of every plan, whatever its figures (specification, section 5).
//!
//! `PROPTEST_CASES` says how many random plans each law is tried on; the usual 256 take a few seconds.
//! `PUSHPULL_CASES` says how many wild plans and wild texts are thrown at the model; the usual hundred thousand of each
//! take some twenty.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "some laws hold to the last bit")]

mod best_mixes;
mod calibration;
mod dice;
mod files;
mod flows;
mod levers;
mod mixes;
mod money;
mod monotone;
mod plans;
mod quarters;
mod reports;
mod scaling;
mod scenarios;
mod splits;
mod suits;
mod text;
mod walker;
mod wild;
