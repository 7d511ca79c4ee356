//! `cargo xtask size`: the bytes that a reader loads, part by part.

use super::Result;
use super::build::{EMBED, ENTRY};
use super::run::root;
use super::story::STORY;
use super::tools;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What all parts together may weigh with brotli, in bytes.
const BUDGET: usize = 120_000;

/// What they may weigh today without the story: a change that means to weigh
/// more moves this number and says why: 4,000 for filters that read columns
/// alone, and for stories that come in several files; 1,000 for choices that are in
/// sight on a phone, one heading for the same days and what was said by an earlier day.
const GATE: usize = 150_500;

/// What the standard library weighs more as it comes with Rust.
const READY_MADE: usize = 17_000;

/// What is loaded only then, and how the names of its files start.
const LATER: [(&str, &str); 6] = [
    ("where a page shows a story of many events", "large-"),
    ("where a page gives another story than the widget's own", "source-"),
    ("where it gives it as JSON", "convert-"),
    ("by readers of that language", "words-"),
    ("by who prints, or saves a file", "takeaway-"),
    ("by who saves a file", "export-"),
];

/// Of one file or of several, in bytes.
#[derive(Default)]
pub struct Size {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Size {
    pub fn add(&mut self, other: &Size) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Whether the parts have not grown past what they may weigh today.
///
/// # Errors
/// Where they have, or dist/ is not there.
pub fn gate() -> Result {
    let own = together()?.brotli.saturating_sub(measured(&root().join(STORY))?.brotli);
    // Where Rust's standard library could not be compiled with it, the build has said so.
    let is_whole = tools::standard_library_sources().is_ok();
    let gate = if is_whole { GATE } else { GATE + READY_MADE };
    if own > gate {
        return Err(format!("a reader loads {own} bytes without the story, the gate is {gate}"));
    }
    Ok(())
}

/// All that a reader loads.
///
/// # Errors
/// Where dist/ is not there.
pub fn together() -> Result<Size> {
    let mut all = Size::default();
    for name in names()?.iter().filter(|name| is_part(name)) {
        all.add(&measured(&folder().join(name))?);
    }
    Ok(all)
}

/// Where the parts are.
fn folder() -> PathBuf {
    root().join("dist").join(EMBED)
}

/// The files of dist/embed/, by name.
fn names() -> Result<Vec<String>> {
    let dist = folder();
    let entries = std::fs::read_dir(&dist)
        .map_err(|e| format!("{}: {e}; run `cargo xtask build` first", dist.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// Prints raw, gzip (level 9) and brotli (level 11) of each part of dist/.
///
/// # Errors
/// Where dist/ is not there.
pub fn print() -> Result {
    let (dist, names) = (folder(), names()?);

    println!("{:32}{:>10}{:>10}{:>10}", "a reader loads (bytes)", "raw", "gzip", "brotli");
    let mut all = Size::default();
    for name in names.iter().filter(|name| is_part(name)) {
        all.add(&print_file(name, &dist.join(name))?);
    }
    print_row("together", &all);
    print_file("  of it the story, in the wasm", &root().join(STORY))?;
    print_file("before that, in the page", &dist.join("story.html"))?;
    for (when, start) in LATER {
        println!("only {when}");
        for name in names.iter().filter(|name| name.starts_with(start)) {
            print_file(name, &dist.join(name))?;
        }
    }
    if all.brotli > BUDGET {
        println!("over the budget of {BUDGET} bytes by {}", all.brotli - BUDGET);
    }
    Ok(())
}

/// Of the widget, not of the page around it.
fn is_part(name: &str) -> bool {
    name == ENTRY || name.starts_with("widget-") || name.starts_with("style-")
}

fn print_file(name: &str, path: &Path) -> Result<Size> {
    let size = measured(path)?;
    print_row(name, &size);
    Ok(size)
}

/// # Errors
/// Where the file can't be read.
pub fn measured(path: &Path) -> Result<Size> {
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(measure(&bytes))
}

fn print_row(name: &str, size: &Size) {
    println!("{name:32}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
}

fn measure(bytes: &[u8]) -> Size {
    Size { raw: bytes.len(), gzip: gzip(bytes).len(), brotli: brotli(bytes).len() }
}

/// Compressing into memory can't fail; what a failure leaves is shorter, not wrong.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).ok();
    encoder.finish().unwrap_or_default()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    encoder.write_all(bytes).ok();
    drop(encoder);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_bytes_are_measured_smaller_in_both_forms() {
        let size = measure(&[7; 10_000]);
        assert_eq!(size.raw, 10_000);
        assert!(0 < size.gzip && size.gzip < 100, "{}", size.gzip);
        assert!(0 < size.brotli && size.brotli < 100, "{}", size.brotli);
    }

    #[test]
    fn the_page_around_the_widget_is_not_counted() {
        assert!(is_part("dateline.js") && is_part("widget-1.wasm") && is_part("style-1.css"));
        assert!(!is_part("index.html") && !is_part("page.css") && !is_part("words-vi-1.txt"));
    }
}
