//! The WebAssembly modules of a release, as small as they get.
//!
//! Trunk builds them while somebody works on the page. A release is compiled
//! together with its standard library, so that what no reader needs is left
//! out of that as well: the texts of panics and the machinery that prints
//! them, about a tenth of the whole. A panic ends the module either way.

use super::run::{command, output, root, run};
use super::tools::{self, WASM_TARGET};
use super::{Result, story};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What Cargo.toml calls them.
const MODULES: [&str; 2] = ["widget", "convert"];

/// The profile in Cargo.toml.
const PROFILE: &str = "wasm";

/// Makes `NAME.js` and `NAME_bg.wasm` of each module in the folder `staged`.
///
/// # Errors
/// The step that failed.
pub fn build(staged: &Path) -> Result {
    story::build()?;
    if tools::standard_library_sources().is_err() || run(&mut compile_all()).is_err() {
        println!("  this Rust can't compile its standard library: using it as it comes,");
        println!("  a reader then loads about 15 kB more");
        run(&mut compile())?;
    }
    for name in MODULES {
        bind(name, staged)?;
        shrink(&staged.join(format!("{name}_bg.wasm")))?;
    }
    Ok(())
}

/// The modules alone, over the standard library that comes with Rust.
fn compile() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["build", "--profile", PROFILE, "--target", WASM_TARGET]);
    cargo.args(MODULES.iter().flat_map(|name| ["--bin", name]));
    with_flags(&mut cargo, &[]);
    cargo
}

/// The modules and the standard library, without the texts of panics.
fn compile_all() -> Command {
    let mut cargo = compile();
    // Both options are not yet stable, so a Rust of the stable channel has to
    // be told that they are meant.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    with_flags(&mut cargo, &["-Zunstable-options", "-Cpanic=immediate-abort"]);
    cargo
}

/// Compiler flags, with those that keep this machine's folders out of the
/// wasm: the same sources give the same bytes anywhere.
fn with_flags(cargo: &mut Command, flags: &[&str]) {
    let folders = own_folders().into_iter();
    let hidden = folders.map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    let all: Vec<String> = flags.iter().map(ToString::to_string).chain(hidden).collect();
    cargo.env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}"));
}

fn own_folders() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let user = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?;
        Some(PathBuf::from(user).join(".cargo"))
    });
    let sources = home.map(|home| home.join("registry/src"));
    let registries = sources.and_then(|folder| std::fs::read_dir(folder).ok());
    let registries = registries.into_iter().flatten().flatten().map(|entry| entry.path());
    registries.chain([root().to_owned()]).collect()
}

/// Writes the JavaScript between the page and a module.
fn bind(name: &str, staged: &Path) -> Result {
    let compiled = root().join("target").join(WASM_TARGET).join(PROFILE);
    let mut bindgen = command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(staged);
    run(bindgen.arg(compiled.join(name).with_extension("wasm")))
}

/// What the compiler left is worth another tenth.
fn shrink(module: &Path) -> Result {
    let mut optimizer = command("wasm-opt");
    // The stack lies first in memory and grows down: its last kilobyte, whose
    // addresses are the lowest, is never reached.
    optimizer.args(["-Oz", "--converge", "--low-memory-unused"]);
    optimizer.args(["--strip-producers", "--strip-target-features"]);
    output(optimizer.arg(module).arg("-o").arg(module)).map(drop)
}
