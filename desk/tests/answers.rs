//! What goes to the desk and what comes back is what the model says, however often it was written down in between.

use proptest::prelude::*;
use pushpull_desk::{Answer, Ask, Ending, FIRST_DRAWS, Guessed, Job, Question};
use pushpull_model::decision::allocation::{QuartersOptions, best_quarters};
use pushpull_model::decision::chance::Distribution;
use pushpull_model::decision::uncertainty::{Doubts, Guess, Run, USUAL_DRAWS, Uncertain};
use pushpull_model::decision::what_if::{
    Axis, Sought, Switches, Target, Winner, grid, seek, switch_values,
};
use pushpull_model::decision::{Objective, Watched, tornado, verdict_of};
use pushpull_model::engine::calibrate;
use pushpull_model::scenario::{FIELDS, INDUSTRIES, Industry, Scenario};

fn answers(question: &Question) -> Vec<Answer> {
    let (keys, figures) = question.written();
    let mut job = Job::read(&keys, &figures).expect("a question of this version");
    let mut found = Vec::new();
    while !job.is_done() {
        found.extend(
            job.advance().map(|row| Answer::read(&row).expect("an answer of this version")),
        );
    }
    found
}

fn how_sure(scenario: &Scenario, guesses: &[Guessed], objective: Objective) -> Question {
    let (scenario, guesses) = (scenario.clone(), guesses.to_vec());
    Question { scenario, guesses, ask: Ask::HowSure { objective } }
}

#[test]
fn a_first_look_and_then_the_whole_both_as_the_model_has_them() {
    for (industry, objective) in
        [(Industry::B2bSoftware, Objective::Profit), (Industry::Automotive, Objective::Leads)]
    {
        let scenario = Scenario::preset(industry);
        let found = answers(&how_sure(&scenario, &[], objective));
        assert_eq!(found.len(), 2);
        for (answer, draws) in found.into_iter().zip([FIRST_DRAWS, USUAL_DRAWS]) {
            let Answer::HowSure(sure) = answer else { panic!("another answer") };
            let (plan, doubts) = (calibrate(&scenario), Doubts::default());
            let mut run = Run::new(&plan, &doubts, objective, USUAL_DRAWS);
            run.advance(draws);
            let bands = run.bands();
            assert_eq!(sure.verdict, verdict_of(&scenario, &doubts, objective, Some(&bands)));
            assert_eq!((sure.bands, sure.is_final), (bands, draws == USUAL_DRAWS));
        }
    }
}

#[test]
fn a_range_takes_the_place_of_the_models_doubt() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let guessed = Guessed { key: "margin", least: 0.3, most: 0.8 };
    let question = how_sure(&scenario, &[guessed], Objective::Profit);
    let Some(Answer::HowSure(sure)) = answers(&question).pop() else { panic!("an answer") };

    let plan = calibrate(&scenario);
    let distribution = Distribution::pert(0.3, scenario.margin, 0.8).expect("a distribution");
    let guess = Guess { key: "margin", now: Some(scenario.margin), distribution };
    let doubts = Doubts::with(&plan, &[guess]).expect("a guess that fits");
    let mut run = Run::new(&plan, &doubts, Objective::Profit, USUAL_DRAWS);
    run.advance(USUAL_DRAWS);
    assert_eq!(sure.bands, run.bands());
}

#[test]
fn a_range_without_the_present_figure_in_it_says_nothing() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let beside = Guessed { key: "margin", least: 0.1, most: 0.2 };
    let asked = |guesses: &[Guessed]| answers(&how_sure(&scenario, guesses, Objective::Profit));
    assert_eq!(asked(&[beside]), asked(&[]));
}

#[test]
fn a_goal_is_what_the_model_finds() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let targets = [
        Target::Customers { by: 24, at_least: 100.0 },
        Target::Leads { by: 12, at_least: 1e9 },
        Target::BreakEven { by: 24 },
        Target::Roi { at_least: 0.5 },
        Target::Profit { at_least: -1e9 },
        Target::Npv { at_least: 0.0 },
    ];
    let mut kinds = Vec::new();
    for target in targets {
        for key in ["budget", "close_rate", "horizon"] {
            let question = Question {
                scenario: scenario.clone(),
                guesses: vec![],
                ask: Ask::Goal { target, key },
            };
            let told = seek(&scenario, target, key).ok();
            assert_eq!(answers(&question), [Answer::Goal(told)], "{target:?} {key}");
            kinds.extend(told.map(|sought| std::mem::discriminant(&sought)));
        }
    }
    let reached = Sought::Reached { value: 0.0, reached: None };
    assert!(kinds.contains(&std::mem::discriminant(&reached)));
    kinds.dedup();
    assert!(kinds.len() >= 3, "every kind of finding is among them");
}

#[test]
fn the_best_plan_over_time_is_the_models_with_its_money() {
    let mut stopped = Scenario::preset(Industry::Automotive);
    (stopped.horizon, stopped.time.stop_out) = (17.0, 8.0);
    let mut penniless = stopped.clone();
    penniless.budget = 0.0;
    let mut endings = Vec::new();
    for scenario in [stopped, penniless, Scenario::preset(Industry::B2bSoftware)] {
        for objective in Objective::ALL {
            let (scenario, guesses) = (scenario.clone(), Vec::new());
            let plan = calibrate(&scenario);
            let question = Question { scenario, guesses, ask: Ask::OverTime { objective } };
            let Some(Answer::OverTime(found)) = answers(&question).pop() else {
                panic!("the best plan over time")
            };
            let told = best_quarters(&plan, QuartersOptions { objective });
            let laid = told.schedules(&plan);
            assert_eq!((found.inbound, found.outbound), (laid.inbound, laid.outbound));
            assert_eq!((found.value, found.gain), (told.value, told.gain), "{objective:?}");
            assert_eq!((found.quarters, found.constant), (told.quarters, told.constant));
            assert_eq!(found.profit, told.outcome.profit);
            endings.push(found.ending);
        }
    }
    for ending in [Ending::Best, Ending::NothingSpent] {
        assert!(endings.contains(&ending), "{ending:?}");
    }
}

#[test]
fn every_field_that_can_be_guessed_is_something_the_model_can_doubt() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let plan = calibrate(&scenario);
    let guessed: Vec<_> = FIELDS.iter().filter(|field| Guessed::is_for(field.key)).collect();
    assert!(guessed.len() > 30);
    for field in guessed {
        let now = (field.get)(&scenario);
        let (least, most) = (field.least.max(now * 0.9), field.most.min(now * 1.1 + 0.001));
        let guessed = Guessed { key: field.key, least, most };
        let doubts = how_sure(&scenario, &[guessed], Objective::Npv).doubts(&plan);
        let is_there = doubts.inputs().iter().any(Uncertain::is_guess);
        // A plan without a shock or a limit has nothing of theirs to guess.
        let is_off = ["shock_drop", "shock_recover", "capacity", "wait_loss"].contains(&field.key);
        assert!(is_there != is_off, "{}", field.key);
    }
}

/// A scenario with every simple figure somewhere in its range.
fn scenarios() -> impl Strategy<Value = Scenario> {
    (0..INDUSTRIES.len(), prop::collection::vec(0.0..1.0, FIELDS.len())).prop_map(
        |(place, parts)| {
            let mut scenario = Scenario::preset(INDUSTRIES[place]);
            for (field, part) in FIELDS.iter().zip(parts) {
                let value: f64 = field.least + (field.most - field.least) * part;
                (field.set)(
                    &mut scenario,
                    if field.unit.is_whole() { value.round() } else { value },
                );
            }
            scenario
        },
    )
}

proptest! {
    #[test]
    fn a_question_comes_back_to_the_last_bit(
        scenario in scenarios(),
        least in -1e9..1e9_f64,
        by in 1_u32..120,
        objective in 0..7_usize,
    ) {
        let guessed = Guessed { key: "cpl_in", least, most: least + 1.0 };
        let target = Target::Customers { by, at_least: least.abs() };
        for ask in [
            Ask::HowSure { objective: Objective::ALL[objective] },
            Ask::Goal { target, key: "budget" },
            Ask::Goal { target: Target::BreakEven { by }, key: "margin" },
            Ask::OverTime { objective: Objective::ALL[objective] },
        ] {
            let question = Question { scenario: scenario.clone(), guesses: vec![guessed], ask };
            let (keys, figures) = question.written();
            prop_assert_eq!(Question::read(&keys, &figures), Some(question));
        }
    }

    /// A program of another version may send anything.
    #[test]
    fn figures_of_another_version_are_no_question_and_no_answer(
        figures in prop::collection::vec(prop_oneof![any::<f64>(), (0..9_u8).prop_map(f64::from)], 0..80),
        keys in "[a-z_&0-9]{0,40}",
    ) {
        let _ = Answer::read(&figures);
        prop_assert!(Job::read(&keys, &figures).is_none());
    }
}

/// A box lets through whatever the field may be; the whole of it is a guess that the model understands.
#[test]
fn the_whole_range_of_a_field_can_be_guessed() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let plan = calibrate(&scenario);
    for field in FIELDS.iter().filter(|field| Guessed::is_for(field.key)) {
        let guessed = Guessed { key: field.key, least: field.least, most: field.most };
        let doubts = how_sure(&scenario, &[guessed], Objective::Npv).doubts(&plan);
        let is_off = ["shock_drop", "shock_recover", "capacity", "wait_loss"].contains(&field.key);
        assert!(doubts.inputs().iter().any(Uncertain::is_guess) != is_off, "{}", field.key);
    }
}

fn ask(scenario: &Scenario, ask: Ask) -> Question {
    Question { scenario: scenario.clone(), guesses: Vec::new(), ask }
}

#[test]
fn what_moves_the_answer_and_what_turns_it_are_what_the_model_says() {
    let objective = Objective::Profit;
    for industry in INDUSTRIES {
        let scenario = Scenario::preset(industry);
        let found = answers(&ask(&scenario, Ask::Weigh { objective }));
        let [Answer::Weighed(weighed)] = found.as_slice() else { panic!("{found:?}") };
        let (plan, doubts) = (calibrate(&scenario), Doubts::default());
        assert_eq!(weighed.tornado, tornado(&plan, &doubts, objective, Watched::Difference));
        let Switches::Winner(values) = switch_values(&scenario, objective) else {
            panic!("{industry:?} has a winner");
        };
        assert_eq!((weighed.winner, &weighed.switches), (values.winner, &values.inputs));
        assert_eq!(weighed.turning, values.turning());
        assert_eq!(weighed.doubted.len(), weighed.tornado.bars.len());
    }
}

#[test]
fn where_nobody_wins_nothing_turns_the_answer() {
    let mut scenario = Scenario::preset(Industry::Retail);
    scenario.budget = 0.0;
    let found = answers(&ask(&scenario, Ask::Weigh { objective: Objective::Profit }));
    let [Answer::Weighed(weighed)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((weighed.winner, weighed.switches.len()), (Winner::Neither, 0));
}

#[test]
fn pairs_of_figures_are_what_the_model_says() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    let objective = Objective::Profit;
    let pairs = |across, down| answers(&ask(&scenario, Ask::Pairs { objective, across, down }));
    let expected = grid(&scenario, objective, Axis::around("share_in"), Axis::around("cpl_out"));
    let expected = expected.expect("both are inputs");
    assert_eq!(pairs("share_in", "cpl_out"), [Answer::Pairs(Some(Box::new(expected)))]);
    assert_eq!(pairs("margin", "margin"), [Answer::Pairs(None)]);
}
