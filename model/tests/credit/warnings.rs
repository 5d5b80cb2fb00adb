//! Every warning where it belongs, and nowhere else.

use pushpull_model::engine::{
    Capacity, EXHAUSTED_BELOW, Parameters, UNSTAFFED_QUALITY, Warning, calibrate, project,
};
use pushpull_model::interchange::Answers;
use pushpull_model::scenario::{ChannelKind, Channels, Industry, Scenario, Side};

use crate::{recovery, software};

fn warnings(plan: &Parameters) -> Vec<Warning> {
    Warning::all(plan, &project(plan))
}

/// The only warning about a plan.
#[track_caller]
fn only(plan: &Parameters) -> Warning {
    let found = warnings(plan);
    let [warning] = found.as_slice() else { panic!("one warning, not {found:?}") };
    warning.clone()
}

#[test]
fn there_is_nothing_to_warn_of_in_three_years_of_the_preset() {
    assert_eq!(warnings(&software(36)), []);
}

/// As listed, by way of a plan file, and where money is laid month by month.
#[test]
fn money_that_no_channel_gets_is_named_with_its_side() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&[ChannelKind::Seo]);
    scenario.share_in = 0.3;
    let listed = |weight: f64, on: bool| {
        let mut scenario = scenario.clone();
        scenario
            .channels
            .iter_mut()
            .for_each(|channel| (channel.weight, channel.on) = (weight, on));
        calibrate(&scenario)
    };
    let expected = Warning::NoChannelHasWeight { side: Side::Inbound, money: 6_000.0 };
    for plan in [listed(0.0, true), listed(1.0, false)] {
        assert_eq!(only(&plan), expected);
        assert_eq!(project(&plan).side_cost(Side::Inbound), 0.0);
        assert_eq!(warnings(&plan.with_share(0.0)), []);
    }
    assert_eq!(warnings(&listed(0.5, true)), []);
    let mut plan = software(36);
    plan.inbound.channels.iter_mut().for_each(|channel| channel.weight = 0.0);
    plan.inbound.schedule = Some(vec![1_200.0; 12]);
    let expected = Warning::NoChannelHasWeight { side: Side::Inbound, money: 400.0 };
    assert_eq!(warnings(&plan).first(), Some(&expected));
}

#[test]
fn a_team_that_is_not_there_is_named_where_money_waits_for_it() {
    let mut plan = software(36);
    plan.assets.quality = UNSTAFFED_QUALITY;
    let found = warnings(&plan);
    let expected = Warning::NobodyWrites { spend: 360_000.0, quality: UNSTAFFED_QUALITY };
    assert_eq!(found.first(), Some(&expected));
    plan.assets.quality = UNSTAFFED_QUALITY + 0.01;
    assert!(!matches!(warnings(&plan).first(), Some(Warning::NobodyWrites { .. })));
    plan.assets.quality = 0.0;
    assert_eq!(warnings(&plan.with_share(0.0)), []);
}

#[test]
fn a_list_that_nothing_refreshes_is_exhausted_in_the_month_that_its_leads_tell() {
    let mut plan = software(36).with_share(0.0);
    *recovery(&mut plan) = 0.0;
    let found = warnings(&plan);
    let Some(Warning::ListExhausted { side: Side::Outbound, month: Some(month), fresh, .. }) =
        found.first()
    else {
        panic!("an exhausted list, not {found:?}")
    };
    // The same spend reaches the same share every month, but for inflation; leads fall with the fresh share.
    let projection = project(&plan);
    let leads = &projection.channel_leads(Side::Outbound)[0];
    let fresh_in = |month: usize| {
        let reach = projection.months[month - 1].reach;
        leads[month - 1] / (reach * plan.outbound.channels[0].cap.expect("a ceiling"))
    };
    let month = usize::try_from(*month).expect("a month");
    assert!(fresh_in(month) < EXHAUSTED_BELOW && fresh_in(month - 1) >= EXHAUSTED_BELOW);
    assert!(*fresh < fresh_in(36));
}

#[test]
fn a_list_that_never_recovers_is_named_before_it_is_exhausted() {
    let mut plan = software(36);
    plan.budget = 100.0;
    *recovery(&mut plan) = 0.0;
    let found = warnings(&plan.with_share(0.0));
    let Some(Warning::ListExhausted { month: None, fresh, recover, .. }) = found.first() else {
        panic!("a finite list, not {found:?}")
    };
    assert!(*fresh > 0.9 && *recover == 0.0);
    // Nobody contacted, nobody tired.
    assert_eq!(warnings(&plan.with_share(1.0)), []);
}

#[test]
fn customers_who_bring_more_than_one_another_are_growth_without_bounds() {
    let mut plan = software(36);
    plan.cross.referral = 0.5;
    plan.outbound.churn = 0.0;
    let found = warnings(&plan);
    let [
        Warning::UnboundedGrowth { side: Side::Inbound, referred: Some(inbound) },
        Warning::UnboundedGrowth { side: Side::Outbound, referred: None },
    ] = found[..]
    else {
        panic!("growth on both sides, not {found:?}")
    };
    // Referred a month × fitting × p_sql × p_win, over churn.
    assert!((inbound - 0.5 * 0.56 * 0.4496 * 0.22 / 0.01995).abs() < 1e-3, "{inbound}");
    assert_eq!(
        (plan.referred(Side::Inbound), plan.referred(Side::Outbound)),
        (Some(inbound), None)
    );
    plan.cross.referral = 0.0;
    assert_eq!(warnings(&plan), []);
    // Who brings nobody may stay for ever.
    assert_eq!(
        (plan.referred(Side::Inbound), plan.referred(Side::Outbound)),
        (Some(0.0), Some(0.0))
    );
}

/// Below one another there is nothing to warn of, but the figure is there to be read (specification 2.4).
#[test]
fn customers_who_bring_fewer_than_one_another_are_counted_all_the_same() {
    let plan = software(36);
    let answers = serde_json::to_value(Answers::of(&plan, &project(&plan))).expect("figures");
    for (name, side) in [("referred_in", &plan.inbound), ("referred_out", &plan.outbound)] {
        let expected = 0.005 * 0.56 * side.p_sql * side.p_win / side.churn;
        let found = answers[name].as_f64().expect(name);
        assert!((found - expected).abs() < 1e-12 && found < 1.0, "{name}: {found}, {expected}");
    }
    assert_eq!(warnings(&plan), []);
}

#[test]
fn a_horizon_below_ramp_and_cycle_is_too_short_to_judge_content() {
    // 9 months and 2.125.
    assert!(
        warnings(&software(12))
            .iter()
            .all(|found| !matches!(found, Warning::TooShortForContent { .. }))
    );
    let found = warnings(&software(11));
    let expected =
        Warning::TooShortForContent { side: Side::Inbound, horizon: 11, ramp: 9.0, cycle: 2.125 };
    assert!(found.contains(&expected), "{found:?}");
    assert!(!warnings(&software(11).with_share(0.0)).contains(&expected));
}

#[test]
fn a_customer_who_costs_more_than_a_lifetime_brings_is_named_with_both_figures() {
    let mut plan = software(36);
    plan.rev_month = 300.0;
    let projection = project(&plan);
    let Warning::WorthLessThanCost { side: Side::Outbound, ltv, cac } = only(&plan) else {
        panic!("outbound's customers, not {:?}", only(&plan))
    };
    assert_eq!(Some(ltv), projection.lifetime_value(Side::Outbound));
    assert_eq!(Some(cac), projection.cohort_cac(Side::Outbound));
    assert!(ltv < cac);
}

#[test]
fn a_full_sales_team_is_named_with_its_months_and_what_it_costs() {
    let mut plan = software(36);
    let free = project(&plan);
    let busiest = free.months.iter().map(|month| month.sql.sum()).fold(0.0, f64::max);
    plan.capacity = Some(Capacity { sqls: busiest + 1e-6, wait_loss: 0.2 });
    assert_eq!(warnings(&plan), []);
    let limit = busiest * 0.6;
    plan.capacity = Some(Capacity { sqls: limit, wait_loss: 0.2 });
    let Warning::TeamFull { from, to, months, customers_lost } = only(&plan) else {
        panic!("a full team, not {:?}", only(&plan))
    };
    let above: Vec<u32> = (1..)
        .zip(&free.months)
        .filter(|(_, month)| month.sql.sum() > limit)
        .map(|(number, _)| number)
        .collect();
    assert_eq!((Some(&from), to), (above.first(), 36));
    assert!(months >= above.len() && from > 1);
    let lost = free.customers() - project(&plan).customers();
    assert!(customers_lost > 0.0 && (customers_lost - lost).abs() < 1e-9);
    // A team that loses whoever must wait is full all the same.
    plan.capacity = Some(Capacity { sqls: limit, wait_loss: 1.0 });
    assert!(matches!(only(&plan), Warning::TeamFull { months, .. } if months == above.len()));
}
