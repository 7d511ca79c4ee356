//! `dateline explain FILE`: every item of one report, and what made it.

use super::Outcome;
use super::dates::readable;
use super::folder::lexicon_problem;
use super::items::{self, one_line};
use crate::extract::doc::Doc;
use crate::extract::events::EventMention;
use crate::extract::extractor::{Extraction, Extractor};
use crate::extract::lexicon::{Lexicon, LexiconError};
use crate::extract::problem::Problem;
use crate::extract::read::{ReportReader, Source};
use crate::model::{Entity, Mention, Span};
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
    let mut items = self::items(doc, found, entities);
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
        let days = t.when.map_or(String::new(), |when| format!(", {}", readable(when)));
        let sure = items::sure_of(t);
        (t.span, format!("time    “{}” = {}{days}: {sure}", words(t.span), t.value))
    });
    let mentions = found.mentions.iter().map(|m| {
        let entity = entities.get(m.entity.index()).map_or("", |e| e.id.as_str());
        let name = found.names.binary_search_by_key(&m.span, |name| name.span).ok();
        let sure =
            name.map_or("by what it describes".to_owned(), |at| items::name(&found.names[at]));
        (m.span, format!("name    “{}” is {entity}: {sure}", words(m.span)))
    });
    let figures = found.figures.iter();
    let figures = figures.map(|f| (f.span, format!("figure  {}", items::figure(f, doc.text))));
    let events = found.events.iter().map(|e| (e.span, event(e, entities)));
    let roles = roles(doc, found, entities);
    times.chain(mentions).chain(figures).chain(events).chain(roles).collect()
}

/// What people are said to be, each by the words that say it.
fn roles(
    doc: &Doc,
    found: &Extraction,
    entities: &[Entity],
) -> impl Iterator<Item = (Span, String)> {
    let all = entities
        .iter()
        .enumerate()
        .flat_map(|(person, entity)| entity.roles.iter().map(move |role| (person, entity, role)));
    all.map(move |(person, entity, role)| {
        let span = role.evidence.span;
        let body = role.organisation.and_then(|id| entities.get(id.index()));
        let body = body.map_or(String::new(), |body| format!(" of {}", body.id));
        let opens = |m: &&Mention| m.span.start == span.start && m.entity.index() == person;
        let side = if found.mentions.iter().any(|m| opens(&m)) { "behind" } else { "before" };
        let words = one_line(span.of(doc.text));
        let said = format!("role    {} is “{}”{body}", entity.id, role.text);
        (span, format!("{said}: by the words {side} the name, “{words}”"))
    })
}

fn event(event: &EventMention, entities: &[Entity]) -> String {
    let mut line = format!("event   {}", items::event(event));
    let who = event.participants.iter().filter_map(|id| entities.get(id.index()));
    let who: Vec<&str> = who.map(|entity| entity.id.as_str()).collect();
    if !who.is_empty() {
        line.push_str(&format!(", with {}", who.join(", ")));
    }
    line
}
