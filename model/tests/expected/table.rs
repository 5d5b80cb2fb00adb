//! Reads the tables of expected results and compares with them.

use std::path::PathBuf;

use serde::de::DeserializeOwned;

/// Agreement asked for where both sides only add, multiply and take powers.
pub(crate) const ARITHMETIC: f64 = 1e-9;
/// Agreement asked for an internal rate of return.
pub(crate) const IRR: f64 = 1e-8;
/// Agreement asked for what went through a bisection on both sides.
pub(crate) const BISECTION: f64 = 1e-6;

/// A CSV file with a header; lists inside a cell are separated by semicolons.
pub(crate) struct Table {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One line of a table.
pub(crate) struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
    line: usize,
}

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(file)
}

/// A JSON file of the folder.
#[track_caller]
pub(crate) fn json<T: DeserializeOwned>(file: &str) -> T {
    let text = std::fs::read_to_string(path(file)).expect("the file is in the repository");
    serde_json::from_str(&text).expect("the file is well formed")
}

/// The figure that a cell holds; an empty one is undefined.
#[track_caller]
fn figure(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().expect("a number"))
}

impl Table {
    /// The table in `file`, which has so many `rows`.
    #[track_caller]
    pub(crate) fn read(file: &str, rows: usize) -> Self {
        let text = std::fs::read_to_string(path(file)).expect("the file is in the repository");
        let split = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut lines = text.lines();
        let header = split(lines.next().expect("a header"));
        let table = Self { name: file.to_owned(), header, rows: lines.map(split).collect() };
        assert_eq!(table.rows.len(), rows, "rows of {file}");
        for row in table.rows() {
            assert_eq!(row.cells.len(), table.header.len(), "cells in {}", row.place());
        }
        table
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (2..).zip(&self.rows).map(|(line, cells)| Row { table: self, cells, line })
    }
}

impl Row<'_> {
    /// `file:line`, to find the row that failed.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.table.name, self.line)
    }

    /// The names of the columns.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.table.header.iter().map(String::as_str)
    }

    #[track_caller]
    pub(crate) fn text(&self, column: &str) -> &str {
        let at = self.columns().position(|name| name == column);
        let Some(at) = at else { panic!("{} has no column {column}", self.table.name) };
        &self.cells[at]
    }

    #[track_caller]
    pub(crate) fn number(&self, column: &str) -> f64 {
        figure(self.text(column)).expect("a number")
    }

    #[track_caller]
    pub(crate) fn count(&self, column: &str) -> usize {
        self.text(column).parse().expect("a whole number")
    }

    #[track_caller]
    pub(crate) fn list(&self, column: &str) -> Vec<f64> {
        self.text(column).split(';').filter_map(figure).collect()
    }

    /// Compares what was found with what the column says.
    #[track_caller]
    pub(crate) fn assert(&self, column: &str, found: impl Into<Option<f64>>, tolerance: f64) {
        let place = format!("{} {column}", self.place());
        assert_close(&place, found.into(), figure(self.text(column)), tolerance);
    }

    /// Compares a whole list with the one in the column.
    #[track_caller]
    pub(crate) fn assert_list(&self, column: &str, found: &[f64], tolerance: f64) {
        let place = format!("{} {column}", self.place());
        assert_all_close(&place, found, &self.list(column), tolerance);
    }
}

/// Both undefined, or equal to `tolerance` of their size. Below 1e-12 only the last bits of a zero are left.
#[track_caller]
pub(crate) fn assert_close(what: &str, found: Option<f64>, expected: Option<f64>, tolerance: f64) {
    match (found, expected) {
        (Some(found), Some(expected)) => {
            let allowed = tolerance * expected.abs() + 1e-12;
            assert!((found - expected).abs() <= allowed, "{what}: {found}, expected {expected}");
        }
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}

/// The same for a list, position by position.
#[track_caller]
pub(crate) fn assert_all_close(what: &str, found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "length of {what}");
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert_close(&format!("{what}[{index}]"), Some(*found), Some(*expected), tolerance);
    }
}
