//! A plan keeps its meaning on the way out of the model and back.

use proptest::prelude::*;
use pushpull_model::engine;
use pushpull_model::interchange::Plan;
use pushpull_model::scenario::{INDUSTRIES, Scenario};

use crate::plans::{full, read, usual};

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn a_plan_says_the_same_after_a_trip_through_a_file(plan in full()) {
        let parameters = read(&plan);
        let text = serde_json::to_string(&Plan::from(&parameters)).expect("plain figures");
        let back = read(&serde_json::from_str(&text).expect("the same shape"));
        let (here, there) = (engine::project(&parameters), engine::project(&back));
        for (here, there) in here.months.iter().zip(&there.months) {
            // Seasons are brought to mean 1 once more, which may move a last bit.
            prop_assert!((here.leads.sum() - there.leads.sum()).abs() <= 1e-12 * here.leads.sum());
        }
        if plan.season_in.is_empty() && plan.season_out.is_empty() {
            prop_assert_eq!(back, parameters);
        }
    }
}

#[test]
fn a_calibrated_preset_is_a_plan() {
    for industry in INDUSTRIES {
        let parameters = engine::calibrate(&Scenario::preset(industry));
        assert_eq!(read(&Plan::from(&parameters)), parameters);
    }
}
