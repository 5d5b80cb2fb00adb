//! The months of a plan as they go on paper: each of them, or its years where they are many, as narrow as figures can be.

use pushpull_model::engine::Projection;

use super::column::{COLUMNS, Row};
use crate::format::Format;
use crate::words::fill;

/// Most months that have a row each.
const MOST: usize = 36;

/// From how much money on it is written in thousands, and from how much in millions.
const LARGE: [f64; 2] = [1e7, 1e10];

/// A table for paper.
pub struct Printed {
    /// What it is called.
    pub name: &'static str,
    /// In what its money is.
    pub note: String,
    /// Names of the columns, that of the rows first.
    pub heads: Vec<&'static str>,
    /// All rows, their names first; the last is the sum.
    pub rows: Vec<Vec<String>>,
}

/// What is before the first month, the months or the years, and the sum.
fn rows(months: usize) -> Vec<Row> {
    let all = (0..months).map(Row::Month);
    let years = (0..months).step_by(12).map(|first| Row::Span(first, (first + 12).min(months) - 1));
    let between: Vec<_> = if months > MOST { years.collect() } else { all.collect() };
    [vec![Row::Before], between, vec![Row::Sum]].concat()
}

fn name(format: Format, row: Row) -> String {
    let words = format.words();
    let number = |month: usize| format.number((month + 1) as f64, 0);
    match row {
        Row::Before => words.months_opening.to_owned(),
        Row::Month(month) => number(month),
        Row::Span(first, last) => [&number(first), "–", &number(last)].concat(),
        Row::Sum => words.months_total.to_owned(),
    }
}

/// In how much money one is written, where the largest sum is this.
fn unit(largest: f64) -> f64 {
    match LARGE {
        [_, millions] if largest >= millions => 1e6,
        [thousands, _] if largest >= thousands => 1e3,
        _ => 1.0,
    }
}

/// The table of a plan.
pub fn printed(format: Format, plan: &Projection) -> Printed {
    let words = format.words();
    let rows = rows(plan.months.len());
    let money = COLUMNS.iter().filter(|column| column.money);
    let sums = money.flat_map(|column| rows.iter().filter_map(|row| column.figure(plan, *row)));
    let unit = unit(sums.fold(0.0, |most, sum| most.max(sum.abs())));
    let sentence = match unit {
        1.0 => words.report_money,
        1e3 => words.report_thousands,
        _ => words.report_millions,
    };
    let row = |row: &Row| {
        let text = |column: &super::column::Column| match column.figure(plan, *row) {
            Some(figure) if column.money => format.number(figure / unit, 0),
            Some(figure) => format.count(figure),
            None => String::new(),
        };
        std::iter::once(name(format, *row)).chain(COLUMNS.iter().map(text)).collect()
    };
    let heads = COLUMNS.iter().map(|column| (column.label)(words));
    Printed {
        name: if plan.months.len() > MOST { words.report_years } else { words.months_heading },
        note: fill(sentence, &[("currency", format.currency().code())]),
        heads: std::iter::once(words.col_month).chain(heads).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_months_are_years_and_the_last_may_be_shorter() {
        assert_eq!(rows(2), [Row::Before, Row::Month(0), Row::Month(1), Row::Sum]);
        assert_eq!(rows(36).len(), 38);
        let years = [Row::Span(0, 11), Row::Span(12, 23), Row::Span(24, 35), Row::Span(36, 36)];
        assert_eq!(rows(37), [&[Row::Before], &years[..], &[Row::Sum]].concat());
        assert_eq!(rows(120).len(), 12);
    }

    #[test]
    fn much_money_is_written_in_a_larger_unit() {
        assert_eq!([9e6, 1e7, 9e9, 1e10, f64::MAX].map(unit), [1.0, 1e3, 1e3, 1e6, 1e6]);
    }
}
