//! What must hold of every plan, whatever its figures (specification, section 5).
//!
//! `PROPTEST_CASES` says how many random plans each law is tried on; the usual 256 take a few seconds.
#![cfg(test)]
#![allow(clippy::float_cmp, reason = "some laws hold to the last bit")]

mod calibration;
mod dice;
mod files;
mod flows;
mod money;
mod monotone;
mod plans;
mod scaling;
mod wild;
