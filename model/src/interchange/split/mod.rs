//! What the door says of where the money goes: the best split, and beside it whatever else was asked for.

mod parts;

use serde::Serialize;

use super::fault::Fault;
use crate::decision::Objective;
use crate::decision::allocation::{
    Bound, Finding, Limits, MixOptions, NextEuro, NextEuroOptions, Point, Split, SplitOptions,
    SplitWithMix, SplitWithMixOptions, Unused, best_split, best_split_with_mix, next_euro,
};
use crate::engine::Parameters;
pub use parts::{BestFor, Current, MixAnswer, QuartersAnswer};

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitQuestion {
    /// Of the split.
    pub options: SplitOptions,
    /// Of the channels; `None` leaves the mix of each side as it is.
    pub mix: Option<MixOptions>,
    /// Whether the shares may change from quarter to quarter, too.
    pub quarters: bool,
    /// Of the next euro; `None` does not ask.
    pub next: Option<NextEuroOptions>,
}

/// The best split. Shares are inbound's, in per cent; what nobody asked for is not there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SplitAnswer {
    /// What it is the best for.
    pub objective: Objective,
    /// How the search ended.
    pub finding: Finding,
    /// The best whole per cent; `None` where nothing qualifies, nothing is spent or nothing can be split.
    pub best: Option<Point>,
    /// The objective there, in its own unit.
    pub value: Option<f64>,
    /// The best share between two whole per cents. `None` without a best, and where every share has a mix of its own.
    pub exact_share: Option<f64>,
    /// The plan as it is.
    pub current: Current,
    /// What the plan as it is leaves on the table.
    pub gain: Option<f64>,
    /// The limits that hold the best back.
    pub binding: Vec<Bound>,
    /// Money a month that stays in the purse at the best, and why.
    pub unused: Option<Unused>,
    /// The best split for each of the seven objectives under the same conditions.
    pub each: Vec<BestFor>,
    /// The channels at the best split.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mix: Option<MixAnswer>,
    /// The best shares over time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarters: Option<QuartersAnswer>,
    /// Where a little more money does the most, in the plan as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextEuro>,
    /// What the split keeps to.
    pub limits: Limits,
    /// Money a month that the curve splits.
    pub budget: f64,
    /// Every whole per cent from 0 to 100. Empty where there is nothing to split.
    pub curve: Vec<Point>,
}

impl SplitAnswer {
    /// The answer to a question about a plan.
    ///
    /// # Errors
    /// A [`Fault`] where shares over time are to keep to conditions that they do not know.
    pub fn of(plan: &Parameters, question: &SplitQuestion) -> Result<Self, Fault> {
        let SplitQuestion { options, mix, quarters, next } = question;
        let free = options.spend_all && options.limits == Limits::default() && mix.is_none();
        if *quarters && !free {
            return Err(Fault::Shape { place: "--quarters".to_owned(), why: ALONE.to_owned() });
        }
        let (split, channels) = search(plan, options, mix.as_ref());
        let each = Objective::ALL.map(|objective| {
            let options = SplitOptions { objective, ..options.clone() };
            BestFor::from(search(plan, &options, mix.as_ref()).0)
        });
        Ok(Self {
            objective: split.objective,
            exact_share: if channels.is_none() { split.exact_share(plan) } else { None },
            finding: split.finding,
            best: split.best,
            value: split.value,
            current: split.current.into(),
            gain: split.gain,
            binding: split.binding,
            unused: split.unused,
            each: each.into(),
            mix: channels,
            quarters: quarters.then(|| QuartersAnswer::of(plan, options.objective)),
            next: next.as_ref().map(|next| next_euro(plan, next)),
            limits: split.limits,
            budget: split.budget,
            curve: split.curve,
        })
    }
}

/// Why shares over time cannot be asked for.
const ALONE: &str =
    "must stand without limits, --spend-less, --mix and --lock, to which it does not keep";

/// The best split, and where the mix may change the channels there.
fn search(
    plan: &Parameters,
    options: &SplitOptions,
    mix: Option<&MixOptions>,
) -> (Split, Option<MixAnswer>) {
    let Some(mix) = mix else { return (best_split(plan, options), None) };
    let options = SplitWithMixOptions { split: options.clone(), mix: mix.clone() };
    let SplitWithMix { split, inbound, outbound, caveats, gain_of_mix } =
        best_split_with_mix(plan, &options);
    (split, Some(MixAnswer { gain: gain_of_mix, caveats, inbound, outbound }))
}
