//! Cost per action, always with the name of the action: an order and an enrolment are not one figure.

use std::fmt;

use super::money::ratio;
use super::month::ByPath;
use super::projection::Projection;

/// A step on the way from lead to customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Somebody gave contact data or replied.
    Lead,
    /// Marketing finds the lead fit.
    Mql,
    /// Sales works on it.
    Sql,
    /// A customer is won.
    Customer,
}

/// Something that a person does, by the name that a firm has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name: order, enrolment, meeting.
    pub name: String,
    /// The step at which it happens.
    pub stage: Stage,
}

/// What one action of a name costs.
#[derive(Clone, Debug, PartialEq)]
pub struct CostPerAction {
    /// Of what.
    pub action: Action,
    /// How many over the horizon.
    pub count: f64,
    /// Marketing cost over the horizon for one of them. `None` where there are none.
    pub cost: Option<f64>,
}

impl fmt::Display for CostPerAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cost {
            Some(cost) => write!(f, "{cost} per {}", self.action.name),
            None => write!(f, "no {}", self.action.name),
        }
    }
}

impl Projection {
    /// Marketing cost (spend, fixed and up-front cost of both sides) over the number of actions of all paths
    /// (specification, section 1).
    pub fn cost_per_action(&self, action: Action) -> CostPerAction {
        let path = |month: &super::Month| -> ByPath<f64> {
            match action.stage {
                Stage::Lead => month.leads,
                Stage::Mql => month.mql,
                Stage::Sql => month.sql,
                Stage::Customer => month.won,
            }
        };
        let count = self.months.iter().map(|month| path(month).sum()).sum();
        CostPerAction { cost: ratio(self.marketing_cost(), count), action, count }
    }
}
