//! What stands behind a name in a subject, between commas: who it is, or another name.

use super::Found;
use super::chunks::{Chunk, at_coordinators, introduces};
use super::clauses::Clause;
use super::of_another::is_put_off;
use super::people::mentions_in;
use super::subject::{is_whole, person};
use super::words::{Tag, Words};
use crate::model::EntityKind;
use std::ops::Range;

/// A list keeps all its chunks, a name with insets (`, the ambassador,`) its first.
pub fn without_insets(words: &Words, found: &Found, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    drop_ages(words, found, &mut chunks);
    let Some(last) = chunks.last().filter(|_| chunks.len() > 1) else { return chunks };
    let joins = last.iter().any(|i| words.tag(*i) == Tag::Coordinator);
    let inset = chunks[1..].iter().any(|c| {
        let behind = c.iter().copied().find(|i| words.tag(*i) != Tag::Coordinator);
        behind.is_none_or(|i| introduces(words, i) || words.tag(i) == Tag::Relative)
    });
    if joins && !inset && !is_apposition(words, found, &chunks) {
        return chunks;
    }
    let named = chunks[1..].iter().position(|c| is_whole(words, found, c));
    let unnamed = !is_whole(words, found, &chunks[0]);
    // `Berg and her counterpart, Ida Holm,`: of the second alone.
    let whole = |and: usize| is_whole(words, found, &chunks[0][..and]);
    let mut ands = (0..chunks[0].len()).rev();
    let and = ands.find(|k| words.tag(chunks[0][*k]) == Tag::Coordinator && whole(*k));
    chunks.truncate(2);
    match (named, and) {
        (Some(0), Some(and)) if unnamed => {
            let name = chunks.pop().unwrap_or_default();
            chunks[0].truncate(and + 1);
            chunks[0].extend(name);
        }
        // `the president, A. B.,`: the name is in the inset.
        (Some(0), None) if unnamed => drop(chunks.remove(0)),
        _ => chunks.truncate(1),
    }
    chunks
}

/// `Berg, leader of the party and mayor of Oslo, | left`, `her counterpart, President and
/// Party leader Berg, | left`: one `and` within what a comma parts from the verb.
fn is_apposition(words: &Words, found: &Found, chunks: &[Chunk]) -> bool {
    let [first, second] = chunks else { return false };
    let end = second.last().map_or(0, |i| i + 1);
    let parted = matches!(words.tag(end), Tag::Comma | Tag::Close);
    let offices = || is_whole(words, found, first) && !holds_person(words, found, second);
    let name = || !is_whole(words, found, first) && person(words, found, second).is_some();
    parted && (offices() || name())
}

/// `The talks | originally scheduled for May 4 | were put off`: when they were to be.
pub fn plan_behind(words: &Words, clause: &Clause) -> Option<Range<usize>> {
    if !is_put_off(words, clause) {
        return None;
    }
    let subject = clause.subject.clone();
    let planned = |i: &usize| words.grammar.planned.contains(words.folded(*i));
    let verb = subject.clone().rev().find(planned).filter(|i| *i > subject.start + 1)?;
    let when = |i: usize| {
        matches!(words.tag(i), Tag::Preposition | Tag::Time | Tag::Comma | Tag::Open | Tag::Close)
    };
    let rest = verb + 1..subject.end;
    let dated = rest.clone().any(|i| words.tag(i) == Tag::Time) && rest.into_iter().all(when);
    let light = |i: &usize| {
        matches!(words.tag(*i), Tag::Adverb | Tag::Comma)
            || matches!(words.folded(*i), "originally" | "initially" | "previously" | "first")
    };
    let start = (subject.start + 1..verb).rev().take_while(light).last().unwrap_or(verb);
    (dated && words.tag(start - 1) == Tag::Other).then_some(start..subject.end)
}

/// Longer subjects leave no room for the verb in a title.
const LONG: usize = 90;

/// `A meeting | to look into the state of the border between the two countries | was put
/// off`: what it is for, where there is no room for it.
pub fn without_purpose(words: &Words, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    let [chunk] = chunks.as_mut_slice() else { return chunks };
    let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { return chunks };
    let span = words.span(&(*first..*last + 1));
    let purpose = chunk.iter().position(|i| words.tag(*i) == Tag::To);
    let occasion = |k: &usize| {
        let noun = k.checked_sub(1).map_or("", |k| words.folded(chunk[k]));
        words.grammar.spans.occasions.contains(noun)
    };
    if let Some(k) = purpose.filter(|k| span.len() > LONG && occasion(k)) {
        chunk.truncate(k);
    }
    chunks
}

fn holds_person(words: &Words, found: &Found, chunk: &[usize]) -> bool {
    let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { return false };
    mentions_in(found, words.span(&(*first..*last + 1))).any(|m| {
        let entity = found.entities.get(m.entity.index());
        entity.is_some_and(|e| e.kind == EntityKind::Person)
    })
}

/// `Li Wei, 42, and Ida Holm, 27, of Oslo,`: how old each is and where from.
fn drop_ages(words: &Words, found: &Found, chunks: &mut Vec<Chunk>) {
    let says_who = |chunk: &Chunk| {
        let aged = usize::from(words.is(chunk[0], "aged"));
        let age = chunk.len() == aged + 1
            && matches!(words.tag(chunk[aged]), Tag::Number | Tag::Figure | Tag::Time);
        age || matches!(words.folded(chunk[0]), "of" | "from")
            && words.tag(chunk[chunk.len() - 1]) == Tag::Name
    };
    let is_person = |chunk: &Chunk| {
        let name: Vec<usize> =
            chunk.iter().copied().filter(|i| words.tag(*i) != Tag::Coordinator).collect();
        person(words, found, &name).is_some()
    };
    let mut of_person = false;
    chunks.retain(|chunk| {
        let dropped = of_person && says_who(chunk);
        of_person = dropped || is_person(chunk);
        !dropped
    });
}

/// `two aides, A and B,`: the names are an inset, which ends with a comma.
pub fn closed(words: &Words, found: &Found, chunks: &[Chunk], text: String) -> String {
    let [first, last] = chunks else { return text };
    let parts = at_coordinators(words, found, last);
    let names = parts.len() == 2 && parts.iter().all(|p| is_whole(words, found, p));
    let counted = first
        .iter()
        .any(|i| matches!(words.tag(*i), Tag::Figure | Tag::Number) || words.is(*i, "two"));
    if names && counted && !is_whole(words, found, first) { text + "," } else { text }
}
