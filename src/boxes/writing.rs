//! How figures of every unit are written, in a sentence and in a box, and where a step from one leads.

use pushpull_model::scenario::{Range, Unit};

use crate::format::Format;
use crate::words::fill;

/// A figure with its unit: `€164`, `2.5 %`, `36 months`.
pub fn with_unit(format: Format, unit: Unit, value: f64) -> String {
    let words = format.words();
    match unit {
        Unit::Money => format.money(value),
        Unit::Percent => format.percent(value, 2),
        Unit::WholePercent => format.percent(value, 0),
        Unit::Months | Unit::WholeMonths => {
            let text = format.number(value, 1);
            let is_one = text == format.number(1.0, 1);
            fill(if is_one { words.months_one } else { words.months_other }, &[("n", &text)])
        }
        Unit::Times => format!("{} {}", format.number(value, 2), words.unit_times),
        Unit::Count | Unit::Month | Unit::Switch => format.number(value, 2),
    }
}

/// A figure as it stands in its box, where the unit stands beside.
pub(super) fn bare(format: Format, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Percent | Unit::WholePercent => format.number(value * 100.0, 2),
        Unit::Months | Unit::WholeMonths => format.number(value, 1),
        _ => format.number(value, 2),
    }
}

/// What stands before a box and behind it.
pub(super) fn units(format: Format, unit: Unit) -> [String; 2] {
    let words = format.words();
    let behind = match unit {
        Unit::Percent | Unit::WholePercent => words.unit_percent,
        Unit::Months | Unit::WholeMonths => words.unit_months,
        Unit::Times => words.unit_times,
        Unit::Money => return format.currency_sign(),
        Unit::Count | Unit::Month | Unit::Switch => "",
    };
    [String::new(), behind.to_owned()]
}

/// The figure so many steps up or down, on the grid of steps and within the bounds.
pub fn stepped(range: Range, step: f64, value: f64, steps: f64) -> f64 {
    let at = value / step;
    let grid = if steps > 0.0 { (at + 1e-9).floor() } else { (at - 1e-9).ceil() };
    // A step of 0.01 is not 0.01 in binary; going by whole numbers of them keeps 0.29 from becoming 0.2899….
    let per_unit = (1.0 / step).round();
    let next = grid + steps;
    let value = if step < 1.0 { next / per_unit } else { next * step };
    value.max(range.least).min(range.most)
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{CHANNEL_FIELDS, Channel, FIELDS, Industry, Scenario, field};

    use super::*;

    #[test]
    fn steps_go_to_round_figures_and_stop_at_the_bounds() {
        let step = |key, value, steps| {
            field(key).map(|field| stepped(field.range(), field.step, value, steps))
        };
        assert_eq!(step("budget", 20_000.0, 1.0), Some(21_000.0));
        assert_eq!(step("budget", 20_400.0, 1.0), Some(21_000.0));
        assert_eq!(step("budget", 20_400.0, -1.0), Some(20_000.0));
        assert_eq!(step("margin", 0.28, 1.0), Some(0.29));
        assert_eq!(step("margin", 0.29, -1.0), Some(0.28));
        assert_eq!(step("margin", 0.995, 10.0), Some(1.0));
        assert_eq!(step("horizon", 1.0, -1.0), Some(1.0));
    }

    #[test]
    fn every_step_from_every_default_is_a_figure_its_field_can_hold() {
        let steps = [-10.0, -1.0, 1.0, 10.0];
        for (field, by) in FIELDS.iter().flat_map(|field| steps.map(|by| (field, by))) {
            let default = field.provenance(Industry::Retail).value;
            let next = stepped(field.range(), field.step, default, by);
            assert!(field.check(next).is_ok(), "{} {by}", field.key);
        }
        let scenario = Scenario::preset(Industry::Retail);
        let usual = pushpull_model::scenario::CHANNEL_KINDS.map(Channel::preset);
        for (row, by) in CHANNEL_FIELDS.iter().flat_map(|row| steps.map(|by| (row, by))) {
            for channel in usual.iter().filter(|channel| row.applies(channel)) {
                let next = stepped(row.range(), row.step, (row.get)(&scenario, channel), by);
                assert!(row.check(next).is_ok(), "{} {by}", row.key);
            }
        }
    }
}
