//! No figure whatever makes the model panic, overflow or answer with something that is no number.

use pushpull_model::decision::uncertainty::{Doubts, Fits, Run};
use pushpull_model::decision::{Objective, Watched, tornado, verdict};
use pushpull_model::engine::{self, ByPath, Month, Parameters, Projection};
use pushpull_model::interchange::{Answers, Kind, Monthly, Plan, PlanChannel, PlanSide};
use pushpull_model::scenario::{
    CHANNEL_FIELDS, CHANNEL_KINDS, FIELDS, INDUSTRIES, SERIES, Scenario,
};

use crate::dice::{Dice, cases};

/// How many random plans a test tries that has `percent` of all the wild cases.
fn sets(percent: u64) -> u64 {
    (cases() * percent).div_ceil(100)
}

/// Where a figure stands in a plan, and its bounds.
type Place<'a> = (String, f64, f64, &'a mut f64);

/// Every figure of a channel with its bounds.
fn channel_places<'a>(place: &str, channel: &'a mut PlanChannel) -> Vec<Place<'a>> {
    let mut places: Vec<Place> = vec![
        (format!("{place}.cpl"), 1e-9, 1e9, &mut channel.cpl),
        (format!("{place}.p_mql"), 0.0, 1.0, &mut channel.p_mql),
    ];
    if let Some(cap) = &mut channel.cap {
        places.push((format!("{place}.cap"), 0.0, 1e18, cap));
    }
    if channel.kind == Kind::Contact {
        places.push((format!("{place}.carry"), 0.0, 0.999, &mut channel.carry));
        places.push((format!("{place}.recover"), 0.0, 1.0, &mut channel.recover));
        return places;
    }
    places.push((format!("{place}.ramp"), 0.0, 36.0, &mut channel.ramp));
    places.push((format!("{place}.decay"), 0.0, 1.0, &mut channel.decay));
    places.push((format!("{place}.head"), 0.0, 1.0, &mut channel.head));
    places.push((format!("{place}.calib"), 0.0, 120.0, &mut channel.calib));
    for (index, (figure, most)) in channel.base.iter_mut().zip([36.0, 1.0, 1.0]).enumerate() {
        places.push((format!("{place}.base[{index}]"), 0.0, most, figure));
    }
    places
}

fn side_places<'a>(place: &str, side: &'a mut PlanSide) -> Vec<Place<'a>> {
    vec![
        (format!("{place}.p_sql"), 0.0, 1.0, &mut side.p_sql),
        (format!("{place}.p_win"), 0.0, 1.0, &mut side.p_win),
        (format!("{place}.cycle"), 0.0, 36.0, &mut side.cycle),
        (format!("{place}.churn"), 0.0, 1.0, &mut side.churn),
    ]
}

fn list_places<'a>(
    place: &'a str,
    list: &'a mut [f64],
    most: f64,
) -> impl Iterator<Item = Place<'a>> {
    list.iter_mut()
        .enumerate()
        .map(move |(index, figure)| (format!("{place}[{index}]"), 0.0, most, figure))
}

/// Every figure of a plan with its bounds.
fn places(plan: &mut Plan) -> Vec<Place<'_>> {
    let named: [(&str, f64, f64, &mut f64); 29] = [
        ("budget", 0.0, 1e9, &mut plan.budget),
        ("share_in", 0.0, 1.0, &mut plan.share_in),
        ("horizon", 1.0, 120.0, &mut plan.horizon),
        ("rev_month", 0.0, 1e9, &mut plan.rev_month),
        ("rev_first", 0.0, 1e9, &mut plan.rev_first),
        ("margin", 0.0, 1.0, &mut plan.margin),
        ("discount", -0.99, 10.0, &mut plan.discount),
        ("upfront_in", 0.0, 1e9, &mut plan.upfront_in),
        ("upfront_out", 0.0, 1e9, &mut plan.upfront_out),
        ("fixed_in", 0.0, 1e9, &mut plan.fixed_in),
        ("fixed_out", 0.0, 1e9, &mut plan.fixed_out),
        ("sales_cost", 0.0, 1e9, &mut plan.sales_cost),
        ("quality_in", 0.0, 1.0, &mut plan.quality_in),
        ("targeting", 0.0, 1.0, &mut plan.targeting),
        ("infl_in", -0.5, 2.0, &mut plan.infl_in),
        ("infl_out", -0.5, 2.0, &mut plan.infl_out),
        ("vis_loss", 0.0, 1.0, &mut plan.vis_loss),
        ("assist", 0.0, 1.0, &mut plan.assist),
        ("nurture", 0.0, 1.0, &mut plan.nurture),
        ("react", 0.0, 1.0, &mut plan.react),
        ("list_decay", 0.0, 1.0, &mut plan.list_decay),
        ("referral", 0.0, 1.0, &mut plan.referral),
        ("p_mql_ref", 0.0, 1.0, &mut plan.p_mql_ref),
        ("start", 1.0, 12.0, &mut plan.start),
        ("shock_month", 0.0, 600.0, &mut plan.shock_month),
        ("shock_drop", 0.0, 1.0, &mut plan.shock_drop),
        ("shock_recover", 0.0, 600.0, &mut plan.shock_recover),
        ("wait_loss", 0.0, 1.0, &mut plan.wait_loss),
        // Refused last, so that whatever is wrong with it is found only where all else is right.
        ("capacity", 0.0, 1e12, plan.capacity.get_or_insert(0.0)),
    ];
    let mut places: Vec<Place> = named
        .into_iter()
        .map(|(name, least, most, figure)| (name.to_owned(), least, most, figure))
        .collect();
    for (place, months) in [("stop_in", &mut plan.stop_in), ("stop_out", &mut plan.stop_out)] {
        places.extend(months.as_mut().map(|month| (place.to_owned(), 0.0, 600.0, month)));
    }
    for (place, channels) in [("inbound", &mut plan.inbound), ("outbound", &mut plan.outbound)] {
        for (index, channel) in channels.iter_mut().enumerate() {
            places.extend(channel_places(&format!("{place}[{index}]"), channel));
        }
    }
    places.extend(side_places("side_in", &mut plan.side_in));
    places.extend(side_places("side_out", &mut plan.side_out));
    places.extend(list_places("spend_in", &mut plan.spend_in, 1e9));
    places.extend(list_places("spend_out", &mut plan.spend_out, 1e9));
    places.extend(list_places("season_in", &mut plan.season_in, 1e6));
    places.extend(list_places("season_out", &mut plan.season_out, 1e6));
    places
}

fn is_whole(place: &str) -> bool {
    const WHOLE: [&str; 7] =
        ["horizon", "start", "shock_month", "shock_recover", "stop_in", "stop_out", "calib"];
    place.rsplit('.').next().is_some_and(|key| WHOLE.contains(&key))
}

/// A plan's skeleton: how many channels, which lists; the figures come later.
fn skeleton(dice: &mut Dice) -> Plan {
    let channels = |dice: &mut Dice| -> Vec<PlanChannel> {
        let count = dice.below(4);
        let channel = |dice: &mut Dice| PlanChannel {
            kind: if dice.below(2) == 0 { Kind::Asset } else { Kind::Contact },
            name: String::new(),
            cap: (dice.below(3) > 0).then_some(1.0),
            weight: 1.0 / count as f64,
            base: if dice.below(2) == 0 { vec![0.0; 3] } else { Vec::new() },
            ..serde_json::from_str(r#"{"kind": "asset", "cpl": 1, "p_mql": 1}"#).expect("a channel")
        };
        (0..count).map(|_| channel(dice)).collect()
    };
    let side = PlanSide { p_sql: 0.0, p_win: 0.0, cycle: 0.0, churn: 0.0 };
    let list =
        |dice: &mut Dice, length: usize| vec![1.0; if dice.below(4) == 0 { length } else { 0 }];
    let empty = serde_json::json!({
        "budget": 0, "share_in": 0, "horizon": 1, "inbound": [], "outbound": [],
        "side_in": side, "side_out": side, "margin": 0,
    });
    Plan {
        inbound: channels(dice),
        outbound: channels(dice),
        spend_in: list(dice, 36),
        spend_out: list(dice, 36),
        season_in: list(dice, 12),
        season_out: list(dice, 12),
        stop_in: (dice.below(3) == 0).then_some(1.0),
        stop_out: (dice.below(3) == 0).then_some(1.0),
        ..serde_json::from_value(empty).expect("a plan")
    }
}

/// A plan whose every figure is within its bounds, many of them at the very end.
fn extreme(dice: &mut Dice) -> Plan {
    let mut plan = skeleton(dice);
    for (place, least, most, figure) in places(&mut plan) {
        *figure = dice.within(least, most);
        if is_whole(&place) {
            *figure = figure.round();
        }
    }
    if dice.below(2) == 0 {
        plan.capacity = None;
    }
    // Seasons must have a figure above nothing.
    for season in [&mut plan.season_in, &mut plan.season_out] {
        if let Some(january) = season.first_mut() {
            *january = january.max(1.0);
        }
    }
    plan
}

/// Every figure of a month; a new one does not compile here before it is looked at.
fn figures(month: &Month) -> impl Iterator<Item = f64> {
    let Month {
        spend_in,
        spend_out,
        marketing,
        sales,
        leads,
        pool,
        coverage,
        reach,
        mql,
        sql,
        resolved,
        won,
        active,
        backlog,
        revenue,
        cash,
        cumulative,
    } = *month;
    let plain = [
        spend_in, spend_out, marketing, sales, pool, coverage, reach, backlog, revenue, cash,
        cumulative,
    ];
    let paths = [leads, mql, sql, resolved, won, active];
    plain.into_iter().chain(paths.into_iter().flat_map(|path: ByPath<f64>| path.each()))
}

#[track_caller]
fn assert_months(plan: &Parameters, projection: &Projection) {
    for month in &projection.months {
        assert!(figures(month).all(f64::is_finite), "{plan:?}\n{month:?}");
    }
}

/// Everything there is to say of a plan is a number or nothing.
#[track_caller]
pub(crate) fn assert_finite(plan: &Parameters) {
    let projection = engine::project(plan);
    assert_months(plan, &projection);
    let mut answers = Answers { monthly: Monthly::default(), ..Answers::of(plan, &projection) };
    // A channel may be called whatever its owner likes.
    answers.channels.iter_mut().for_each(|channel| channel.name.clear());
    let said = format!("{answers:?}");
    assert!(!said.contains("NaN") && !said.contains("inf"), "{plan:?}\n{said}");
}

#[test]
fn plans_at_the_ends_of_their_bounds_have_finite_answers() {
    for seed in 0..sets(20) {
        let plan = extreme(&mut Dice(seed));
        match plan.parameters() {
            Ok(plan) => {
                assert_finite(&plan);
                // Slow, and the answers hold the sum of it.
                if seed % 4 == 0 {
                    assert_months(&plan, &engine::run_off(&plan));
                }
            }
            Err(fault) => panic!("seed {seed}: {fault}"),
        }
    }
}

#[test]
fn one_figure_that_may_be_anything_is_refused_by_name_or_has_finite_answers() {
    let (mut refused, mut taken) = (0, 0);
    for seed in 0..sets(40) {
        let mut dice = Dice(seed + (1 << 40));
        let mut plan = extreme(&mut dice);
        let figure = dice.anything();
        let mut places = places(&mut plan);
        let chosen = dice.below(places.len());
        let (name, least, most, place) = places.swap_remove(chosen);
        *place = figure;
        let allowed =
            (least..=most).contains(&figure) && (!is_whole(&name) || figure.fract() == 0.0);
        match plan.parameters() {
            Ok(plan) => {
                assert!(allowed, "seed {seed}: {name} {figure:?}");
                assert_finite(&plan);
                taken += 1;
            }
            Err(fault) => {
                let sentence = fault.to_string();
                let season = name.starts_with("season") && figure == 0.0;
                assert!(!allowed || season, "seed {seed}: {sentence}");
                let range = format!("from {least} to {most}");
                let named = sentence.starts_with(&name) && sentence.ends_with(&range);
                assert!(named || season, "seed {seed}: {sentence} for {name} {range}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0 && taken > 0, "{refused} refused, {taken} taken");
}

#[test]
fn plans_of_nothing_but_odd_figures_never_panic() {
    for seed in 0..sets(20) {
        let mut dice = Dice(seed + (2 << 40));
        let mut plan = skeleton(&mut dice);
        for (.., figure) in places(&mut plan) {
            *figure = dice.anything();
        }
        if let Ok(plan) = plan.parameters() {
            assert_finite(&plan);
        }
    }
}

/// Some channels and months with figures at the ends of their bounds.
fn mix(dice: &mut Dice, scenario: &mut Scenario) {
    for _ in 0..dice.below(5) {
        scenario.channels.add(CHANNEL_KINDS[dice.below(CHANNEL_KINDS.len())]);
    }
    for channel in &mut scenario.channels {
        for row in &CHANNEL_FIELDS {
            if row.applies(channel) && dice.below(2) == 0 {
                let figure = dice.within(row.least, row.most);
                let figure = if row.unit.is_whole() { figure.round() } else { figure };
                (row.set)(channel, row.check(figure).expect("a figure within bounds"));
            }
        }
    }
    for channel in &scenario.channels {
        for row in CHANNEL_FIELDS.iter().filter(|row| row.applies(channel)) {
            let figure = (row.get)(scenario, channel);
            assert_eq!(row.check(figure), Ok(figure), "{}", row.key);
        }
    }
    for series in &SERIES {
        for month in 0..dice.below(3) * dice.below(series.longest) {
            let figure = series.check(dice.within(0.0, series.most)).expect("within bounds");
            (series.set)(scenario, month % series.longest, figure);
        }
    }
}

#[test]
fn scenarios_at_the_ends_of_their_bounds_have_finite_answers_and_are_plans() {
    for seed in 0..sets(20) {
        let mut dice = Dice(seed + (3 << 40));
        let mut scenario = Scenario::preset(INDUSTRIES[dice.below(INDUSTRIES.len())]);
        let mut fields: Vec<_> = FIELDS.iter().collect();
        dice.shuffle(&mut fields);
        for field in fields.into_iter().take(dice.below(FIELDS.len() + 1)) {
            let figure = dice.within(field.least, field.most);
            let figure = if field.unit.is_whole() { figure.round() } else { figure };
            let figure = field.check(figure).expect("a figure within bounds");
            (field.set)(&mut scenario, figure);
        }
        for field in &FIELDS {
            let figure = (field.get)(&scenario);
            let kept = field.check(figure);
            assert!(kept.is_ok(), "seed {seed}: {} holds {figure:?}: {kept:?}", field.key);
        }
        mix(&mut dice, &mut scenario);
        let plan = engine::calibrate(&scenario);
        assert_finite(&plan);
        let again = Plan::from(&plan).parameters();
        if plan.inbound.season.is_none() && plan.outbound.season.is_none() {
            // Seasons are brought to mean 1 once more, which may move a last bit.
            assert_eq!(again.as_ref(), Ok(&plan), "seed {seed}");
        } else {
            assert!(again.is_ok(), "seed {seed}: {again:?}");
        }
    }
}

/// Bands, bars and verdicts of a plan are numbers or nothing, whatever is wanted of it.
#[test]
fn decisions_about_plans_at_the_ends_of_their_bounds_are_finite() {
    let often = Fits::new(1.0, 0.9).expect("shares");
    for seed in 0..sets(1) {
        let plan = extreme(&mut Dice(seed + (4 << 40))).parameters().expect("within bounds");
        let objective = Objective::ALL[Dice(seed).below(Objective::ALL.len())];
        let doubts = Doubts::default().with_fits(often);
        let mut run = Run::new(&plan, &doubts, objective, 3);
        run.advance(3);
        let bands = run.bands();
        let bars = [Watched::Plan, Watched::Difference]
            .map(|watched| tornado(&plan, &doubts, objective, watched));
        let verdict = verdict(&plan, &doubts, objective, Some(&bands));
        let said = format!("{bands:?} {bars:?} {verdict:?}");
        assert!(!said.contains("NaN") && !said.contains("inf,"), "seed {seed}: {plan:?}\n{said}");
        assert!(!said.contains("inf)") && !said.contains("inf }"), "seed {seed}: {plan:?}\n{said}");
    }
}
