//! One name as it was found that is two: `Speaker of the House of Representatives | Berg`.

use super::MadeBy;
use super::persons::is_syllable;
use super::view::{Found, View};
use super::world::{Order, Word};
use crate::model::EntityKind;

/// `Bergen port in West Norland` is two; `National Highway 1` has its number;
/// `Speaker of the House of Representatives Berg` is a body and who speaks for it;
/// `Kien Svay District, Kandal Province` are two places.
pub fn apart(view: &View, name: Found) -> Vec<Found> {
    if name.kind == EntityKind::Organisation
        && let Some(end) = ends_of_office(view, &name)
    {
        let person = Found { start: end, kind: EntityKind::Person, ..name.clone() };
        return vec![Found { end, ..name }, person];
    }
    if let Some(two) = person_of_place(view, &name) {
        return two;
    }
    if let Some(two) = place_and_person(view, &name).or_else(|| body_and_person(view, &name)) {
        return two;
    }
    if name.kind == EntityKind::Person
        && let Some(verb) = small_word(view, &name)
    {
        let (before, behind) = (Found { end: verb, ..name.clone() }, verb + 1..name.end);
        let known = view.place(behind.start).is_some_and(|(end, _)| end == behind.end);
        let place = Found { start: behind.start, kind: EntityKind::Place, ..name };
        return if known { vec![before, place] } else { vec![before] };
    }
    if name.kind != EntityKind::Place {
        return vec![name];
    }
    if let Some(comma) = two_with_tails(view, &name) {
        return vec![Found { end: comma, ..name.clone() }, Found { start: comma + 1, ..name }];
    }
    let within = (name.start + 1..name.end.saturating_sub(1)).find(|&i| view.word(i) == "in");
    if let Some(within) = within.filter(|_| name.by == MadeBy::Weights) {
        let whole = Found { start: within + 1, ..name.clone() };
        let end = (name.start + 1..=within).rev().find(|&end| view.is_word(end - 1));
        return vec![Found { end: end.unwrap_or(within), ..name }, whole];
    }
    let end = super::places::numbered(view, name.end - 1, name.end);
    vec![Found { end, ..name }]
}

/// The comma of `Kien Svay District, Kandal Province`: each says what it is. In `Oslo, Norway`
/// the country says which Oslo, and the whole is written for it (`entities::said`).
fn two_with_tails(view: &View, name: &Found) -> Option<usize> {
    let tailed = |start: usize, end: usize| {
        let tail = |i: usize| view.at(i, |w| matches!(w, Word::PlaceTail(_))) == Some(end);
        (start + 1..end).any(tail)
    };
    let comma = (name.start + 1..name.end - 1).find(|&i| view.is(i, ","))?;
    (tailed(name.start, comma) && tailed(comma + 1, name.end)).then_some(comma)
}

/// `President of China | Xi Jinping`, `Governor of Kedah | Muhammad Sanusi`: a place that
/// an office is of, and who holds it.
fn place_and_person(view: &View, name: &Found) -> Option<Vec<Found>> {
    let of = name.start.checked_sub(1).filter(|i| view.folded(*i) == "of")?;
    let end = view.place(name.start).map(|(end, _)| end).filter(|end| end + 1 < name.end)?;
    let person = |w: Word| matches!(w, Word::Family(_) | Word::Given);
    let named = match name.kind {
        EntityKind::Person => true,
        EntityKind::Place | EntityKind::Organisation => {
            let body = |i: usize| view.at(i, |w| matches!(w, Word::OrganisationTail(_)));
            let called = view.at(end, person).is_some() && name.end - end <= 4;
            called && !(end..name.end).any(|i| body(i).is_some())
        }
        EntityKind::Thing => false,
    };
    (named && view.capital(end) && ends_office(view, of)).then(|| {
        let place = Found { end, kind: EntityKind::Place, ..name.clone() };
        vec![place, Found { start: end, kind: EntityKind::Person, ..name.clone() }]
    })
}

/// `the ministers are Sulgono | of Indonesia`: one of a list with the country she is from.
fn person_of_place(view: &View, name: &Found) -> Option<Vec<Found>> {
    // With or without her the name was found.
    let person =
        if view.is(name.start + 1, "of") { name.start } else { name.start.checked_sub(2)? };
    let (end, country) = view.place(person + 2).filter(|_| view.is(person + 1, "of"))?;
    let lead = person.checked_sub(1).map_or("", |i| view.folded(i));
    let listed =
        matches!(lead, "are" | "were" | "is" | "was" | "," | "and" | "include" | "including");
    let word = view.folded(person);
    let own = view.capital(person) && view.hits.at(person).is_empty() && !word.ends_with('s');
    let land = end == name.end && view.world.known[country as usize].sort == "country";
    (listed && own && land && name.kind == EntityKind::Place).then(|| {
        let one =
            Found { start: person, end: person + 1, kind: EntityKind::Person, ..name.clone() };
        vec![one, Found { start: person + 2, ..name.clone() }]
    })
}

/// `Green Energy Committee | Tran Van Berg`: a body's name ends before a Vietnamese family
/// name. What owns the body stands before it: `National Assembly | Audit Committee`.
fn body_and_person(view: &View, name: &Found) -> Option<Vec<Found>> {
    if !matches!(name.kind, EntityKind::Person | EntityKind::Organisation) {
        return None;
    }
    let tail = |w: Word| matches!(w, Word::OrganisationTail(_));
    let family = |i: usize| view.at(i, |w| w == Word::Family(Order::LastSyllable)).is_some();
    let is_end = |&end: &usize| {
        let body = (name.start..end).any(|i| view.at(i, tail) == Some(end));
        let syllables = || (end..name.end).all(|i| view.capital(i) && is_syllable(view.folded(i)));
        body && (2..=4).contains(&(name.end - end)) && family(end) && syllables()
    };
    let end = (name.start + 1..name.end - 1).find(is_end)?;
    let owner = (name.start.saturating_sub(3)..name.start)
        .find(|&i| view.capital(i) && view.at(i, |w| w == Word::Owned) == Some(name.start));
    let start = owner.unwrap_or(name.start);
    let body = Found { start, end, kind: EntityKind::Organisation, ..name.clone() };
    Some(vec![body, Found { start: end, kind: EntityKind::Person, ..name.clone() }])
}

/// `Anna Berg | won | Norland`: a word that no name of a person has.
fn small_word(view: &View, name: &Found) -> Option<usize> {
    let verb = |i: usize| view.at(i, |w| w == Word::Verb).is_some();
    (name.start + 1..name.end).find(|&i| !view.starts_capital(i) && verb(i))
}

/// Where the body ends that an office is of, if two to four capitals stand behind it.
fn ends_of_office(view: &View, name: &Found) -> Option<usize> {
    let the = usize::from(name.start > 0 && view.folded(name.start - 1) == "the");
    let of = (name.start - the).checked_sub(1).filter(|i| view.folded(*i) == "of")?;
    of.checked_sub(1).filter(|_| ends_office(view, of))?;
    let body = |i: usize| {
        let tail = view.at(i, |w| matches!(w, Word::OrganisationTail(_)));
        tail.or_else(|| view.at(i, |w| w == Word::Portfolio))
    };
    // What ends in such a word is one body.
    let end = (name.start..name.end).filter_map(body).max().filter(|end| *end < name.end)?;
    let named = (2..=4).contains(&(name.end - end)) && (end..name.end).all(|i| view.capital(i));
    named.then_some(end)
}

/// Whether an office ends before a token: `the speaker | of`.
pub fn ends_office(view: &View, of: usize) -> bool {
    (of.saturating_sub(4)..of).any(|i| view.at(i, |w| w == Word::Office) == Some(of))
}
