//! The pages of www/hosts that are made by something else: frameworks,
//! polyfills and a static-site generator, as their packages come.

use super::Result;
use super::build::EMBED;
use super::run::{command, output, root};
use super::story::STORY;
use super::tools;
use dateline::embed::publish;
use dateline::model::codec;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What is served as /hosts/made/.
pub fn folder() -> PathBuf {
    root().join("target/hosts")
}

/// Where the generated site's page finds the published folder.
const ADDRESS: &str = "/hosts/made/site/dateline/";

/// Needs dist/.
///
/// # Errors
/// Where a compiler or a generator finds fault with a page.
pub fn build() -> Result {
    let made = folder();
    fs::remove_dir_all(&made).ok();
    let packages = made.join("node_modules");
    let package = packages.join("dateline-story");
    let embed = root().join("dist").join(EMBED);
    // As npm would install it, and as a bundle's parts lie beside it.
    copy(&embed, &package)?;
    copy(&embed, &made)?;
    svelte(&made)?;
    for (entry, name) in [
        (sources().join("react.jsx"), "react.js"),
        (sources().join("vue.js"), "vue.js"),
        (made.join("svelte-entry.js"), "svelte.js"),
    ] {
        let mut esbuild = tools::esbuild();
        let found =
            std::env::join_paths([tools::npm_folder().join("node_modules"), packages.clone()]);
        esbuild.env("NODE_PATH", found.map_err(|e| e.to_string())?);
        esbuild.arg(entry).args(["--bundle", "--format=esm", "--jsx=automatic"]);
        esbuild.args(["--define:process.env.NODE_ENV=\"production\"", "--log-level=warning"]);
        esbuild.args(["--define:__VUE_OPTIONS_API__=true", "--define:__VUE_PROD_DEVTOOLS__=false"]);
        esbuild.arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false");
        output(esbuild.arg(format!("--outfile={}", made.join(name).display())))?;
    }
    polyfills(&made)?;
    site(&made, &embed)
}

fn sources() -> PathBuf {
    root().join("www/hosts/frameworks")
}

fn svelte(made: &Path) -> Result {
    copy_file(&sources().join("svelte.js"), &made.join("svelte-entry.js"))?;
    let mut compiler = command("node");
    compiler.arg(sources().join("compile.mjs")).arg(tools::npm_folder());
    output(compiler.arg(made.join("Page.js"))).map(drop)
}

/// The files that these packages are for pages.
fn polyfills(made: &Path) -> Result {
    let packages = [
        ("@webcomponents/custom-elements/custom-elements.min.js", "polyfill.js"),
        ("@ungap/custom-elements/index.js", "builtin.js"),
        (
            "@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js",
            "scoped.js",
        ),
    ];
    for (file, name) in packages {
        copy_file(&tools::npm_package(file), &made.join(name))?;
    }
    // Even where the browser has custom elements.
    let polyfill = made.join("polyfill.js");
    let text = fs::read_to_string(&polyfill).map_err(|e| at(&polyfill, &e))?;
    let force = "customElements.forcePolyfill = true;\n";
    fs::write(&polyfill, [force, &text].concat()).map_err(|e| at(&polyfill, &e))
}

/// A site that Eleventy makes, with the published folder in it.
fn site(made: &Path, embed: &Path) -> Result {
    let published = made.join("published");
    copy(embed, &published)?;
    let story = root().join(STORY);
    let bytes = fs::read(&story).map_err(|e| at(&story, &e))?;
    let story = Rc::new(codec::decode(&bytes).map_err(|e| e.to_string())?);
    publish(&published, &story, ADDRESS, "en").map_err(|e| at(&published, &e))?;
    let pages = sources().join("eleventy");
    let mut eleventy = command("node");
    eleventy.arg(tools::npm_package("@11ty/eleventy/cmd.cjs")).arg("--quiet");
    // It takes paths from where it runs.
    eleventy.current_dir(&pages).env("DATELINE", "../../../../target/hosts/published");
    eleventy.args(["--input=.", "--output=../../../../target/hosts/site"]);
    output(&mut eleventy).map(drop)
}

/// The files of a folder.
fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).map_err(|e| at(to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| at(from, &e))?.flatten() {
        if entry.path().is_file() {
            copy_file(&entry.path(), &to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result {
    fs::copy(from, to).map(drop).map_err(|e| at(from, &e))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
