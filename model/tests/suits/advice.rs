//! The advice: the best of all shares, what it comes to, and what is said where there is nothing to split.

use pushpull_model::decision::suits::{Advice, Answers};
use pushpull_model::decision::{Call, Objective};
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{Course, Industry, Scenario, Side};

use crate::{advice, answers, software};

/// The share with the most of something, tried one by one.
fn best_by_hand(figures: &[(&str, f64)], worth: impl Fn(f64, &Scenario) -> f64) -> Option<u32> {
    let (scenario, refused, unknown) =
        Scenario::from_statements(Industry::B2bSoftware, figures.iter().copied());
    assert!(refused.is_empty() && unknown.is_empty(), "{refused:?} {unknown:?}");
    let worths = (0..=100).map(|share| (share, worth(f64::from(share) / 100.0, &scenario)));
    worths.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(share, _)| share)
}

#[test]
fn the_advice_is_the_best_of_all_shares_of_the_figures_that_were_answered() {
    let form = software();
    for (given, objective, figures) in [
        ("time:half_a_year", Objective::Profit, vec![("horizon", 6.0)]),
        (
            "time:two_years team:sells money:hours",
            Objective::Npv,
            vec![
                ("horizon", 24.0),
                ("quality_in", 0.5),
                ("budget", 5_000.0),
                ("upfront_in", 2_500.0),
                ("upfront_out", 500.0),
            ],
        ),
        (
            "market:reachable brand:new ticket:high margin:low",
            Objective::Npv,
            vec![
                ("ref_in", 2_500.0),
                ("ref_out", 40_000.0),
                ("ramp", 12.0),
                ("head", 0.0),
                ("rev_month", 3_200.0),
                ("margin", 0.2),
            ],
        ),
    ] {
        let found = advice(&form, given);
        let by_hand = best_by_hand(&figures, |share, scenario| {
            let projection = project(&calibrate(scenario).with_share(share));
            if objective == Objective::Npv { projection.npv() } else { projection.profit() }
        });
        assert_eq!((found.split.objective, found.share()), (objective, by_hand), "{given:?}");
        assert_eq!(found.scenario.share_in, f64::from(by_hand.expect("a share")) / 100.0);
    }
}

/// The specification tries the same demands and skills (2.9), for leads over two years: 26 and 100 per cent; 33.
#[test]
fn the_market_and_the_team_move_leads_as_the_specification_says() {
    let mut form = software();
    form.horizon = 24.0;
    // As in section 2.9, one side at a time.
    let share = |change: fn(&mut Scenario)| {
        let mut form = form.clone();
        change(&mut form);
        Advice::on(&form, Objective::Leads, &Answers::default()).share()
    };
    assert_eq!(share(|form| form.inbound.reference *= 0.25), Some(26));
    assert_eq!(share(|form| form.inbound.reference *= 4.0), Some(100));
    let lacking = answers("team:sells");
    assert_eq!(Advice::on(&form, Objective::Leads, &lacking).share(), Some(33));
}

#[test]
fn who_wins_is_who_has_more_with_all_the_money() {
    let found = advice(&software(), "").sides.expect("a comparison");
    assert_eq!(found.call, Call::Wins(Side::Inbound));
    let found = advice(&software(), "time:half_a_year").sides.expect("a comparison");
    assert_eq!((found.call, found.objective), (Call::Wins(Side::Outbound), Objective::Profit));
}

#[test]
fn shares_that_do_nearly_as_well_lie_around_the_best_without_a_gap() {
    let found = advice(&software(), "");
    let [least, most] = found.nearly.expect("a range");
    let best = found.split.best.as_ref().expect("a best").outcome;
    for point in &found.split.curve {
        let near = best.npv - point.outcome.npv <= 0.02 * best.cost.max(point.outcome.cost);
        assert_eq!((least..=most).contains(&point.share), near, "{}", point.share);
    }
    assert!(found.share().is_some_and(|share| least < share && share < most));
}

#[test]
fn without_money_there_is_nothing_to_advise() {
    let mut form = software();
    form.budget = 0.0;
    let found = advice(&form, "brand:new");
    assert_eq!((found.share(), found.pays(), found.nearly), (None, None, None));
    // Who answers how much there is has some.
    assert!(advice(&form, "money:hours").share().is_some());
}

#[test]
fn a_plan_over_time_gives_way_to_one_budget_a_month() {
    let mut form = software();
    form.follow(&Course::Alternate { first: Side::Inbound });
    let found = advice(&form, "");
    assert!(found.scenario.time.spend_in.is_empty() && found.scenario.time.spend_out.is_empty());
    assert_eq!(found.share(), advice(&software(), "").share());
}
