//! Lists of agreements opened up: one event a document, with its parties.

use super::line::{Line, Sketch, Told};
use super::people::mentions_in;
use super::title::{LONGEST, finish};
use super::words::Tag;
use crate::model::{EntityId, EntityKind, Status};
use std::ops::Range;

/// What a list of documents gave.
#[derive(Default)]
pub struct Documents {
    pub sketches: Vec<Sketch>,
    /// The clause (by its place) that tells no more than they do.
    pub instead_of: Option<usize>,
}

/// A document, or several of a kind, in a list.
struct Item {
    range: Range<usize>,
    /// The singular of its noun.
    noun: String,
    /// The adjectives and nouns before it: `cooperation`.
    before: String,
    count: u32,
}

/// Whether a class of verbs is of what is done with documents.
pub fn is_signing(class: &str) -> bool {
    matches!(class, "sign" | "exchange" | "agree")
}

/// The documents that a sentence lists, and those that one party makes with
/// each of several others. `last` is the noun of the sentence before, for
/// `six others`.
pub fn agreements(line: &Line, told: &[Told], last: &mut Option<String>) -> Documents {
    let mut found = Documents::default();
    let acts = told.iter().position(|t| {
        is_signing(line.verbs.class_name(t.clause.group.verb)) && !t.clause.group.negated
    });
    let Some(k) = acts else { return found };
    let act = &told[k];
    let Some(total) = counted(line, act) else { return found };
    let including = (total..line.words.len())
        .find(|i| matches!(line.words.folded(*i), "including" | "namely" | "among"));
    let start = including.map_or(act.clause.range.start, |i| i + 1);
    let whole = start..line.words.len();
    for range in parts(line, whole, including.is_some()) {
        let Some(item) = item(line, range, last.as_deref()) else { continue };
        *last = Some([item.before.as_str(), item.noun.as_str()].join(" ").trim().to_owned());
        if including.is_some() || item.count > 1 {
            found.sketches.extend(open(line, act, &item));
        }
    }
    found.instead_of = (including.is_none() && found.sketches.len() > 1).then_some(k);
    found
}

/// Where a noun of agreement behind the verb, or `others`, stands.
fn counted(line: &Line, act: &Told) -> Option<usize> {
    let from = act.clause.group.end;
    (from..line.words.len().min(from + 14)).find(|i| is_noun(line, *i))
}

fn is_noun(line: &Line, i: usize) -> bool {
    let folded = line.words.folded(i);
    line.nouns.agreement(folded).is_some() || folded == "others"
}

/// The list's parts: between semicolons where there are any, else the whole.
fn parts(line: &Line, whole: Range<usize>, listed: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = whole.start;
    for i in whole.clone() {
        if line.words.tag(i) == Tag::Semicolon && listed {
            found.push(start..i);
            start = i + 1;
        }
    }
    found.push(start..whole.end);
    found.retain(|r| !r.is_empty());
    found
}

fn item(line: &Line, range: Range<usize>, last: Option<&str>) -> Option<Item> {
    let words = line.words;
    let noun_at = range.clone().find(|i| is_noun(line, *i))?;
    let count_at =
        (range.start..noun_at).rev().take(5).find_map(|i| number(words.folded(i)).map(|n| (i, n)));
    let (from, count) = count_at.map_or((range.start, 1), |(i, n)| (i + 1, n));
    let others = words.is(noun_at, "others");
    let (before, noun) = match last.filter(|_| others) {
        Some(last) => (String::new(), last.to_owned()),
        None if others => return None,
        None => {
            let start = (from..noun_at)
                .find(|i| {
                    !matches!(words.tag(*i), Tag::Determiner | Tag::Coordinator | Tag::Adverb)
                })
                .unwrap_or(noun_at);
            let noun = line.nouns.agreement(words.folded(noun_at))?.to_owned();
            (line.text(start..noun_at), noun)
        }
    };
    Some(Item { range, noun, before, count })
}

/// One to twelve, in words or digits.
fn number(folded: &str) -> Option<u32> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let word = WORDS.iter().position(|w| *w == folded).map(|i| i as u32 + 1);
    word.or_else(|| folded.parse().ok().filter(|n| (1..=12).contains(n)))
}

/// One sketch for each document of an item.
fn open(line: &Line, act: &Told, item: &Item) -> Vec<Sketch> {
    let name = finish(&[item.before.as_str(), item.noun.as_str()].join(" "));
    if item.count == 1 {
        return between(line, item)
            .map(|parties| sketch(act, item.range.clone(), format!("{name} {parties}")))
            .into_iter()
            .collect();
    }
    let places = listed_places(line, item);
    let Some((first, others)) = places.split_first() else { return Vec::new() };
    if others.len() != item.count as usize {
        return Vec::new();
    }
    let name_of = |id: EntityId| line.found.entities.get(id.index()).map_or("", |e| &e.name);
    let sketches = others.iter().map(|other| {
        let title = format!("{name} between {} and {}", name_of(*first), name_of(*other));
        let only = Some(vec![*first, *other]);
        Sketch { only, ..sketch(act, item.range.clone(), title) }
    });
    sketches.collect()
}

/// `between A and B`, if short enough.
fn between(line: &Line, item: &Item) -> Option<String> {
    let from = item.range.clone().find(|i| line.words.is(*i, "between"))?;
    let and = matches!(line.words.tag(item.range.end - 1), Tag::Coordinator | Tag::Comma);
    let end = item.range.end - usize::from(and);
    let text = line.text(from..end);
    (text.chars().count() <= LONGEST + 30).then(|| text.trim_end_matches('.').to_owned())
}

/// The party that makes them, then those with whom: the innermost place of
/// the first party, then a list of places.
fn listed_places(line: &Line, item: &Item) -> Vec<EntityId> {
    let span = line.words.span(&item.range);
    let is_listed = |id: &EntityId| {
        line.found
            .entities
            .get(id.index())
            .is_some_and(|e| e.kind == EntityKind::Place && e.sort != "country")
    };
    let listed: Vec<EntityId> =
        mentions_in(line.found, span).map(|m| m.entity).filter(is_listed).collect();
    let skip = listed.len().saturating_sub(item.count as usize + 1);
    listed.into_iter().skip(skip).collect()
}

fn sketch(act: &Told, range: Range<usize>, title: String) -> Sketch {
    Sketch {
        weight: 560,
        class: "sign".to_owned(),
        secondary: act.clause.range.is_empty(),
        ..Sketch::plain(range, title, Status::Happened)
    }
}
