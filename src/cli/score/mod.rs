//! `dateline score`: how right the extractor is, on news that people annotated.
//! The corpora are the user's own; every command takes their paths.

mod days;
mod figures;
mod identity;
mod measure;
mod names;
mod status;

use super::Outcome;
use clap::{Args, Subcommand};

#[derive(Args)]
pub struct Score {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Names of people, organisations and places: F1 by corpus, also over texts not learnt from
    Names(names::Names),
    /// Who is who across the reports of a story: B-cubed
    Identity(identity::Identity),
    /// Whether events lie ahead, their tense and how certain they are: shares that are right
    Status(status::StatusScore),
    /// Days that matter: date F1, and what weights chosen on other stories reach
    Days(days::Days),
    /// Numbers, money and percentages in the specifications of Recognizers-Text
    Figures(figures::Figures),
}

impl Score {
    pub fn run(&self) -> Outcome {
        let lines = match &self.what {
            What::Names(names) => names.score(),
            What::Identity(identity) => identity.score(),
            What::Status(status) => status.score(),
            What::Days(days) => days.score(),
            What::Figures(figures) => figures.score(),
        };
        match lines {
            Ok(lines) => {
                lines.iter().for_each(|line| println!("{line}"));
                Outcome::Clean
            }
            Err(message) => {
                eprintln!("{message}");
                Outcome::Nothing
            }
        }
    }
}

/// An extractor with the built-in lexicon.
fn extractor() -> Result<crate::extract::extractor::Extractor, String> {
    let lexicon = crate::extract::lexicon::Lexicon::builtin();
    crate::extract::extractor::Extractor::new(&lexicon).map_err(|e| e.to_string())
}
