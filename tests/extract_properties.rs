//! What holds of every text: random ones, the project's, and annotated news where it is there.
#![cfg(not(target_arch = "wasm32"))]

#[path = "sound/pieces.rs"]
mod pieces;
mod sound;

use arbtest::arbitrary::{self, Unstructured};
use dateline::extract::extractor::Extractor;
use dateline::extract::lexicon::Lexicon;
use dateline::extract::read::ReportReader;
use dateline::model::{Day, codec};
use pieces::PIECES;
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

/// Random inputs, the same ones each time, so that a change that fails is the
/// change that broke something; `fuzz/` looks for new ones. DATELINE_SEEDS asks
/// for more than the usual number.
fn each_of_many(mut test: impl FnMut(&mut Unstructured) -> arbitrary::Result<()>) {
    let asked = std::env::var("DATELINE_SEEDS").ok().and_then(|n| n.parse().ok());
    let count: u64 = asked.unwrap_or(300);
    for n in 0..count {
        // The low half of a seed is the size of the input in bytes.
        let size = 64 << (n % 6);
        arbtest::arbtest(|u| test(u)).seed(n << 32 | size);
    }
}

#[test]
fn spans_evidence_and_dates_of_random_texts_are_sound() {
    let extractor = extractor();
    each_of_many(|u| {
        sound::check(&extractor, day(u)?, &text(u)?);
        Ok(())
    });
}

#[test]
fn stories_of_random_reports_hold_and_come_back_from_their_bytes() {
    let extractor = extractor();
    let reader = ReportReader::new(&Lexicon::builtin()).unwrap();
    each_of_many(|u| {
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
    });
}

/// The project's own reports; and those of files of JSON lines with a `text`
/// each, in the folder that DATELINE_CORPORA names or beside the project.
fn real_texts() -> Vec<String> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = project.join("../shared/bench/data");
    let corpora = std::env::var_os("DATELINE_CORPORA").map_or(beside, PathBuf::from);
    let mut texts = files(&project.join("data/articles"), "txt");
    for lines in files(&corpora, "jsonl") {
        let rows = lines.lines().map(|line| serde_json::from_str(line).unwrap());
        texts.extend(rows.filter_map(|row: serde_json::Value| Some(row["text"].as_str()?.into())));
    }
    texts
}

fn files(folder: &Path, extension: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == extension));
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn spans_evidence_and_dates_of_real_texts_are_sound() {
    let extractor = extractor();
    let day = Day::from_ymd(2010, 6, 15).unwrap();
    let texts = real_texts();
    assert!(texts.len() >= 3, "the project's own reports are there");
    for text in texts {
        sound::check(&extractor, day, &text);
    }
}

#[test]
fn a_name_ends_with_its_sentence() {
    let extractor = extractor();
    let day = Day::parse("2026-02-06").unwrap();
    for text in [
        "He came to say so .Ministry of the \n\nDuma spoke. Duma won.",
        "She led the Ministry of the \n\nInterior Ministry was shut.",
        "Bank of \n\nNorland fell. The Bank of Norland rose.",
    ] {
        sound::check(&extractor, day, text);
    }
}
