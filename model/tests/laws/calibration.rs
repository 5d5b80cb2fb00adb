//! A typed cost per lead comes out again when the plan is walked.

use proptest::prelude::*;
use pushpull_model::engine::{
    self, AssetCurve, AssetMarket, ContactMarket, asset_kernel, asset_leads, asset_saturation,
    contact_leads, contact_saturation,
};
use pushpull_model::scenario::{INDUSTRIES, Scenario};

use crate::plans::{assert_equal, decades, usual};

const CALM: AssetMarket = AssetMarket {
    quality: 1.0,
    inflation: 0.0,
    vis_loss: 0.0,
    shock: None,
    visibility: Vec::new(),
};
const STEADY: ContactMarket = ContactMarket { targeting: 1.0, inflation: 0.0 };

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn inbound_costs_on_average_what_was_typed(
        (cpl, spend, headroom) in (decades(0.1, 1e4), decades(1.0, 1e7), 1.5..50.0),
        (ramp, decay, head, calib) in (0.0..=24.0, 0.0..=0.5, 0.0..=1.0, 12_u32..=120),
    ) {
        let curve = AssetCurve { ramp, decay, head };
        let set = asset_saturation(cpl, spend, headroom, curve, calib);
        let kernel = asset_kernel(curve, curve, calib, calib as usize);
        let months = asset_leads(&vec![spend; calib as usize], set.cpl, Some(set.cap), &kernel, &CALM);
        let average = months.leads.iter().sum::<f64>() / f64::from(calib);
        // Hardly any headroom and hardly anything ripe: no price reproduces it, and the most there is is taken.
        if set.cpl > 1e-5 * cpl {
            assert_equal("leads", average, spend / cpl, 0.0);
        } else {
            prop_assert!(average <= spend / cpl);
        }
        assert_equal("ceiling", set.cap, headroom * spend / cpl, 0.0);
    }

    #[test]
    fn outbound_costs_what_was_typed_once_it_is_steady(
        (cpl, spend) in (decades(0.1, 1e4), decades(1.0, 1e7)),
        (headroom, recover) in (1.01..100.0, 0.01..=1.0),
    ) {
        let set = contact_saturation(cpl, spend, headroom, recover);
        let years = vec![spend; 5_000];
        let months = contact_leads(&years, set.cpl, Some(set.cap), (0.0, recover), &STEADY);
        assert_equal("leads", months.leads[4_999], spend / cpl, 0.0);
        let flood = contact_leads(&vec![spend * 1e9; 5_000], set.cpl, Some(set.cap), (0.0, recover), &STEADY);
        assert_equal("headroom", flood.leads[4_999], headroom * spend / cpl, 0.0);
    }
}

#[test]
fn every_preset_costs_what_it_says_at_its_reference() {
    for industry in INDUSTRIES {
        let mut scenario = Scenario::preset(industry);
        scenario.horizon = scenario.content.calib;
        scenario.content.vis_loss = 0.0;
        scenario.inbound.inflation = 0.0;
        scenario.cross.referral = 0.0;
        let projection = engine::project(&engine::calibrate(&scenario));
        let leads = projection.leads_by_path().inbound;
        let spend = scenario.inbound.reference * scenario.horizon;
        assert_equal(industry.preset().key, leads, spend / scenario.inbound.cpl, 0.0);
    }
}
