//! What a facet's values, a filter's parts, a report and an era are called.

use super::store::Ui;
use super::words::{Words, fill};
use crate::model::{Article, DateSpan};
use crate::query::{Era, Facet, Part};

pub fn value(ui: &Ui, facet: Facet, value: u32) -> String {
    let (story, i) = (ui.story(), value as usize);
    let name = match facet {
        Facet::Topic => story.topics.get(i).map(|t| t.name.clone()),
        Facet::Status => ui.words.status.get(i).map(|s| (*s).to_owned()),
        // A later one than the reader's day may be ticked.
        Facet::Report => ui.store.full.story.articles.get(i).map(|a| report(&ui.words, a)),
        _ => story.entities.get(i).map(|e| e.name.clone()),
    };
    name.unwrap_or_default()
}

/// `A visit begins, 6 Feb 2026`, or `VNA/VNS, 6 Feb 2026: The visit …` where
/// the report has no title.
pub fn report(words: &Words, article: &Article) -> String {
    let day = words.day(article.published);
    let name = if article.title.is_empty() { &article.agency } else { &article.title };
    let mut parts = if name.is_empty() { vec![] } else { vec![name.as_str(), ", "] };
    parts.push(&day);
    if article.title.is_empty() {
        let start = article.sentences.first().map_or("", |s| s.of(&article.text));
        let cut = start.char_indices().nth(START).and_then(|(end, _)| start[..end].rfind(' '));
        parts.extend([": ", &start[..cut.unwrap_or(start.len())]]);
        parts.extend(cut.map(|_| " …"));
    }
    parts.concat()
}

/// So many letters of a report without a title.
const START: usize = 50;

pub fn era(ui: &Ui, era: Era) -> &str {
    let (words, story) = (&ui.words, ui.story());
    match era {
        Era::Background => words.background,
        Era::Story if !story.era.is_empty() => &story.era,
        Era::Story => words.era_story,
        Era::Ahead => words.ahead,
        Era::Undated => words.undated,
    }
}

/// What a chip says.
pub fn part(ui: &Ui, part: Part) -> String {
    let (words, filter) = (&ui.words, &ui.store.address.filter);
    match part {
        Part::Choice(facet, choice) => {
            let name = value(ui, facet, choice.value);
            if choice.exclude { fill(words.not, &[&name]) } else { name }
        }
        Part::Time => {
            let say = |date: crate::query::PartialDate| words.date(date.span());
            match (filter.from.map(say), filter.to.map(say)) {
                (Some(a), Some(b)) if a == b => a,
                (Some(a), Some(b)) => fill(words.from_to, &[&a, &b]),
                (Some(a), None) => fill(words.from_only, &[&a]),
                (None, b) => fill(words.to_only, &[&b.unwrap_or_default()]),
            }
        }
        Part::Search => ["“", filter.q.trim(), "”"].concat(),
        Part::AsOf => {
            let day = filter.as_of.map(|day| words.date(DateSpan::day(day)));
            fill(words.as_of, &[&day.unwrap_or_default()])
        }
    }
}
