//! From what a channel charges for to the cost of a lead.

use pushpull_model::scenario::{CplRoute, LeadIs};

#[track_caller]
fn assert_cost(route: CplRoute, lead: LeadIs, expected: f64) {
    let cpl = route.cpl().expect("leads");
    assert!((cpl - expected).abs() <= 1e-12 * expected, "{route:?}: {cpl}, expected {expected}");
    assert_eq!(route.checked_cpl(), Ok(cpl));
    assert_eq!(route.lead_is(), lead);
}

#[test]
fn the_specifications_worked_figures() {
    // DMA 2012: $919 (B2B) and $556 (B2C) a thousand at 1.28 % are $72 and $43 a response.
    for (per_thousand, dollars) in [(919.0, 72.0), (556.0, 43.0)] {
        let mail = CplRoute::Mailing { per_thousand, response: 0.0128 };
        assert_eq!(mail.cpl().map(f64::round), Some(dollars));
    }
    // LocaliQ 2025: $70.11 a lead where 7.52 % of clicks become one, so $5.27 a click.
    let search = CplRoute::Clicks { cpc: 5.272_272, conversion: 0.0752 };
    assert_cost(search, LeadIs::Conversion, 70.11);
    // A meeting of every hundred contacts: $1 to $4 a contact are $100 to $400 a meeting.
    for (cost, meeting) in [(1.0, 100.0), (4.0, 400.0)] {
        assert_cost(CplRoute::Contacts { cost, reply_rate: 0.01 }, LeadIs::Reply, meeting);
    }
}

#[test]
fn each_route_names_what_its_cost_is_per() {
    let display = CplRoute::Impressions { cpm: 5.0, click_rate: 0.001, conversion: 0.05 };
    assert_cost(display, LeadIs::Conversion, 100.0);
    assert_cost(CplRoute::Mailing { per_thousand: 500.0, response: 0.02 }, LeadIs::Response, 25.0);
    assert_cost(CplRoute::Items { cost: 800.0, leads: 16.0 }, LeadIs::Enquiry, 50.0);
    assert_cost(
        CplRoute::Event { cost: 20_000.0, registrations: 50.0 },
        LeadIs::Registration,
        400.0,
    );
    assert_eq!(LeadIs::Registration.to_string(), "registration");
}

#[test]
fn no_lead_is_no_cost_and_a_bad_figure_is_named() {
    let nobody = CplRoute::Contacts { cost: 2.0, reply_rate: 0.0 };
    assert_eq!(nobody.cpl(), None);
    let refused = |route: CplRoute| route.checked_cpl().expect_err("a refusal").to_string();
    assert_eq!(refused(nobody), "channel_cpl: must be from 0.01 to 1000000");
    assert_eq!(
        refused(CplRoute::Impressions { cpm: 5.0, click_rate: 1.5, conversion: 0.1 }),
        "click_rate: must be from 0 to 1"
    );
    assert_eq!(
        refused(CplRoute::Event { cost: f64::NAN, registrations: 3.0 }),
        "cost: is not a number; it needs one from 0 to 1000000000"
    );
    assert_eq!(
        refused(CplRoute::Clicks { cpc: -1.0, conversion: 0.1 }),
        "cpc: must be from 0 to 1000000000"
    );
    assert_eq!(
        refused(CplRoute::Items { cost: 1e-300, leads: 1e9 }),
        "channel_cpl: must be from 0.01 to 1000000"
    );
}
