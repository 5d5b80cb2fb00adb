//! Many plans in one room: after the first, nobody asks for memory.
#![cfg(test)]

use pushpull_model::decision::Objective;
use pushpull_model::decision::uncertainty::{Doubts, Fits, Run};
use pushpull_model::engine::{Parameters, Walker, calibrate};
use pushpull_model::scenario::{CHANNEL_KINDS, Channels, Industry, Scenario};

/// The B2B software preset with all channels there are.
fn mix() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(&CHANNEL_KINDS);
    calibrate(&scenario)
}

#[test]
fn walking_many_plans_asks_for_memory_once() {
    let mut plan = mix();
    let mut walker = Walker::default();
    let mut walk = |share: u32| {
        plan.share_in = f64::from(share) / 100.0;
        plan.inbound.cycle += 0.01;
        (walker.project(&plan).npv(), walker.run_off(&plan).npv())
    };
    let first = allocation_counter::measure(|| {
        walk(0);
    });
    assert!(first.count_total > 0, "the counter counts");
    let others = allocation_counter::measure(|| {
        for share in 1..=100 {
            walk(share);
        }
    });
    assert_eq!(others.count_total, 0, "{others:?}");
}

#[test]
fn drawing_asks_for_memory_in_the_first_draw_only() {
    let mut plan = mix();
    plan.inbound.schedule = Some(vec![9_000.0; 36]);
    let doubts = Doubts::default().with_fits(Fits::new(0.2, 0.3).expect("shares"));
    for objective in [Objective::Npv, Objective::RunOffNpv] {
        let mut run = Run::new(&plan, &doubts, objective, 200);
        let first = allocation_counter::measure(|| run.advance(1));
        assert!(first.count_total > 0, "the counter counts");
        let others = allocation_counter::measure(|| run.advance(199));
        assert_eq!(others.count_total, 0, "{objective:?}: {others:?}");
    }
}
