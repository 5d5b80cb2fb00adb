//! Who wins, by how much, since when, and how sure.

use pushpull_model::decision::uncertainty::{Doubts, Run};
use pushpull_model::decision::what_if::{Business, Winner};
use pushpull_model::decision::{Call, Objective, verdict, verdict_of};
use pushpull_model::engine::{Parameters, calibrate, project};
use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario, Side};

use crate::{assert_close, bands, preset, software};

#[test]
fn the_verdict_has_the_figures_of_the_two_ends() {
    for industry in INDUSTRIES {
        for months in [6.0, 24.0, 60.0] {
            let plan = preset(industry, months);
            let found = verdict(&plan, &Doubts::default(), Objective::Profit, None);
            let ends = [1.0, 0.0].map(|share| project(&plan.with_share(share)));
            let [inbound, outbound] =
                ends.each_ref().map(pushpull_model::engine::Projection::profit);
            assert_close("inbound", found.chosen.inbound.expect("money"), inbound);
            assert_close("outbound", found.chosen.outbound.expect("money"), outbound);
            let cost = ends[0].cost().max(ends[1].cost());
            let expected = match inbound - outbound {
                apart if apart.abs() <= 0.02 * cost => Call::TooClose,
                apart if apart > 0.0 => Call::Wins(Side::Inbound),
                _ => Call::Wins(Side::Outbound),
            };
            assert_eq!(found.chosen.call, expected, "{industry:?} {months}");
            assert_eq!(found.each.len(), Objective::ALL.len());
            assert_eq!(found.cpl_crossover, project(&plan).crossover_month());
        }
    }
}

/// From the month of the lead on the cash is ahead in every month, and in the month before it is not.
#[test]
fn the_lead_begins_in_the_month_from_which_it_lasts() {
    for industry in INDUSTRIES {
        let plan = preset(industry, 48.0);
        let lead = verdict(&plan, &Doubts::default(), Objective::Npv, None).cash.expect("a lead");
        let [inbound, outbound] = [1.0, 0.0].map(|share| project(&plan.with_share(share)));
        let (ahead, behind) = match lead.side {
            Side::Inbound => (&inbound, &outbound),
            Side::Outbound => (&outbound, &inbound),
        };
        assert_eq!(lead.at_a_loss, ahead.profit() < 0.0);
        let is_ahead =
            |month: usize| ahead.months[month - 1].cumulative > behind.months[month - 1].cumulative;
        let since = lead.since as usize;
        assert!((since..=48).all(is_ahead), "{industry:?} since {since}");
        assert!(since == 1 || !is_ahead(since - 1), "{industry:?} since {since}");
    }
}

#[test]
fn the_inputs_that_matter_are_those_of_the_difference() {
    let found = verdict(&software(36.0), &Doubts::default(), Objective::Npv, None);
    assert_eq!(found.matter_most, ["win_in", "cpl_in", "cap_in"]);
}

/// How far all on inbound is ahead of all on outbound in net present value.
fn lead(plan: &Parameters) -> f64 {
    let [inbound, outbound] = Side::BOTH
        .map(|side| pushpull_model::engine::Projection::npv(&project(&plan.all_on(side))));
    inbound - outbound
}

/// Moved to its turning value the input makes the other side win; a millionth of the way before it does not.
#[track_caller]
fn assert_turns<T: Business>(business: &T, what: &str) {
    let found = verdict_of(business, &Doubts::default(), Objective::Npv, None);
    let plan = business.plan();
    let same = verdict(&plan, &Doubts::default(), Objective::Npv, None);
    let turning = found.turning.unwrap_or_else(|| panic!("{what}: nothing turns it"));
    assert_eq!(pushpull_model::decision::Verdict { turning: None, ..found }, same);
    let inputs = T::inputs();
    let input = inputs.iter().find(|input| input.key == turning.key).expect("an input");
    assert_eq!(input.get(business), Some(turning.now), "{what}");
    let lead_at = |value| lead(&business.plan_with(&mut T::Room::default(), input, value));
    let (now, there) = (lead(&plan), lead_at(turning.value));
    assert!(now * there < 0.0, "{what}: {turning:?}");
    assert_eq!(turning.winner, if there > 0.0 { Winner::Inbound } else { Winner::Outbound });
    let back = if input.whole { 1.0 } else { 1e-6 * turning.value.abs() };
    assert!(now * lead_at(turning.value - back * (turning.value - turning.now).signum()) > 0.0);
}

#[test]
fn the_turning_value_makes_the_other_side_win() {
    for industry in INDUSTRIES {
        let scenario = Scenario::preset(industry);
        assert_turns(&scenario, &format!("{industry:?} as typed"));
        assert_turns(&calibrate(&scenario), &format!("{industry:?} as a plan"));
    }
}

#[test]
fn where_nobody_wins_nothing_turns_it() {
    let plan = Parameters { budget: 0.0, ..software(24.0) };
    let mut idle = plan.clone();
    for side in [&mut idle.inbound, &mut idle.outbound] {
        (side.fixed, side.upfront) = (0.0, 0.0);
    }
    assert_eq!(verdict_of(&idle, &Doubts::default(), Objective::Npv, None).turning, None);
    // Neither side breaks even: the one with more cash has not won on that account.
    let hopeless = Parameters { margin: 0.01, ..software(24.0) };
    let found = verdict_of(&hopeless, &Doubts::default(), Objective::BreakEven, None);
    assert_eq!((found.chosen.call, found.turning), (Call::Neither, None));
    // Between 12 months, where outbound wins, and 24, where inbound does, they come too close to call.
    let close = (12..=24).map(|months| software(f64::from(months))).find_map(|plan| {
        let found = verdict_of(&plan, &Doubts::default(), Objective::Npv, None);
        (found.chosen.call == Call::TooClose).then_some(found)
    });
    assert_eq!(close.expect("too close").turning, None);
}

#[test]
fn a_win_in_hardly_more_than_half_of_the_draws_is_none() {
    // Between 12 months, where outbound wins, and 24, where inbound does, it must be unsure somewhere.
    let calls: Vec<Call> = (12..=30)
        .map(|months| {
            let plan = software(f64::from(months));
            let found = bands(&plan, &Doubts::default(), 400);
            let found = verdict(&plan, &Doubts::default(), Objective::Npv, Some(&found));
            let sure = found.sure.expect("drawn");
            let share = |side| match side {
                Side::Inbound => sure.wins.share_of_inbound(),
                Side::Outbound => sure.wins.share_of_outbound(),
            };
            match found.chosen.call {
                Call::Unsure(side) => assert!(share(side) < Some(0.6), "{months}"),
                Call::Wins(side) => assert!(share(side) >= Some(0.6), "{months}"),
                _ => {}
            }
            found.chosen.call
        })
        .collect();
    assert_eq!(calls.first(), Some(&Call::Wins(Side::Outbound)));
    assert_eq!(calls.last(), Some(&Call::Wins(Side::Inbound)));
    assert!(calls.iter().any(|call| matches!(call, Call::Unsure(_) | Call::TooClose)), "{calls:?}");
}

/// The engine prefers no side: the same programme booked on either side is as good.
#[test]
fn two_equal_sides_are_too_close_to_call() {
    let plan = software(36.0);
    let mut even = Parameters { outbound: plan.inbound.clone(), ..plan };
    even.assets.inflation = 0.0;
    even.cross.nurture = 0.0;
    let found = verdict(&even, &Doubts::default(), Objective::Leads, None);
    assert_eq!(found.chosen.call, Call::TooClose);
    assert!(found.chosen.apart.expect("leads") < 1e-6 * found.chosen.inbound.expect("leads"));
}

#[test]
fn a_verdict_is_data_with_stable_names() {
    let plan = preset(Industry::Retail, 24.0);
    let mut run = Run::new(&plan, &Doubts::default(), Objective::Npv, 50);
    run.advance(50);
    let found = verdict(&plan, &Doubts::default(), Objective::Npv, Some(&run.bands()));
    let json = serde_json::to_value(&found).expect("JSON");
    assert_eq!(json["chosen"]["objective"], "npv");
    assert_eq!(json["chosen"]["call"], "wins");
    assert_eq!(json["chosen"]["side"], "in");
    assert_eq!(
        json["sure"]["wins"]["inbound"].as_u64(),
        found.sure.map(|sure| sure.wins.inbound.into())
    );
    assert_eq!(json["each"][5]["objective"], "payback_month");
    // Nobody looked.
    assert_eq!(json["turning"], serde_json::Value::Null);
}
