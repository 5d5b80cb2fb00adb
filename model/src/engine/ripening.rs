//! What a lead of content costs before anything saturates: the slow half of a calibration, kept for the next one.

use super::calibrate::Saturation;
use super::curve::{AssetCurve, asset_kernel};

/// How the work of a content channel ripens in the window in which its cost per lead was seen, and the price that comes
/// of it. The price depends on neither the cost nor the spend, so most of what can be asked leaves it as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Ripening {
    of: Option<(AssetCurve, u32)>,
    /// Work that has ripened after 1, 2 … months of the window, in months of full yield; a mature programme's is 1.
    months: Vec<f64>,
    /// The headroom asked for last, and the unsaturated cost per lead then, as a part of the typed one.
    price: Option<(f64, f64)>,
}

/// What is kept of one side.
#[derive(Clone, Debug, Default)]
pub(super) struct Ripenings {
    /// Of the side as one channel.
    pub(super) own: Ripening,
    /// Of its channels by their place, so that the next scenario finds its own.
    pub(super) channels: Vec<Ripening>,
}

impl Ripening {
    /// Ceiling and unsaturated cost per lead of a channel whose leads cost `cpl` at `spend`:
    /// [`asset_saturation`](super::asset_saturation).
    pub(super) fn saturation(
        &mut self,
        (cpl, spend): (f64, f64),
        headroom: f64,
        (curve, calib): (AssetCurve, u32),
    ) -> Saturation {
        let steady = spend / cpl;
        self.set(curve, calib);
        Saturation { cap: headroom * steady, cpl: cpl * self.part(headroom) }
    }

    fn set(&mut self, curve: AssetCurve, calib: u32) {
        if self.of.is_some_and(|(old, window)| old.is(curve) && window == calib) {
            return;
        }
        (self.of, self.price) = (Some((curve, calib)), None);
        self.months.clear();
        if calib == 0 {
            self.months.push(1.0);
            return;
        }
        let kernel = asset_kernel(curve, curve, calib, calib as usize);
        let ripe = kernel.iter().scan(0.0, |sum, yielded| {
            *sum += yielded;
            Some(*sum)
        });
        self.months.extend(ripe);
    }

    /// The part of the typed cost per lead that the unsaturated one is, so that the average over the window is as typed:
    /// by bisection, to the last bits.
    ///
    /// Where no price reproduces it (hardly any headroom, and nothing ripe in the window) the lowest price tried is
    /// taken: the most leads that the ceiling lets through.
    fn part(&mut self, headroom: f64) -> f64 {
        if let Some((of, part)) = self.price
            && of.to_bits() == headroom.to_bits()
        {
            return part;
        }
        let (mut low, mut high) = (1e-6, 1.0);
        for _ in 0..200 {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            if self.brought(middle, headroom) > 1.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        let part = 0.5 * (low + high);
        self.price = Some((headroom, part));
        part
    }

    /// Leads a month relative to what was typed, when the unsaturated price is `part` of the typed one.
    fn brought(&self, part: f64, headroom: f64) -> f64 {
        let covered = |ripe: &f64| -(-ripe / (part * headroom)).exp_m1();
        let months = self.months.len() as f64;
        headroom * self.months.iter().map(covered).sum::<f64>() / months
    }
}
