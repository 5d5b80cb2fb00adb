//! Six rules, and the law that each only shares out what there is.

use proptest::collection::vec;
use proptest::prelude::*;
use pushpull_model::engine::{AttributionModel, Journey, TYPICAL_JOURNEYS, Touch, project};
use pushpull_model::scenario::Side;

use crate::plans::{self, assert_equal, full, usual};
use crate::software;
use crate::table::{ARITHMETIC, Row, Table};

fn model(key: &str) -> AttributionModel {
    let found = AttributionModel::ALL.into_iter().find(|model| model.key() == key);
    found.expect("a rule of that name")
}

/// The touches that a row describes.
fn touches(row: &Row) -> Vec<Touch> {
    let sides = row.text("touch_sides").chars().map(|side| match side {
        'I' => Side::Inbound,
        'O' => Side::Outbound,
        other => panic!("{}: no side {other}", row.place()),
    });
    sides.zip(row.list("touch_days")).map(|(side, day)| Touch { side, day }).collect()
}

#[test]
fn every_expected_journey_under_every_rule() {
    for row in Table::read("attribution.csv", 42).rows() {
        let touches = touches(&row);
        let (lead, opportunity) =
            (row.count("lead_creation_index"), row.count("opportunity_index"));
        let journey = Journey { touches: &touches, lead, opportunity };
        let model = model(row.text("model"));
        row.assert_list("credit_per_touch", &journey.credit(model), ARITHMETIC);
        row.assert("credit_to_inbound", journey.share_in(model), ARITHMETIC);
    }
}

#[test]
fn the_typical_journeys_are_credited_as_their_description_says() {
    let outbound = |journey: Journey| {
        AttributionModel::ALL.map(|model| {
            let share = 1.0 - journey.share_in(model).expect("a journey with touches");
            (share * 100.0).round()
        })
    };
    for (journey, expected) in [
        (TYPICAL_JOURNEYS.inbound, [0.0; 6]),
        (TYPICAL_JOURNEYS.outbound, [100.0; 6]),
        (TYPICAL_JOURNEYS.assisted, [100.0, 0.0, 33.0, 9.0, 40.0, 33.0]),
        (TYPICAL_JOURNEYS.reactivated, [0.0, 100.0, 33.0, 99.0, 40.0, 30.0]),
    ] {
        assert_eq!(outbound(journey).map(|share| share + 0.0), expected);
    }
}

#[test]
fn a_journey_without_touches_has_no_credit_to_share() {
    let nobody = Journey { touches: &[], lead: 0, opportunity: 0 };
    for model in AttributionModel::ALL {
        assert_eq!((nobody.share_in(model), nobody.credit(model)), (None, Vec::new()));
    }
}

#[test]
fn first_and_last_touch_disagree_by_the_customers_both_sides_had_a_hand_in() {
    let projection = project(&software(36));
    let [first, last] = [AttributionModel::First, AttributionModel::Last]
        .map(|model| projection.attribution(model).customers.outbound);
    let paths = projection.customers_by_path();
    assert_equal("first", first, paths.outbound + paths.assisted, first);
    assert_equal("last", last, paths.outbound + paths.reactivated, last);
}

/// Any rule, with any half-life.
fn any_model() -> impl Strategy<Value = AttributionModel> {
    (0..6_usize, plans::decades(1e-3, 1e4)).prop_map(|(index, half_life)| {
        match AttributionModel::ALL[index] {
            AttributionModel::TimeDecay { .. } => AttributionModel::TimeDecay { half_life },
            model => model,
        }
    })
}

/// Touches in the order of time.
fn any_touches() -> impl Strategy<Value = Vec<Touch>> {
    vec((any::<bool>(), plans::decades(1e-3, 1e4)), 1..12).prop_map(|steps| {
        let walk = steps.into_iter().scan(0.0, |day, (inbound, days)| {
            *day += days;
            Some(Touch { side: if inbound { Side::Inbound } else { Side::Outbound }, day: *day })
        });
        walk.collect()
    })
}

proptest! {
    #![proptest_config(usual())]

    /// Law 16, for one journey.
    #[test]
    fn a_rule_shares_out_one_whole(
        model in any_model(), touches in any_touches(), milestones in (0..12_usize, 0..12_usize),
    ) {
        let last = touches.len() - 1;
        let journey = Journey {
            touches: &touches, lead: milestones.0.min(last), opportunity: milestones.1.min(last),
        };
        let credit = journey.credit(model);
        prop_assert!(credit.iter().all(|part| (0.0..=1.0).contains(part)), "{credit:?}");
        prop_assert!((credit.iter().sum::<f64>() - 1.0).abs() <= 1e-14, "{credit:?}");
        let share = journey.share_in(model).expect("touches");
        prop_assert!((0.0..=1.0).contains(&share));
        // The other side's share under swapped sides is the same: no rule prefers a side.
        let swapped: Vec<Touch> = touches
            .iter()
            .map(|touch| Touch {
                side: if touch.side == Side::Inbound { Side::Outbound } else { Side::Inbound },
                day: touch.day,
            })
            .collect();
        let mirrored = Journey { touches: &swapped, ..journey }.share_in(model).expect("touches");
        prop_assert!((share + mirrored - 1.0).abs() <= 1e-14, "{share} and {mirrored}");
    }

    /// Law 16, for a projection.
    #[test]
    fn attribution_only_redistributes(plan in full()) {
        let projection = plans::project(&plan);
        for model in AttributionModel::ALL {
            let found = projection.attribution(model);
            for (part, total) in [
                (found.customers, projection.customers()), (found.revenue, projection.revenue()),
            ] {
                prop_assert!(part.inbound >= 0.0 && part.outbound >= 0.0, "{found:?}");
                let sum = part.inbound + part.outbound;
                prop_assert!((sum - total).abs() <= 1e-13 * total, "{found:?} of {total}");
            }
        }
        let revenue = projection.revenue_by_path().sum();
        prop_assert!((revenue - projection.revenue()).abs() <= 1e-13 * revenue);
    }
}
