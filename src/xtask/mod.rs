//! What a contributor runs: serve, build, size, test. Each gets what it needs.

mod again;
mod bench;
mod browsers;
mod build;
mod exceptions;
mod functions;
mod hosts;
mod modules;
mod pictures;
mod run;
mod serve;
mod size;
mod story;
mod test;
mod tools;
mod types;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use std::time::Instant;

/// Development commands of Dateline.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the page, rebuilds it when a report, a lexicon file or a source is saved
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Address to listen on, besides this machine's own
        #[arg(long)]
        address: Option<String>,
    },
    /// Makes dist/, the folder for a web server
    Build,
    /// Says how many bytes of dist/ a reader loads
    Size {
        /// Also by crate, module and function of the widget, before compression
        #[arg(long)]
        functions: bool,
    },
    /// Measures Dateline beside its peers, in a browser
    Bench(bench::Bench),
    /// Takes the pictures of the documents anew
    Pictures,
    /// Makes the pages of frameworks and others that the tests put the element into
    Hosts,
    /// Runs every test: native, in a browser, and as a reader in Chromium
    Test {
        /// The tests as a reader alone, in this browser
        #[arg(long)]
        browser: Option<browsers::Browser>,
    },
    /// Makes the story out of data/ (Trunk calls it before each build)
    Story,
}

/// What went wrong, and what to do about it.
pub type Result<T = ()> = std::result::Result<T, String>;

pub fn main() -> ExitCode {
    let start = Instant::now();
    let result = match Arguments::parse().command {
        Command::Serve { port, address } => serve::serve(port, address.as_deref()),
        Command::Build => build::build(),
        Command::Size { functions: false } => size::print(),
        Command::Size { functions: true } => size::print().and_then(|()| functions::print()),
        Command::Bench(bench) => bench.run(),
        Command::Pictures => pictures::take(),
        Command::Hosts => tools::for_tests().and_then(|()| hosts::build()),
        Command::Test { browser: None } => test::test(),
        Command::Test { browser: Some(browser) } => test::as_a_reader(&[browser]),
        Command::Story => story::build(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            eprintln!("cargo xtask failed after {}", run::seconds(start.elapsed()));
            ExitCode::FAILURE
        }
    }
}
