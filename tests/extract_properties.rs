//! What holds of every text: random ones, and those of the corpora where they are.
#![cfg(not(target_arch = "wasm32"))]

mod sound;

use arbtest::arbitrary::{self, Unstructured};
use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::extract::read::ReportReader;
use dateline::model::{Day, codec};
use sound::pieces::PIECES;
use std::path::{Path, PathBuf};

fn extractor() -> Extractor {
    Extractor::new(&Lexicon::builtin()).unwrap()
}

/// Pieces of news, with some characters of any kind among them.
fn text(u: &mut Unstructured) -> arbitrary::Result<String> {
    let mut text = String::new();
    while !u.is_empty() && text.len() < 4_000 {
        match u.int_in_range(0..=15)? {
            0 => text.push(u.arbitrary()?),
            _ => text.push_str(u.choose(PIECES)?),
        }
    }
    Ok(text)
}

fn day(u: &mut Unstructured) -> arbitrary::Result<Day> {
    let number = u.int_in_range(-40_000..=60_000)?;
    Ok(Day::from_number(number).unwrap_or(Day::MIN))
}

#[test]
fn spans_evidence_and_dates_of_random_texts_are_sound() {
    let extractor = extractor();
    arbtest::arbtest(|u| {
        sound::check(&extractor, day(u)?, &text(u)?);
        Ok(())
    })
    .size_min(64)
    .budget_ms(10_000);
}

#[test]
fn stories_of_random_reports_hold_and_come_back_from_their_bytes() {
    let extractor = extractor();
    let reader = ReportReader::new(&Lexicon::builtin()).unwrap();
    arbtest::arbtest(|u| {
        let mut reports = Vec::new();
        for n in 0..u.int_in_range(1..=4)? {
            let file = format!("+++\npublished = \"{}\"\n+++\n\n{}", day(u)?, text(u)?);
            // What is no report, and why, is not the matter here.
            let source = reader.read("report", &format!("r{n}"), file.as_bytes());
            reports.extend(source.map(|source| source.report));
        }
        let story = extractor.story(reports.clone()).story;
        story.check().unwrap();
        let bytes = codec::encode(&story);
        assert_eq!(bytes, codec::encode(&extractor.story(reports).story));
        assert_eq!(codec::decode(&bytes).unwrap(), story);
        Ok(())
    })
    .size_min(64)
    .budget_ms(10_000);
}

/// Files of JSON lines with a `text` each: in the folder that DATELINE_CORPORA
/// names, or beside the project. Where there are none, the random texts stand alone.
fn corpora() -> Vec<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/data");
    let folder = std::env::var_os("DATELINE_CORPORA").map_or(beside, PathBuf::from);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
        .collect();
    files.sort();
    files
}

#[test]
fn spans_evidence_and_dates_of_the_corpora_are_sound() {
    let extractor = extractor();
    let day = Day::from_ymd(2010, 6, 15).unwrap();
    for file in corpora() {
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Some(text) = row["text"].as_str() {
                sound::check(&extractor, day, text);
            }
        }
    }
}
