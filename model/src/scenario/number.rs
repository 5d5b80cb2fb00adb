//! Numbers as people write them: `12,5` and `12.5`, `1.234,56` and `1,234.56`, `20k`, `3 %`, `− 5`, `€ 1’000`.
//!
//! Two readings are possible of `1.234`; the language decides, and [`Reading::ambiguous`] says so, so that the page
//! can show what was understood.

use super::fields::Unit;

/// How the reader's language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// What stands before the fraction: `.` in English, `,` in Italian.
    pub decimal: char,
}

impl NumberStyle {
    /// 1,234.5
    pub const POINT: Self = Self { decimal: '.' };
    /// 1.234,5
    pub const COMMA: Self = Self { decimal: ',' };
}

/// What a text was understood as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The figure in the model's unit: `3 %` is 0.03.
    pub value: f64,
    /// Whether somebody of another language would have understood another figure.
    pub ambiguous: bool,
}

/// The Arabic decimal separator, which never groups.
const ARABIC_POINT: char = '\u{66b}';

/// Most digits that are looked at; the ones after them are below what a figure can hold.
const DIGITS: usize = 19;

/// Reads a number, or `None` where the text is no number. The figure may be outside any bounds, or infinite.
pub fn parse(text: &str, style: NumberStyle, unit: Unit) -> Option<Reading> {
    let folded: Vec<char> = text.chars().filter(|c| !is_ignored(*c)).map(fold).collect();
    let (before, body) = sign(&folded);
    let body = if unit.is_share() { without_percent(body) } else { body };
    let body = if unit == Unit::Money { without_currency(body) } else { body };
    // Before the currency or behind it, but not both.
    let (minus, body) = if before.is_none() { sign(body) } else { (before, body) };
    let (body, scale) = if unit == Unit::Money { magnitude(body) } else { (body, 0) };
    let (body, power) = exponent(body)?;
    let (digits, fraction, ambiguous) = digits(body, style)?;
    let hundredths = if unit.is_share() { 2 } else { 0 };
    let value = decimal(&digits, power + scale - fraction - hundredths);
    Some(Reading { value: if minus == Some(true) { -value } else { value }, ambiguous })
}

/// Direction marks and the like, which a copied number may carry.
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One spelling for each thing: all digits 0 to 9, all spaces one space, all minus signs `-`.
fn fold(c: char) -> char {
    const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}', '\u{e50}'];
    for zero in ZEROS {
        if let Some(value) = u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10) {
            return char::from_digit(value, 10).unwrap_or(c);
        }
    }
    match c {
        '\u{2010}'..='\u{2014}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        '\u{2019}' | '\u{2018}' | '\u{66c}' => '\'',
        '\u{66a}' | '\u{ff05}' => '%',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn trim(mut body: &[char]) -> &[char] {
    while let [' ', rest @ ..] | [rest @ .., ' '] = body {
        body = rest;
    }
    body
}

/// Takes a sign off the front: whether it says less than nothing, if there is one.
fn sign(body: &[char]) -> (Option<bool>, &[char]) {
    match trim(body) {
        ['-', rest @ ..] => (Some(true), trim(rest)),
        ['+', rest @ ..] => (Some(false), trim(rest)),
        body => (None, body),
    }
}

/// Takes a percent sign off either end.
fn without_percent(body: &[char]) -> &[char] {
    match body {
        [rest @ .., '%'] | ['%', rest @ ..] => trim(rest),
        body => body,
    }
}

/// Takes a currency sign, or a code of three capital letters, off either end.
fn without_currency(body: &[char]) -> &[char] {
    let is_sign = |c: &char| matches!(c, '$' | '¢' | '£' | '¤' | '¥' | '\u{20a0}'..='\u{20c0}' | '\u{ff04}' | '\u{ffe0}'..='\u{ffe6}');
    let is_code = |code: [char; 3]| code.iter().all(char::is_ascii_uppercase);
    match body {
        [mark, rest @ ..] | [rest @ .., mark] if is_sign(mark) => trim(rest),
        [a, b, c, rest @ ..] | [rest @ .., a, b, c] if is_code([*a, *b, *c]) => trim(rest),
        body => body,
    }
}

/// Takes `k`, `M`, `bn` and their like off the end; the power of ten they stand for.
fn magnitude(body: &[char]) -> (&[char], i32) {
    const WORDS: [(&str, i32); 8] = [
        ("mila", 3),
        ("mln", 6),
        ("mio", 6),
        ("mld", 9),
        ("mrd", 9),
        ("bn", 9),
        ("k", 3),
        ("m", 6),
    ];
    for (word, power) in WORDS {
        let at = body.len().saturating_sub(word.len());
        let (rest, end) = body.split_at(at);
        if !rest.is_empty() && end.iter().map(char::to_ascii_lowercase).eq(word.chars()) {
            return (trim(rest), power);
        }
    }
    (body, 0)
}

/// Takes an exponent of ten off the end. `None` where an `e` is followed by no whole number.
fn exponent(body: &[char]) -> Option<(&[char], i32)> {
    let Some(at) = body.iter().position(|c| matches!(c, 'e' | 'E')) else {
        return Some((body, 0));
    };
    let (rest, power) = body.split_at(at);
    let (negative, power) = sign(power.get(1..)?);
    if power.is_empty() {
        return None;
    }
    let size = power.iter().try_fold(0_i32, |size, c| {
        let digit = i32::try_from(c.to_digit(10)?).ok()?;
        Some(size.saturating_mul(10).saturating_add(digit).min(100_000))
    })?;
    Some((rest, if negative == Some(true) { -size } else { size }))
}

/// The digits without separators, how many of them are a fraction, and whether that was a matter of language.
fn digits(body: &[char], style: NumberStyle) -> Option<(Vec<u8>, i32, bool)> {
    let (point, ambiguous) = decimal_mark(body, style)?;
    let (whole, fraction) = match point {
        Some(at) => (body.get(..at)?, body.get(at + 1..)?),
        None => (body, [].as_slice()),
    };
    let mut digits = grouped(whole)?;
    let fraction = plain(fraction)?;
    if digits.is_empty() && fraction.is_empty() {
        return None;
    }
    let places = i32::try_from(fraction.len()).ok()?;
    digits.extend(fraction);
    Some((digits, places, ambiguous))
}

/// Where the decimal mark stands, if there is one, and whether another language would put it elsewhere.
fn decimal_mark(body: &[char], style: NumberStyle) -> Option<(Option<usize>, bool)> {
    let marks: Vec<(usize, char)> = body
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, c)| matches!(*c, '.' | ',' | ARABIC_POINT | '\'' | ' '))
        .collect();
    let Some((last_at, last)) = marks.last().copied() else {
        return Some((None, false));
    };
    if matches!(last, '\'' | ' ') {
        return Some((None, false));
    }
    let same = marks.iter().filter(|(_, mark)| *mark == last).count();
    if same > 1 {
        return (same == marks.len()).then_some((None, false));
    }
    if marks.len() > 1 {
        return Some((Some(last_at), false));
    }
    if last == ARABIC_POINT {
        return Some((Some(last_at), false));
    }
    let (before, after) = (last_at, body.len() - last_at - 1);
    let could_group = after == 3 && (1..=3).contains(&before) && body.first() != Some(&'0');
    if !could_group {
        return Some((Some(last_at), false));
    }
    Some(((last == style.decimal).then_some(last_at), true))
}

/// Digits only.
fn plain(body: &[char]) -> Option<Vec<u8>> {
    body.iter().map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect()
}

/// Digits in groups of one mark: threes, or twos before the last three as in India.
fn grouped(body: &[char]) -> Option<Vec<u8>> {
    let Some(mark) = body.iter().copied().find(|c| !c.is_ascii_digit()) else {
        return plain(body);
    };
    if !matches!(mark, '.' | ',' | '\'' | ' ') {
        return None;
    }
    let groups: Vec<&[char]> = body.split(|c| *c == mark).collect();
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let threes = middle.iter().all(|group| group.len() == 3) && (1..=3).contains(&first.len());
    let twos = middle.iter().all(|group| group.len() == 2) && (1..=2).contains(&first.len());
    let indian = twos && mark == ',' && !middle.is_empty();
    if last.len() != 3 || !(threes || indian) {
        return None;
    }
    groups.iter().map(|group| plain(group)).collect::<Option<Vec<_>>>().map(|parts| parts.concat())
}

/// digits × 10^power, exact for what people type (15 digits), infinite where it is too large.
fn decimal(digits: &[u8], power: i32) -> f64 {
    let significant = digits.iter().skip_while(|digit| **digit == 0);
    let length = i32::try_from(significant.clone().count()).unwrap_or(i32::MAX);
    let mantissa =
        significant.take(DIGITS).fold(0_u64, |number, digit| number * 10 + u64::from(*digit));
    let cut = length.saturating_sub(19).max(0);
    let power = power.saturating_add(cut).clamp(-400, 400);
    // Both factors are exact up to 10^22, so one rounding is all there is; beyond, a few last bits may go.
    let mut value = mantissa as f64;
    let mut left = power.unsigned_abs();
    while left > 0 && value != 0.0 {
        let step = left.min(22);
        let factor = 10_f64.powi(i32::try_from(step).unwrap_or(0));
        value = if power < 0 { value / factor } else { value * factor };
        left -= step;
    }
    value
}
