//! Turns `data/presets.json`, `data/channels.json`, `data/common.json` and `data/preset_sources.json` into Rust, so that a
//! missing figure does not compile. Without the feature `sources` the figures come without the texts about them.

#![allow(clippy::panic, clippy::indexing_slicing, reason = "a wrong preset must stop the build")]

mod channels;
mod industries;
mod origins;

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use origins::Origins;

fn main() {
    let mut origins = Origins::read();
    let presets = industries::code(&mut origins) + &origins.common();
    write("channels.rs", &channels::code(&mut origins));
    write("presets.rs", &(presets + &origins.statics()));
}

/// What a file of the data holds.
pub(crate) fn read<T: for<'de> Deserialize<'de>>(path: &str) -> T {
    println!("cargo::rerun-if-changed={path}");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `b2b_software` to `B2bSoftware`.
pub(crate) fn type_name(key: &str) -> String {
    key.split('_')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}

/// An enumeration with a variant for each key, a list of all of them, and where the preset of each is.
pub(crate) fn enumeration([doc, name, all, preset]: [&str; 4], labels: &[(&str, &str)]) -> String {
    let mut code = format!(
        "/// {doc}\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {name} {{\n"
    );
    for (key, label) in labels {
        let _ = writeln!(code, "    /// {label}\n    {},", type_name(key));
    }
    let _ = writeln!(code, "}}\n\n/// All of them, in the order of the menu.");
    let _ = writeln!(code, "pub const {all}: [{name}; {}] = [", labels.len());
    for (key, _) in labels {
        let _ = writeln!(code, "    {name}::{},", type_name(key));
    }
    let _ = writeln!(code, "];\n\nimpl {name} {{\n    /// Its preset.");
    let _ =
        writeln!(code, "    pub fn preset(self) -> &'static {preset} {{\n        match self {{");
    for (key, _) in labels {
        let _ = writeln!(code, "            Self::{} => &{},", type_name(key), key.to_uppercase());
    }
    code.push_str("        }\n    }\n}\n\n");
    code
}

/// Puts generated code where the crate includes it from.
fn write(file: &str, code: &str) {
    let out = std::env::var_os("OUT_DIR").unwrap_or_else(|| panic!("cargo sets OUT_DIR"));
    let path = Path::new(&out).join(file);
    std::fs::write(&path, code).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
