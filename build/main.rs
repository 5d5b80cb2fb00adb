//! Makes of `locales/` the list of all sentences, so that one missing in a language does not compile. The texts
//! themselves are not in the program: a visitor fetches one language, and of its long texts those that are asked for.

mod beside;
mod locale;
mod words;

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // Keeps in the program what script/split needs to take parts out of it.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let write =
        |name, code| std::fs::write(Path::new(&out).join(name), code).expect("a writable folder");
    write("words.rs", words::code());
    write("beside.rs", beside::code());
}
