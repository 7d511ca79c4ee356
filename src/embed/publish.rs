//! Writes the published folder; the rest of this module only makes texts.

use super::{Folder, element, long_snippet, oembed, page, short_snippet};
use super::{write_whole, write_whole_by};
use crate::model::codec::{self, Blocks, Parts};
use crate::model::{Story, block_name, write_json};
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
    let apart = codec::encode_apart(story, folder_of);
    let bytes = apart.as_ref().map_or_else(|| codec::encode(story), |apart| apart.head.clone());
    let folder = folder(dir, &bytes, address, language)?;
    // The story first, and its blocks before it: what names a file is never newer than it.
    if let Some(apart) = &apart {
        write_blocks(dir, apart)?;
    }
    write_whole(&dir.join("story.bin"), &bytes)?;
    let mut texts = vec![
        ("story.html", element(story, &folder)),
        ("snippet.html", long_snippet(story, &folder)),
        ("snippet-short.html", short_snippet(story, &folder)),
        ("index.html", page(story, &folder, &folder.address)),
    ];
    if address.is_empty() {
        // Of an address that the folder had before.
        fs::remove_file(dir.join(OEMBED)).or_else(|e| match e.kind() {
            io::ErrorKind::NotFound => Ok(()),
            _ => Err(e),
        })?;
    } else {
        texts.push((OEMBED, oembed(story, &folder.address)));
    }
    write_whole_by(&dir.join("story.json"), |file| write_json(story, file))?;
    for (name, text) in texts {
        write_whole(&dir.join(name), text.as_bytes())?;
    }
    write_whole(&dir.join(INTEGRITY), integrity(dir)?.as_bytes())
}

/// Of a story with its blocks apart, all but its own file. Folders of older
/// stories stay, for pages that are open still ask for what is in them.
///
/// # Errors
/// Where they can't be written.
pub fn write_blocks(dir: &Path, story: &Parts) -> io::Result<()> {
    let folder = dir.join(&story.folder);
    fs::create_dir_all(&folder)?;
    let mut written = Ok(());
    story.blocks.each(|list, i, block| {
        if written.is_ok() {
            written = write_whole(&folder.join(block_name(list, i)), block);
        }
    });
    written
}

/// The folder of a story's blocks: another where one of them is another.
pub fn folder_of(blocks: &Blocks) -> String {
    let mut hash = Sha384::new();
    blocks.each(|_, _, block| {
        hash.update((block.len() as u64).to_le_bytes());
        hash.update(block);
    });
    let hex: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    ["story-", &hex].concat()
}

/// The folder `dir` with the story of these bytes; the rest as [`publish`] takes it.
///
/// # Errors
/// Where it has no style of the widget's, or can't be read.
pub fn folder(dir: &Path, story: &[u8], address: &str, language: &str) -> io::Result<Folder> {
    Ok(Folder {
        address: match address.strip_suffix('/').unwrap_or(address) {
            "" => String::new(),
            address => [address, "/"].concat(),
        },
        style: style_in(dir)?,
        widget: [only(dir, "widget-", ".js")?, code_in(dir)?],
        story: (!is_inside(dir, story)?).then(|| "story.bin".to_owned()),
        language: language.to_owned(),
    })
}

/// Whether the widget's wasm holds the story already, so that it need not be loaded again.
fn is_inside(dir: &Path, story: &[u8]) -> io::Result<bool> {
    let module = fs::read(dir.join(code_in(dir)?))?;
    Ok(module.windows(story.len().max(1)).any(|part| part == story))
}

/// `file name → hash`, as the attribute `integrity` has it (W3C Subresource Integrity).
const INTEGRITY: &str = "integrity.json";
const OEMBED: &str = "oembed.json";

fn style_in(dir: &Path) -> io::Result<String> {
    only(dir, "style-", ".css")
}

fn code_in(dir: &Path) -> io::Result<String> {
    only(dir, "widget-", ".wasm")
}

/// The one file of the widget's whose name begins and ends like this.
fn only(dir: &Path, start: &str, end: &str) -> io::Result<String> {
    let names = names(dir)?.into_iter();
    let mut found = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => Err(io::Error::other(format!(
            "no {start}….{end} here: `cargo xtask build` makes this folder, as dist/embed",
            end = end.trim_start_matches('.')
        ))),
        (Some(a), Some(b)) => Err(io::Error::other(format!(
            "{a} and {b} are of two releases: begin with an empty folder"
        ))),
    }
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
