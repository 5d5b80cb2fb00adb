//! What is read off a projection for one channel, one action, one lead.

use proptest::prelude::*;
use pushpull_model::engine::{self, Action, Audience, Stage, run_off_value};
use pushpull_model::scenario::Side;

use crate::plans::{assert_equal, full, project, read, usual};

const SIDES: [Side; 2] = [Side::Inbound, Side::Outbound];

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn channels_add_up_to_their_side(plan in full()) {
        let (parameters, projection) = (read(&plan), project(&plan));
        for side in SIDES {
            let reports = projection.channel_reports(&parameters, side);
            let months = projection.months.iter();
            let spend: f64 = match side {
                Side::Inbound => months.map(|month| month.spend_in).sum(),
                Side::Outbound => months.map(|month| month.spend_out).sum(),
            };
            assert_equal("spend", reports.iter().map(|report| report.spend).sum(), spend, 0.0);
            for (report, leads) in reports.iter().zip(projection.channel_leads(side)) {
                assert_equal("leads", report.leads, leads.iter().sum(), 0.0);
            }
        }
    }

    #[test]
    fn a_contact_channel_answers_no_better_than_a_fresh_list(plan in full()) {
        // Seasons lift the answers of a month above the usual.
        let plan = pushpull_model::interchange::Plan { season_in: vec![], season_out: vec![], ..plan };
        let (parameters, projection) = (read(&plan), project(&plan));
        for side in SIDES {
            for report in projection.channel_reports(&parameters, side) {
                match report.audience {
                    Some(Audience::Contacts { count, cpm: Some(cpm), response: Some(response) }) => {
                        // Attention that was carried over is answered later, at the prices of then: a last part
                        // of a price fall may lift it.
                        let deflated = (1.0 + plan.infl_out.min(0.0)).powf(-plan.horizon / 12.0);
                        prop_assert!(response <= 0.05 * deflated * (1.0 + 1e-9), "{}", response);
                        assert_equal("CPM", cpm * count / 1_000.0, report.spend, 0.0);
                        assert_equal("CPL", cpm / 1_000.0 / response, report.cpl.unwrap_or(f64::INFINITY).min(1e300), 0.0);
                    }
                    Some(Audience::Visits { count, conversion }) => {
                        assert_equal("visits", count * 0.02, report.leads, 0.0);
                        assert_equal("conversion", conversion.unwrap_or(0.02), 0.02, 0.0);
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn the_trough_is_the_lowest_point_and_cohort_cost_is_the_lead_over_its_value(plan in full()) {
        let projection = project(&plan);
        let cash = projection.cumulative_cash();
        match projection.cash_trough() {
            Some(found) => {
                prop_assert!(found.cash < 0.0 && cash.iter().all(|total| *total >= found.cash));
                prop_assert_eq!(cash[found.month as usize], found.cash);
            }
            None => prop_assert!(cash.iter().all(|total| *total >= 0.0)),
        }
        for side in SIDES {
            // Value of a lead over its cost is lifetime value over cost of a customer, by definition of both.
            let cpl = projection.side_cpl(side).last().copied().flatten();
            if let (Some(value), Some(cpl), Some(multiple)) =
                (projection.value_per_lead(side), cpl, projection.ltv_to_cac(side))
                && cpl > 0.0
            {
                assert_equal("LTV over CAC", value / cpl, multiple, 0.0);
            }
        }
        let parameters = read(&plan);
        let size = projection.revenue() + projection.cost();
        assert_equal("run-off", run_off_value(&parameters, &projection) + projection.npv(), engine::run_off_npv(&parameters), size);
    }

    #[test]
    fn an_action_has_a_name_and_dearer_ones_come_later(plan in full()) {
        let projection = project(&plan);
        let cost = |name: &str, stage| projection.cost_per_action(Action { name: name.to_owned(), stage });
        prop_assert_eq!(cost("enquiry", Stage::Lead).cost, projection.cpl());
        let [mql, sql, order] =
            [cost("MQL", Stage::Mql), cost("SQL", Stage::Sql), cost("order", Stage::Customer)];
        prop_assert!(mql.count >= sql.count * (1.0 - 1e-9) && sql.count >= order.count * (1.0 - 1e-9));
        if let (Some(mql), Some(order)) = (mql.cost, order.cost) {
            prop_assert!(mql <= order * (1.0 + 1e-9));
        }
        prop_assert!(order.to_string().ends_with(" order"));
    }
}
