//! Whatever is typed into any box: a figure within its bounds, or a refusal that names the field and why.

use pushpull_model::scenario::{
    FIELDS, Field, INDUSTRIES, NumberStyle, Range, Reason, Refusal, Scenario, Unit,
};

fn typed(field: &Field, text: &str) -> Result<f64, Refusal> {
    field.read(text, NumberStyle::POINT).map(|reading| reading.value)
}

/// A figure in the model's unit as a person would type it.
fn shown(field: &Field, figure: f64) -> String {
    if field.unit == Unit::Percent { format!("{}", figure * 100.0) } else { format!("{figure}") }
}

#[track_caller]
fn assert_refused(field: &Field, text: &str, why: fn(&Reason) -> bool) {
    match typed(field, text) {
        Ok(figure) => panic!("{} takes {text:?} as {figure}", field.key),
        Err(refusal) => {
            assert_eq!(refusal.field, field.key);
            assert!(why(&refusal.reason), "{} {text:?}: {refusal}", field.key);
            assert!(refusal.to_string().starts_with(field.key));
        }
    }
}

fn out_of_range(reason: &Reason) -> bool {
    matches!(reason, Reason::OutOfRange { .. })
}

fn not_whole(reason: &Reason) -> bool {
    matches!(reason, Reason::NotWhole { .. })
}

fn not_a_number(reason: &Reason) -> bool {
    matches!(reason, Reason::NotANumber { .. })
}

#[test]
fn every_field_refuses_what_is_no_figure() {
    for field in &FIELDS {
        for text in ["", " ", "\u{a0}"] {
            assert_refused(field, text, |reason| matches!(reason, Reason::Empty { .. }));
        }
        for text in
            ["abc", "NaN", "inf", "-inf", "Infinity", "0x10", "1e", "--1", "<script>", "1,2,3"]
        {
            assert_refused(field, text, not_a_number);
        }
        for text in ["1e999", "-1e999", "1e300", "-1e300"] {
            assert_refused(field, text, out_of_range);
        }
    }
}

#[test]
fn every_field_takes_its_bounds_and_nothing_just_outside() {
    for field in &FIELDS {
        assert_eq!(field.check(field.least), Ok(field.least), "{}", field.key);
        assert_eq!(field.check(field.most), Ok(field.most), "{}", field.key);
        for figure in
            [field.least.next_down(), field.most.next_up(), f64::INFINITY, f64::NEG_INFINITY]
        {
            let refusal = field.check(figure).expect_err(field.key);
            assert!(out_of_range(&refusal.reason) && refusal.field == field.key, "{refusal}");
        }
        assert!(
            field.check(f64::NAN).is_err_and(|refusal| not_a_number(&refusal.reason)),
            "{}",
            field.key
        );
        for figure in [field.least, field.most] {
            let found = typed(field, &shown(field, figure)).expect(field.key);
            assert!(
                (found - figure).abs() <= 1e-15 * figure.abs(),
                "{}: {found} for {figure}",
                field.key
            );
        }
        for outside in [field.least - field.step, field.most + field.step] {
            assert_refused(field, &shown(field, outside), out_of_range);
        }
    }
}

#[test]
fn nothing_and_less_than_nothing_are_taken_only_where_they_make_sense() {
    for field in &FIELDS {
        let zero = typed(field, "0");
        assert_eq!(zero.is_ok(), field.least <= 0.0, "{}", field.key);
        assert!(zero.is_ok_and(f64::is_sign_positive) || field.least > 0.0, "{}", field.key);
        assert!(
            typed(field, "-0").map_or(field.least > 0.0, f64::is_sign_positive),
            "{}",
            field.key
        );
        let negative = typed(field, "-1");
        let meant = if field.unit == Unit::Percent { -0.01 } else { -1.0 };
        assert_eq!(negative.is_ok(), field.least <= meant, "{}", field.key);
    }
}

#[test]
fn whole_months_have_no_parts() {
    for field in FIELDS.iter().filter(|field| field.unit.is_whole()) {
        assert_refused(field, "1.5", not_whole);
        assert_refused(field, "11,5", not_whole);
    }
}

#[test]
fn whole_per_cents_are_told_from_broken_ones_for_all_their_digits() {
    let range = Range { unit: Unit::WholePercent, least: 0.0, most: 1.0 };
    for percent in 0..=100_u32 {
        let read = |text: &str| range.read(text, NumberStyle::POINT).map(|reading| reading.value);
        assert_eq!(read(&format!("{percent} %")), Ok(f64::from(percent) / 100.0));
        let broken = read(&format!("{percent}.5"));
        let expected = if percent == 100 { out_of_range } else { not_whole };
        assert!(broken.is_err_and(|reason| expected(&reason)), "{percent}.5");
    }
}

#[test]
fn no_float_whatever_gets_past_the_bounds() {
    let odd = [f64::MIN_POSITIVE, 5e-324, -5e-324, f64::MAX, f64::MIN, f64::EPSILON, -0.0];
    for industry in INDUSTRIES {
        for field in &FIELDS {
            for figure in odd {
                let mut scenario = Scenario::preset(industry);
                if let Ok(figure) = field.check(figure) {
                    (field.set)(&mut scenario, figure);
                }
                let held = (field.get)(&scenario);
                assert_eq!(field.check(held), Ok(held), "{} after {figure:?}", field.key);
            }
        }
    }
}
