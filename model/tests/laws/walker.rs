//! The room in which plans are walked one after the other remembers nothing that shows.

use proptest::collection::vec;
use proptest::prelude::*;
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
}
