//! Puts the story's bytes where the widget includes them; native targets, which
//! make the story, get a hash of what its extraction depends on.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where `dateline build` writes, from the project's root.
const STORY: &str = "target/dateline/story.bin";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32") {
        println!("cargo::rustc-env=DATELINE_EXTRACTOR={:016x}", extractor());
        return;
    }
    println!("cargo::rerun-if-env-changed=DATELINE_STORY");
    let story = env::var_os("DATELINE_STORY").map_or_else(|| PathBuf::from(STORY), PathBuf::from);
    println!("cargo::rerun-if-changed={}", story.display());
    let out = env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo sets OUT_DIR");
    embed(&story, &out.join("story.bin"));
}

/// What the extraction is compiled from. What a build keeps of its reports is of
/// no use to an extractor of other sources.
const EXTRACTOR: [&str; 4] = ["src/extract", "src/model", "data/lexicon", "Cargo.lock"];

fn extractor() -> u64 {
    let mut hash = DefaultHasher::new();
    for source in EXTRACTOR {
        println!("cargo::rerun-if-changed={source}");
        add(Path::new(source), &mut hash);
    }
    hash.finish()
}

fn add(path: &Path, hash: &mut DefaultHasher) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.iter().for_each(|path| add(path, hash));
    } else {
        (path, fs::read(path).ok()).hash(hash);
    }
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
