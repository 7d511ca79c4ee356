//! `dateline timeline --ndjson`: the reports of one story in, a line a day out, best first.

use super::Outcome;
use super::ndjson::between;
use super::wire::Request;
use crate::extract::extractor::Extractor;
use crate::extract::timeline::{DayRanker, DayWeights, RankedDay};
use crate::model::Day;
use clap::Args;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, Write};

#[derive(Args)]
pub struct Timeline {
    /// JSON lines in and out; the only form there is
    #[arg(long, required = true)]
    ndjson: bool,
}

impl Timeline {
    pub fn run(&self) -> Outcome {
        between(|extractor, input, output| {
            let bad = rank(extractor, input, output)?;
            if bad > 0 {
                eprintln!("{bad} lines are no report and were left out");
            }
            Ok(if bad > 0 { Outcome::Partly } else { Outcome::Clean })
        })
    }
}

/// A day as it is written.
#[derive(Serialize)]
struct Line<'a> {
    date: Day,
    score: f64,
    sentences: Vec<Sentence<'a>>,
}

#[derive(Serialize)]
struct Sentence<'a> {
    id: &'a Value,
    start: u32,
    end: u32,
    text: &'a str,
}

/// Ranks all days; gives how many lines were none, each named on standard error.
fn rank(extractor: &Extractor, input: impl BufRead, mut output: impl Write) -> io::Result<usize> {
    let mut ranker = DayRanker::default();
    let mut bad = 0;
    for (n, line) in input.split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match Request::parse(&line) {
            Ok(request) => ranker.add(extractor, &request.text()),
            Err(failure) => {
                bad += 1;
                eprintln!("line {}: {}", n + 1, failure.message());
            }
        }
    }
    for day in ranker.ranked(&DayWeights::default()) {
        serde_json::to_writer(&mut output, &line(&day))?;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(bad)
}

fn line(day: &RankedDay<Value>) -> Line<'_> {
    let sentences = day.sentences.iter().map(|s| Sentence {
        id: &s.id,
        start: s.span.start,
        end: s.span.end,
        text: &s.text,
    });
    Line { date: day.day, score: day.score, sentences: sentences.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::Lexicon;

    #[test]
    fn days_come_best_first_and_bad_lines_are_counted() {
        let extractor = Extractor::new(&Lexicon::builtin()).unwrap();
        let input = "{\"id\":\"a\",\"published\":\"2026-02-06\",\"text\":\"Envoys met on 4 February 2026.\"}\n\
                     nothing\n\n\
                     {\"id\":7,\"published\":\"2026-02-09\",\"text\":\"Rain. The day was 4 February 2026.\"}";
        let mut output = Vec::new();
        assert_eq!(rank(&extractor, input.as_bytes(), &mut output).unwrap(), 1);
        let text = String::from_utf8(output).unwrap();
        let days: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        assert_eq!((&days[0]["date"], &days[0]["score"]), (&"2026-02-04".into(), &1.0.into()));
        assert_eq!(
            days[0]["sentences"][0],
            serde_json::json!({"id":"a","start":0,"end":30,"text":"Envoys met on 4 February 2026."})
        );
        assert_eq!(days.len(), 3);
    }
}
