//! Random plans within the gate's bounds, and what the laws ask of them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use pushpull_model::engine::{self, Parameters, Projection};
use pushpull_model::interchange::{Kind, Plan, PlanChannel, PlanSide};

/// As many cases as usual, or as `PROPTEST_CASES` says; a failure is printed, not filed.
pub(crate) fn usual() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// A figure of unknown size: every decade as likely as the next.
pub(crate) fn decades(least: f64, most: f64) -> impl Strategy<Value = f64> {
    (least.ln()..=most.ln()).prop_map(f64::exp)
}

fn money(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 4 => decades(1.0, most)]
}

/// A share with its two ends.
pub(crate) fn share() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 8 => 0.0..=1.0]
}

/// Ramp, decay, head.
fn shape() -> impl Strategy<Value = (f64, f64, f64)> {
    (prop_oneof![1 => Just(0.0), 6 => 0.0..=36.0], share(), share())
}

fn ceiling() -> impl Strategy<Value = Option<f64>> {
    option::weighted(0.8, decades(0.1, 1e6))
}

prop_compose! {
    /// A channel whose work goes on working.
    pub(crate) fn asset()(
        cpl in decades(0.1, 1e4),
        cap in ceiling(),
        p_mql in share(),
        (ramp, decay, head) in shape(),
        base in option::of(shape()),
        calib in prop_oneof![1 => Just(0), 4 => 1..=120],
    ) -> PlanChannel {
        PlanChannel {
            kind: Kind::Asset,
            name: "asset".into(),
            cpl,
            cap,
            p_mql,
            weight: 1.0,
            ramp,
            decay,
            head,
            calib: f64::from(calib),
            carry: 0.0,
            recover: 1.0,
            base: base.map_or(Vec::new(), |(ramp, decay, head)| vec![ramp, decay, head]),
            response: None,
        }
    }
}

prop_compose! {
    /// A channel that reaches people now.
    pub(crate) fn contact()(
        cpl in decades(0.1, 1e4),
        cap in ceiling(),
        p_mql in share(),
        carry in prop_oneof![1 => Just(0.0), 1 => 0.0..=0.99],
        recover in share(),
    ) -> PlanChannel {
        PlanChannel {
            kind: Kind::Contact,
            name: "contact".into(),
            cpl,
            cap,
            p_mql,
            weight: 1.0,
            ramp: 0.0,
            decay: 0.0,
            head: 0.0,
            calib: 0.0,
            carry,
            recover,
            base: Vec::new(),
            response: Some(0.05),
        }
    }
}

/// Up to four channels of either kind that share what the side has.
fn mix() -> impl Strategy<Value = Vec<PlanChannel>> {
    let channel = prop_oneof![asset(), contact()];
    vec((channel, 0.05..=1.0), 1..=4).prop_map(|parts| {
        let sum: f64 = parts.iter().map(|(_, weight)| weight).sum();
        let channels = parts.into_iter();
        channels.map(|(channel, part)| PlanChannel { weight: part / sum, ..channel }).collect()
    })
}

prop_compose! {
    fn side()(
        p_sql in share(),
        p_win in share(),
        cycle in prop_oneof![1 => Just(0.0), 6 => 0.0..=36.0],
        churn in share(),
    ) -> PlanSide {
        PlanSide { p_sql, p_win, cycle, churn }
    }
}

prop_compose! {
    /// Everything of a plan but its channels; schedules, seasons, shock and limit are off.
    fn frame()(
        (budget, share_in, horizon) in (money(1e6), share(), prop_oneof![8 => 1..=48, 1 => Just(120)]),
        (side_in, side_out) in (side(), side()),
        (rev_month, rev_first, margin, discount) in (money(1e4), money(1e5), share(), -0.5..=2.0),
        (stop_in, stop_out) in (option::weighted(0.3, 0..=60), option::weighted(0.3, 0..=60)),
        (upfront_in, upfront_out, fixed_in, fixed_out, sales_cost)
            in (money(1e5), money(1e5), money(1e4), money(1e4), money(1e3)),
        (quality_in, targeting, infl_in, infl_out, vis_loss)
            in (share(), share(), -0.5..=2.0, -0.5..=2.0, share()),
        (assist, nurture, react, list_decay, referral, p_mql_ref)
            in (share(), share(), share(), share(), 0.0..=0.1, share()),
    ) -> Plan {
        Plan {
            budget, share_in, horizon: f64::from(horizon),
            inbound: Vec::new(), outbound: Vec::new(), side_in, side_out,
            rev_month, rev_first, margin, discount,
            stop_in: stop_in.map(f64::from), stop_out: stop_out.map(f64::from),
            upfront_in, upfront_out, fixed_in, fixed_out, sales_cost,
            quality_in, targeting, infl_in, infl_out, vis_loss,
            assist, nurture, react, list_decay, referral, p_mql_ref,
            spend_in: Vec::new(), spend_out: Vec::new(),
            season_in: Vec::new(), season_out: Vec::new(), start: 1.0,
            shock_month: 0.0, shock_drop: 0.0, shock_recover: 0.0,
            capacity: None, wait_loss: 0.2,
            visit_to_lead_in: Some(0.02), visit_to_lead_out: None, trackable_in: Some(0.9), trackable_out: None,
        }
    }
}

/// A plan of one asset channel inbound and one contact channel outbound, without schedules and limits.
pub(crate) fn simple() -> impl Strategy<Value = Plan> {
    (frame(), asset(), contact()).prop_map(|(plan, inbound, outbound)| Plan {
        inbound: vec![inbound],
        outbound: vec![outbound],
        ..plan
    })
}

/// A plan of several channels a side of either kind.
pub(crate) fn many() -> impl Strategy<Value = Plan> {
    (frame(), mix(), mix()).prop_map(|(plan, inbound, outbound)| Plan { inbound, outbound, ..plan })
}

fn season() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![1 => Just(Vec::new()), 2 => vec(0.01..=3.0, 12)]
}

fn schedule() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![2 => Just(Vec::new()), 1 => vec(money(1e5), 1..=60)]
}

prop_compose! {
    /// A plan with everything: several channels, schedules, seasons, a shock, a sales team with limits.
    pub(crate) fn full()(
        plan in many(),
        (spend_in, spend_out, season_in, season_out) in (schedule(), schedule(), season(), season()),
        (start, shock_month, shock_drop, shock_recover) in (1..=12, 0..=40, share(), 0..=24),
        (capacity, wait_loss) in (option::of(money(1e3)), share()),
    ) -> Plan {
        Plan {
            spend_in, spend_out, season_in, season_out, start: f64::from(start),
            shock_month: f64::from(shock_month), shock_drop, shock_recover: f64::from(shock_recover),
            capacity, wait_loss,
            ..plan
        }
    }
}

/// The plan as the engine reads it; the gate lets all of these plans through.
#[track_caller]
pub(crate) fn read(plan: &Plan) -> Parameters {
    plan.parameters().expect("a plan within bounds")
}

#[track_caller]
pub(crate) fn project(plan: &Plan) -> Projection {
    engine::project(&read(plan))
}

/// New leads of all paths, added up month by month.
pub(crate) fn leads_so_far(projection: &Projection) -> Vec<f64> {
    so_far(projection.months.iter().map(|month| month.leads.sum()))
}

/// New customers of all paths, added up month by month.
pub(crate) fn customers_so_far(projection: &Projection) -> Vec<f64> {
    so_far(projection.months.iter().map(|month| month.won.sum()))
}

fn so_far(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    figures
        .scan(0.0, |total, figure| {
            *total += figure;
            Some(*total)
        })
        .collect()
}

/// Equal to a part in 10⁹ of `size`, the largest figure that went into either.
#[track_caller]
pub(crate) fn assert_equal(what: &str, one: f64, other: f64, size: f64) {
    let allowed = 1e-9 * size.abs().max(one.abs()).max(other.abs()) + 1e-12;
    assert!((one - other).abs() <= allowed, "{what}: {one} and {other}");
}

/// Nowhere above, but for a part in 10⁹.
#[track_caller]
pub(crate) fn assert_never_above(what: &str, lower: &[f64], upper: &[f64]) {
    assert_eq!(lower.len(), upper.len());
    for (month, (lower, upper)) in (1..).zip(lower.iter().zip(upper)) {
        let allowed = 1e-9 * upper.abs() + 1e-12;
        assert!(lower - upper <= allowed, "{what} in month {month}: {lower} above {upper}");
    }
}
