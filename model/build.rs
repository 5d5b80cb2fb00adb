//! Turns `data/presets.json`, `data/channels.json`, `data/common.json` and `data/preset_sources.json` into Rust, so that a
//! missing figure does not compile. Without the feature `sources` the figures come without the texts about them.

#![allow(clippy::panic, clippy::indexing_slicing, reason = "a wrong preset must stop the build")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
struct Preset {
    label: String,
    params: BTreeMap<String, Figure>,
}

#[derive(Deserialize)]
struct Figure {
    value: f64,
    source: String,
    status: String,
}

/// Where a default comes from that is no preset's.
#[derive(Deserialize)]
struct Origin {
    source: String,
    status: String,
}

/// A channel as it usually is.
#[derive(Deserialize)]
struct Channel {
    label: String,
    side: String,
    kind: String,
    params: BTreeMap<String, Figure>,
    note: String,
}

fn read<T: for<'de> Deserialize<'de>>(path: &str) -> T {
    println!("cargo::rerun-if-changed={path}");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `b2b_software` to `B2bSoftware`.
fn type_name(key: &str) -> String {
    key.split('_')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}

fn status_name(status: &str) -> &'static str {
    match status {
        "published" => "Published",
        "derived" => "Derived",
        "assumption" => "Assumption",
        other => panic!("unknown status `{other}`"),
    }
}

fn figures_struct(keys: &[&String]) -> String {
    let mut code = String::from(
        "/// Every figure of a preset, by its key.\n#[derive(Debug)]\npub struct Figures {\n",
    );
    for key in keys {
        let _ = writeln!(code, "    /// `{key}`\n    pub {key}: Figure,");
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
    let _ = writeln!(code, "const FIGURES: usize = {};\n", keys.len());
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

fn industries(presets: &BTreeMap<String, Preset>, order: &[String]) -> String {
    let mut code = String::from(
        "/// The businesses there are presets for.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Industry {\n",
    );
    for key in order {
        let _ = writeln!(code, "    /// {}\n    {},", presets[key].label, type_name(key));
    }
    let _ = writeln!(code, "}}\n\n/// All of them, in the order of the menu.");
    let _ = writeln!(code, "pub const INDUSTRIES: [Industry; {}] = [", order.len());
    for key in order {
        let _ = writeln!(code, "    Industry::{},", type_name(key));
    }
    code.push_str("];\n\nimpl Industry {\n    /// The preset of this industry.\n");
    code.push_str("    pub fn preset(self) -> &'static Preset {\n        match self {\n");
    for key in order {
        let (name, constant) = (type_name(key), key.to_uppercase());
        let _ = writeln!(code, "            Self::{name} => &{constant},");
    }
    code.push_str("        }\n    }\n}\n\n");
    code
}

/// Whether the program carries the texts about its figures.
fn with_sources() -> bool {
    std::env::var_os("CARGO_FEATURE_SOURCES").is_some()
}

/// Where figures come from, each origin once.
type Origins = Vec<(String, String, String)>;

/// The number of the origin of the figure at `place`.
fn origin(
    place: &str,
    figure: &Figure,
    sources: &BTreeMap<String, String>,
    origins: &mut Origins,
) -> usize {
    let (source, note) = figure.source.split_once('|').unwrap_or((&figure.source, ""));
    let (source, note) = (source.trim().to_owned(), note.trim().to_owned());
    assert!(sources.contains_key(&source), "{place}: unknown source `{source}`");
    let (source, note) = if with_sources() { (source, note) } else { Default::default() };
    let origin = (status_name(&figure.status).to_owned(), source, note);
    origins.iter().position(|known| *known == origin).unwrap_or_else(|| {
        origins.push(origin);
        origins.len() - 1
    })
}

/// The enumeration of the channels, in the order of the menu.
fn channel_kinds(presets: &BTreeMap<String, Channel>, order: &[String]) -> String {
    let mut code = String::from(
        "/// The channels there are presets for.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum ChannelKind {\n",
    );
    for key in order {
        let _ = writeln!(code, "    /// {}\n    {},", presets[key].label, type_name(key));
    }
    let _ = writeln!(code, "}}\n\n/// All of them, in the order of the menu.");
    let _ = writeln!(code, "pub const CHANNEL_KINDS: [ChannelKind; {}] = [", order.len());
    for key in order {
        let _ = writeln!(code, "    ChannelKind::{},", type_name(key));
    }
    code.push_str("];\n\nimpl ChannelKind {\n    /// The preset of this channel.\n");
    code.push_str("    pub fn preset(self) -> &'static ChannelPreset {\n        match self {\n");
    for key in order {
        let (name, constant) = (type_name(key), key.to_uppercase());
        let _ = writeln!(code, "            Self::{name} => &{constant},");
    }
    code.push_str("        }\n    }\n}\n\n");
    code
}

/// The static of one channel; the struct it fills knows which figures its kind must have.
fn channel(
    key: &str,
    channel: &Channel,
    sources: &BTreeMap<String, String>,
    origins: &mut Origins,
) -> String {
    let mut response = String::from("None");
    let mut works = String::new();
    for (name, figure) in &channel.params {
        let origin = origin(&format!("{key}.{name}"), figure, sources, origins);
        let stated = format!("Stated({:?}, {origin})", figure.value);
        if name == "response" {
            response = format!("Some({stated})");
        } else {
            let _ = write!(works, "{name}: {stated}, ");
        }
    }
    let side = match channel.side.as_str() {
        "in" => "Inbound",
        "out" => "Outbound",
        other => panic!("{key}: unknown side `{other}`"),
    };
    format!(
        "static {name}: ChannelPreset = ChannelPreset {{ key: {key:?}, label: {:?}, note: {:?}, \
         side: Side::{side}, works: Works::{} {{ {works} }}, response: {response} }};\n",
        channel.label,
        if with_sources() { channel.note.as_str() } else { "" },
        type_name(&channel.kind),
        name = key.to_uppercase(),
    )
}

/// `channels.rs`: the channels, from the ones for inbound to the ones for outbound.
fn channels(sources: &BTreeMap<String, String>, origins: &mut Origins) -> String {
    let presets: BTreeMap<String, Channel> = read("data/channels.json");
    let order = [
        "seo",
        "content",
        "social_organic",
        "webinar",
        "email_nurture",
        "cold_email",
        "cold_call",
        "direct_mail",
        "paid_search",
        "paid_social",
        "display",
        "events",
        "tv_radio",
    ]
    .map(String::from);
    assert_eq!(order.len(), presets.len(), "channels.json has another set of channels");
    let statics = order.iter().map(|key| channel(key, &presets[key], sources, origins));
    channel_kinds(&presets, &order) + &statics.collect::<String>()
}

/// The statics of one industry: its values, and for each the number of its origin.
fn figures(
    key: &str,
    preset: &Preset,
    sources: &BTreeMap<String, String>,
    origins: &mut Origins,
) -> String {
    let numbers: Vec<_> = preset
        .params
        .iter()
        .map(|(name, figure)| origin(&format!("{key}.{name}"), figure, sources, origins))
        .collect();
    let values: Vec<_> = preset.params.values().map(|figure| figure.value).collect();
    format!(
        "#[allow(clippy::unreadable_literal, reason = \"figures as published\")]\n\
         static {name}: Preset = Preset {{ key: {key:?}, label: {:?}, values: &{values:?}, origins: &{numbers:?} }};\n",
        preset.label,
        name = key.to_uppercase(),
    )
}

fn main() {
    let presets: BTreeMap<String, Preset> = read("data/presets.json");
    let sources: BTreeMap<String, String> = read("data/preset_sources.json");
    let order = [
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
    ]
    .map(String::from);
    assert_eq!(order.len(), presets.len(), "presets.json has another set of industries");
    let keys: Vec<&String> = presets[&order[0]].params.keys().collect();

    let mut code = figures_struct(&keys) + &industries(&presets, &order);
    let mut origins = Origins::new();
    for key in &order {
        code += &figures(key, &presets[key], &sources, &mut origins);
    }
    let common: BTreeMap<String, Origin> = read("data/common.json");
    let _ = writeln!(
        code,
        "\n/// Defaults that no preset has: their keys, and the numbers of their origins.\n\
         pub(super) const COMMON: [(&str, u8); {}] = [",
        common.len()
    );
    for (key, Origin { source, status }) in common {
        let figure = Figure { value: 0.0, source, status };
        let number = origin(&format!("common.{key}"), &figure, &sources, &mut origins);
        let _ = writeln!(code, "    ({key:?}, {number}),");
    }
    code.push_str("];\n");
    write("channels.rs", &channels(&sources, &mut origins));
    let _ = writeln!(code, "\nstatic ORIGINS: [Origin; {}] = [", origins.len());
    for (status, source, note) in &origins {
        let _ = writeln!(code, "    (Status::{status}, {source:?}, {note:?}),");
    }
    code.push_str("];\n");
    let cited: Vec<_> = sources.iter().filter(|_| with_sources()).collect();
    let _ = writeln!(code, "\nstatic SOURCES: [(&str, &str); {}] = [", cited.len());
    for (key, citation) in cited {
        let _ = writeln!(code, "    ({key:?}, {citation:?}),");
    }
    code.push_str("];\n");

    write("presets.rs", &code);
}

/// Puts generated code where the crate includes it from.
fn write(file: &str, code: &str) {
    let out = std::env::var_os("OUT_DIR").unwrap_or_else(|| panic!("cargo sets OUT_DIR"));
    let path = Path::new(&out).join(file);
    std::fs::write(&path, code).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
