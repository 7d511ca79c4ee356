//! The command line `dateline`: one file a command.

mod annotated;
mod build;
mod check;
mod dates;
mod explain;
mod extract;
mod folder;
mod items;
mod kept;
mod ndjson;
mod progress;
mod score;
mod synth;
mod timeline;
mod train_names;
mod wire;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Turns news reports about one story into a timeline that readers can filter.
#[derive(Parser)]
#[command(name = "dateline", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write story.bin, which the widget shows, and story.json, which people can read
    Build(build::Build),
    /// Say what was found in each report, what is doubtful and what could not be read
    Check(check::Check),
    /// Show each sentence of a report with what was found in it, and why
    Explain(explain::Explain),
    /// Read texts as JSON lines on standard input, write what was found in each
    Extract(extract::Extract),
    /// Read the reports of one story as JSON lines, write its days, those that matter most first
    Timeline(timeline::Timeline),
    /// Make up a story of any size, for measuring
    #[command(hide = true)]
    Synth(synth::Synth),
    /// Measure the extractor on annotated news
    #[command(hide = true)]
    Score(score::Score),
    /// Learn the weights of the reader of names from annotated news
    #[command(hide = true)]
    TrainNames(train_names::TrainNames),
}

/// Where a story comes from.
#[derive(Args)]
struct Input {
    /// Folder that holds story.toml, and articles/ and lexicon/
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// Folder of the reports [default: articles/ in the data folder]
    #[arg(long, value_name = "DIR")]
    articles: Option<PathBuf>,
}

/// What the exit code of every command means.
enum Outcome {
    /// All was read: 0.
    Clean,
    /// Something could not be read, the rest was done: 1.
    Partly,
    /// Nothing could be done: 2, as clap's for wrong usage.
    Nothing,
}

/// Runs the command that the process was called with.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Extract(extract) => extract.run(),
        Command::Score(score) => score.run(),
        Command::Synth(synth) => synth.run(),
        Command::Timeline(timeline) => timeline.run(),
        Command::TrainNames(train) => train.run(),
    };
    ExitCode::from(match outcome {
        Outcome::Clean => 0,
        Outcome::Partly => 1,
        Outcome::Nothing => 2,
    })
}
