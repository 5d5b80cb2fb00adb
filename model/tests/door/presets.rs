//! What there is to start from, as the published tables have it.

use serde_json::{Value, json};

use crate::{printed, refusal};

/// A table from which the model is built.
fn table(name: &str) -> Value {
    let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a table")).expect("JSON")
}

/// Every figure of the table stands in the printed ones, and no other; its source stands in the citations.
#[track_caller]
fn assert_figures(printed: &Value, table: &Value, citations: &Value) {
    let (printed, table) =
        (printed.as_object().expect("figures"), table.as_object().expect("figures"));
    assert!(printed.keys().eq(table.keys()), "{printed:?}");
    for (key, figure) in table {
        let origin = figure["source"].as_str().expect("a text");
        let (source, note) = origin.split_once('|').unwrap_or((origin, ""));
        let expected = json!({
            "value": figure["value"].as_f64(), "status": figure["status"], "source": source.trim(), "note": note.trim(),
        });
        assert_eq!(printed[key], expected, "{key}");
        assert_eq!(citations[source.trim()], table_of_sources()[source.trim()], "{key}");
    }
}

fn table_of_sources() -> Value {
    table("preset_sources.json")
}

#[test]
fn industries_and_channels_are_those_of_the_tables() {
    let presets = printed(&["presets"], "");
    let citations = &presets["citations"];
    let industries = table("presets.json");
    let found = presets["industries"].as_array().expect("a list");
    assert_eq!(found.len(), industries.as_object().map_or(0, serde_json::Map::len));
    for industry in found {
        let expected = &industries[industry["key"].as_str().expect("a key")];
        assert_eq!(industry["label"], expected["label"]);
        assert_figures(&industry["figures"], &expected["params"], citations);
    }
    let channels = table("channels.json");
    let found = presets["channels"].as_array().expect("a list");
    assert_eq!(found.len(), channels.as_object().map_or(0, serde_json::Map::len));
    for channel in found {
        let expected = &channels[channel["key"].as_str().expect("a key")];
        for (name, column) in
            [("label", "label"), ("side", "side"), ("archetype", "kind"), ("note", "note")]
        {
            assert_eq!(channel[name], expected[column]);
        }
        assert_figures(&channel["figures"], &expected["params"], citations);
    }
    assert!(citations.as_object().is_some_and(|all| all.values().all(Value::is_string)));
}

#[test]
fn one_industry_comes_alone_with_the_sources_of_its_figures() {
    let all = printed(&["presets"], "");
    let one = printed(&["presets", "--industry", "real_estate"], "");
    let industries = all["industries"].as_array().expect("a list");
    let expected = industries.iter().find(|industry| industry["key"] == "real_estate");
    assert_eq!(one["industries"].as_array().map(Vec::as_slice), expected.map(std::slice::from_ref));
    assert!(one.get("channels").is_none());
    let figures = one["industries"][0]["figures"].as_object().expect("figures");
    let citations = one["citations"].as_object().expect("citations");
    assert!(
        figures
            .values()
            .all(|figure| citations.contains_key(figure["source"].as_str().expect("a source")))
    );
    assert!(
        citations.keys().all(|source| figures.values().any(|figure| figure["source"] == **source))
    );
}

#[test]
fn an_unknown_industry_lists_the_known_ones() {
    let all = printed(&["presets"], "");
    let keys = all["industries"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|industry| industry["key"].as_str());
    let keys = keys.collect::<Option<Vec<_>>>().expect("keys").join(", ");
    for key in ["b2b", "", "Retail"] {
        assert_eq!(
            refusal(&["presets", "--industry", key], b""),
            format!("--industry must be one of {keys}")
        );
    }
}
