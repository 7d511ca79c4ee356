//! Named things that are neither people, organisations nor places.

use super::MadeBy;
use super::view::{Found, View};
use super::world::Word;
use crate::model::EntityKind;

const LONGEST: usize = 10;

/// The thing's name that begins at a token: `14th National Party Congress`.
pub fn thing(view: &View, start: usize) -> Option<Found> {
    let known = view.known(start, EntityKind::Thing).map(|(end, _)| end);
    let end = known.max(built(view, start)).max(headed(view, start))?;
    let end = with_complement(view, end);
    Some(Found { start, end, kind: EntityKind::Thing, confidence: 0.8, by: MadeBy::Rule })
}

/// `Typhoon Berg`, `Typhoon “Berg”`, `Storm No.10`: one word with a capital, and none
/// that makes a body or a place of it.
fn headed(view: &View, start: usize) -> Option<usize> {
    let head = view.at(start, |w| matches!(w, Word::ThingHead(_)))?;
    if let Some(end) = numbered(view, head).filter(|_| view.starts_capital(start)) {
        return Some(end);
    }
    if is_quote(view, head) && is_quote(view, head + 2) {
        let named = view.starts_capital(start) && view.capital(head + 1);
        return named.then_some(head + 3);
    }
    let named = view.starts_capital(start) && view.capital(head) && view.title(head).is_none();
    let other = |w: Word| {
        matches!(
            w,
            Word::ThingTail(_)
                | Word::ThingHead(_)
                | Word::OrganisationTail(_)
                | Word::PlaceTail(_)
                | Word::PlaceHead(_)
                | Word::NoThing
        )
    };
    let one = view.at(head, other).is_none() && !view.capital(head + 1);
    (named && one && !view.is_acronym(head)).then_some(head + 1)
}

/// `No.10`, `No. 10`, `No 10`.
fn numbered(view: &View, at: usize) -> Option<usize> {
    let number = at + 1 + usize::from(view.is(at + 1, "."));
    let digits = view.folded(number);
    let short = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (view.is(at, "no") && short).then_some(number + 1)
}

pub fn is_quote(view: &View, at: usize) -> bool {
    matches!(view.word(at), "“" | "”" | "\"" | "‘" | "’" | "'")
}

fn built(view: &View, start: usize) -> Option<usize> {
    let ordinal = is_ordinal(view, start);
    if !(ordinal || view.capital(start)) || view.title(start).is_some() {
        return None;
    }
    let limit = view.sentence_end(start).min(start + LONGEST);
    let mut at = if ordinal { start + 1 } else { start };
    let mut best = None;
    while at < limit {
        let tail = view.hits.longest(at, |w| match w {
            Word::ThingTail(sort) => Some(sort),
            _ => None,
        });
        if let Some((end, sort)) = tail
            && view.written_as_name(at, end)
            && (ordinal || (at > start && view.world.sort(sort) != "congress"))
            && !only_adjectives(view, start, at)
        {
            best = Some(end);
        }
        let joint = at > start && view.is_joint(at) && view.capital(at + 1);
        if !(view.capital(at) || joint) {
            break;
        }
        at += 1;
    }
    best
}

/// `of the CPV`, `of the Horse`: what the thing is of.
fn with_complement(view: &View, end: usize) -> usize {
    let end = complement(view, end);
    // `Lunar New Year of the Horse 2026`
    let year = view.word(end);
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    if is_year && !view.taken(end) && end < view.sentence_end(end - 1) { end + 1 } else { end }
}

fn complement(view: &View, end: usize) -> usize {
    if view.folded(end) != "of" {
        return end;
    }
    let at = if view.is(end + 1, "the") { end + 2 } else { end + 1 };
    if let Some((place, _)) = view.place(at) {
        return place;
    }
    if let Some(inner) = super::organisations::organisation(view, at) {
        return inner.end;
    }
    let limit = view.sentence_end(end).min(at + 5);
    let last = (at..limit).find(|&i| !view.capital(i)).unwrap_or(limit);
    if last > at { last } else { end }
}

fn only_adjectives(view: &View, start: usize, end: usize) -> bool {
    view.adjective(start) == Some(end)
}

/// `14th`.
pub fn is_ordinal(view: &View, token: usize) -> bool {
    let word = view.folded(token);
    if !word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    !view.taken(token)
        && !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
        && matches!(&word[digits.len()..], "st" | "nd" | "rd" | "th")
}
