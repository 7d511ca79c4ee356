//! The WebAssembly modules of a release, as small as they get.
//!
//! Trunk builds them while somebody works on the page. A release is compiled
//! together with its standard library, so that what no reader needs is left
//! out of that as well: the texts of panics and the machinery that prints
//! them, about a tenth of the whole. A panic ends the module either way.

use super::run::{command, output, root, run};
use super::tools::{self, WASM_TARGET};
use super::{Result, story};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What Cargo.toml calls them: what every reader loads, and those that know
/// stories of many events.
const WIDGET: &str = "widget";
const LARGE: [&str; 3] = ["large", "convert", "export"];

/// The profile in Cargo.toml.
pub(super) const PROFILE: &str = "wasm";

/// Makes `NAME.js` and `NAME_bg.wasm` of each module in the folder `staged`.
///
/// # Errors
/// The step that failed.
pub fn build(staged: &Path) -> Result {
    story::build()?;
    let all = |compile: fn(&[&str], &[&str]) -> Command| {
        run(&mut compile(&[WIDGET], &[]))?;
        run(&mut compile(&LARGE, &["--features", "large"]))
    };
    let whole = tools::standard_library_sources().and_then(|()| all(compile_all));
    if let Err(message) = whole {
        // An error in the sources shows again in this second try.
        all(compile)?;
        println!("  {message}");
        println!("  this Rust could not compile its standard library with the widget: it is");
        println!("  used as it comes, and a reader loads about 15 kB more");
    }
    for name in [WIDGET].into_iter().chain(LARGE) {
        bind(name, staged, &[])?;
        let module = staged.join(format!("{name}_bg.wasm"));
        shrink(&module, &[])?;
        rename_imports(&staged.join(format!("{name}.js")), &module)?;
    }
    Ok(())
}

/// The modules alone, over the standard library that comes with Rust.
fn compile(modules: &[&str], options: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["build", "--profile", PROFILE, "--target", WASM_TARGET]).args(options);
    cargo.args(modules.iter().flat_map(|name| ["--bin", name]));
    with_flags(&mut cargo, &[]);
    cargo
}

/// The modules and the standard library, without the texts of panics.
fn compile_all(modules: &[&str], options: &[&str]) -> Command {
    let mut cargo = compile(modules, options);
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
    let mut folders: Vec<PathBuf> = registries.chain([root().to_owned()]).collect();
    folders.sort();
    folders
}

/// The widget as the last build compiled it, with the names of its functions.
///
/// # Errors
/// Where nothing was built yet.
pub fn named() -> Result<Vec<u8>> {
    let folder = root().join("target/modules/named");
    bind(WIDGET, &folder, &["--keep-debug"])?;
    let module = folder.join(format!("{WIDGET}_bg.wasm"));
    shrink(&module, &["--debuginfo"])?;
    std::fs::read(&module).map_err(|e| format!("{}: {e}", module.display()))
}

/// Writes the JavaScript between the page and a module.
///
/// # Errors
/// Where wasm-bindgen fails.
pub(super) fn bind(name: &str, staged: &Path, options: &[&str]) -> Result {
    let compiled = root().join("target").join(WASM_TARGET).join(PROFILE);
    let mut bindgen = command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript"]).args(options);
    bindgen.arg("--out-dir").arg(staged);
    run(bindgen.arg(compiled.join(name).with_extension("wasm")))
}

/// What the compiler left is worth another tenth.
fn shrink(module: &Path, options: &[&str]) -> Result {
    let mut optimizer = command("wasm-opt");
    // The stack lies first in memory and grows down: its last kilobyte, whose
    // addresses are the lowest, is never reached.
    optimizer.args(["-Oz", "--converge", "--low-memory-unused"]);
    optimizer.args(["--strip-producers", "--strip-target-features"]);
    output(optimizer.args(options).arg(module).arg("-o").arg(module)).map(drop)
}

/// Gives the functions that a module asks of its script plain numbers for
/// names, in both files. wasm-bindgen ends each name with 16 digits of a hash,
/// which no compression makes smaller.
fn rename_imports(script: &Path, module: &Path) -> Result {
    let at = |path: &Path, e: std::io::Error| format!("{}: {e}", path.display());
    let text = std::fs::read_to_string(script).map_err(|e| at(script, e))?;
    let bytes = std::fs::read(module).map_err(|e| at(module, e))?;
    let (text, bytes) = renamed(text, bytes);
    std::fs::write(script, text).map_err(|e| at(script, e))?;
    std::fs::write(module, bytes).map_err(|e| at(module, e))
}

/// A new name is as long as the old one, so that a module's sections keep
/// their lengths.
fn renamed(mut script: String, mut module: Vec<u8>) -> (String, Vec<u8>) {
    for (number, name) in hashed_names(&script).iter().enumerate() {
        let plain = format!("_{number:_>width$}", width = name.len() - 1);
        let places = places_of(&module, name.as_bytes());
        // Anywhere but in one import it would mean something else.
        if let [place] = places[..] {
            module[place..place + name.len()].copy_from_slice(plain.as_bytes());
            script = script.replace(name.as_str(), &plain);
        }
    }
    (script, module)
}

fn places_of(bytes: &[u8], name: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(name.len()).enumerate();
    windows.filter(|(_, window)| *window == name).map(|(place, _)| place).collect()
}

/// Words of the script such as `__wbg_focus_0123456789abcdef`.
fn hashed_names(script: &str) -> BTreeSet<String> {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let words = script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let hashed = words.filter(|word| {
        word.starts_with("__wb") && word.rsplit_once('_').is_some_and(|(_, hash)| is_hash(hash))
    });
    hashed.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn a_hashed_import_gets_a_plain_name_of_the_same_length_in_both_files() {
        let script = "{ __wbg_focus_0123456789abcdef: f, __wbg_ptr: 1 }".to_owned();
        let module = b"\x1c__wbg_focus_0123456789abcdef\0".to_vec();
        let (script, module) = renamed(script, module);
        assert_eq!(script, "{ ___________________________0: f, __wbg_ptr: 1 }");
        assert_eq!(module, b"\x1c___________________________0\0");
    }

    #[test]
    fn a_name_that_stands_twice_in_the_module_stays() {
        let script = "__wbg_focus_0123456789abcdef".to_owned();
        let module = script.repeat(2).into_bytes();
        assert_eq!(renamed(script.clone(), module.clone()), (script, module));
    }
}
