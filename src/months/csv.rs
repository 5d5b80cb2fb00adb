//! The months as a file for a spreadsheet: one line of names, then a line a month, all figures in full.

use pushpull_model::engine::Projection;

use super::column::{COLUMNS, Column, Row};
use crate::words::Words;

/// Makes a spreadsheet read the names as UTF-8: without it some take an accent for two letters.
pub const MARK: &str = "\u{feff}";

/// A field after RFC 4180.
fn quoted(field: &str) -> String {
    if field.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// What a column is called where nothing stands around it: `Inbound cost (USD)`.
fn name(words: &Words, column: &Column, currency: &str) -> String {
    let label = (column.label)(words);
    if column.money { format!("{label} ({currency})") } else { label.to_owned() }
}

/// The table after RFC 4180: comma, point, CRLF. Month 0 is what is paid before the first month. There is no row of sums,
/// which a sum over the column would count again. `digits` writes a figure.
pub(super) fn csv(
    words: &Words,
    currency: &str,
    plan: &Projection,
    digits: impl Fn(f64) -> String,
) -> String {
    let names = COLUMNS.iter().map(|column| name(words, column, currency));
    let mut lines = vec![line(std::iter::once(words.col_month.to_owned()).chain(names))];
    let months = (0..plan.months.len()).map(Row::Month);
    for (row, number) in std::iter::once(Row::Before).chain(months).zip(0_usize..) {
        let figures = COLUMNS.iter().map(|column| digits(column.figure(plan, row).unwrap_or(0.0)));
        lines.push(line(std::iter::once(number.to_string()).chain(figures)));
    }
    lines.concat()
}

/// Fields as a line.
pub fn line(fields: impl Iterator<Item = String>) -> String {
    let fields: Vec<_> = fields.map(|field| quoted(&field)).collect();
    fields.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::{calibrate, project};
    use pushpull_model::scenario::{Industry, Scenario};

    use super::*;
    use crate::words::languages;

    #[test]
    fn a_field_that_would_break_the_line_is_quoted() {
        assert_eq!(quoted("Cash"), "Cash");
        assert_eq!(quoted("a,b"), "\"a,b\"");
        assert_eq!(quoted("say \"when\""), "\"say \"\"when\"\"\"");
        assert_eq!(quoted("two\nlines"), "\"two\nlines\"");
    }

    #[test]
    fn every_line_has_as_many_figures_as_there_are_names_and_they_come_back() {
        let plan = project(&calibrate(&Scenario::preset(Industry::Ecommerce)));
        for words in languages() {
            let text = csv(words, "EUR", &plan, |figure| figure.to_string());
            let lines: Vec<_> = text.split_terminator("\r\n").collect();
            assert_eq!(lines.len(), plan.months.len() + 2);
            let names: Vec<_> = lines[0].split(',').collect();
            assert_eq!(names.len(), COLUMNS.len() + 1, "{}", lines[0]);
            // What begins so is a formula to a spreadsheet.
            assert!(names.iter().all(|name| !name.starts_with(['=', '+', '-', '@'])));
            for (line, month) in lines[2..].iter().zip(&plan.months) {
                let figures: Vec<f64> =
                    line.split(',').filter_map(|field| field.parse().ok()).collect();
                assert_eq!(figures.len(), names.len());
                assert_eq!(figures[figures.len() - 2..], [month.cash, month.cumulative]);
                assert_eq!(figures[4..6], [month.leads.inbound, month.leads.outbound]);
            }
            assert!(
                lines[1].starts_with("0,") && lines[1].ends_with(&format!("{}", -plan.upfront()))
            );
        }
    }
}
