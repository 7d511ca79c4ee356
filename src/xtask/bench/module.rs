//! The filter alone as a WebAssembly module, compiled for speed.

use super::super::Result;
use super::super::run::{command, output, root, run, step};
use super::super::tools::WASM_TARGET;
use std::path::PathBuf;

const NAME: &str = "query";

/// Makes query.js and query_bg.wasm, with the flags that readers get but for
/// what only makes a module smaller; hands back their folder.
///
/// # Errors
/// Where the compiler or wasm-bindgen fails.
pub fn build() -> Result<PathBuf> {
    let folder = root().join("target/bench").join(NAME);
    step("building the filter alone", || {
        let mut cargo = command("cargo");
        cargo.args(["build", "--quiet", "--profile", "wasm", "--target", WASM_TARGET]);
        run(cargo.args(["--bin", NAME]))?;
        let compiled = root().join("target").join(WASM_TARGET).join("wasm").join(NAME);
        let mut bindgen = command("wasm-bindgen");
        bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder);
        output(bindgen.arg(compiled.with_extension("wasm"))).map(drop)
    })?;
    Ok(folder)
}
