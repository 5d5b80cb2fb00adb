//! Neutrality: an answer speaks of both sides in the same way, and which way it leans is what the engine makes of it.

use pushpull_model::decision::Objective;
use pushpull_model::decision::suits::{Advice, Answers, QUESTIONS};
use pushpull_model::scenario::{Industry, Scenario};

use crate::{advice, answers, share};

/// A business in which the sides are one another's mirror image: content that works once, at once, like a contact, and
/// nothing that only one of them has.
fn symmetric() -> Scenario {
    let figures = [
        ("cpl_in", 100.0),
        ("cpl_out", 100.0),
        ("headroom_in", 3.0),
        ("headroom_out", 3.0),
        ("calib", 0.0),
        ("vis_loss", 0.0),
        ("infl_in", 0.0),
        ("infl_out", 0.0),
        ("recover", 1.0),
        ("assist", 0.0),
        ("nurture", 0.0),
        ("react", 0.0),
        ("referral", 0.0),
        ("upfront_in", 0.0),
        ("upfront_out", 0.0),
    ];
    let shape = ["ramp", "base_ramp"].map(|key| (key, 0.0));
    let whole = ["decay", "base_decay", "head", "base_head"].map(|key| (key, 1.0));
    let funnel =
        ["p_mql", "p_sql", "p_win", "cycle", "churn"].into_iter().zip([0.4, 0.4, 0.3, 2.0, 0.03]);
    let funnel: Vec<_> = funnel
        .flat_map(|(key, value)| [(format!("{key}_in"), value), (format!("{key}_out"), value)])
        .collect();
    let stated = funnel.iter().map(|(key, value)| (key.as_str(), *value));
    let stated = figures.into_iter().chain(shape).chain(whole).chain(stated);
    let (scenario, refused, unknown) = Scenario::from_statements(Industry::B2bSoftware, stated);
    assert!(refused.is_empty() && unknown.is_empty(), "{refused:?} {unknown:?}");
    scenario
}

/// The answer that says of one side what another says of the other.
fn mirrored(answer: &'static str) -> &'static str {
    match answer {
        "writes" => "sells",
        "sells" => "writes",
        "searching" => "reachable",
        "reachable" => "searching",
        same => same,
    }
}

#[test]
fn mirrored_answers_say_of_each_side_what_the_others_say_of_the_other() {
    let twin = |key: &str| match key {
        "quality_in" => "targeting".to_owned(),
        "targeting" => "quality_in".to_owned(),
        key => match (key.strip_suffix("_in"), key.strip_suffix("_out")) {
            (Some(start), _) => format!("{start}_out"),
            (_, Some(start)) => format!("{start}_in"),
            _ => key.to_owned(),
        },
    };
    // How soon content is found is a figure that contacts have none of.
    for question in QUESTIONS.iter().filter(|question| question.key != "brand") {
        for answer in question.answers {
            let other = question.answers.iter().find(|one| one.key == mirrored(answer.key));
            let other = other.expect("every answer has its mirror image");
            for moved in answer.moves {
                let image = other.moves.iter().find(|one| one.field == twin(moved.field));
                assert_eq!(image.map(|one| one.becomes), Some(moved.becomes), "{}", moved.field);
            }
        }
    }
}

#[test]
fn mirrored_answers_lean_as_far_the_other_way() {
    let form = symmetric();
    let share = |given: &str| advice(&form, given).share().expect("a share");
    for time in ["half_a_year", "a_year", "two_years", "five_years"] {
        for team in ["writes", "sells", "both", "neither"] {
            for market in ["small", "searching", "reachable", "large"] {
                let given = |team, market| format!("time:{time} team:{team} market:{market}");
                let here = given(team, market);
                let both = share(&here) + share(&given(mirrored(team), mirrored(market)));
                // In whole per cents the middle may lie between two of them.
                assert!((99..=101).contains(&both), "{here}: {both}");
            }
        }
    }
}

#[test]
fn where_the_sides_are_alike_only_answers_about_one_of_them_lean() {
    let form = symmetric();
    for question in &QUESTIONS {
        for answer in question.answers {
            // Before the start, content usually costs five times what lists do.
            let mut given = answers(&format!("{}:{}", question.key, answer.key)).scenario(&form);
            (given.inbound.upfront, given.outbound.upfront) = (0.0, 0.0);
            let found = Advice::on(&given, Objective::Npv, &Answers::default());
            let leans = found.share() != Some(50);
            let of_one = ["writes", "sells", "searching", "reachable", "new", "known"];
            assert_eq!(leans, of_one.contains(&answer.key), "{}: {:?}", answer.key, found.share());
        }
    }
}

/// Which way an answer leans depends on the others: each of these leans to outbound in one business, to inbound in
/// another.
#[test]
fn no_answer_has_a_side_of_its_own() {
    for (answer, to_outbound, to_inbound) in [
        ("time:a_year", "", "buyers:business_services money:money market:small"),
        ("money:hours", "buyers:private_goods time:a_year market:searching", ""),
        ("money:money", "", "time:a_year market:searching"),
        ("market:small", "time:five_years", "buyers:business_services time:a_year money:money"),
        ("ticket:low", "time:a_year money:money market:searching", ""),
        ("margin:low", "time:a_year money:money market:searching", ""),
        ("team:writes", "buyers:private_goods time:a_year money:money market:reachable", ""),
        ("team:sells", "", "time:five_years market:small"),
        ("brand:new", "", "time:two_years money:money market:small"),
        ("brand:known", "buyers:private_goods time:a_year money:money market:small", ""),
    ] {
        let lean = |others: &str| share(&format!("{others} {answer}")) - share(others);
        let leans = (lean(to_outbound), lean(to_inbound));
        assert!(leans.0 < 0 && leans.1 > 0, "{answer}: {leans:?}");
    }
}
