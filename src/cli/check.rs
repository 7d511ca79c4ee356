//! `dateline check`: what was found in each report, and what a person should look at.

use super::folder::{Extracted, by_id};
use super::items::{self, one_line};
use super::{Input, Outcome};
use crate::extract::extractor::Extraction;
use crate::extract::names::Name;
use crate::extract::unsure::unsure;
use crate::model::{Article, EntityId, EntityKind, Story};
use clap::Args;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Exit code 0: all reports were read. 1: some were not. 2: there is nothing to check.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    input: Input,
}

impl Check {
    pub fn run(&self) -> Outcome {
        let extracted = match self.input.extract(None) {
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
    let sources = by_id(&extracted.sources);
    for (article, found) in story.articles.iter().zip(&extracted.found) {
        let file = sources.get(article.id.as_str()).map_or("", |s| s.file.as_str());
        // Writing to a String can't fail.
        let _ = writeln!(out, "{file}: {} {}", article.published, article.place);
        for (what, items) in lists(story, article, found) {
            let _ = writeln!(out, "  {} {what}", items.len());
            items.iter().for_each(|item| out.push_str(&format!("    {item}\n")));
        }
        let unsure = unsure(found).into_iter();
        let unsure: Vec<String> = unsure.map(|name| least_sure(name, &article.text)).collect();
        if !unsure.is_empty() {
            let _ = writeln!(out, "  least sure: {}", unsure.join("; "));
        }
    }
    out
}

/// What was found in a report, each item with how sure it is and what made it.
fn lists(story: &Story, article: &Article, found: &Extraction) -> Vec<(&'static str, Vec<String>)> {
    let of_kind = |kind: EntityKind| names(story, article, found, kind);
    let text = article.text.as_str();
    vec![
        ("people", of_kind(EntityKind::Person)),
        ("organisations", of_kind(EntityKind::Organisation)),
        ("places", of_kind(EntityKind::Place)),
        ("things", of_kind(EntityKind::Thing)),
        ("dates", found.times.iter().map(|time| items::time(time, text)).collect()),
        ("figures", found.figures.iter().map(|figure| items::figure(figure, text)).collect()),
        ("events", found.events.iter().map(items::event).collect()),
    ]
}

/// The entities of a kind, as the editor calls them, each with its surest name.
fn names(story: &Story, article: &Article, found: &Extraction, kind: EntityKind) -> Vec<String> {
    let mut surest: BTreeMap<EntityId, (usize, &Name)> = BTreeMap::new();
    for mention in &article.mentions {
        let at = found.names.binary_search_by_key(&mention.span, |name| name.span);
        let Some(name) = at.ok().and_then(|at| found.names.get(at)) else { continue };
        let (times, best) = surest.entry(mention.entity).or_insert((0, name));
        *times += 1;
        if name.confidence > best.confidence {
            *best = name;
        }
    }
    let entities =
        surest.into_iter().filter_map(|(id, row)| Some((story.entities.get(id.index())?, row)));
    let of_kind = entities.filter(|(entity, _)| entity.kind == kind);
    of_kind
        .map(|(entity, (times, name))| {
            let times = if times == 1 { "once".to_owned() } else { format!("{times} times") };
            format!("{}: {times}, {}", entity.name, items::sure(name))
        })
        .collect()
}

/// `Kong (person, 50%)`.
fn least_sure(name: &Name, text: &str) -> String {
    let (kind, percent) = (items::said(name.kind), items::percent(name));
    format!("{} ({kind}, {percent})", one_line(name.span.of(text)))
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
