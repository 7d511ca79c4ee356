//! A folder of report files.

use super::super::problem::Problem;
use super::super::watch::{Stage, Watch};
use super::{ReportReader, Source};
use crate::model::fold;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder gave. One bad file never stops the others.
#[derive(Debug, Default)]
pub struct Folder {
    /// By file name.
    pub sources: Vec<Source>,
    /// Files that could not be read as a report.
    pub errors: Vec<Problem>,
    /// Folders within, which are passed over.
    pub warnings: Vec<Problem>,
}

/// Every file of the folder is a report, but those whose name starts with `.`
/// or `_` or ends with `~`, which are an editor's or a system's own.
///
/// # Errors
/// Where the folder itself can't be read.
pub fn read_folder(
    reader: &ReportReader,
    folder: &Path,
    watch: &dyn Watch,
) -> Result<Folder, Problem> {
    let fail = |e: std::io::Error| {
        let message = format!("this folder can't be read ({e}); name one that holds reports");
        Problem::new(&folder.display().to_string(), None, message)
    };
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        paths.push(entry.map_err(fail)?.path());
    }
    paths.sort();
    paths.retain(|path| !is_private(path));
    watch.begin(Stage::Files, paths.len());
    let mut found = Folder::default();
    let mut ids = BTreeSet::new();
    for paths in paths.chunks(AT_A_TIME) {
        let bytes: Vec<_> = paths.par_iter().map(|path| bytes_of(path)).collect();
        let named: Vec<_> = paths
            .iter()
            .zip(bytes)
            .filter_map(|(path, bytes)| {
                let file = path.display().to_string();
                match bytes {
                    Ok(bytes) => Some((file, unique_id(path, &mut ids), bytes)),
                    Err(Unread::Folder) => {
                        let message =
                            "this folder is passed over; put its reports into the one above";
                        found.warnings.push(Problem::new(&file, None, message));
                        None
                    }
                    Err(Unread::File(e)) => {
                        let message = format!("this file can't be read ({e}); make it readable");
                        found.errors.push(Problem::new(&file, None, message));
                        None
                    }
                }
            })
            .collect();
        let read = named.par_iter().map(|(file, id, bytes)| {
            watch.step();
            reader.read(file, id, bytes)
        });
        for source in read.collect::<Vec<_>>() {
            match source {
                Ok(source) => found.sources.push(source),
                Err(problem) => found.errors.push(problem),
            }
        }
    }
    found.errors.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(found)
}

/// So many files are in memory at once.
const AT_A_TIME: usize = 1024;

/// Why there are no bytes.
enum Unread {
    Folder,
    File(std::io::Error),
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Unread> {
    if path.is_dir() { Err(Unread::Folder) } else { fs::read(path).map_err(Unread::File) }
}

fn is_private(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(['.', '_']) || name.ends_with('~')
}

/// The file's name in small Latin letters, digits and hyphens, with a number
/// behind it where another file has the same.
fn unique_id(path: &Path, taken: &mut BTreeSet<String>) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folded = fold(&stem);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let base = if words.is_empty() { "report".to_owned() } else { words.join("-") };
    let mut id = base.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_and_unique() {
        let mut taken = BTreeSet::new();
        for (file, id) in [
            ("a/2026-02-06-Tô Lâm.txt", "2026-02-06-to-lam"),
            ("a/2026-02-06_to-lam.md", "2026-02-06-to-lam-2"),
            ("a/ភ្នំពេញ.txt", "report"),
            ("a/—.txt", "report-2"),
        ] {
            assert_eq!(unique_id(Path::new(file), &mut taken), id);
        }
    }

    #[test]
    fn an_editors_own_files_are_no_reports() {
        for (file, private) in
            [(".DS_Store", true), ("_notes.txt", true), ("a.txt~", true), ("a.txt", false)]
        {
            assert_eq!(is_private(Path::new(file)), private, "{file}");
        }
    }
}
