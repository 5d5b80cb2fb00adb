//! The brand line of whoever has the page on a site of theirs, from the meta elements
//! `pushpull-brand` and `pushpull-brand-link` of the document.

use crate::browser::{meta, warn};
use crate::html::{element, escaped, tag};

/// Most characters of the line.
const MOST: usize = 80;

/// Most characters of its link.
const MOST_OF_LINK: usize = 300;

/// A brand line, and its link if it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Brand {
    says: String,
    link: Option<String>,
}

/// What the report goes without. It is told in English, as all that site owners read.
const REFUSED_LINE: &str =
    "pushpull-brand must be 1 to 80 characters in one line; the report goes without it.";
const REFUSED_LINK: &str = "pushpull-brand-link must be an address that begins with https:// and a host, of at most 300 \
     characters without spaces or quotes; the report goes without it.";
const LINELESS: &str = "pushpull-brand-link needs a pushpull-brand that it can stand behind; the report goes without it.";

/// Whether it is an address of the web that is safe to follow.
fn is_link(link: &str) -> bool {
    let is_plain =
        |sign: char| !sign.is_whitespace() && !sign.is_control() && !"\"'<>\\".contains(sign);
    let scheme = link.get(..8).filter(|scheme| scheme.eq_ignore_ascii_case("https://"));
    let host = scheme.and_then(|_| link.get(8..)?.split(['/', '?', '#']).next());
    let is_host = |host: &str| host.starts_with(char::is_alphanumeric) && !host.contains('@');
    link.chars().count() <= MOST_OF_LINK && link.chars().all(is_plain) && host.is_some_and(is_host)
}

impl Brand {
    /// The brand line that the two elements make, and what there is to tell of what was refused.
    fn read(says: &str, link: &str) -> (Self, Option<&'static str>) {
        let (says, link) = (says.trim(), link.trim());
        if says.chars().count() > MOST || says.chars().any(char::is_control) {
            return (Self::default(), Some(REFUSED_LINE));
        }
        let plain = Self { says: says.to_owned(), link: None };
        match (says, link) {
            (_, "") => (plain, None),
            ("", _) => (plain, Some(LINELESS)),
            _ if is_link(link) => (Self { link: Some(link.to_owned()), ..plain }, None),
            _ => (plain, Some(REFUSED_LINK)),
        }
    }

    /// It as HTML; empty where there is none.
    fn html(&self) -> String {
        let (mut line, mut html) = (escaped(&self.says), String::new());
        if let Some(link) = &self.link {
            let says = std::mem::take(&mut line);
            element(&mut line, "a", &["href=\"", &escaped(link), "\""].concat(), &says);
        }
        if !line.is_empty() {
            tag(&mut html, "p", "host", &line);
        }
        html
    }
}

/// The brand line of this document as HTML. What is refused of it is said in the console.
pub(super) fn brand_line() -> String {
    let (brand, refused) = Brand::read(&meta("pushpull-brand"), &meta("pushpull-brand-link"));
    if let Some(told) = refused {
        warn(told);
    }
    brand.html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(says: &str, link: &str, html: &str, refused: Option<&str>) {
        let (brand, told) = Brand::read(says, link);
        assert_eq!((brand.html().as_str(), told), (html, refused));
    }

    #[test]
    fn a_line_is_a_text_with_or_without_a_link() {
        check("", "", "", None);
        check(" Studio Rossi ", "", "<p class=\"host\">Studio Rossi</p>", None);
        let linked =
            "<p class=\"host\"><a href=\"https://rossi.example/?a=1&amp;b=2\">Rossi</a></p>";
        check("Rossi", "https://rossi.example/?a=1&b=2", linked, None);
    }

    #[test]
    fn a_line_is_never_html() {
        check("<img src=x> & Co", "", "<p class=\"host\">&lt;img src=x> &amp; Co</p>", None);
    }

    #[test]
    fn a_line_has_at_most_eighty_characters() {
        let most = "é".repeat(MOST);
        check(&most, "", &format!("<p class=\"host\">{most}</p>"), None);
        check(&"é".repeat(MOST + 1), "", "", Some(REFUSED_LINE));
        check("two\nlines", "", "", Some(REFUSED_LINE));
        assert!(REFUSED_LINE.contains(&format!("1 to {MOST} ")));
    }

    #[test]
    fn only_safe_addresses_are_links() {
        let long = ["https://rossi.example/", &"a".repeat(MOST_OF_LINK)].concat();
        for link in [
            "http://rossi.example",
            "javascript:alert(1)",
            "https://",
            "https:///path",
            "https://a@rossi.example",
            "https://rossi.example/a b",
            "https://rossi.example/\"onclick=",
            "//rossi.example",
            "é",
            &long,
        ] {
            check("Rossi", link, "<p class=\"host\">Rossi</p>", Some(REFUSED_LINK));
        }
        assert!(REFUSED_LINK.contains(&format!("at most {MOST_OF_LINK} ")));
        check("", "https://rossi.example", "", Some(LINELESS));
    }
}
