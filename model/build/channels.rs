//! `channels.rs`: the channels, from the ones for inbound to the ones for outbound.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::origins::{Figure, Origins, with_sources};
use crate::{enumeration, read, type_name};

/// A channel as it usually is.
#[derive(Deserialize)]
struct Channel {
    label: String,
    side: String,
    kind: String,
    params: BTreeMap<String, Figure>,
    note: String,
}

/// In the order of the menu.
const ORDER: [&str; 13] = [
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
];

/// The enumeration of the channels, and the static of each.
pub(crate) fn code(origins: &mut Origins) -> String {
    let presets: BTreeMap<String, Channel> = read("data/channels.json");
    assert_eq!(ORDER.len(), presets.len(), "channels.json has another set of channels");
    let labels = ORDER.map(|key| (key, presets[key].label.as_str()));
    let names =
        ["The channels there are presets for.", "ChannelKind", "CHANNEL_KINDS", "ChannelPreset"];
    let statics = ORDER.iter().map(|key| channel(key, &presets[*key], origins));
    enumeration(names, &labels) + &statics.collect::<String>()
}

/// The static of one channel; the struct it fills knows which figures its kind must have.
fn channel(key: &str, channel: &Channel, origins: &mut Origins) -> String {
    let mut response = String::from("None");
    let mut works = String::new();
    for (name, figure) in &channel.params {
        let origin = origins.of(&format!("{key}.{name}"), figure);
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
