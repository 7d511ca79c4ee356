//! `dateline train-names`: learns the weights of the reader of names.

use super::Outcome;
use super::annotated::{Annotated, read};
use crate::extract::doc::Cutter;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::names::NameReader;
use crate::extract::names::tagger::train::{Example, Settings, train};
use crate::extract::time::TimeReader;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct TrainNames {
    /// Annotated news, a JSON object a line: `text`, and `entities` with `start`
    /// and `end` in code points and `type` PER, ORG or LOC; others are ignored
    #[arg(long, value_name = "FILE", required = true)]
    corpus: Vec<PathBuf>,
    /// Where the texts are from and on what terms; kept in the file
    #[arg(long, value_name = "TEXT")]
    note: String,
    /// Where the weights go
    #[arg(long, value_name = "FILE", default_value = "data/lexicon/names.weights")]
    out: PathBuf,
    #[command(flatten)]
    learning: Learning,
}

/// How to learn; the same for weights that are kept and for those that are scored.
#[derive(Args, Clone, Copy)]
pub struct Learning {
    /// Times that all texts are gone through
    #[arg(long, default_value_t = 12)]
    rounds: usize,
    /// How often a feature must occur to count
    #[arg(long, default_value_t = 3)]
    least: usize,
    /// How strongly weights are drawn to zero
    #[arg(long, default_value_t = 10.0)]
    shrink: f32,
}

impl TrainNames {
    pub fn run(&self) -> Outcome {
        match self.weights() {
            Ok(bytes) => match std::fs::write(&self.out, &bytes) {
                Ok(()) => {
                    eprintln!("{} bytes in {}", bytes.len(), self.out.display());
                    Outcome::Clean
                }
                Err(e) => fail(&format!("{}: {e}", self.out.display())),
            },
            Err(message) => fail(&message),
        }
    }

    fn weights(&self) -> Result<Vec<u8>, String> {
        let texts = read(&self.corpus)?;
        let texts: Vec<&Annotated> = texts.iter().collect();
        learn(&texts, self.learning, &self.note).map_err(|e| e.to_string())
    }
}

/// The weights file learnt from the texts.
///
/// # Errors
/// Where a lexicon file is not of its shape.
pub fn learn(
    texts: &[&Annotated],
    learning: Learning,
    note: &str,
) -> Result<Vec<u8>, LexiconError> {
    let lexicon = Lexicon::builtin();
    let cutter = Cutter::new(&lexicon)?;
    let times = TimeReader::new(&lexicon)?;
    let reader = NameReader::new(&lexicon)?;
    let examples: Vec<Example> = texts
        .iter()
        .map(|text| {
            let doc = cutter.cut(&text.text, text.published, "");
            let times = times.read(&doc);
            let names = text.names.iter().map(|n| (n.span, n.kind)).collect();
            Example { doc, times, names }
        })
        .collect();
    let Learning { rounds, least, shrink } = learning;
    let settings = Settings { rounds, least, shrink, smallest: 0.0, note: note.to_owned() };
    Ok(train(&reader, &examples, &settings))
}

fn fail(message: &str) -> Outcome {
    eprintln!("{message}");
    Outcome::Nothing
}
