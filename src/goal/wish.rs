//! What somebody wants to reach, and what may move for it.

use leptos::prelude::*;
use pushpull_model::decision::what_if::Target;
use pushpull_model::scenario::{FIELDS, Field, Range, Unit, field};

use crate::words::Words;

/// What can be wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Customers,
    Leads,
    BreakEven,
    Roi,
    Profit,
    Npv,
}

/// All of them, in the order of the menu.
pub(super) const KINDS: [Kind; 6] =
    [Kind::Customers, Kind::Leads, Kind::BreakEven, Kind::Roi, Kind::Profit, Kind::Npv];

/// Months that can be named.
pub(super) const MONTHS: Range = Range { unit: Unit::Month, least: 1.0, most: 120.0 };

impl Kind {
    /// What it is called in the menu.
    pub(super) fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Customers => words.best_aim_customers,
            Self::Leads => words.best_aim_leads,
            Self::BreakEven => words.goal_back,
            Self::Roi => words.best_aim_roi,
            Self::Profit => words.best_aim_profit,
            Self::Npv => words.best_aim_npv,
        }
    }

    /// What may be wanted of it. `None` where there is no amount to name.
    pub(super) fn amount(self) -> Option<Range> {
        let (unit, least, most) = match self {
            Self::Customers | Self::Leads => (Unit::Count, 0.0, 1e9),
            Self::BreakEven => return None,
            Self::Roi => (Unit::Percent, -1.0, 1e4),
            Self::Profit | Self::Npv => (Unit::Money, -1e12, 1e12),
        };
        Some(Range { unit, least, most })
    }

    /// Whether it is to be reached by a month.
    pub(super) fn has_month(self) -> bool {
        matches!(self, Self::Customers | Self::Leads | Self::BreakEven)
    }

    pub(super) fn place(self) -> usize {
        KINDS.iter().position(|kind| *kind == self).unwrap_or_default()
    }
}

/// What is wanted at some time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wished {
    kind: Kind,
    amounts: [f64; KINDS.len()],
    month: f64,
    /// Key of the field that may move.
    key: &'static str,
}

/// A hundred customers within two years, by another budget.
impl Default for Wished {
    fn default() -> Self {
        let amounts = [100.0, 1_000.0, 0.0, 0.5, 100_000.0, 100_000.0];
        Self { kind: Kind::Customers, amounts, month: 24.0, key: FIELDS[0].key }
    }
}

/// What is wanted.
#[derive(Clone, Copy)]
pub struct Wish {
    pub(super) kind: RwSignal<Kind>,
    /// Of each kind, so that going back and forth loses nothing.
    amounts: RwSignal<[f64; KINDS.len()]>,
    pub(super) month: RwSignal<f64>,
    pub(super) field: RwSignal<&'static Field>,
}

impl Wish {
    /// What is wanted until somebody says otherwise.
    pub fn usual() -> Self {
        let Wished { kind, amounts, month, .. } = Wished::default();
        Self {
            kind: RwSignal::new(kind),
            amounts: RwSignal::new(amounts),
            month: RwSignal::new(month),
            field: RwSignal::new(&FIELDS[0]),
        }
    }

    /// All of it now, and follows it.
    pub fn now(self) -> Wished {
        let (kind, amounts, month) = (self.kind.get(), self.amounts.get(), self.month.get());
        Wished { kind, amounts, month, key: self.field.get().key }
    }

    /// Wants what was wanted once.
    pub fn restore(self, then: &Wished) {
        self.kind.set(then.kind);
        self.amounts.set(then.amounts);
        self.month.set(then.month);
        if let Some(field) = field(then.key) {
            self.field.set(field);
        }
    }

    /// How much of a kind is wanted.
    pub(super) fn amount(self, kind: Kind) -> f64 {
        self.amounts.with(|amounts| amounts.get(kind.place()).copied().unwrap_or_default())
    }

    /// Wants so much of a kind.
    pub(super) fn set_amount(self, kind: Kind, value: f64) {
        self.amounts.update(|amounts| {
            if let Some(amount) = amounts.get_mut(kind.place()) {
                *amount = value;
            }
        });
    }

    /// What is wanted, as the model asks for it.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it passed the gate"
    )]
    pub(super) fn target(self) -> Target {
        let kind = self.kind.get();
        let (at_least, by) = (self.amount(kind), self.month.get() as u32);
        match kind {
            Kind::Customers => Target::Customers { by, at_least },
            Kind::Leads => Target::Leads { by, at_least },
            Kind::BreakEven => Target::BreakEven { by },
            Kind::Roi => Target::Roi { at_least },
            Kind::Profit => Target::Profit { at_least },
            Kind::Npv => Target::Npv { at_least },
        }
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::decision::what_if::seek;
    use pushpull_model::scenario::{Industry, Scenario};

    use super::*;

    /// Whatever the boxes let through is something that the model can be asked for.
    #[test]
    fn the_ends_of_every_range_can_be_asked_for() {
        let owner = Owner::new();
        owner.with(|| {
            let (wish, scenario) = (Wish::usual(), Scenario::preset(Industry::Retail));
            for kind in KINDS {
                wish.kind.set(kind);
                let ends = kind.amount().map_or([0.0, 0.0], |range| [range.least, range.most]);
                for (amount, month) in ends.into_iter().zip([MONTHS.least, MONTHS.most]) {
                    wish.set_amount(kind, amount);
                    wish.month.set(month);
                    let found = seek(&scenario, wish.target(), "budget");
                    assert!(found.is_ok(), "{kind:?} {amount} {month}: {found:?}");
                }
            }
        });
    }
}
