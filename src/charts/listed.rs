//! The very figures that are drawn, as a table and as a file for a spreadsheet.

use super::picture::Picture;
use super::series::Line;
use super::sight::{Sight, name};
use crate::format::Format;
use crate::words::{Words, fill};

/// A column: what it is called, and its figure of a month.
struct Column<'a> {
    name: String,
    figure: Box<dyn Fn(usize) -> Option<f64> + 'a>,
}

/// A line, and the two ends of its band if it has one.
fn columns<'a>(words: &Words, line: &'a Line) -> Vec<Column<'a>> {
    let series = name(words, line.series);
    let own = Column {
        name: series.to_owned(),
        figure: Box::new(|month| line.values.get(month).copied().flatten()),
    };
    let end = |sentence, which: fn((f64, f64)) -> f64| Column {
        name: fill(sentence, &[("plan", series)]),
        figure: Box::new(move |month| line.band.get(month).copied().flatten().map(which)),
    };
    let mut columns = vec![own];
    if !line.band.is_empty() {
        columns.push(end(words.chart_low, |(low, _)| low));
        columns.push(end(words.chart_high, |(_, high)| high));
    }
    columns
}

fn all<'a>(words: &Words, picture: &'a Picture) -> Vec<Column<'a>> {
    picture.lines.iter().flat_map(|line| columns(words, line)).collect()
}

fn months(picture: &Picture) -> impl Iterator<Item = usize> {
    let any = picture.lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
    0..any
}

/// What the columns are called, that of the months first.
pub(super) fn names(words: &Words, picture: &Picture) -> Vec<String> {
    let names = all(words, picture).into_iter().map(|column| column.name);
    std::iter::once(words.col_month.to_owned()).chain(names).collect()
}

/// A row a month, its name first, as the page writes figures.
pub(super) fn rows(picture: &Picture, sight: &Sight, format: Format) -> Vec<Vec<String>> {
    let words = format.words();
    let columns = all(words, picture);
    let row = |month: usize| {
        let figures = columns.iter().map(|column| {
            (column.figure)(month)
                .map_or(words.undefined.to_owned(), |value| sight.unit.write(format, value))
        });
        std::iter::once(format.number(month as f64, 0)).chain(figures).collect()
    };
    months(picture).map(row).collect()
}

/// The fields of a file: names, with the currency where the figures are money, then a line a month. `digits` writes a
/// figure in full; what is undefined is empty.
pub(super) fn fields(
    picture: &Picture,
    words: &Words,
    currency: Option<&str>,
    digits: impl Fn(f64) -> String,
) -> Vec<Vec<String>> {
    let columns = all(words, picture);
    let row = |month: usize| {
        let figures =
            columns.iter().map(|column| (column.figure)(month).map(&digits).unwrap_or_default());
        std::iter::once(month.to_string()).chain(figures).collect()
    };
    let mut heads = names(words, picture);
    for head in heads.iter_mut().skip(1) {
        if let Some(currency) = currency {
            *head = [head, " (", currency, ")"].concat();
        }
    }
    std::iter::once(heads).chain(months(picture).map(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::series::Series;
    use super::*;
    use crate::words::languages;

    #[test]
    fn a_file_has_every_figure_that_is_drawn_in_full() {
        let split = vec![None, Some(0.1 + 0.2)];
        let picture = Picture::of([vec![Some(0.0), Some(1.0)], split, vec![Some(0.0), Some(-2.5)]])
            .banded(Series::YourSplit, vec![None, Some((0.25, 0.5))]);
        let words = languages().first().expect("a language");
        let fields = fields(&picture, words, Some("EUR"), |value| value.to_string());
        assert_eq!(fields.len(), 3);
        assert_eq!(fields[0][..2], [words.col_month, "All inbound (EUR)"]);
        assert_eq!(fields[0].len(), 6, "months, three plans, two ends");
        assert_eq!(fields[1], ["0", "0", "", "", "", "0"]);
        assert_eq!(fields[2], ["1", "1", "0.30000000000000004", "0.25", "0.5", "-2.5"]);
    }
}
