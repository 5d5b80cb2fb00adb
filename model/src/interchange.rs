//! A plan and its answers under names that do not change (specification, section 11): the shape that files, other
//! tools and the expected results use. What is read here passes the gate before the engine sees it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::engine::{
    run_off_npv, AssetCurve, AssetMarket, Capacity, Channel, ContactMarket, CrossEffects, Month, Parameters,
    Programme, Projection, Shape, Shock,
};
use crate::scenario::{field, Reason, Side};

/// A plan as calibrated parameters. Whatever is left out is off: no inflation, no cross effect, no limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are the specification's; Parameters documents each with unit and range")]
pub struct Plan {
    pub budget: f64,
    pub share_in: f64,
    pub horizon: f64,
    pub inbound: Vec<PlanChannel>,
    pub outbound: Vec<PlanChannel>,
    pub side_in: PlanSide,
    pub side_out: PlanSide,
    #[serde(default)]
    pub rev_month: f64,
    #[serde(default)]
    pub rev_first: f64,
    pub margin: f64,
    #[serde(default)]
    pub discount: f64,
    #[serde(default)]
    pub stop_in: Option<f64>,
    #[serde(default)]
    pub stop_out: Option<f64>,
    #[serde(default)]
    pub upfront_in: f64,
    #[serde(default)]
    pub upfront_out: f64,
    #[serde(default)]
    pub fixed_in: f64,
    #[serde(default)]
    pub fixed_out: f64,
    #[serde(default)]
    pub sales_cost: f64,
    #[serde(default = "one")]
    pub quality_in: f64,
    #[serde(default = "one")]
    pub targeting: f64,
    #[serde(default)]
    pub infl_in: f64,
    #[serde(default)]
    pub infl_out: f64,
    #[serde(default)]
    pub vis_loss: f64,
    #[serde(default)]
    pub assist: f64,
    #[serde(default)]
    pub nurture: f64,
    #[serde(default)]
    pub react: f64,
    #[serde(default)]
    pub list_decay: f64,
    #[serde(default)]
    pub referral: f64,
    #[serde(default)]
    pub p_mql_ref: f64,
    #[serde(default)]
    pub spend_in: Vec<f64>,
    #[serde(default)]
    pub spend_out: Vec<f64>,
    #[serde(default)]
    pub season_in: Vec<f64>,
    #[serde(default)]
    pub season_out: Vec<f64>,
    #[serde(default = "one")]
    pub start: f64,
    #[serde(default)]
    pub shock_month: f64,
    #[serde(default)]
    pub shock_drop: f64,
    #[serde(default)]
    pub shock_recover: f64,
    #[serde(default)]
    pub capacity: Option<f64>,
    #[serde(default = "usual_wait_loss")]
    pub wait_loss: f64,
}

/// The archetype of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What was made goes on working.
    Asset,
    /// Reaches people now.
    Contact,
}

/// A channel of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are the specification's; Channel documents each with unit and range")]
pub struct PlanChannel {
    pub kind: Kind,
    #[serde(default)]
    pub name: String,
    pub cpl: f64,
    #[serde(default)]
    pub cap: Option<f64>,
    pub p_mql: f64,
    #[serde(default = "one")]
    pub weight: f64,
    #[serde(default)]
    pub ramp: f64,
    #[serde(default)]
    pub decay: f64,
    #[serde(default)]
    pub head: f64,
    #[serde(default)]
    pub calib: f64,
    #[serde(default)]
    pub carry: f64,
    #[serde(default = "one")]
    pub recover: f64,
    #[serde(default)]
    pub base: Vec<f64>,
}

/// The funnel of a side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are the specification's; Programme documents each with unit and range")]
pub struct PlanSide {
    pub p_sql: f64,
    pub p_win: f64,
    pub cycle: f64,
    pub churn: f64,
}

fn one() -> f64 {
    1.0
}

/// Share of the waiting SQLs lost a month unless something else is said.
fn usual_wait_loss() -> f64 {
    0.2
}

/// What is wrong with a plan, in one sentence that names the place and what is allowed there.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Fault {
    /// A figure that the gate refuses.
    #[error("{place} {reason}")]
    Figure {
        /// Where, as in `inbound[0].cpl`.
        place: String,
        /// Why.
        reason: Reason,
    },
    /// A list of the wrong length.
    #[error("{place} must have {allowed} figures, not {found}")]
    Length {
        /// Where.
        place: String,
        /// How many there may be.
        allowed: &'static str,
        /// How many there are.
        found: usize,
    },
    /// Channels that would spend more than their side has.
    #[error("the weights of {place} must sum to 1 at the most, not {sum}")]
    Weights {
        /// Which side's.
        place: &'static str,
        /// To what they sum.
        sum: f64,
    },
    /// Seasonal factors that are all zero.
    #[error("{place} must have a figure above 0")]
    Season {
        /// Which side's.
        place: &'static str,
    },
}

/// Bounds of the figures that no typed assumption has, or that a file may hold more widely: key, least, most, whole.
const BOUNDS: [(&str, f64, f64, bool); 16] = [
    ("cpl", 1e-6, 1e9, false),
    ("cap", 0.0, 1e12, false),
    ("p_mql", 0.0, 1.0, false),
    ("p_sql", 0.0, 1.0, false),
    ("p_win", 0.0, 1.0, false),
    ("cycle", 0.0, 36.0, false),
    ("churn", 0.0, 1.0, false),
    ("weight", 0.0, 1.0, false),
    ("carry", 0.0, 0.999, false),
    ("recover", 0.0, 1.0, false),
    ("stop", 0.0, 600.0, true),
    ("start", 1.0, 12.0, true),
    ("shock_month", 0.0, 600.0, true),
    ("shock_recover", 0.0, 600.0, true),
    ("capacity", 0.0, 1e12, false),
    ("season", 0.0, 1e6, false),
];

/// Lets a figure through that is within the bounds of `key`, and names `place` where it is not.
fn check(place: &str, key: &str, value: f64) -> Result<f64, Fault> {
    let refuse = |reason| Fault::Figure { place: place.to_owned(), reason };
    let Some((_, least, most, whole)) = BOUNDS.into_iter().find(|(name, ..)| *name == key) else {
        let field = field(key).or_else(|| field("margin"));
        return field
            .map_or(Ok(value), |field| field.check(value))
            .map_err(|refusal| refuse(refusal.reason));
    };
    if !(least..=most).contains(&value) {
        Err(refuse(Reason::OutOfRange { least, most }))
    } else if whole && value.fract() != 0.0 {
        Err(refuse(Reason::NotWhole { least, most }))
    } else {
        Ok(value)
    }
}

impl Plan {
    /// The plan as the engine reads it.
    ///
    /// # Errors
    /// The first [`Fault`] found: a figure out of its bounds, a list of the wrong length, weights above 1.
    pub fn parameters(&self) -> Result<Parameters, Fault> {
        let own = |key: &str, value: f64| check(key, key, value);
        Ok(Parameters {
            budget: own("budget", self.budget)?,
            share_in: own("share_in", self.share_in)?,
            horizon: own("horizon", self.horizon)? as u32,
            inbound: self.programme(Side::Inbound)?,
            outbound: self.programme(Side::Outbound)?,
            assets: AssetMarket {
                quality: own("quality_in", self.quality_in)?,
                inflation: own("infl_in", self.infl_in)?,
                vis_loss: own("vis_loss", self.vis_loss)?,
                shock: self.shock()?,
            },
            contacts: ContactMarket {
                targeting: own("targeting", self.targeting)?,
                inflation: own("infl_out", self.infl_out)?,
            },
            cross: CrossEffects {
                assist: own("assist", self.assist)?,
                nurture: own("nurture", self.nurture)?,
                react: own("react", self.react)?,
                list_decay: own("list_decay", self.list_decay)?,
                referral: own("referral", self.referral)?,
                p_mql_ref: own("p_mql_ref", self.p_mql_ref)?,
            },
            rev_month: own("rev_month", self.rev_month)?,
            rev_first: own("rev_first", self.rev_first)?,
            margin: own("margin", self.margin)?,
            discount: own("discount", self.discount)?,
            sales_cost: own("sales_cost", self.sales_cost)?,
            start: own("start", self.start)? as u32,
            capacity: self.sales_capacity()?,
        })
    }

    fn shock(&self) -> Result<Option<Shock>, Fault> {
        let shock = Shock {
            month: check("shock_month", "shock_month", self.shock_month)? as u32,
            drop: check("shock_drop", "share_in", self.shock_drop)?,
            recover: check("shock_recover", "shock_recover", self.shock_recover)? as u32,
        };
        Ok((shock.month > 0).then_some(shock))
    }

    fn sales_capacity(&self) -> Result<Option<Capacity>, Fault> {
        let wait_loss = check("wait_loss", "share_in", self.wait_loss)?;
        self.capacity
            .map(|sqls| Ok(Capacity { sqls: check("capacity", "capacity", sqls)?, wait_loss }))
            .transpose()
    }

    fn programme(&self, side: Side) -> Result<Programme, Fault> {
        let s = match side {
            Side::Inbound => SideOfPlan {
                places: ["inbound", "side_in", "stop_in", "upfront_in", "fixed_in", "spend_in", "season_in"],
                channels: &self.inbound,
                funnel: &self.side_in,
                stop: self.stop_in,
                upfront: self.upfront_in,
                fixed: self.fixed_in,
                spend: &self.spend_in,
                season: &self.season_in,
            },
            Side::Outbound => SideOfPlan {
                places: ["outbound", "side_out", "stop_out", "upfront_out", "fixed_out", "spend_out", "season_out"],
                channels: &self.outbound,
                funnel: &self.side_out,
                stop: self.stop_out,
                upfront: self.upfront_out,
                fixed: self.fixed_out,
                spend: &self.spend_out,
                season: &self.season_out,
            },
        };
        s.programme()
    }
}

/// The figures of one side, wherever the flat shape keeps them.
struct SideOfPlan<'a> {
    places: [&'static str; 7],
    channels: &'a [PlanChannel],
    funnel: &'a PlanSide,
    stop: Option<f64>,
    upfront: f64,
    fixed: f64,
    spend: &'a [f64],
    season: &'a [f64],
}

impl SideOfPlan<'_> {
    fn programme(&self) -> Result<Programme, Fault> {
        let [channels, funnel, stop, upfront, fixed, spend, season] = self.places;
        let rate = |key: &str, value| check(&format!("{funnel}.{key}"), key, value);
        let sum: f64 = self.channels.iter().map(|channel| channel.weight).sum();
        if sum > 1.0 + 1e-9 {
            return Err(Fault::Weights { place: channels, sum });
        }
        Ok(Programme {
            channels: self
                .channels
                .iter()
                .enumerate()
                .map(|(index, channel)| channel.channel(&format!("{channels}[{index}]")))
                .collect::<Result<_, _>>()?,
            p_sql: rate("p_sql", self.funnel.p_sql)?,
            p_win: rate("p_win", self.funnel.p_win)?,
            cycle: rate("cycle", self.funnel.cycle)?,
            churn: rate("churn", self.funnel.churn)?,
            stop: self.stop.map(|month| Ok(check(stop, "stop", month)? as u32)).transpose()?,
            upfront: check(upfront, upfront, self.upfront)?,
            fixed: check(fixed, fixed, self.fixed)?,
            schedule: schedule(spend, self.spend)?,
            season: seasons(season, self.season)?,
        })
    }
}

/// Money month by month; an empty list is no schedule.
fn schedule(place: &str, spend: &[f64]) -> Result<Option<Vec<f64>>, Fault> {
    let months = spend
        .iter()
        .zip(1..)
        .map(|(money, month)| check(&format!("{place}[month {month}]"), "budget", *money))
        .collect::<Result<Vec<_>, _>>()?;
    Ok((!months.is_empty()).then_some(months))
}

/// Twelve factors brought to mean 1; an empty list is no season.
fn seasons(place: &'static str, factors: &[f64]) -> Result<Option<[f64; 12]>, Fault> {
    if factors.is_empty() {
        return Ok(None);
    }
    for (factor, month) in factors.iter().zip(1..) {
        check(&format!("{place}[month {month}]"), "season", *factor)?;
    }
    let year: [f64; 12] = factors.try_into().map_err(|_| Fault::Length {
        place: place.to_owned(),
        allowed: "0 or 12",
        found: factors.len(),
    })?;
    let mean = year.iter().sum::<f64>() / 12.0;
    if mean > 0.0 { Ok(Some(year.map(|factor| factor / mean))) } else { Err(Fault::Season { place }) }
}

impl PlanChannel {
    fn channel(&self, place: &str) -> Result<Channel, Fault> {
        let own = |key: &str, value: f64| check(&format!("{place}.{key}"), key, value);
        let shape = match self.kind {
            Kind::Asset => {
                let curve = AssetCurve {
                    ramp: own("ramp", self.ramp)?,
                    decay: own("decay", self.decay)?,
                    head: own("head", self.head)?,
                };
                let base = self.base_curve(place)?.unwrap_or(curve);
                Shape::Asset { curve, base, calib: own("calib", self.calib)? as u32 }
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
            shape,
        })
    }

    fn base_curve(&self, place: &str) -> Result<Option<AssetCurve>, Fault> {
        match self.base.as_slice() {
            [] => Ok(None),
            [ramp, decay, head] => Ok(Some(AssetCurve {
                ramp: check(&format!("{place}.base[ramp]"), "ramp", *ramp)?,
                decay: check(&format!("{place}.base[decay]"), "decay", *decay)?,
                head: check(&format!("{place}.base[head]"), "head", *head)?,
            })),
            other => Err(Fault::Length {
                place: format!("{place}.base"),
                allowed: "0 or 3",
                found: other.len(),
            }),
        }
    }
}

/// The answers to a plan. `None` is undefined.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the specification's; Projection documents each with unit")]
pub struct Answers {
    pub leads: f64,
    pub customers: f64,
    pub revenue: f64,
    pub gross: f64,
    pub cost: f64,
    pub profit: f64,
    pub cpl: Option<f64>,
    pub cac: Option<f64>,
    pub roi: Option<f64>,
    pub roas: Option<f64>,
    pub payback_month: Option<u32>,
    pub payback_interp: Option<f64>,
    pub npv: f64,
    pub irr_month: Option<f64>,
    pub irr_year: Option<f64>,
    pub value_after_horizon: Option<f64>,
    pub ltv_in: Option<f64>,
    pub ltv_out: Option<f64>,
    pub runoff_npv: f64,
    pub crossover_month: Option<u32>,
    pub cpl_in: Option<f64>,
    pub cpl_out: Option<f64>,
    pub cohort_cac_in: Option<f64>,
    pub cohort_cac_out: Option<f64>,
    pub ltv_cac_in: Option<f64>,
    pub ltv_cac_out: Option<f64>,
    pub customer_payback_in: Option<f64>,
    pub customer_payback_out: Option<f64>,
    pub open_pipeline: f64,
    pub monthly: Monthly,
}

/// The answers month by month. `cum` begins before the first month, all others with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are the specification's; Month documents each with unit")]
pub struct Monthly {
    pub leads_in: Vec<f64>,
    pub leads_out: Vec<f64>,
    pub leads_assist: Vec<f64>,
    pub leads_react: Vec<f64>,
    pub mql: Vec<f64>,
    pub sql: Vec<f64>,
    pub won: Vec<f64>,
    pub active: Vec<f64>,
    pub revenue: Vec<f64>,
    pub cost: Vec<f64>,
    pub cum: Vec<f64>,
}

impl Answers {
    /// Everything there is to say of a plan and its projection.
    pub fn of(plan: &Parameters, projection: &Projection) -> Self {
        let break_even = projection.break_even();
        let last = |side| projection.side_cpl(side).last().copied().flatten();
        Self {
            leads: projection.leads(),
            customers: projection.customers(),
            revenue: projection.revenue(),
            gross: projection.gross(),
            cost: projection.cost(),
            profit: projection.profit(),
            cpl: projection.cpl(),
            cac: projection.cac(),
            roi: projection.roi(),
            roas: projection.roas(),
            payback_month: break_even.map(|found| found.month),
            payback_interp: break_even.map(|found| found.exact),
            npv: projection.npv(),
            irr_month: projection.irr_month(),
            irr_year: projection.irr_year(),
            value_after_horizon: projection.value_after_horizon(),
            ltv_in: projection.lifetime_value(Side::Inbound),
            ltv_out: projection.lifetime_value(Side::Outbound),
            runoff_npv: run_off_npv(plan),
            crossover_month: projection.crossover_month(),
            cpl_in: last(Side::Inbound),
            cpl_out: last(Side::Outbound),
            cohort_cac_in: projection.cohort_cac(Side::Inbound),
            cohort_cac_out: projection.cohort_cac(Side::Outbound),
            ltv_cac_in: projection.ltv_to_cac(Side::Inbound),
            ltv_cac_out: projection.ltv_to_cac(Side::Outbound),
            customer_payback_in: projection.customer_payback(Side::Inbound),
            customer_payback_out: projection.customer_payback(Side::Outbound),
            open_pipeline: projection.open_pipeline(),
            monthly: Monthly::of(projection),
        }
    }
}

impl Monthly {
    fn of(projection: &Projection) -> Self {
        let column = |figure: fn(&Month) -> f64| projection.months.iter().map(figure).collect();
        Self {
            leads_in: column(|month| month.leads.inbound),
            leads_out: column(|month| month.leads.outbound),
            leads_assist: column(|month| month.leads.assisted),
            leads_react: column(|month| month.leads.reactivated),
            mql: column(|month| month.mql.sum()),
            sql: column(|month| month.sql.sum()),
            won: column(|month| month.won.sum()),
            active: column(|month| month.active.sum()),
            revenue: column(|month| month.revenue),
            cost: column(Month::cost),
            cum: projection.cumulative_cash(),
        }
    }
}
