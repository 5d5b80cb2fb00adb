//! Which assumptions may be wrong, and by how much, as long as nobody knows better.

use crate::decision::moves::scale_close_rate;
use crate::engine::{Parameters, Programme, Shape};

/// One assumption that may be wrong, all others as they are.
#[derive(Clone, Copy, Debug)]
pub struct Doubt {
    /// Name in files.
    pub key: &'static str,
    /// Of a hundred cases, 95 lie below so many times the assumed figure; as many lie above one by as much
    /// (specification, section 3: assumptions, none of them measured).
    pub p95: f64,
    /// Multiplies the assumed figure; what is a share stays one.
    pub multiply: fn(&mut Parameters, f64),
}

/// The twelve doubts of the model. Each multiplies a calibrated figure: the yield is held, nothing is calibrated anew.
pub static DOUBTS: [Doubt; 12] = [
    Doubt { key: "cpl_in", p95: 1.6, multiply: |p, by| times_cpl(&mut p.inbound, by) },
    Doubt { key: "cpl_out", p95: 1.4, multiply: |p, by| times_cpl(&mut p.outbound, by) },
    Doubt { key: "cap_in", p95: 2.0, multiply: |p, by| times_ceiling(&mut p.inbound, by) },
    Doubt { key: "cap_out", p95: 2.0, multiply: |p, by| times_ceiling(&mut p.outbound, by) },
    Doubt { key: "ramp", p95: 1.5, multiply: times_ramp },
    Doubt { key: "decay", p95: 1.8, multiply: times_decay },
    Doubt { key: "cycle", p95: 1.4, multiply: |p, by| each_side(p, |side| side.cycle *= by) },
    Doubt { key: "churn", p95: 1.5, multiply: times_churn },
    Doubt { key: "win_in", p95: 1.35, multiply: |p, by| scale_close_rate(&mut p.inbound, by) },
    Doubt { key: "win_out", p95: 1.5, multiply: |p, by| scale_close_rate(&mut p.outbound, by) },
    Doubt { key: "price", p95: 1.25, multiply: times_price },
    Doubt { key: "margin", p95: 1.15, multiply: |p, by| p.margin = (p.margin * by).min(1.0) },
];

fn each_side(plan: &mut Parameters, change: impl Fn(&mut Programme)) {
    change(&mut plan.inbound);
    change(&mut plan.outbound);
}

/// The first lead is dearer; how many there can be is another doubt.
fn times_cpl(side: &mut Programme, by: f64) {
    for channel in &mut side.channels {
        channel.cpl = (channel.cpl * by).clamp(1e-9, 1e9);
    }
}

fn times_ceiling(side: &mut Programme, by: f64) {
    for cap in side.channels.iter_mut().filter_map(|channel| channel.cap.as_mut()) {
        *cap *= by;
    }
}

fn times_ramp(plan: &mut Parameters, by: f64) {
    each_side(plan, |side| {
        for channel in &mut side.channels {
            if let Shape::Asset { curve, .. } = &mut channel.shape {
                curve.ramp *= by;
            }
        }
    });
}

fn times_decay(plan: &mut Parameters, by: f64) {
    each_side(plan, |side| {
        for channel in &mut side.channels {
            if let Shape::Asset { curve, .. } = &mut channel.shape {
                curve.decay = (curve.decay * by).min(1.0);
            }
        }
    });
}

/// A one-off sale stays one.
fn times_churn(plan: &mut Parameters, by: f64) {
    each_side(plan, |side| {
        if side.churn < 1.0 {
            side.churn = (side.churn * by).min(1.0);
        }
    });
}

fn times_price(plan: &mut Parameters, by: f64) {
    plan.rev_month *= by;
    plan.rev_first *= by;
}
