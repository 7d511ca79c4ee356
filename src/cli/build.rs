//! `dateline build`: report files in, story files out.

use super::progress::what;
use super::{Input, Outcome};
use crate::embed::{publish, write_whole, write_whole_by};
use crate::extract::problem::Problem;
use crate::extract::watch::Stage;
use crate::model::{Story, codec, write_json};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

#[derive(Args)]
pub struct Build {
    #[command(flatten)]
    input: Input,
    /// Folder for story.bin and story.json
    #[arg(long, value_name = "DIR", default_value = "target/dateline")]
    out: PathBuf,
    /// Folder of what was found in each report, so that the next build reads only
    /// new ones; safe to delete [default: .cache in the folder of --out]
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// Read every report anew, and keep nothing
    #[arg(long, conflicts_with = "cache")]
    no_cache: bool,
    /// Say how long each stage took, and how much memory all of them
    #[arg(long, hide = true)]
    stages: bool,
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
        let cache = self.cache.clone().unwrap_or_else(|| self.out.join(".cache"));
        let cache = Some(cache.as_path()).filter(|_| !self.no_cache);
        let mut extracted = match self.input.extract(cache) {
            Ok(extracted) => extracted,
            Err(problems) => {
                problems.iter().for_each(|problem| eprintln!("{problem}"));
                return Outcome::Nothing;
            }
        };
        extracted.warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
        extracted.errors.iter().for_each(|error| eprintln!("{error}"));
        // From here on only the story counts, and it may be large.
        (extracted.found, extracted.sources) = (Vec::new(), Vec::new());
        let story = Rc::new(std::mem::take(&mut extracted.story));
        let began = Instant::now();
        match self.write(&story) {
            Ok(bytes) => eprintln!("{}", summary(&story, extracted.known, bytes, &self.out)),
            Err(problem) => {
                eprintln!("{problem}");
                return Outcome::Nothing;
            }
        }
        if self.stages {
            print_stages(&extracted.stages, began.elapsed());
        }
        if extracted.errors.is_empty() { Outcome::Clean } else { Outcome::Partly }
    }

    /// The size of `story.bin`.
    fn write(&self, story: &Rc<Story>) -> Result<usize, Problem> {
        let (json, bin) = (self.out.join("story.json"), self.out.join("story.bin"));
        let whole: &Story = story;
        let readable = || write_whole_by(&json, |file| write_json(whole, file));
        let packed = || {
            let bytes = codec::encode(whole);
            write_whole(&bin, &bytes).map(|()| bytes.len())
        };
        let both = || match rayon::join(readable, packed) {
            (Ok(()), bytes) => bytes,
            (Err(e), _) => Err(e),
        };
        let bytes = fs::create_dir_all(&self.out).and_then(|()| both()).map_err(|e| {
            let message = format!("can't be written ({e}); name another folder with --out");
            Problem::new(&self.out.display().to_string(), None, message)
        })?;
        self.publish(story)?;
        Ok(bytes)
    }

    fn publish(&self, story: &Rc<Story>) -> Result<(), Problem> {
        let Some(dir) = &self.embed else { return Ok(()) };
        publish(dir, story, &self.address, &self.lang)
            .map_err(|e| Problem::new(&dir.display().to_string(), None, e.to_string()))
    }
}

fn summary(story: &Story, known: Option<usize>, bytes: usize, out: &Path) -> String {
    let reports = story.articles.len();
    let known = match known {
        Some(known) => format!(" ({} new, {known} unchanged)", reports.saturating_sub(known)),
        None => String::new(),
    };
    format!(
        "{reports} reports{known}, {} events, {} entities, {} figures: {bytes} bytes in {}",
        story.events.len(),
        story.entities.len(),
        story.figures.len(),
        out.join("story.bin").display(),
    )
}

fn print_stages(stages: &[(Stage, Duration)], writing: Duration) {
    let print = |what: &str, took: Duration| eprintln!("{:8.2} s  {what}", took.as_secs_f64());
    stages.iter().for_each(|(stage, took)| print(what(*stage), *took));
    print("writing", writing);
    // Linux alone says how much memory a process had at most.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    if let Some(kb) = most.and_then(|kb| kb.trim().parse::<u64>().ok()) {
        eprintln!("{:8} MB at most in memory", kb / 1000);
    }
}
