//! How anything becomes a row of figures and comes back: in a browser that is one array, without text to write or parse.

use pushpull_model::decision::uncertainty::{AlternativeBands, Bands, DOUBTS, Percentiles, Wins};
use pushpull_model::decision::what_if::{Turning, Winner};
use pushpull_model::decision::{Call, Comparison, LEVERS, Lead, Objective, Sureness, Verdict};
use pushpull_model::scenario::{FIELDS, Side};

/// Figures that are read one after the other.
pub type Figures<'a> = std::slice::Iter<'a, f64>;

/// Something that can be written down as figures.
pub trait Wire: Sized {
    /// Writes it behind what is there.
    fn write(&self, to: &mut Vec<f64>);

    /// Reads it. `None` where the figures are of something else.
    fn read(from: &mut Figures<'_>) -> Option<Self>;
}

impl Wire for f64 {
    fn write(&self, to: &mut Vec<f64>) {
        to.push(*self);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        from.next().copied()
    }
}

/// "Not a number" stands for none; the model has no such figure.
impl Wire for Option<f64> {
    fn write(&self, to: &mut Vec<f64>) {
        to.push(self.unwrap_or(f64::NAN));
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        f64::read(from).map(|figure| (!figure.is_nan()).then_some(figure))
    }
}

impl Wire for u32 {
    fn write(&self, to: &mut Vec<f64>) {
        to.push(f64::from(*self));
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
    fn read(from: &mut Figures<'_>) -> Option<Self> {
        let figure = f64::read(from)?;
        let is_whole = figure.fract() == 0.0 && (0.0..=f64::from(Self::MAX)).contains(&figure);
        is_whole.then_some(figure as Self)
    }
}

impl Wire for Option<u32> {
    fn write(&self, to: &mut Vec<f64>) {
        self.map(f64::from).write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        match Option::<f64>::read(from)? {
            None => Some(None),
            Some(figure) => u32::read(&mut [figure].iter()).map(Some),
        }
    }
}

impl Wire for usize {
    fn write(&self, to: &mut Vec<f64>) {
        to.push(*self as f64);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        u32::read(from).map(|count| count as Self)
    }
}

impl Wire for bool {
    fn write(&self, to: &mut Vec<f64>) {
        u32::from(*self).write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        u32::read(from).map(|figure| figure != 0)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, to: &mut Vec<f64>) {
        self.len().write(to);
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        let count = usize::read(from)?;
        // Whatever it is, it takes a figure.
        (count <= from.len()).then(|| (0..count).map(|_| T::read(from)).collect())?
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, to: &mut Vec<f64>) {
        (**self).write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        T::read(from).map(Self::new)
    }
}

/// The names that the model gives to what can be moved or doubted, in one order.
fn keys() -> impl Iterator<Item = &'static str> {
    let fields = FIELDS.iter().map(|field| field.key);
    let levers = LEVERS.iter().map(|lever| lever.key);
    fields.chain(levers).chain(DOUBTS.iter().map(|doubt| doubt.key))
}

impl Wire for &'static str {
    fn write(&self, to: &mut Vec<f64>) {
        keys().position(|key| key == *self).unwrap_or(usize::from(u16::MAX)).write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        keys().nth(usize::read(from)?)
    }
}

impl Wire for Objective {
    fn write(&self, to: &mut Vec<f64>) {
        let place = Self::ALL.iter().position(|objective| objective == self);
        place.unwrap_or_default().write(to);
    }

    fn read(from: &mut Figures<'_>) -> Option<Self> {
        Self::ALL.get(usize::read(from)?).copied()
    }
}

/// A type that is one of a few values: each is its place in the list.
macro_rules! one_of {
    ($type:ty: $($value:pat => $made:expr),+ $(,)?) => {
        impl Wire for $type {
            fn write(&self, to: &mut Vec<f64>) {
                let mut place: u32 = 0;
                $(
                    if matches!(self, $value) {
                        return place.write(to);
                    }
                    place += 1;
                )+
                place.write(to);
            }

            fn read(from: &mut Figures<'_>) -> Option<Self> {
                let all = [$($made),+];
                all.get(usize::read(from)?).copied()
            }
        }
    };
}

/// A type that is all of its parts, one after the other.
macro_rules! all_of {
    ($($type:ty { $($part:ident),+ $(,)? })+) => {
        $(
            impl Wire for $type {
                fn write(&self, to: &mut Vec<f64>) {
                    $(self.$part.write(to);)+
                }

                fn read(from: &mut Figures<'_>) -> Option<Self> {
                    Some(Self { $($part: Wire::read(from)?),+ })
                }
            }
        )+
    };
}
/// A type that may not be there: 1 stands before it, or 0 and nothing.
macro_rules! perhaps {
    ($($type:ty),+) => {
        $(
            impl Wire for Option<$type> {
                fn write(&self, to: &mut Vec<f64>) {
                    self.is_some().write(to);
                    if let Some(there) = self {
                        there.write(to);
                    }
                }

                fn read(from: &mut Figures<'_>) -> Option<Self> {
                    if bool::read(from)? { <$type>::read(from).map(Some) } else { Some(None) }
                }
            }
        )+
    };
}
pub(crate) use {all_of, one_of, perhaps};

one_of!(Side: Side::Inbound => Side::Inbound, Side::Outbound => Side::Outbound);
one_of!(
    Winner:
    Winner::Inbound => Winner::Inbound,
    Winner::Outbound => Winner::Outbound,
    Winner::Neither => Winner::Neither,
);
one_of!(
    Call:
    Call::Wins(Side::Inbound) => Call::Wins(Side::Inbound),
    Call::Wins(Side::Outbound) => Call::Wins(Side::Outbound),
    Call::Unsure(Side::Inbound) => Call::Unsure(Side::Inbound),
    Call::Unsure(Side::Outbound) => Call::Unsure(Side::Outbound),
    Call::TooClose => Call::TooClose,
    Call::NothingSpent => Call::NothingSpent,
    Call::Neither => Call::Neither,
);

all_of! {
    Percentiles { p10, p50, p90 }
    Wins { inbound, outbound, neither }
    AlternativeBands { leads, cpl, customers, cash, break_even, roi, npv, broken_even_by }
    Bands { draws, wins, plan, inbound, outbound }
    Comparison { objective, call, inbound, outbound, apart }
    Lead { side, since, at_a_loss }
    Sureness { wins, breaks_even }
    Turning { key, now, value, multiple, winner }
    Verdict { chosen, each, cash, cpl_crossover, sure, matter_most, turning }
}

perhaps!(Lead, Sureness, Turning);
