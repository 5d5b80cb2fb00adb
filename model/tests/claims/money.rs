//! What a customer costs, and when the money is back.

use pushpull_model::engine::project;
use pushpull_model::scenario::{Industry, Scenario, Side};

use crate::{assert_printed, preset};

/// "Inbound leads are better qualified" (2.9), in per cent.
#[test]
fn leads_that_become_customers() {
    let scenario = Scenario::preset(Industry::B2bSoftware);
    assert_printed(scenario.funnel(Side::Inbound).close_rate() * 100.0, "4.2");
    assert_printed(scenario.funnel(Side::Outbound).close_rate() * 100.0, "2.5");
}

/// Cohort cost of a customer as typed: cost per lead over close rate (6.3).
#[test]
fn cost_of_a_customer() {
    for (industry, inbound, outbound) in [
        (Industry::B2bSoftware, "3,898", "12,271"),
        (Industry::ProfessionalServices, "2,014", "6,290"),
        (Industry::Ecommerce, "44", "95"),
        (Industry::Healthcare, "312", "822"),
        (Industry::FinancialServices, "1,776", "5,550"),
        (Industry::RealEstate, "1,813", "4,528"),
        (Industry::Education, "832", "2,042"),
        (Industry::Automotive, "406", "525"),
        (Industry::Retail, "49", "145"),
        (Industry::Manufacturing, "9,888", "31,084"),
    ] {
        let scenario = Scenario::preset(industry);
        for (side, printed) in [(Side::Inbound, inbound), (Side::Outbound, outbound)] {
            let cac = scenario.side(side).cpl / scenario.funnel(side).close_rate();
            assert_printed(cac, printed);
        }
    }
}

/// Break-even of 50/50 over five years (6.3).
#[test]
fn money_back() {
    for (industry, month) in [
        (Industry::Automotive, 2),
        (Industry::RealEstate, 13),
        (Industry::Ecommerce, 16),
        (Industry::Manufacturing, 20),
        (Industry::Telecom, 23),
        (Industry::Retail, 24),
        (Industry::Consulting, 25),
        (Industry::ProfessionalServices, 26),
        (Industry::Education, 26),
        (Industry::B2bSoftware, 36),
        (Industry::Healthcare, 39),
        (Industry::FinancialServices, 45),
        (Industry::Startup, 45),
    ] {
        let found = project(&preset(industry, 60)).break_even().map(|found| found.month);
        assert_eq!(found, Some(month), "{industry:?}");
    }
}
