//! What each chart shows of the three plans.

use pushpull_model::decision::uncertainty::{AlternativeBands, Bands, Percentiles};
use pushpull_model::engine::{Month, Projection};

use super::picture::{Event, Picture};
use super::series::Series;
use crate::plans::Plans;

/// The middle of what most cases come to.
fn band(percentiles: &[Percentiles]) -> Vec<Option<(f64, f64)>> {
    percentiles.iter().map(|part| part.p10.zip(part.p90)).collect()
}

/// A figure of each plan, with the band of the visitor's.
fn banded(
    (plans, bands): (&Plans, Option<&Bands>),
    values: impl Fn(&Projection) -> Vec<Option<f64>>,
    of: fn(&AlternativeBands) -> &[Percentiles],
) -> Picture {
    let picture = Picture::of(plans.each().map(|plan| values(&plan.projection)));
    picture.banded(Series::YourSplit, bands.map(|bands| band(of(&bands.plan))).unwrap_or_default())
}

/// Cumulative cash, when it is back at zero, and when one side overtakes the other.
pub(super) fn cash(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let cash = plans.each().map(|plan| plan.projection.cumulative_cash());
    let back = plans.each().map(|plan| plan.projection.break_even());
    let [inbound, split, outbound] = &cash;
    let [inbound_back, split_back, outbound_back] = back;
    Picture::cash([
        (inbound.as_slice(), inbound_back),
        (split, split_back),
        (outbound, outbound_back),
    ])
    .banded(Series::YourSplit, bands.map(|bands| band(&bands.plan.cash)).unwrap_or_default())
}

/// New leads of the visitor's plan by the path on which they come, and where spending ends before the last month.
pub(super) fn leads(plans: &Plans, _: Option<&Bands>) -> Picture {
    let months = &plans.split.projection.months;
    let by = |path: usize| {
        let of = |month: &Month| month.leads.each().get(path).copied().unwrap_or(0.0);
        std::iter::once(0.0).chain(months.iter().map(of)).collect()
    };
    let [inbound, outbound, both, woken] = Series::PATHS;
    let parts = [(inbound, by(0)), (outbound, by(1)), (both, by(2)), (woken, by(3))];
    let ends = |spend: fn(&Month) -> f64| {
        let last = months.iter().rposition(|month| spend(month) > 0.0)? + 1;
        u32::try_from(last).ok().filter(|_| last < months.len())
    };
    let stops =
        [(inbound, ends(|month| month.spend_in)), (outbound, ends(|month| month.spend_out))];
    let picture = Picture::stack(parts);
    stops.into_iter().fold(picture, |picture, (series, stop)| match stop {
        Some(month) => picture.marked(Event::Stop(series), month),
        None => picture,
    })
}

/// A sum that grows month by month; the first is that of what there is before.
fn running<'a>(
    plan: &'a Projection,
    before: f64,
    month: impl Fn(usize, &Projection) -> f64 + 'a,
) -> impl Iterator<Item = f64> + 'a {
    let sums = (0..plan.months.len()).scan(before, move |sum, place| {
        *sum += month(place, plan);
        Some(*sum)
    });
    std::iter::once(before).chain(sums)
}

/// Marketing cost so far per lead so far, which ends at the cost per lead of the side by side.
pub(super) fn cost_per_lead(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let cost = running(plan, plan.upfront(), |at, plan| {
            plan.months.get(at).map_or(0.0, |m| m.marketing)
        });
        let leads =
            running(plan, 0.0, |at, plan| plan.months.get(at).map_or(0.0, |m| m.leads.sum()));
        cost.zip(leads).map(|(cost, leads)| (leads > 0.0).then(|| cost / leads)).collect()
    };
    let picture = banded((plans, bands), values, |plan| &plan.cpl);
    let last = picture.lines.iter().filter_map(|line| line.values.last().copied().flatten());
    let ceiling = last.fold(0.0, f64::max) * RAMP;
    picture.up_to((ceiling > 0.0).then_some(ceiling))
}

/// How many times the dearest last figure is still seen. The first leads of a young programme cost a hundred times as much
/// as those that follow, next to which nothing else could be told apart.
const RAMP: f64 = 3.0;

/// Customers won so far.
pub(super) fn customers(plans: &Plans, bands: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let won = running(plan, 0.0, |at, plan| plan.months.get(at).map_or(0.0, |m| m.won.sum()));
        won.map(Some).collect()
    };
    banded((plans, bands), values, |plan| &plan.customers)
}

/// Customers who are still customers.
pub(super) fn active(plans: &Plans, _: Option<&Bands>) -> Picture {
    let values = |plan: &Projection| {
        let months = plan.months.iter().map(|month| Some(month.active.sum()));
        std::iter::once(Some(0.0)).chain(months).collect()
    };
    Picture::of(plans.each().map(|plan| values(&plan.projection)))
}

/// The chance to have broken even by each month.
pub(super) fn chance(_: &Plans, bands: Option<&Bands>) -> Picture {
    let by = |plan: &AlternativeBands| plan.broken_even_by.iter().copied().map(Some).collect();
    bands.map_or_else(Picture::default, |bands| {
        Picture::of([&bands.inbound, &bands.plan, &bands.outbound].map(by))
    })
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::{calibrate, project};
    use pushpull_model::scenario::{INDUSTRIES, Scenario};

    use super::*;

    fn plans(change: impl Fn(&mut Scenario)) -> Vec<Plans> {
        let of = |industry| {
            let mut scenario = Scenario::preset(industry);
            change(&mut scenario);
            Plans::of(&scenario)
        };
        INDUSTRIES.into_iter().map(of).collect()
    }

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-9 * other.abs().max(1.0)
    }

    #[track_caller]
    fn last(picture: &Picture, series: Series) -> f64 {
        picture.line(series).and_then(|line| *line.values.last()?).expect("a last figure")
    }

    /// The last point of a chart is the figure of the table above it.
    #[test]
    fn lines_end_at_the_figures_of_the_side_by_side() {
        for plans in plans(|_| {}) {
            for (plan, series) in plans.each().into_iter().zip(Series::PLANS) {
                let plan = &plan.projection;
                assert!(near(last(&cash(&plans, None), series), plan.profit()));
                assert!(near(last(&customers(&plans, None), series), plan.customers()));
                let cost = plan.cpl().expect("a cost per lead");
                assert!(near(last(&cost_per_lead(&plans, None), series), cost));
            }
        }
    }

    #[test]
    fn the_paths_of_leads_add_up_to_the_leads() {
        for plans in plans(|_| {}) {
            let picture = leads(&plans, None);
            let heights = Series::PATHS.map(|series| picture.line(series).expect("a path"));
            let all: f64 = heights.iter().flat_map(|line| line.values.iter().flatten()).sum();
            assert!(near(all, plans.split.projection.leads()));
            assert!(picture.marks.is_empty(), "money is spent to the end");
        }
    }

    #[test]
    fn the_end_of_spending_is_marked() {
        for plans in plans(|scenario| scenario.time.stop_out = 12.0) {
            let picture = leads(&plans, None);
            let stop = picture.mark(Event::Stop(Series::FromOutbound)).expect("a stop");
            assert_eq!(stop.month, 12);
            assert_eq!(picture.mark(Event::Stop(Series::FromInbound)), None);
        }
    }

    /// An independent way to the same figures: the plan of one month more has one month's customers more.
    #[test]
    fn customers_so_far_are_those_of_a_shorter_plan() {
        let mut scenario = Scenario::preset(INDUSTRIES[0]);
        let all = customers(&Plans::of(&scenario), None);
        for months in [1_u8, 7, 24] {
            scenario.horizon = f64::from(months);
            let shorter = project(&calibrate(&scenario)).customers();
            let line = all.line(Series::YourSplit).expect("a line");
            let value = line.values[usize::from(months)].expect("a figure");
            assert!(near(value, shorter), "month {months}: {value}, {shorter}");
        }
    }
}
