//! Texts as HTML, where views of them would be the largest part of the page: what is put in comes from the project's own
//! files, from figures, or through [`escaped`].

/// Puts an element with attributes, or none, behind `html`. What is in it is HTML already.
pub fn element(html: &mut String, name: &str, attributes: &str, content: &str) {
    for piece in ["<", name, " ", attributes, ">", content, "</", name, ">"] {
        html.push_str(piece);
    }
}

/// The same with a class, or none.
pub fn tag(html: &mut String, name: &str, class: &str, content: &str) {
    element(html, name, &["class=\"", class, "\""].concat(), content);
}

/// The same with a text that is no HTML; nothing where there is none.
pub fn text(html: &mut String, name: &str, class: &str, text: &str) {
    if !text.is_empty() {
        tag(html, name, class, &escaped(text));
    }
}

/// A text of which no sign is taken for a tag, between tags and in an attribute.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        match sign {
            '<' => html.push_str("&lt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(sign),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_tag_or_leaves_its_attribute() {
        let mut html = String::new();
        text(&mut html, "p", "note", "a <b> & \"c\"");
        assert_eq!(html, "<p class=\"note\">a &lt;b> &amp; &quot;c&quot;</p>");
    }

    #[test]
    fn an_empty_text_is_nothing() {
        let mut html = String::new();
        text(&mut html, "p", "", "");
        assert_eq!(html, "");
    }
}
