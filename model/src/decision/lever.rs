//! What can be moved in a calibrated plan to ask "what if", one row an input: how to read it, how to set it, and how far
//! it goes. A lever that stands for several channels moves all of them in proportion.

use super::moves::{
    ChannelFigure, LONGEST_LIFETIME, ceiling, close_rate, cpl, lifetime, movable_budget, moved,
    set_budget, set_ceiling, set_close_rate, set_cpl, set_lifetime, share_in, stop,
};
use crate::engine::Parameters;
use crate::scenario::{LONGEST_PLAN, MOST_MONEY, whole};

/// One input of a calibrated plan.
#[derive(Clone, Copy, Debug)]
pub struct Lever {
    /// Name in files: the one that the same assumption of a scenario has, where there is one.
    pub key: &'static str,
    /// Least that makes sense, in the unit of the plan.
    pub least: f64,
    /// Most that makes sense.
    pub most: f64,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// Reads it; `None` where the plan has nothing of the kind, as a ramp where nothing ripens.
    pub get: fn(&Parameters) -> Option<f64>,
    /// Sets it to a figure within the bounds.
    pub set: fn(&mut Parameters, f64),
}

/// The lever with this key.
pub fn lever(key: &str) -> Option<&'static Lever> {
    LEVERS.iter().find(|lever| lever.key == key)
}

/// A row: key, bounds, how to read it, how to set it.
macro_rules! lever {
    ($key:expr, $least:expr, $most:expr, $get:expr, $set:expr) => {
        Lever { key: $key, least: $least, most: $most, whole: false, get: $get, set: $set }
    };
    ($key:expr, $least:expr, $most:expr, $($place:ident).+) => {
        lever!($key, $least, $most, |p| Some(p.$($place).+), |p, v| p.$($place).+ = v)
    };
}

/// A row whose figure is a whole number.
macro_rules! count {
    ($key:expr, $least:expr, $most:expr, $get:expr, $set:expr) => {
        Lever { key: $key, least: $least, most: $most, whole: true, get: $get, set: $set }
    };
}

/// A row for one figure of the channels of these sides.
macro_rules! of_channels {
    ($key:expr, $most:expr, $figure:ident, $($side:ident),+) => {
        lever!(
            $key,
            0.0,
            $most,
            |p| ChannelFigure::$figure.mean([$(&p.$side),+].into_iter()),
            |p, v| ChannelFigure::$figure.move_to(&mut [$(&mut p.$side),+], v, $most)
        )
    };
}

/// Everything that can be moved, in the order in which a person is asked.
pub static LEVERS: [Lever; 52] = [
    lever!("budget", 0.0, MOST_MONEY, movable_budget, set_budget),
    lever!("share_in", 0.0, 1.0, share_in, |p, v| p.share_in = v),
    count!("horizon", 1.0, LONGEST_PLAN, |p| Some(p.horizon.into()), |p, v| p.horizon = whole(v)),
    lever!("cpl_in", 1e-6, 1e9, |p| cpl(&p.inbound), |p, v| set_cpl(&mut p.inbound, v)),
    lever!("cpl_out", 1e-6, 1e9, |p| cpl(&p.outbound), |p, v| set_cpl(&mut p.outbound, v)),
    lever!("cap_in", 0.0, 1e12, |p| ceiling(&p.inbound), |p, v| set_ceiling(&mut p.inbound, v)),
    lever!("cap_out", 0.0, 1e12, |p| ceiling(&p.outbound), |p, v| set_ceiling(&mut p.outbound, v)),
    lever!("close_rate", 0.0, 1.0, |p| close_rate(&p.outbound), set_close_rate),
    lever!("cycle", 0.0, 36.0, |p| Some(p.outbound.cycle), |p, v| {
        let now = Some(p.outbound.cycle);
        for side in [&mut p.inbound, &mut p.outbound] {
            side.cycle = moved(side.cycle, now, v).min(36.0);
        }
    }),
    lever!("lifetime", 1.0, LONGEST_LIFETIME, |p| lifetime(&p.outbound), set_lifetime),
    lever!("rev_month", 0.0, MOST_MONEY, rev_month),
    lever!("rev_first", 0.0, MOST_MONEY, rev_first),
    lever!("margin", 0.0, 1.0, margin),
    of_channels!("ramp", 36.0, Ramp, inbound, outbound),
    of_channels!("decay", 1.0, Decay, inbound, outbound),
    of_channels!("head", 1.0, Head, inbound, outbound),
    lever!("vis_loss", 0.0, 1.0, assets.vis_loss),
    lever!("quality_in", 0.0, 1.0, assets.quality),
    lever!("infl_in", -0.5, 2.0, assets.inflation),
    of_channels!("carry", 0.99, Carry, inbound, outbound),
    of_channels!("recover", 1.0, Recover, inbound, outbound),
    lever!("targeting", 0.0, 1.0, contacts.targeting),
    lever!("infl_out", -0.5, 2.0, contacts.inflation),
    of_channels!("p_mql_in", 1.0, PMql, inbound),
    of_channels!("p_mql_out", 1.0, PMql, outbound),
    lever!("p_sql_in", 0.0, 1.0, inbound.p_sql),
    lever!("p_sql_out", 0.0, 1.0, outbound.p_sql),
    lever!("p_win_in", 0.0, 1.0, inbound.p_win),
    lever!("p_win_out", 0.0, 1.0, outbound.p_win),
    lever!("cycle_in", 0.0, 36.0, inbound.cycle),
    lever!("cycle_out", 0.0, 36.0, outbound.cycle),
    lever!("churn_in", 0.0, 1.0, inbound.churn),
    lever!("churn_out", 0.0, 1.0, outbound.churn),
    lever!("assist", 0.0, 1.0, cross.assist),
    lever!("nurture", 0.0, 1.0, cross.nurture),
    lever!("react", 0.0, 1.0, cross.react),
    lever!("list_decay", 0.0, 1.0, cross.list_decay),
    lever!("referral", 0.0, 1.0, cross.referral),
    lever!("p_mql_ref", 0.0, 1.0, cross.p_mql_ref),
    lever!("upfront_in", 0.0, MOST_MONEY, inbound.upfront),
    lever!("upfront_out", 0.0, MOST_MONEY, outbound.upfront),
    lever!("fixed_in", 0.0, MOST_MONEY, inbound.fixed),
    lever!("fixed_out", 0.0, MOST_MONEY, outbound.fixed),
    lever!("sales_cost", 0.0, MOST_MONEY, sales_cost),
    lever!("discount", -0.99, 10.0, discount),
    count!("stop_in", 0.0, LONGEST_PLAN, |p| stop(&p.inbound), |p, v| p.inbound.stop =
        Some(whole(v))),
    count!("stop_out", 0.0, LONGEST_PLAN, |p| stop(&p.outbound), |p, v| {
        p.outbound.stop = Some(whole(v));
    }),
    count!("shock_month", 1.0, LONGEST_PLAN, |p| Some(p.assets.shock?.month.into()), |p, v| {
        if let Some(shock) = &mut p.assets.shock {
            shock.month = whole(v);
        }
    }),
    lever!("shock_drop", 0.0, 1.0, |p| Some(p.assets.shock?.drop), |p, v| {
        if let Some(shock) = &mut p.assets.shock {
            shock.drop = v;
        }
    }),
    count!("shock_recover", 0.0, LONGEST_PLAN, |p| Some(p.assets.shock?.recover.into()), |p, v| {
        if let Some(shock) = &mut p.assets.shock {
            shock.recover = whole(v);
        }
    }),
    lever!("capacity", 0.0, 1e6, |p| Some(p.capacity?.sqls), |p, v| {
        if let Some(limit) = &mut p.capacity {
            limit.sqls = v;
        }
    }),
    lever!("wait_loss", 0.0, 1.0, |p| Some(p.capacity?.wait_loss), |p, v| {
        if let Some(limit) = &mut p.capacity {
            limit.wait_loss = v;
        }
    }),
];
