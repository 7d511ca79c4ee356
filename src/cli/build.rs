//! `dateline build`: report files in, story files out.

use super::folder::Extracted;
use super::{Input, Outcome};
use crate::extract::problem::Problem;
use crate::model::{codec, to_json};
use clap::Args;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Build {
    #[command(flatten)]
    input: Input,
    /// Folder for story.bin and story.json
    #[arg(long, value_name = "DIR", default_value = "target/dateline")]
    out: PathBuf,
}

impl Build {
    pub fn run(&self) -> Outcome {
        let extracted = match self.input.extract() {
            Ok(extracted) => extracted,
            Err(problems) => {
                problems.iter().for_each(|problem| eprintln!("{problem}"));
                return Outcome::Nothing;
            }
        };
        extracted.warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
        extracted.errors.iter().for_each(|error| eprintln!("{error}"));
        match self.write(&extracted) {
            Ok(bytes) => eprintln!("{}", summary(&extracted, bytes, &self.out)),
            Err(problem) => {
                eprintln!("{problem}");
                return Outcome::Nothing;
            }
        }
        if extracted.errors.is_empty() { Outcome::Clean } else { Outcome::Partly }
    }

    /// The size of `story.bin`.
    fn write(&self, extracted: &Extracted) -> Result<usize, Problem> {
        let bytes = codec::encode(&extracted.story);
        let json = to_json(&extracted.story);
        fs::create_dir_all(&self.out)
            .and_then(|()| write_whole(&self.out.join("story.json"), json.as_bytes()))
            .and_then(|()| write_whole(&self.out.join("story.bin"), &bytes))
            .map_err(|e| {
                let message = format!("can't be written ({e}); name another folder with --out");
                Problem::new(&self.out.display().to_string(), None, message)
            })?;
        Ok(bytes.len())
    }
}

/// A reader of the file sees the old one or the new one, never half of one. An
/// unchanged file keeps its time, so that what watches it is not woken.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}", std::process::id()));
    let beside = PathBuf::from(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The first failure is the one to tell.
        fs::remove_file(&beside).ok();
    }
    written
}

fn summary(extracted: &Extracted, bytes: usize, out: &Path) -> String {
    let story = &extracted.story;
    format!(
        "{} reports, {} events, {} entities, {} figures: {bytes} bytes in {}",
        story.articles.len(),
        story.events.len(),
        story.entities.len(),
        story.figures.len(),
        out.join("story.bin").display(),
    )
}
