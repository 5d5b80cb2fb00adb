//! `presets.rs`: the industries, each with all its figures.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::origins::{Figure, Origins};
use crate::{enumeration, read};

#[derive(Deserialize)]
struct Preset {
    label: String,
    params: BTreeMap<String, Figure>,
}

/// In the order of the menu.
const ORDER: [&str; 13] = [
    "b2b_software",
    "professional_services",
    "ecommerce",
    "healthcare",
    "financial_services",
    "manufacturing",
    "education",
    "real_estate",
    "startup",
    "consulting",
    "automotive",
    "telecom",
    "retail",
];

/// The struct of all figures, the enumeration of the industries, and the static of each.
pub(crate) fn code(origins: &mut Origins) -> String {
    let presets: BTreeMap<String, Preset> = read("data/presets.json");
    assert_eq!(ORDER.len(), presets.len(), "presets.json has another set of industries");
    let keys: Vec<&String> = presets[ORDER[0]].params.keys().collect();
    let labels = ORDER.map(|key| (key, presets[key].label.as_str()));
    let names = ["The businesses there are presets for.", "Industry", "INDUSTRIES", "Preset"];
    let statics = ORDER.iter().map(|key| figures(key, &presets[*key], origins));
    let statics = statics.collect::<String>();
    figures_struct(&keys) + &figures_of_a_preset(&keys) + &enumeration(names, &labels) + &statics
}

fn figures_struct(keys: &[&String]) -> String {
    let mut code = String::from(
        "/// Every figure of a preset, by its key.\n#[derive(Debug)]\npub struct Figures {\n",
    );
    for key in keys {
        let _ = writeln!(
            code,
            "    /// Default of `{key}`, whose unit and bounds are in its row of [`FIELDS`](super::FIELDS).\n    \
             pub {key}: Figure,"
        );
    }
    code.push_str("}\n\nimpl Figures {\n    /// The figure with this key.\n");
    code.push_str("    pub fn get(&self, key: &str) -> Option<&Figure> {\n        match key {\n");
    for key in keys {
        let _ = writeln!(code, "            \"{key}\" => Some(&self.{key}),");
    }
    code.push_str(
        "            _ => None,\n        }\n    }\n\n    /// All figures with their keys.\n",
    );
    let _ = writeln!(
        code,
        "    pub fn each(self) -> [(&'static str, Figure); {}] {{\n        [",
        keys.len()
    );
    for key in keys {
        let _ = writeln!(code, "            (\"{key}\", self.{key}),");
    }
    code.push_str("        ]\n    }\n}\n\n");
    code
}

fn figures_of_a_preset(keys: &[&String]) -> String {
    let mut code = format!("const FIGURES: usize = {};\n\n", keys.len());
    code.push_str("impl Preset {\n    /// The defaults.\n");
    code.push_str(
        "    #[allow(clippy::similar_names, reason = \"the keys have a letter between them\")]\n",
    );
    code.push_str("    pub fn figures(&self) -> Figures {\n");
    let _ = writeln!(code, "        let [{}] = *self.values;", names(keys, "v_"));
    let _ = writeln!(code, "        let [{}] = *self.origins;", names(keys, "o_"));
    code.push_str("        Figures {\n");
    for key in keys {
        let _ = writeln!(code, "            {key}: Figure::new(v_{key}, o_{key}),");
    }
    code.push_str("        }\n    }\n}\n\n");
    code
}

fn names(keys: &[&String], prefix: &str) -> String {
    keys.iter().map(|key| format!("{prefix}{key}")).collect::<Vec<_>>().join(", ")
}

/// The statics of one industry: its values, and for each the number of its origin.
fn figures(key: &str, preset: &Preset, origins: &mut Origins) -> String {
    let numbers: Vec<_> = preset
        .params
        .iter()
        .map(|(name, figure)| origins.of(&format!("{key}.{name}"), figure))
        .collect();
    let values: Vec<_> = preset.params.values().map(|figure| figure.value).collect();
    format!(
        "#[allow(clippy::unreadable_literal, reason = \"figures as published\")]\n\
         static {name}: Preset = Preset {{ key: {key:?}, label: {:?}, values: &{values:?}, origins: &{numbers:?} }};\n",
        preset.label,
        name = key.to_uppercase(),
    )
}
