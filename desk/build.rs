//! Sums up everything that has a part in an answer, so that a page can tell whether the program beside it is of its version.

use std::fs;
use std::path::{Path, PathBuf};

const PARTS: [&str; 4] = ["src", "../model/src", "../model/data", "../static/desk"];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    let paths = entries.map(|entry| entry.expect("an entry of a folder").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn main() {
    let mut all: Vec<PathBuf> = PARTS.iter().flat_map(|part| files(Path::new(part))).collect();
    all.sort();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
    }
    // FNV-1a.
    let sum = all
        .iter()
        .flat_map(|file| fs::read(file).expect("a readable file"))
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(
        Path::new(&out).join("version.rs"),
        format!("0x{:04x}_{:04x}", sum >> 16, sum & 0xffff),
    )
    .expect("a writable folder");
}
