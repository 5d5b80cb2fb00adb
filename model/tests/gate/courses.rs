//! Ready-made courses of spending: they keep to the budget, and do what their names say.

use proptest::prelude::*;
use pushpull_model::engine;
use pushpull_model::scenario::{
    CHANNEL_KINDS, Channels, Course, INDUSTRIES, Industry, Scenario, Schedules, Side,
};

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Inbound), Just(Side::Outbound)]
}

/// Courses that spend the whole budget.
fn spending() -> impl Strategy<Value = Course> {
    prop_oneof![
        Just(Course::Constant),
        proptest::collection::vec(0.0..=1.0, 0..12).prop_map(Course::QuarterlyShares),
        (0_u32..24, 0_u32..24, 0.0..=1.0).prop_map(|(months, hand_over, push)| Course::Launch {
            months,
            hand_over,
            push
        }),
        side().prop_map(|first| Course::Alternate { first }),
        (side(), 1_u32..12, 0_u32..12).prop_map(|(side, every, length)| Course::Bursts {
            side,
            every,
            length: length.clamp(1, every),
        }),
    ]
}

/// Courses that may keep some of it.
fn saving() -> impl Strategy<Value = Course> {
    let quarter = (0.0..1e5, 0.0..1e5).prop_map(|(inbound, outbound)| [inbound, outbound]);
    prop_oneof![
        (0_u32..60, 0_u32..60).prop_map(|(inbound, outbound)| Course::Stop { inbound, outbound }),
        proptest::collection::vec(quarter, 0..12).prop_map(Course::QuarterlyAmounts),
    ]
}

fn totals(schedules: &Schedules) -> Vec<f64> {
    schedules.inbound.iter().zip(&schedules.outbound).map(|(pull, push)| pull + push).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_month_costs_more_than_the_budget(
        course in prop_oneof![spending(), saving()], budget in 0.0..1e6, share in 0.0..=1.0, months in 1_u32..=120,
    ) {
        let schedules = course.schedules(budget, share, months);
        prop_assert_eq!((schedules.inbound.len(), schedules.outbound.len()), (months as usize, months as usize));
        prop_assert!(schedules.inbound.iter().chain(&schedules.outbound).all(|money| *money >= 0.0));
        prop_assert!(totals(&schedules).iter().all(|total| *total <= budget * (1.0 + 1e-15)));
    }

    #[test]
    fn what_is_moved_is_not_lost(
        course in spending(), budget in 0.0..1e6, share in 0.0..=1.0, months in 1_u32..=120,
    ) {
        let schedules = course.schedules(budget, share, months);
        prop_assert!(totals(&schedules).iter().all(|total| (total - budget).abs() <= 1e-15 * budget));
    }

    #[test]
    fn a_side_in_bursts_has_its_part_over_whole_cycles(
        every in 1_u32..12, length in 1_u32..12, share in 0.0..=1.0, cycles in 1_u32..5, side in side(),
    ) {
        let length = length.min(every);
        let schedules = Course::Bursts { side, every, length }.schedules(1.0, share, every * cycles);
        let (own, months) = match side {
            Side::Inbound => (share, schedules.inbound),
            Side::Outbound => (1.0 - share, schedules.outbound),
        };
        let fits = (own * f64::from(every)).min(f64::from(length));
        let spent: f64 = months.iter().sum();
        prop_assert!((spent - fits * f64::from(cycles)).abs() <= 1e-12 * f64::from(every * cycles));
    }

    #[test]
    fn the_constant_course_is_the_plan_without_a_schedule(
        industry in 0..INDUSTRIES.len(), share in 0.0..=1.0, mask in 0_u32..(1 << 13),
    ) {
        let mut scenario = Scenario::preset(INDUSTRIES[industry]);
        scenario.share_in = share;
        let kinds = CHANNEL_KINDS.into_iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
        scenario.channels = Channels::even(&kinds.map(|(_, kind)| kind).collect::<Vec<_>>());
        let plain = engine::calibrate(&scenario);
        scenario.follow(&Course::Constant);
        let laid = engine::calibrate(&scenario);
        prop_assert_eq!(engine::project(&plain), engine::project(&laid));
        prop_assert_eq!(engine::run_off_npv(&plain), engine::run_off_npv(&laid));
    }

    #[test]
    fn stopping_by_course_is_stopping_by_month(inbound in 0_u32..40, outbound in 0_u32..40) {
        let mut stopped = Scenario::preset(Industry::Telecom);
        let mut laid = stopped.clone();
        (stopped.time.stop_in, stopped.time.stop_out) = (f64::from(inbound), f64::from(outbound));
        laid.follow(&Course::Stop { inbound, outbound });
        let project = |scenario| engine::project(&engine::calibrate(scenario));
        prop_assert_eq!(project(&stopped), project(&laid));
    }
}

#[test]
fn a_launch_is_heavy_on_outbound_and_hands_over() {
    let plan = Course::Launch { months: 2, hand_over: 3, push: 0.9 }.schedules(1_000.0, 0.5, 7);
    let expected = [100.0, 100.0, 200.0, 300.0, 400.0, 500.0, 500.0];
    for (found, expected) in plan.inbound.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-9, "{:?}", plan.inbound);
    }
}

#[test]
fn quarters_alternate_and_have_their_money() {
    let turns = Course::Alternate { first: Side::Outbound }.schedules(10.0, 0.5, 7);
    assert_eq!(turns.inbound, [0.0, 0.0, 0.0, 10.0, 10.0, 10.0, 0.0]);
    let shares = Course::QuarterlyShares(vec![0.0, 1.0]).schedules(10.0, 0.5, 9);
    assert_eq!(shares.inbound, [0.0, 0.0, 0.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0]);
    let amounts = vec![[3.0, 6.0], [60.0, 20.0]];
    let amounts = Course::QuarterlyAmounts(amounts).schedules(20.0, 0.5, 7);
    assert_eq!(amounts.inbound[..4], [1.0, 1.0, 1.0, 15.0]);
    assert_eq!(amounts.outbound, [2.0, 2.0, 2.0, 5.0, 5.0, 5.0, 0.0]);
}

#[test]
fn bursts_gather_the_money_of_quiet_months() {
    let course = Course::Bursts { side: Side::Outbound, every: 3, length: 1 };
    let plan = course.schedules(90.0, 2.0 / 3.0, 4);
    for (found, expected) in plan.outbound.iter().zip([90.0, 0.0, 0.0, 90.0]) {
        assert!((found - expected).abs() < 1e-9, "{:?}", plan.outbound);
    }
}

#[test]
fn money_month_by_month_counts_as_changed_until_it_is_forgotten() {
    let preset = Scenario::preset(Industry::Retail);
    assert!(!preset.time.is_scheduled());
    let mut scenario = preset.clone();
    scenario.follow(&Course::Constant);
    assert!(scenario.time.is_scheduled());
    assert_eq!(scenario.changed(), ["spend_in", "spend_out"]);
    scenario.time.season_out = Some([1.0; 12]);
    assert!(scenario.changed().contains(&"season_out"));
    scenario.time.season_out = None;
    scenario.time.forget_schedule();
    assert_eq!(scenario, preset);
}
