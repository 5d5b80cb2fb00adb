//! `pushpull split`: where the money goes.

use clap::Args;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{Limits, MixOptions, NextEuroOptions, SplitOptions};
use pushpull_model::engine::Parameters;
use pushpull_model::interchange::{
    Flag, SplitAnswer, SplitQuestion, channels, shares, side_limits,
};

use crate::asking::Asking;
use crate::door::{Failure, json};

/// Print which share of the budget inbound should have, from all whole per cents, and why
#[derive(Args)]
pub(crate) struct Split {
    #[command(flatten)]
    asking: Asking,
    #[command(flatten)]
    limiting: Limiting,
    /// Spend less than the budget where that is better; it is tried in twentieths
    #[arg(long)]
    spend_less: bool,
    /// Mix the channels of each side as well as they can be, too, at every share
    #[arg(long)]
    mix: bool,
    /// A channel that keeps its money, by its name, as in seo; implies --mix; may be given again
    #[arg(long, value_name = "CHANNEL", allow_hyphen_values = true)]
    lock: Vec<String>,
    /// Print the best shares quarter by quarter, too; they keep to no limits
    #[arg(long)]
    quarters: bool,
    /// Print what a little more money a month does on each side and channel of the plan as it is, too: so much, 0.01 to
    /// 1000000000, or a hundredth of the budget; the file stands before it
    #[arg(long, value_name = "MONEY", num_args = 0..=1, default_missing_value = "", allow_negative_numbers = true)]
    next: Option<String>,
}

/// The flags about what a split must keep to.
#[derive(Args)]
struct Limiting {
    /// Least share for inbound, a whole per cent from 0 to 100
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    from: Option<String>,
    /// Most share for inbound, a whole per cent from 0 to 100
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    to: Option<String>,
    /// Least money a month for inbound, 0 to 1000000000
    #[arg(long, value_name = "MONEY", allow_hyphen_values = true)]
    least_in: Option<String>,
    /// Most money a month for inbound
    #[arg(long, value_name = "MONEY", allow_hyphen_values = true)]
    most_in: Option<String>,
    /// Least money a month for outbound
    #[arg(long, value_name = "MONEY", allow_hyphen_values = true)]
    least_out: Option<String>,
    /// Most money a month for outbound
    #[arg(long, value_name = "MONEY", allow_hyphen_values = true)]
    most_out: Option<String>,
    /// Never lose more than this in a month; the money before the first month counts as one
    #[arg(long, value_name = "MONEY", allow_hyphen_values = true)]
    most_loss: Option<String>,
    /// Break even by the end of this month, 1 to 120
    #[arg(long, value_name = "MONTH", allow_hyphen_values = true)]
    break_even_by: Option<String>,
}

impl Limiting {
    fn limits(&self) -> Result<Limits, Failure> {
        let flag = |name, text| Flag { name, text: Option::as_deref(text) };
        let (share_from, share_to) = shares(flag("--from", &self.from), flag("--to", &self.to))?;
        Ok(Limits {
            share_from,
            share_to,
            inbound: side_limits(
                flag("--least-in", &self.least_in),
                flag("--most-in", &self.most_in),
            )?,
            outbound: side_limits(
                flag("--least-out", &self.least_out),
                flag("--most-out", &self.most_out),
            )?,
            most_loss: flag("--most-loss", &self.most_loss).money()?,
            break_even_by: flag("--break-even-by", &self.break_even_by).month()?,
        })
    }
}

impl Split {
    pub(crate) fn answer(&self) -> Result<String, Failure> {
        let (plan, objective) = (self.asking.business()?.plan, self.asking.objective()?);
        json(&SplitAnswer::of(&plan, &self.question(&plan, objective)?)?)
    }

    fn question(&self, plan: &Parameters, objective: Objective) -> Result<SplitQuestion, Failure> {
        let limits = self.limiting.limits()?;
        let locked = channels("--lock", plan, &self.lock)?;
        let mixed = self.mix || !locked.is_empty();
        let next = match &self.next {
            Some(text) => {
                let text = Some(text.as_str()).filter(|text| !text.is_empty());
                let amount = Flag { name: "--next", text }.some_money()?;
                Some(NextEuroOptions { objective, amount })
            }
            None => None,
        };
        Ok(SplitQuestion {
            options: SplitOptions { objective, limits, spend_all: !self.spend_less },
            mix: mixed.then(|| MixOptions { objective, locked, ..MixOptions::default() }),
            quarters: self.quarters,
            next,
        })
    }
}
