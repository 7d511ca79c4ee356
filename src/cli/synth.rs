//! `dateline synth`: a made-up story of any size, or its reports, for measuring.

use super::Outcome;
use crate::embed::{folder_of, write_blocks, write_whole};
use crate::model::{codec, to_json};
use crate::synth::{report_files, synth};
use clap::Args;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Synth {
    /// How many events
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    events: usize,
    /// Instead of a story so many report files, to make a story from
    #[arg(long, value_name = "N", conflicts_with = "events")]
    reports: Option<usize>,
    /// The texts of a story of many events in files of their own, as they are published
    #[arg(long)]
    apart: bool,
    /// The same seed gives the same story
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Folder for story.bin and, up to 20,000 events, story.json; or for the reports
    #[arg(long, value_name = "DIR", default_value = "target/synth")]
    out: PathBuf,
}

/// Longer ones nobody reads.
const MOST_READABLE: usize = 20_000;

impl Synth {
    pub fn run(&self) -> Outcome {
        let out = &self.out;
        let written = std::fs::create_dir_all(out).and_then(|()| match self.reports {
            Some(n) => write_reports(n, self.seed, out),
            None => self.write_story(),
        });
        match written {
            Ok(summary) => {
                eprintln!("{summary} in {}", out.display());
                Outcome::Clean
            }
            Err(e) => {
                let out = out.display();
                eprintln!("{out}: can't be written ({e}); name another folder with --out");
                Outcome::Nothing
            }
        }
    }

    fn write_story(&self) -> io::Result<String> {
        let story = synth(self.events, self.seed);
        let apart = self.apart.then(|| codec::encode_apart(&story, folder_of)).flatten();
        let bytes = match apart {
            Some(apart) => {
                write_blocks(&self.out, &apart)?;
                apart.head
            }
            None => codec::encode(&story),
        };
        write_whole(&self.out.join("story.bin"), &bytes)?;
        if self.events <= MOST_READABLE {
            write_whole(&self.out.join("story.json"), to_json(&story).as_bytes())?;
        }
        let (events, reports) = (story.events.len(), story.articles.len());
        Ok(format!("{events} events, {reports} reports: {} bytes", bytes.len()))
    }
}

fn write_reports(n: usize, seed: u64, out: &Path) -> io::Result<String> {
    let mut bytes = 0;
    for (name, text) in report_files(n, seed) {
        bytes += text.len();
        write_whole(&out.join(name), text.as_bytes())?;
    }
    Ok(format!("{n} reports, {bytes} bytes"))
}
