//! The room in which plans are walked one after the other remembers nothing that shows.

use proptest::collection::vec;
use proptest::prelude::*;
use pushpull_model::decision::LEVERS;
use pushpull_model::engine::{self, Walker};

use crate::plans::{full, read, simple, usual};

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn a_plan_comes_out_the_same_after_whatever_plans(plans in vec(full(), 1..6), again in simple()) {
        let mut walker = Walker::default();
        let plans: Vec<_> = plans.iter().chain([&again]).map(read).collect();
        for plan in plans.iter().chain(plans.iter().rev()) {
            prop_assert_eq!(walker.run_off(plan), &engine::run_off(plan));
            prop_assert_eq!(walker.project(plan), &engine::project(plan));
        }
    }

    /// What stays from one plan to the next is not walked again.
    #[test]
    fn a_plan_with_one_figure_moved_comes_out_as_if_it_were_the_first(plan in full(), part in 0.1..1.0) {
        let plan = read(&plan);
        let mut walker = Walker::default();
        for lever in &LEVERS {
            let Some(now) = (lever.get)(&plan) else { continue };
            let mut moved = plan.clone();
            let figure = lever.least.max(now * part);
            (lever.set)(&mut moved, if lever.whole { figure.round() } else { figure });
            for plan in [&moved, &plan] {
                prop_assert_eq!(walker.project(plan), &engine::project(plan), "{}", lever.key);
            }
        }
    }
}
