//! What cash flows are worth: present value, internal rate of return, break-even, and a customer's lifetime.

use serde::Serialize;

/// `value / by`, or `None` where there is nothing to divide by, or so little that no figure can hold the result.
pub(super) fn ratio(value: f64, by: f64) -> Option<f64> {
    (by > 0.0).then(|| value / by).filter(|ratio| ratio.is_finite())
}

/// The monthly rate equal to a yearly `rate` (both as fractions, above −1): `(1 + rate)^(1/12) − 1`.
pub fn monthly_rate(rate: f64) -> f64 {
    (rate.ln_1p() / 12.0).exp_m1()
}

/// Net present value of flows whose first is today, at a rate a period (a fraction above −1): `Σ flow[t]/(1 + rate)^t`,
/// in the unit of the flows.
///
/// Convention of numpy-financial's `npv`: the first flow is not discounted (specification, section 1).
pub fn npv(rate: f64, flows: &[f64]) -> f64 {
    npv_of(rate, flows.iter().copied())
}

/// The same of flows as they come.
pub(super) fn npv_of(rate: f64, flows: impl DoubleEndedIterator<Item = f64>) -> f64 {
    let factor = 1.0 / (1.0 + rate);
    flows.rev().fold(0.0, |later, flow| later * factor + flow)
}

/// How often a series changes sign, zeros left out.
fn sign_changes(series: impl Iterator<Item = f64>) -> usize {
    let mut last = 0.0_f64;
    let mut changes = 0;
    for value in series.filter(|value| *value != 0.0) {
        if last * value.signum() < 0.0 {
            changes += 1;
        }
        last = value.signum();
    }
    changes
}

/// Running totals of a series.
fn running_totals(flows: &[f64]) -> impl Iterator<Item = f64> {
    flows.iter().scan(0.0, |total, flow| {
        *total += flow;
        Some(*total)
    })
}

/// Internal rate of return a period, only where it is unique: the flows change sign once (Descartes), or their
/// running total changes sign once and ends above zero (Norstrom: one rate that is not negative). Else `None`.
pub fn irr(flows: &[f64]) -> Option<f64> {
    let by_descartes = sign_changes(flows.iter().copied()) == 1;
    let by_norstrom = sign_changes(running_totals(flows)) == 1 && flows.iter().sum::<f64>() > 0.0;
    if !by_descartes && !by_norstrom {
        return None;
    }
    // In v = 1/(1 + rate) the present value is a polynomial; it changes sign once on (0, 1], or once at all.
    let first = flows.iter().copied().find(|flow| *flow != 0.0)?.signum();
    let crossed = |v: f64| {
        let value = flows.iter().rev().fold(0.0, |later, flow| later * v + flow);
        value * first <= 0.0
    };
    let mut low = 0.0;
    let mut high = 1.0;
    if by_descartes {
        while !crossed(high) && high < 1e300 {
            low = high;
            high *= 2.0;
        }
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if crossed(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    let rate = 1.0 / high - 1.0;
    (rate.is_finite() && rate > -1.0).then_some(rate)
}

/// When a plan has its money back (specification, section 1).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BreakEven {
    /// First month whose cumulative cash is back at zero or above after having been below; 0 if never below.
    pub month: u32,
    /// The same with a straight line inside the month, for ranking only.
    pub exact: f64,
}

/// Break-even of cumulative cash whose first value is today's; `None` if it never comes back.
pub fn break_even(cumulative: &[f64]) -> Option<BreakEven> {
    break_even_of(cumulative.iter().copied())
}

/// The same of running totals as they come.
pub(super) fn break_even_of(cumulative: impl Iterator<Item = f64>) -> Option<BreakEven> {
    let mut below: Option<f64> = None;
    for (month, total) in (0_u32..).zip(cumulative) {
        match below {
            Some(before) if total >= 0.0 => {
                let part = -before / (total - before);
                return Some(BreakEven { month, exact: f64::from(month) - 1.0 + part });
            }
            _ if total < 0.0 => below = Some(total),
            _ => {}
        }
    }
    below.is_none().then_some(BreakEven { month: 0, exact: 0.0 })
}

/// What one customer pays, and for how long.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CustomerValue {
    /// Revenue a month while active, money, 0 or more.
    pub month: f64,
    /// Revenue at the sale, money, 0 or more.
    pub first: f64,
    /// Gross margin, 0 to 1.
    pub margin: f64,
    /// Share of customers lost a month, 0 to 1.
    pub churn: f64,
}

/// Lifetime value of a customer in money: margin on all payments, the first at the sale, discounted at `rate` a month (a
/// fraction, 0 or more): `margin·(first + month·(1 + rate)/(rate + churn))` (specification, section 1; the textbook form
/// of Gupta et al., *Journal of Service Research*, 2006, starts one month later).
///
/// `None` where it has no bound: a customer who pays monthly, never leaves and is not discounted.
pub fn lifetime_value(customer: CustomerValue, rate: f64) -> Option<f64> {
    let CustomerValue { month, first, margin, churn } = customer;
    if margin * month <= 0.0 {
        return Some(margin * first);
    }
    ratio(month * (1.0 + rate), rate + churn).map(|payments| margin * (first + payments))
}

/// Months until a customer has paid back `cac` (money, 0 or more), churn allowed for; `None` if a customer never does.
///
/// The number n with Σ over k < n of margin × month × (1 − churn)^k equal to what is left of `cac` after the
/// margin on the first sale: `n = ln(1 − left·churn/(margin·month))/ln(1 − churn)` (specification, section 1).
pub fn customer_payback(cac: f64, customer: CustomerValue) -> Option<f64> {
    let CustomerValue { month, first, margin, churn } = customer;
    let owed = cac - margin * first;
    let monthly = margin * month;
    if owed <= 0.0 {
        return Some(0.0);
    }
    if monthly <= 0.0 {
        return None;
    }
    if churn <= 0.0 {
        return ratio(owed, monthly);
    }
    if churn >= 1.0 {
        return (owed <= monthly).then_some(1.0);
    }
    let left = owed * churn / monthly;
    (left < 1.0).then(|| (-left).ln_1p() / (-churn).ln_1p()).filter(|months| months.is_finite())
}
