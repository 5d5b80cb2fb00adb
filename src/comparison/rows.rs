//! The aspects in which the two sides differ, each with its rule and the figures that show it.

use pushpull_model::engine::{Month, Parameters, Projection, calibrate, run_off};
use pushpull_model::scenario::{Scenario, Side};

use crate::format::Format;
use crate::plans::Plans;
use crate::words::{Words, fill};

/// All money on one side, followed until five years after the end of the spending.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct One {
    side: Side,
    months: Vec<Month>,
    horizon: usize,
    upfront: f64,
    cpl: Option<f64>,
    lifetime_value: Option<f64>,
    p_mql: f64,
    close_rate: f64,
    cycle: f64,
    churn: f64,
    trackable: f64,
    /// Its share of the leads at the visitor's split.
    share_of_leads: Option<f64>,
}

/// Both sides.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Compared([One; 2]);

impl Compared {
    /// What a scenario and its plans come to, side by side.
    pub(super) fn of(scenario: &Scenario, plans: &Plans) -> Self {
        let plan = calibrate(scenario);
        Self(Side::BOTH.map(|side| One::of(side, &plan, scenario, plans)))
    }

    fn one(&self, side: Side) -> &One {
        let [inbound, outbound] = &self.0;
        if side == Side::Inbound { inbound } else { outbound }
    }
}

impl One {
    fn of(side: Side, plan: &Parameters, scenario: &Scenario, plans: &Plans) -> Self {
        let alone = match side {
            Side::Inbound => &plans.inbound.projection,
            Side::Outbound => &plans.outbound.projection,
        };
        let funnel = scenario.funnel(side);
        Self {
            side,
            months: run_off(&plan.all_on(side)).months,
            horizon: alone.months.len(),
            upfront: alone.upfront(),
            cpl: alone.cpl(),
            lifetime_value: alone.lifetime_value(side),
            p_mql: funnel.p_mql,
            close_rate: funnel.close_rate(),
            cycle: funnel.cycle,
            churn: funnel.churn,
            trackable: scenario.side(side).trackable,
            share_of_leads: share_of_leads(&plans.split.projection, side),
        }
    }

    /// Month number `number`, from 1.
    fn month(&self, number: usize) -> Month {
        number.checked_sub(1).and_then(|index| self.months.get(index)).copied().unwrap_or_default()
    }

    fn last(&self) -> Month {
        self.month(self.horizon)
    }
}

fn share_of_leads(split: &Projection, side: Side) -> Option<f64> {
    let leads = split.leads_by_path();
    let own = if side == Side::Inbound { leads.inbound } else { leads.outbound };
    (split.leads() > 0.0).then(|| own / split.leads())
}

/// What fills the gaps of a sentence.
type Gaps = Vec<(&'static str, String)>;

/// One aspect: what it is called, the rule of each side, what each is here, and the figures of that.
pub(super) struct Row {
    pub(super) label: fn(&Words) -> &'static str,
    rules: fn(&Words) -> [&'static str; 2],
    here: fn(&Words, &One) -> &'static str,
    gaps: fn(&One, Format) -> Gaps,
}

impl Row {
    /// The general rule.
    pub(super) fn rule(&self, words: &Words, side: Side) -> &'static str {
        let [inbound, outbound] = (self.rules)(words);
        if side == Side::Inbound { inbound } else { outbound }
    }

    /// The same with this scenario's figures.
    pub(super) fn here(&self, compared: &Compared, side: Side, format: Format) -> String {
        let one = compared.one(side);
        let gaps = (self.gaps)(one, format);
        let gaps: Vec<_> = gaps.iter().map(|(name, text)| (*name, text.as_str())).collect();
        fill((self.here)(format.words(), one), &gaps)
    }
}

/// A row: label, the two rules, the sentence of this scenario, its figures.
macro_rules! row {
    ($label:ident, $inbound:ident, $outbound:ident, $here:ident, $gaps:expr) => {
        row!($label, $inbound, $outbound, |words, _| words.$here, $gaps)
    };
    ($label:ident, $inbound:ident, $outbound:ident, $here:expr, $gaps:expr) => {
        Row {
            label: |words| words.$label,
            rules: |words| [words.$inbound, words.$outbound],
            here: $here,
            gaps: $gaps,
        }
    };
}

fn month(one: &One, format: Format) -> (&'static str, String) {
    ("month", format.number(one.horizon as f64, 0))
}

/// Leads and their cost in one month.
fn monthly_cpl(month: &Month, format: Format) -> String {
    let leads = month.leads.sum();
    if leads > 0.0 {
        format.money(month.marketing / leads)
    } else {
        format.words().undefined.into()
    }
}

fn money(sum: Option<f64>, format: Format) -> String {
    sum.map_or_else(|| format.words().undefined.into(), |sum| format.money(sum))
}

/// Every aspect, from why to what is left.
pub(super) static ROWS: [Row; 11] = [
    row!(
        compare_purpose,
        compare_purpose_in,
        compare_purpose_out,
        |words, one| match one.side {
            Side::Inbound => words.compare_purpose_here_in,
            Side::Outbound => words.compare_purpose_here_out,
        },
        |one, format| {
            let last = one.last();
            let share = if one.side == Side::Inbound { last.coverage } else { last.reach };
            vec![("share", format.percent(share, 0)), month(one, format)]
        }
    ),
    row!(compare_speed, compare_speed_in, compare_speed_out, compare_speed_here, |one, format| {
        let leads = |month: Month| format.a_month(month.leads.sum());
        vec![("first", leads(one.month(1))), ("last", leads(one.last())), month(one, format)]
    }),
    row!(
        compare_target,
        compare_target_in,
        compare_target_out,
        compare_target_here,
        |one, format| { vec![("share", format.percent(one.p_mql, 0))] }
    ),
    row!(compare_aware, compare_aware_in, compare_aware_out, compare_aware_here, |one, format| {
        vec![("n", format.number(one.cycle, 1))]
    }),
    row!(compare_pull, compare_pull_in, compare_pull_out, compare_pull_here, |one, format| {
        let share = one.share_of_leads.map(|share| format.percent(share, 0));
        vec![("share", share.unwrap_or_else(|| format.words().undefined.into()))]
    }),
    row!(compare_cost, compare_cost_in, compare_cost_out, compare_cost_here, |one, format| {
        let monthly = format.money(one.month(1).marketing);
        vec![("upfront", format.money(one.upfront)), ("monthly", monthly)]
    }),
    row!(compare_cpl, compare_cpl_in, compare_cpl_out, compare_cpl_here, |one, format| {
        let first = monthly_cpl(&one.month(1), format);
        let last = monthly_cpl(&one.last(), format);
        vec![("first", first), ("last", last), ("mean", money(one.cpl, format)), month(one, format)]
    }),
    row!(
        compare_convert,
        compare_convert_in,
        compare_convert_out,
        compare_convert_here,
        |one, format| vec![("rate", format.percent(one.close_rate, 1))]
    ),
    row!(
        compare_measure,
        compare_measure_in,
        compare_measure_out,
        compare_measure_here,
        |one, format| vec![("share", format.percent(one.trackable, 0))]
    ),
    row!(
        compare_relate,
        compare_relate_in,
        compare_relate_out,
        |words, one| match one.churn {
            churn if churn >= 1.0 => words.compare_relate_once,
            churn if churn <= 0.0 => words.compare_relate_for_good,
            _ => words.compare_relate_here,
        },
        |one, format| {
            let stays = format.number(1.0 / one.churn, 0);
            vec![("n", stays), ("value", money(one.lifetime_value, format))]
        }
    ),
    row!(compare_stop, compare_stop_in, compare_stop_out, compare_stop_here, |one, format| {
        let leads = |month: Month| format.a_month(month.leads.sum());
        let later = one.month(one.horizon + 12);
        vec![("last", leads(one.last())), ("after", leads(later)), month(one, format)]
    }),
];

#[cfg(test)]
mod tests {
    use pushpull_model::engine::project;
    use pushpull_model::scenario::Industry;

    use super::*;

    fn compared(months: f64) -> Compared {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.horizon = months;
        Compared::of(&scenario, &Plans::of(&scenario))
    }

    /// The specification's figures (2.9): month-1 leads 76 and 2, month-12 leads 51 and 75.
    #[test]
    fn speed_has_the_leads_of_the_two_ends() {
        let year = compared(12.0);
        let leads = |side, number| year.one(side).month(number).leads.sum().round();
        assert_eq!([leads(Side::Outbound, 1), leads(Side::Inbound, 1)], [76.0, 2.0]);
        assert_eq!([leads(Side::Outbound, 12), leads(Side::Inbound, 12)], [51.0, 75.0]);
    }

    /// A year after the money outbound has its referrals only, and content goes on.
    #[test]
    fn what_is_left_is_what_comes_a_year_after_the_money() {
        let found = compared(12.0);
        let left = |side| found.one(side).month(24).leads.sum();
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.horizon = 24.0;
        let mut plan = calibrate(&scenario);
        for side in [&mut plan.inbound, &mut plan.outbound] {
            side.stop = Some(12);
        }
        for (side, share) in [(Side::Inbound, 1.0), (Side::Outbound, 0.0)] {
            let stopped = project(&plan.with_share(share));
            let expected = stopped.months[23].leads.sum();
            assert!((left(side) - expected).abs() < 1e-9, "{side:?}");
        }
        assert!(left(Side::Inbound) > 30.0 * left(Side::Outbound));
    }
}
