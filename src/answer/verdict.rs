//! Which side is ahead at the end, by how much, and since when: as data, in no language.

use pushpull_model::scenario::Side;

use crate::plans::Plans;

/// A lead smaller than this share of what the dearer side costs is within what the assumptions can carry.
const CLOSE: f64 = 0.02;

/// Who has more cash at the end of the horizon, all money on one side against all on the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// Nothing is spent.
    NothingSpent,
    /// Too close to call; this far apart.
    Close {
        /// Money between the two.
        apart: f64,
    },
    /// One side is ahead.
    Ahead(Lead),
}

/// A lead of one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// Who is ahead.
    pub side: Side,
    /// By how much money.
    pub by: f64,
    /// Since when, for good.
    pub since: Since,
    /// Whether even the side ahead has not earned back what it cost.
    pub at_a_loss: bool,
}

/// Since when a side is ahead for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From the first month.
    Start,
    /// From this month.
    Month(u32),
}

/// The first month from which `ahead` never again has less than `behind`. Both begin before the first month.
fn since(ahead: &[f64], behind: &[f64]) -> Since {
    let last_behind = ahead.iter().zip(behind).skip(1).rposition(|(ahead, behind)| ahead <= behind);
    // Position 0 is month 1, and the lead begins in the month after.
    let position = last_behind.and_then(|position| u32::try_from(position).ok());
    position.map_or(Since::Start, |position| Since::Month(position + 2))
}

impl Verdict {
    /// The verdict on what a scenario comes to.
    pub fn of(plans: &Plans) -> Self {
        let (inbound, outbound) = (&plans.inbound.projection, &plans.outbound.projection);
        if plans.each().iter().all(|plan| plan.share_in().is_none()) {
            return Self::NothingSpent;
        }
        let (profit_in, profit_out) = (inbound.profit(), outbound.profit());
        let apart = (profit_in - profit_out).abs();
        if apart <= CLOSE * inbound.cost().max(outbound.cost()) {
            return Self::Close { apart };
        }
        let (side, winner, loser) = if profit_in > profit_out {
            (Side::Inbound, inbound, outbound)
        } else {
            (Side::Outbound, outbound, inbound)
        };
        Self::Ahead(Lead {
            side,
            by: apart,
            since: since(&winner.cumulative_cash(), &loser.cumulative_cash()),
            at_a_loss: winner.profit() < 0.0,
        })
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::Scenario;

    use super::*;

    #[test]
    fn a_lead_counts_from_the_month_after_the_last_one_behind() {
        let behind = [0.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(since(&[-1.0, 1.0, 1.0, 1.0, 1.0], &behind), Since::Start);
        assert_eq!(since(&[-1.0, -1.0, 1.0, 1.0, 1.0], &behind), Since::Month(2));
        assert_eq!(since(&[-1.0, 1.0, -1.0, -1.0, 1.0], &behind), Since::Month(4));
    }

    #[test]
    fn without_a_budget_there_is_no_winner() {
        let mut scenario = Scenario::preset(pushpull_model::scenario::Industry::B2bSoftware);
        scenario.budget = 0.0;
        assert_eq!(Verdict::of(&Plans::of(&scenario)), Verdict::NothingSpent);
    }

    #[test]
    fn a_plan_over_time_needs_no_budget() {
        let mut scenario = Scenario::preset(pushpull_model::scenario::Industry::B2bSoftware);
        scenario.budget = 0.0;
        scenario.time.spend_in = vec![10_000.0; 36];
        assert!(matches!(Verdict::of(&Plans::of(&scenario)), Verdict::Ahead(_)));
    }

    #[test]
    fn the_verdict_names_the_side_with_more_cash_whichever_it_is() {
        use pushpull_model::scenario::INDUSTRIES;
        for industry in INDUSTRIES {
            for horizon in [6.0, 12.0, 36.0, 60.0] {
                let mut scenario = Scenario::preset(industry);
                scenario.horizon = horizon;
                let plans = Plans::of(&scenario);
                let difference =
                    plans.inbound.projection.profit() - plans.outbound.projection.profit();
                if let Verdict::Ahead(lead) = Verdict::of(&plans) {
                    assert_eq!(
                        lead.side == Side::Inbound,
                        difference > 0.0,
                        "{industry:?} {horizon}"
                    );
                    assert!((lead.by - difference.abs()).abs() < 1e-6);
                }
            }
        }
    }
}
