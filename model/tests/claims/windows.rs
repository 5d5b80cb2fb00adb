//! A cost per lead without its window says nothing: the same inbound programme, measured over six months or for good.

use pushpull_model::engine::{AssetCurve, Shape, asset_kernel};

use crate::{assert_printed, software};

/// Months after which nothing is left of an item.
const WHOLE_LIFE: usize = 600;

/// Section 0: steady work under the preset's shape, far below the ceiling, without inflation and visibility loss.
#[test]
fn average_cost_per_lead_over_several_windows() {
    let Shape::Asset { curve, base, calib } = software(36).inbound.channels[0].shape else {
        panic!("inbound is an asset channel")
    };
    assert_eq!((curve, calib), (AssetCurve { ramp: 9.0, decay: 0.034, head: 0.1 }, 36));
    let kernel = asset_kernel(curve, base, calib, WHOLE_LIFE);
    // Work of the first month yields in every month of the window, work of the last in one.
    let average = |months: usize| {
        let leads: f64 = (0..months).map(|age| (months - age) as f64 * kernel[age]).sum();
        months as f64 / leads
    };
    for (months, printed) in [(6, "12.0"), (12, "3.9"), (24, "1.5"), (36, "1.00"), (60, "0.67")] {
        assert_printed(average(months), printed);
    }
    assert_printed(kernel.iter().sum(), "2.9");
}
