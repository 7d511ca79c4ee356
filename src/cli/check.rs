//! `dateline check`: what was found in each report, and what a person should look at.

use super::folder::{Extracted, source_of};
use super::{Input, Outcome};
use crate::extract::names::Name;
use crate::model::{Article, ArticleId, EntityKind, Evidence, Story};
use clap::Args;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Exit code 0: all reports were read. 1: some were not. 2: there is nothing to check.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    input: Input,
}

impl Check {
    pub fn run(&self) -> Outcome {
        let extracted = match self.input.extract() {
            Ok(extracted) => extracted,
            Err(problems) => {
                problems.iter().for_each(|problem| eprintln!("{problem}"));
                return Outcome::Nothing;
            }
        };
        print!("{}", found(&extracted));
        extracted.doubts.iter().for_each(|doubt| println!("doubt: {doubt}"));
        extracted.warnings.iter().for_each(|warning| println!("warning: {warning}"));
        extracted.errors.iter().for_each(|error| println!("error: {error}"));
        println!("{}", totals(&extracted));
        if extracted.errors.is_empty() { Outcome::Clean } else { Outcome::Partly }
    }
}

/// Report by report.
fn found(extracted: &Extracted) -> String {
    let mut out = String::new();
    let story = &extracted.story;
    for (i, article) in story.articles.iter().enumerate() {
        let file = source_of(article, &extracted.sources).map_or("", |s| s.file.as_str());
        let lists = lists(story, ArticleId(i as u32), article);
        // Writing to a String can't fail.
        let _ = writeln!(out, "{file}: {} {}", article.published, article.place);
        for (what, items) in lists {
            let shown: Vec<&str> = items.iter().map(String::as_str).collect();
            let _ = writeln!(out, "  {} {what}: {}", shown.len(), shown.join("; "));
        }
        let unsure = extracted.unsure.get(i).into_iter().flatten();
        let unsure: Vec<String> = unsure.map(|name| least_sure(name, &article.text)).collect();
        if !unsure.is_empty() {
            let _ = writeln!(out, "  least sure: {}", unsure.join("; "));
        }
    }
    out
}

fn lists(story: &Story, id: ArticleId, article: &Article) -> Vec<(&'static str, Vec<String>)> {
    let here = |evidence: &Evidence| evidence.article == id;
    let named: BTreeSet<_> = article.mentions.iter().map(|mention| mention.entity).collect();
    let of_kind = |kind: EntityKind| {
        let entities = named.iter().filter_map(|e| story.entities.get(e.index()));
        entities.filter(|e| e.kind == kind).map(|e| e.name.clone()).collect::<Vec<_>>()
    };
    let dates = article.dates.iter();
    let figures = story.figures.iter().filter(|f| f.evidence.iter().any(here));
    let events = story.events.iter().filter(|e| e.evidence.iter().any(|t| here(&t.evidence)));
    vec![
        ("people", of_kind(EntityKind::Person)),
        ("organisations", of_kind(EntityKind::Organisation)),
        ("places", of_kind(EntityKind::Place)),
        ("things", of_kind(EntityKind::Thing)),
        (
            "dates",
            dates
                .map(|d| format!("{} = {}", one_line(d.span.of(&article.text)), d.value))
                .collect(),
        ),
        ("figures", figures.map(|f| format!("{} ({})", one_line(&f.text), f.of)).collect()),
        ("events", events.map(|e| e.title.clone()).collect()),
    ]
}

/// `Kong (person, 50%)`.
fn least_sure(name: &Name, text: &str) -> String {
    let kind = format!("{:?}", name.kind).to_lowercase();
    format!("{} ({kind}, {:.0}%)", one_line(name.span.of(text)), name.confidence * 100.0)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn totals(extracted: &Extracted) -> String {
    let story = &extracted.story;
    format!(
        "{} reports read, {} not; {} events, {} entities, {} figures; {} doubts, {} warnings",
        story.articles.len(),
        extracted.errors.len(),
        story.events.len(),
        story.entities.len(),
        story.figures.len(),
        extracted.doubts.len(),
        extracted.warnings.len(),
    )
}
