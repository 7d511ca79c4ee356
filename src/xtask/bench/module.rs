//! The filter alone as a WebAssembly module.

use super::super::Result;
use super::super::modules::{self, PROFILE};
use super::super::run::{command, root, run, step};
use super::super::tools::WASM_TARGET;
use std::path::PathBuf;

const NAME: &str = "query";

/// Makes query.js and query_bg.wasm, compiled for size as what readers get;
/// hands back their folder.
///
/// # Errors
/// Where the compiler or wasm-bindgen fails.
pub fn build() -> Result<PathBuf> {
    let folder = root().join("target/bench").join(NAME);
    step("building the filter alone", || {
        let mut cargo = command("cargo");
        cargo.args(["build", "--quiet", "--profile", PROFILE, "--target", WASM_TARGET]);
        run(cargo.args(["--features", "large", "--bin", NAME]))?;
        modules::bind(NAME, &folder, &[])
    })?;
    Ok(folder)
}
