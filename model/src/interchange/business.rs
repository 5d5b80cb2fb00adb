//! A file that is either a scenario or a plan, for questions that can be asked of both.

use serde_json::Value;

use super::fault::Fault;
use super::plan::Plan;
use super::scenario_file::ScenarioFile;
use crate::engine::{Parameters, calibrate};
use crate::scenario::{Scenario, field};

/// A business that somebody asks about: the plan, and the scenario that it was calibrated from where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Business {
    /// The plan as the engine reads it.
    pub plan: Parameters,
    /// The scenario; `None` where the file was a plan.
    pub scenario: Option<Scenario>,
}

impl Business {
    /// The scenario, which names an industry, or else the plan that a JSON text holds.
    ///
    /// # Errors
    /// A [`Fault`] that names the place and what is allowed there.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
        let named = |value: Value| value.get("industry").is_some();
        if serde_json::from_str(bare).is_ok_and(named) {
            let ScenarioFile { scenario, .. } = ScenarioFile::from_json(text)?;
            return Ok(Self { plan: calibrate(&scenario), scenario: Some(scenario) });
        }
        Ok(Self { plan: Plan::from_json(text)?.parameters()?, scenario: None })
    }

    /// What the assumption with this key is now, in the unit in which it is typed. `None` where nothing is typed.
    pub fn typed(&self, key: &str) -> Option<f64> {
        Some((field(key)?.get)(self.scenario.as_ref()?))
    }
}
