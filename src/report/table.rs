//! A table of the report as HTML.

use crate::html::{element, escaped, tag};

/// A table. In each row the first text is its name.
pub(super) struct Table<'a> {
    /// What it is called.
    pub(super) name: &'a str,
    /// Names of the columns, each with its class.
    pub(super) heads: Vec<(&'static str, String)>,
    /// All rows.
    pub(super) rows: &'a [Vec<String>],
    /// What stands behind a figure, by the places of its row and its column; nothing where it is empty.
    pub(super) mark: &'a dyn Fn(usize, usize) -> &'static str,
}

impl<'a> Table<'a> {
    /// A table of these rows.
    pub(super) fn of(name: &'a str, rows: &'a [Vec<String>]) -> Self {
        Self { name, heads: Vec::new(), rows, mark: &|_, _| "" }
    }

    /// Puts it behind `html` with its name in sight.
    pub(super) fn write(&self, html: &mut String) {
        self.written(html, "", "");
    }

    /// Puts it behind `html` in a place that scrolls where there is no room for it, below a heading that has its name.
    pub(super) fn write_wide(&self, html: &mut String, class: &str) {
        let mut table = String::new();
        self.written(&mut table, class, "unseen");
        let attributes = [
            "class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"",
            &escaped(self.name),
            "\"",
        ];
        element(html, "div", &attributes.concat(), &table);
    }

    fn written(&self, html: &mut String, class: &str, caption: &str) {
        let mut table = String::new();
        tag(&mut table, "caption", caption, &escaped(self.name));
        let mut heads = String::new();
        for (class, name) in &self.heads {
            let attributes = ["scope=\"col\" class=\"", class, "\""].concat();
            element(&mut heads, "th", &attributes, &escaped(name));
        }
        if !heads.is_empty() {
            table.extend(["<thead><tr>", &heads, "</tr></thead>"]);
        }
        table.push_str("<tbody>");
        for (row, texts) in self.rows.iter().enumerate() {
            table.push_str("<tr>");
            for (column, text) in texts.iter().enumerate() {
                self.cell(&mut table, (row, column), text);
            }
            table.push_str("</tr>");
        }
        table.push_str("</tbody>");
        tag(html, "table", class, &table);
    }

    fn cell(&self, html: &mut String, (row, column): (usize, usize), text: &str) {
        let text = escaped(text);
        if column == 0 {
            return element(html, "th", "scope=\"row\"", &text);
        }
        let marked = match (self.mark)(row, column) {
            "" => text,
            mark => ["<b>", &text, "</b> <small>", &escaped(mark), "</small>"].concat(),
        };
        tag(html, "td", "", &marked);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_text_of_a_row_is_its_name_and_a_mark_stands_behind_its_figure() {
        let rows = [vec!["Cash".to_owned(), "<1>".to_owned(), "2".to_owned()]];
        let mark = |_, column| if column == 2 { "best" } else { "" };
        let heads = vec![("inbound", "In".to_owned())];
        let mut html = String::new();
        Table { heads, mark: &mark, ..Table::of("Plans", &rows) }.write(&mut html);
        assert_eq!(
            html,
            "<table class=\"\"><caption class=\"\">Plans</caption>\
             <thead><tr><th scope=\"col\" class=\"inbound\">In</th></tr></thead>\
             <tbody><tr><th scope=\"row\">Cash</th><td class=\"\">&lt;1></td>\
             <td class=\"\"><b>2</b> <small>best</small></td></tr></tbody></table>"
        );
    }
}
