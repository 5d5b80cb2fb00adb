//! Distributions, against `SciPy`.

use pushpull_model::decision::chance::Distribution;

use crate::table::{ARITHMETIC, Row, Table};

#[track_caller]
fn distribution(row: &Row<'_>) -> Distribution {
    let [p1, p2] = ["p1", "p2"].map(|column| row.number(column));
    let made = match row.text("kind") {
        "pert" => Distribution::pert(p1, p2, row.number("p3")),
        "triangular" => Distribution::triangular(p1, p2, row.number("p3")),
        "lognormal_median_p95" => Distribution::lognormal(p1, p2),
        other => panic!("{}: {other}", row.place()),
    };
    made.expect("the figures of the table are fit")
}

#[test]
fn quantiles_means_and_standard_deviations() {
    for row in Table::read("distributions.csv", 11).rows() {
        let distribution = distribution(&row);
        let quantiles = [0.05, 0.1, 0.5, 0.9, 0.95].map(|p| distribution.quantile(p));
        row.assert_list("quantiles_5_10_50_90_95", &quantiles, ARITHMETIC);
        row.assert("mean", distribution.mean(), ARITHMETIC);
        row.assert("sd", distribution.sd(), ARITHMETIC);
    }
}
