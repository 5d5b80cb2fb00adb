//! How wrong the cost of an inbound lead may be before outbound wins.

use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

use crate::assert_printed;

/// The factor on the typed cost of an inbound lead at which all-in and all-out have the same net present value over
/// `months`, by bisection. A dearer lead is one that money buys fewer of, at the ceiling too.
fn switch_multiple(industry: Industry, months: u32) -> f64 {
    let usual = Scenario::preset(industry);
    let npv = |share, factor: f64| {
        let mut scenario = usual.clone();
        scenario.horizon = f64::from(months);
        scenario.inbound.cpl *= factor;
        project(&calibrate(&scenario).with_share(share)).npv()
    };
    let outbound = npv(0.0, 1.0);
    let (mut low, mut high) = (0.01_f64, 100.0_f64);
    for _ in 0..40 {
        let middle = (low * high).sqrt();
        if npv(1.0, middle) > outbound {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// Section 6.4, over 12, 18, 24 and 36 months. Below 1 outbound wins as typed.
#[test]
fn how_much_dearer_inbound_may_be() {
    for (industry, printed) in [
        (Industry::B2bSoftware, ["0.45", "0.92", "1.39", "2.19"]),
        (Industry::ProfessionalServices, ["0.49", "0.97", "1.43", "2.24"]),
        (Industry::Ecommerce, ["0.65", "1.06", "1.43", "2.05"]),
        (Industry::Healthcare, ["0.42", "0.80", "1.18", "1.84"]),
        (Industry::FinancialServices, ["0.41", "0.86", "1.34", "2.21"]),
        (Industry::Manufacturing, ["0.68", "1.36", "2.0", "2.99"]),
        (Industry::Education, ["0.36", "0.70", "1.04", "1.64"]),
        (Industry::RealEstate, ["0.66", "1.22", "1.71", "2.47"]),
        (Industry::Startup, ["0.40", "0.81", "1.25", "2.04"]),
        (Industry::Consulting, ["0.77", "1.41", "1.95", "2.80"]),
        (Industry::Automotive, ["0.34", "0.62", "0.87", "1.25"]),
        (Industry::Telecom, ["0.33", "0.60", "0.87", "1.35"]),
        (Industry::Retail, ["0.77", "1.48", "2.28", "3.90"]),
    ] {
        for (months, printed) in [12, 18, 24, 36].into_iter().zip(printed) {
            assert_printed(switch_multiple(industry, months), printed);
        }
    }
}
