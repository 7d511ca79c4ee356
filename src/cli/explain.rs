//! `dateline explain FILE`: every item of one report, and what made it.

use super::Outcome;
use super::folder::lexicon_problem;
use crate::extract::doc::Doc;
use crate::extract::events::EventMention;
use crate::extract::extractor::{Extraction, Extractor};
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::names::MadeBy;
use crate::extract::problem::Problem;
use crate::extract::read::{ReportReader, Source};
use crate::model::{DateSpan, Entity, Span};
use clap::Args;
use std::path::PathBuf;

/// Exit code 0: the report was read. 2: it could not be.
#[derive(Args)]
pub struct Explain {
    /// A report file
    file: PathBuf,
    /// Folder whose lexicon/ replaces the built-in one, file by file
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

impl Explain {
    pub fn run(&self) -> Outcome {
        match self.explain() {
            Ok(text) => {
                print!("{text}");
                Outcome::Clean
            }
            Err(problem) => {
                eprintln!("{problem}");
                Outcome::Nothing
            }
        }
    }

    fn explain(&self) -> Result<String, Problem> {
        let file = self.file.display().to_string();
        let (reader, extractor) = self.steps().map_err(lexicon_problem)?;
        let bytes = std::fs::read(&self.file).map_err(|e| {
            Problem::new(&file, None, format!("can't be read ({e}); name a report file"))
        })?;
        let source = reader.read(&file, "report", &bytes)?;
        let report = &source.report;
        let docs = [extractor.cutter.cut(&report.text, report.published, &report.place)];
        let (found, entities) = extractor.extract(&docs);
        let lines =
            docs.iter().zip(&found).map(|(doc, found)| sentences(&source, doc, found, &entities));
        Ok(lines.collect())
    }

    fn steps(&self) -> Result<(ReportReader, Extractor), LexiconError> {
        let lexicon = Lexicon::with_folder(&self.data.join("lexicon"))?;
        Ok((ReportReader::new(&lexicon)?, Extractor::new(&lexicon)?))
    }
}

/// Each sentence with its place in the file, and below it what it gave, in the
/// order of the text.
fn sentences(source: &Source, doc: &Doc, found: &Extraction, entities: &[Entity]) -> String {
    let mut items = items(doc, found, entities);
    items.sort();
    let lines = source.lines();
    let mut out = String::new();
    for sentence in (0..doc.sentences.len()).map(|i| doc.sentence_span(i)) {
        let line = lines.line(sentence.start);
        let words = one_line(sentence.of(doc.text));
        out.push_str(&format!("{}:{line}: {words}\n", source.file));
        let first = items.partition_point(|(span, _)| span.start < sentence.start);
        for (_, item) in items[first..].iter().take_while(|(span, _)| span.start < sentence.end) {
            out.push_str(&format!("    {item}\n"));
        }
    }
    out
}

fn items(doc: &Doc, found: &Extraction, entities: &[Entity]) -> Vec<(Span, String)> {
    let words = |span: Span| one_line(span.of(doc.text));
    let times = found.times.iter().map(|t| {
        let days = t.when.map_or(String::new(), |when| format!(", {}", days(when)));
        (t.span, format!("time    “{}” = {}{days}: {}", words(t.span), t.value, t.why))
    });
    let mentions = found.mentions.iter().map(|m| {
        let entity = entities.get(m.entity.index()).map_or("", |e| e.id.as_str());
        let name = found.names.binary_search_by_key(&m.span, |name| name.span).ok();
        let sure = name.map_or("by what it describes".to_owned(), |at| {
            let name = &found.names[at];
            let sure = name.confidence * 100.0;
            format!("{}, {sure:.0}% sure, by {}", said(name.kind), maker(name.by))
        });
        (m.span, format!("name    “{}” is {entity}: {sure}", words(m.span)))
    });
    let figures = found.figures.iter().map(|f| {
        let amount = format!("{} {} {} {}", said(f.role), said(f.hedge), f.value, f.unit);
        let by = f.by.name();
        (f.span, format!("figure  “{}” = {amount}, of “{}”, by {by}", words(f.span), f.of))
    });
    let events = found.events.iter().map(|e| (e.span, event(e, entities)));
    times.chain(mentions).chain(figures).chain(events).collect()
}

fn event(event: &EventMention, entities: &[Entity]) -> String {
    let mut line = format!("event   {}: {}", event.title, said(event.status));
    match event.when {
        Some(when) => line.push_str(&format!(", {} ({})", days(when), event.why)),
        None => line.push_str(", undated"),
    }
    line.push_str(&format!(", kind “{}”, weight {}", event.class, event.salience));
    let who = event.participants.iter().filter_map(|id| entities.get(id.index()));
    let who: Vec<&str> = who.map(|entity| entity.id.as_str()).collect();
    if !who.is_empty() {
        line.push_str(&format!(", with {}", who.join(", ")));
    }
    line
}

fn maker(by: MadeBy) -> &'static str {
    match by {
        MadeBy::Rule => "a rule",
        MadeBy::Memory => "another place in the text",
        MadeBy::Weights => "the weights",
    }
}

fn days(when: DateSpan) -> String {
    let (from, to, bound) = (when.from(), when.to(), said(when.bound()));
    if from == to { format!("{bound} {from}") } else { format!("{bound} {from} to {to}") }
}

/// The name of a choice, in small letters.
fn said(choice: impl std::fmt::Debug) -> String {
    format!("{choice:?}").to_lowercase()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
