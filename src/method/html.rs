//! Long texts as HTML: no sign of them is taken for a tag, an exponent, which stands in `^(…)`, is raised, and what stands
//! `_so_` is set apart.

pub(super) use crate::html::tag;

/// The text as HTML.
pub(super) fn raised(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 32);
    // How deep in brackets the exponent is that is open, if one is.
    let mut depth = None;
    let (mut last, mut apart) = (' ', false);
    for sign in text.chars() {
        match (sign, depth) {
            ('(', None) if last == '^' => {
                html.pop();
                html.push_str("<sup>");
                depth = Some(0);
            }
            (')', Some(0)) => {
                html.push_str("</sup>");
                depth = None;
            }
            ('_', _) => {
                html.push_str(if apart { "</em>" } else { "<em>" });
                apart = !apart;
            }
            ('<', _) => html.push_str("&lt;"),
            ('&', _) => html.push_str("&amp;"),
            _ => {
                depth =
                    depth.map(|depth: i32| depth + i32::from(sign == '(') - i32::from(sign == ')'));
                html.push(sign);
            }
        }
        last = sign;
    }
    html
}

#[cfg(test)]
mod tests {
    use super::raised;

    #[test]
    fn an_exponent_is_what_stands_in_its_brackets() {
        assert_eq!(raised("1 − e^(−3 ÷ 4) = 5"), "1 − e<sup>−3 ÷ 4</sup> = 5");
        assert_eq!(raised("(1 + i)^((t − 1) ÷ 12)"), "(1 + i)<sup>(t − 1) ÷ 12</sup>");
        assert_eq!(raised("a ÷ (b) ^ c"), "a ÷ (b) ^ c");
    }

    #[test]
    fn a_few_words_are_set_apart() {
        assert_eq!(raised("_Who:_ a firm"), "<em>Who:</em> a firm");
    }

    #[test]
    fn no_text_becomes_a_tag() {
        assert_eq!(raised("Σ(k < T) <b> & c"), "Σ(k &lt; T) &lt;b> &amp; c");
    }
}
