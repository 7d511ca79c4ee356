//! `dateline build`: report files in, story files out.

use super::folder::Extracted;
use super::{Input, Outcome};
use crate::embed::{publish, write_whole};
use crate::extract::problem::Problem;
use crate::model::{Story, codec, to_json};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

#[derive(Args)]
pub struct Build {
    #[command(flatten)]
    input: Input,
    /// Folder for story.bin and story.json
    #[arg(long, value_name = "DIR", default_value = "target/dateline")]
    out: PathBuf,
    /// Folder to publish, a copy of dist/embed, which gets the story and its HTML
    #[arg(long, value_name = "DIR")]
    embed: Option<PathBuf>,
    /// Where pages will find that folder, such as https://news.example/dateline/
    #[arg(long, value_name = "URL", default_value = "", requires = "embed")]
    address: String,
    /// Language of the interface in the HTML: en, vi or km
    #[arg(long, value_name = "TAG", default_value = "en", requires = "embed",
        value_parser = ["en", "vi", "km"])]
    lang: String,
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
        self.publish(&extracted.story)?;
        Ok(bytes.len())
    }

    fn publish(&self, story: &Story) -> Result<(), Problem> {
        let Some(dir) = &self.embed else { return Ok(()) };
        let story = Rc::new(story.clone());
        publish(dir, &story, &self.address, &self.lang)
            .map_err(|e| Problem::new(&dir.display().to_string(), None, e.to_string()))
    }
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
