//! Reads the tables of expected results and compares with them.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::path::PathBuf;

use serde::de::DeserializeOwned;

/// A CSV file with a header; lists inside a cell are separated by semicolons.
pub struct Table {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One line of a table.
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
    line: usize,
}

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(file)
}

/// A JSON file of the folder.
#[track_caller]
pub fn json<T: DeserializeOwned>(file: &str) -> T {
    let text = std::fs::read_to_string(path(file)).expect("the file is in the repository");
    serde_json::from_str(&text).expect("the file is well formed")
}

impl Table {
    #[track_caller]
    pub fn read(file: &str) -> Self {
        let text = std::fs::read_to_string(path(file)).expect("the file is in the repository");
        let split = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut lines = text.lines();
        let header = split(lines.next().expect("a header"));
        let rows: Vec<_> = lines.map(split).collect();
        for (line, row) in rows.iter().enumerate() {
            assert_eq!(row.len(), header.len(), "{file} line {}", line + 2);
        }
        Self { name: file.to_owned(), header, rows }
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows
            .iter()
            .enumerate()
            .map(|(index, cells)| Row { table: self, cells, line: index + 2 })
    }
}

impl Row<'_> {
    /// `file:line`, to find the row that failed.
    pub fn line(&self) -> String {
        format!("{}:{}", self.table.name, self.line)
    }

    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        self.table.header.iter().map(String::as_str).zip(self.cells.iter().map(String::as_str))
    }

    #[track_caller]
    pub fn text(&self, column: &str) -> &str {
        self.named().find(|(name, _)| *name == column).expect("a column of that name").1
    }

    #[track_caller]
    pub fn number(&self, column: &str) -> f64 {
        self.text(column).parse().expect("a number")
    }

    /// The figure, or `None` for an empty cell.
    #[track_caller]
    pub fn maybe(&self, column: &str) -> Option<f64> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.parse().expect("a number"))
    }

    #[track_caller]
    pub fn list(&self, column: &str) -> Vec<f64> {
        let text = self.text(column);
        text.split(';')
            .filter(|cell| !cell.is_empty())
            .map(|cell| cell.parse().expect("a number"))
            .collect()
    }
}

/// Both undefined, or equal to `tolerance` of their size. Below 1e-12 only the last bits of a zero are left.
#[track_caller]
pub fn assert_close(what: &str, found: Option<f64>, expected: Option<f64>, tolerance: f64) {
    match (found, expected) {
        (Some(found), Some(expected)) => {
            let allowed = tolerance * expected.abs() + 1e-12;
            assert!((found - expected).abs() <= allowed, "{what}: {found}, expected {expected}");
        }
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}
