//! The very figures that are drawn, as a table and as a file for a spreadsheet.

use super::unit::Unit;
use crate::format::Format;

/// A cell: as the page writes it, and the figure itself if it is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As it is read.
    pub text: String,
    /// As it is counted with. Without one, the text is what goes into a file.
    pub figure: Option<f64>,
    is_figure: bool,
}

impl Cell {
    /// A figure, or a dash where it is undefined.
    pub fn of(figure: Option<f64>, unit: Unit, format: Format) -> Self {
        let undefined = || format.words().undefined.to_owned();
        let text = figure.map_or_else(undefined, |figure| unit.write(format, figure));
        Self { text, figure, is_figure: true }
    }

    /// A figure that is written in a way of its own.
    pub fn written(figure: Option<f64>, text: String) -> Self {
        Self { text, figure, is_figure: true }
    }

    /// A place on an axis, from 0.
    pub fn place(at: usize, text: String) -> Self {
        Self { text, figure: Some(at as f64), is_figure: true }
    }

    /// Words.
    pub fn words(text: &str) -> Self {
        Self { text: text.to_owned(), figure: None, is_figure: false }
    }

    /// What goes into a file; `digits` writes a figure in full. What is undefined is empty.
    fn field(&self, digits: &impl Fn(f64) -> String) -> String {
        match self.figure {
            Some(figure) => digits(figure),
            None if self.is_figure => String::new(),
            None => self.text.clone(),
        }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// What the first column has.
    pub first: String,
    /// What the other columns have, and whether that is money.
    pub heads: Vec<(String, bool)>,
    /// The rows: what each is of, and its cells.
    pub rows: Vec<(Cell, Vec<Cell>)>,
}

impl Listed {
    /// What the columns are called.
    pub fn names(&self) -> Vec<String> {
        let heads = self.heads.iter().map(|(name, _)| name.clone());
        std::iter::once(self.first.clone()).chain(heads).collect()
    }

    /// The rows as the page writes figures.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let row = |(name, cells): &(Cell, Vec<Cell>)| {
            std::iter::once(name).chain(cells).map(|cell| cell.text.clone()).collect()
        };
        self.rows.iter().map(row).collect()
    }

    /// The fields of a file: names, with the currency where the figures are money, then a line a row.
    pub fn fields(&self, currency: &str, digits: impl Fn(f64) -> String) -> Vec<Vec<String>> {
        let head = |(name, is_money): &(String, bool)| {
            if *is_money { [name, " (", currency, ")"].concat() } else { name.clone() }
        };
        let heads = std::iter::once(self.first.clone()).chain(self.heads.iter().map(head));
        let row = |(name, cells): &(Cell, Vec<Cell>)| {
            std::iter::once(name).chain(cells).map(|cell| cell.field(&digits)).collect()
        };
        std::iter::once(heads.collect()).chain(self.rows.iter().map(row)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_every_figure_in_full_and_nothing_where_there_is_none() {
        let cell = |figure| Cell::written(figure, "as it is read".to_owned());
        let listed = Listed {
            first: "Month".to_owned(),
            heads: vec![("Cash".to_owned(), true), ("Who".to_owned(), false)],
            rows: vec![
                (Cell::place(0, "0".to_owned()), vec![cell(None), Cell::words("inbound")]),
                (Cell::place(1, "1".to_owned()), vec![cell(Some(0.1 + 0.2)), Cell::words("")]),
            ],
        };
        assert_eq!(
            listed.fields("EUR", |value| value.to_string()),
            [
                ["Month", "Cash (EUR)", "Who"],
                ["0", "", "inbound"],
                ["1", "0.30000000000000004", ""]
            ]
        );
        assert_eq!(listed.texts()[1], ["1", "as it is read", ""]);
    }
}
