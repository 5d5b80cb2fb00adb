//! What is left when the money stops: leads by side in the months after, and what stopping does to the cash.

use pushpull_model::engine::{Month, calibrate, project, run_off};
use pushpull_model::scenario::Scenario;

use super::{last_month, stop_after, whole_month};
use crate::format::Format;
use crate::words::fill;

/// Months since the last one with money that are looked at.
pub(super) const LATER: [usize; 3] = [0, 6, 12];

/// What a plan that stops leaves.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Left {
    /// Months of the plan and, without spending, five years more.
    months: Vec<Month>,
    /// The last month with money, from 1.
    last: usize,
    horizon: usize,
    /// Whether a plan over time says when the money stops.
    is_scheduled: bool,
    /// Cash at the horizon, and what it would be if nothing stopped.
    cash: [f64; 2],
}

impl Left {
    /// What the scenario's own split leaves.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let plan = calibrate(scenario);
        let mut going_on = scenario.clone();
        stop_after(&mut going_on, scenario.horizon);
        let cash = [project(&plan).profit(), project(&calibrate(&going_on)).profit()];
        let months = run_off(&plan).months;
        let is_scheduled = scenario.time.is_scheduled();
        let last = if is_scheduled {
            let spends = |month: &Month| month.spend_in + month.spend_out > 0.0;
            months.iter().rposition(spends).map_or(0, |month| month + 1)
        } else {
            whole_month(last_month(scenario))
        };
        Self { months, last, horizon: whole_month(scenario.horizon), is_scheduled, cash }
    }

    /// The last month with money, from 1; 0 where a plan over time has none.
    pub(super) fn last(&self) -> usize {
        self.last
    }

    /// Whether only the plan over time can move it.
    pub(super) fn is_fixed(&self) -> bool {
        self.is_scheduled
    }

    /// The month that comes so much later than the last one with money.
    pub(super) fn month(&self, later: usize) -> usize {
        self.last + later
    }

    /// New leads then, of inbound and of outbound.
    pub(super) fn leads(&self, later: usize) -> [f64; 2] {
        let index = self.month(later).checked_sub(1);
        let month = index.and_then(|index| self.months.get(index)).copied().unwrap_or_default();
        [month.leads.inbound, month.leads.outbound]
    }

    /// Part of the plan in which money is spent, 0 to 1.
    pub(super) fn part(&self) -> f64 {
        self.last as f64 / self.horizon.max(1) as f64
    }

    fn stops(&self) -> bool {
        self.last < self.horizon
    }

    /// When it stops, in words.
    pub(super) fn sentence(&self, format: Format) -> String {
        let words = format.words();
        let sentence = match (self.is_scheduled, self.stops()) {
            (true, _) if self.last == 0 => words.course_nothing,
            (true, _) => words.course_stop_said,
            (false, true) => words.stop_after,
            (false, false) => words.stop_never,
        };
        fill(sentence, &[("month", &format.number(self.last as f64, 0))])
    }

    /// What stopping does to the cash, in words; nothing where nothing stops.
    pub(super) fn cash(&self, format: Format) -> String {
        if !self.stops() || self.is_scheduled {
            return String::new();
        }
        let [stopped, onward] = self.cash.map(|cash| format.money(cash));
        let months = format.months(self.horizon as f64);
        let gaps = [("months", months.as_str()), ("stopped", &stopped), ("onward", &onward)];
        fill(format.words().stop_cash, &gaps)
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::Industry;

    use super::*;

    fn stopped(month: f64) -> Left {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        stop_after(&mut scenario, month);
        Left::of(&scenario)
    }

    /// The specification's figures (2.9) for a stop after month 12 at 50/50: inbound 43.8 leads at the stop, 55.3 half a
    /// year and 49.3 a year later; outbound 31.2, and then only referrals.
    #[test]
    fn what_is_left_is_what_the_specification_says() {
        let left = stopped(12.0);
        let tenth = |leads: f64| (leads * 10.0).round() / 10.0;
        assert_eq!(LATER.map(|later| tenth(left.leads(later)[0])), [43.8, 55.3, 49.3]);
        assert_eq!(tenth(left.leads(0)[1]), 31.2);
        assert!(left.leads(6)[1] < 0.1 && left.leads(12)[1] < 0.1);
    }

    #[test]
    fn a_plan_over_time_says_itself_when_the_money_stops() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.time.spend_in = vec![10_000.0; 12];
        scenario.time.spend_out = vec![10_000.0; 12];
        let left = Left::of(&scenario);
        assert_eq!((left.last(), left.is_fixed()), (12, true));
        // The very plan that stops after a year.
        assert_eq!(
            LATER.map(|later| left.leads(later)),
            LATER.map(|later| stopped(12.0).leads(later))
        );
        scenario.time.spend_in = vec![0.0; 12];
        scenario.time.spend_out = vec![0.0; 12];
        assert_eq!(Left::of(&scenario).last(), 0);
    }

    #[test]
    fn at_the_horizon_nothing_stops_however_far_one_looks_later() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        stop_after(&mut scenario, 12.0);
        assert_eq!((scenario.time.stop_in, scenario.time.stop_out), (12.0, 12.0));
        stop_after(&mut scenario, 36.0);
        scenario.horizon = 60.0;
        assert_eq!(last_month(&scenario), 60.0);
        assert!(!Left::of(&scenario).stops());
    }
}
