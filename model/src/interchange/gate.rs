//! The gate for plans: a [`Plan`] from outside becomes [`Parameters`] within bounds, or one sentence that names the
//! place and what is allowed there.

use super::bounds::{Fault, check, check_all, check_whole};
use super::plan::{Kind, Plan, PlanChannel, PlanSide};
use crate::engine::{
    AssetCurve, AssetMarket, Capacity, Channel, ContactMarket, CrossEffects, Parameters, Programme,
    Shape, Shock,
};
use crate::scenario::Side;

impl Plan {
    /// The plan as the engine reads it.
    ///
    /// # Errors
    /// The first [`Fault`] found: a figure out of its bounds, a list of the wrong length, weights above 1.
    pub fn parameters(&self) -> Result<Parameters, Fault> {
        Ok(Parameters {
            budget: check("budget", self.budget)?,
            share_in: check("share_in", self.share_in)?,
            horizon: check_whole("horizon", self.horizon)?,
            inbound: self.programme(Side::Inbound)?,
            outbound: self.programme(Side::Outbound)?,
            assets: AssetMarket {
                quality: check("quality_in", self.quality_in)?,
                inflation: check("infl_in", self.infl_in)?,
                vis_loss: check("vis_loss", self.vis_loss)?,
                shock: self.shock()?,
            },
            contacts: ContactMarket {
                targeting: check("targeting", self.targeting)?,
                inflation: check("infl_out", self.infl_out)?,
            },
            cross: self.cross()?,
            rev_month: check("rev_month", self.rev_month)?,
            rev_first: check("rev_first", self.rev_first)?,
            margin: check("margin", self.margin)?,
            discount: check("discount", self.discount)?,
            sales_cost: check("sales_cost", self.sales_cost)?,
            start: check_whole("start", self.start)?,
            capacity: self.sales_capacity()?,
        })
    }

    fn cross(&self) -> Result<CrossEffects, Fault> {
        Ok(CrossEffects {
            assist: check("assist", self.assist)?,
            nurture: check("nurture", self.nurture)?,
            react: check("react", self.react)?,
            list_decay: check("list_decay", self.list_decay)?,
            referral: check("referral", self.referral)?,
            p_mql_ref: check("p_mql_ref", self.p_mql_ref)?,
        })
    }

    fn shock(&self) -> Result<Option<Shock>, Fault> {
        let shock = Shock {
            month: check_whole("shock_month", self.shock_month)?,
            drop: check("shock_drop", self.shock_drop)?,
            recover: check_whole("shock_recover", self.shock_recover)?,
        };
        Ok((shock.month > 0).then_some(shock))
    }

    fn sales_capacity(&self) -> Result<Option<Capacity>, Fault> {
        let wait_loss = check("wait_loss", self.wait_loss)?;
        self.capacity
            .map(|sqls| Ok(Capacity { sqls: check("capacity", sqls)?, wait_loss }))
            .transpose()
    }

    fn programme(&self, side: Side) -> Result<Programme, Fault> {
        let side = match side {
            Side::Inbound => SideOfPlan {
                places: [
                    "inbound",
                    "side_in",
                    "stop_in",
                    "upfront_in",
                    "fixed_in",
                    "spend_in",
                    "season_in",
                    "visit_to_lead_in",
                    "trackable_in",
                ],
                channels: &self.inbound,
                funnel: &self.side_in,
                stop: self.stop_in,
                upfront: self.upfront_in,
                fixed: self.fixed_in,
                spend: &self.spend_in,
                season: &self.season_in,
                visit_to_lead: self.visit_to_lead_in,
                trackable: self.trackable_in,
            },
            Side::Outbound => SideOfPlan {
                places: [
                    "outbound",
                    "side_out",
                    "stop_out",
                    "upfront_out",
                    "fixed_out",
                    "spend_out",
                    "season_out",
                    "visit_to_lead_out",
                    "trackable_out",
                ],
                channels: &self.outbound,
                funnel: &self.side_out,
                stop: self.stop_out,
                upfront: self.upfront_out,
                fixed: self.fixed_out,
                spend: &self.spend_out,
                season: &self.season_out,
                visit_to_lead: self.visit_to_lead_out,
                trackable: self.trackable_out,
            },
        };
        side.programme()
    }
}

/// The figures of one side, wherever the flat shape keeps them.
struct SideOfPlan<'a> {
    places: [&'static str; 9],
    channels: &'a [PlanChannel],
    funnel: &'a PlanSide,
    stop: Option<f64>,
    upfront: f64,
    fixed: f64,
    spend: &'a [f64],
    season: &'a [f64],
    visit_to_lead: Option<f64>,
    trackable: Option<f64>,
}

impl SideOfPlan<'_> {
    fn programme(&self) -> Result<Programme, Fault> {
        let [channels, funnel, stop, upfront, fixed, spend, season, visit_to_lead, trackable] =
            self.places;
        let share =
            |place: &str, value: Option<f64>| value.map(|share| check(place, share)).transpose();
        let rate = |key: &str, value| check(&format!("{funnel}.{key}"), value);
        Ok(Programme {
            channels: mix(channels, self.channels)?,
            p_sql: rate("p_sql", self.funnel.p_sql)?,
            p_win: rate("p_win", self.funnel.p_win)?,
            cycle: rate("cycle", self.funnel.cycle)?,
            churn: rate("churn", self.funnel.churn)?,
            stop: self.stop.map(|month| check_whole(stop, month)).transpose()?,
            upfront: check(upfront, self.upfront)?,
            fixed: check(fixed, self.fixed)?,
            schedule: schedule(spend, self.spend)?,
            season: seasons(season, self.season)?,
            visit_to_lead: share(visit_to_lead, self.visit_to_lead)?,
            trackable: share(trackable, self.trackable)?,
        })
    }
}

/// The channels of a side, which share its money.
fn mix(place: &'static str, channels: &[PlanChannel]) -> Result<Vec<Channel>, Fault> {
    let mix: Vec<Channel> = channels
        .iter()
        .enumerate()
        .map(|(index, channel)| channel.channel(&format!("{place}[{index}]")))
        .collect::<Result<_, _>>()?;
    let sum: f64 = mix.iter().map(|channel| channel.weight).sum();
    // Twelve twelfths may come to a little more than one.
    if sum > 1.0 + 1e-9 { Err(Fault::Weights { place, sum }) } else { Ok(mix) }
}

/// Money month by month; an empty list is no schedule.
fn schedule(place: &str, spend: &[f64]) -> Result<Option<Vec<f64>>, Fault> {
    let months = check_all(place, spend)?;
    Ok((!months.is_empty()).then_some(months))
}

/// Twelve factors brought to mean 1; an empty list is no season.
fn seasons(place: &'static str, factors: &[f64]) -> Result<Option<[f64; 12]>, Fault> {
    if factors.is_empty() {
        return Ok(None);
    }
    let year: [f64; 12] = check_all(place, factors)?.try_into().map_err(|_| Fault::Length {
        place: place.to_owned(),
        allowed: "0 or 12",
        found: factors.len(),
    })?;
    let sum: f64 = year.iter().sum();
    if sum > 0.0 {
        Ok(Some(year.map(|factor| factor * 12.0 / sum)))
    } else {
        Err(Fault::Season { place })
    }
}

impl PlanChannel {
    fn channel(&self, place: &str) -> Result<Channel, Fault> {
        let own = |key: &str, value: f64| check(&format!("{place}.{key}"), value);
        let shape = match self.kind {
            Kind::Asset => {
                let curve = AssetCurve {
                    ramp: own("ramp", self.ramp)?,
                    decay: own("decay", self.decay)?,
                    head: own("head", self.head)?,
                };
                let base = self.base_curve(place)?.unwrap_or(curve);
                Shape::Asset {
                    curve,
                    base,
                    calib: check_whole(&format!("{place}.calib"), self.calib)?,
                }
            }
            Kind::Contact => Shape::Contact {
                carry: own("carry", self.carry)?,
                recover: own("recover", self.recover)?,
            },
        };
        Ok(Channel {
            name: self.name.clone(),
            weight: own("weight", self.weight)?,
            cpl: own("cpl", self.cpl)?,
            cap: self.cap.map(|cap| own("cap", cap)).transpose()?,
            p_mql: own("p_mql", self.p_mql)?,
            response: self.response.map(|rate| own("response", rate)).transpose()?,
            shape,
        })
    }

    /// The shape under which the cost per lead was measured; an empty list is the channel's own.
    fn base_curve(&self, place: &str) -> Result<Option<AssetCurve>, Fault> {
        let place = format!("{place}.base");
        match check_all(&place, &self.base)?.as_slice() {
            [] => Ok(None),
            &[ramp, decay, head] => Ok(Some(AssetCurve { ramp, decay, head })),
            other => Err(Fault::Length { place, allowed: "0 or 3", found: other.len() }),
        }
    }
}
