//! Whose figures a chart shows, and the lines that they make.

/// Whose figures a line is made of.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Series {
    /// The whole budget on inbound.
    AllInbound,
    /// The budget split as it is now.
    YourSplit,
    /// The whole budget on outbound.
    AllOutbound,
    /// What comes from inbound alone in the plan as it is now.
    FromInbound,
    /// What comes from outbound alone.
    FromOutbound,
    /// What was reached by outbound and came in through inbound.
    FromBoth,
    /// What was known from inbound and woken by outbound.
    Woken,
    /// What any split comes to.
    EverySplit,
    /// What limits forbid.
    Excluded,
    /// More money on inbound.
    MoreInbound,
    /// More money on outbound.
    MoreOutbound,
    /// One doubt at its low end, or one assumption at a lower figure.
    Lower,
    /// The same higher.
    Higher,
}

/// How a line looks: each side has its colour and its mark wherever it is seen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Look {
    /// Of inbound.
    Inbound,
    /// Of both.
    Blend,
    /// Of outbound.
    Outbound,
    /// Of neither alone.
    Plain,
}

impl Series {
    /// The three plans, in the order of the page.
    pub const PLANS: [Self; 3] = [Self::AllInbound, Self::YourSplit, Self::AllOutbound];

    /// The four paths on which a lead comes, in the order of the model.
    pub const PATHS: [Self; 4] =
        [Self::FromInbound, Self::FromOutbound, Self::FromBoth, Self::Woken];

    /// More money on either side.
    pub const MORE: [Self; 2] = [Self::MoreInbound, Self::MoreOutbound];

    /// Lower and higher than it is.
    pub const ENDS: [Self; 2] = [Self::Lower, Self::Higher];

    /// How it looks.
    pub fn look(self) -> Look {
        match self {
            Self::AllInbound | Self::FromInbound | Self::MoreInbound => Look::Inbound,
            Self::YourSplit | Self::FromBoth | Self::EverySplit | Self::Higher => Look::Blend,
            Self::AllOutbound | Self::FromOutbound | Self::MoreOutbound => Look::Outbound,
            Self::Woken | Self::Excluded | Self::Lower => Look::Plain,
        }
    }

    /// Its colour in the page.
    pub fn color(self) -> &'static str {
        match self.look() {
            Look::Inbound => "var(--inbound)",
            Look::Blend => "var(--blend)",
            Look::Outbound => "var(--outbound)",
            Look::Plain => "var(--muted)",
        }
    }
}

/// A figure month by month, or split by split.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Whose it is.
    pub series: Series,
    /// The figure by month; the first is month 0, before anything is sold. Of splits, by whole per cents for inbound.
    /// `None` where it is undefined.
    pub values: Vec<Option<f64>>,
    /// Between which figures four cases of five lie, by month; empty where nobody knows.
    pub band: Vec<Option<(f64, f64)>>,
}

impl Line {
    /// Month and figure of every point.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let values = self.values.iter().enumerate();
        values.filter_map(|(month, value)| Some((month as f64, (*value)?)))
    }

    /// The points that follow one another without a gap.
    pub fn runs(&self) -> Vec<Vec<(f64, f64)>> {
        runs(&self.values).into_iter().map(|(first, run)| months(first, run)).collect()
    }

    /// The corners of its band, once around, for each part without a gap.
    pub fn bands(&self) -> Vec<Vec<(f64, f64)>> {
        let around = |(first, ends): (usize, Vec<(f64, f64)>)| {
            let (low, high): (Vec<f64>, Vec<f64>) = ends.into_iter().unzip();
            let back = months(first, high).into_iter().rev();
            months(first, low).into_iter().chain(back).collect()
        };
        runs(&self.band).into_iter().map(around).collect()
    }

    /// Every figure of it, its band's included.
    pub(super) fn figures(&self) -> impl Iterator<Item = f64> + '_ {
        let ends = self.band.iter().flatten().flat_map(|(low, high)| [*low, *high]);
        self.values.iter().flatten().copied().chain(ends)
    }
}

/// What is known, in parts without a gap, each with the month of its first.
fn runs<T: Copy>(values: &[Option<T>]) -> Vec<(usize, Vec<T>)> {
    let mut runs: Vec<(usize, Vec<T>)> = Vec::new();
    for (month, value) in values.iter().enumerate() {
        let Some(value) = *value else { continue };
        match runs.last_mut() {
            Some((first, run)) if *first + run.len() == month => run.push(value),
            _ => runs.push((month, vec![value])),
        }
    }
    runs
}

/// Figures with their months, of which this is the first.
fn months(first: usize, values: Vec<f64>) -> Vec<(f64, f64)> {
    (first..).map(|month| month as f64).zip(values).collect()
}
