//! What the figures of a chart are numbers of, and how they are written.

use pushpull_model::decision::Objective;

use crate::format::Format;
use crate::split::{aim_difference, aim_value};

/// What the figures of a chart are numbers of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    #[default]
    Money,
    /// People.
    Count,
    /// A chance or a share, 0 to 1.
    Chance,
    /// So many times as much.
    Times,
    /// Whatever is wanted most.
    Aim(Objective),
    /// So much more of it.
    Gain(Objective),
}

impl Unit {
    /// A figure as it stands in a sentence and in a table.
    pub fn write(self, format: Format, value: f64) -> String {
        match self {
            Self::Money => format.money(value),
            Self::Count => format.count(value),
            Self::Chance => format.percent(value, 0),
            Self::Times => ["×", &format.number(value, 2)].concat(),
            Self::Aim(objective) => aim_value(format, objective, Some(value)),
            Self::Gain(objective) => {
                let sign = if value < 0.0 { "−" } else { "" };
                let apart = aim_difference(format, objective, value);
                apart.map_or_else(|| format.number(0.0, 0), |apart| [sign, &apart].concat())
            }
        }
    }

    /// A figure as it stands on an axis.
    pub fn mark(self, format: Format, value: f64) -> String {
        match self {
            _ if self.is_money() => format.money_compact(value),
            Self::Chance | Self::Aim(Objective::Roi) => format.percent(value, 0),
            Self::Gain(Objective::Roi) => format.number(value * 100.0, 1),
            Self::Times => self.write(format, value),
            _ => format.count(value),
        }
    }

    /// Whether a file has to name the currency.
    pub fn is_money(self) -> bool {
        match self {
            Self::Money => true,
            Self::Aim(objective) | Self::Gain(objective) => {
                matches!(objective, Objective::Profit | Objective::Npv | Objective::RunOffNpv)
            }
            _ => false,
        }
    }
}
