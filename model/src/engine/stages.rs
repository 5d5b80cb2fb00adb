//! How many people come how far, from the first look to the friend they bring: the stages that marketers count.

use super::audience::Audience;
use super::month::{ByPath, Month};
use super::parameters::Parameters;
use super::projection::Projection;
use crate::scenario::Side;

/// A stage on the way of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Comes to look, or is contacted.
    Attract,
    /// Gives contact data or replies: a new lead that nobody referred.
    Capture,
    /// Was not ready, is known, and becomes ready by nurture or is woken by outbound.
    Nurture,
    /// Marketing finds the lead fit: an MQL.
    Qualify,
    /// Sales works on it: an SQL.
    HandOver,
    /// Buys.
    Convert,
    /// Is still a customer in the last month.
    Delight,
    /// Was referred by a customer: a lead without a cost.
    Refer,
}

impl Step {
    /// All of them, the first first.
    pub const ALL: [Self; 8] = [
        Self::Attract,
        Self::Capture,
        Self::Nurture,
        Self::Qualify,
        Self::HandOver,
        Self::Convert,
        Self::Delight,
        Self::Refer,
    ];
}

impl Projection {
    /// How many people reach a step over the horizon of the `plan` that this is the projection of, by the path on which
    /// they came. `None` where nobody counts: no path but the two sides attracts by itself, and a channel may have no
    /// published rate from which its audience follows.
    ///
    /// The steps are no sieve: those who are nurtured were captured before, perhaps, and those who are referred begin
    /// anew.
    pub fn step(&self, plan: &Parameters, step: Step) -> ByPath<Option<f64>> {
        let sum = |of: &dyn Fn(&Month) -> ByPath<f64>| {
            let months = self.months.iter().map(of);
            months.fold(ByPath::default(), |sum, month| sum.zip(month, |sum, one| sum + one))
        };
        match step {
            Step::Attract => self.attracted(plan),
            Step::Capture => {
                let leads = sum(&|month| month.leads);
                leads.zip(self.referred(plan), |leads, referred| leads - referred).map(Some)
            }
            Step::Nurture => self.nurtured(plan).map(Some),
            Step::Qualify => sum(&|month| month.mql).map(Some),
            Step::HandOver => sum(&|month| month.sql).map(Some),
            Step::Convert => sum(&|month| month.won).map(Some),
            Step::Delight => {
                self.months.last().map(|month| month.active).unwrap_or_default().map(Some)
            }
            Step::Refer => self.referred(plan).map(Some),
        }
    }

    /// Visits and contacts of the channels of each side.
    fn attracted(&self, plan: &Parameters) -> ByPath<Option<f64>> {
        let of = |side| {
            let reports = self.channel_reports(plan, side);
            let counts = reports.iter().map(|report| match report.audience? {
                Audience::Contacts { count, .. } | Audience::Visits { count, .. } => Some(count),
            });
            counts.sum()
        };
        ByPath {
            inbound: of(Side::Inbound),
            outbound: of(Side::Outbound),
            assisted: None,
            reactivated: None,
        }
    }

    /// Each month with the one before it; before the first is nobody.
    fn with_before(&self) -> impl Iterator<Item = (Month, &Month)> {
        let before = std::iter::once(Month::default()).chain(self.months.iter().copied());
        before.zip(&self.months)
    }

    /// Leads that customers refer: φ·A[t−1] (specification 2.4).
    fn referred(&self, plan: &Parameters) -> ByPath<f64> {
        self.with_before().fold(ByPath::default(), |sum, (before, _)| {
            sum.zip(before.active, |sum, active| sum + plan.cross.referral * active)
        })
    }

    /// Known contacts who become ready: n[t] = η·D[t−1] by nurture, w[t] = ψ·ū[t]·(1 − η)·D[t−1] woken by outbound
    /// (specification 2.4).
    fn nurtured(&self, plan: &Parameters) -> ByPath<f64> {
        let cross = &plan.cross;
        self.with_before().fold(ByPath::default(), |sum, (before, now)| ByPath {
            inbound: sum.inbound + cross.nurture * before.pool,
            reactivated: sum.reactivated
                + cross.react * now.reach * (1.0 - cross.nurture) * before.pool,
            ..sum
        })
    }
}
