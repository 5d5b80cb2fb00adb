//! Bands, chances and wins.

use pushpull_model::decision::Objective;
use pushpull_model::decision::chance::{Correlation, Draws};
use pushpull_model::decision::uncertainty::{Doubts, Percentiles, Run, SEED};
use pushpull_model::engine::{Parameters, Projection, Shape, project};
use pushpull_model::scenario::{INDUSTRIES, Industry};

use crate::{assert_close, bands, preset, software};

/// Each doubt of section 3 and its P95.
const SPREADS: [(&str, f64); 12] = [
    ("cpl_in", 1.6),
    ("cpl_out", 1.4),
    ("cap_in", 2.0),
    ("cap_out", 2.0),
    ("ramp", 1.5),
    ("decay", 1.8),
    ("cycle", 1.4),
    ("churn", 1.5),
    ("win_in", 1.35),
    ("win_out", 1.5),
    ("price", 1.25),
    ("margin", 1.15),
];

/// The 95th percentile of a standard normal.
const Z95: f64 = 1.644_853_626_951_472_2;

/// Draw `number` of a plan with one channel a side, by hand. No close rate of it comes near 1.
pub(crate) fn drawn(plan: &Parameters, number: usize) -> Parameters {
    let draws = Draws::new(SEED, SPREADS.map(|(key, _)| key), &Correlation::assumed());
    let mut normals = [0.0; 12];
    draws.draw(number, &mut normals);
    let mut factors = normals.iter().zip(SPREADS).map(|(z, (_, p95))| (p95.ln() / Z95 * z).exp());
    let mut next = || factors.next().expect("twelve factors");
    let mut plan = plan.clone();
    plan.inbound.channels[0].cpl *= next();
    plan.outbound.channels[0].cpl *= next();
    let (cap_in, cap_out) = (next(), next());
    plan.inbound.channels[0].cap = plan.inbound.channels[0].cap.map(|cap| cap * cap_in);
    plan.outbound.channels[0].cap = plan.outbound.channels[0].cap.map(|cap| cap * cap_out);
    if let Shape::Asset { curve, .. } = &mut plan.inbound.channels[0].shape {
        curve.ramp *= next();
        curve.decay *= next();
    }
    let (cycle, churn) = (next(), next());
    for side in [&mut plan.inbound, &mut plan.outbound] {
        side.cycle *= cycle;
        side.churn *= churn;
    }
    plan.inbound.p_win *= next();
    plan.outbound.p_win *= next();
    plan.rev_month *= next();
    plan.margin = (plan.margin * next()).min(1.0);
    plan
}

/// Percentile of values by sorting all of them, straight between the two whose places lie around it.
fn percentile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = share * (values.len() - 1) as f64;
    let weight = |index: usize| (1.0 - (index as f64 - place).abs()).max(0.0);
    values.iter().enumerate().map(|(index, value)| weight(index) * value).sum()
}

#[track_caller]
pub(crate) fn assert_percentiles(what: &str, found: Percentiles, values: &[f64]) {
    for (found, share) in [(found.p10, 0.1), (found.p50, 0.5), (found.p90, 0.9)] {
        assert_close(what, found.expect(what), percentile(values.to_vec(), share));
    }
}

#[test]
fn bands_are_those_of_draws_made_by_hand() {
    const DRAWS: usize = 60;
    let plan = software(18.0);
    let found = bands(&plan, &Doubts::default(), DRAWS);
    let plans: Vec<_> = (0..DRAWS).map(|number| drawn(&plan, number)).collect();
    for (what, share, found) in [
        ("plan", 0.5, &found.plan),
        ("inbound", 1.0, &found.inbound),
        ("outbound", 0.0, &found.outbound),
    ] {
        let walked: Vec<_> = plans.iter().map(|plan| project(&plan.with_share(share))).collect();
        let of = |figure: &dyn Fn(&Projection) -> f64| -> Vec<f64> {
            walked.iter().map(figure).collect()
        };
        assert_percentiles(what, found.npv, &of(&Projection::npv));
        assert_percentiles(what, found.roi, &of(&|walked| walked.roi().expect("a cost")));
        assert_percentiles(what, found.cash[18], &of(&Projection::profit));
        assert_percentiles(what, found.cash[0], &of(&|walked| -walked.upfront()));
        assert_percentiles(what, found.leads[18], &of(&Projection::leads));
        assert_percentiles(what, found.customers[18], &of(&Projection::customers));
        assert_percentiles(what, found.cpl[18], &of(&|walked| walked.cpl().expect("leads")));
        assert_eq!(found.leads[0].p90, Some(0.0), "{what}: before the first month");
        assert_eq!(found.cpl[0], Percentiles::default(), "{what}: no lead yet");
        let early = of(&|walked| walked.months[..5].iter().map(|month| month.leads.sum()).sum());
        assert_percentiles(what, found.leads[5], &early);
        let even = |month: u32| {
            let even =
                |walked: &&Projection| walked.break_even().is_some_and(|at| at.month <= month);
            walked.iter().filter(even).count() as f64 / DRAWS as f64
        };
        for (month, chance) in (0..).zip(&found.broken_even_by) {
            assert_eq!(*chance, even(month), "{what}: month {month}");
        }
    }
    let wins = plans
        .iter()
        .filter(|plan| project(&plan.with_share(1.0)).npv() > project(&plan.with_share(0.0)).npv());
    assert_eq!(found.wins.inbound as usize, wins.count());
    assert_eq!((found.wins.inbound + found.wins.outbound) as usize, DRAWS);
}

/// Section 3: the chance that inbound beats outbound at 36 months, each assumption on its own and going together, and
/// the width of the band of net present value. 2,000 other draws: half a hundredth of standard deviation each.
#[test]
fn chances_and_band_of_the_specification() {
    let plan = software(36.0);
    let alone = bands(&plan, &Doubts::default().independent(), 2_000);
    let together = bands(&plan, &Doubts::default(), 2_000);
    for (found, printed) in [(&alone, 0.952), (&together, 0.984)] {
        let share = found.wins.share_of_inbound().expect("draws");
        assert!((share - printed).abs() < 0.015, "{share}, not {printed}");
    }
    let width = |npv: Percentiles| npv.p90.expect("money") - npv.p10.expect("money");
    let width = width(together.plan.npv);
    assert!((width / 490_000.0 - 1.0).abs() < 0.05, "{width}");
    assert!(together.plan.npv.p10 < alone.plan.npv.p10, "going together widens the band");
}

#[test]
fn the_bands_do_not_depend_on_the_slices() {
    let plan = preset(Industry::Ecommerce, 24.0);
    let whole = bands(&plan, &Doubts::default(), 300);
    for slice in [1, 7, 299, 1_000] {
        let mut run = Run::new(&plan, &Doubts::default(), Objective::Npv, 300);
        while !run.is_done() {
            run.advance(slice);
            // Looking in between changes nothing.
            let so_far = run.bands();
            assert_eq!(so_far.draws, run.done());
        }
        assert_eq!(run.bands(), whole, "slices of {slice}");
    }
}

#[test]
fn a_longer_run_begins_with_the_draws_of_a_shorter_one() {
    let plan = preset(Industry::RealEstate, 24.0);
    let short = bands(&plan, &Doubts::default(), 100);
    let mut long = Run::new(&plan, &Doubts::default(), Objective::Npv, 200);
    long.advance(100);
    assert_eq!(long.bands(), short);
}

#[test]
fn a_run_never_draws_more_than_was_wanted() {
    let mut run = Run::new(&software(6.0), &Doubts::default(), Objective::Npv, 10);
    run.advance(usize::MAX);
    run.advance(5);
    assert_eq!((run.done(), run.bands().draws), (10, 10));
}

#[test]
fn percentiles_and_chances_are_in_order() {
    for industry in INDUSTRIES {
        let found = bands(&preset(industry, 36.0), &Doubts::default(), 200);
        for plan in [&found.plan, &found.inbound, &found.outbound] {
            let lists = [&plan.leads, &plan.cpl, &plan.customers, &plan.cash];
            for p in lists.into_iter().flatten().chain([&plan.roi, &plan.npv, &plan.break_even]) {
                let known: Vec<f64> = [p.p10, p.p50, p.p90].into_iter().flatten().collect();
                assert!(known.is_sorted(), "{industry:?}: {p:?}");
                // What is not known is later and dearer than what is.
                assert!(p.p10.is_some() || p.p50.is_none(), "{industry:?}: {p:?}");
                assert!(p.p50.is_some() || p.p90.is_none(), "{industry:?}: {p:?}");
            }
            assert!(plan.broken_even_by.is_sorted(), "{industry:?}");
            assert!(plan.broken_even_by.iter().all(|chance| (0.0..=1.0).contains(chance)));
            for people in [&plan.leads, &plan.customers] {
                assert!(people.is_sorted_by_key(|month| month.p50), "{industry:?}");
            }
        }
    }
}
