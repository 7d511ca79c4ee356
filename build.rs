//! Puts the story's bytes where the widget includes them. Does nothing for
//! native targets: they make the story, the browser only shows it.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where `dateline build` writes, from the project's root.
const STORY: &str = "target/dateline/story.bin";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32") {
        return;
    }
    println!("cargo::rerun-if-env-changed=DATELINE_STORY");
    let story = env::var_os("DATELINE_STORY").map_or_else(|| PathBuf::from(STORY), PathBuf::from);
    println!("cargo::rerun-if-changed={}", story.display());
    let out = env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo sets OUT_DIR");
    embed(&story, &out.join("story.bin"));
}

/// An empty file stands for no story; the widget says so and goes on.
fn embed(story: &Path, out: &Path) {
    let bytes = fs::read(story).unwrap_or_else(|e| {
        println!(
            "cargo::warning=no story at {} ({e}); make it with \
             `cargo run --bin dateline -- build`, then build again",
            story.display()
        );
        Vec::new()
    });
    fs::write(out, bytes).expect("cargo's OUT_DIR can be written");
}
