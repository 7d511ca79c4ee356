//! People with the titles that stand before their names.

use super::Found;
use super::words::{Tag, Words};
use crate::model::{EntityKind, Mention, Span};
use std::ops::Range;

/// The mentions within a span, in order.
pub fn mentions_in<'f>(
    found: &Found<'f>,
    span: Span,
) -> impl Iterator<Item = &'f Mention> + use<'f> {
    let from = found.mentions.partition_point(|m| m.span.start < span.start);
    found.mentions[from..].iter().take_while(move |m| m.span.end <= span.end)
}

/// The people named in some words: the words, titles included, and the name
/// that stands for them.
pub fn titled_people(
    words: &Words,
    found: &Found,
    range: &Range<usize>,
) -> Vec<(Range<usize>, String)> {
    if range.is_empty() {
        return Vec::new();
    }
    let mut people = Vec::new();
    let mut free = range.start;
    for mention in mentions_in(found, words.span(range)) {
        let name = words.within(mention.span);
        let Some(entity) = found.entities.get(mention.entity.index()) else { continue };
        // `the last Bey of the east` is what he was.
        let rank = |i: usize| matches!(words.folded(i), "last" | "first" | "second" | "only");
        let ranked = name.len() == 1
            && name.start > 1
            && rank(name.start - 1)
            && words.tag(name.start - 2) == Tag::Determiner;
        // `pro-Berg`, `the Berg family`: not Berg himself.
        let prefix = |i: usize| matches!(words.folded(i), "pro" | "anti" | "post" | "pre" | "non");
        let joined =
            name.start > 1 && words.tag(name.start - 1) == Tag::Joined && prefix(name.start - 2);
        let noun = words.tag(name.end) == Tag::Other
            && name.end < words.len()
            && words.verbs[name.end].is_none();
        let attribute = noun && name.start > 0 && words.tag(name.start - 1) == Tag::Determiner;
        let himself = !ranked && !joined && !attribute;
        if entity.kind == EntityKind::Person && !name.is_empty() && himself {
            let mut start = titles_start(words, found, name.start).max(free);
            // `former President Berg`.
            let once = |i: usize| {
                matches!(words.folded(i), "former" | "outgoing" | "incoming" | "acting" | "then")
            };
            if start > free && start < name.start && once(start - 1) {
                start -= 1;
            }
            if start > free && words.tag(start - 1) == Tag::Determiner {
                start -= 1;
            }
            people.push((start..name.end, entity.name.clone()));
            free = name.end;
        }
    }
    people
}

/// Long names of organisations in some words, where the name that the story
/// knows them by is clearly shorter.
pub fn shorter_bodies(
    words: &Words,
    found: &Found,
    range: &Range<usize>,
) -> Vec<(Range<usize>, String)> {
    if range.is_empty() {
        return Vec::new();
    }
    let bodies = mentions_in(found, words.span(range)).filter_map(|mention| {
        let entity = found.entities.get(mention.entity.index())?;
        let shorter = entity.name.len() + 8 <= mention.span.len();
        let body = entity.kind == EntityKind::Organisation && shorter;
        let range = words.within(mention.span);
        // `the Norland Sea Rescue (NSR) | Oslo`, which is called `NSR Oslo`.
        let last = entity.name.rsplit(' ').next().unwrap_or_default();
        let bracket = words.tag(range.end) == Tag::Open;
        let close = (range.end..words.len()).find(|i| words.tag(*i) == Tag::Close);
        let next = close.filter(|_| bracket).map_or(range.end, |close| close + 1);
        let again = (next..next + 4).any(|i| i < words.len() && words.word(i) == last);
        (body && !range.is_empty() && !again).then(|| (range, entity.name.clone()))
    });
    bodies.collect()
}

/// Where the titles in front of a name start: capitalised words, joined by
/// small words such as `of the`, no other person among them.
pub fn titles_start(words: &Words, found: &Found, name: usize) -> usize {
    let mut start = name;
    let mut at = name;
    while let Some(i) = at.checked_sub(1).filter(|i| name - i <= 24) {
        match words.tag(i) {
            Tag::Close => {
                let near = i.saturating_sub(8);
                match (near..i).rev().find(|j| words.tag(*j) == Tag::Open) {
                    Some(open) => at = open,
                    None => break,
                }
                continue;
            }
            Tag::Name if is_person(words, found, i) => break,
            Tag::Name | Tag::Other | Tag::Joined if words.is_capitalised(i) => start = i,
            Tag::Possessive | Tag::Joined => {}
            // `People's Committee` is one name.
            Tag::Name if at < name => {}
            _ if matches!(words.folded(i), "of" | "the" | "for" | "to") && at < name => {}
            _ if joins_titles(words, i) && at < name => {}
            // `Dato' Sri Najib Razak`.
            Tag::Quote if is_written_with_sign(words, i) => {}
            // `Chairman of the municipal People's Committee`.
            Tag::Other if at < name && i > 1 && is_of_the(words, i - 2) => {}
            _ => break,
        }
        at = i;
    }
    office_before(words, start, name)
}

/// `former Norlandic | ambassador to Japan Berg`: the office whose place opens the titles
/// found; without one the place is no title.
fn office_before(words: &Words, start: usize, name: usize) -> usize {
    let of = start.checked_sub(1).filter(|i| matches!(words.folded(*i), "to" | "of" | "for"));
    let Some(of) = of.filter(|_| start < name && words.tag(start) == Tag::Name) else {
        return start;
    };
    let is_office = |i: &usize| words.grammar.offices.contains(words.folded(*i));
    let Some(office) = of.checked_sub(1).filter(is_office) else { return name };
    let adjective = |i: &usize| {
        matches!(words.tag(*i), Tag::Name | Tag::Other)
            && (words.is_capitalised(*i) || words.is(*i, "deputy"))
    };
    (0..office).rev().take_while(adjective).last().unwrap_or(office)
}

/// Whether the sign at word `i` is a part of the title before it: `Dato'`.
fn is_written_with_sign(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|b| words.is(i, "'") && words.is_capitalised(*b));
    before.is_some_and(|b| {
        let joined = words.token_span(b).end == words.token_span(i).start;
        joined && words.tag(b) == Tag::Other && !words.folded(b).ends_with('s')
    })
}

fn is_of_the(words: &Words, i: usize) -> bool {
    words.is(i, "of") && words.is(i + 1, "the")
}

/// `Party General Secretary | and | President`, `Trade | and | Industry Minister`:
/// capitals on both sides, and no name on the left.
pub fn joins_titles(words: &Words, i: usize) -> bool {
    let capital = |j: usize| words.tag(j) == Tag::Other && words.is_capitalised(j);
    let next = i + 1 < words.len() && words.is_capitalised(i + 1);
    let both = i > 1 && capital(i - 1) && next;
    match words.tag(i) {
        // `General Secretary of the Labour Party and President`: a head of state leads it.
        Tag::Coordinator if i > 3 && words.tag(i - 1) == Tag::Name => next && leads_party(words, i),
        Tag::Coordinator => both,
        // `Investment, Trade and Industry Minister`.
        Tag::Comma => both && capital(i + 1) && words.tag(i + 2) == Tag::Coordinator,
        _ => false,
    }
}

/// Whether the name before word `end` is a party's, or its committee's, behind an office.
fn leads_party(words: &Words, end: usize) -> bool {
    let part = |i: &usize| {
        matches!(words.tag(*i), Tag::Name | Tag::Open | Tag::Close | Tag::Possessive)
            || matches!(words.folded(*i), "of" | "the")
    };
    let party = |i: usize| matches!(words.folded(i), "party" | "committee" | "politburo");
    let first = (0..end).rev().find(|i| !part(i)).filter(|i| words.is_capitalised(*i));
    first.is_some_and(|office| {
        words.tag(office) == Tag::Other && (office + 1..end).any(party) && end - office <= 24
    })
}

fn is_person(words: &Words, found: &Found, i: usize) -> bool {
    mention_at(words, found, i)
        .and_then(|m| found.entities.get(m.entity.index()))
        .is_some_and(|e| e.kind == EntityKind::Person)
}

/// The mention that holds a word.
pub fn mention_at<'f>(words: &Words, found: &Found<'f>, i: usize) -> Option<&'f Mention> {
    let span = words.token_span(i);
    let k = found.mentions.partition_point(|m| m.span.end <= span.start);
    found.mentions.get(k).filter(|m| m.span.contains(span))
}
