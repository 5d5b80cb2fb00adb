//! A plan's months one at a time or three, and the money of each such period.

use std::ops::Range;

use pushpull_model::scenario::{Scenario, Side};

use crate::plans::Plan;

/// How many months are looked at together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// One.
    Month,
    /// Three, or what is left of them at the end of a plan.
    #[default]
    Quarter,
}

impl Span {
    /// Months of a whole period.
    pub fn months(self) -> usize {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }

    /// How many periods a plan of so many months has.
    pub fn count(self, horizon: usize) -> usize {
        horizon.div_ceil(self.months())
    }

    /// The months of the period at a place, all from 0.
    pub fn period(self, place: usize, horizon: usize) -> Range<usize> {
        let from = place * self.months();
        from.min(horizon)..(from + self.months()).min(horizon)
    }
}

/// Money a month on inbound and on outbound, from the first month to the last one looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Money(Vec<[f64; 2]>);

impl Money {
    /// What a plan spends.
    pub fn of(plan: &Plan) -> Self {
        let months = plan.projection.months.iter();
        Self(months.map(|month| [month.spend_in, month.spend_out]).collect())
    }

    /// Months looked at.
    pub fn horizon(&self) -> usize {
        self.0.len()
    }

    /// Both sides' money in these months.
    pub fn within(&self, months: Range<usize>) -> [f64; 2] {
        let months = self.0.get(months).unwrap_or_default();
        months.iter().fold([0.0; 2], |[pull, push], [month_in, month_out]| {
            [pull + month_in, push + month_out]
        })
    }

    /// Both sides' money in every period.
    pub fn by(&self, span: Span) -> Vec<[f64; 2]> {
        let horizon = self.horizon();
        (0..span.count(horizon)).map(|place| self.within(span.period(place, horizon))).collect()
    }

    /// The last month with money, from 1; 0 where there is none.
    pub fn last(&self) -> usize {
        let spends = |both: &[f64; 2]| both.iter().any(|money| *money > 0.0);
        self.0.iter().rposition(spends).map_or(0, |month| month + 1)
    }

    /// Writes this money down month by month, so that each month can be changed by hand. What is written down already
    /// stays, beyond the last month looked at as well.
    pub fn write_down(&self, scenario: &mut Scenario) {
        let lists = [&mut scenario.time.spend_in, &mut scenario.time.spend_out];
        for (side, list) in lists.into_iter().enumerate() {
            if list.is_empty() {
                list.extend(self.0.iter().filter_map(|both| both.get(side)));
            } else if list.len() < self.0.len() {
                list.resize(self.0.len(), 0.0);
            }
        }
    }

    /// Writes this money down, and on one side a sum spread evenly over these months.
    pub fn change(&self, scenario: &mut Scenario, side: Side, months: Range<usize>, sum: f64) {
        self.write_down(scenario);
        let list = match side {
            Side::Inbound => &mut scenario.time.spend_in,
            Side::Outbound => &mut scenario.time.spend_out,
        };
        let each = sum / months.len().max(1) as f64;
        for money in list.get_mut(months).unwrap_or_default() {
            *money = each;
        }
    }
}

/// Both sides' money of a plan in these months.
pub fn within(plan: &Plan, months: Range<usize>) -> [f64; 2] {
    let months = plan.projection.months.get(months).unwrap_or_default();
    months
        .iter()
        .fold([0.0; 2], |[pull, push], month| [pull + month.spend_in, push + month.spend_out])
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::calibrate;
    use pushpull_model::scenario::Industry;

    use super::*;

    fn money(scenario: &Scenario) -> Money {
        Money::of(&Plan::of(&calibrate(scenario)))
    }

    /// B2B software over 20 months, where outbound stops after month 7.
    fn stopped() -> Scenario {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        (scenario.horizon, scenario.time.stop_out) = (20.0, 7.0);
        scenario
    }

    #[test]
    fn the_last_quarter_is_what_is_left() {
        assert_eq!((Span::Quarter.count(20), Span::Quarter.period(6, 20)), (7, 18..20));
        assert_eq!((Span::Month.count(20), Span::Month.period(19, 20)), (20, 19..20));
        assert!(Span::Quarter.period(7, 20).is_empty());
    }

    #[test]
    fn quarters_have_the_money_of_their_months() {
        let quarters = money(&stopped()).by(Span::Quarter);
        assert_eq!(quarters[..3], [[30_000.0; 2], [30_000.0; 2], [30_000.0, 10_000.0]]);
        assert_eq!((quarters.len(), quarters[6]), (7, [20_000.0, 0.0]));
        assert_eq!(money(&stopped()).last(), 20);
    }

    #[test]
    fn writing_a_plan_down_changes_nothing() {
        let mut written = stopped();
        let before = money(&written);
        before.write_down(&mut written);
        assert!(written.time.is_scheduled());
        assert_eq!(money(&written), before);
    }

    #[test]
    fn a_quarter_that_is_changed_leaves_all_other_months_alone() {
        let mut scenario = stopped();
        let before = money(&scenario);
        before.change(&mut scenario, Side::Outbound, 3..6, 6_000.0);
        let after = money(&scenario);
        assert_eq!(after.within(3..6), [30_000.0, 6_000.0]);
        assert_eq!(after.within(4..5), [10_000.0, 2_000.0]);
        assert_eq!(
            (after.within(0..3), after.within(6..20)),
            (before.within(0..3), before.within(6..20))
        );
    }

    #[test]
    fn months_beyond_the_end_are_kept() {
        let mut scenario = stopped();
        money(&scenario).write_down(&mut scenario);
        scenario.horizon = 6.0;
        let short = money(&scenario);
        assert_eq!(short.horizon(), 6);
        short.change(&mut scenario, Side::Inbound, 0..1, 1.0);
        assert_eq!(scenario.time.spend_in.len(), 20);
        scenario.horizon = 24.0;
        assert_eq!(money(&scenario).within(20..24), [0.0; 2]);
    }
}
