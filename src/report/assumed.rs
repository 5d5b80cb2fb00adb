//! What the report says of the assumptions: first those that somebody changed, beside what is usual, then all others with
//! how each was come by.

use leptos::prelude::*;
use pushpull_model::scenario::{FIELDS, Field, Level, Said, Scenario, Status, field};

use super::table::Table;
use crate::assumptions::{group_name, groups, said as said_of};
use crate::boxes::with_unit;
use crate::channels::listed;
use crate::course::told;
use crate::format::Format;
use crate::history;
use crate::html::{tag, text};
use crate::split::LIMITS;
use crate::state::Page;
use crate::words::{Words, fill};

/// Where the usual figures come from, by the keys of their fields.
pub(super) type Sources = Vec<(&'static str, String)>;

/// What somebody said of a scenario that is not usual in its industry.
fn own(scenario: &Scenario) -> Vec<Said> {
    scenario.said_since(&Scenario::preset(scenario.industry))
}

/// The fields that somebody changed.
pub(super) fn changed(scenario: &Scenario) -> Vec<&'static Field> {
    let of = |said| if let Said::Field(key) = said { field(key) } else { None };
    own(scenario).into_iter().filter_map(of).collect()
}

/// How a usual figure was come by, in a word.
fn status(words: &Words, status: Status) -> &'static str {
    match status {
        Status::Published => words.status_published,
        Status::Derived => words.report_derived,
        Status::Assumption => words.status_assumption,
    }
}

/// What somebody changed beside the fields: name, what it is now.
fn beyond_fields(page: Page, scenario: &Scenario, format: Format) -> Vec<(String, String)> {
    let words = format.words();
    let whole = own(scenario).into_iter().filter_map(|said| {
        let now = match said {
            Said::Channels => listed(scenario, format),
            Said::Spending => told(page, format).unwrap_or_default(),
            Said::Seasons => words.changed.to_owned(),
            Said::Industry | Said::Field(_) => return None,
        };
        Some((history::name(words, said).to_owned(), now))
    });
    let limits = page.wanted.limits.get();
    let limited = LIMITS.iter().filter_map(|limit| {
        let value = (limit.get)(&limits)?;
        Some(((limit.label)(words).to_owned(), with_unit(format, limit.range.unit, value)))
    });
    let guesses = page.guesses.of(scenario).into_iter().filter_map(|guess| {
        let field = field(guess.key)?;
        let [least, most] = [guess.least, guess.most].map(|end| said_of(format, field, end));
        let range = fill(words.report_range, &[("least", &least), ("most", &most)]);
        Some((words.field(guess.key).to_owned(), range))
    });
    whole.chain(limited).chain(guesses).collect()
}

/// What is changed, beside what is usual and where that comes from, as far as that is known by now.
pub(super) fn changes(page: Page, format: Format, sources: &Sources) -> String {
    let words = format.words();
    let scenario = page.scenario.get();
    let mut rows = Vec::new();
    for field in changed(&scenario) {
        let usual = field.provenance(scenario.industry);
        let source = sources.iter().find(|(key, text)| *key == field.key && !text.is_empty());
        let source = source.map_or(String::new(), |(_, text)| [": ", text].concat());
        let [yours, usual_one] =
            [(field.get)(&scenario), usual.value].map(|value| said_of(format, field, value));
        let came = [status(words, usual.status), &source].concat();
        rows.push(vec![words.field(field.key).to_owned(), yours, usual_one, came]);
    }
    let none = || words.undefined.to_owned();
    let beyond = beyond_fields(page, &scenario, format).into_iter();
    rows.extend(beyond.map(|(name, now)| vec![name, now, none(), none()]));
    let mut html = String::new();
    text(&mut html, "h2", "", words.report_changed);
    if rows.is_empty() {
        let industry = words.industry(scenario.industry);
        text(&mut html, "p", "", &fill(words.report_unchanged, &[("industry", industry)]));
        return html;
    }
    let names = [words.guess_column, words.report_yours, words.report_usual, words.report_source];
    let heads = names.map(|name| ("", name.to_owned())).into();
    Table { heads, ..Table::of(words.report_changed, &rows) }.write_wide(&mut html, "changes");
    html
}

/// Everything that nobody changed, group by group.
pub(super) fn rest(page: Page, format: Format) -> String {
    let words = format.words();
    let scenario = page.scenario.get();
    let told = changed(&scenario);
    let is_told = |field: &Field| told.iter().any(|other| other.key == field.key);
    let row = |field: &Field| {
        let (value, usual) = ((field.get)(&scenario), field.provenance(scenario.industry));
        let is_usual = usual.value == value;
        let came = if is_usual { status(words, usual.status) } else { words.report_follows };
        let label = words.field(field.key).to_owned();
        vec![label, said_of(format, field, value), came.to_owned()]
    };
    let mut tables = Vec::new();
    for group in groups() {
        let here =
            |field: &&Field| field.group == group && field.level != Level::Kept && !is_told(field);
        let rows: Vec<_> = FIELDS.iter().filter(here).map(row).collect();
        if !rows.is_empty() {
            let mut table = String::new();
            Table::of(group_name(words, group), &rows).write(&mut table);
            tables.push((table, rows.len()));
        }
    }
    let mut html = String::new();
    text(&mut html, "h2", "", words.report_rest);
    tag(&mut html, "div", "groups", &beside(&tables));
    html
}

/// Tables with so many rows as two columns of about the same height, in their order.
fn beside(tables: &[(String, usize)]) -> String {
    // A caption is as high as a row and a half.
    let height = |rows: usize| 2 * rows + 3;
    let whole: usize = tables.iter().map(|(_, rows)| height(*rows)).sum();
    let mut columns = [String::new(), String::new()];
    let mut above = 0;
    for (table, rows) in tables {
        let [left, right] = &mut columns;
        let is_left = 2 * above + height(*rows) <= whole;
        if is_left { left } else { right }.push_str(table);
        above += height(*rows);
    }
    let mut html = String::new();
    for column in &columns {
        tag(&mut html, "div", "", column);
    }
    html
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::Industry;

    use super::*;

    #[test]
    fn only_what_somebody_said_is_changed() {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        assert!(changed(&scenario).is_empty());
        for (key, value) in [("cpl_in", 99.0), ("close_rate", 0.03)] {
            (field(key).expect("a field").set)(&mut scenario, value);
        }
        let keys: Vec<_> = changed(&scenario).iter().map(|field| field.key).collect();
        assert_eq!(keys, ["cpl_in", "close_rate"], "not what follows from them");
    }

    #[test]
    fn two_columns_are_about_as_high_and_keep_the_order() {
        let tables =
            [("a", 3), ("b", 9), ("c", 4), ("d", 8)].map(|(name, rows)| (name.to_owned(), rows));
        assert_eq!(beside(&tables), "<div class=\"\">ab</div><div class=\"\">cd</div>");
        assert_eq!(beside(&tables[..1]), "<div class=\"\">a</div><div class=\"\"></div>");
    }

    #[test]
    fn every_figure_that_is_asked_for_has_its_group_on_paper() {
        let groups: Vec<_> = groups().collect();
        for field in FIELDS.iter().filter(|field| field.level != Level::Kept) {
            assert!(groups.contains(&field.group), "{}", field.key);
        }
    }
}
