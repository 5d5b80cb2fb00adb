//! What cash flows and customers are worth.

use pushpull_model::engine::{
    CustomerValue, break_even, customer_payback, irr, lifetime_value, monthly_rate, npv,
};

use crate::table::{ARITHMETIC, IRR, Table};

#[test]
fn net_present_values() {
    for row in Table::read("npv.csv", 12).rows() {
        let found = npv(row.number("rate_per_period"), &row.list("cash_0_to_n"));
        row.assert("npv_mpmath", found, ARITHMETIC);
    }
}

#[test]
fn internal_rates_of_return_only_where_unique() {
    for row in Table::read("irr.csv", 20).rows() {
        row.assert("irr_policy_empty_means_None", irr(&row.list("cash_0_to_n")), IRR);
    }
}

#[test]
fn break_even_months() {
    for row in Table::read("payback.csv", 11).rows() {
        let totals: Vec<f64> = row
            .list("cash_0_to_n")
            .iter()
            .scan(0.0, |total, flow| {
                *total += flow;
                Some(*total)
            })
            .collect();
        let found = break_even(&totals);
        row.assert("month", found.map(|found| f64::from(found.month)), 0.0);
        row.assert("month_interpolated", found.map(|found| found.exact), ARITHMETIC);
    }
}

#[test]
fn lifetime_values() {
    for row in Table::read("ltv.csv", 12).rows() {
        let customer = CustomerValue {
            month: row.number("rev_month"),
            first: row.number("rev_first"),
            margin: row.number("margin"),
            churn: row.number("churn_month"),
        };
        let rate = monthly_rate(row.number("discount_year"));
        row.assert("ltv_first_payment_now", lifetime_value(customer, rate), ARITHMETIC);
    }
}

#[test]
fn months_until_a_customer_has_paid_back() {
    for row in Table::read("cac_payback.csv", 13).rows() {
        let cac = row.number("cac");
        let customer = CustomerValue {
            month: row.number("rev_month"),
            first: row.number("rev_first"),
            margin: row.number("margin"),
            churn: row.number("churn_month"),
        };
        row.assert("months_allowing_for_churn", customer_payback(cac, customer), ARITHMETIC);
        let loyal = CustomerValue { first: 0.0, churn: 0.0, ..customer };
        row.assert("months_simple_cac_over_margin", customer_payback(cac, loyal), ARITHMETIC);
    }
}
