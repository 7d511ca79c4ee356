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
    if honours_before(view, start) < start || is_english_too(view, start, end) {
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

/// `Will Smith visited Oslo`, `It extradited She Zhijiang`: a name that begins with
/// a word of English, told from it by what stands around it.
fn is_english_too(view: &View, start: usize, end: usize) -> bool {
    if view.at(start, |w| w == Word::EnglishToo).is_none() || !(2..=4).contains(&(end - start)) {
        return false;
    }
    // A capital there says that it was told.
    if view.opens_sentence(start) {
        return true;
    }
    let small = start > 0
        && view.is_word(start - 1)
        && !view.starts_capital(start - 1)
        && view.folded(start - 1) != "'s";
    let word = |w: Word| matches!(w, Word::Function | Word::Verb | Word::Known(_) | Word::NoName);
    let pronoun = matches!(view.folded(start), "he" | "she");
    small && pronoun && (start + 1..end).all(|i| view.at(i, word).is_none())
}

/// One syllable, as every word of a Vietnamese name is: its vowels stand together.
pub fn is_syllable(folded: &str) -> bool {
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let groups = folded.as_bytes().chunk_by(|a, b| vowel(a) == vowel(b));
    folded.len() <= 7 && groups.filter(|g| g.first().is_some_and(vowel)).count() == 1
}

/// Past `Samdech Akka Moha Sena Padei Techo`, leaving at least a word as the name.
pub fn behind_honours(view: &View, start: usize) -> usize {
    if view.at(start, |w| w == Word::HonourStart).is_none() || !may_start_honours(view, start) {
        return start;
    }
    let mut at = start;
    let mut last = start;
    while let Some(next) = honour(view, at).filter(|&end| view.capital(end)) {
        (last, at) = (at, next);
    }
    if is_letter(view, start) && at == start + 1 && !view.capital(at + 1) {
        return start;
    }
    // `Samdech Heng Samrin`: a family name that is an honour too stays with the name.
    let family = view.at(last, |w| matches!(w, Word::Family(_))).is_some();
    if last > start && !view.capital(at + 1) && family { last } else { at }
}

/// The end of the honour here, with the sign that it is written with: `Dato'`, `Dr.`.
fn honour(view: &View, at: usize) -> Option<usize> {
    let end = view.at(at, |w| w == Word::Honour).filter(|_| view.capital(at))?;
    let signed = matches!(view.folded(end), "'" | ".") && view.joined(end - 1);
    (!is_letter(view, at) || !signed).then_some(end + usize::from(signed))
}

/// `U`, which stands for much else.
fn is_letter(view: &View, at: usize) -> bool {
    view.word(at).len() == 1
}

/// `Najib Tun Razak`: behind another word of a name it is a part of that.
fn may_start_honours(view: &View, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&i| view.capital(i)) else { return true };
    let of_another = |w: Word| {
        matches!(
            w,
            Word::Known(_)
                | Word::KnownUpper(_)
                | Word::Adjective(_)
                | Word::OrganisationTail(_)
                | Word::Portfolio
                | Word::Honour
        )
    };
    view.ends_title(at) || view.at(before, of_another).is_some()
}

/// Capitals that can be one person's name, with particles and joints between.
pub fn run(view: &View, start: usize) -> usize {
    let limit = view.sentence_end(start).min(start + LONGEST);
    let mut end = start;
    let mut at = start;
    while at < limit {
        if view.capital(at) && !(at > start && ends_before(view, at) && !is_last(view, start, at)) {
            at += 1;
            end = at;
        } else if at > start && has_small_syllable(view, at) {
            at += 2;
        } else if at > start && goes_on(view, at) {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// `Tran Viet | Thai`: a Vietnamese name's last syllable that is an adjective too.
fn is_last(view: &View, start: usize, at: usize) -> bool {
    let family = |i: usize| view.at(i, |w| w == Word::Family(Order::LastSyllable)).is_some();
    at >= start + 2 && family(start) && family(at) && !view.capital(at + 1)
}

/// A joint, the stop of an initial, or a particle, with more of the name behind.
fn goes_on(view: &View, at: usize) -> bool {
    view.is_joint(at) && view.capital(at + 1)
        || view.is(at, ".") && is_initial(view, at - 1)
        || view.at(at, |w| w == Word::Particle).is_some() && leads_on(view, at)
}

/// `Nur-ul Afida`: a syllable written small, with more of the name behind.
fn has_small_syllable(view: &View, at: usize) -> bool {
    let small = at + 1;
    view.is_joint(at)
        && view.capital(at + 2)
        && view.at(small, |w| matches!(w, Word::Verb | Word::Function)).is_none()
        && view.world.syllables.has(view.folded(small))
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
    // No honour is more than two words and a sign.
    while let Some(before) =
        (1..=3).filter_map(|n| at.checked_sub(n)).find(|&i| honour(view, i) == Some(at))
    {
        at = before;
        let starts = view.at(at, |w| w == Word::HonourStart).is_some();
        let letter = is_letter(view, at) && at + 1 == start && !view.capital(start + 1);
        if starts && !letter && may_start_honours(view, at) {
            best = at;
        }
    }
    best
}
