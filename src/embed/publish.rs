//! Writes the published folder; the rest of this module only makes texts.

use super::{Folder, element, long_snippet, oembed, page, short_snippet};
use crate::model::{Story, codec, to_json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};
use std::fs;
use std::io;
use std::path::Path;
use std::rc::Rc;

/// Puts `story` into `dir`, which holds the widget's files: the story itself,
/// its HTML, the snippets to paste, its own page, and the hashes of all files.
/// `address` is where pages find the folder, empty for those that lie in it.
///
/// # Errors
/// Where the folder has no style of the widget's, or can't be written.
pub fn publish(dir: &Path, story: &Rc<Story>, address: &str, language: &str) -> io::Result<()> {
    let bytes = codec::encode(story);
    let folder = folder(dir, &bytes, address, language)?;
    let texts = [
        ("story.html", element(story, &folder)),
        ("snippet.html", long_snippet(story, &folder)),
        ("snippet-short.html", short_snippet(story, &folder)),
        ("oembed.json", oembed(story, address)),
        ("story.json", to_json(story)),
        // Lies in the folder, and finds the rest beside it.
        ("index.html", page(story, &Folder { address: String::new(), ..folder.clone() })),
    ];
    for (name, text) in texts {
        fs::write(dir.join(name), text)?;
    }
    fs::write(dir.join("story.bin"), bytes)?;
    fs::write(dir.join(INTEGRITY), integrity(dir)?)
}

/// The folder `dir` with the story of these bytes; the rest as [`publish`] takes it.
///
/// # Errors
/// Where it has no style of the widget's, or can't be read.
pub fn folder(dir: &Path, story: &[u8], address: &str, language: &str) -> io::Result<Folder> {
    Ok(Folder {
        address: address.to_owned(),
        style: style_in(dir)?,
        story: (!is_inside(dir, story)?).then(|| "story.bin".to_owned()),
        language: language.to_owned(),
    })
}

/// Whether the widget's wasm holds the story already, so that it need not be loaded again.
fn is_inside(dir: &Path, story: &[u8]) -> io::Result<bool> {
    for name in names(dir)? {
        if name.starts_with("widget-") && name.ends_with(".wasm") {
            let module = fs::read(dir.join(name))?;
            return Ok(module.windows(story.len().max(1)).any(|part| part == story));
        }
    }
    Ok(false)
}

/// `file name → hash`, as the attribute `integrity` has it (W3C Subresource Integrity).
const INTEGRITY: &str = "integrity.json";

fn style_in(dir: &Path) -> io::Result<String> {
    let is_style = |name: &String| name.starts_with("style-") && name.ends_with(".css");
    names(dir)?.into_iter().find(is_style).ok_or_else(|| {
        let message = "no style-….css here: `cargo xtask build` makes this folder, as dist/embed";
        io::Error::new(io::ErrorKind::NotFound, message)
    })
}

/// Of the files in it, in order.
fn names(dir: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn integrity(dir: &Path) -> io::Result<String> {
    let mut hashes = Map::new();
    for name in names(dir)?.into_iter().filter(|name| name != INTEGRITY) {
        let hash = STANDARD.encode(Sha384::digest(fs::read(dir.join(&name))?));
        hashes.insert(name, Value::String(["sha384-", &hash].concat()));
    }
    Ok(format!("{:#}\n", Value::Object(hashes)))
}
