//! The pages of www/hosts that frameworks make: bundles them for the tests.

use super::Result;
use super::run::{command, output, root};
use super::tools;
use std::path::PathBuf;

/// Where the tests find the bundles.
pub fn folder() -> PathBuf {
    root().join("target/hosts")
}

/// # Errors
/// Where a compiler finds fault with a page.
pub fn build() -> Result {
    let sources = root().join("www/hosts/frameworks");
    let made = folder();
    std::fs::create_dir_all(&made).map_err(|e| format!("{}: {e}", made.display()))?;
    std::fs::copy(sources.join("svelte.js"), made.join("svelte-entry.js"))
        .map_err(|e| format!("{}: {e}", made.display()))?;
    let mut svelte = command("node");
    svelte.arg(sources.join("compile.mjs")).arg(tools::npm_folder()).arg(made.join("Page.js"));
    output(&mut svelte)?;
    let entries = [
        (sources.join("react.jsx"), "react.js"),
        (sources.join("vue.js"), "vue.js"),
        (made.join("svelte-entry.js"), "svelte.js"),
    ];
    for (entry, name) in entries {
        let mut esbuild = tools::esbuild();
        esbuild.env("NODE_PATH", tools::npm_folder().join("node_modules"));
        esbuild.arg(entry).args(["--bundle", "--format=esm", "--jsx=automatic"]);
        esbuild.args(["--define:process.env.NODE_ENV=\"production\"", "--log-level=warning"]);
        esbuild.args(["--define:__VUE_OPTIONS_API__=true", "--define:__VUE_PROD_DEVTOOLS__=false"]);
        esbuild.arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false");
        output(esbuild.arg(format!("--outfile={}", made.join(name).display())))?;
    }
    Ok(())
}
