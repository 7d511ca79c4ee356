//! The reports as the story holds them.

use super::Sources;
use crate::extract::doc::Doc;
use crate::extract::extractor::Extraction;
use crate::extract::read::Report;
use crate::model::{Article, Mention, Span, TimeExpression};
use std::collections::BTreeMap;

/// The language of most reports, English where none says.
pub fn language(reports: &[Report]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for report in reports.iter().filter(|r| !r.language.is_empty()) {
        *counts.entry(&report.language).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(tag, n)| (*n, std::cmp::Reverse(*tag)));
    most.map_or("en", |(tag, _)| tag).to_owned()
}

pub fn articles(sources: &Sources) -> Vec<Article> {
    let parts = sources.reports.iter().zip(sources.docs).zip(sources.found);
    parts.map(|((report, doc), found)| article(report, doc, found)).collect()
}

fn article(report: &Report, doc: &Doc, found: &Extraction) -> Article {
    let mentions = apart(&report.text, found.mentions.clone(), |m: &Mention| m.span);
    let times = apart(&report.text, found.times.clone(), |t| t.span);
    let dates = times.into_iter().map(|t| TimeExpression {
        span: t.span,
        value: t.value,
        when: t.when,
        why: t.why,
    });
    Article {
        id: report.id.clone(),
        title: report.title.clone(),
        url: report.url.clone(),
        agency: report.agency.clone(),
        author: report.author.clone(),
        language: report.language.clone(),
        note: report.note.clone(),
        place: report.place.clone(),
        published: report.published,
        updated: report.updated,
        text: report.text.clone(),
        paragraphs: doc.paragraphs.clone(),
        sentences: (0..doc.sentences.len()).map(|s| doc.sentence_span(s)).collect(),
        mentions,
        dates: dates.collect(),
    }
}

/// In order and not overlapping, whatever a step before gave.
fn apart<T>(text: &str, mut items: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    items.sort_by_key(|item| (span(item).start, std::cmp::Reverse(span(item).end)));
    let mut at = 0;
    items.retain(|item| {
        let s = span(item);
        let fits = s.start >= at && !s.is_empty() && text.get(s.range()).is_some();
        if fits {
            at = s.end;
        }
        fits
    });
    items
}
