//! Finds the trade's words in a text.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Nothing to explain.
    Text(String),
    /// A word as it stands in the text, and its place in the list of words.
    Word(String, usize),
}

/// Whether a word goes on with this character.
fn is_letter(char: char) -> bool {
    char.is_ascii_alphanumeric() || ('À'..='ɏ').contains(&char)
}

/// How long the word is that stands at the beginning of a text, a plural's s included. `None` where another one stands there.
fn length(text: &str, word: &str) -> Option<usize> {
    let found = text.get(..word.len()).filter(|found| found.eq_ignore_ascii_case(word))?;
    let ends = |rest: &str| !rest.starts_with(is_letter);
    let rest = text.get(found.len()..)?;
    if ends(rest) {
        return Some(found.len());
    }
    rest.strip_prefix('s').is_some_and(ends).then_some(found.len() + 1)
}

/// A text cut at the words of a list, each where it comes first.
pub(super) fn cut(text: &str, words: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut known = Vec::new();
    let (mut from, mut before) = (0, ' ');
    for (at, char) in text.char_indices() {
        let begins = at >= from && !is_letter(before);
        before = char;
        let Some(rest) = text.get(at..).filter(|_| begins) else { continue };
        let mut new = words.iter().enumerate().filter(|(place, _)| !known.contains(place));
        let found = new.find_map(|(place, word)| Some((place, length(rest, word)?)));
        let Some((place, length)) = found else { continue };
        known.push(place);
        pieces.extend(
            text.get(from..at).filter(|text| !text.is_empty()).map(|text| Piece::Text(text.into())),
        );
        pieces.extend(rest.get(..length).map(|word| Piece::Word(word.into(), place)));
        from = at + length;
    }
    pieces.extend(
        text.get(from..).filter(|text| !text.is_empty()).map(|text| Piece::Text(text.into())),
    );
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 3] = ["lead", "MQL", "break-even"];

    #[track_caller]
    fn explained(text: &str) -> Vec<String> {
        let pieces = cut(text, &WORDS);
        let written = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Word(text, _) => text.clone(),
        };
        assert_eq!(pieces.iter().map(written).collect::<String>(), text, "nothing is lost");
        let word = |piece| if let Piece::Word(word, _) = piece { Some(word) } else { None };
        pieces.into_iter().filter_map(word).collect()
    }

    #[test]
    fn a_word_is_found_once_whole_and_in_any_case() {
        assert_eq!(explained("Cost per lead"), ["lead"]);
        assert_eq!(explained("Leads out of 100 leads (MQL)"), ["Leads", "MQL"]);
        assert_eq!(explained("SQLs out of 100 MQLs."), ["MQLs"]);
        assert_eq!(explained("Fastest break-even"), ["break-even"]);
        assert_eq!(explained("È un lead"), ["lead"]);
        assert_eq!(explained("the “MQL”"), ["MQL"]);
        for none in ["", "leading", "mislead", "MQLx", "è così", "break"] {
            assert_eq!(explained(none), [""; 0], "{none}");
        }
    }
}
