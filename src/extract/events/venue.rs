//! Where an event is: a place that its words put it at, and no place that they
//! merely speak of.

use super::line::Line;
use super::people::{mention_at, mentions_in, titles_start};
use super::words::{Tag, Words};
use crate::extract::doc::Doc;
use crate::model::{Entity, EntityId, EntityKind, Mention, fold};
use std::ops::Range;

/// The places of some words at which a happening of this class is.
pub fn venues(line: &Line, range: &Range<usize>, class: &str) -> Vec<EntityId> {
    let mut found: Vec<EntityId> = Vec::new();
    if range.is_empty() || !line.verbs.row_of(class).is_some_and(|row| row.placed) {
        return found;
    }
    let mut before: Option<usize> = None;
    for mention in mentions_in(line.found, line.words.span(range)) {
        let words = line.words.within(mention.span);
        let place = line.found.entities.get(mention.entity.index());
        if words.is_empty() || place.is_none_or(|p| p.kind != EntityKind::Place) {
            continue;
        }
        // `in Phnom Penh, Cambodia`, `in Oslo and Bergen`.
        let goes_on = before.is_some_and(|end| {
            (end..words.start).all(|i| matches!(line.words.tag(i), Tag::Comma | Tag::Coordinator))
        });
        // `before US President Ruiz`, `Norland’s`: whose it is.
        let owner = line.words.tag(words.end) == Tag::Possessive || titles_behind(line, words.end);
        let goes_on = goes_on && !acts(line.words, &words);
        if !owner && (goes_on || is_located(line, words.start, range.start, class)) {
            before = Some(words.end);
            if !found.contains(&mention.entity) {
                found.push(mention.entity);
            }
        }
    }
    found
}

/// Whether a person's title with the name stands behind a place: `US | President Ruiz`.
fn titles_behind(line: &Line, end: usize) -> bool {
    let mut near = end..(end + 4).min(line.words.len());
    let person = near.find_map(|i| Some((i, mention_at(line.words, line.found, i)?)));
    person.is_some_and(|(i, mention)| {
        let entity = line.found.entities.get(mention.entity.index());
        let is_person = entity.is_some_and(|e| e.kind == EntityKind::Person);
        is_person && i > end && titles_start(line.words, line.found, i) <= end
    })
}

/// `In Djibouti, | Beijing has opened a port`: the second does it.
fn acts(words: &Words, place: &Range<usize>) -> bool {
    let next = words.past_adverbs(place.end);
    let aux = matches!(words.tag(next), Tag::Have | Tag::Be | Tag::Do | Tag::Modal);
    let verb = words.verbs.get(next).copied().flatten().is_some_and(|v| !v.noun_too);
    place.start > 0 && words.tag(place.start - 1) == Tag::Comma && (aux || verb)
}

/// Whether what stands before the place at word `at` puts the happening there.
fn is_located(line: &Line, at: usize, from: usize, class: &str) -> bool {
    let words = line.words;
    let mut i = at;
    // `in the southern city of`.
    let preposition = loop {
        let Some(before) = i.checked_sub(1).filter(|b| *b >= from && at - b <= 6) else {
            return false;
        };
        i = before;
        match words.tag(i) {
            Tag::Determiner | Tag::Joined => {}
            Tag::Preposition if words.is(i, "of") && at - i <= 1 => {}
            Tag::Other if words.verbs[i].is_none() => {}
            Tag::Preposition => break words.folded(i),
            // `visited Oslo`.
            _ => {
                let verb = words.verbs[i].map(|v| line.verbs.class_name(v.verb));
                let row = line.verbs.row_of(class);
                return verb == Some(class) && row.is_some_and(|row| row.at_object);
            }
        }
    };
    let of_residents = i.checked_sub(1).is_some_and(|noun| {
        // `the Norwegians in Oslo`.
        let nation = noun > 0 && words.tag(noun) == Tag::Other && words.is_capitalised(noun);
        nation || line.nouns.is_resident(words.folded(noun))
    });
    match preposition {
        "to" => class == "visit",
        _ => line.grammar.locative.contains(preposition) && !of_residents,
    }
}

/// The place of the dateline, where the text names it too.
pub fn home(doc: &Doc, mentions: &[Mention], entities: &[Entity]) -> Option<EntityId> {
    if doc.place.is_empty() {
        return None;
    }
    let place = fold(doc.place);
    let named = |m: &&Mention| {
        let entity = entities.get(m.entity.index());
        entity.is_some_and(|e| e.kind == EntityKind::Place && fold(&e.name) == place)
    };
    mentions.iter().find(named).map(|m| m.entity)
}
