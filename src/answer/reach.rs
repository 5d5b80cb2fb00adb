//! Whom the channels of a side reach, those of one kind added up.

use pushpull_model::engine::{Audience, ChannelReport};

/// Sums over the channels of a side that count the same.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reach {
    /// Money.
    pub spend: f64,
    /// Leads.
    pub leads: f64,
    /// Visits or contacts.
    pub count: f64,
}

impl Reach {
    /// Those who came to look. `None` where no channel counts visits.
    pub fn visits(reports: &[ChannelReport]) -> Option<Self> {
        Self::of(reports, |audience| match audience {
            Audience::Visits { count, .. } => Some(count),
            Audience::Contacts { .. } => None,
        })
    }

    /// Those who were contacted. `None` where no channel counts contacts.
    pub fn contacts(reports: &[ChannelReport]) -> Option<Self> {
        Self::of(reports, |audience| match audience {
            Audience::Contacts { count, .. } => Some(count),
            Audience::Visits { .. } => None,
        })
    }

    fn of(reports: &[ChannelReport], count: impl Fn(Audience) -> Option<f64>) -> Option<Self> {
        let counted = reports.iter().filter_map(|report| Some((report, count(report.audience?)?)));
        let each =
            counted.map(|(report, count)| Self { spend: report.spend, leads: report.leads, count });
        each.reduce(|sum, one| Self {
            spend: sum.spend + one.spend,
            leads: sum.leads + one.leads,
            count: sum.count + one.count,
        })
    }
}
