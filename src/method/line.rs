//! A formula with the figures of one plan in it: `$312,000 ÷ 1,893 = $165`.

use super::amount::Kind;
use crate::format::Format;
use crate::words::fill;

/// How a part joins those before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Op {
    Plus,
    Minus,
    Times,
    Over,
}

/// A part: how it joins, what it is a number of, and the number.
pub(super) type Part = (Op, Kind, f64);

/// How the parts come together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// From left to right, either sums or products; nothing where there is no part.
    Chain,
    /// 1 − e^(−a ÷ b): the share of `b` people met when `a` meetings fall on them at random.
    Met,
    /// (1 + a)^(1 ÷ 12) − 1: the monthly rate of a yearly one.
    Monthly,
    /// a ÷ (1 + b)^(c): what `a` is worth `c` months earlier.
    Discounted,
}

/// A formula with figures.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) form: Form,
    pub(super) parts: Vec<Part>,
    pub(super) kind: Kind,
    /// `None` is undefined.
    pub(super) result: Option<f64>,
    /// What stands where the result is undefined: no bound, and not a dash.
    pub(super) boundless: bool,
    /// The month it is of, where it says so.
    pub(super) month: Option<usize>,
}

impl Line {
    /// What comes of the parts when they are these numbers.
    fn worked(&self, values: &[f64]) -> f64 {
        match (self.form, values) {
            (Form::Met, [meetings, people]) => -(-meetings / people).exp_m1(),
            (Form::Monthly, [yearly]) => (yearly.ln_1p() / 12.0).exp_m1(),
            (Form::Discounted, [money, rate, months]) => money / (1.0 + rate).powf(*months),
            (_, [first, rest @ ..]) => {
                let ops = self.parts.iter().skip(1).map(|(op, ..)| *op);
                ops.zip(rest).fold(*first, |sum, (op, value)| match op {
                    Op::Plus => sum + value,
                    Op::Minus => sum - value,
                    Op::Times => sum * value,
                    Op::Over => sum / value,
                })
            }
            (_, []) => self.result.unwrap_or_default(),
        }
    }

    /// Whether a dash stands for its result.
    pub(super) fn is_undefined(&self) -> bool {
        self.result.is_none() && !self.boundless
    }

    /// The formula as it is written, and whether the figures on the screen give the very result on the screen.
    pub(super) fn written(&self, format: Format) -> (String, bool) {
        let words = format.words();
        let (mut shown, mut texts) = (Vec::new(), Vec::new());
        for (op, kind, value) in &self.parts {
            shown.push(kind.shown(*value, format));
            // The sign of a summand stands before it.
            let summand = matches!(op, Op::Plus | Op::Minus) && !texts.is_empty();
            texts.push(kind.text(if summand { value.abs() } else { *value }, format));
        }
        let (result, exact) = match self.result {
            Some(result) => {
                let gives = self.kind.shown(self.worked(&shown), format);
                (self.kind.text(result, format), self.kind.shown(result, format) == gives)
            }
            None if self.boundless => (words.unbounded.to_owned(), true),
            None => (words.undefined.to_owned(), true),
        };
        let mut text = String::new();
        if let Some(month) = self.month {
            text = fill(words.month_short, &[("n", &format.number(month as f64, 0))]);
            text.push_str(": ");
        }
        if !texts.is_empty() {
            text.push_str(&self.formula(&texts));
            text.push_str(if exact { " = " } else { " ≈ " });
        }
        text.push_str(&result);
        (text, exact)
    }

    /// The parts as they come together.
    fn formula(&self, texts: &[String]) -> String {
        match (self.form, texts) {
            (Form::Met, [meetings, people]) => format!("1 − e^(−{meetings} ÷ {people})"),
            (Form::Monthly, [yearly]) => format!("(1 + {yearly})^(1 ÷ 12) − 1"),
            (Form::Discounted, [money, rate, months]) => {
                format!("{money} ÷ (1 + {rate})^({months})")
            }
            _ => self.chained(texts),
        }
    }

    /// The parts from left to right, each after the first with its sign; what is below zero is taken off.
    fn chained(&self, texts: &[String]) -> String {
        let mut formula = String::new();
        for ((op, _, value), text) in self.parts.iter().zip(texts) {
            let below = value.is_sign_negative();
            let sign = match op {
                _ if formula.is_empty() => "",
                Op::Plus if below => " − ",
                Op::Minus if below => " + ",
                Op::Plus => " + ",
                Op::Minus => " − ",
                Op::Times => " × ",
                Op::Over => " ÷ ",
            };
            formula.push_str(sign);
            formula.push_str(text);
        }
        formula
    }
}

#[cfg(test)]
impl Line {
    /// What the parts give to the last bit.
    pub(super) fn of_parts(&self) -> f64 {
        let values: Vec<_> = self.parts.iter().map(|(.., value)| *value).collect();
        self.worked(&values)
    }

    /// How far the result may be, on the screen, from what its parts give there: half of the last digit of each.
    pub(super) fn tolerance(&self, format: Format) -> f64 {
        let values: Vec<_> = self.parts.iter().map(|(.., value)| *value).collect();
        let exact = self.worked(&values);
        let mut apart = self.result.map_or(0.0, |result| self.kind.half(result, format));
        for (place, (_, kind, value)) in self.parts.iter().enumerate() {
            let half = kind.half(*value, format);
            let moved = [-half, half].map(|half| {
                let mut values = values.clone();
                values[place] += half;
                (self.worked(&values) - exact).abs()
            });
            apart += moved[0].max(moved[1]);
        }
        // The parts do not move alone.
        apart * 1.05 + 1e-9
    }

    /// What the figures on the screen give, and what stands there.
    pub(super) fn on_screen(&self, format: Format) -> Option<(f64, f64)> {
        let shown: Vec<_> =
            self.parts.iter().map(|(_, kind, value)| kind.shown(*value, format)).collect();
        Some((self.worked(&shown), self.kind.shown(self.result?, format)))
    }
}
