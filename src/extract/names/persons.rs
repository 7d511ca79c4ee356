//! Names of people: behind titles, by family name, by given name.

use super::MadeBy;
use super::view::{Found, SURE, View};
use super::world::{Order, Word};
use crate::model::EntityKind;

/// Longest name in tokens, joints counted.
const LONGEST: usize = 7;

/// The person's name that begins at a token. `titled`: a title stands before it.
pub fn person(view: &View, start: usize, titled: bool) -> Option<Found> {
    if !view.capital(start) {
        return None;
    }
    let start = behind_honours(view, start);
    let end = run(view, start);
    if end == start {
        return None;
    }
    let found =
        |confidence| Found { start, end, kind: EntityKind::Person, confidence, by: MadeBy::Rule };
    let words = (start..end).filter(|&i| view.capital(i)).count();
    let family = view.hits.longest(start, |w| match w {
        Word::Family(order) => Some(order),
        _ => None,
    });
    if honours_before(view, start) < start {
        return Some(found(SURE));
    }
    if titled {
        let known = family.is_some_and(|(_, order)| order != Order::FamilyFirst) && words >= 2;
        return Some(found(if known { SURE } else { 0.95 }));
    }
    match family {
        Some((_, Order::LastSyllable)) if (2..=4).contains(&words) => {
            let syllables = (start..end).all(|i| is_syllable(view.folded(i)));
            let marked = (start..end).any(|i| !view.word(i).is_ascii());
            Some(found(if syllables && (words > 2 || marked) { SURE } else { 0.9 }))
        }
        Some(_) if (2..=3).contains(&words) => Some(found(0.75)),
        _ => {
            let given = view.at(start, |w| w == Word::Given).is_some();
            (given && words >= 2).then(|| found(0.8))
        }
    }
}

/// One syllable, as every word of a Vietnamese name is: its vowels stand together.
fn is_syllable(folded: &str) -> bool {
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let groups = folded.as_bytes().chunk_by(|a, b| vowel(a) == vowel(b));
    folded.len() <= 7 && groups.filter(|g| g.first().is_some_and(vowel)).count() == 1
}

/// Past `Samdech Akka Moha Sena Padei Techo`, leaving at least a word as the name.
pub fn behind_honours(view: &View, start: usize) -> usize {
    if view.at(start, |w| w == Word::HonourStart).is_none() {
        return start;
    }
    let mut at = start;
    while is_honour(view, at) && view.capital(at + 1) {
        at += 1;
    }
    // `Samdech Heng Samrin`: a family name that is an honour too stays with the name.
    let family = |i: usize| view.at(i, |w| matches!(w, Word::Family(_))).is_some();
    if at > start + 1 && !view.capital(at + 1) && family(at - 1) { at - 1 } else { at }
}

fn is_honour(view: &View, at: usize) -> bool {
    view.capital(at) && view.at(at, |w| w == Word::Honour).is_some()
}

/// Capitals that can be one person's name, with particles and joints between.
pub fn run(view: &View, start: usize) -> usize {
    let limit = view.sentence_end(start).min(start + LONGEST);
    let mut end = start;
    let mut at = start;
    while at < limit {
        if view.capital(at) && !(at > start && ends_before(view, at)) {
            at += 1;
            end = at;
        } else if at > start && goes_on(view, at) {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// A joint, the stop of an initial, or a particle, with more of the name behind.
fn goes_on(view: &View, at: usize) -> bool {
    view.is_joint(at) && view.capital(at + 1)
        || view.is(at, ".") && is_initial(view, at - 1)
        || view.at(at, |w| w == Word::Particle).is_some() && leads_on(view, at)
}

fn leads_on(view: &View, at: usize) -> bool {
    let particle = |i: usize| view.at(i, |w| w == Word::Particle).is_some();
    let hyphen = usize::from(view.is_joint(at + 1));
    view.capital(at + 1 + hyphen) || particle(at + 1) && view.capital(at + 2)
}

fn is_initial(view: &View, at: usize) -> bool {
    view.capital(at) && view.word(at).chars().count() <= 2
}

/// What can't be inside a person's name.
fn ends_before(view: &View, at: usize) -> bool {
    view.title(at).is_some_and(|_| view.capital(at))
        && view.at(at, |w| matches!(w, Word::Given | Word::Family(_))).is_none()
        || view.adjective(at).is_some()
        || view.at(at, |w| w == Word::NoName).is_some()
        || view.is_acronym(at) && view.word(at).chars().count() > 2
}

/// Where the honours start that stand before a name; `start` itself if none do.
pub fn honours_before(view: &View, start: usize) -> usize {
    let mut at = start;
    let mut best = start;
    while at > 0 && is_honour(view, at - 1) {
        at -= 1;
        if view.at(at, |w| w == Word::HonourStart).is_some() {
            best = at;
        }
    }
    best
}
