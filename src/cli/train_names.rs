//! `dateline train-names`: learns the weights of the reader of names.

use super::Outcome;
use crate::extract::doc::Cutter;
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::names::NameReader;
use crate::extract::names::tagger::train::{Example, Settings, train};
use crate::extract::time::TimeReader;
use crate::model::{Day, EntityKind, Span};
use clap::Args;
use serde::Deserialize;
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
    /// Times that all texts are gone through
    #[arg(long, default_value_t = 8)]
    rounds: usize,
    /// How often a feature must occur to count
    #[arg(long, default_value_t = 3)]
    least: usize,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    entities: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
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
        let lines = self.lines()?;
        let shape = |e: LexiconError| e.to_string();
        let lexicon = Lexicon::builtin();
        let cutter = Cutter::new(&lexicon).map_err(shape)?;
        let times = TimeReader::new(&lexicon).map_err(shape)?;
        let reader = NameReader::new(&lexicon).map_err(shape)?;
        // Any day will do: which words are time expressions does not hang on it.
        let day = Day::from_ymd(2000, 1, 1).unwrap_or(Day::MIN);
        let examples: Vec<Example> = lines
            .iter()
            .map(|line| {
                let doc = cutter.cut(&line.text, day, "");
                let times = times.read(&doc);
                Example { doc, times, names: names(line) }
            })
            .collect();
        let settings = Settings {
            rounds: self.rounds,
            least: self.least,
            smallest: 0.0,
            note: self.note.clone(),
        };
        Ok(train(&reader, &examples, &settings))
    }

    fn lines(&self) -> Result<Vec<Line>, String> {
        let mut lines = Vec::new();
        for path in &self.corpus {
            let at = |n: usize, e: &dyn std::fmt::Display| format!("{}:{n}: {e}", path.display());
            let text = std::fs::read_to_string(path).map_err(|e| at(0, &e))?;
            for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
                lines.push(serde_json::from_str(line).map_err(|e| at(n + 1, &e))?);
            }
        }
        Ok(lines)
    }
}

fn fail(message: &str) -> Outcome {
    eprintln!("{message}");
    Outcome::Nothing
}

/// The marked names with bytes in place of code points; what does not fit the text is left out.
fn names(line: &Line) -> Vec<(Span, EntityKind)> {
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(i, _)| i).collect();
    bytes.push(line.text.len());
    let name = |m: &Marked| {
        let kind = match m.kind.as_str() {
            "PER" => EntityKind::Person,
            "ORG" => EntityKind::Organisation,
            "LOC" => EntityKind::Place,
            _ => return None,
        };
        let (start, end) = (*bytes.get(m.start)?, *bytes.get(m.end)?);
        (start < end).then(|| (Span::new(start, end), kind))
    };
    line.entities.iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_become_bytes() {
        let line: Line = serde_json::from_str(
            r#"{"text":"Tô Lâm spoke","entities":[{"start":0,"end":6,"type":"PER"},
                {"start":3,"end":99,"type":"PER"},{"start":0,"end":2,"type":"DATE"}]}"#,
        )
        .unwrap();
        let names = names(&line);
        assert_eq!(names.len(), 1);
        assert_eq!(names[0].0.of(&line.text), "Tô Lâm");
    }
}
