//! `pushpull presets`: what is usual in each industry and of each channel, and where every figure comes from.

use clap::Args;
use pushpull_model::interchange;

use crate::door::{Failure, json};

/// Print the industries, the channels and where their figures come from
#[derive(Args)]
pub(crate) struct Presets {
    /// Print the industry with this key alone, as in retail
    #[arg(long, value_name = "KEY")]
    industry: Option<String>,
}

impl Presets {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        json(&match &self.industry {
            Some(key) => interchange::Presets::of_industry("--industry", key)?,
            None => interchange::Presets::all(),
        })
    }
}
