//! What so many of a hundred values lie below, without sorting them all.

/// Where the middle eight tenths of some values lie, in their unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One in ten lies below.
    pub p10: f64,
    /// Half lies below.
    pub p50: f64,
    /// Nine in ten lie below.
    pub p90: f64,
}

impl Band {
    /// The band of finite values, which come back in another order; `None` if there are none.
    pub fn of(values: &mut [f64]) -> Option<Self> {
        let [p10, p50, p90] = ascending(values, [0.1, 0.5, 0.9])?;
        Some(Self { p10, p50, p90 })
    }
}

/// The point that a share `p` of finite values lies below, `None` if there are none. They come back in another order.
///
/// Straight between the two nearest values (type 7 of Hyndman & Fan, *The American Statistician* 50(4), 1996; the
/// default of `NumPy`). `p` outside of 0 to 1 is taken as the nearer end.
pub fn quantile_of(values: &mut [f64], p: f64) -> Option<f64> {
    let [quantile] = ascending(values, [p])?;
    Some(quantile)
}

/// Several at once: each looks only among the values above the one before, so the shares must not descend.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of the length lies within it"
)]
fn ascending<const N: usize>(values: &mut [f64], shares: [f64; N]) -> Option<[f64; N]> {
    let steps = values.len().checked_sub(1)? as f64;
    let (mut rest, mut passed, mut value) = (values, 0, f64::NAN);
    Some(shares.map(|share| {
        let place = share.clamp(0.0, 1.0) * steps;
        if let Some(ahead) = (place as usize).checked_sub(passed) {
            let (_, found, above) =
                std::mem::take(&mut rest).select_nth_unstable_by(ahead, f64::total_cmp);
            (value, rest, passed) = (*found, above, passed + ahead + 1);
        }
        let next = rest.iter().copied().reduce(f64::min).unwrap_or(value);
        value + place.fract() * (next - value)
    }))
}
