//! The expected results that stand in `tests/vectors`: what was computed elsewhere must come out here.
#![cfg(test)]

mod chance;
mod channels;
mod curves;
mod money;
mod optimum;
mod plans;
mod presets;
mod table;
