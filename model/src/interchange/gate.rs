//! The gate for plans: a [`Plan`] from outside becomes [`Parameters`] within bounds, or one sentence that names the
//! place and what is allowed there.

use super::bounds::{check, check_all, check_whole};
use super::fault::Fault;
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
            inbound: self.side(Side::Inbound).programme()?,
            outbound: self.side(Side::Outbound).programme()?,
            assets: AssetMarket {
                quality: check("quality_in", self.quality_in)?,
                inflation: check("infl_in", self.infl_in)?,
                vis_loss: check("vis_loss", self.vis_loss)?,
                shock: self.shock()?,
                visibility: Vec::new(),
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

    /// The figures of one side, wherever the flat shape keeps them.
    fn side(&self, side: Side) -> SideOfPlan<'_> {
        match side {
            Side::Inbound => SideOfPlan {
                name: "inbound",
                end: "in",
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
                name: "outbound",
                end: "out",
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
        }
    }
}

/// The figures of one side.
struct SideOfPlan<'a> {
    /// Name of its list of channels.
    name: &'static str,
    /// How the names of its other figures end.
    end: &'static str,
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
        let place = |figure: &str| format!("{figure}_{}", self.end);
        let own = |figure: &str, value| check(&place(figure), value);
        let rate = |figure: &str, value| check(&format!("side_{}.{figure}", self.end), value);
        let share = |figure: &str, value: Option<f64>| value.map(|v| own(figure, v)).transpose();
        Ok(Programme {
            channels: mix(self.name, self.channels)?,
            p_sql: rate("p_sql", self.funnel.p_sql)?,
            p_win: rate("p_win", self.funnel.p_win)?,
            cycle: rate("cycle", self.funnel.cycle)?,
            churn: rate("churn", self.funnel.churn)?,
            stop: self.stop.map(|month| check_whole(&place("stop"), month)).transpose()?,
            upfront: own("upfront", self.upfront)?,
            fixed: own("fixed", self.fixed)?,
            schedule: schedule(&place("spend"), self.spend)?,
            season: seasons(&place("season"), self.season)?,
            visit_to_lead: share("visit_to_lead", self.visit_to_lead)?,
            trackable: share("trackable", self.trackable)?,
        })
    }
}

/// The channels of a side, which share its money.
fn mix(place: &str, channels: &[PlanChannel]) -> Result<Vec<Channel>, Fault> {
    let mix: Vec<Channel> = channels
        .iter()
        .enumerate()
        .map(|(index, channel)| channel.channel(&format!("{place}[{index}]")))
        .collect::<Result<_, _>>()?;
    let sum: f64 = mix.iter().map(|channel| channel.weight).sum();
    // Twelve twelfths may come to a little more than one.
    if sum > 1.0 + 1e-9 { Err(Fault::Weights { place: place.to_owned(), sum }) } else { Ok(mix) }
}

/// Money month by month; an empty list is no schedule.
fn schedule(place: &str, spend: &[f64]) -> Result<Option<Vec<f64>>, Fault> {
    let months = check_all(place, spend)?;
    Ok((!months.is_empty()).then_some(months))
}

/// Twelve factors brought to mean 1; an empty list is no season.
fn seasons(place: &str, factors: &[f64]) -> Result<Option<[f64; 12]>, Fault> {
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
        Err(Fault::Season { place: place.to_owned() })
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
