//! What a scenario says beyond what is usual, what another industry leaves of it, and the way back.

use pushpull_model::scenario::{
    ChannelKind, Channels, FIELDS, INDUSTRIES, Industry, Level, Said, Scenario, field,
};

#[track_caller]
fn with(industry: Industry, figures: &[(&str, f64)]) -> Scenario {
    let mut scenario = Scenario::preset(industry);
    for (key, value) in figures {
        (field(key).expect("a field").set)(&mut scenario, *value);
    }
    scenario
}

#[track_caller]
fn figure(scenario: &Scenario, key: &str) -> f64 {
    (field(key).expect("a field").get)(scenario)
}

/// What was said since a scenario was the preset.
#[track_caller]
fn said(figures: &[(&str, f64)]) -> Vec<&'static str> {
    let scenario = with(Industry::B2bSoftware, figures);
    let said = scenario.said_since(&Scenario::preset(Industry::B2bSoftware));
    let key = |said| if let Said::Field(key) = said { key } else { panic!("{said:?}") };
    said.into_iter().map(key).collect()
}

#[test]
fn what_was_said_is_named_and_what_follows_from_it_is_not() {
    assert!(said(&[]).is_empty());
    assert_eq!(said(&[("margin", 0.5), ("budget", 5e4)]), ["budget", "margin"]);
    assert_eq!(said(&[("margin", 0.5), ("margin", 0.717)]), [""; 0]);
    // The reference of a cost per lead follows the budget, and the shape of content the ripening.
    assert_eq!(
        said(&[("budget", 5e4), ("ramp", 3.0), ("cpl_in", 90.0)]),
        ["budget", "cpl_in", "ramp"]
    );
    assert_eq!(said(&[("ref_in", 5e3)]), ["ref_in"]);
    // The three rates follow the close rate, and the close rate the three rates.
    assert_eq!(said(&[("close_rate", 0.02)]), ["close_rate"]);
    assert_eq!(said(&[("p_win_out", 0.3)]), ["p_win_out"]);
    assert_eq!(said(&[("lifetime", 10.0), ("cycle", 9.0)]), ["cycle", "lifetime"]);
}

#[test]
fn a_finer_figure_takes_the_place_of_the_simple_one_and_stands_for_it() {
    let simple = with(Industry::B2bSoftware, &[("close_rate", 0.02)]);
    let mut finer = simple.clone();
    (field("p_win_out").expect("a field").set)(&mut finer, 0.5);
    assert_eq!(finer.said_since(&simple), [Said::Field("p_win_out")]);
    // Taken back as a whole, the simple one is what is named.
    let usual = Scenario::preset(Industry::B2bSoftware);
    assert_eq!(usual.said_since(&simple), [Said::Field("close_rate")]);
}

#[test]
fn channels_money_and_seasons_are_named_as_wholes() {
    let usual = Scenario::preset(Industry::B2bSoftware);
    let mut scenario = usual.clone();
    scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::ColdEmail]);
    scenario.time.spend_in = vec![5.0; 9];
    scenario.time.season_out = Some([2.0; 12]);
    assert_eq!(scenario.said_since(&usual), [Said::Channels, Said::Spending, Said::Seasons]);
    assert_eq!(usual.said_since(&scenario), [Said::Channels, Said::Spending, Said::Seasons]);
    let elsewhere = scenario.in_industry(Industry::Retail, &[]);
    assert_eq!(elsewhere.said_since(&scenario), [Said::Industry]);
}

#[test]
fn another_industry_keeps_what_was_typed() {
    let typed = [("margin", 0.5), ("close_rate", 0.04)];
    let moved = with(Industry::B2bSoftware, &typed).in_industry(Industry::Retail, &[]);
    assert_eq!(moved, with(Industry::Retail, &typed));
    for from in INDUSTRIES {
        for to in INDUSTRIES {
            assert_eq!(Scenario::preset(from).in_industry(to, &[]), Scenario::preset(to));
        }
    }
}

/// A cost per lead is a measurement at a spend: another industry's budget does not move it.
#[test]
fn a_typed_cost_per_lead_keeps_its_reference_in_another_industry() {
    let scenario = with(Industry::B2bSoftware, &[("cpl_in", 90.0), ("cpl_out", 70.0)]);
    assert_eq!(
        figure(&scenario, "ref_in"),
        figure(&Scenario::preset(Industry::B2bSoftware), "ref_in")
    );
    let moved = scenario.in_industry(Industry::RealEstate, &[]);
    for key in ["cpl_in", "cpl_out", "ref_in", "ref_out"] {
        assert_eq!(figure(&moved, key), figure(&scenario, key), "{key}");
    }
    let untyped = Scenario::preset(Industry::B2bSoftware).in_industry(Industry::RealEstate, &[]);
    assert_eq!(
        figure(&untyped, "ref_in"),
        figure(&Scenario::preset(Industry::RealEstate), "ref_in")
    );
}

#[test]
fn a_figure_that_was_typed_stays_even_where_it_is_just_the_usual_one() {
    let software = Scenario::preset(Industry::B2bSoftware);
    let moved = software.in_industry(Industry::RealEstate, &["budget"]);
    assert_eq!(figure(&moved, "budget"), figure(&software, "budget"));
    let others = |field: &&&str| **field != "budget";
    let changed = moved.changed();
    assert_eq!(changed.iter().filter(others).count(), 0, "{changed:?}");
}

#[test]
fn channels_months_and_stops_go_along_into_another_industry() {
    let mut scenario = with(Industry::B2bSoftware, &[("stop_in", 12.0), ("capacity", 9.0)]);
    scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::ColdEmail]);
    scenario.time.spend_out = vec![0.0, 5.0, 0.0];
    let moved = scenario.in_industry(Industry::Retail, &[]);
    assert_eq!(moved.channels, scenario.channels);
    assert_eq!(moved.time, scenario.time);
}

#[test]
fn every_figure_can_be_taken_back_alone() {
    let usual = Scenario::preset(Industry::Manufacturing);
    for field in FIELDS.iter().filter(|field| field.level != Level::Kept) {
        let off = if figure(&usual, field.key) == field.least { field.most } else { field.least };
        let mut scenario = with(Industry::Manufacturing, &[("budget", 1e5), (field.key, off)]);
        scenario.take_usual(&[field.key, "budget"]);
        assert_eq!(scenario.said_since(&usual), [], "{}", field.key);
        assert_eq!(scenario, usual, "{}", field.key);
    }
}

#[test]
fn a_figure_taken_back_is_usual_whatever_was_typed_below_it() {
    let mut scenario = with(Industry::B2bSoftware, &[("p_win_out", 0.5), ("close_rate", 0.04)]);
    scenario.take_usual(&["close_rate"]);
    let usual = figure(&Scenario::preset(Industry::B2bSoftware), "close_rate");
    assert_eq!(figure(&scenario, "close_rate"), usual);
    scenario.take_usual(&["p_win_out"]);
    let usual = figure(&Scenario::preset(Industry::B2bSoftware), "p_win_out");
    assert_eq!(figure(&scenario, "p_win_out"), usual);
}

#[test]
fn industries_differ_in_what_they_pay_and_not_in_what_nobody_measured_for_each() {
    for (key, varies) in
        [("budget", true), ("margin", true), ("close_rate", true), ("horizon", true)]
    {
        assert_eq!(field(key).expect("a field").varies(), varies, "{key}");
    }
    for key in ["share_in", "discount", "stop_in", "capacity", "quality_in"] {
        assert!(!field(key).expect("a field").varies(), "{key}");
    }
}
