//! Many channels a side.

use pushpull_model::engine::{self, Parameters, Shape};
use pushpull_model::interchange::{Plan, PlanChannel};
use pushpull_model::scenario::{CHANNEL_KINDS, ChannelKind, Channels, Industry, Scenario, Side};

use crate::table::{ARITHMETIC, BISECTION, Table};

/// The B2B software preset over two years with its twelve channels; outbound stops after the first.
fn plan() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.horizon = 24.0;
    let mut plan = Plan::from(&engine::calibrate(&scenario));
    plan.inbound.clear();
    plan.outbound.clear();
    plan.stop_out = Some(12.0);
    for row in Table::read("multichannel_channels.csv", 12).rows() {
        let side = match row.text("kind") {
            "asset" => &mut plan.inbound,
            _ => &mut plan.outbound,
        };
        side.push(PlanChannel {
            kind: serde_json::from_value(row.text("kind").into()).expect("an archetype"),
            name: row.text("name").to_owned(),
            cpl: row.number("cpl_unsaturated"),
            cap: Some(row.number("cap")),
            p_mql: row.number("p_mql"),
            weight: row.number("weight"),
            ramp: row.number("ramp"),
            decay: row.number("decay"),
            head: row.number("head"),
            calib: row.number("calib"),
            carry: row.number("carry"),
            recover: row.number("recover"),
            base: Vec::new(),
            response: None,
        });
    }
    plan.parameters().expect("figures within bounds")
}

/// The same from the preset, as somebody adds the channels to a scenario.
fn typed() -> Parameters {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.horizon = 24.0;
    scenario.time.stop_out = 12.0;
    let leads: Vec<_> =
        CHANNEL_KINDS.into_iter().filter(|kind| *kind != ChannelKind::EmailNurture).collect();
    scenario.channels = Channels::even(&leads);
    engine::calibrate(&scenario)
}

#[test]
fn the_presets_of_twelve_channels_are_calibrated_as_expected() {
    let plan = typed();
    let sides = [Side::Inbound, Side::Outbound];
    let found: Vec<_> = sides.into_iter().flat_map(|side| &plan.programme(side).channels).collect();
    assert_eq!(found.len(), 12);
    for (row, channel) in Table::read("multichannel_channels.csv", 12).rows().zip(found) {
        assert_eq!(channel.name, row.text("name"));
        row.assert("weight", channel.weight, 0.0);
        row.assert("cap", channel.cap, ARITHMETIC);
        row.assert("p_mql", channel.p_mql, 0.0);
        match channel.shape {
            Shape::Asset { curve, base, calib } => {
                assert_eq!((row.text("kind"), curve), ("asset", base));
                row.assert("cpl_unsaturated", channel.cpl, BISECTION);
                row.assert("ramp", curve.ramp, 0.0);
                row.assert("decay", curve.decay, 0.0);
                row.assert("head", curve.head, 0.0);
                row.assert("calib", f64::from(calib), 0.0);
            }
            Shape::Contact { carry, recover } => {
                assert_eq!(row.text("kind"), "contact");
                row.assert("cpl_unsaturated", channel.cpl, ARITHMETIC);
                row.assert("carry", carry, 0.0);
                row.assert("recover", recover, 0.0);
            }
        }
    }
}

#[test]
fn twelve_channels_month_by_month() {
    for plan in [plan(), typed()] {
        assert_months(&plan);
    }
}

#[track_caller]
fn assert_months(plan: &Parameters) {
    let projection = engine::project(plan);
    for row in Table::read("multichannel_monthly.csv", 24).rows() {
        let index = row.count("month") - 1;
        for side in [Side::Inbound, Side::Outbound] {
            let channels = &plan.programme(side).channels;
            for (channel, leads) in channels.iter().zip(projection.channel_leads(side)) {
                row.assert(&channel.name, leads[index], ARITHMETIC);
            }
        }
        let month = projection.months[index];
        row.assert("assist", month.leads.assisted, ARITHMETIC);
        row.assert("customers", month.won.sum(), ARITHMETIC);
        row.assert("cum_cash", month.cumulative, ARITHMETIC);
    }
}
