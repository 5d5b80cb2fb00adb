//! How people write numbers: the table `tests/numbers.csv`, in which `\u{a0}` stands for the sign with that number.

use proptest::prelude::*;
use pushpull_model::scenario::{NumberStyle, Unit, parse};

/// The text that a cell means.
fn unescaped(cell: &str) -> String {
    let mut parts = cell.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a closing brace");
        let code = u32::from_str_radix(code, 16).expect("a number in base 16");
        text.push(char::from_u32(code).expect("a sign"));
        text.push_str(rest);
    }
    text
}

fn unit(name: &str) -> Unit {
    match name {
        "money" => Unit::Money,
        "percent" => Unit::Percent,
        "months" => Unit::Months,
        "whole" => Unit::WholeMonths,
        "times" => Unit::Times,
        other => panic!("no unit {other}"),
    }
}

#[test]
fn every_way_of_writing_a_number() {
    let table = include_str!("../numbers.csv");
    let rows: Vec<_> = (1..).zip(table.lines()).skip(1).collect();
    assert!(rows.len() >= 300, "{} rows", rows.len());
    for (line, row) in rows {
        let cells: Vec<&str> = row.splitn(5, ',').collect();
        let [style, name, value, ambiguous, text] = cells[..] else {
            panic!("numbers.csv:{line}: cells")
        };
        let style = if style == "comma" { NumberStyle::COMMA } else { NumberStyle::POINT };
        let found = parse(&unescaped(text), style, unit(name));
        let place = format!("numbers.csv:{line} {text}");
        assert_eq!(
            found.map(|found| found.ambiguous),
            (!value.is_empty()).then_some(ambiguous == "yes"),
            "{place}"
        );
        let Some(found) = found else { continue };
        let expected: f64 = value.parse().expect("a number");
        let near = (found.value - expected).abs() <= 1e-15 * expected.abs();
        assert!(
            near || found.value.total_cmp(&expected).is_eq(),
            "{place}: {} is not {value}",
            found.value
        );
    }
}

/// Bits of numbers in an order that makes no sense.
fn jumble() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            8 => proptest::sample::select(vec![
                "0", "1", "9", "12", "345", ".", ",", "'", " ", "-", "+", "%", "€", "EUR", "k", "M", "bn", "e", "E",
                "\u{2212}", "\u{a0}", "\u{66b}", "\u{66c}", "\u{661}", "\u{200e}", "NaN", "inf", "x",
            ]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ],
        0..12,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: ProptestConfig::default().cases * 10,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_makes_the_parser_stumble(text in prop_oneof![jumble(), ".*", "[0-9.,' ]{0,30}"]) {
        for style in [NumberStyle::POINT, NumberStyle::COMMA] {
            for unit in [Unit::Money, Unit::Percent, Unit::Months, Unit::WholeMonths, Unit::Times] {
                if let Some(reading) = parse(&text, style, unit) {
                    prop_assert!(!reading.value.is_nan(), "{:?}", text);
                }
            }
        }
    }

    #[test]
    fn a_number_as_rust_writes_it_is_read_back(value in -1e9..1e9_f64, places in 0_usize..=6) {
        let text = format!("{value:.places$}");
        let expected: f64 = text.parse().expect("a number");
        for (style, text) in [(NumberStyle::POINT, text.clone()), (NumberStyle::COMMA, text.replace('.', ","))] {
            let found = parse(&text, style, Unit::Money).map(|reading| reading.value);
            prop_assert_eq!(found, Some(expected), "{}", text);
        }
    }
}

#[test]
fn a_text_as_long_as_a_book_is_read_or_refused() {
    let digits = "9".repeat(1_000_000);
    let read = |text: &str| parse(text, NumberStyle::POINT, Unit::Money);
    assert_eq!(read(&digits).map(|reading| reading.value), Some(f64::INFINITY));
    assert_eq!(read(&format!("0.{digits}")).map(|reading| reading.value), Some(1.0));
    assert_eq!(read(&",".repeat(1_000_000)), None);
    assert_eq!(read(&format!("1e{digits}")).map(|reading| reading.value), Some(f64::INFINITY));
}
