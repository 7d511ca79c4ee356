//! The tools that cargo alone does not bring, each fetched only if missing.
//! Everything comes from crates.io and npm and goes into target/tools, except
//! the wasm target, which rustup keeps.

use super::Result;
use super::run::{command, output, root, run, step};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The newest Trunk that the oldest supported Rust (see Cargo.toml) builds.
const TRUNK: &str = "0.21.14";

/// Drives Firefox; Debian has none.
const GECKODRIVER: &str = "0.37.1";

/// For wasm-opt: the first versions that read what this Rust writes are newer
/// than those of most systems.
const BINARYEN: &str = "132.0.0";

const ESBUILD: &str = "0.28.2";

const AXE: &str = "4.14.1";

/// The frameworks whose pages the tests put the element into.
const FRAMEWORKS: [(&str, &str); 4] =
    [("react", "19.3.1"), ("react-dom", "19.3.1"), ("vue", "3.5.45"), ("svelte", "5.57.3")];

/// What else makes pages that the tests put the element into: polyfills of
/// custom elements, and a static-site generator.
const HOSTS: [(&str, &str); 4] = [
    ("@webcomponents/custom-elements", "1.6.0"),
    ("@ungap/custom-elements", "1.3.0"),
    ("@webcomponents/scoped-custom-element-registry", "0.0.10"),
    ("@11ty/eleventy", "3.1.0"),
];

/// The words of schema.org as types, and what checks the linked data against them.
const CHECKERS: [(&str, &str); 2] = [("typescript", "7.0.2"), ("schema-dts", "2.1.0")];

/// What serving needs.
///
/// # Errors
/// Which tool could not be had, and why.
pub fn for_serving() -> Result {
    wasm_target()?;
    cargo_tool("trunk", TRUNK, "trunk", "about 4 minutes on two cores")?;
    bindgen()
}

/// What a release needs.
///
/// # Errors
/// As [`for_serving`].
pub fn for_release() -> Result {
    wasm_target()?;
    bindgen()?;
    npm_tool("binaryen", BINARYEN)?;
    npm_tool("esbuild", ESBUILD)
}

/// What the tests need, except the browser.
///
/// # Errors
/// As [`for_serving`].
pub fn for_tests() -> Result {
    for_serving()?;
    for_release()?;
    npm_tool("axe-core", AXE)?;
    let packages = FRAMEWORKS.iter().chain(&HOSTS).chain(&CHECKERS);
    packages.into_iter().try_for_each(|(name, version)| npm_tool(name, version))
}

/// What drives Firefox.
///
/// # Errors
/// Where cargo can't build it.
pub fn geckodriver() -> Result {
    cargo_tool("geckodriver", GECKODRIVER, "geckodriver", "about 2 minutes on two cores")
}

/// Trunk, which here finds all it needs on PATH.
pub fn trunk() -> Command {
    let mut trunk = command("trunk");
    // It takes any other value than true or false for a mistake.
    trunk.env_remove("NO_COLOR").arg("--skip-version-check");
    trunk
}

/// PATH with this project's tools in front.
pub fn path() -> OsString {
    let own = [folder().join("bin"), npm_folder().join("node_modules/.bin")];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(std::env::split_paths(&inherited));
    std::env::join_paths(all).unwrap_or(inherited)
}

/// `target/tools`.
pub fn folder() -> PathBuf {
    root().join("target/tools")
}

/// Where npm put a package.
pub fn npm_package(name: &str) -> PathBuf {
    npm_folder().join("node_modules").join(name)
}

pub fn esbuild() -> Command {
    command(npm_program("esbuild"))
}

/// An npm package's program is a script that Node runs.
pub fn npm_program(name: &str) -> PathBuf {
    let ending = if cfg!(windows) { ".cmd" } else { "" };
    npm_folder().join("node_modules/.bin").join([name, ending].concat())
}

/// Holds `node_modules`.
pub fn npm_folder() -> PathBuf {
    folder().join("npm")
}

fn wasm_target() -> Result {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    let target = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET);
    if target.exists() {
        return Ok(());
    }
    step("getting Rust's WebAssembly target", || {
        run(command("rustup").args(["target", "add", WASM_TARGET]))
    })
}

/// The sources of Rust's standard library, which rustup keeps.
///
/// # Errors
/// Where they are missing and rustup is not there, or can't get them.
pub fn standard_library_sources() -> Result {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library").exists() {
        return Ok(());
    }
    step("getting the sources of Rust's standard library", || {
        run(command("rustup").args(["component", "add", "rust-src"]))
    })
}

/// wasm-bindgen's tools must be of the same version as its library.
fn bindgen() -> Result {
    let lock = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    let version = locked_version(&text, "wasm-bindgen")
        .ok_or("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`")?;
    cargo_tool("wasm-bindgen-cli", version, "wasm-bindgen", "about 3 minutes on two cores")
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entry = lock
        .split("[[package]]")
        .find(|entry| entry.lines().any(|line| line.trim() == format!("name = \"{package}\"")))?;
    entry.lines().find_map(|line| line.trim().strip_prefix("version = \"")?.strip_suffix('"'))
}

fn cargo_tool(package: &str, version: &str, program: &str, time: &str) -> Result {
    // Both print `name 1.2.3`, and cargo's own folder of programs counts too.
    let said = output(command(program).arg("--version")).unwrap_or_default();
    if said.split_whitespace().any(|word| word == version) {
        return Ok(());
    }
    step(&format!("building {package} {version} once ({time})"), || {
        let locked = run(install(package, version).arg("--locked"));
        // A crate's own lock file can name what its manifest no longer allows.
        let result = locked.or_else(|_| {
            println!("  its own lock file does not fit; again without it");
            run(&mut install(package, version))
        });
        // Half a gigabyte that nobody needs again.
        std::fs::remove_dir_all(folder().join("build")).ok();
        result
    })
}

fn install(package: &str, version: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["install", package, "--version", version, "--force", "--quiet"]);
    cargo.arg("--root").arg(folder()).arg("--target-dir").arg(folder().join("build"));
    // These run for seconds: time to build counts for more than their speed.
    for (setting, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    cargo
}

/// A package of npm, in exactly this version.
///
/// # Errors
/// Where npm is not there, or has no such package.
pub fn npm_tool(package: &str, version: &str) -> Result {
    let manifest = npm_package(package).join("package.json");
    let text = std::fs::read_to_string(manifest).unwrap_or_default();
    let found: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    if found["version"] == version {
        return Ok(());
    }
    step(&format!("getting {package} {version} from npm (seconds)"), || {
        std::fs::create_dir_all(npm_folder()).map_err(|e| format!("target/tools/npm: {e}"))?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut npm = command(npm);
        npm.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
        npm.arg(npm_folder()).arg(format!("{package}@{version}"));
        output(&mut npm).map(drop).map_err(|e| format!("{e}\nnpm comes with Node.js: nodejs.org"))
    })
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "
[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.80\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [\"cfg-if\"]
";

    #[test]
    fn the_lock_file_gives_the_version_of_exactly_that_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
