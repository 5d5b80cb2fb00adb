//! Shapes in time, saturation, fatigue, and the curves set from a typed cost per lead.

use pushpull_model::engine::{
    AssetCurve, ContactMarket, asset_kernel, asset_saturation, contact_leads, contact_saturation,
    erlang_waiting_time,
};

use crate::table::{ARITHMETIC, BISECTION, Table};

const STEADY: ContactMarket = ContactMarket { targeting: 1.0, inflation: 0.0 };

/// `9;0.034;0.1;36` as a shape and the months over which its cost per lead was averaged.
fn curve(cell: &str) -> (AssetCurve, u32) {
    let (curve, calib) = cell.rsplit_once(';').expect("ramp;decay;head;calib");
    let figures: Vec<f64> = curve.split(';').map(|text| text.parse().expect("a number")).collect();
    let [ramp, decay, head] = figures[..] else { panic!("{cell}: ramp;decay;head;calib") };
    (AssetCurve { ramp, decay, head }, calib.parse().expect("months"))
}

#[test]
fn attention_carries_over() {
    for row in Table::read("adstock_geometric.csv", 24).rows() {
        // At one lead a coin and without a ceiling, leads are the attention itself.
        let pace = (row.number("theta"), 1.0);
        let found = contact_leads(&row.list("x"), 1.0, None, pace, &STEADY);
        row.assert_list("infinite_normalised_used_by_our_model", &found.leads, ARITHMETIC);
    }
}

#[test]
fn reach_saturates() {
    let table = Table::read("saturation.csv", 80);
    let ours = table.rows().filter(|row| row.text("function") == "reach_exponential_ours");
    let mut compared = 0;
    for row in ours {
        let (cap, cpl) = (row.number("param_1"), row.number("param_2"));
        let found = contact_leads(&[row.number("x")], cpl, Some(cap), (0.0, 1.0), &STEADY);
        row.assert("y", found.leads.first().copied(), ARITHMETIC);
        compared += 1;
    }
    assert_eq!(compared, 16);
}

#[test]
fn content_ripens_and_fades() {
    for row in Table::read("asset_kernel.csv", 11).rows() {
        let shape = AssetCurve {
            ramp: row.number("ramp"),
            decay: row.number("decay"),
            head: row.number("head"),
        };
        // The last rows keep the scale of another shape: `36 base 9;0.034;0.1`.
        let scale = row.text("calib").split_once(" base ");
        let (calib, base) = scale.map_or((row.text("calib"), shape), |(calib, base)| {
            (calib, curve(&format!("{base};{calib}")).0)
        });
        let found = asset_kernel(shape, base, calib.parse().expect("months"), 600);
        row.assert_list("kernel_0_to_24", &found[..25], ARITHMETIC);
        row.assert("sum_0_to_35", found[..36].iter().sum::<f64>(), ARITHMETIC);
        if scale.is_none() {
            row.assert("sum_0_to_599", found.iter().sum::<f64>(), ARITHMETIC);
        }
    }
}

#[test]
fn decisions_take_their_time() {
    for row in Table::read("lag_kernel.csv", 9).rows() {
        let found = erlang_waiting_time(row.number("mean_months"));
        row.assert("length", found.len() as f64, 0.0);
        let shown = found.len().min(30);
        row.assert_list("weights_first_30", &found[..shown], ARITHMETIC);
        let mean: f64 = (0..).zip(&found).map(|(month, share)| f64::from(month) * share).sum();
        row.assert("mean_of_rounded", mean, ARITHMETIC);
    }
}

#[test]
fn contacts_tire_and_recover() {
    for row in Table::read("contact_channel.csv", 20).rows() {
        let pace = (row.number("carry"), row.number("recover"));
        let cap = Some(row.number("cap"));
        let found = contact_leads(&row.list("spend"), row.number("cpl"), cap, pace, &STEADY);
        row.assert_list("leads", &found.leads, ARITHMETIC);
    }
}

#[test]
fn a_typed_cost_per_lead_sets_the_curves() {
    for row in Table::read("calibration.csv", 8).rows() {
        let (cpl, spend) = (row.number("cpl_ref"), row.number("spend_ref"));
        let headroom = row.number("headroom");
        let shape = row.text("asset_ramp_decay_head_calib_or_contact_recover");
        let found = if row.text("kind") == "asset" {
            let (curve, calib) = curve(shape);
            asset_saturation(cpl, spend, headroom, curve, calib)
        } else {
            contact_saturation(cpl, spend, headroom, shape.parse().expect("a number"))
        };
        row.assert("cap", found.cap, ARITHMETIC);
        row.assert("cpl_unsaturated", found.cpl, BISECTION);
    }
}
