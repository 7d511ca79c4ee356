//! `dateline synth`: a made-up story of any size, for measuring.

use super::Outcome;
use crate::embed::write_whole;
use crate::model::{codec, to_json};
use crate::synth::synth;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct Synth {
    /// How many events
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    events: usize,
    /// The same seed gives the same story
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Folder for story.bin and, up to 20,000 events, story.json
    #[arg(long, value_name = "DIR", default_value = "target/synth")]
    out: PathBuf,
}

/// Longer ones nobody reads.
const MOST_READABLE: usize = 20_000;

impl Synth {
    pub fn run(&self) -> Outcome {
        let story = synth(self.events, self.seed);
        let bytes = codec::encode(&story);
        let json = (self.events <= MOST_READABLE).then(|| to_json(&story));
        let written = std::fs::create_dir_all(&self.out)
            .and_then(|()| write_whole(&self.out.join("story.bin"), &bytes))
            .and_then(|()| match json {
                Some(json) => write_whole(&self.out.join("story.json"), json.as_bytes()),
                None => Ok(()),
            });
        let out = self.out.join("story.bin");
        if let Err(e) = written {
            eprintln!("{}: can't be written ({e}); name another folder with --out", out.display());
            return Outcome::Nothing;
        }
        let (events, reports) = (story.events.len(), story.articles.len());
        eprintln!("{events} events, {reports} reports: {} bytes in {}", bytes.len(), out.display());
        Outcome::Clean
    }
}
