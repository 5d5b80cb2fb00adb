//! Many channels a side.

use pushpull_model::engine::{self, Parameters};
use pushpull_model::interchange::{Plan, PlanChannel};
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::table::{ARITHMETIC, Table};

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
        });
    }
    plan.parameters().expect("figures within bounds")
}

#[test]
fn twelve_channels_month_by_month() {
    let plan = plan();
    let projection = engine::project(&plan);
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
