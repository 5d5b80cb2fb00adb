//! What happens less than once a month, in words: nobody wins 0.4 customers a month, but one every two or three months.

use crate::words::{Words, fill};

/// From so many a month on, the number says it well enough.
const OFTEN: f64 = 0.75;

/// Months, or years, that are this far from a whole number of them are said as that number.
const NEAR: f64 = 0.2;

/// The longest time between two that is still said, in months; longer than any plan.
const LONGEST: f64 = 120.0;

/// From so many months on, years are counted.
const YEARS: f64 = 24.0;

/// How often something happens that happens `rate` times a month: `about one every 2 or 3 months`. `None` where it happens
/// often, or never.
pub fn seldom(words: &Words, rate: f64) -> Option<String> {
    if rate <= 0.0 || rate >= OFTEN {
        return None;
    }
    let months = 1.0 / rate;
    // A hair more than ten years is ten years.
    if months > LONGEST * (1.0 + NEAR / 12.0) {
        return Some(words.house_seldom_never.to_owned());
    }
    let (apart, unit) = if months < YEARS - NEAR {
        (months, words.months_other)
    } else {
        (months / 12.0, words.house_years)
    };
    let span = fill(unit, &[("n", &about(words, apart))]);
    Some(fill(words.house_seldom, &[("span", &span)]))
}

/// A whole number, or the two that it lies between: `2 or 3`.
fn about(words: &Words, number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 24")]
    let whole = |number: f64| (number.round() as u32).to_string();
    if (number - number.round()).abs() <= NEAR {
        return whole(number);
    }
    let [from, to] = [number.floor(), number.ceil()].map(whole);
    fill(words.house_between, &[("from", &from), ("to", &to)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

    #[test]
    fn a_rate_far_below_one_is_said_as_the_time_between_two() {
        let table = [
            (0.0, None),
            (3.2, None),
            (1.0, None),
            (0.75, None),
            (0.7, Some(["about one every 1 to 2 months", "circa uno ogni 1 o 2 mesi"])),
            (0.5, Some(["about one every 2 months", "circa uno ogni 2 mesi"])),
            (0.4, Some(["about one every 2 to 3 months", "circa uno ogni 2 o 3 mesi"])),
            (0.35, Some(["about one every 3 months", "circa uno ogni 3 mesi"])),
            (0.1, Some(["about one every 10 months", "circa uno ogni 10 mesi"])),
            (0.08, Some(["about one every 12 to 13 months", "circa uno ogni 12 o 13 mesi"])),
            (0.043, Some(["about one every 23 to 24 months", "circa uno ogni 23 o 24 mesi"])),
            (0.042, Some(["about one every 2 years", "circa uno ogni 2 anni"])),
            (0.033, Some(["about one every 2 to 3 years", "circa uno ogni 2 o 3 anni"])),
            (1.0 / 120.0, Some(["about one every 10 years", "circa uno ogni 10 anni"])),
            (0.008, Some(["less than one in 10 years", "meno di uno in 10 anni"])),
            (1e-300, Some(["less than one in 10 years", "meno di uno in 10 anni"])),
        ];
        for (rate, expected) in table {
            for (words, place) in languages().iter().zip(0..) {
                let text = expected.map(|texts: [&str; 2]| texts[place].to_owned());
                assert_eq!(seldom(words, rate), text, "{rate} in {}", words.name);
            }
        }
    }
}
